import Testing

/// What is wrong with money, on both sides of each boundary.
@Suite struct `The findings about money` {
    private static let rules: Set<String> = [
        "grand-total-mismatch", "stated-cost-mismatch", "stated-cost-unfunded", "funder-without-line",
        "funding-outside-deadline", "share-mismatch", "share-incomplete", "line-overspent", "line-unspent",
        "currency-mismatch", "plan-without-amounts", "annex-missing", "annex-year-missing", "amount-without-column",
        "amount-outside-period", "amount-missing", "task-without-funding", "dangling-line-reference",
        "year-total-mismatch", "line-total-mismatch",
    ]

    /// A dossier and all open findings of these rules that it must give.
    struct Case: Sendable {
        let description: String
        let dossier: MoneyDossier
        let findings: Set<String>

        init(_ description: String, _ dossier: MoneyDossier, _ findings: String...) {
            (self.description, self.dossier, self.findings) = (description, dossier, Set(findings))
        }
    }

    private func check(_ cases: [Case]) throws {
        let audit = try MoneyAudit()
        for one in cases {
            #expect(try audit.findings(one.dossier, of: Self.rules) == one.findings, "\(one.description)")
        }
    }

    private typealias D = MoneyDossier
    private static let hundreds = D.line(1, ["100", "100"])

    @Test func `of totals`() throws { try check(Self.totals) }

    private static let totals: [Case] = [
        Case(
            "a grand total, and nothing else declared",
            D(tasks: D.task("1"), annex: hundreds + "<grand-total>900</grand-total>", funds: "1>1"),
            "grand-total-mismatch annex x-1 70000"),
        Case(
            "one of two lines declares a total",
            D(
                tasks: D.task("1"),
                annex: D.line(1, ["100", "100"], more: "<total>200</total>") + D.line(2, ["1", "1"])
                    + "<grand-total>202.01</grand-total>", funds: "1>1 2>1"),
            "grand-total-mismatch annex x-1 1"),
        Case(
            "a grand total that is right",
            D(tasks: D.task("1"), annex: hundreds + "<grand-total>200</grand-total>", funds: "1>1")),
        Case(
            "totals of all columns, where an amount stands in none of them",
            D(
                tasks: D.task("1"),
                annex: hundreds + "<year-total year=\"2025\">100</year-total><grand-total>200</grand-total>",
                funds: "1>1", years: [2025]), "amount-without-column amount 1/2026 10000",
            "annex-year-missing annex x-1"),
        Case(
            "a grand total that repeats a line's wrong total",
            D(
                tasks: D.task("1"),
                annex: D.line(1, ["100", "100"], more: "<total>210</total>") + D.line(2, ["1", "1"])
                    + "<grand-total>212</grand-total>", funds: "1>1 2>1"),
            "line-total-mismatch line 1 1000"),
        Case(
            "a grand total that repeats the wrong total of one year, the other declaring none",
            D(
                tasks: D.task("1"),
                annex: hundreds + "<year-total year=\"2025\">110</year-total><grand-total>210</grand-total>",
                funds: "1>1"),
            "year-total-mismatch yearTotal 2025 1000"),
        Case(
            "a missing amount, which the totals of the years hold",
            D(
                tasks: D.task("1"),
                annex: D.line(1, ["100", ""]) + D.line(2, ["1", "1"])
                    + "<year-total year=\"2025\">101</year-total><year-total year=\"2026\">1</year-total><grand-total>102</grand-total>",
                funds: "1>1 2>1"),
            "amount-missing line 1 · 2026"),
        Case(
            "a grand total below the amounts, one of which is missing",
            D(tasks: D.task("1"), annex: D.line(1, ["100", ""]) + "<grand-total>99</grand-total>", funds: "1>1"),
            "amount-missing line 1 · 2026", "grand-total-mismatch annex x-1 100"),
    ]

    @Test func `of costs and the lines that several tasks share`() throws { try check(Self.shared) }

