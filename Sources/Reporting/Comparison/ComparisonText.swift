package import Audit
internal import CEL
internal import RulePack
package import Texts

/// A comparison of two revisions as plain text, for a screen.
package struct ComparisonText {
    private let comparison: Comparison
    private let language: Language
    private let words: ComparisonWords

    /// The text of a comparison in a language.
    package init(_ comparison: Comparison, _ language: Language) {
        self.comparison = comparison
        self.language = language
        words = ComparisonWords(comparison, language)
    }

    /// The lines; a heading is marked, so that a screen can show it as one.
    package var lines: [(text: String, isHeading: Bool)] {
        let phrases = words.phrases
        var lines: [(text: String, isHeading: Bool)] = []
        func heading(_ text: String) { lines += [("", false), (text, true)] }
        func line(_ text: String) { lines.append((text, false)) }
        for (label, edition) in [(phrases.oldRevision, comparison.old), (phrases.newRevision, comparison.new)] {
            line("\(label): \(words.name(edition)) · \(phrases.asOf): \(language.text(edition.asOf))")
            let (verdict, scope) = words.conclusion(edition)
            line("    \(verdict)")
            for limitation in scope { line("    \(limitation)") }
        }
        heading(words.summary)
        words.cautions.forEach(line)
        if !comparison.newFindings.isEmpty { heading(phrases.newFindings) }
        for entry in comparison.newFindings {
            line(text(entry))
            if entry.severity == .major { line("      \(entry.condition[language])") }
        }
        if !comparison.resolved.isEmpty { heading(phrases.resolvedFindings) }
        for resolved in comparison.resolved {
            line(text(resolved.entry) + (resolved.isGone ? " (\(phrases.gone))" : ""))
        }
        heading(phrases.tasksAndDeadlinesChanged)
        for task in words.tasks {
            line("  \(task.name)")
            for change in task.changes { line("      \(change)") }
        }
        if words.tasks.isEmpty { line("  \(phrases.nothingChanged)") }
        heading(phrases.moneyChanged)
        for change in comparison.lineChanges {
            let (name, notes) = words.line(change)
            line("  \(name)")
            for note in notes { line("      \(note)") }
            for amount in change.amounts { line("      \(text(amount))") }
        }
        if comparison.lineChanges.isEmpty { line("  \(phrases.nothingChanged)") }
        for (ministry, amounts) in comparison.ministryChanges {
            line(
                "  \(phrases.total), \(words.ministry(ministry)): \(amounts.map(text).joined(separator: "; "))"
            )
        }
        for amount in comparison.totalChanges { line("  \(phrases.total): \(text(amount))") }
        heading(phrases.recommendationsChanged)
        for change in comparison.recommendationChanges {
            let (name, old, new) = words.recommendation(change)
            line("  \(name): \(old) → \(new)")
        }
        if comparison.recommendationChanges.isEmpty { line("  \(phrases.nothingChanged)") }
        return lines
    }

    private func text(_ entry: Edition.Entry) -> String {
        let kind = words.kind(of: entry)
        return "  \(kind): \(entry.title[language]) (\(entry.rule), \(entry.about.text))"
    }

    private func text(_ change: Comparison.AmountChange) -> String {
        "\(change.year): \(words.money(change.old)) → \(words.money(change.new)) (\(words.difference(change.difference)))"
    }
}
