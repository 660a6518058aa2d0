/// How grave a violation is.
package enum Severity: String, CaseIterable, Sendable, Comparable {
    /// Worth knowing; nothing is wrong by it alone.
    case observation
    /// A shortcoming that does not put the plan's purpose at risk.
    case minor
    /// A shortcoming that does.
    case major

    /// Whether the first is less grave.
    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .observation: 0
        case .minor: 1
        case .major: 2
        }
    }
}

/// Whose a finding is: who can mend what it says.
package enum Concern: String, CaseIterable, Sendable {
    /// The plan: a body of the state can mend it.
    case plan
    /// The dossier: those who transcribed or assessed the plan can, and nothing is said against the plan.
    case dossier
}
