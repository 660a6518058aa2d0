import Dossier
import Importing
import Testing
import Texts

struct CostReadingTests {
    @Test(arguments: [
        ("40,000", ["40000.00 EUR total exact"]),
        ("EUR 1 234 567.89", ["1234567.89 EUR total exact"]),
        ("EUR 1.234.567,89", ["1234567.89 EUR total exact"]),
        ("€40k", ["40000.00 EUR total exact"]),
        ("40 000 EUR per year 2026–2028", ["40000.00 EUR year exact 2026 2028"]),
        ("EUR 40,000 from 2027", ["40000.00 EUR total exact 2027 2028"]),
        ("40,000 a year", ["40000.00 EUR year exact"]),
        ("at least 40,000", ["40000.00 EUR total minimum"]),
        ("about 1.2 million of euros", ["1200000.00 EUR total approximate"]),
        (
            "2026: 250,000<br>2027: 100,000",
            ["250000.00 EUR total exact 2026 2026", "100000.00 EUR total exact 2027 2027"]
        ),
        (
            "ALL 3.5 million for 2026 and ALL 2 million for 2027",
            ["3500000.00 ALL total exact 2026 2026", "2000000.00 ALL total exact 2027 2027"]
        ),
    ])
    func `an amount is read where its words leave one reading`(cell: String, costs: [String]) throws {
        let made = try imported(planOfOneRow(costs: cell))
        #expect(made.values("cost", "amount", "currency", "per", "bound", "from", "to") == costs)
        #expect(made.asked("cost.amount").isEmpty)
    }

    @Test(arguments: [
        ("640.000 RSD", ["640000.00 RSD"], 1),
        ("1. 640.000 RSD<br>2. 60.000 RSD", ["640000.00 RSD", "60000.00 RSD"], 0),
        ("1. i 2. 640.000 RSD", ["640000.00 RSD"], 1), ("1–2. 640.000 RSD", ["640000.00 RSD"], 1),
        ("nema troškova", ["true", "true"], 0), ("1. i 2. nema troškova", ["true", "true"], 0),
    ])
    func `an amount beside several tasks is counted once, and that is remarked`(
        cell: String, costs: [String], remarks: Int
    ) throws {
        let made = try imported(
            """
            <h1>Akcioni plan za borbu protiv trgovine ljudima za period 2028-2029. godine</h1>
            <h2>Cilj 1: Saradnja na granici</h2>
            <table><tr><th>Aktivnost</th><th>Zadaci</th><th>Pokazatelji</th><th>Odgovorne institucije</th><th>Rok</th><th>Resursi</th></tr>
            <tr><td>1.1. Patrole</td><td>1. Potpisati sporazum<br>2. Sprovesti patrole</td><td>1. Potpisan<br>2. Sprovedene</td>
            <td>Uprava granice</td><td>1. mart 2028.</td><td>\(cell)</td></tr></table>
            """)
        #expect(made.values("cost", "amount", "currency", "none") == costs)
        #expect(made.remarks.count { $0.kind == .mergedAmount } == remarks)
    }

    @Test func `totals are checked however large the sum of many lines is`() throws {
        let lines = (1...150).map { "MUP;Rad \($0);A1;Naziv;900.000.000.000.000,00;-;900.000.000.000.000,00\n" }
        let made = try imported(
            "Nositelj;Aktivnost;Šifra;Naziv;2025.;2026.;Ukupno\n" + lines.joined() + "Ukupno;;;;3,00;-;3,00\n",
            as: "annex.csv", profile: "annex-by-ministry")
        #expect(made.elements("line", in: .annex).count == 150)
        let differing = made.remarks.filter { $0.kind == .totalDiffers }
        #expect(differing.contains { "\($0)".contains("135000000000000000.00") })
    }

    @Test(arguments: ["40.000", "10,000–20,000", "40,000 + 50,000", "120,000 (40,000 per year)", "up to 40,000"])
    func `an amount of several readings is asked and not written`(cell: String) throws {
        let made = try imported(planOfOneRow(costs: cell))
        #expect(made.elements("cost").isEmpty)
        #expect(made.asked("cost.amount").map(\.text) == [cell])
    }

