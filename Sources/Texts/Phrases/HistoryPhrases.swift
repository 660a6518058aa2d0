/// What the history of a plan's findings says, in one language.
package protocol HistoryPhrases: Grammar, SharedPhrases {
    var title: StaticString { get }
    /// Of how many revisions it tells, and of which days.
    func summary(_ revisions: Int, from first: String, to last: String) -> String
    /// How many findings of the plan stand in the newest revision, and how many of these stood in the first one too.
    func standing(_ count: Int, sinceFirst: Int) -> String
    /// How many findings of the plan are resolved, and of how many what they were about is gone.
    func resolved(_ count: Int, gone: Int) -> String
    /// How many findings of the plan came back after they were resolved.
    func returned(_ count: Int) -> String
    /// How many findings cannot be followed into the newest revision.
    func undetermined(_ count: Int) -> String
    var onlyRevision: String { get }

    // What must be known before the rest is read, each of revisions by their places in the history.
    func reversed(_ places: [Int]) -> String
    func otherPlan(_ places: [Int]) -> String
    func otherRules(_ places: [Int]) -> String
    func otherAssessment(_ places: [Int]) -> String
    func failed(_ rules: [(rule: String, error: String?)], in place: Int) -> String

    var revisions: String { get }
    var revisionsExplained: String { get }
    /// A revision by its place in the history.
    func revision(_ place: Int) -> String
    /// The number that a revision bears.
    func number(_ number: Int64) -> String
    var plan: String { get }
    var day: String { get }
    var conclusion: String { get }
    var open: String { get }
    var new: String { get }
    var returnedHeading: String { get }
    var changed: String { get }
    var resolvedHeading: String { get }
    var waived: String { get }
    var withdrawn: String { get }
    var undeterminedHeading: String { get }
    var ofDossier: String { get }

    var byMinistry: String { get }
    var byMinistryExplained: String { get }
    var ministry: String { get }
    var findings: String { get }
    var findingsExplained: String { get }
    var noFindings: String { get }
    var noAddressee: String { get }
    /// To whom a finding is addressed beside the body under which it stands.
    func alsoTo(_ bodies: [String]) -> String
    var filter: String { get }
    var finding: String { get }
    var condition: String { get }
    var subject: String { get }
    var severity: String { get }
    var state: String { get }
    var rule: String { get }
    var came: String { get }
    var lastSeen: String { get }
    var revisionsHeading: String { get }
    var daysHeading: String { get }
    var returnsHeading: String { get }
    /// How long a finding stood, as the heading of a column.
    var stood: String { get }
    /// What a finding is in a revision.
    var states: ByFindingState<String> { get }
    /// What findings that are so in the newest revision are called, in the plural.
    var statesOfMany: ByFindingState<String> { get }
    /// Said with what it is in a revision, where it changed there.
    var isChanged: String { get }
    var notYet: String { get }
    func since(_ day: String) -> String
    /// What a body replied.
    func replied(_ body: String, _ position: String, on day: String) -> String
    /// What was promised, and by when.
    func promised(_ measure: String, by day: String?) -> String
    var replies: String { get }
    /// That a finding was over by a day.
    func over(_ state: String, by day: String) -> String
    func days(_ count: Int) -> String
    func inRevisions(_ count: Int) -> String
    func cameBack(_ times: Int) -> String
    /// That a list shows so many of all, and in which file the rest stands.
    func shown(_ count: Int, of all: Int, allIn file: String) -> String
}
