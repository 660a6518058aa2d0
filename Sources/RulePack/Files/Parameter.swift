package import Texts

/// A parameter of a pack, such as a threshold.
package struct Parameter: Sendable {
    /// What kind of number it is.
    package enum Kind: String, Sendable {
        /// Per cent; rules see basis points.
        case percent
        /// A plain number.
        case count
    }

    /// The name, as rules write it after `pack.`.
    package let name: String
    /// What kind of number it is.
    package let kind: Kind
    /// The value as rules see it: basis points for per cent.
    package let value: Int64
    /// What it decides.
    package let meaning: Localized<String>
    /// Where a pack states it; nil where none does and the default holds.
    let place: (path: String, line: Int, column: Int)?

    /// Whether the pack leaves it out, so that the default holds.
    package var isDefault: Bool { place == nil }
}

extension Parameter {
    /// The parameters on which conclusions rest, whatever the rules of a pack.
    package enum Known: String, CaseIterable, Sendable {
        /// From which share of the annex's total on differences are material.
        case materiality
        /// From how many ministries and government offices on a matter is pervasive.
        case pervasiveMinistries
    }

    /// The parameters that a pack may leave out, with type and default: those of conclusions, and those that rules of the
    /// program's own pack read.
    static let standard = [
        standard("leadConcentration", .percent, 4000) { $0.leadConcentration },
        standard("leadConcentrationFrom", .count, 5) { $0.leadConcentrationFrom },
        standard("adoptedLate", .percent, 500) { $0.adoptedLate },
        standard("fundingChange", .percent, 2500) { $0.fundingChange },
        standard("approximateCost", .percent, 1000) { $0.approximateCost },
        standard("unsecuredAbove", .percent, 2500) { $0.unsecuredAbove },
        standard("overspentAbove", .percent, 10000) { $0.overspentAbove },
        standard("unspentBelow", .percent, 5000) { $0.unspentBelow },
        standard("materiality", .percent, 100) { $0.materiality },
        standard("pervasiveMinistries", .count, 3) { $0.pervasiveMinistries },
    ]

    private static func standard(
        _ name: String, _ kind: Kind, _ value: Int64, _ meaning: (any ParameterPhrases) -> String
    ) -> Parameter {
        Parameter(
            name: name, kind: kind, value: value, meaning: Localized { meaning($0.phrases.parameters) }, place: nil)
    }
}
