/// What is said of changes in Slovenian.
struct SlovenianChanges: ChangePhrases, Slovenian {
    var schemaNames: [String: String] { slovenianNames }
    var closedWords: [String: String] { slovenianWords }

    var changeSections: ByChangeSection<String> {
        (
            money: "Financiranje", tasks: "Naloge, nosilci in roki", recommendations: "Priporočila",
            bodies: "Organi", judgements: "Presoja", progress: "Izvajanje", replies: "Odgovori",
            plan: "Načrt kot celota"
        )
    }
    var languageName: String { "jezik" }
    var dossierLanguage: String { "jezik gradiva" }
    var placeInOrder: String { "mesto v vrstnem redu" }
    var placeName: String { "umestitev" }
    var notStated: String { "ni navedeno" }
    var blank: String { "prazno" }
    var added: String { "dodano" }
    var removed: String { "črtano" }
    func namedOnly(saidIn file: String) -> String {
        "Dodanega ali črtanega je veliko, zato je tu le našteto; kaj navaja, je zapisano v \(file) (--output) in v izpisu --format json."
    }
    var notNamed: String { "Poleg tega, tu ni našteto" }
    func days(_ later: Int) -> String {
        "\(count(abs(later), "dan", "dneva", "dni", "dni")) \(later > 0 ? "pozneje" : "prej")"
    }
    var spans: (years: [String], months: [String], days: [String]) {
        (
            years: ["leto", "leti", "leta", "let"], months: ["mesec", "meseca", "meseci", "mesecev"],
            days: ["dan", "dneva", "dnevi", "dni"]
        )
    }
    var before: String { "Prej" }
    var now: String { "Zdaj" }

    var isReversed: String {
        "Napačen vrstni red: različica, navedena kot prejšnja, je po dnevu ali številki poznejša. Kar je spodaj označeno kot novo, je lahko odpravljeno in obratno; različici zamenjajte."
    }
    var changedFindings: String { "Spremenjene ugotovitve" }
    func changed(_ count: Int) -> String {
        let verb = form(count, "je spremenjena", "sta spremenjeni", "so spremenjene", "je spremenjenih")
        let findings = self.count(count, "ugotovitev", "ugotovitvi", "ugotovitve", "ugotovitev")
        return "Med vsemi ugotovitvami, ki se ponavljajo, \(verb) \(findings)."
    }
    func stake(from old: String, to new: String) -> String { "Znesek, za katerega gre: \(old) → \(new)" }
    var allLines: String { "Vse vrstice" }
    var byCodeChanged: String { "Skupni zneski po šifrah" }
    var byProgrammeChanged: String { "Skupni zneski po programih" }
}
