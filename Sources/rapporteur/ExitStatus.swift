import ArgumentParser
import Dossier
import RulePack

/// How the program ends; where several hold, the first in this order counts.
enum ExitStatus: Int32, Comparable {
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
    static func < (left: ExitStatus, right: ExitStatus) -> Bool {
        (precedence.firstIndex(of: left) ?? 0) < (precedence.firstIndex(of: right) ?? 0)
    }

    /// Ends the command in this way.
    func end() throws {
        if self != .success { throw ExitCode(rawValue) }
    }

    init(_ failure: LoadFailure) {
        switch failure {
        case .missing: self = .noInput
        case .unreadable, .invalid: self = .badInput
        }
    }

    init(_ failure: PackFailure) {
        switch failure {
        case .missing: self = .noInput
        case .invalid: self = .badInput
        }
    }
}
