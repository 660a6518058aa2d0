extension Schema {
    /// What `annex.xml` states.
    static let annex = [
        EntityDeclaration(
            "annex", "annexes", "The plan's funding annex.",
            .attribute("plan", .reference(to: "plan"), "The plan it belongs to."),
            .attribute("currency", .currency, "The currency of every amount, as three capital letters."),
            .attribute(
                "unit", .unit, optional: true,
                "The unit that its amounts are printed in, such as 1000; they are multiplied by it when they are read."),
            .attribute("title", .prose, "The annex's title, verbatim."),
            .page,
            .list("annexYear", as: "years", atLeast: 1, "The years the annex has columns for."),
            .list("line", as: "lines", "The budget lines."),
            .list("bodyTotal", as: "bodyTotals", "Declared totals by body and year."),
            .list("yearTotal", as: "yearTotals", "Declared totals by year."),
            .list("sourceTotal", as: "sourceTotals", "Declared totals by source of funds."),
            .child("grand-total", .money, "The declared total of all.")),
        EntityDeclaration(
            "annexYear", "annexYears", element: "year", known: .key("year"), "A year the annex has a column for.",
            .content(.year, as: "year", unique: .parent, "The year.")),
        EntityDeclaration(
            "line", "lines", known: .elsewhere, "A budget line of the annex.",
            .attribute("id", .identifier, unique: .dossier, "The line's id."),
            .attribute("body", .reference(to: "body"), optional: true, "The body that spends."),
            .attribute(
                "source", .word(FundingSource.self), optional: true,
                "Where the money comes from, where the annex says so."),
            .attribute(
                "activity", .name, optional: true, "What the money is for, verbatim; empty where that is not said."
            )
            .orEmpty,
            .attribute("code", .name, optional: true, "The budget code, as printed."),
            .attribute("code-name", .name, optional: true, "The name printed beside the code."),
            .page,
            .list("amount", as: "amounts", "The line's amounts, one a year."),
            .child("total", .money, "The line's declared total."),
            .child("source", .prose, as: "sourceText", "Where the money comes from, in the words of the annex."),
            .single("share", "Its declared share of a programme.")),
        EntityDeclaration(
            "amount", "amounts", known: .key("year"), "A line's amount for a year, or its explicit nothing.",
            .attribute("year", .year, unique: .parent, "The year."),
            .attribute("none", .flag, optional: true, "Whether the source shows a dash or slash."),
            .content(.money, as: "value", optional: true, "The amount; absent where the source shows a dash.")),
        EntityDeclaration(
            "bodyTotal", "bodyTotals", element: "body-total", known: .key("body", "year"),
            "A declared total of a body's lines in a year.",
            .attribute("body", .reference(to: "body"), "The body."),
            .attribute("year", .year, "The year."),
            .page,
            .content(.money, as: "value", "The total.")),
        EntityDeclaration(
            "yearTotal", "yearTotals", element: "year-total", known: .key("year"),
            "A declared total of all lines in a year.",
            .attribute("year", .year, "The year."),
            .page,
            .content(.money, as: "value", "The total.")),
        EntityDeclaration(
            "sourceTotal", "sourceTotals", element: "source-total", known: .key("source", "year"),
            "A declared total of the lines of a source of funds.",
            .attribute("source", .word(FundingSource.self), "Where the money comes from."),
            .attribute("year", .year, optional: true, "The year; left out, all years."),
            .content(.money, as: "value", "The total.")),
        EntityDeclaration(
            "share", "shares", "A line's declared share of a programme.",
            .attribute("programme", .name, "The funded project."),
            .attribute("source", .name, "Where the money comes from, such as eu or own."),
            .attribute("percent", .percent, "The share in basis points: 75 per cent is 7500.")),
    ]
}