    private static let shared: [Case] = [
        Case(
            "two tasks, and enough for both",
            D(
                tasks: D.task("1", costs: D.cost("100")) + D.task("2", costs: D.cost("100")), annex: hundreds,
                funds: "1>1 1>2")),
        Case(
            "two tasks, and enough for one",
            D(
                tasks: D.task("1", costs: D.cost("100")) + D.task("2", costs: D.cost("100")),
                annex: D.line(1, ["50", "50"]), funds: "1>1 1>2"),
            "stated-cost-mismatch task 1 · 2025–2026 · 2 · 2025–2026 10000"),
        Case(
            "more than both state",
            D(
                tasks: D.task("1", costs: D.cost("100")) + D.task("2", costs: D.cost("99.99")), annex: hundreds,
                funds: "1>1 1>2"),
            "stated-cost-mismatch task 1 · 2025–2026 · 2 · 2025–2026 1"),
        Case(
            "more than one states, and the other states nothing",
            D(tasks: D.task("1", costs: D.cost("199.99")) + D.task("2"), annex: hundreds, funds: "1>1 1>2")),
        Case(
            "less than one states, and the other states nothing",
            D(tasks: D.task("1", costs: D.cost("200.01")) + D.task("2"), annex: hundreds, funds: "1>1 1>2"),
            "stated-cost-mismatch task 1 · 2025–2026 1"),
        Case(
            "three tasks in a chain of two lines",
            D(
                tasks: D.task("1", costs: D.cost("150")) + D.task("2", costs: D.cost("150"))
                    + D.task("3", costs: D.cost("100")), annex: hundreds + D.line(2, ["100", "100"]),
                funds: "1>1 1>2 2>2 2>3")),
        Case(
            "three tasks in a chain, and a cent too little",
            D(
                tasks: D.task("1", costs: D.cost("150")) + D.task("2", costs: D.cost("150"))
                    + D.task("3", costs: D.cost("100.01")), annex: hundreds + D.line(2, ["100", "100"]),
                funds: "1>1 1>2 2>2 2>3"),
            "stated-cost-mismatch task 1 · 2025–2026 · 2 · 2025–2026 · 3 · 2025–2026 1"),
        Case(
            "enough together, but not for the one that has the shared line alone",
            D(
                tasks: D.task("1", costs: D.cost("300")) + D.task("2", costs: D.cost("100")),
                annex: hundreds + D.line(2, ["200", "-"]), funds: "1>1 1>2 2>2"),
            "stated-cost-mismatch task 1 · 2025–2026 10000"),
        Case(
            "each year of a shared line for the task that runs in it",
            D(
                tasks: D.task("1", D.once("2025-01-01", "2025-12-31"), costs: D.cost("100"))
                    + D.task("2", D.once("2026-01-01", "2026-12-31"), costs: D.cost("100")), annex: hundreds,
                funds: "1>1 1>2")),
        Case(
            "a line for tasks that do not run in a year",
            D(
                tasks: D.task("1", D.once("2025-01-01", "2025-12-31"))
                    + D.task("2", D.once("2025-01-01", "2025-12-31")), annex: hundreds, funds: "1>1 1>2"),
            "funding-outside-deadline task 1 · 1/2026 10000", "funding-outside-deadline task 2 · 1/2026 10000"),
    ]

    @Test func `of costs and years`() throws { try check(Self.years) }

