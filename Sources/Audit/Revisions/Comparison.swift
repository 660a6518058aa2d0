package import Dossier
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
    package let tasks: Pairing<Model.Task>
    /// Which line is which.
    package let lines: Pairing<Model.Line>
    /// Which of all that the two state is which.
    package let correspondence: Correspondence
    /// The findings that only the new revision has.
    package let newFindings: [Edition.Entry]
    /// The findings that both have.
    package let persisting: [Persisting]
    /// The findings that only the old revision has.
    package let resolved: [Resolved]
    /// Findings of the old revision by rules that were not evaluated on all of the new one.
    package let undetermined: [Edition.Entry]
    /// The findings of the old revision that those of the new one are, by the fingerprints of these.
    let known: [String: Edition.Entry]

    /// Compares two revisions.
    ///
    /// What the old findings are about is first looked up in the new revision, so that a renumbered task keeps its findings. A
    /// finding that another explains is known, but is read in neither revision.
    package init(_ old: Edition, _ new: Edition, matches: Matches? = nil) {
        (self.old, self.new) = (old, new)
        tasks = Pairing(old.dossier, new.dossier, matches)
        lines = Pairing(old.dossier, new.dossier, matches)
        correspondence = Correspondence(
            old.dossier, new.dossier, tasks: tasks.pairs.map { ($0.old, $0.new) },
            lines: lines.pairs.map { ($0.old, $0.new) })
        let subjects = Self.follow(old.findings, correspondence)
        // Findings of one rule about the same are told apart by their order.
        var unmatched: [Identity: [Int]] = [:]
        for index in old.findings.indices.reversed() {
            guard let subject = subjects[index] else { continue }
            unmatched[Identity(old.findings[index].rule, subject), default: []].append(index)
        }
        var known: [String: Edition.Entry] = [:]
        var isKnown = Array(repeating: false, count: old.findings.count)
        for entry in new.findings {
            guard let index = unmatched[Identity(entry.rule, entry.about)]?.popLast() else { continue }
            known[entry.fingerprint] = old.findings[index]
            isKnown[index] = true
        }
        var (resolved, undetermined) = ([Resolved](), [Edition.Entry]())
        for (index, entry) in old.findings.enumerated() where entry.stands && !isKnown[index] {
            if new.settledRules.contains(entry.rule) {
                resolved.append(Resolved(entry: entry, isGone: subjects[index] == nil))
            } else {
                undetermined.append(entry)
            }
        }
        (self.resolved, self.undetermined) = (resolved, undetermined)
        let standing = new.findings.filter(\.stands)
        newFindings = standing.filter { known[$0.fingerprint] == nil }
        persisting = standing.compactMap { entry in
            known[entry.fingerprint].map { Persisting(old: $0, new: entry) }
        }
        self.known = known
    }

    /// What a finding is, whatever else of the same it is told apart from.
    private struct Identity: Hashable {
        let rule: String
        let subject: String
        /// Which of the tasks of one number are meant.
        let numbers: [Int]

        init(_ rule: String, _ subject: Subject) {
            self.rule = rule
            self.subject = Subject(parts: subject.parts).text
            numbers = subject.parts.flatMap { $0.keys.map(\.number) }
        }
    }

    /// The subjects in the keys of the new revision; nil for those about something that is gone.
    private static func follow(_ entries: [Edition.Entry], _ correspondence: Correspondence) -> [Subject?] {
        var follower = ReferenceFollower(correspondence)
        return entries.map { entry in
            var parts: [Subject.Part] = []
            for part in entry.about.parts {
                guard let followed = part.map({ follower.follow($0) }) else { return nil }
                parts.append(followed)
            }
            return Subject(parts: parts, ordinal: entry.about.ordinal)
        }
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
            let isKnown = comparison.known[result.findings[index].fingerprint] != nil
            result.findings[index].baseline = isKnown ? .persisting : .new
        }
        result.comparison = comparison
        return result
    }
}
