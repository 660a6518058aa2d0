import Testing

/// Where money comes from, what it is printed in, and what costs nothing.
@Suite struct `The findings about sources, units and what costs nothing` {
    private static let rules: Set<String> = [
        "source-total-mismatch", "grand-total-mismatch", "year-total-mismatch", "line-total-mismatch",
        "unsecured-funding",
        "amount-missing", "duplicate-line", "code-missing", "line-without-task", "funder-without-line", "annex-missing",
        "plan-without-amounts", "stated-cost-unfunded", "stated-cost-mismatch", "task-without-funding",
        "currency-mismatch", "dangling-cost-goal", "unknown-body", "costless-task-funded",
    ]

    typealias Case = `The findings about money`.Case
    private typealias D = MoneyDossier

    private func check(_ cases: [Case]) throws {
        let audit = try MoneyAudit()
        for one in cases {
            #expect(try audit.findings(one.dossier, of: Self.rules) == one.findings, "\(one.description)")
        }
    }

    /// A line of a source, without body and activity unless `more` gives them.
    private static func line(_ id: Int, _ source: String, _ amounts: [String], _ more: String = "") -> String {
        D.line(id, amounts).replacing(
            "body=\"a\" activity=\"x\(id)\" code=\"\(id)\"", with: "source=\"\(source)\"\(more)")
    }

    private static func annex(_ content: String, unit: Int? = nil, funds: String? = nil) -> D {
        var dossier = D(tasks: D.task("1"), annex: content, funds: funds)
        dossier.unit = unit
        return dossier
    }

    @Test func `of sources`() throws { try check(Self.sources) }

