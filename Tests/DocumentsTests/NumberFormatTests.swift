import Testing

@testable import Documents

/// What a number looks like in a format, and whether it is the stored one.
@Suite struct NumberFormatTests {
    typealias Made = MadeWorkbook

    @Test(arguments: [
        ("0", "45000.5", "45001"), ("0.00", "45000", "45000.00"), ("#,##0", "1234567", "1,234,567"),
        ("#,##0.00", "9000.5", "9,000.50"),
        ("000000", "3431", "003431"), ("0%", "0.75", "75%"), ("0.0%", "0.7525", "75.3%"),
        ("0.00E+00", "45000", "4.50E+04"),
        ("#,##0.00\\ \"€\"", "45000", "45,000.00 €"), ("#,##0.00 [$€-424]", "-5", "-5.00 €"),
        ("000\\-000", "3431", "003-431"),
        ("#,##0.00_);(#,##0.00)", "-1234.5", "(1,234.50)"), ("#,##0.00_);(#,##0.00)", "1234.5", "1,234.50"),
        ("[<1000]0.0;#,##0", "999.95", "1000.0"), ("[<1000]0.0;#,##0", "1000", "1,000"),
        ("General\" EUR\"", "-7.5", "-7.5 EUR"),
        ("0.###", "1.5", "1.5"), ("#.##", "0.5", ".5"), ("0.00", "2.6749999999999998", "2.68"), ("0", "-0.4", "0"),
        ("#,##0.00 din.", "45", "45.00 din."), ("# ?/?", "0.5", "0.5"), ("##0.0E+0", "45000", "45.0E+3"),
        ("0.00", "99999999999999.995", "100000000000000.00"),
    ]) func `a number is shown as its format says`(format: String, stored: String, shown: String) throws {
        let (cell, _) = try Made.number(stored, format)
        #expect(cell.shown == shown)
        #expect(cell.value == .number(stored))
        #expect(cell.format == format)
    }

    @Test(arguments: [
        ("#,##0,", "45000", "45"), ("0.0,,", "1250000", "1.3"), ("#,##0.0,\" tisoč\"", "45000", "45.0 tisoč"),
    ]) func `a format that shows thousands is told of`(format: String, stored: String, shown: String) throws {
        let (cell, told) = try Made.number(stored, format)
        #expect(cell.shown == shown)
        #expect(told == [.formatScales])
    }

    @Test(arguments: [
        ("\"45.000\"", "7", "45.000"), ("\"x\"", "45000", "x"),
        ("_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00_-;_-* \"-\"??\\ \"€\"_-;_-@_-", "0", "- €"),
    ])
    func `words or signs instead of the number are told of`(format: String, stored: String, shown: String) throws {
        let (cell, told) = try Made.number(stored, format)
        #expect(cell.shown == shown)
        #expect(cell.value == .number(stored))
        #expect(told == [.formatReplaces])
    }

    @Test(arguments: [
        ("#,##0;[Red]#,##0", "-45000", "45,000"), ("0;0", "-45000", "45000"), ("General;General", "-5", "5"),
        ("[>=0]0;0", "-5", "5"),
    ]) func `a format that drops the minus sign is told of`(format: String, stored: String, shown: String) throws {
        let (cell, told) = try Made.number(stored, format)
        #expect(cell.shown == shown)
        #expect(told == [.formatReplaces])
    }

    @Test(arguments: [
        ("[>100]\"big\";0", "-45000", "-45000"), ("[=0]\"–\";#,##0.00", "-45000", "-45,000.00"),
        ("[>=0]0;\\-0", "-5", "-5"), ("0;\\-0", "-5", "-5"), ("0;(0)", "-5", "(5)"), ("0;0", "-0.4", "0"),
        ("0;0", "5", "5"),
    ]) func `a minus sign is shown once, by the section or before it`(format: String, stored: String, shown: String)
        throws
    {
        let (cell, told) = try Made.number(stored, format)
        #expect(cell.shown == shown)
        #expect(!told.contains(.formatReplaces))
    }

