import ArgumentParser
import Authoring
import Platform

extension ExitStatus {
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

    init(_ failure: ExampleTester.Failure) {
        switch failure {
        case .unreadable(let failure): self.init(failure)
        case .wrong: self = .findings
        }
    }
}
