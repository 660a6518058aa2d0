import Testing

/// Who pays, when, and what nobody states.
@Suite struct `The findings about payers and about money that is not there` {
    private static let rules: Set<String> = [
        "funder-without-line", "funder-not-declared", "funding-outside-deadline", "stated-cost-unfunded",
        "stated-cost-mismatch", "share-mismatch", "share-incomplete", "line-overspent", "plan-without-amounts",
        "annex-missing", "annex-year-missing", "amount-without-column", "amount-outside-period", "amount-missing",
        "task-without-funding", "line-without-task", "dangling-line-reference", "code-shared-between-bodies",
        "funding-change",
    ]

    typealias Case = `The findings about money`.Case
    private typealias D = MoneyDossier
    private static let hundreds = D.line(1, ["100", "100"])

    private func check(_ cases: [Case]) throws {
        let audit = try MoneyAudit()
        for one in cases {
            #expect(try audit.findings(one.dossier, of: Self.rules) == one.findings, "\(one.description)")
        }
    }

    @Test func `of a span of years`() throws { try check(Self.spans) }

    private static let spans: [Case] = [
        Case(
            "done once, with money in one year",
            D(
                tasks: D.task("1", D.once("2025-07-01", "2026-06-30"), funders: "a"), annex: D.line(1, ["-", "100"]),
                funds: "1>1")),
        Case(
            "done once, without money in any year",
            D(
                tasks: D.task("1", D.once("2025-07-01", "2026-06-30"), funders: "a b"),
                annex: D.line(1, ["-", "-"]) + D.line(2, ["1", "1"], body: "b"), funds: "1>1 2>1"),
            "funder-without-line task 1 · 2025, 2026 · a"),
        Case(
            "due by a day in the second year, with money in the first",
            D(tasks: D.task("1", D.by("2026-03-31"), funders: "a"), annex: D.line(1, ["100", "-"]), funds: "1>1")),
        Case(
            "going on, with money in one year",
            D(tasks: D.task("1", funders: "a"), annex: D.line(1, ["100", "-"]), funds: "1>1"),
            "funder-without-line task 1 · 2026 · a"),
        Case(
            "due by a day in the first year, with money in both",
            D(tasks: D.task("1", D.by("2025-06-30"), funders: "a"), annex: hundreds, funds: "1>1"),
            "funding-outside-deadline task 1 · 1/2026 10000"),
        Case(
            "an amount that is missing in a year of the span",
            D(
                tasks: D.task("1", D.once("2025-07-01", "2026-06-30"), funders: "a b"),
                annex: D.line(1, ["-", ""]) + D.line(2, ["1", "1"], body: "b"), funds: "1>1 2>1"),
            "amount-missing line 1 · 2026"),
        Case(
            "no line for several funders and years",
            D(tasks: D.task("1", funders: "a b c") + D.task("2", funders: "a"), annex: hundreds, funds: "1>2"),
            "funder-without-line task 1"),
        Case(
            "no line for several costs and a funder",
            D(
                tasks: D.task("1", funders: "a", costs: D.cost("5") + D.cost("6", per: "year"))
                    + D.task("2", funders: "a"), annex: hundreds, funds: "1>2"), "stated-cost-unfunded cost 1/1"),
        Case(
            "a task that costs nothing, says the plan",
            D(
                tasks: D.task("1", funders: "a", costs: D.cost("0")) + D.task("2", costs: D.cost("0"))
                    + D.task("3", funders: "a"), annex: hundreds, funds: "1>3")),
    ]

    @Test func `of bodies that are above, below or after others`() throws { try check(Self.payers) }

    private static func body(_ id: String, _ kind: String = "ministry", until: String? = nil, then: String? = nil)
        -> String
    {
        let end = until.map { " until=\"\($0)\"" } ?? ""
        let successor = then.map { "<successor body=\"\($0)\"/>" } ?? ""
        return "<body id=\"\(id)\" kind=\"\(kind)\"\(end)><name>\(id)</name>\(successor)</body>"
    }

    private static func funded(by funder: String, line: String = "a", _ bodies: String) -> MoneyDossier {
        D(
            tasks: D.task("1", funders: funder), annex: D.line(1, ["100", "100"], body: line), funds: "1>1",
            bodies: bodies)
    }

    private static let inside = #"<body id="k" kind="coordinator" parent="a"><name>k</name></body>"#
    private static let beside = #"<body id="j" kind="government-office" parent="a"><name>j</name></body>"#

    private static let payers: [Case] = [
        Case("a coordinator inside the ministry whose line it is", funded(by: "k", inside)),
        Case("a ministry, and the line of the coordinator inside it", funded(by: "a", line: "k", inside)),
        Case(
            "a coordinator, and the line of an office inside the same ministry",
            funded(by: "k", line: "j", inside + beside),
            "funder-without-line task 1 · 2025 · k", "funder-without-line task 1 · 2026 · k",
            "funder-not-declared task 1 · j"),
        Case(
            "a funder that ends, and its successor's line",
            funded(by: "old", body("old", until: "2025-06-30", then: "a"))),
        Case(
            "a successor two steps away",
            funded(by: "old", body("old", until: "2025-03-31", then: "m") + body("m", until: "2025-06-30", then: "a"))),
        Case(
            "successors in a circle",
            funded(
                by: "old", body("old", until: "2025-03-31", then: "m") + body("m", until: "2025-06-30", then: "old")),
            "funder-without-line task 1 · 2025 · old", "funder-without-line task 1 · 2026 · old",
            "funder-not-declared task 1 · a"),
        Case(
            "a funder that ends with the plan, and its successor's line",
            funded(by: "old", body("old", until: "2026-12-31", then: "a")),
            "funder-without-line task 1 · 2025 · old", "funder-without-line task 1 · 2026 · old",
            "funder-not-declared task 1 · a"),
        Case(
            "a cost of the body that ended",
            D(
                tasks: D.task("1", costs: D.cost("200", funder: "old")), annex: hundreds, funds: "1>1",
                bodies: body("old", until: "2025-06-30", then: "a"))),
        Case(
            "a cost of the coordinator inside the ministry, a cent more than its line",
            D(
                tasks: D.task("1", costs: D.cost("200.01", funder: "k")), annex: hundreds, funds: "1>1", bodies: inside),
            "stated-cost-mismatch task 1 · 2025–2026 · k 1"),
    ]

