/// What the parameters decide that a pack may leave out, in English.
struct EnglishParameters: ParameterPhrases {
    var leadConcentration: String {
        "Share of all assignments: a ministry that leads more is reported by lead-concentration."
    }
    var leadConcentrationFrom: String {
        "Number of assignments: lead-concentration applies to plans that have at least this many."
    }
    var adoptedLate: String {
        "Share of the plan's period: a plan that is adopted when more of it has gone by is reported by adopted-late."
    }
    var fundingChange: String {
        "Share of the year before's amount: a line that rises or falls by more is reported by funding-change."
    }
    var approximateCost: String {
        "Share of a stated cost: where the plan calls the cost approximate, funding may differ by up to this much before stated-cost-mismatch reports it."
    }
    var unsecuredAbove: String {
        "Share of all money: where sources that are not named, or not secured, are to provide more, unsecured-funding reports it."
    }
    var overspentAbove: String {
        "Share of a line's amount for a year: spending above it is reported by line-overspent."
    }
    var unspentBelow: String {
        "Share of a line's amount for a year that has ended: spending below it is reported by line-unspent."
    }
    var materiality: String {
        "Share of the annex's total: differences that together reach it are material to the conclusion."
    }
    var pervasiveMinistries: String {
        "Number of ministries and government offices: material findings that concern at least this many are pervasive."
    }
}
