/// What the form says in Slovenian in which a body replies to findings.
struct SlovenianReplyForm: ReplyFormPhrases, Slovenian {
    var title: String { "Odgovor na ugotovitve" }
    var introduction: [String] {
        [
            "Dopis, ki mu je priložen ta obrazec, vas poziva, da se izjasnite o ugotovitvah revizije. Tu pri vsaki navedete, ali se z njo strinjate, zakaj, "
                + "kaj boste storili in do kdaj ter s čim to dokazujete.",
            "Vaš odgovor bo v poročilu natisnjen ob ugotovitvi.",
        ]
    }
    func due(_ day: String) -> String { "Rok za odgovor: \(day)." }
    var senderSheet: String { "Kdo odgovarja" }
    var senderNote: String { "Kdo odgovarja za organ in katerega dne. Brez obojega odgovorov ni mogoče prevzeti." }
    var body: String { "Organ" }
    var by: String { "Kdo odgovarja (ime in funkcija)" }
    var byHint: String { "Ime in funkcija osebe, ki jamči za odgovor." }
    var date: String { "Dan odgovora" }
    var findingsSheet: String { "Ugotovitve" }
    var findingsNotes: [String] {
        [
            "Pri vsaki ugotovitvi izberite stališče. Ugotovitev brez stališča je brez odgovora.",
            "Ukrep pove, kaj bo storjeno, celica ob njem pa, do katerega dne.",
        ]
    }
    var number: String { "Št." }
    var finding: String { "Ugotovitev" }
    var condition: String { "Stanje" }
    var recommendation: String { "Priporočilo" }
    var position: String { "Vaše stališče" }
    var text: String { "Vaša obrazložitev" }
    func measure(_ number: Int) -> String { "\(number). ukrep" }
    func due(_ number: Int) -> String { "\(number). ukrep: do" }
    var evidence: String { "Dokazila" }
    var evidenceHint: String { "S čim to dokazujete in kje je na voljo; vsako v svoji vrstici." }
    var noSender: String {
        "Obrazec ne navaja, kdo odgovarja in katerega dne (list »Kdo odgovarja«); odgovor ni bil prevzet."
    }
    var dayWithoutMeasure: String { "Naveden je dan, ukrepa pa ni; vrstica ni bila prevzeta." }
}
