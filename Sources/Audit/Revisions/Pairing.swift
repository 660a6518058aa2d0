internal import CEL
package import Dossier
internal import Encodings
internal import RulePack

/// Which thing of an old revision is which of a new one, and how that is known.
package struct Pairing<Thing: ModelRecord>: Sendable {
    /// How a match is known.
    package enum Basis: String, Sendable {
        /// A file says so.
        case stated
        /// The number and the wording are the same.
        case same
        /// The wording is the same: the title of a task; activity, body and code of a line.
        case wording
        /// The goals are the same.
        case goals
        /// The number is the same and most of the words are.
        case likeness
        /// The number and the heading are the same, in yearly programmes of different years, whatever the words.
        case number
    }

    /// A thing of the old revision and the same thing in the new one.
    package struct Pair: Sendable {
        /// In the old revision.
        package let old: Thing
        /// In the new revision.
        package let new: Thing
        /// How it is known.
        package let basis: Basis
    }

    /// The pairs, in the order of the old revision.
    package let pairs: [Pair]
    /// What only the old revision has.
    package let removed: [Thing]
    /// What only the new revision has.
    package let added: [Thing]

    /// What two things must have in common to be one: the same number, of which zero is none.
    struct Criterion<Traits> {
        let basis: Basis
        let number: (Traits, Thing) -> UInt64
        /// Whether the number holds all that could tell things apart, so that it makes no difference which of as many is which.
        var isAll = false
    }

    /// Criteria that all demand one thing, and each something more. What has that in common with nothing of the other revision
    /// is not asked for the rest.
    struct Demand<Traits> {
        let common: (Traits) -> UInt64
        let criteria: [Criterion<Traits>]
    }

    /// Pairs things by one criterion after the other; where a criterion leaves a choice, it decides nothing.
    ///
    /// What a file says comes first, and nothing overrides it. `likeness` says whether two things that are left and have the
    /// same `key` are one, and how that is known.
    init<Traits>(
        _ old: [Thing], _ new: [Thing], matches: [Matches.Entry],
        names: () -> (old: Matches.Positions, new: Matches.Positions), key: (Thing) -> String,
        traits: (old: (Thing) -> Traits, new: (Thing) -> Traits),
        demands: [Demand<Traits>], likeness: (_ old: Thing, _ new: Thing) -> Basis?
    ) {
        var partners = [(new: Int, basis: Basis)?](repeating: nil, count: old.count)
        var isFree = (old: Array(repeating: true, count: old.count), new: Array(repeating: true, count: new.count))
        if !matches.isEmpty {
            let (olds, news) = names()
            for entry in matches {
                guard let from = olds[entry.old.content] ?? nil else { continue }
                isFree.old[from] = false
                guard let name = entry.new?.content, let to = news[name] ?? nil, isFree.new[to] else { continue }
                partners[from] = (to, .stated)
                isFree.new[to] = false
            }
        }
        let (before, after) = (old.map(traits.old), new.map(traits.new))
        for demand in demands {
            let (olds, news) = (before.map(demand.common), after.map(demand.common))
            var free = (old: old.indices.filter { isFree.old[$0] }, new: new.indices.filter { isFree.new[$0] })
            let (had, has) = (Set(free.old.map { olds[$0] }), Set(free.new.map { news[$0] }))
            free = (free.old.filter { has.contains(olds[$0]) }, free.new.filter { had.contains(news[$0]) })
            for criterion in demand.criteria where !free.old.isEmpty && !free.new.isEmpty {
                let olds = Self.bearers(free.old) { criterion.number(before[$0], old[$0]) }
                let news = Self.bearers(free.new) { criterion.number(after[$0], new[$0]) }
                for (number, from) in olds {
                    guard let to = news[number], from.count == to.count, from.count == 1 || criterion.isAll else {
                        continue
                    }
                    for (from, to) in zip(from.all, to.all) {
                        partners[from] = (to, criterion.basis)
                        (isFree.old[from], isFree.new[to]) = (false, false)
                    }
                }
                free = (free.old.filter { isFree.old[$0] }, free.new.filter { isFree.new[$0] })
            }
        }
        let news = Self.positions(new.indices.lazy.filter { isFree.new[$0] }) { key(new[$0]) }
        for from in old.indices where isFree.old[from] {
            guard let to = news[key(old[from])], isFree.new[to], let basis = likeness(old[from], new[to]) else {
                continue
            }
            partners[from] = (to, basis)
            isFree.new[to] = false
        }
        pairs = old.indices.compactMap { from in
            partners[from].map { Pair(old: old[from], new: new[$0.new], basis: $0.basis) }
        }
        // What a file declares gone is free no longer, and gone.
        removed = old.indices.filter { partners[$0] == nil }.map { old[$0] }
        added = new.indices.filter { isFree.new[$0] }.map { new[$0] }
    }

    /// The first of some positions for each key.
    private static func positions(_ positions: some Sequence<Int>, by key: (Int) -> String) -> [String: Int] {
        Dictionary(positions.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The positions that have one number, most often a single one.
    private struct Bearers {
        let first: Int
        var others: [Int] = []
        var count: Int { 1 + others.count }
        var all: [Int] { [first] + others }
    }

    private static func bearers(_ positions: [Int], by number: (Int) -> UInt64) -> [UInt64: Bearers] {
        var found: [UInt64: Bearers] = [:]
        found.reserveCapacity(positions.count)
        for position in positions {
            let number = number(position)
            if number == 0 { continue }
            if found[number]?.others.append(position) == nil { found[number] = Bearers(first: position) }
        }
        return found
    }
}

/// One number of several, which is zero only where they are none.
private func together(_ numbers: UInt64...) -> UInt64 {
    var hasher = Hasher()
    for number in numbers { hasher.combine(number) }
    return UInt64(bitPattern: Int64(hasher.finalize())) | 1
}

/// A number of a text; zero for none.
private func hashed(of text: String?) -> UInt64 {
    text.map { TextNumbers.number(of: $0) } ?? TextNumbers.none
}

// MARK: - Tasks

/// What tells a task from others.
private struct TaskTraits {
    let number, title, goals, place: UInt64

    /// Those of all tasks of a revision.
    static func all(_ store: DossierStore) -> (Model.Task) -> TaskTraits {
        let numbers = TextNumbers(store, .task, "number")
        let titles = TextNumbers(store, .task, "title")
        let goalTexts = TextNumbers(store, .goal, "text")
        let sections = TextNumbers(store, .section, "title")
        let chapters = TextNumbers(store, .chapter, "title")
        return { task in
            var goals: UInt64 = 0
            for goal in task.goals { goals &+= goalTexts[goal] }
            return TaskTraits(
                number: numbers[task], title: titles[task], goals: goals,
                place: task.section.map { sections[$0] } ?? chapters[task.chapter])
        }
    }
}

extension Pairing<Model.Task> {
    /// The tasks of two revisions: by number, title and goals; title and goals; number and title; title; goals; the words of
    /// the title; number and likeness; or in yearly programmes number and heading. Where each leaves a choice, what stands under the same
    /// heading is preferred.
    init(_ old: DossierStore, _ new: DossierStore, _ matches: Matches?) {
        let (olds, news) = (Array(old.tasks), Array(new.tasks))
        let words = TaskWords(olds, news)
        let areYearly = old.plan.isYearly(like: new.plan)
        self.init(
            olds, news, matches: matches?.tasks ?? [],
            names: { (Matches.taskPositions(old), Matches.taskPositions(new)) }, key: \.number,
            traits: (TaskTraits.all(old), TaskTraits.all(new)),
            demands: [
                .init(
                    common: \.title,
                    criteria: [
                        .init(basis: .same) { traits, _ in
                            together(traits.number, traits.title, traits.goals, traits.place)
                        },
                        .init(basis: .same) { traits, _ in together(traits.number, traits.title, traits.goals) },
                        .init(basis: .wording) { traits, _ in
                            traits.goals == 0 ? 0 : together(traits.title, traits.goals)
                        },
                        .init(basis: .wording) { traits, _ in
                            traits.goals == 0 ? 0 : together(traits.title, traits.goals, traits.place)
                        },
                        .init(basis: .wording) { together($0.title, $0.goals, $1.details) },
                        .init(basis: .wording) { together($0.title, $0.goals, $1.details, $0.place) },
                        .init(basis: .same) { traits, _ in together(traits.number, traits.title, traits.place) },
                        .init(basis: .same) { traits, _ in together(traits.number, traits.title) },
                        .init(
                            basis: .wording, number: { together($0.title, $0.goals, $0.place, $1.details, $1.judged) },
                            isAll: true),
                        .init(basis: .wording) { traits, _ in together(traits.title, traits.place) },
                        .init(basis: .wording) { traits, _ in traits.title },
                    ]),
                .init(common: \.goals, criteria: [.init(basis: .goals) { traits, _ in traits.goals }]),
                // Of those that are left, so that titles are taken into words only where somebody asks.
                .init(
                    common: { _ in 1 },
                    criteria: [
                        .init(basis: .likeness) { traits, task in task.words(with: traits.number) },
                        .init(basis: .wording) { traits, task in task.words(with: traits.place) },
                        .init(basis: .wording) { _, task in task.words(with: 0) },
                    ]),
            ],
            likeness: { old, new in
                if words.areAlike(old, new) { return .likeness }
                return areYearly && old.isNumbered(as: new) ? .number : nil
            })
    }
}

extension Model.Plan {
    /// Whether two plans are programmes for a year each, and for different ones: their measures are those of one strategy,
    /// under whose numbers each year says anew what is to be done.
    fileprivate func isYearly(like other: Model.Plan) -> Bool {
        let isOther = start != other.start && end != other.end && (start < other.start) == (end < other.end)
        return isOther && [self, other].allSatisfy { (0...366).contains($0.end.days - $0.start.days) }
    }
}

extension Model.Task {
    /// The words of its title together with something else; zero where it has none.
    fileprivate func words(with other: UInt64) -> UInt64 {
        let wording = TaskWords.wording(of: title)
        return wording == 0 ? 0 : together(wording, other)
    }

    /// Whether a task of one number stands under the same heading, and is led by one of the same bodies where both state any.
    fileprivate func isNumbered(as other: Model.Task) -> Bool {
        guard place == other.place else { return false }
        let (before, after) = (Set(leads.map(\.bodyRef)), Set(other.leads.map(\.bodyRef)))
        return before.isEmpty || after.isEmpty || !before.isDisjoint(with: after)
    }
}

extension Model.Task {
    /// Who leads, what it costs and when it is due.
    fileprivate var details: UInt64 {
        var details: UInt64 = 0
        for lead in leads { details &+= hashed(of: lead.bodyRef) }
        for cost in costs {
            details &+= together(
                UInt64(bitPattern: cost.amount?.minorUnits ?? 0), UInt64(bitPattern: cost.from ?? 0),
                UInt64(bitPattern: cost.to ?? 0))
        }
        for deadline in assignments.compactMap(\.deadline) {
            details &+= together(
                hashed(of: deadline.kind.rawValue), UInt64(bitPattern: deadline.from.map { Int64($0.days) } ?? 0),
                UInt64(bitPattern: deadline.to.map { Int64($0.days) } ?? 0))
        }
        return details
    }

    /// What is judged to fund it and to be answered by it.
    fileprivate var judged: UInt64 {
        var judged: UInt64 = 0
        for funding in fundings { judged &+= hashed(of: funding.line?.activity) }
        for response in responses { judged &+= hashed(of: response.recommendationRef) }
        return judged
    }
}

// MARK: - Lines

/// What tells a line from others.
private struct LineTraits {
    let id, wording, amounts: UInt64

    init(_ line: Model.Line) {
        id = hashed(of: line.id)
        let share = line.share.map { together(hashed(of: $0.source), UInt64(bitPattern: $0.percent)) }
        wording = together(
            hashed(of: line.bodyRef), hashed(of: line.activity), hashed(of: line.code),
            share ?? hashed(of: line.source?.rawValue))
        var amounts: UInt64 = 0
        for amount in line.amounts {
            let units = amount.value?.minorUnits ?? .min
            amounts &+= together(UInt64(bitPattern: amount.year), UInt64(bitPattern: units))
        }
        self.amounts = amounts
    }
}

extension Pairing<Model.Line> {
    /// The lines of two revisions: by id and wording; wording; the wording, where only the body has another id or another took
    /// over from it; or id and the same activity, or body and code. Amounts tell lines of one wording apart.
    init(_ old: DossierStore, _ new: DossierStore, _ matches: Matches?) {
        self.init(
            Array(old.lines), Array(new.lines), matches: matches?.lines ?? [],
            names: { (Matches.linePositions(old), Matches.linePositions(new)) }, key: \.id,
            traits: (LineTraits.init, LineTraits.init),
            demands: [
                .init(
                    common: \.wording,
                    criteria: [
                        .init(basis: .same) { traits, _ in together(traits.id, traits.wording, traits.amounts) },
                        .init(basis: .wording) { traits, _ in
                            traits.amounts == 0 ? 0 : together(traits.wording, traits.amounts)
                        },
                        .init(basis: .same) { traits, _ in together(traits.id, traits.wording) },
                        .init(basis: .wording) { together($0.wording, $0.amounts, $1.judged) },
                        .init(
                            basis: .wording, number: { together($0.wording, $0.amounts, $1.judged, $1.details) },
                            isAll: true),
                        .init(basis: .wording) { traits, _ in traits.wording },
                    ]),
                // Of those that are left, so that who took over from whom is asked only where somebody has to know.
                .init(
                    common: { _ in 1 },
                    criteria: [
                        .init(basis: .wording) { traits, line in
                            traits.amounts == 0 ? 0 : line.inherited(with: traits.amounts)
                        },
                        .init(basis: .wording) { _, line in line.inherited(with: 0) },
                    ]),
            ],
            likeness: {
                $0.activity == $1.activity || ($0.bodyRef == $1.bodyRef && $0.code == $1.code && $0.code != nil)
                    ? .likeness : nil
            })
    }
}

extension Model.Line {
    /// Its activity, code and share, the names of its body, or of the one that took over from it, and something else; zero
    /// where it names no activity or no body.
    fileprivate func inherited(with other: UInt64) -> UInt64 {
        guard let body, !activity.isEmpty else { return 0 }
        let last = body.heirs.filter { $0.successors.isEmpty }
        let owner = last.count == 1 ? last[0] : body
        var names: UInt64 = 0
        for name in owner.names { names &+= hashed(of: name.text) }
        let share = share.map { together(hashed(of: $0.source), UInt64(bitPattern: $0.percent)) }
        return together(
            names, hashed(of: activity), hashed(of: code), share ?? hashed(of: source?.rawValue), other)
    }

    /// The declared total and the name of the code.
    fileprivate var details: UInt64 {
        together(UInt64(bitPattern: total?.minorUnits ?? .min), hashed(of: codeName))
    }

    /// What is judged to be funded by it.
    fileprivate var judged: UInt64 {
        var judged: UInt64 = 0
        for task in tasks { judged &+= hashed(of: task.title) }
        return judged
    }
}
