import CEL
import Testing

struct MoneyAndDateTests {
    private func evaluate(_ source: String) throws -> Value {
        let environment = Environment()
        return try environment.program(source).evaluate(Frame(for: environment))
    }

    @Test(arguments: [
        ("money('10.00 EUR') + money('0.5 EUR') == money('10.50 EUR')", true),
        ("money('1 EUR') - money('2 EUR') == -money('1 EUR')", true),
        ("money('0.10 EUR') * 3 == money('0.30 EUR')", true), ("3 * money('0.10 EUR') == money('0.30 EUR')", true),
        ("money('10.01 EUR').minorUnits() == 1001", true), ("money('10.01 EUR').currency() == 'EUR'", true),
        ("[money('1 EUR'), money('2 EUR')].sum() == money('3 EUR')", true),
        ("[money('1 EUR')].filter(m, false).sum() == money('0 EUR')", true),
        ("[money('1 EUR')].filter(m, false).sum() + money('2 USD') == money('2 USD')", true),
        ("[money('1 EUR')].filter(m, false).sum() < money('2 USD')", true),
        ("[money('3 EUR'), money('2 EUR')].max() == money('3 EUR')", true),
        ("string(money('1234.5 EUR')) == '1234.50 EUR'", true), ("string(-money('0.05 EUR')) == '-0.05 EUR'", true),
        ("date('2024-03-01') - date('2024-02-28') == 2", true), ("date('2023-12-31') + 1 == date('2024-01-01')", true),
        (
            "date('2024-02-29').year() == 2024 && date('2024-02-29').month() == 2 && date('2024-02-29').day() == 29",
            true
        ),
        ("date('2024-01-01') < date('2024-01-02')", true), ("string(date('0001-01-01')) == '0001-01-01'", true),
        ("[date('2024-01-02'), date('2023-01-02')].min() == date('2023-01-02')", true),
        ("[3, 1, 2].max() == 3 && [1.5, 2.5].sum() == 4.0", true),
        ("[1, 1, 2, 1].distinct() == [1, 2]", true), ("['a', 'b', 'a'].distinct().size() == 2", true),
        ("[1u, 2u].sum() == 3u", true),
        ("[duration('1s'), duration('2s')].sum() == duration('3s')", true), ("type(date('2024-01-01')) == date", true),
        ("date(timestamp('2024-05-06T23:00:00Z')) == date('2024-05-06')", true),
    ])
    func `days and money compute exactly`(_ source: String, _ expected: Bool) throws {
        #expect(try evaluate(source) == .bool(expected))
    }

    @Test(arguments: [
        "money('1 EUR') + money('1 USD')", "money('1 EUR') == money('1 USD')", "money('1 EUR') < money('1 USD')",
        "[money('1 EUR'), money('1 USD')].sum()",
    ])
    func `amounts in two currencies are not taken together`(_ source: String) {
        #expect(throws: EvaluationError.differentCurrencies(Self.eur, Self.usd)) { try evaluate(source) }
    }

    @Test(arguments: [
        "money('92233720368547758.07 EUR') + money('0.01 EUR')", "money('92233720368547758.07 EUR') * 2",
        "[9223372036854775807, 1].sum()", "date('9999-12-31') + 1", "date('2024-01-01') + 9223372036854775807",
    ])
    func `a result beyond the range of its type is an error`(_ source: String) {
        #expect(throws: EvaluationError.overflow) { try evaluate(source) }
    }

    @Test(arguments: ["1.001 EUR", "EUR", "1", "1 eur"]) func `what is no amount is an error`(_ text: String) {
        let error = EvaluationError.invalidArgument(
            function: "money", "\"\(text)\" is no amount such as \"10.00 EUR\"")
        #expect(throws: error) { try evaluate("money('\(text)')") }
    }

    @Test(arguments: ["2023-02-29", "2023-2-9"]) func `what is no day is an error`(_ text: String) {
        let error = EvaluationError.invalidArgument(function: "date", "\"\(text)\" is no day as YYYY-MM-DD")
        #expect(throws: error) { try evaluate("date('\(text)')") }
    }

    @Test func `nothing has no least value`() {
        let error = EvaluationError.emptyList(function: "min")
        #expect(throws: error) { try evaluate("[1].filter(x, x > 1).min()") }
    }

    @Test(arguments: [
        ("money('1 EUR') * money('2 EUR')", "'*' does not take money and money"),
        ("money('1 EUR') + 1", "'+' does not take money and int"),
        ("date('2024-01-01') + date('2024-01-01')", "'+' does not take date and date"),
        ("money('1 EUR') * 1.5", "'*' does not take money and double"),
        ("['a'].sum()", "'sum' of list(string) does not take ()"),
        ("[true].max()", "'max' of list(bool) does not take ()"),
    ])
    func `what makes no sense does not check`(_ source: String, _ mistake: String) {
        let error = #expect(throws: Diagnostics.self) { try evaluate(source) }
        #expect(error?.list.map(\.message) == [mistake])
    }

    private static let most = Money(minorUnits: .max, currency: eur)
    private static let cent = Money(minorUnits: 1, currency: eur)
    private static let eur = Currency(code: 0x45_55_52)
    private static let usd = Currency(code: 0x55_53_44)
    private static let nothing = Money(minorUnits: 0, currency: .none)

    @Test(arguments: [
        ([], nothing), ([nothing, cent, nothing], cent), ([cent, cent], Money(minorUnits: 2, currency: eur)),
        ([most], most), ([most, cent, Money(minorUnits: -1, currency: eur)], most),
    ])
    func `amounts add up whatever their order`(_ amounts: [Money], _ sum: Money) {
        #expect(Money.sum(amounts) == sum)
        #expect(Money.sum(amounts.reversed()) == sum)
    }

    @Test(arguments: [
        [most, cent], [Money(minorUnits: -.max, currency: eur), Money(minorUnits: -1, currency: eur)],
        [cent, Money(minorUnits: 1, currency: usd)],
        [Money(minorUnits: 0, currency: eur), Money(minorUnits: 1, currency: usd)],
    ])
    func `amounts beyond the range of one, or in two currencies, have no sum`(_ amounts: [Money]) {
        #expect(Money.sum(amounts) == nil)
    }

    @Test func `the first and the last day of every year are of that year`() throws {
        for year in 1...9999 {
            for (month, day) in [(1, 1), (2, 28), (3, 1), (12, 31)] {
                let date = try #require(CalendarDate(year: year, month: month, day: day))
                #expect(date.year == year)
            }
        }
    }
}
