/// What tables for spreadsheets say of their own, in one language.
package protocol TablePhrases: Grammar, SharedPhrases {
    /// How a spreadsheet shows days.
    var dayFormat: String { get }
    /// The name of the language in English, in which the columns of tables are described.
    var language: String { get }
    /// What stands at the end of a text that was cut, which stood `units` long, and of which `file` has the whole.
    func cut(_ units: Int, whole file: String) -> String

    // MARK: - Findings

    var findings: String { get }
    var category: String { get }
    var subject: String { get }
    var addressees: String { get }
    var rule: String { get }
    var severity: String { get }
    var state: String { get }
    var condition: String { get }
    var recommendation: String { get }
    var criterion: String { get }
    var effect: String { get }
    var stake: String { get }
    var currency: String { get }
    var page: String { get }
    var place: String { get }
    var concerns: String { get }
    var ofPlan: String { get }
    var ofDossier: String { get }
    var restsOn: String { get }
    var groundKinds: ByGround<String> { get }
    /// A decision that a finding rests on.
    func ground(_ kind: String, _ key: String) -> String
    /// That a decision which a finding rests on is none.
    func ground(_ kind: String, noneFor entity: String, _ key: String) -> String
    var baseline: String { get }
    /// What stands for a finding that is new, persists, or has changed.
    var baselines: (new: String, persisting: String, changed: String) { get }
    var wasCondition: String { get }
    var wasStake: String { get }
    /// What stands for a finding that stands, is accepted, was withdrawn, or is explained by another.
    var states: (open: String, waived: String, withdrawn: String, subsumed: String) { get }
    var waivedBy: String { get }
    var waivedBecause: String { get }
    var waivedUntil: String { get }
    var ruleId: String { get }
    var fingerprint: String { get }
    var asOf: String { get }

    // MARK: - Coverage

    var recommendations: String { get }
    var answers: String { get }
    var monitor: String { get }
    var round: String { get }
    var report: String { get }
    var paragraph: String { get }
    var urgency: String { get }
    var verb: String { get }
    var topic: String { get }
    var element: String { get }
    var text: String { get }
    var repeats: String { get }
    var tasks: String { get }
    var task: String { get }
    var taskTitle: String { get }
    var extent: String { get }
    var nature: String { get }
    var leads: String { get }
    var ministries: String { get }
    var due: String { get }
    var funding: String { get }
    var fundingShared: String { get }
    var id: String { get }
}
