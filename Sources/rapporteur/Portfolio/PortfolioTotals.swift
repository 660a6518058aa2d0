import Audit
import RulePack

/// What was found in all dossiers of a portfolio together.
struct PortfolioTotals {
    private var audited = 0
    private var notAudited = 0
    private var isIncomplete = false
    private var conclusions: [Conclusion: Int] = [:]
    private var findings: [Severity: Int] = [:]
    /// By position in the pack: how many violations stand, in how many dossiers.
    private var rules: [Int: (violations: Int, dossiers: Int)] = [:]

    mutating func add(_ report: DossierReport) {
        guard let audit = report.audit else {
            notAudited += 1
            return
        }
        audited += 1
        if !audit.failed.isEmpty { isIncomplete = true }
        conclusions[audit.conclusion, default: 0] += 1
        for severity in Severity.allCases { findings[severity, default: 0] += audit.count(severity).open }
        for (rule, violations) in audit.violated {
            let sum = rules[rule] ?? (0, 0)
            rules[rule] = (sum.violations + violations, sum.dossiers + 1)
        }
    }

    /// How many dossiers came to which conclusion, and which rules are violated how often and in how many of them.
    func lines(_ pack: RulePack, _ language: Language) -> [TerminalText] {
        let words = PortfolioWords(language)
        var lines: [TerminalText] = ["", Style.bold("\(words.total(audited: audited, not: notAudited))")]
        guard audited > 0 else { return lines }
        lines.append("\(words.conclusions(conclusions))")
        for severity in Severity.allCases.reversed() {
            guard let count = findings[severity], count > 0 else { continue }
            lines += ["", "\(words.heading(severity, count))"]
            for (position, rule) in pack.rules.enumerated() where pack.severity(of: rule) == severity {
                guard let (violations, dossiers) = rules[position] else { continue }
                let count = language.text(violations)
                let padding = String(repeating: " ", count: max(0, 8 - count.count))
                lines.append(
                    "\(padding)\(count)  \(rule.title[language])  \(Style.faint("\(rule.id), \(words.dossiers(dossiers))"))"
                )
            }
        }
        if isIncomplete { lines += ["", Style.red("\(words.incomplete)")] }
        return lines
    }
}
