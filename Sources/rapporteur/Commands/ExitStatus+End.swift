import ArgumentParser
import Platform

extension ExitStatus {
    /// Ends the command in this way.
    func end() throws {
        if self != .success { throw ExitCode(rawValue) }
    }
}
