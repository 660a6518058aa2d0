/// How the program ends; where several hold, the first in this order counts.
package enum ExitStatus: Int32, Comparable {
    case internalError = 70
    case unwritable = 74
    case badInput = 65
    case noInput = 66
    case incomplete = 2
    case findings = 1
    case success = 0

    private static let precedence: [ExitStatus] = [
        .success, .findings, .incomplete, .noInput, .badInput, .unwritable, .internalError,
    ]

    /// Whether the first gives way to the second.
    package static func < (left: ExitStatus, right: ExitStatus) -> Bool {
        (precedence.firstIndex(of: left) ?? 0) < (precedence.firstIndex(of: right) ?? 0)
    }

    /// How a program ends that could not load what it was given.
    package init(_ failure: LoadFailure) {
        switch failure {
        case .missing: self = .noInput
        case .unreadable, .invalid: self = .badInput
        }
    }
}
