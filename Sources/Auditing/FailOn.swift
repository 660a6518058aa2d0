package import Audit
internal import RulePack

/// From which severity on findings make an audit fail.
package enum FailOn: String, CaseIterable, Sendable {
    case major
    case minor
    case observation
    case never

    package func isReached(by result: AuditResult) -> Bool {
        guard let threshold = Severity(rawValue: rawValue) else { return false }
        // Without an earlier revision no finding is persisting, and all count.
        return result.openFindings.contains { finding in
            finding.severity >= threshold
                && (finding.baseline == nil || finding.baseline == .new || finding.hasGrown)
        }
    }

    /// Whether a finding at or above the severity stands that is new, or of which more is at stake than before.
    package func isReached(by comparison: Comparison) -> Bool {
        guard let threshold = Severity(rawValue: rawValue) else { return false }
        return Severity.allCases.contains { $0 >= threshold && comparison.newCount($0) + comparison.grownCount($0) > 0 }
    }
}
