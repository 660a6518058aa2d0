package import CEL
package import Dossier

/// What the new revision plans otherwise.
extension Comparison {
    /// How a deadline changed.
    package struct DeadlineChange: Sendable {
        /// The assignment, by its position in the task, from 1; nil where the task's assignments are not the same in number.
        package let assignment: Int?
        /// The old deadline; nil for none.
        package let old: Model.Deadline?
        /// The new deadline; nil for none.
        package let new: Model.Deadline?

        /// By how many days it was postponed; negative where it was brought forward; nil where a day is missing.
        package var days: Int? {
            guard let from = old?.to, let to = new?.to else { return nil }
            return Int(to.days) - Int(from.days)
        }
    }

    /// What changed in a task that both revisions have.
    package struct TaskChange: Sendable {
        /// The task in both revisions.
        package let pair: Pairing<Model.Task>.Pair
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
        package var hasOtherGoals: Bool { pair.old.goals.map(\.text) != pair.new.goals.map(\.text) }

        var isChange: Bool {
            isRenumbered || isRenamed || isMoved || hasOtherGoals || !deadlines.isEmpty || !leadsGained.isEmpty
                || !leadsLost.isEmpty
        }
    }

    /// The tasks that changed, in the order of the old revision.
    package var taskChanges: [TaskChange] {
        tasks.pairs.map { pair in
            // A body that only has another id is the same.
            let before = pair.old.leads.map {
                (id: $0.bodyRef, newID: correspondence.newID(of: $0.body) ?? $0.bodyRef)
            }
            let after = pair.new.leads.map(\.bodyRef).distinct
            return TaskChange(
                pair: pair, deadlines: Self.deadlines(pair.old, pair.new),
                leadsGained: after.filter { id in !before.contains { $0.newID == id } },
                leadsLost: before.filter { !after.contains($0.newID) }.map { $0.id }.distinct)
        }.filter(\.isChange)
    }

    private static func deadlines(_ old: Model.Task, _ new: Model.Task) -> [DeadlineChange] {
        func same(_ one: Model.Deadline?, _ other: Model.Deadline?) -> Bool {
            one?.kind == other?.kind && one?.to == other?.to
        }
        let (olds, news) = (old.assignments.map(\.deadline), new.assignments.map(\.deadline))
        guard olds.count == news.count else {
            let (before, after) = (latest(olds), latest(news))
            return before?.to == after?.to ? [] : [DeadlineChange(assignment: nil, old: before, new: after)]
        }
        return zip(olds, news).enumerated().compactMap { index, pair in
            same(pair.0, pair.1) ? nil : DeadlineChange(assignment: index + 1, old: pair.0, new: pair.1)
        }
    }

    private static func latest(_ deadlines: [Model.Deadline?]) -> Model.Deadline? {
        deadlines.compactMap(\.self).max { ($0.to?.days ?? .min) < ($1.to?.days ?? .min) }
    }
}

extension Model.Task {
    /// The title of the section, or else of the chapter, in which it stands.
    package var place: String { section?.title ?? chapter.title }
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
        package let old: Model.Line?
        /// In the new revision; nil for a line that was removed.
        package let new: Model.Line?
        /// How it is known that the two are one; nil where there is only one.
        package let basis: Pairing<Model.Line>.Basis?
        /// The amounts that changed, by year.
        package let amounts: [AmountChange]
    }

    /// The years of both revisions, in order.
    package var years: [Int64] {
        Set([old, new].flatMap { $0.dossier.amounts.filter { $0.value != nil }.map(\.year) }).sorted()
    }

    /// The lines that changed: first those of the old revision, then those that were added.
    package var lineChanges: [LineChange] {
        let years = years
        let removed = lines.removed.map { change($0, nil, nil, years) }
        let kept = lines.pairs.map { change($0.old, $0.new, $0.basis, years) }.filter { change in
            let newBody = correspondence.newID(of: change.old?.body) ?? change.old?.bodyRef
            return !change.amounts.isEmpty || newBody != change.new?.bodyRef || change.old?.id != change.new?.id
                || change.old?.activity != change.new?.activity || change.old?.code != change.new?.code
        }
        let inOrder = (removed + kept).sorted { ($0.old?.position ?? 0) < ($1.old?.position ?? 0) }
        return inOrder + lines.added.map { change(nil, $0, nil, years) }
    }

    private func change(
        _ old: Model.Line?, _ new: Model.Line?, _ basis: Pairing<Model.Line>.Basis?, _ years: [Int64]
    ) -> LineChange {
        let (before, after) = (old?.amountsByYear, new?.amountsByYear)
        return LineChange(
            old: old, new: new, basis: basis, amounts: changes(years) { (before?[$0], after?[$0]) })
    }

    func changes(_ years: [Int64], _ amounts: (Int64) -> (old: Money?, new: Money?)) -> [AmountChange] {
        years.compactMap { year in
            let (old, new) = amounts(year)
            return old == new ? nil : AmountChange(year: year, old: old, new: new)
        }
    }
}

extension Correspondence {
    /// The id that a body of the old revision has in the new one; nil for none, and for one that the new one does not have.
    func newID(of body: Model.Body?) -> String? { body.flatMap { new(of: $0) }?.id }
}

extension Model.Line {
    /// The id of the ministry that spends, or of the body where no ministry is known.
    package var ministryID: String { ministry?.id ?? bodyRef ?? "" }

    /// The amounts by year.
    var amountsByYear: [Int64: Money] {
        Dictionary(
            amounts.compactMap { amount in amount.value.map { (amount.year, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Comparison {
    /// A recommendation that one revision answers otherwise than the other, or that only one of them has.
    package struct RecommendationChange: Sendable {
        /// In the old revision; nil where only the new one has it.
        package let old: Coverage.Item?
        /// In the new revision; nil where only the old one has it.
        package let new: Coverage.Item?

        /// The recommendation, of the new revision where it has it.
        package var recommendation: Model.Recommendation? {
            (new ?? old).map { Model.Recommendation($0.recommendation) }
        }
    }

    /// The recommendations that changed: first those of the old revision, then those that were added.
    package var recommendationChanges: [RecommendationChange] {
        let (before, after) = (old.coverage.items, new.coverage.items)
        // The items stand in the order of the recommendations.
        let kept = before.map { item in
            let new = correspondence.new(of: item.recommendation)
            return RecommendationChange(old: item, new: new.map { after[Int($0.row)] })
        }
        let added = correspondence.added(.recommendation).map { after[Int($0.row)] }
        return kept.filter { $0.old?.status != $0.new?.status }
            + added.map { RecommendationChange(old: nil, new: $0) }
    }
}
