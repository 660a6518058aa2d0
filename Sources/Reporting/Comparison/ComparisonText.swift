package import Audit
internal import CEL
internal import Dossier
internal import RulePack
package import Texts

/// A comparison of two revisions as plain text, for a screen.
package struct ComparisonText {
    private let comparison: Comparison
    private let language: Language
    private let words: ComparisonWords
    private let changes: ChangeWords

    /// The text of a comparison in a language.
    package init(_ comparison: Comparison, _ language: Language) {
        self.comparison = comparison
        self.language = language
        words = ComparisonWords(comparison, language)
        changes = ChangeWords(language)
    }

    /// What a line is.
    package enum Role: Sendable {
        case heading
        case text
        /// What must not be overlooked.
        case alarming
    }

    /// Gives one line after the other to `show`: what two large dossiers say may be more than should be kept.
    package func forEachLine(_ show: (_ text: String, _ role: Role) -> Void) {
        editions(show)
        findings(show)
        money(show)
        section(.tasks, show)
        recommendations(show)
        for section in [Changes.Section.bodies, .judgements, .progress, .replies, .plan]
        where !words.changes[section].isEmpty {
            self.section(section, show)
        }
    }

    private func heading(_ text: String, _ show: (String, Role) -> Void) {
        show("", .text)
        show(text, .heading)
    }

    // MARK: - The two revisions

    private func editions(_ show: (String, Role) -> Void) {
        let phrases = words.phrases
        if let warning = words.isReversed { show(warning, .alarming) }
        for (label, edition) in [(phrases.oldRevision, comparison.old), (phrases.newRevision, comparison.new)] {
            show("\(label): \(words.name(edition)) · \(phrases.asOf): \(language.text(edition.asOf))", .text)
            let (verdict, scope) = words.conclusion(edition)
            show("    \(verdict)", .heading)
            for limitation in scope { show("    \(limitation)", .text) }
        }
    }

    // MARK: - Findings

    private func findings(_ show: (String, Role) -> Void) {
        let phrases = words.phrases
        heading(words.summary, show)
        for caution in words.cautions { show(caution, .text) }
        list(phrases.newFindings, words.newFindings, show) { entry in
            show(text(entry), .text)
            if entry.severity == .major { show("      \(entry.condition[language])", .text) }
        }
        list(changes.phrases.changedFindings, words.changedFindings, show) { finding in
            show(text(finding.new), .text)
            show("      \(finding.new.condition[language])", .text)
            for line in words.was(finding) { show("      \(line)", .text) }
        }
        list(phrases.resolvedFindings, words.resolvedFindings, show) { resolved in
            show(text(resolved.entry) + (resolved.isGone ? " (\(phrases.gone))" : ""), .text)
        }
        list(phrases.persistingFindings, words.persistingRules, show) { rule in
            show("  \(phrases.severity(rule.severity)): \(rule.title) – \(language.text(rule.count))", .text)
        }
    }

    private func list<Part>(_ title: String, _ parts: [Part], _ show: (String, Role) -> Void, _ each: (Part) -> Void) {
        if parts.isEmpty { return }
        heading(title, show)
        parts.forEach(each)
    }

    private func text(_ entry: Edition.Entry) -> String {
        let kind = words.kind(of: entry)
        return "  \(kind): \(entry.title[language]) (\(entry.rule), \(entry.about.text))"
    }

    // MARK: - What changed

    private func money(_ show: (String, Role) -> Void) {
        heading(changes.heading(.money), show)
        let totals = words.totals
        for total in totals {
            let isOne = total.rows.count == 1 && total.rows[0].name == total.title
            if !isOne { show("  \(total.title)", .text) }
            for (name, amounts) in total.rows {
                show((isOne ? "  " : "      ") + "\(name): \(amounts.map(text).joined(separator: "; "))", .text)
            }
        }
        groups(words.moneyGroups, show)
        if totals.isEmpty && words.changes[.money].isEmpty { show("  \(words.phrases.nothingChanged)", .text) }
    }

    private func text(_ change: Comparison.AmountChange) -> String {
        "\(change.year): \(words.money(change.old)) → \(words.money(change.new)) (\(words.difference(change.difference)))"
    }

    private func recommendations(_ show: (String, Role) -> Void) {
        heading(changes.heading(.recommendations), show)
        let answers = words.answers
        for answer in answers { show("  \(answer.name): \(answer.old) → \(answer.new)", .text) }
        groups(words.changes[.recommendations], show)
        if answers.isEmpty && words.changes[.recommendations].isEmpty {
            show("  \(words.phrases.nothingChanged)", .text)
        }
    }

    private func section(_ section: Changes.Section, _ show: (String, Role) -> Void) {
        heading(changes.heading(section), show)
        groups(words.changes[section], show)
        if words.changes[section].isEmpty { show("  \(words.phrases.nothingChanged)", .text) }
    }

    /// Where more things than these came or went as a whole, a screen names them alone.
    private static let mostTold = 200
    /// Where they are more than these, it names so many and counts the others: nobody reads on.
    private static let mostNamed = 2_000

    private func groups(_ groups: some Sequence<Changes.Group>, _ show: (String, Role) -> Void) {
        let whole = groups.lazy.filter { $0.old == nil || $0.new == nil }
        let isNamedOnly = whole.dropFirst(Self.mostTold).first { _ in true } != nil
        if isNamedOnly {
            show("  \(changes.phrases.namedOnly(saidIn: ComparisonReport.name(language)))", .text)
        }
        var (named, added, removed) = (0, 0, 0)
        for group in groups {
            let isWhole = group.old == nil || group.new == nil
            if isWhole && named == Self.mostNamed {
                if group.old == nil { added += 1 } else { removed += 1 }
                continue
            }
            let (name, mark) = changes.heading(group)
            let notes = [mark, words.recognised(group)].compactMap(\.self)
            show("  \(name)" + (notes.isEmpty ? "" : " – \(notes.joined(separator: "; "))"), .text)
            if isWhole { named += 1 }
            if isNamedOnly && isWhole { continue }
            for entry in changes.entries(group) { show("      \(text(entry))", .text) }
        }
        let counts = [(changes.phrases.added, added), (changes.phrases.removed, removed)].filter { $0.1 > 0 }
        if counts.isEmpty { return }
        let numbers = counts.map { "\($0.0) – \(language.text($0.1))" }.joined(separator: "; ")
        show("  \(changes.phrases.notNamed): \(numbers)", .text)
    }

    private func text(_ entry: ChangeEntry) -> String {
        if let old = entry.old, let new = entry.new {
            return "\(entry.label): \(old.text) → \(new.text)" + (entry.note.isEmpty ? "" : " (\(entry.note))")
        }
        if let value = entry.old ?? entry.new { return "\(entry.label): \(value.text)" }
        let said = entry.said.map { $0.label.isEmpty ? $0.value.text : "\($0.label): \($0.value.text)" }
        return entry.label + (changes.mark(entry).map { " (\($0))" } ?? "")
            + (said.isEmpty ? "" : ": \(said.joined(separator: "; "))")
    }
}
