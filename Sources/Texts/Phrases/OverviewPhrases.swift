/// What the overview of many audited dossiers says, in one language.
package protocol OverviewPhrases: Grammar, SharedPhrases {
    var title: StaticString { get }
    /// How many dossiers of how many countries were audited, and how many could not be.
    func summary(audited: Int, countries: Int, failed: Int) -> String
    /// As of which days the dossiers were audited.
    func asOf(_ first: String, _ last: String) -> String
    /// That dossiers were audited with rules that differ, so that numbers of findings cannot be compared.
    func otherRules(_ packs: Int) -> String
    var conclusions: String { get }
    var dossiers: String { get }
    var dossiersExplained: String { get }
    var country: String { get }
    var countryNotStated: String { get }
    var plan: String { get }
    var revision: String { get }
    var day: String { get }
    var conclusion: String { get }
    var notExamined: String { get }
    var ofDossier: String { get }
    var waived: String { get }
    var rules: String { get }
    var rulesExplained: String { get }
    var rule: String { get }
    var severity: String { get }
    var inDossiers: String { get }
    var findings: String { get }
    var places: String { get }
    var noFindings: String { get }
    var recommendations: String { get }
    func recommendations(of monitor: String) -> String
    var recommendationsExplained: String { get }
    var monitor: String { get }
    var recommendation: String { get }
    var round: String { get }
    var paragraph: String { get }
    var topic: String { get }
    var status: String { get }
    var repeated: String { get }
    var all: String { get }
    var noRecommendations: String { get }
    var unanswered: String { get }
    /// That a list shows so many of all, and in which file the rest stands.
    func shown(_ count: Int, of all: Int, allIn file: String) -> String
    var money: String { get }
    var moneyExplained: String { get }
    var total: String { get }
    var year: String { get }
    var amount: String { get }
    var currency: String { get }
    var shared: String { get }
    var withoutTask: String { get }
    var differences: String { get }
    var noAnnex: String { get }
    var notAudited: String { get }
    var dossier: String { get }
    var reason: String { get }
    var failedRules: String { get }
    var findingsSheet: String { get }
}
