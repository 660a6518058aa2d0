package import Dossier
internal import Platform
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
        /// Whether the stake, a value that decided or a member of the group that it is about is another.
        package let isChanged: Bool
        /// Whether the group that it is about has members that it had not.
        let hasJoined: Bool

        /// Whether more is at stake now, or more is concerned.
        package var hasGrown: Bool { hasJoined || new.stake.isMore(than: old.stake) }
    }

    /// The old revision, and which thing of it is which of the new one.
    package let earlier: EarlierEdition
    /// The new revision.
    package let new: Edition
    /// The findings that only the new revision has.
    package let newFindings: [Edition.Entry]
    /// The findings that both have.
    package let persisting: [Persisting]
    /// The findings that only the old revision has.
    package let resolved: [Resolved]
    /// Findings of the old revision by rules that were not evaluated on all of the new one.
    package let undetermined: [Edition.Entry]
    /// All findings that both have, those that others explain included, by the fingerprint in the new revision.
    let known: [String: Persisting]
    private let madeChanges: MadeOnce<Changes>
    private let madeTotals: MadeOnce<(old: AnnexTotals, new: AnnexTotals)>

    /// The old revision.
    package var old: Edition { earlier.edition }
    /// Which task is which.
    package var tasks: Pairing<Model.Task> { earlier.succession.tasks }
    /// Which line is which.
    package var lines: Pairing<Model.Line> { earlier.succession.lines }
    /// Which of all that the two state is which.
    package var correspondence: Correspondence { earlier.succession.correspondence }

    /// Everything that the new revision states otherwise; worked out when it is first asked for.
    package var changes: Changes { madeChanges.value }
    /// What the lines of both annexes come to.
    var totals: (old: AnnexTotals, new: AnnexTotals) { madeTotals.value }

    /// Compares two revisions.
    ///
    /// What the old findings are about is first looked up in the new revision, so that a renumbered task keeps its findings. A
    /// finding that another explains is known, but is read in neither revision.
    package init(_ old: Edition, _ new: Edition, matches: Matches? = nil) {
        self.init(EarlierEdition(old, Succession(old.dossier, new.dossier, checked: matches)), new)
    }

    /// The same where it is known already which thing is which.
    package init(_ earlier: EarlierEdition, _ new: Edition) {
        let (old, correspondence) = (earlier.edition, earlier.succession.correspondence)
        (self.earlier, self.new) = (earlier, new)
        madeChanges = MadeOnce { Changes(correspondence) }
        madeTotals = MadeOnce {
            (
                AnnexTotals(old.dossier) { correspondence.newID(of: $0.ministry) ?? $0.ministryID },
                AnnexTotals(new.dossier) { $0.ministryID }
            )
        }
        var follower = ReferenceFollower(correspondence)
        let found = earlier.knownWithGroups(new.findings, following: &follower)
        var evidence = EvidenceComparison(correspondence, follower)
        var known: [String: Persisting] = [:]
        for entry in new.findings {
            guard let before = found.entries[entry.fingerprint] else { continue }
            let joined = found.regrouped[entry.fingerprint]
            known[entry.fingerprint] = Persisting(
                old: before, new: entry,
                isChanged: joined != nil || before.stake != entry.stake || evidence.differs(before, entry),
                hasJoined: joined ?? false)
        }
        var (resolved, undetermined) = ([Resolved](), [Edition.Entry]())
        for (index, entry) in old.findings.enumerated() where entry.stands && !found.isKnown[index] {
            if new.settles(entry.rule, since: old.parts) {
                resolved.append(Resolved(entry: entry, isGone: found.subjects[index] == nil))
            } else {
                undetermined.append(entry)
            }
        }
        (self.resolved, self.undetermined) = (resolved, undetermined)
        let standing = new.findings.filter(\.stands)
        newFindings = standing.filter { known[$0.fingerprint] == nil }
        persisting = standing.compactMap { known[$0.fingerprint] }
        self.known = known
    }

    /// The findings that both have, of which the stake or a value that decided is another.
    package var changed: [Persisting] { persisting.filter(\.isChanged) }

    /// Whether what is called the old revision is the later one: by its adoption, or else its number, or else the day as of
    /// which it was audited.
    ///
    /// An adoption of which only the month or year is known is another one where no day of it can be the same. The day of an
    /// audit without a progress report is that of the adoption, and tells no more.
    package var isReversed: Bool {
        let (before, after) = (old.dossier.plan, new.dossier.plan)
        if let from = before.adopted, let last = before.adoptedUntil, let to = after.adopted,
            let until = after.adoptedUntil,
            from > until || last < to
        {
            return from > until
        }
        if let from = before.revision, let to = after.revision, from != to { return from > to }
        let reported = [old, new].count { $0.dossier.progress != nil }
        let isComparable = reported == 2 || reported == 0 && before.adopted == nil && after.adopted == nil
        return isComparable && old.asOf > new.asOf
    }

    /// Whether the two are plans of different countries, or have no task in common though both have tasks: then all findings
    /// of the one end and all of the other begin.
    package var isOfOtherPlan: Bool {
        let (before, after) = (old.dossier, new.dossier)
        if before.plan.country != after.plan.country { return true }
        return tasks.pairs.isEmpty && !before.tasks.isEmpty && !after.tasks.isEmpty
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

    /// The findings of a severity that count, of which more is at stake than before.
    package func grownCount(_ severity: Severity) -> Int {
        persisting.count { $0.isChanged && $0.hasGrown && $0.new.status == "open" && $0.new.severity == severity }
    }
}

extension AuditResult {
    /// The audit, measured against an earlier revision: every finding is new, persisting or changed, and what was resolved is known.
    func measured(against comparison: Comparison) -> AuditResult {
        var result = self
        for index in result.findings.indices {
            guard let known = comparison.known[result.findings[index].fingerprint] else {
                result.findings[index].baseline = .new
                continue
            }
            result.findings[index].baseline = known.isChanged ? .changed : .persisting
            if known.isChanged {
                result.findings[index].was = Finding.Was(
                    condition: known.old.condition, stake: known.old.stake, isLess: known.hasGrown)
            }
        }
        result.comparison = comparison
        return result
    }
}
