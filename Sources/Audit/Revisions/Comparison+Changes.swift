package import CEL
internal import Dossier

/// What the new revision plans otherwise.
extension Comparison {
    /// How a deadline changed.
    package struct DeadlineChange: Sendable {
        /// The assignment, by its position in the task, from 1; nil where the task's assignments are not the same in number.
        package let assignment: Int?
        /// The old deadline; nil for none.
        package let old: Outline.Deadline?
        /// The new deadline; nil for none.
        package let new: Outline.Deadline?

        /// By how many days it was postponed; negative where it was brought forward; nil where a day is missing.
        package var days: Int? {
            guard let from = old?.to, let to = new?.to else { return nil }
            return Int(to.days) - Int(from.days)
        }
    }

    /// What changed in a task that both revisions have.
    package struct TaskChange: Sendable {
        /// The task in both revisions.
        package let pair: Pairing<Outline.Task>.Pair
        /// Its deadlines that changed.
        package let deadlines: [DeadlineChange]
        /// The bodies that lead it only now.
        package let leadsGained: [String]
        /// The bodies that lead it no longer.
        package let leadsLost: [String]

        /// Whether it has another number.
        package var isRenumbered: Bool { pair.old.number != pair.new.number }
        /// Whether it has another title.
        package var isRenamed: Bool { pair.old.title != pair.new.title }
        /// Whether it stands in another section or chapter.
        package var isMoved: Bool { pair.old.place != pair.new.place }
        /// Whether its goals read otherwise.
        package var hasOtherGoals: Bool { pair.old.goals != pair.new.goals }

        var isChange: Bool {
            isRenumbered || isRenamed || isMoved || hasOtherGoals || !deadlines.isEmpty || !leadsGained.isEmpty
                || !leadsLost.isEmpty
        }
    }

    /// The tasks that changed, in the order of the old revision.
    package var taskChanges: [TaskChange] {
        tasks.pairs.map { pair in
            TaskChange(
                pair: pair, deadlines: Self.deadlines(pair.old, pair.new),
                leadsGained: pair.new.leads.filter { !pair.old.leads.contains($0) },
                leadsLost: pair.old.leads.filter { !pair.new.leads.contains($0) })
        }.filter(\.isChange)
    }

    private static func deadlines(_ old: Outline.Task, _ new: Outline.Task) -> [DeadlineChange] {
        guard old.deadlines.count == new.deadlines.count else {
            let (before, after) = (latest(old), latest(new))
            return before?.to == after?.to ? [] : [DeadlineChange(assignment: nil, old: before, new: after)]
        }
        return zip(old.deadlines, new.deadlines).enumerated().compactMap { index, pair in
            pair.0 == pair.1 ? nil : DeadlineChange(assignment: index + 1, old: pair.0, new: pair.1)
        }
    }

    private static func latest(_ task: Outline.Task) -> Outline.Deadline? {
        task.deadlines.compactMap(\.self).max { ($0.to?.days ?? .min) < ($1.to?.days ?? .min) }
    }
}

extension Comparison {
    /// What an amount was and is.
    package struct AmountChange: Sendable {
        /// The year.
        package let year: Int64
        /// The amount of the old revision; nil for none.
        package let old: Money?
        /// The amount of the new revision; nil for none.
        package let new: Money?

        /// What was added; nil between two currencies, and beyond what an amount can be.
        package var difference: Money? {
            let negated = old.map { Money(minorUnits: -$0.minorUnits, currency: $0.currency) }
            return Money.sum([new, negated].compactMap(\.self))
        }
    }

    /// What changed in a line: one that both revisions have, or only one of them.
    package struct LineChange: Sendable {
        /// In the old revision; nil for a line that was added.
        package let old: Outline.Line?
        /// In the new revision; nil for a line that was removed.
        package let new: Outline.Line?
        /// How it is known that the two are one; nil where there is only one.
        package let basis: Pairing<Outline.Line>.Basis?
        /// The amounts that changed, by year.
        package let amounts: [AmountChange]
    }

    /// The years of both revisions, in order.
    package var years: [Int64] { Set(old.outline.years + new.outline.years).sorted() }

    /// The lines that changed: first those of the old revision, then those that were added.
    package var lineChanges: [LineChange] {
        let removed = lines.removed.map { line in (line.id, change(line, nil, nil)) }
        let kept = lines.pairs.map { pair in (pair.old.id, change(pair.old, pair.new, pair.basis)) }
        let byID = Dictionary(removed + kept, uniquingKeysWith: { first, _ in first })
        let changed = old.outline.lines.compactMap { byID[$0.id] }.filter { change in
            !change.amounts.isEmpty || change.old?.id != change.new?.id || change.old?.body != change.new?.body
                || change.old?.activity != change.new?.activity || change.old?.code != change.new?.code
        }
        return changed + lines.added.map { change(nil, $0, nil) }
    }

    /// The totals of each ministry that changed, by year, in the order of the annexes.
    package var ministryChanges: [(ministry: String, amounts: [AmountChange])] {
        let ministries = (old.outline.lines + new.outline.lines).map(\.ministry).distinct
        return ministries.compactMap { ministry in
            let amounts = totals { $0.ministry == ministry }
            return amounts.isEmpty ? nil : (ministry, amounts)
        }
    }

    /// The totals of all lines that changed, by year.
    package var totalChanges: [AmountChange] { totals { _ in true } }

    private func totals(_ isMeant: (Outline.Line) -> Bool) -> [AmountChange] {
        let (before, after) = (old.outline.lines.filter(isMeant), new.outline.lines.filter(isMeant))
        return changes { year in
            (Money.total(before.compactMap { $0.amounts[year] }), Money.total(after.compactMap { $0.amounts[year] }))
        }
    }

    private func change(
        _ old: Outline.Line?, _ new: Outline.Line?, _ basis: Pairing<Outline.Line>.Basis?
    ) -> LineChange {
        LineChange(
            old: old, new: new, basis: basis, amounts: changes { (old?.amounts[$0], new?.amounts[$0]) })
    }

    private func changes(_ amounts: (Int64) -> (old: Money?, new: Money?)) -> [AmountChange] {
        years.compactMap { year in
            let (old, new) = amounts(year)
            return old == new ? nil : AmountChange(year: year, old: old, new: new)
        }
    }
}

extension Comparison {
    /// A recommendation that one revision answers otherwise than the other, or that only one of them has.
    package struct RecommendationChange: Sendable {
        /// In the old revision; nil where only the new one has it.
        package let old: Outline.Recommendation?
        /// In the new revision; nil where only the old one has it.
        package let new: Outline.Recommendation?
    }

    /// The recommendations that changed: first those of the old revision, then those that were added.
    package var recommendationChanges: [RecommendationChange] {
        func byID(_ outline: Outline) -> [String: Outline.Recommendation] {
            Dictionary(outline.recommendations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let (before, after) = (byID(old.outline), byID(new.outline))
        let kept = old.outline.recommendations.map { RecommendationChange(old: $0, new: after[$0.id]) }
        let added = new.outline.recommendations.filter { before[$0.id] == nil }
        return kept.filter { $0.old?.status != $0.new?.status }
            + added.map { RecommendationChange(old: nil, new: $0) }
    }

    /// Whether the new revision plans nothing otherwise.
    package var hasNoChanges: Bool {
        taskChanges.isEmpty && tasks.added.isEmpty && tasks.removed.isEmpty && lineChanges.isEmpty
            && recommendationChanges.isEmpty
    }
}
