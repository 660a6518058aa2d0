import CEL
import Dossier
import RulePack
import Testing
import Texts

/// How each language writes what a sentence holds.
@Suite struct `A language` {
    @Test(arguments: [
        ("0 EUR", "0,00\u{A0}€", "€0.00"), ("0.05 EUR", "0,05\u{A0}€", "€0.05"),
        ("999.99 EUR", "999,99\u{A0}€", "€999.99"),
        ("1000 EUR", "1.000,00\u{A0}€", "€1,000.00"), ("45000.5 EUR", "45.000,50\u{A0}€", "€45,000.50"),
        ("999999.99 EUR", "999.999,99\u{A0}€", "€999,999.99"), ("1000000 EUR", "1.000.000,00\u{A0}€", "€1,000,000.00"),
        ("-0.05 EUR", "−0,05\u{A0}€", "−€0.05"), ("-1234.5 USD", "−1.234,50\u{A0}USD", "−USD\u{A0}1,234.50"),
        (
            "92233720368547758.07 EUR", "92.233.720.368.547.758,07\u{A0}€", "€92,233,720,368,547,758.07"
        ),
    ])
    func `writes an amount with its thousands set apart and its currency in its place`(
        amount: String, sl: String, en: String
    ) throws {
        let money = try #require(Money(amount))
        #expect(Language.sl.text(money) == sl)
        #expect(Language.en.text(money) == en)
    }

    /// RFC 4647, section 3.4: what is more special serves who asks for less.
    @Test(arguments: [
        (["en", "sl"], 1), (["en", "sl-SI"], 1), (["en", "SL-si"], 1), (["sl-Latn-SI-rozaj", "sl"], 1),
        (["en", "sl-SI", "sl-IT"], 1), (["en", "slv"], 0), (["hr", "s"], 0), ([nil, "sl"], 1), ([nil, "en"], 0),
        (["en-SL", "de"], 0),
    ]) func `takes the text whose tag is its own or can be cut to it, or else the first`(tags: [String?], chosen: Int) {
        let texts = tags.enumerated().map { (position: $0, tag: $1) }
        #expect(Language.sl.lookup(in: texts, tag: \.tag)?.position == chosen)
        #expect(Language.sl.lookup(in: [(position: Int, tag: String?)](), tag: \.tag) == nil)
    }

    @Test func `writes an amount without a currency as digits alone`() {
        let nothing = Money(minorUnits: 0, currency: .none)
        #expect(Language.sl.text(nothing) == "0,00")
        #expect(Language.en.text(nothing) == "0.00")
    }

    @Test(arguments: [(0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"), (-45_000, "−45.000", "−45,000")])
    func `writes a whole number with its thousands set apart`(number: Int, sl: String, en: String) {
        #expect(Language.sl.text(number) == sl)
        #expect(Language.en.text(number) == en)
    }

    @Test(
        arguments: zip(
            1...12,
            [
                ("januar", "January"), ("februar", "February"), ("marec", "March"), ("april", "April"), ("maj", "May"),
                ("junij", "June"), ("julij", "July"), ("avgust", "August"), ("september", "September"),
                ("oktober", "October"), ("november", "November"), ("december", "December"),
            ]))
    func `names every month`(month: Int, names: (sl: String, en: String)) throws {
        let day = try #require(CalendarDate(year: 2024, month: month, day: 9))
        #expect(Language.sl.text(day) == "9.\u{A0}\(names.sl) 2024")
        #expect(Language.en.text(day) == "9\u{A0}\(names.en) 2024")
    }

    @Test(
        arguments: [
            (0, "0", "0"), (1, "0,01", "0.01"), (10, "0,1", "0.1"), (100, "1", "1"), (3750, "37,5", "37.5"),
            (9999, "99,99", "99.99"), (10_000, "100", "100"), (-25, "−0,25", "−0.25"),
        ] as [(Int64, String, String)])
    func `writes basis points as per cent without idle zeros`(points: Int64, sl: String, en: String) {
        #expect(Language.sl.percent(basisPoints: points) == sl + "\u{A0}%")
        #expect(Language.en.percent(basisPoints: points) == en + "%")
    }

    /// The last two digits decide, as grammar has it.
    @Test func `chooses of the four Slovenian forms by the last two digits of a number`() {
        let forms = ["naloga", "nalogi", "naloge", "nalog"]
        for hundreds in [0, 100, 1_000, 12_300] as [Int64] {
            for rest in 0...99 as ClosedRange<Int64> {
                let expected =
                    switch rest {
                    case 1: "naloga"
                    case 2: "nalogi"
                    case 3, 4: "naloge"
                    default: "nalog"
                    }
                #expect(Language.sl.plural(hundreds + rest, forms) == expected, "\(hundreds + rest)")
                #expect(Language.sl.plural(-hundreds - rest, forms) == expected, "\(-hundreds - rest)")
            }
        }
    }

    @Test(arguments: [(0, "tasks"), (1, "task"), (2, "tasks"), (101, "tasks")] as [(Int64, String)])
    func `has the English singular for one alone`(number: Int64, form: String) {
        #expect(Language.en.plural(number, ["task", "tasks"]) == form)
    }

    @Test(
        arguments: [
            ([], "", ""), (["a"], "a", "a"), (["a", "b"], "a in b", "a and b"),
            (["a", "b", "c"], "a, b in c", "a, b and c"),
        ] as [([String], String, String)])
    func `joins several things with commas and a last word`(parts: [String], sl: String, en: String) {
        #expect(Language.sl.list(parts) == sl)
        #expect(Language.en.list(parts) == en)
    }

    @Test(
        arguments: [
            (Value.bool(true), "da", "yes"), (.bool(false), "ne", "no"), (.null, "", ""), (.optional(nil), "", ""),
            (.optional(.bool(true)), "da", "yes"), (.string("š"), "š", "š"), (.int(2024), "2024", "2024"),
            (.list([.bool(true), .string("b")]), "da in b", "yes and b"), (.list([]), "", ""),
        ] as [(Value, String, String)])
    func `writes a value as it stands in a sentence`(value: Value, sl: String, en: String) {
        #expect(Language.sl.text(value) == sl)
        #expect(Language.en.text(value) == en)
    }
}
