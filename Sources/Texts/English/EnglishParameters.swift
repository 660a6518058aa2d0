/// What the parameters decide that a pack may leave out, in English.
struct EnglishParameters: ParameterPhrases {
    var leadConcentration: String {
        "Share of all assignments: a ministry that leads more is reported."
    }
    var leadConcentrationFrom: String {
        "Number of assignments: whether a ministry leads too many is asked of plans that have at least this many."
    }
    var adoptedLate: String {
        "Share of the plan's period: a plan that is adopted when more of it has gone by is reported."
    }
    var fundingChange: String {
        "Share of the year before's amount: a line that rises or falls by more is reported."
    }
    var approximateCost: String {
        "Share of a stated cost: where the plan calls the cost approximate, funding may differ by up to this much before this is reported."
    }
    var unsecuredAbove: String {
        "Share of all money: where sources that are not named, or not secured, are to provide more, this is reported."
    }
    var overspentAbove: String {
        "Share of a line's amount for a year: spending above it is reported."
    }
    var unspentBelow: String {
        "Share of a line's amount for a year that has ended: spending below it is reported."
    }
    var materiality: String {
        "Share of the annex's total: differences that together reach it are material to the conclusion."
    }
    var pervasiveMinistries: String {
        "Number of ministries and government offices: material findings that concern at least this many are pervasive."
    }
}
