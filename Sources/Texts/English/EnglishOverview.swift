/// What the overview of many audited dossiers says in English.
struct EnglishOverview: OverviewPhrases, English {
    var title: StaticString { "Overview of audited plans" }
    func summary(audited: Int, countries: Int, failed: Int) -> String {
        let done =
            "\(count(audited, "dossier", "dossiers")) of \(count(countries, "country", "countries")) \(form(audited, "was", "were")) audited."
        return failed == 0 ? done : "\(done) \(count(failed, "dossier", "dossiers")) could not be audited."
    }
    func asOf(_ first: String, _ last: String) -> String {
        first == last ? "As of \(first)." : "As of days from \(first) to \(last)."
    }
    func otherRules(_ packs: Int) -> String {
        "The dossiers were audited with \(packs) different sets of rules: numbers of findings cannot be compared between all of them."
    }
    var conclusions: String { "Conclusions" }
    var dossiers: String { "Countries and revisions" }
    var dossiersExplained: String {
        "In brackets: the change from the dossier of the same country in the row above. Findings that somebody accepts are not counted."
    }
    var country: String { "Country" }
    var countryNotStated: String { "not stated" }
    var plan: String { "Plan" }
    var revision: String { "Revision" }
    var day: String { "As of" }
    var conclusion: String { "Conclusion" }
    var notExamined: String { "Not examined" }
    var ofDossier: String { "About the dossier" }
    var waived: String { "Accepted" }
    var rules: String { "What the rules find, and where" }
    var rulesExplained: String { "Behind each country: in how many of its dossiers." }
    var rule: String { "Rule" }
    var severity: String { "Severity" }
    var inDossiers: String { "Dossiers" }
    var findings: String { "Findings" }
    var places: String { "Countries" }
    var noFindings: String { "No finding stands." }
    var recommendations: String { "Recommendations across countries" }
    func recommendations(of monitor: String) -> String { "Recommendations of \(monitor)" }
    var recommendationsExplained: String {
        "Only recommendations that stand in the dossiers: a dossier need not hold all that a monitor has made."
    }
    var monitor: String { "Monitor" }
    var recommendation: String { "Recommendation" }
    var round: String { "Round" }
    var paragraph: String { "Paragraph" }
    var topic: String { "Topic" }
    var status: String { "Status" }
    var repeated: String { "Repeated" }
    var all: String { "All" }
    var noRecommendations: String { "No dossier holds a recommendation." }
    var unanswered: String { "Recommendations that nothing answers" }
    func shown(_ count: Int, of all: Int, allIn file: String) -> String {
        "Shown: \(text(count)) of \(text(all)); all stand in \(file)."
    }
    var money: String { "Money by country" }
    var moneyExplained: String {
        "All amounts of the annex, in its own currency. Amounts of different countries, currencies and revisions are not added up."
    }
    var total: String { "Total" }
    var year: String { "Year" }
    var amount: String { "Amount" }
    var currency: String { "Currency" }
    var shared: String { "Of it shared by tasks" }
    var withoutTask: String { "Of it for no task" }
    var differences: String { "Sums that differ" }
    var noAnnex: String { "No dossier has an annex with amounts." }
    var notAudited: String { "Not audited" }
    var dossier: String { "Dossier" }
    var reason: String { "Reason" }
    var failedRules: String { "Rules that failed" }
    var findingsSheet: String { "Findings by rule" }
}
