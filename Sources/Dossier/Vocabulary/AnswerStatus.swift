/// How far a plan answers a recommendation or an element of one: what the derived field `status` says, worst first.
package enum AnswerStatus: String, CaseIterable, Comparable, Sendable {
    /// No task answers it.
    case unaddressed
    /// An act is asked, and what answers only examines the matter.
    case onlyStudied = "only-studied"
    /// Some of it is not fully answered.
    case partlyAddressed = "partly-addressed"
    /// All of it is fully answered.
    case addressed
    /// There is no assessment that would say.
    case notAssessed = "not-assessed"

    /// Whether it is worse; that nobody has assessed it comes last, since it says nothing.
    package static func < (one: AnswerStatus, other: AnswerStatus) -> Bool { one.position < other.position }

    /// The place in the order of the cases.
    var position: Int {
        switch self {
        case .unaddressed: 0
        case .onlyStudied: 1
        case .partlyAddressed: 2
        case .addressed: 3
        case .notAssessed: 4
        }
    }
}
