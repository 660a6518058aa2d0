import Audit
import Auditing
import RulePack
import Texts

/// What a terminal says of a portfolio, in one language.
struct PortfolioWords {
    let language: Language
    private let summary: TerminalSummary.Words
    private let words: (dossiers: String, audited: String, not: String, none: String, left: String)

    init(_ language: Language) {
        self.language = language
        summary = TerminalSummary.Words(language)
        words =
            switch language {
            case .en: ("Dossiers", "audited", "not audited", "no findings", "left:")
            case .sl: ("Dosjeji", "revidirani", "nerevidirani", "brez ugotovitev", "še")
            }
    }

    /// A dossier in a line: its conclusion and how many findings stand.
    func line(_ report: DossierReport) -> TerminalText {
        guard let audit = report.audit else { return "\(report.path): \(Style.red("\(notAudited)"))" }
        let conclusion = Style.bold("\(summary.conclusions[audit.conclusion] ?? "")")
        let counts = Severity.allCases.reversed().compactMap { severity in
            let count = audit.count(severity).open
            return count > 0 ? summary.heading(severity, count, language) : nil
        }
        let scope = audit.scope.isEmpty ? "" : " (\(summary.limited(audit.scope.map(\.part))))"
        let all = counts + (audit.dossierFindings > 0 ? [dossierFindings(audit.dossierFindings)] : [])
        return "\(report.path): \(conclusion)\(scope), \(all.isEmpty ? words.none : all.joined(separator: ", "))"
    }

    private var notAudited: String { language == .sl ? "ni revidiran" : words.not }

    func dossiers(_ count: Int) -> String { "\(words.dossiers.lowercased()): \(language.text(count))" }

    func total(audited: Int, not: Int) -> String {
        "\(words.dossiers) \(language.text(audited + not)): "
            + list([(words.audited, audited), (words.not, not)])
    }

    func conclusions(_ counts: [Conclusion: Int]) -> String {
        let order: [Conclusion] = [.unmodified, .qualified, .adverse, .disclaimer, .notDrawn]
        return "\(summary.conclusion): " + list(order.map { (summary.conclusions[$0] ?? "", counts[$0] ?? 0) })
    }

    func heading(_ severity: Severity, _ count: Int) -> String { summary.heading(severity, count, language) }

    func dossierFindings(_ count: Int) -> String { summary.dossierFindings(count, language) }

    var incomplete: String { summary.incomplete }

    private func list(_ counts: [(String, Int)]) -> String {
        counts.filter { $0.1 > 0 }.map { "\($0.0) \(language.text($0.1))" }.joined(separator: ", ")
    }

    // MARK: - Progress

    func perSecond(_ rate: Int) -> String { "\(language.text(rate))/s" }
    func perMinute(_ rate: Int) -> String { "\(language.text(rate))/min" }
    func left(_ duration: String) -> String { "\(words.left) \(duration)" }
    func broken(_ count: Int) -> String { "\(words.not) \(language.text(count))" }
}
