import Audit
import CEL
import Dossier
import RulePack
import Texts

/// What an audit found, on a screen.
struct TerminalSummary {
    let result: AuditResult
    private let store: DossierStore
    let audited: AuditedDossier
    let language: Language
    /// What goes out at once, at the end.
    var out = ConsoleLines()

    init(_ audited: AuditedDossier, _ language: Language) {
        (result, store) = (audited.result, audited.dossier)
        self.audited = audited
        self.language = language
    }

    mutating func print(folder: String, files: [String]) {
        let title = store.plan.title
        out.print(Style.bold("\(title)"))
        let packs = result.pack.parts.map { "\($0.id) \($0.version)" }.joined(separator: ", ")
        out.print("\(words.asOf) \(language.text(result.asOf)) · \(packs)")
        out.print("")
        out.print("\(words.conclusion): \(Style.bold("\(result.conclusion.pick(words.conclusions))"))")
        if !result.scope.isEmpty {
            out.print("\(words.scope):")
            for limitation in result.scope { out.print("  \(limitation.text[language])") }
        }
        for severity in Severity.allCases.reversed() {
            let heading = words.counted(result.count(severity), severity.pick(words.severityForms))
            printFindings(.plan, severity, colour(severity)("\(heading)"))
        }
        printFindings(.dossier, nil, Style.bold("\(words.dossierFindings(result.count(.dossier)))"))
        printRules()
        printReplies()
        printWaivers()
        if let comparison = result.comparison { printBaseline(comparison) }
        out.print("")
        out.print("\(words.written) \(folder)/: \(files.joined(separator: ", "))")
        out.flush()
    }

    /// One line for each rule that was violated, with its count and the first place.
    private mutating func printFindings(_ concern: Concern, _ severity: Severity?, _ heading: TerminalText) {
        let open = result.openFindings.filter {
            $0.concerns == concern && (severity == nil || $0.severity == severity)
        }
        guard !open.isEmpty else { return }
        out.print("")
        out.print(heading)
        let byRule = Dictionary(grouping: open, by: \.rule)
        for outcome in result.rules {
            guard let findings = byRule[outcome.rule.id] else { continue }
            let (first, count) = (findings[0], String(findings.count))
            let new = findings.count { $0.baseline == .new }
            let changed = findings.count { $0.baseline == .changed }
            let marks = [new > 0 ? words.new(new) : nil, changed > 0 ? words.changed(changed) : nil]
                .compactMap(\.self).joined(separator: ", ")
            let mark: TerminalText = marks.isEmpty ? "" : Style.bold(" [\(marks)]")
            let padding = String(repeating: " ", count: max(0, 4 - count.count))
            let place = "\(first.location.file):\(first.location.line)"
            out.print(
                "\(padding)\(count)  \(outcome.rule.title[language])\(mark)  \(Style.faint("\(outcome.rule.id), \(place)"))"
            )
        }
    }

    private mutating func printRules() {
        func count(_ verdict: RuleOutcome.Verdict) -> Int { result.rules.count { $0.verdict == verdict } }
        let failed = count(.failed)
        out.print("")
        let verdicts = RuleOutcome.Verdict.allCases.map { ($0, count($0)) }.filter { $0.1 > 0 }
        let shown = verdicts.map { "\($0.pick(words.outcomes)) \($1)" }.joined(separator: ", ")
        out.print("\(words.rules) \(result.rules.count): \(shown)")
        let subsumed = result.subsumedCount
        if subsumed > 0 { out.print("\(words.subsumed(subsumed))") }
        if failed > 0 { out.print(Style.red("\(words.incomplete)")) }
    }

    private func colour(_ severity: Severity) -> Style {
        switch severity {
        case .major: .red
        case .minor: .yellow
        case .observation: .green
        }
    }

    var words: any TerminalPhrases { language.phrases.terminal }
}
