internal import Dossier
package import RulePack

/// What became of an old revision's findings in a new one, and what the new one plans otherwise.
package struct Comparison: Sendable {
    /// A finding of the old revision that the new one does not have.
    package struct Resolved: Sendable {
        /// The finding, as the old revision had it.
        package let entry: Edition.Entry
        /// Whether it is gone only because the task or line it was about is.
        package let isGone: Bool
    }

    /// A finding that both revisions have.
    package struct Persisting: Sendable {
        /// As the old revision had it.
        package let old: Edition.Entry
        /// As the new one has it.
        package let new: Edition.Entry
    }

    /// The old revision.
    package let old: Edition
    /// The new revision.
    package let new: Edition
    /// Which task is which.
    package let tasks: Pairing<Outline.Task>
    /// Which line is which.
    package let lines: Pairing<Outline.Line>
    /// The findings that only the new revision has.
    package let newFindings: [Edition.Entry]
    /// The findings that both have.
    package let persisting: [Persisting]
    /// The findings that only the old revision has.
    package let resolved: [Resolved]
    /// Findings of the old revision by rules that were not evaluated on all of the new one.
    package let undetermined: [Edition.Entry]
    /// The fingerprints of the old findings, in the numbers of the new revision.
    let known: Set<String>

    /// Compares two revisions.
    ///
    /// The subjects of the old findings are first put into the numbers of the new revision, so that a renumbered task
    /// keeps its findings. A finding that another explains is known, but is read in neither revision.
    package init(_ old: Edition, _ new: Edition, matches: Matches? = nil) {
        (self.old, self.new) = (old, new)
        tasks = Pairing(old.outline, new.outline, matches)
        lines = Pairing(old.outline, new.outline, matches)
        let renumbering = Renumbering(tasks, lines, plans: (old.id, new.id))
        var translated: [String: Edition.Entry] = [:]
        var (resolved, undetermined) = ([Resolved](), [Edition.Entry]())
        let present = Set(new.findings.map(\.fingerprint))
        for (entry, subject) in zip(old.findings, renumbering.translate(old.findings)) {
            let fingerprint = subject?.fingerprint(of: entry.rule)
            if let fingerprint { translated[fingerprint] = entry }
            if let fingerprint, present.contains(fingerprint) { continue }
            if !entry.stands { continue }
            if new.settledRules.contains(entry.rule) {
                resolved.append(Resolved(entry: entry, isGone: fingerprint == nil))
            } else {
                undetermined.append(entry)
            }
        }
        (self.resolved, self.undetermined) = (resolved, undetermined)
        let standing = new.findings.filter(\.stands)
        newFindings = standing.filter { translated[$0.fingerprint] == nil }
        persisting = standing.compactMap { entry in
            translated[entry.fingerprint].map { Persisting(old: $0, new: entry) }
        }
        known = Set(translated.keys)
    }

    /// Whether a rule failed in either revision, so that findings may be missing.
    package var isIncomplete: Bool { !old.failedRules.isEmpty || !new.failedRules.isEmpty }

    /// Whether the two revisions were audited with the same rules.
    package var hasSameRules: Bool { old.packHash == new.packHash }

    /// How many findings of the plan, or of the dossier, are new, persist and are resolved.
    package func counts(_ concern: Concern) -> (new: Int, persisting: Int, resolved: Int) {
        (
            newFindings.count { $0.concerns == concern }, persisting.count { $0.new.concerns == concern },
            resolved.count { $0.entry.concerns == concern }
        )
    }

    /// The new findings of a severity that count.
    package func newCount(_ severity: Severity) -> Int {
        newFindings.count { $0.status == "open" && $0.severity == severity }
    }
}

extension AuditResult {
    /// The audit, measured against an earlier revision: every finding is new or persisting, and what was resolved is known.
    func measured(against comparison: Comparison) -> AuditResult {
        var result = self
        for index in result.findings.indices {
            let isKnown = comparison.known.contains(result.findings[index].fingerprint)
            result.findings[index].baseline = isKnown ? .persisting : .new
        }
        result.comparison = comparison
        return result
    }
}

/// The new numbers of old tasks and lines, and the new id of the plan.
private struct Renumbering {
    /// The new key of each old one that has one.
    private let keys: [Reference.Key: Reference.Key]
    /// The keys of tasks and lines that are gone.
    private let gone: Set<Reference.Key>

    init(_ tasks: Pairing<Outline.Task>, _ lines: Pairing<Outline.Line>, plans: (old: String, new: String)) {
        let kept =
            tasks.pairs.map { ($0.old.key, $0.new.key) } + lines.pairs.map { ($0.old.key, $0.new.key) }
            + [(.init(plans.old, of: .plan), .init(plans.new, of: .plan))]
        keys = Dictionary(kept, uniquingKeysWith: { first, _ in first })
        gone = Set(tasks.removed.map(\.key) + lines.removed.map(\.key)).subtracting(keys.keys)
    }

    /// The subjects in the numbers of the new revision; nil for those about a task or line that is gone.
    ///
    /// Subjects that are then printed alike are told apart anew, as an audit does: in the order of the tasks that bear one
    /// number, and else in their own.
    func translate(_ entries: [Edition.Entry]) -> [Subject?] {
        var subjects: [Subject?] = entries.map { entry in
            let parts = entry.about.parts.compactMap { $0.mapKeys(translate) }
            return parts.count == entry.about.parts.count ? Subject(parts: parts) : nil
        }
        let alike = Dictionary(grouping: entries.indices.filter { subjects[$0] != nil }) { index in
            [entries[index].rule, subjects[index]?.text ?? ""]
        }
        func rank(_ index: Int) -> [Int] {
            (subjects[index]?.parts ?? []).flatMap { $0.keys.map(\.number) } + [entries[index].about.ordinal]
        }
        for indices in alike.values where indices.count > 1 || entries[indices[0]].about.ordinal != 1 {
            let sorted = indices.sorted { rank($0).lexicographicallyPrecedes(rank($1)) }
            for (position, index) in sorted.enumerated() {
                subjects[index] = subjects[index].map { Subject(parts: $0.parts, ordinal: position + 1) }
            }
        }
        return subjects
    }

    private func translate(_ key: Reference.Key) -> Reference.Key? { gone.contains(key) ? nil : keys[key] ?? key }
}
