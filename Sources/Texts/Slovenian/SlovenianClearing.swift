/// What is said in Slovenian when those concerned are asked about findings.
struct SlovenianClearing: ClearingPhrases, Slovenian {
    var title: StaticString { "Poziv k izjasnitvi" }
    var reference: String { "Številka" }
    var date: String { "Datum" }
    var addressee: String { "Naslovnik" }
    var due: String { "Rok za odgovor" }
    var subject: String { "Zadeva" }
    func about(_ plan: String) -> String { "Revizija načrta \(quoted(plan)): ugotovitve in poziv k izjasnitvi" }
    var salutation: String { "Spoštovani," }
    func found(_ count: Int, plan: String, asOf: String) -> String {
        let verb = form(count, "je bila zapisana", "sta bili zapisani", "so bile zapisane", "je bilo zapisanih")
        let findings = self.count(count, "ugotovitev", "ugotovitvi", "ugotovitve", "ugotovitev")
        let addressed = form(
            count, "ki je naslovljena na vas", "ki sta naslovljeni na vas", "ki so naslovljene na vas",
            "ki so naslovljene na vas")
        return "v reviziji načrta \(quoted(plan)) (presečni dan: \(asOf)) \(verb) \(findings), \(addressed)."
    }
    func ofThese(_ counts: [String]) -> String { "Po teži: \(list(counts))." }
    var request: String {
        "Preden bo poročilo dokončno, vas prosimo, da se do vsake ugotovitve opredelite. Vaš odgovor bo v poročilu natisnjen ob ugotovitvi; kjer odgovora ne bo, bo v poročilu to navedeno."
    }
    var asked: String { "Prosimo, da za vsako ugotovitev navedete:" }
    var questions: [String] {
        [
            "stališče: ali se z ugotovitvijo strinjate, delno strinjate ali ne strinjate;", "obrazložitev stališča;",
            "ukrepe, s katerimi boste ugotovljeno odpravili, in za vsakega dan, do katerega bo izveden;",
            "dokazila, na katera se sklicujete, in kje so na voljo.",
        ]
    }
    func reply(in form: String, by day: String?) -> String {
        let form = "Odgovore vpišite v obrazec \(form), ki je priložen temu dopisu, in ga vrnite pošiljatelju"
        return day.map { "\(form). Rok za odgovor: \($0)." } ?? "\(form) v zgoraj navedenem roku."
    }
    var closing: String { "S spoštovanjem" }
    var signature: String { "Podpis" }
    var findings: String { "Ugotovitve" }
    var findingsExplained: String {
        "Merilo in posledica sta za vsako vrsto ugotovitev navedena enkrat; pri vsaki ugotovitvi nato piše, kakšno je stanje, kaj naj se stori in, kadar je znano, na kateri strani dokumenta je podlaga zanjo."
    }
    func finding(_ number: Int) -> String { "\(text(number)). ugotovitev" }
    var alsoOthers: String { "K izjasnitvi o tej ugotovitvi so pozvani tudi drugi, na katere je naslovljena." }
    var place: String { "Kje" }
    var stake: String { "Znesek, za katerega gre" }

    func letter(to body: String, findings: Int, files: [String]) -> String {
        "\(body): \(count(findings, "ugotovitev", "ugotovitvi", "ugotovitve", "ugotovitev")), \(files.joined(separator: ", "))"
    }
    func notAsked(_ bodies: [String]) -> String {
        "Brez dopisa, ker nanje ni naslovljena nobena ugotovitev: \(list(bodies))."
    }
    func nothing(for body: String) -> String {
        "Nobena ugotovitev nima tega naslovnika: \(body); dopis ni bil napisan."
    }
    func unaddressed(_ count: Int) -> String {
        let findings = self.count(
            count, "ugotovitev nima naslovnika in ni v nobenem dopisu",
            "ugotovitvi nimata naslovnika in nista v nobenem dopisu",
            "ugotovitve nimajo naslovnika in niso v nobenem dopisu",
            "ugotovitev nima naslovnika in ni v nobenem dopisu")
        return "\(findings):"
    }
    var nobody: String { "Nobena ugotovitev nima naslovnika; dopis ni bil napisan." }
    var dateOpen: String { "Datum dopisov je puščen prazen, da se vpiše na roko; navede ga --asked." }
    var dueOpen: String { "Rok za odgovor je puščen prazen, da se vpiše na roko; navede ga --due." }
}
