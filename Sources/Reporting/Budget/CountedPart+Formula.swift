internal import Texts

extension CountedPart {
    /// The part as it stands for numbers, which are written as formulas write them: without separators.
    func text(all: Int, differing: Int) -> String {
        switch self {
        case .words(let words): words
        case .all: String(all)
        case .differing: String(differing)
        case .ofAll(let one, let other): all == 1 ? one : other
        case .ofDiffering(let one, let other): differing == 1 ? one : other
        }
    }

    /// The part as a formula over the formulas that count.
    func formula(all: String, differing: String) -> String {
        switch self {
        case .words(let words): Formula.literal(words)
        case .all: all
        case .differing: differing
        case .ofAll(let one, let other): "IF(\(all)=1,\(Formula.literal(one)),\(Formula.literal(other)))"
        case .ofDiffering(let one, let other):
            "IF(\(differing)=1,\(Formula.literal(one)),\(Formula.literal(other)))"
        }
    }
}
