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
        for entry in old.findings {
            let fingerprint = renumbering.translate(entry.about)?.fingerprint(of: entry.rule)
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
    private let tasks: [String: String]
    private let lines: [String: String]
    private let goneTasks: Set<String>
    private let goneLines: Set<String>
    private let plans: (old: String, new: String)

    init(_ tasks: Pairing<Outline.Task>, _ lines: Pairing<Outline.Line>, plans: (old: String, new: String)) {
        self.plans = plans
        self.tasks = Dictionary(
            tasks.pairs.map { ($0.old.number, $0.new.number) }, uniquingKeysWith: { first, _ in first })
        self.lines = Dictionary(lines.pairs.map { ($0.old.id, $0.new.id) }, uniquingKeysWith: { first, _ in first })
        goneTasks = Set(tasks.removed.map(\.number)).subtracting(self.tasks.keys)
        goneLines = Set(lines.removed.map(\.id)).subtracting(self.lines.keys)
    }

    /// The subject in the numbers of the new revision; nil where it is about a task or line that is gone.
    func translate(_ subject: Subject) -> Subject? {
        var parts: [Subject.Part] = []
        for part in subject.parts {
            guard let key = translate(part) else { return nil }
            parts.append(Subject.Part(entity: part.entity, key: key))
        }
        return Subject(parts: parts, ordinal: subject.ordinal)
    }

    private func translate(_ part: Subject.Part) -> String? {
        guard let entity = part.entity else { return part.key }
        if entity == "funding" || entity == "response" {
            let separator = " · "
            guard let middle = part.key.range(of: separator) else { return part.key }
            let (left, right) = (String(part.key[..<middle.lowerBound]), String(part.key[middle.upperBound...]))
            guard entity == "funding" else { return new(left, tasks, goneTasks).map { $0 + separator + right } }
            guard let line = new(left, lines, goneLines), let task = new(right, tasks, goneTasks) else { return nil }
            return line + separator + task
        }
        let end = part.key.firstIndex(of: "/") ?? part.key.endIndex
        let head = String(part.key[..<end])
        // What stands directly under a plan, annex or assessment is known by the plan's id.
        if head == plans.old && tasks[head] == nil { return plans.new + part.key[end...] }
        let isTask = Self.taskEntities.contains(entity)
        guard isTask || Self.lineEntities.contains(entity) else { return part.key }
        return (isTask ? new(head, tasks, goneTasks) : new(head, lines, goneLines)).map { $0 + part.key[end...] }
    }

    private func new(_ key: String, _ numbers: [String: String], _ gone: Set<String>) -> String? {
        gone.contains(key) ? nil : numbers[key] ?? key
    }

    /// What has a key that begins with the number of a task.
    private static let taskEntities: Set = [
        "task", "goal", "target", "assignment", "lead", "funder", "participant", "implementer", "deadline", "cost",
        "commitment", "citation", "crossReference", "dependency", "goalReference", "promise", "undertaking",
    ]
    /// What has a key that begins with the id of a line.
    private static let lineEntities: Set = ["line", "amount", "share"]
}

extension String {
    /// The first place where `text` stands.
    fileprivate func range(of text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
