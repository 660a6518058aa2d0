/// What is said of changes in English.
struct EnglishChanges: ChangePhrases, English {
    var schemaNames: [String: String] { englishNames }
    var closedWords: [String: String] { englishWords }

    var changeSections: ByChangeSection<String> {
        (
            money: "Funding", tasks: "Tasks, leads and deadlines", recommendations: "Recommendations",
            bodies: "Bodies", judgements: "Judgements", progress: "Progress", replies: "Replies",
            plan: "The plan as a whole"
        )
    }
    var languageName: String { "language" }
    var dossierLanguage: String { "language of the dossier" }
    var placeInOrder: String { "place in the order" }
    var placeName: String { "where it stands" }
    var notStated: String { "not stated" }
    var blank: String { "blank" }
    var added: String { "added" }
    var removed: String { "removed" }
    func namedOnly(saidIn file: String) -> String {
        "Much was added or removed, and is only named here; what it says stands in \(file) (--output) and in --format json."
    }
    var notNamed: String { "Besides, not named here" }
    func days(_ later: Int) -> String {
        "\(count(abs(later), "day", "days")) \(later > 0 ? "later" : "earlier")"
    }
    var spans: (years: [String], months: [String], days: [String]) {
        (years: ["year", "years"], months: ["month", "months"], days: ["day", "days"])
    }
    var before: String { "Before" }
    var now: String { "Now" }

    var isReversed: String {
        "Wrong order: by its day or number, the revision given as the earlier one is the later. What is called new below may be what was resolved, and the other way round; exchange the two."
    }
    var changedFindings: String { "Findings that changed" }
    func changed(_ count: Int) -> String {
        "Of all findings that persist, \(text(count))\u{A0}\(count == 1 ? "has" : "have") changed."
    }
    func stake(from old: String, to new: String) -> String { "At stake: \(old) → \(new)" }
    var allLines: String { "All lines" }
    var byCodeChanged: String { "Totals by code" }
    var byProgrammeChanged: String { "Totals by programme" }
}