    private static let sources: [Case] = [
        Case(
            "a source whose total is right, of a year and of all",
            annex(
                line(1, "state", ["100", "-"]) + line(2, "local", ["300", "300"])
                    + #"<source-total source="state">100</source-total>"#
                    + #"<source-total source="local" year="2026">300</source-total>"#)),
        Case(
            "a total a cent too large, and one of a year without an amount",
            annex(
                line(1, "state", ["100", "-"]) + line(2, "local", ["300", "300"])
                    + #"<source-total source="local">600.01</source-total>"#
                    + #"<source-total source="state" year="2026">5</source-total>"#),
            "source-total-mismatch sourceTotal local 1", "source-total-mismatch sourceTotal state · 2026 500"),
        Case(
            "a total of a source that no line has",
            annex(line(1, "state", ["1", "1"]) + #"<source-total source="eu">1</source-total>"#),
            "source-total-mismatch sourceTotal eu 100"),
        Case(
            "the share of a line says where its money comes from, unless the line does",
            annex(
                D.line(1, ["3", "3"], more: #"<share programme="P" source="eu" percent="75"/>"#)
                    + D.line(2, ["1", "1"], more: #"<share programme="P" source="own" percent="25"/>"#)
                    .replacing("body=", with: "source=\"donor\" body=")
                    + #"<source-total source="eu">6</source-total><source-total source="donor">2</source-total>"#)),
        Case(
            "totals of sources that were added up to the grand total",
            annex(
                line(1, "state", ["100", "100"]) + #"<source-total source="state">210</source-total>"#
                    + "<grand-total>210</grand-total>"),
            "source-total-mismatch sourceTotal state 1000"),
        Case(
            "a gap beside it, which explains nothing of this weight",
            annex(
                line(1, "state", ["100", ""]) + line(2, "local", ["900", "900"])
                    + #"<source-total source="state">150</source-total>"#),
            "amount-missing line 1 · 2026", "source-total-mismatch sourceTotal state 5000"),
        Case(
            "a gap in a line whose total says what is missing",
            annex(
                line(1, "state", ["100", ""]).replacing("</line>", with: "<total>150</total></line>")
                    + line(2, "local", ["900", "900"]) + #"<source-total source="state">150</source-total>"#),
            "amount-missing line 1 · 2026", "line-total-mismatch line 1 5000"),
        Case(
            "one measure of several sources, and the same row twice",
            annex(
                line(1, "state", ["1", "1"], #" activity="x""#) + line(2, "local", ["1", "1"], #" activity="x""#)
                    + line(3, "local", ["1", "1"], #" activity="x""#)),
            "duplicate-line line 2 · 3 200"),
        Case(
            "a line of a source, to which no task is assigned",
            annex(line(1, "state", ["1", "1"]) + line(2, "local", ["1", "1"], #" activity="x""#), funds: ""),
            "line-without-task line 2", "task-without-funding task 1"),
        Case(
            "a source beside a body that the registry does not have",
            annex(line(1, "state", ["1", "1"], #" body="none" activity="x" code="7""#)),
            "unknown-body line 1 · line · none"),
    ]

    @Test func `of money that nobody has secured`() throws { try check(Self.unsecured) }

    private static let unsecured: [Case] = [
        Case("a quarter", annex(line(1, "state", ["75", "75"]) + line(2, "other", ["25", "25"]))),
        Case(
            "a cent more than a quarter", annex(line(1, "state", ["75", "75"]) + line(2, "other", ["25.01", "25"])),
            "unsecured-funding plan x-1"),
        Case(
            "both kinds together",
            annex(line(1, "state", ["60", "-"]) + line(2, "other", ["20", "-"]) + line(3, "unsecured", ["20", "-"])),
            "unsecured-funding plan x-1"),
        Case("donors, who are named", annex(line(1, "donor", ["60", "60"]))),
        Case("no source", annex(D.line(1, ["60", "60"]))),
        Case("nothing at all", annex(line(1, "other", ["-", "-"])), "plan-without-amounts plan x-1"),
        Case(
            "the largest amounts there are",
            annex(
                line(1, "other", ["999999999999999.99", "999999999999999.99"])
                    + line(2, "state", ["999999999999999.99", "-"])), "unsecured-funding plan x-1"),
        Case(
            "costs, where there is no annex: one a year counts for each",
            D(
                tasks: D.task(
                    "1",
                    costs: D.cost("40", per: "year").replacing("bound", with: #"source="other" bound"#) + D.cost("90")),
                annex: nil, funds: nil), "unsecured-funding plan x-1", "annex-missing plan x-1"),
        Case(
            "costs, beside one of nothing, which is in no currency",
            D(
                tasks: D.task(
                    "1",
                    costs: D.cost("40").replacing("bound", with: #"source="other" bound"#)
                        + #"<cost none="true">free</cost>"#),
                annex: nil, funds: nil), "unsecured-funding plan x-1", "annex-missing plan x-1"),
        Case(
            "costs, where the annex names no source",
            D(
                tasks: D.task("1", costs: D.cost("120").replacing("bound", with: #"source="unsecured" bound"#)),
                annex: D.line(1, ["60", "60"]), funds: "1>1"), "unsecured-funding plan x-1"),
        Case(
            "costs of several currencies, which do not add up",
            D(
                tasks: D.task(
                    "1",
                    costs: D.cost("40").replacing("bound", with: #"source="other" bound"#)
                        + D.cost("1", currency: "USD")),
                annex: nil, funds: nil), "annex-missing plan x-1"),
    ]

    @Test func `of units`() throws { try check(Self.units) }

    private static let units: [Case] = [
        Case(
            "totals in thousands that are right",
            annex(
                line(1, "state", ["909.548", "0.00001"], #" activity="x""#) + line(2, "local", ["0.00001", "-"])
                    + #"<source-total source="state">909.54801</source-total>"#
                    + #"<year-total year="2025">909.54801</year-total><grand-total>909.54802</grand-total>"#,
                unit: 1000)),
        Case(
            "totals in thousands that are a cent off",
            annex(
                D.line(1, ["1.5", "1.5"], more: "<total>3.00001</total>")
                    + #"<year-total year="2025">1.49999</year-total><grand-total>3.00001</grand-total>"#, unit: 1000),
            "line-total-mismatch line 1 1", "year-total-mismatch yearTotal 2025 1"),
        Case(
            "a cost in millions, and a line in thousands",
            {
                var dossier = D(
                    tasks: D.task("1", costs: D.cost("1.5").replacing("amount=", with: #"unit="1000000" amount="#)),
                    annex: D.line(1, ["700", "800"]), funds: "1>1")
                dossier.unit = 1000
                return dossier
            }()),
    ]

    @Test func `of what costs nothing`() throws { try check(Self.nothing) }

    private static let free = #"<cost none="true">no costs</cost>"#

    private static let nothing: [Case] = [
        Case(
            "a task with a funder, and one without",
            D(
                tasks: D.task("1", funders: "a", costs: free) + D.task("2", costs: free) + D.task("3"),
                annex: D.line(1, ["1", "1"]), funds: "1>3")),
        Case(
            "every task, and no annex",
            D(tasks: D.task("1", costs: free) + D.task("2", costs: free), annex: nil, funds: "")),
        Case(
            "one task of two, and no annex",
            D(tasks: D.task("1", costs: free) + D.task("2"), annex: nil, funds: ""), "plan-without-amounts plan x-1"),
        Case(
            "a task whose cost is stated to be 0, and that a line funds",
            D(tasks: D.task("1", funders: "a", costs: D.cost("0")), annex: D.line(1, ["2", "3"]), funds: "1>1"),
            "costless-task-funded task 1 500"),
        Case(
            "a task whose cost is stated to be 0 in another currency",
            D(
                tasks: D.task("1", funders: "a", costs: D.cost("0", currency: "CHF")), annex: D.line(1, ["2", "3"]),
                funds: "1>1"), "costless-task-funded task 1 500"),
        Case(
            "a task in one of its years, and something in the other",
            D(
                tasks: D.task("1", costs: D.cost("0", in: 2025) + D.cost("5", in: 2026)), annex: D.line(1, ["2", "5"]),
                funds: "1>1"), "stated-cost-mismatch task 1 · 2025 200"),
        Case(
            "a part of a task, the rest of which costs something",
            D(
                tasks: D.task("1", costs: free + D.cost("5", funder: "a")), annex: D.line(1, ["2", "3"]), funds: "1>1")),
        Case(
            "in another currency than the annex",
            D(
                tasks: D.task("1", costs: #"<cost none="true" currency="USD">no costs</cost>"#),
                annex: D.line(1, ["1", "1"]), funds: ""), "line-without-task line 1"),
    ]

    @Test func `of the goals that a cost is for`() throws { try check(Self.goals) }

    /// A task of two goals, one in each year, of which one costs 40 a year.
    private static func task(goals: String) -> String {
        let goal = "<target value=\"1\" unit=\"u\"/></goal>"
        return """
            <task number="1" title="T"><goal number="1">g\(goal)<goal number="2">h\(goal)
            <assignment goals="1"><lead body="a"/>\(D.once("2025-01-01", "2025-12-31"))</assignment>
            <assignment goals="2"><lead body="a"/>\(D.once("2026-01-01", "2026-12-31"))</assignment>
            <cost amount="40" currency="EUR" per="year" bound="exact" goals="\(goals)"/></task>
            """
    }

    /// The same, both goals of which are pursued all the time.
    private static func both(goals: String) -> String {
        let once = [D.once("2025-01-01", "2025-12-31"), D.once("2026-01-01", "2026-12-31")]
        return once.reduce(task(goals: goals)) { $0.replacing($1, with: D.always) }
    }

    private static let second = #"<cost amount="15" currency="EUR" per="year" bound="exact" goals="2"/>"#

    private static let goals: [Case] = [
        Case(
            "of the second, done in the second year",
            D(tasks: task(goals: "2"), annex: D.line(1, ["-", "40"]), funds: "1>1")),
        Case(
            "of both, and money for one", D(tasks: task(goals: "1 2"), annex: D.line(1, ["-", "40"]), funds: "1>1"),
            "stated-cost-mismatch task 1 · 2025 4000"),
        Case(
            "of one that the task does not have",
            D(tasks: task(goals: "3"), annex: D.line(1, ["40", "40"]), funds: "1>1"), "dangling-cost-goal task 1 · 3"),
        Case(
            "of one, and more money in the year in which the other is pursued too",
            D(tasks: both(goals: "1"), annex: D.line(1, ["70", "-"]) + D.line(2, ["-", "90"]), funds: "1>1 2>1")),
        Case(
            "of one, and too little",
            D(tasks: both(goals: "1"), annex: D.line(1, ["30", "40"]), funds: "1>1"),
            "stated-cost-mismatch task 1 · 2025 1000"),
        Case(
            "of one, and more money in a year in which the other is not pursued",
            D(tasks: task(goals: "1"), annex: D.line(1, ["70", "-"]), funds: "1>1"),
            "stated-cost-mismatch task 1 · 2025 3000"),
        Case(
            "of each goal one, and more money than both",
            D(
                tasks: both(goals: "1").replacing("</task>", with: second + "</task>"),
                annex: D.line(1, ["100", "40"]) + D.line(2, ["-", "15"]), funds: "1>1 2>1"),
            "stated-cost-mismatch task 1 · 2025 4500"),
    ]
}
