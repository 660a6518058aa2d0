import Audit
import Auditing
import RulePack
import Texts

/// What was found in all dossiers of a portfolio together.
struct PortfolioTotals {
    private var audited = 0
    private var notAudited = 0
    private var isIncomplete = false
    private var conclusions: [Conclusion: Int] = [:]
    private var findings: [Severity: Int] = [:]
    private var dossierFindings = 0
    /// For the plan and for the dossier, by position in the pack: how many violations stand, in how many dossiers.
    private var rules: [Concern: [Int: (violations: Int, dossiers: Int)]] = [:]

    mutating func add(_ report: DossierReport) {
        guard let audit = report.audit else {
            notAudited += 1
            return
        }
        audited += 1
        if !audit.failed.isEmpty { isIncomplete = true }
        conclusions[audit.conclusion, default: 0] += 1
        for severity in Severity.allCases { findings[severity, default: 0] += audit.count(severity).open }
        dossierFindings += audit.dossierFindings
        for (rule, concern, violations) in audit.violated {
            let sum = rules[concern]?[rule] ?? (0, 0)
            rules[concern, default: [:]][rule] = (sum.violations + violations, sum.dossiers + 1)
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
            lines += self.lines(of: .plan, pack, words) { pack.severity(of: $0) == severity }
        }
        if dossierFindings > 0 {
            lines += ["", "\(words.dossierFindings(dossierFindings))"]
            lines += self.lines(of: .dossier, pack, words) { _ in true }
        }
        if isIncomplete { lines += ["", Style.red("\(words.incomplete)")] }
        return lines
    }

    /// A line for each rule that was violated.
    private func lines(
        of concern: Concern, _ pack: RulePack, _ words: PortfolioWords, where isShown: (RuleSource) -> Bool
    ) -> [TerminalText] {
        pack.rules.enumerated().compactMap { position, rule in
            guard isShown(rule), let (violations, dossiers) = rules[concern]?[position] else { return nil }
            let count = words.language.text(violations)
            let padding = String(repeating: " ", count: max(0, 8 - count.count))
            return
                "\(padding)\(count)  \(rule.title[words.language])  \(Style.faint("\(rule.id), \(words.dossiers(dossiers))"))"
        }
    }
}