    @Test func `of shares, spending, years and amounts`() throws { try check(Self.rest) }

    private static func thirds(_ amounts: [String], _ percents: [String]) -> MoneyDossier {
        let lines = zip(amounts, percents).enumerated().map {
            D.line($0 + 1, [$1.0, "-"], more: D.share($1.1).replacing("\"s", with: "\"\($0)s"))
        }
        return D(
            tasks: D.task("1", funders: "a"), annex: lines.joined(), funds: "1>1 2>1 3>1")
    }

    private static func spent(_ entry: String, line: [String] = ["100", "100"]) -> MoneyDossier {
        D(
            tasks: D.task("1", funders: "a"), annex: D.line(1, line), funds: "1>1",
            progress: "<progress plan=\"x-1\" as-of=\"2026-12-31\">\(entry)</progress>")
    }

    private static let gap = "funder-without-line task 1 · 2026 · a"

    private static let rest: [Case] = [
        Case("thirds", thirds(["33333.33", "33333.33", "33333.34"], ["33.33", "33.33", "33.34"]), gap),
        Case(
            "thirds that are printed alike",
            thirds(["33333.33", "33333.33", "33333.34"], ["33.33", "33.33", "33.33"]), gap),
        Case(
            "thirds that are none", thirds(["100", "100", "10000"], ["33.33", "33.33", "33.33"]), gap,
            "share-mismatch programme P · 2025 329966"),
        Case(
            "thirds, one of them short", thirds(["100", "100", "100"], ["33.33", "33.33", "33.32"]), gap,
            "share-incomplete programme P"),
        Case(
            "half a basis point and a hundredth",
            D(
                tasks: D.task("1", funders: "a"),
                annex: D.line(1, ["37502.51", "1"], more: D.share("75"))
                    + D.line(2, ["12497.49", "-"], more: D.share("25")), funds: "1>1 2>1"),
            "funding-change amount 1/2026", "share-mismatch programme P · 2026 25"),
        Case(
            "half a basis point and two hundredths",
            D(
                tasks: D.task("1", funders: "a"),
                annex: D.line(1, ["37502.52", "3"], more: D.share("75"))
                    + D.line(2, ["12497.48", "1"], more: D.share("25")), funds: "1>1 2>1"),
            "funding-change amount 1/2026", "funding-change amount 2/2026", "share-mismatch programme P · 2025 252"),
        Case(
            "spending in a year without an amount", spent(#"<spending line="1" year="2027" amount="0.01"/>"#),
            "line-overspent line 1 · 2027 1"),
        Case("nothing spent in a year without an amount", spent(#"<spending line="1" year="2027" amount="0.00"/>"#)),
        Case(
            "spending where the line has a gap",
            spent(#"<spending line="1" year="2026" amount="9000000"/>"#, line: ["100", ""]),
            "line-overspent line 1 · 2026 900000000", "amount-missing line 1 · 2026"),
        Case(
            "spending just of the amount, and a cent more",
            spent(
                #"<spending line="1" year="2025" amount="100.00"/><spending line="1" year="2026" amount="100.01"/>"#),
            "line-overspent amount 1/2026 1"),
        Case(
            "a year without a column, and an amount of it",
            D(
                tasks: D.task("1", "", funders: "a"), annex: D.line(1, ["100", "100", "100"]), funds: "1>1",
                period: ("2025-01-01", "2027-12-31")),
            "annex-year-missing annex x-1", "amount-without-column amount 1/2027 10000"),
        Case(
            "an amount of a year that neither the plan nor the annex has",
            D(tasks: D.task("1", funders: "a"), annex: D.line(1, ["100", "100", "100"]), funds: "1>1"),
            "amount-outside-period amount 1/2027 10000"),
        Case(
            "neither amounts nor costs", D(tasks: D.task("1", funders: "a") + D.task("2"), annex: "", years: [2025]),
            "plan-without-amounts plan x-1"),
        Case(
            "neither annex nor costs, and no assessment", D(tasks: D.task("1", funders: "a"), annex: nil, funds: nil),
            "plan-without-amounts plan x-1"),
        Case(
            "costs and no annex",
            D(tasks: D.task("1", funders: "a", costs: D.cost("5")) + D.task("2"), annex: nil, funds: "1>1"),
            "annex-missing plan x-1"),
        Case(
            "costs and an annex without lines", D(tasks: D.task("1", costs: D.cost("5")), annex: "", funds: ""),
            "stated-cost-unfunded cost 1/1", "task-without-funding task 1"),
        Case("a plan without tasks, lines and costs", D()),
        Case(
            "a change of the largest amount there is",
            D(
                tasks: D.task("1", funders: "a"), annex: D.line(1, ["999999999999999.99", "749999999999999.99"]),
                funds: "1>1"), "funding-change amount 1/2026"),
        Case(
            "a change of the largest amount there is by just a quarter",
            D(
                tasks: D.task("1", funders: "a"), annex: D.line(1, ["999999999999999.96", "749999999999999.97"]),
                funds: "1>1")),
    ]
}