    @Test(arguments: [
        ("[mm]", "1530"), ("[m]:ss", "1530:00"), ("[mm]:ss", "1530:00"), ("[s]", "91800"), ("[h]:mm", "25:30"),
    ])
    func `hours, minutes and seconds that run on are a duration`(format: String, shown: String) throws {
        let (cell, _) = try Made.number("1.0625", format)
        #expect(cell.value == .duration("PT25H30M00S"))
        #expect(cell.shown == shown)
    }

    @Test(arguments: [(";;;", "45000"), ("0;0;", "0"), ("#", "0")]) func `a format that hides the number is told of`(
        format: String, stored: String
    ) throws {
        let (cell, told) = try Made.number(stored, format)
        #expect(cell.shown == "")
        #expect(told == [.formatHides])
    }

    @Test func `a format that hides a text is told of`() throws {
        let document = try Made.read(
            "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"str\"><v>MNZ</v></c></row>", formats: [";;;"])
        #expect(document.shown == ["A1="])
        #expect(document.told == [.formatHides])
    }

    @Test func `decimals that are stored and not shown are told of, the noise of binary fractions is not`() throws {
        #expect(try Made.number("1234.567", "0.00").told == [.formatRounds])
        #expect(try Made.number("0.30000000000000004", "0.00").told == [])
        #expect(try Made.number("1234.56", "0.00").told == [])
    }

    @Test(arguments: [
        ("yyyy-mm-dd", "2023-01-31"), ("d. m. yyyy", "31. 1. 2023"), ("dd/mm/yy", "31/01/23"),
        ("d.m.yyyy h:mm", "31.1.2023 8:05"),
        ("m/d/yyyy h:mm:ss AM/PM", "1/31/2023 8:05:09 AM"), ("d. mmmm yyyy", "2023-01-31T08:05:09"),
        ("[$-424]d. mmm", "2023-01-31T08:05:09"), ("mmm-yy", "2023-01"), ("[$-424]mmmm yyyy", "2023-01"),
        ("mmmm yyyy, dddd", "2023-01-31T08:05:09"),
        ("[$-F800]dddd", "2023-01-31T08:05:09"), ("\"leto \"yyyy", "leto 2023"), ("mm:ss", "05:09"),
    ]) func `a day is shown as its format says, and in ISO where that is a matter of language`(
        format: String, shown: String
    ) throws {
        let (cell, _) = try Made.number("44957.336909722222", format)
        #expect(cell.value == .date("2023-01-31T08:05:09"))
        #expect(cell.shown == shown)
    }

    @Test(arguments: ["\"dni\" 0", "0 \"h\"", "#,##0\\ \\d", "0.00 dni", "[Red]0", "\"leto\" 0"])
    func `letters in a label make no date`(format: String) throws {
        #expect(try Made.number("44957", format).cell.value == .number("44957"))
    }

    @Test(arguments: [
        ("45000", "45000"), ("-0.10", "-0.1"), ("1.5E-7", "0.00000015"), ("1e3", "1000"), ("0.000", "0"), ("-0", "0"),
        ("00012", "12"),
        (".5", "0.5"), ("5.", "5"),
    ]) func `a decimal is read digit for digit`(text: String, plain: String) {
        #expect(ExactDecimal(text)?.description == plain)
    }

    @Test(arguments: ["", "-", ".", "1.2.3", "1e", "1,5", "0x10", "NaN", "1e9999", "４5"])
    func `other characters are no decimal`(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func `rounding goes away from nought, and through nines`() throws {
        for (text, decimals, rounded) in [
            ("0.5", 0, "1"), ("-0.5", 0, "-1"), ("9.995", 2, "10"), ("0.04", 1, "0"), ("0.05", 1, "0.1"),
            ("123", 5, "123"),
        ] {
            #expect(ExactDecimal(text)?.rounded(decimals: decimals).description == rounded)
        }
    }
}