    @Test func `three decimals are asked with both readings as candidates`() throws {
        let made = try imported(planOfOneRow(costs: "40.000"))
        #expect(
            made.asked("cost.amount").first?.candidates.map(\.answer) == [
                "40.00 EUR total exact", "40000.00 EUR total exact", "none",
            ])
    }

    @Test(arguments: [
        (Language.sl, ["natanko 40,00\u{A0}€ skupaj", "natanko 40.000,00\u{A0}€ skupaj", "ni strošek"]),
        (.en, ["exactly €40.00 in all", "exactly €40,000.00 in all", "it is none"]),
    ]) func `what a cost may be is said in the reader's language`(language: Language, words: [String]) throws {
        let made = try imported(planOfOneRow(costs: "40.000"))
        #expect(made.asked("cost.amount").first?.candidates.map { $0.meaning(in: language) } == words)
    }

    @Test func `years and what an amount is at most are said as well`() throws {
        let made = try imported(planOfOneRow(costs: "up to 40,000 a year 2026–2028"))
        #expect(
            made.asked("cost.amount").first?.candidates.map { $0.meaning(in: .sl) } == [
                "približno 40.000,00\u{A0}€ na leto v letih 2026–2028",
                "natanko 40.000,00\u{A0}€ na leto v letih 2026–2028",
                "ni strošek",
            ])
    }

    @Test func `a cell that states its own currency under a header of thousands is asked`() throws {
        let made = try imported(planOfOneRow(costs: "EUR 500", header: "Budget (in thousand EUR)"))
        #expect(
            made.asked("cost.amount").first?.candidates.map(\.answer) == [
                "500.00 EUR total exact", "500000.00 EUR total exact", "none",
            ])
    }

    @Test func `a bare number under a header of thousands is multiplied`() throws {
        let made = try imported(planOfOneRow(costs: "500", header: "Budget (in thousand EUR)"))
        #expect(made.values("cost", "amount") == ["500000.00"])
    }

    @Test(arguments: [
        "Cost (EUR 000)", "Cost (€000)", "Cost (000 EUR)", "Cost in €'000", "Cost (k€)", "Cost, EUR '000s",
    ])
    func `noughts and letters in a header are what amounts are counted in`(header: String) throws {
        let made = try imported(planOfOneRow(costs: "1,250.5", header: header))
        #expect(made.values("cost", "amount", "currency") == ["1250500.00 EUR"])
    }

    @Test func `noughts twice are millions, and noughts of a number are none`() throws {
        #expect(
            try imported(planOfOneRow(costs: "2", header: "Cost (EUR 000,000)")).values("cost", "amount")
                == ["2000000.00"])
        #expect(
            try imported(planOfOneRow(costs: "2", header: "Cost in EUR of 1 000 000")).values("cost", "amount")
                == ["2.00"])
    }

    @Test(arguments: [
        ("<p>(in thousand EUR)</p>", ""), ("", "<tr><td colspan=5>Costs in thousand EUR</td></tr>"),
    ])
    func `what stands right over a table says what its amounts are counted in`(before: String, within: String) throws {
        let plan = planOfOneRow(costs: "40", header: "Budget").replacing("<table>", with: before + "<table>" + within)
        #expect(try imported(plan).values("cost", "amount") == ["40000.00"])
    }

    @Test func `an amount in words before a table is no unit of it`() throws {
        let plan = planOfOneRow(costs: "40").replacing("<table>", with: "<p>In all 3 million EUR</p><table>")
        #expect(try imported(plan).values("cost", "amount") == ["40.00"])
    }

    @Test func `numbers that are no money are no costs`() throws {
        let made = try imported(planOfOneRow(costs: "12 500 EUR for 2026, 40 % of it from donors"))
        #expect(made.values("cost", "amount", "from") == ["12500.00 2026"])
    }

    @Test func `words for a source of funds are no body that pays`() throws {
        let made = try imported(planOfOneRow(costs: "40,000 from the state budget"))
        #expect(made.values("cost", "amount", "source") == ["40000.00 state"])
        #expect(made.elements("funder").isEmpty)
    }

    @Test func `a row that is a total is no task`() throws {
        let plan = planOfOneRow(costs: "40,000").replacing(
            "</table>", with: "<tr><td>Total</td><td></td><td></td><td></td><td>40,000</td></tr></table>")
        #expect(try imported(plan).values("task", "title") == ["Campaign"])
    }

    @Test(arguments: [
        ("2026–2028: 10,000 EUR per year", ["10000.00 EUR year exact 2026 2028"]),
        ("2026-2028: 10,000", ["10000.00 EUR total exact 2026 2028"]),
        ("2026-2028 – 30,000", ["30000.00 EUR total exact 2026 2028"]),
        ("for 2026-2028: 30,000", ["30000.00 EUR total exact 2026 2028"]),
        ("2027/2028: 10,000", ["10000.00 EUR total exact 2027 2028"]),
        ("2026-28: 10,000", ["10000.00 EUR total exact 2026 2028"]),
        ("10,000 (2026-2028)", ["10000.00 EUR total exact 2026 2028"]),
        (
            "2026: 5,000; 2027-2028: 10,000",
            ["5000.00 EUR total exact 2026 2026", "10000.00 EUR total exact 2027 2028"]
        ),
    ])
    func `years before an amount are those of the whole span`(cell: String, costs: [String]) throws {
        let made = try imported(planOfOneRow(costs: cell))
        #expect(made.values("cost", "amount", "currency", "per", "bound", "from", "to") == costs)
        #expect(made.asked("cost.amount").isEmpty)
    }

    @Test(arguments: ["2026 and 2027: 10,000", "2026, 2027: 10,000", "in 2026 and 2027 10,000"])
    func `years named before an amount may be those of each`(cell: String) throws {
        let made = try imported(planOfOneRow(costs: cell))
        #expect(made.elements("cost").isEmpty)
        #expect(
            made.asked("cost.amount").first?.candidates.map(\.answer) == [
                "10000.00 EUR total exact 2026-2027", "10000.00 EUR year exact 2026-2027", "none",
            ])
    }

    @Test func `years between which one is not named are no span`() throws {
        let made = try imported(planOfOneRow(costs: "10,000 EUR for 2026 and 2028"))
        #expect(made.elements("cost").isEmpty && made.asked("cost.amount").count == 1)
    }

    @Test(arguments: [
        "10% of 50,000", "10,000/month", "10,000 per quarter", "10,000 per person", "10,000 EUR per training",
        "10,000 EUR each for 2026 and 2027", "10,000 each for 2026 and 2027", "Decision No. 45/2025", "Annex 2",
        "Code 5001", "100 participants", "1,0000", "1,2345", "< 10,000", "max. 10,000", "max 10,000",
        "less than 10,000",
        "10,000 EUR/month", "no more than 10,000", "-5,000", "(5,000)", "3 x 10,000", "10,000 or more",
    ])
    func `a number beside which other words stand is asked and never taken for money`(cell: String) throws {
        let made = try imported(planOfOneRow(costs: cell))
        #expect(made.elements("cost").isEmpty)
        #expect(made.asked("cost.amount").map(\.text) == [cell])
    }

    @Test(arguments: [
        ("> 10,000", "minimum"), ("no less than 10,000", "minimum"), ("more than 10,000", "minimum"),
        ("ca. 10,000", "approximate"),
        ("cca 10,000", "approximate"), ("~10,000", "approximate"), ("at least EUR 10,000", "minimum"),
    ])
    func `signs and short words say what an amount is at least, or about`(cell: String, bound: String) throws {
        let made = try imported(planOfOneRow(costs: cell))
        #expect(made.values("cost", "amount", "bound") == ["10000.00 \(bound)"])
    }

    @Test(arguments: [
        "State budget 10,000", "10,000 (2026)", "10,000 from the budget of the Ministry of Interior",
        "10,000 (budget of the Ministry of Interior)", "10,000 for 2026 and 2027", "10,000*",
        "Budget of the Ministry of Interior: 10,000",
        "10,000 (50% EU funds)", "– 10,000", "10,000 in total",
    ])
    func `words that are known leave a bare number one reading`(cell: String) throws {
        #expect(try imported(planOfOneRow(costs: cell)).values("cost", "amount") == ["10000.00"])
    }

    @Test func `a number that is no money is asked for what it is`() throws {
        let made = try imported(planOfOneRow(costs: "1234.567"))
        #expect(made.asked("cost.currency").isEmpty && made.asked("cost.amount").count == 1)
    }

    @Test func `words before "budget" are no body because a sentence begins with them`() throws {
        let made = try imported(planOfOneRow(costs: "Within existing budget"))
        #expect(made.elements("funder").isEmpty)
        #expect(made.remarks.contains { $0.kind == .statesNoAmount })
    }
}
