import ArgumentParser
import Audit
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

    /// The exit code of a program that an error ends: what a command says that reported it, 64 or 0 where the arguments
    /// were wrong or asked for help, and 70 for an error that nobody foresaw.
    static func code(of error: any Error) -> Int32 {
        let code = Rapporteur.exitCode(for: error)
        // For the parser of arguments all others are 1, which here says that there are findings.
        return code == .failure && !(error is ExitCode) ? internalError.rawValue : code.rawValue
    }

    init(_ failure: LoadFailure) {
        switch failure {
        case .missing: self = .noInput
        case .unreadable, .invalid: self = .badInput
        }
    }

    init(_ failure: ExampleTester.Failure) {
        switch failure {
        case .unreadable(let failure): self.init(failure)
        case .wrong: self = .findings
        }
    }

    init(_ failure: PackFailure) {
        switch failure {
        case .missing: self = .noInput
        case .invalid: self = .badInput
        }
    }
}
