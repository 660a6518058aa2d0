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
    /// Where the pack states it; nil where it does not and the default holds.
    let place: (line: Int, column: Int)?

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
        standard(
            "leadConcentration", .percent, 4000,
            en: "Share of all assignments: a ministry that leads more is reported by lead-concentration.",
            sl: "Delež vseh zadolžitev: ministrstvo, ki jih vodi več, se navede po pravilu lead-concentration."),
        standard(
            "leadConcentrationFrom", .count, 5,
            en: "Number of assignments: lead-concentration applies to plans that have at least this many.",
            sl: "Število zadolžitev: pravilo lead-concentration velja za načrte, ki jih imajo najmanj toliko."),
        standard(
            "fundingChange", .percent, 2500,
            en: "Share of the year before's amount: a line that rises or falls by more is reported by funding-change.",
            sl:
                "Delež zneska prejšnjega leta: vrstica, ki se poveča ali zmanjša za več, se navede po pravilu funding-change."
        ),
        standard(
            "approximateCost", .percent, 1000,
            en:
                "Share of a stated cost: where the plan calls the cost approximate, funding may differ by up to this much before stated-cost-mismatch reports it.",
            sl:
                "Delež navedenega stroška: kadar ga načrt označuje kot okvirnega, sme financiranje odstopati do tolikšne mere, preden ga navede pravilo stated-cost-mismatch."
        ),
        standard(
            "overspentAbove", .percent, 10000,
            en: "Share of a line's amount for a year: spending above it is reported by line-overspent.",
            sl: "Delež zneska vrstice za posamezno leto: večja poraba se navede po pravilu line-overspent."),
        standard(
            "unspentBelow", .percent, 5000,
            en: "Share of a line's amount for a year that has ended: spending below it is reported by line-unspent.",
            sl: "Delež zneska vrstice za končano leto: manjša poraba se navede po pravilu line-unspent."),
        standard(
            "materiality", .percent, 100,
            en: "Share of the annex's total: differences that together reach it are material to the conclusion.",
            sl: "Delež skupnega zneska finančne priloge: razlike, ki ga skupaj dosežejo, so pomembne za sklep revizije."
        ),
        standard(
            "pervasiveMinistries", .count, 3,
            en:
                "Number of ministries and government offices: material findings that concern at least this many are pervasive.",
            sl:
                "Število ministrstev in vladnih služb: pomembne ugotovitve, ki jih zadevajo najmanj toliko, so vseobsegajoče."
        ),
    ]

    private static func standard(_ name: String, _ kind: Kind, _ value: Int64, en: String, sl: String) -> Parameter {
        Parameter(name: name, kind: kind, value: value, meaning: Localized(en: en, sl: sl), place: nil)
    }
}
