import ArgumentParser
import Audit
import RulePack

/// From which severity on findings make an audit fail.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case major
    case minor
    case observation
    case never

    func isReached(by result: AuditResult) -> Bool {
        guard let threshold = Severity(rawValue: rawValue) else { return false }
        // Without an earlier revision no finding is persisting, and all count.
        return result.openFindings.contains { $0.severity >= threshold && $0.baseline != .persisting }
    }
}
