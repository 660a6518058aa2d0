/// A parameter of a pack, such as a threshold.
public struct Parameter: Sendable {
    /// What kind of number it is.
    public enum Kind: String, Sendable {
        /// Per cent; rules see basis points.
        case percent
        /// A plain number.
        case count
    }

    /// The name, as rules write it after `pack.`.
    public let name: String
    /// What kind of number it is.
    public let kind: Kind
    /// The value as rules see it: basis points for per cent.
    public let value: Int64
    /// What it decides.
    public let meaning: Localized<String>
    /// Where the pack states it; nil where it does not and the default holds.
    let place: (line: Int, column: Int)?

    /// Whether the pack leaves it out, so that the default holds.
    public var isDefault: Bool { place == nil }
}

extension Parameter {
    /// The parameters on which conclusions rest, whatever the rules of a pack: here alone with type and default.
    public enum Known: String, CaseIterable, Sendable {
        /// From which share of the annex's total on differences are material.
        case materiality
        /// From how many ministries and government offices on a matter is pervasive.
        case pervasiveMinistries

        fileprivate var standard: (kind: Kind, value: Int64, meaning: Localized<String>) {
            switch self {
            case .materiality:
                (
                    .percent, 100,
                    Localized(
                        en:
                            "Share of the annex's total: differences that together reach it are material to the conclusion.",
                        sl:
                            "Delež skupnega zneska finančne priloge: razlike, ki ga skupaj dosežejo, so pomembne za sklep revizije."
                    )
                )
            case .pervasiveMinistries:
                (
                    .count, 3,
                    Localized(
                        en:
                            "Number of ministries and government offices: material findings that concern at least this many are pervasive.",
                        sl:
                            "Število ministrstev in vladnih služb: pomembne ugotovitve, ki jih zadevajo najmanj toliko, so vseobsegajoče."
                    )
                )
            }
        }

        /// The parameter as it holds where a pack does not state it.
        var byDefault: Parameter {
            let (kind, value, meaning) = standard
            return Parameter(name: rawValue, kind: kind, value: value, meaning: meaning, place: nil)
        }
    }
}