    private static let years: [Case] = [
        Case(
            "a total for each year, and the money in one",
            D(
                tasks: D.task("1", costs: D.cost("100", in: 2025) + D.cost("100", in: 2026)),
                annex: D.line(1, ["200", "-"]), funds: "1>1"),
            "stated-cost-mismatch task 1 · 2025 10000", "stated-cost-mismatch task 1 · 2026 10000"),
        Case(
            "a total for each year, and the money in each",
            D(
                tasks: D.task("1", costs: D.cost("100", in: 2025) + D.cost("90", in: 2026)),
                annex: D.line(1, ["100", "90"]), funds: "1>1")),
        Case(
            "a total for one year beside one for both",
            D(
                tasks: D.task("1", costs: D.cost("100", in: 2025) + D.cost("100")), annex: D.line(1, ["50", "150"]),
                funds: "1>1")),
        Case(
            "an exact cost and a minimum, and far more on one line",
            D(
                tasks: D.task("1", costs: D.cost("100", funder: "a") + D.cost("10", bound: "minimum", funder: "a")),
                annex: D.line(1, ["5000", "-"]), funds: "1>1"),
            "stated-cost-mismatch task 1 · 2025–2026 · a 489000"),
        Case(
            "an exact cost and a minimum, and just that",
            D(
                tasks: D.task("1", costs: D.cost("100", funder: "a") + D.cost("10", bound: "minimum", funder: "a")),
                annex: D.line(1, ["110", "-"]), funds: "1>1")),
        Case(
            "an exact cost and a minimum, each with a line",
            D(
                tasks: D.task("1", costs: D.cost("100", funder: "a") + D.cost("10", bound: "minimum", funder: "a")),
                annex: D.line(1, ["60", "40"]) + D.line(2, ["4900", "-"]), funds: "1>1 2>1")),
        Case(
            "a tolerance of what is stated as about so much alone",
            D(
                tasks: D.task("1", costs: D.cost("900") + D.cost("100", bound: "approximate")),
                annex: D.line(1, ["1010.01", "-"]), funds: "1>1"),
            "stated-cost-mismatch task 1 · 2025–2026 1001"),
        Case(
            "within the tolerance of what is stated as about so much",
            D(
                tasks: D.task("1", costs: D.cost("900") + D.cost("100", bound: "approximate")),
                annex: D.line(1, ["1010", "-"]), funds: "1>1")),
        Case(
            "a yearly cost of a task that runs in one year",
            D(
                tasks: D.task("1", D.once("2026-01-01", "2026-12-31"), costs: D.cost("100", per: "year")),
                annex: D.line(1, ["-", "100"]), funds: "1>1")),
        Case(
            "a yearly cost of a task that runs in one year, a cent short",
            D(
                tasks: D.task("1", D.once("2026-01-01", "2026-12-31"), costs: D.cost("100", per: "year")),
                annex: D.line(1, ["-", "99.99"]), funds: "1>1"),
            "stated-cost-mismatch task 1 · 2026 1"),
        Case(
            "a yearly cost of what is done by a day, in one of the years until then",
            D(
                tasks: D.task("1", D.by("2026-03-31"), costs: D.cost("100", per: "year")),
                annex: D.line(1, ["100", "-"]), funds: "1>1")),
        Case(
            "a yearly cost of what is done by a day, and no money at all",
            D(
                tasks: D.task("1", D.by("2026-03-31"), costs: D.cost("100", per: "year")),
                annex: D.line(1, ["-", "-"]), funds: "1>1"),
            "stated-cost-mismatch task 1 · 2026 10000"),
        Case(
            "a yearly cost, and halves of years at both ends of the plan",
            D(
                tasks: D.task("1", "", costs: D.cost("100", per: "year")), annex: D.line(1, ["50", "100", "50"]),
                funds: "1>1", period: ("2025-07-01", "2027-06-30"), years: [2025, 2026, 2027])),
        Case(
            "a yearly cost, less in the whole year and more in half a one",
            D(
                tasks: D.task("1", "", costs: D.cost("100", per: "year")), annex: D.line(1, ["50", "50", "100.01"]),
                funds: "1>1", period: ("2025-07-01", "2027-06-30"), years: [2025, 2026, 2027]),
            "stated-cost-mismatch task 1 · 2026 5000", "stated-cost-mismatch task 1 · 2027 1"),
        Case(
            "dollars of nobody beside euros of a ministry",
            D(
                tasks: D.task("1", costs: D.cost("100000", funder: "a") + D.cost("5", currency: "USD")),
                annex: D.line(1, ["1", "1"]), funds: "1>1"),
            "currency-mismatch cost 1/2", "stated-cost-mismatch task 1 · 2025–2026 · a 9999800"),
        Case(
            "dollars of the ministry beside its euros",
            D(
                tasks: D.task("1", costs: D.cost("100000", funder: "a") + D.cost("5", funder: "a", currency: "USD")),
                annex: D.line(1, ["1", "1"]), funds: "1>1"), "currency-mismatch cost 1/2"),
    ]
}
