/// Chooses among what could be proposed.
enum Ranking {
    /// What has less than this share of the best score is left out.
    static let cut = 0.5

    /// How many of the likeliest are looked at closely.
    static let looked = 20

    /// As many proposals as are made at most, the strongest first, else in their order.
    static func strongest<Proposal>(_ proposals: [Proposal], _ strength: (Proposal) -> Strength) -> [Proposal] {
        let ordered = Strength.allCases.reversed().flatMap { one in proposals.filter { strength($0) == one } }
        return Array(ordered.prefix(Proposals.limit))
    }

    /// The best of some things: those that are named, and those that come near the best.
    static func best(_ scores: [Int: Double], named: Set<Int>) -> [Int] {
        let best = scores.values.max() ?? 0
        return ordered(
            scores.filter { named.contains($0.key) || $0.value > 0 && $0.value >= best * cut }, named: named)
    }

    /// Some things, those that are named first, and then by their scores.
    static func ordered(_ scores: [Int: Double], named: Set<Int>) -> [Int] {
        scores.sorted {
            let (one, other) = (named.contains($0.key), named.contains($1.key))
            return one != other ? one : ($1.value, $0.key) < ($0.value, $1.key)
        }.map(\.key)
    }

    /// How much grounds are worth together.
    static func strength(_ grounds: [Ground]) -> Strength {
        if case .citation? = grounds.first { return .named }
        return grounds.count > 1 ? .likely : .possible
    }

    /// How much of the words, in percent, must stand in both to tell anything, and how much tells it by itself.
    static let (least, most) = (15, 50)
}
