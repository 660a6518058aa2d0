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

    /// Pairs things by one criterion after the other; where a criterion leaves a choice, it decides nothing.
    ///
    /// What a file says comes first, and nothing overrides it. `criteria` are texts that the two must have in common; an
    /// empty one has nothing in common with any. `likeness` decides on two things that are left with the same `key`.
    init(
        _ old: [Thing], _ new: [Thing], matches: [Matches.Entry], key: (Thing) -> String,
        criteria: [(basis: Basis, text: (Thing) -> String)], likeness: (Thing, Thing) -> Bool
    ) {
        var partners: [Int: (new: Int, basis: Basis)] = [:]
        var (freeOld, freeNew) = (Set(old.indices), Set(new.indices))
        if !matches.isEmpty {
            let (olds, news) = (
                Self.positions(old.indices, in: old, by: key), Self.positions(new.indices, in: new, by: key)
            )
            for entry in matches {
                guard let from = olds[entry.old.content] else { continue }
                freeOld.remove(from)
                guard let name = entry.new?.content, let to = news[name], freeNew.remove(to) != nil else { continue }
                partners[from] = (to, .stated)
            }
        }
        for (basis, text) in criteria {
            let olds = Dictionary(grouping: freeOld.filter { !text(old[$0]).isEmpty }) { text(old[$0]) }
            let news = Dictionary(grouping: freeNew.filter { !text(new[$0]).isEmpty }) { text(new[$0]) }
            for (text, from) in olds where from.count == 1 {
                guard let to = news[text], to.count == 1 else { continue }
                partners[from[0]] = (to[0], basis)
                freeOld.remove(from[0])
                freeNew.remove(to[0])
            }
        }
        let news = Self.positions(freeNew.sorted(), in: new, by: key)
        for from in freeOld.sorted() {
            guard let to = news[key(old[from])], freeNew.contains(to), likeness(old[from], new[to]) else { continue }
            partners[from] = (to, .likeness)
            freeNew.remove(to)
        }
        pairs = old.indices.compactMap { from in
            partners[from].map { Pair(old: old[from], new: new[$0.new], basis: $0.basis) }
        }
        // What a file declares gone is free no longer, and gone.
        removed = old.indices.filter { partners[$0] == nil }.map { old[$0] }
        added = freeNew.sorted().map { new[$0] }
    }

    /// Where the first thing of each key stands.
    private static func positions(
        _ positions: some Sequence<Int>, in things: [Thing], by key: (Thing) -> String
    ) -> [String: Int] {
        Dictionary(positions.map { (key(things[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Pairing<Model.Task> {
    /// The tasks of two revisions: by number and title, title, goals, or number and likeness.
    init(_ old: DossierStore, _ new: DossierStore, _ matches: Matches?) {
        self.init(
            Array(old.tasks), Array(new.tasks), matches: matches?.tasks ?? [], key: \.number,
            criteria: [
                (.same, { "\($0.number)\u{0}\($0.title)" }), (.wording, \.title),
                (.goals, { $0.goals.map(\.text).joined(separator: "\u{0}") }),
            ],
            likeness: { Self.areAlike($0.words, $1.words) })
    }

    /// Whether two texts have more than half of their different words in common.
    private static func areAlike(_ old: Set<Substring>, _ new: Set<Substring>) -> Bool {
        old.intersection(new).count * 2 > old.union(new).count
    }
}

extension Pairing<Model.Line> {
    /// The lines of two revisions: by id and wording, wording, or id and the same body and activity.
    init(_ old: DossierStore, _ new: DossierStore, _ matches: Matches?) {
        func identity(_ line: Model.Line) -> String {
            let share = line.share.map { "\($0.source) \($0.percent)" }
            return [line.bodyRef, line.activity, line.code ?? "", share ?? ""].joined(separator: "\u{0}")
        }
        self.init(
            Array(old.lines), Array(new.lines), matches: matches?.lines ?? [], key: \.id,
            criteria: [(.same, { "\($0.id)\u{0}\(identity($0))" }), (.wording, identity)],
            likeness: {
                $0.activity == $1.activity || ($0.bodyRef == $1.bodyRef && $0.code == $1.code && $0.code != nil)
            })
    }
}

extension Model.Task {
    /// The words of title and goals.
    fileprivate var words: Set<Substring> {
        Set(([title] + goals.map(\.text)).flatMap { $0.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) })
    }
}
