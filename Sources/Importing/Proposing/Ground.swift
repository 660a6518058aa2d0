package import CEL
package import Dossier

/// Why something is proposed.
package enum Ground: Hashable, Sendable {
    /// Words of the dossier name what is proposed, by its paragraph, its id, its number or its code: the sentence in which they
    /// do, and where it stands.
    case citation(String, at: SourceLocation)
    /// Words of the dossier name the round of what is proposed, and none of its recommendations: the words, and where they stand.
    case round(String, at: SourceLocation)
    /// Both state an amount of money that is the same.
    case amount(Money)
    /// Words that stand in both, as they are printed, the rarest first; `share` is how much of what all words of the one weigh
    /// they make, in percent.
    case words([String], share: Int)
    /// A body pays for the one and has to do with the other in these years.
    case payer(Model.Body, years: [Int64])
}

/// How much a proposal has for itself; what has more comes first.
package enum Strength: Int, Comparable, Sendable, CaseIterable {
    /// There is one reason.
    case possible
    /// There are several.
    case likely
    /// The dossier names it.
    case named

    package static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }
}
