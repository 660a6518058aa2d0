import Audit
import Auditing
import RulePack
import Texts

/// What a terminal says of a portfolio, in one language.
struct PortfolioWords {
    let language: Language
    private let summary: any TerminalPhrases
    private let words: any PortfolioPhrases

    init(_ language: Language) {
        self.language = language
        summary = language.phrases.terminal
        words = language.phrases.portfolio
    }

    /// A dossier in a line: its conclusion and how many findings stand.
    func line(_ report: DossierReport) -> TerminalText {
        guard let audit = report.audit else { return "\(report.path): \(Style.red("\(words.isNotAudited)"))" }
        let conclusion = Style.bold("\(audit.conclusion.pick(summary.conclusions))")
        let counts = Severity.allCases.reversed().compactMap { severity in
            let count = audit.count(severity).open
            return count > 0 ? heading(severity, count) : nil
        }
        let parts = audit.scope.map { $0.part.pick(summary.parts) }.joined(separator: ", ")
        let scope = audit.scope.isEmpty ? "" : " (\(summary.limited): \(parts))"
        let all = counts + (audit.dossierFindings > 0 ? [dossierFindings(audit.dossierFindings)] : [])
        return "\(report.path): \(conclusion)\(scope), \(all.isEmpty ? words.noFindings : all.joined(separator: ", "))"
    }

    func dossiers(_ count: Int) -> String { "\(words.dossiers.lowercased()): \(language.text(count))" }

    func total(audited: Int, not: Int) -> String {
        "\(words.dossiers) \(language.text(audited + not)): "
            + list([(words.audited, audited), (words.notAudited, not)])
    }

    func conclusions(_ counts: [Conclusion: Int]) -> String {
        let order: [Conclusion] = [.unmodified, .qualified, .adverse, .disclaimer, .notDrawn]
        return "\(summary.conclusion): " + list(order.map { ($0.pick(summary.conclusions), counts[$0] ?? 0) })
    }

    func heading(_ severity: Severity, _ count: Int) -> String {
        summary.counted(count, severity.pick(summary.severityForms))
    }

    func dossierFindings(_ count: Int) -> String { summary.dossierFindings(count) }

    var incomplete: String { summary.incomplete }

    private func list(_ counts: [(String, Int)]) -> String {
        counts.filter { $0.1 > 0 }.map { "\($0.0) \(language.text($0.1))" }.joined(separator: ", ")
    }

    // MARK: - Progress

    func perSecond(_ rate: Int) -> String { "\(language.text(rate))/s" }
    func perMinute(_ rate: Int) -> String { "\(language.text(rate))/min" }
    func left(_ duration: String) -> String { words.left(duration) }
    func broken(_ count: Int) -> String { "\(words.notAudited) \(language.text(count))" }
}
