/// Chooses among what could be proposed.
enum Ranking {
    /// What has less than this share of the best score is left out.
    static let cut = 0.5

    /// The best of some things: those that are named, and those that come near the best.
    static func best(_ scores: [Int: Double], named: Set<Int> = []) -> [Int] {
        let best = scores.values.max() ?? 0
        return scores.filter { named.contains($0.key) || $0.value > 0 && $0.value >= best * cut }.sorted {
            let (one, other) = (named.contains($0.key), named.contains($1.key))
            return one != other ? one : ($1.value, $0.key) < ($0.value, $1.key)
        }.map(\.key)
    }

    /// How much reasons are worth; `share` is how much of the words they make, in percent.
    static func strength(isNamed: Bool, reasons: Int, share: Int) -> Strength {
        isNamed ? .named : reasons > 1 || share >= 50 ? .likely : .possible
    }
}
