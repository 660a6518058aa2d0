import Documents
import Testing

/// Cells of an ODS whose value is missing, unreadable, or another one than they show.
@Suite struct ContradictionTests {
    typealias Made = MadeWorkbook

    private func cell(_ attributes: String, _ text: String?) throws -> (cell: Sheet.Cell?, document: Document) {
        let words = text.map { "<text:p>\($0)</text:p>" } ?? ""
        let document = try Made.readOds(
            "<table:table-row>\(Made.odsText("MNZ"))<table:table-cell \(attributes)>\(words)</table:table-cell></table:table-row>"
        )
        return (document.sheets[0][0, 1], document)
    }

    private static func type(_ type: String, _ name: String = "", _ value: String = "") -> String {
        "office:value-type=\"\(type)\"" + (name.isEmpty ? "" : " office:\(name)=\"\(value)\"")
    }

    @Test(arguments: [
        (type("float"), "7.000", "7.000"), (type("currency"), "3.000 EUR", "3.000 EUR"),
        (type("percentage"), "7 %", "7 %"),
        (type("float", "value"), "9.000", "9.000"), (type("float", "value", "45,5"), "45,5", "45,5"),
        (type("date"), "31. 1. 2023", "31. 1. 2023"),
        (type("date", "date-value", "2023-02-30"), "30. 2. 2023", "2023-02-30"),
        (type("time"), "10:00", "10:00"), (type("time", "time-value", "PT-1H"), "x", "PT-1H"),
        (type("time", "time-value", "PT"), "x", "PT"), (type("time", "time-value", "P1H"), "x", "P1H"),
        (type("boolean"), "DA", "DA"), (type("boolean", "boolean-value", "TRUE"), "DA", "TRUE"),
        (type("boolean", "boolean-value", "1"), "DA", "1"), ("office:value=\"8000\"", "8.000", "8000"),
    ]) func `a value that is missing or no value is told of, and what is shown stays a text`(
        attributes: String, text: String, told: String
    ) throws {
        let (cell, document) = try cell(attributes, text)
        #expect(cell?.value == .text(Text(verbatim: text)))
        #expect(cell?.shown == text)
        #expect(document.notices.map(\.kind) == [.valueNotRead])
        #expect(document.notices.first?.text == told)
    }

    @Test func `a value without a type or words is a text and told of, a type without either is nothing`() throws {
        let (stated, document) = try cell("office:value=\"8000\"", nil)
        #expect(stated?.value == .text(Text(verbatim: "8000")))
        #expect(document.told == [.valueNotRead])
        let (empty, silent) = try cell(Self.type("float"), nil)
        #expect(empty == nil)
        #expect(silent.told == [])
    }

    @Test(arguments: ["PT26H30M00S", "-PT1H", "P1DT2H", "PT0.5S", "P2D"]) func `a duration is what ISO 8601 says`(
        text: String
    )
        throws
    {
        let (cell, document) = try cell(Self.type("time", "time-value", text), "x")
        #expect(cell?.value == .duration(text))
        #expect(document.told == [])
    }

    @Test(arguments: ["0", "-3", "99999999999999999999", "x"]) func `a number of repeats that is none is told of`(
        count: String
    )
        throws
    {
        for attributes in [
            ("table:number-columns-repeated=\"\(count)\"", ""), ("", "table:number-rows-repeated=\"\(count)\""),
        ] {
            let document = try Made.readOds(
                "<table:table-row \(attributes.1)>\(Made.odsText("x", attributes.0))</table:table-row>")
            #expect(document.shown == ["A1=x"])
            #expect(document.notices.map(\.kind) == [.repeatsNotRead])
            #expect(document.notices.map(\.text) == [count])
        }
    }

    @Test(arguments: [
        (type("float", "value", "45000"), "54.000,00", "45000"), (type("float", "value", "45000"), "45", "45000"),
        (type("float", "value", "-45000"), "45.000", "-45000"), (type("float", "value", "45000"), "-45.000", "45000"),
        (type("percentage", "value", "0.75"), "57 %", "0.75"),
        (type("currency", "value", "3000"), "3.000,50 €", "3000"),
        (type("float", "value", "5"), "MNZ", "5"),
        (type("date", "date-value", "2023-01-31"), "28. 2. 2024", "2023-01-31"),
        (type("date", "date-value", "2023-01-31"), "30. 1. 2023", "2023-01-31"),
        (type("date", "date-value", "2023-01-31"), "31. januar 2024", "2023-01-31"),
        (type("string", "string-value", "MNZ"), "MZ", "MNZ"),
    ]) func `a cell that shows something else than it stores is told of with both`(
        attributes: String, shown: String, stored: String
    ) throws {
        let (cell, document) = try cell(attributes, shown)
        #expect(cell?.shown == shown)
        #expect(document.notices.map(\.kind) == [.shownDiffers])
        #expect(document.notices.map(\.text) == [shown])
        #expect(document.notices.map(\.before) == [stored])
    }

    @Test(arguments: [
        (type("float", "value", "45000"), "45.000,00"), (type("float", "value", "45000"), "45 000 EUR"),
        (type("float", "value", "45000.567"), "45.000,57"), (type("float", "value", "45000.567"), "45.001"),
        (type("float", "value", "-45000"), "(45.000)"), (type("float", "value", "-45000"), "−45.000,0 €"),
        (type("float", "value", "0.333333333333333"), "0,33"), (type("percentage", "value", "0.7525"), "75,3 %"),
        (type("float", "value", "75"), "75 %"), (type("float", "value", "0.5"), "1/2"),
        (type("float", "value", "45000"), "4,5E+04"),
        (type("float", "value", "1250000"), "1,25 mio €"), (type("float", "value", "-0.001"), "0,00"),
        (type("float", "value", "45000"), "###"), (type("float", "value", "0"), "–"),
        (type("float", "value", "1.005"), "1,00"),
        (type("date", "date-value", "2023-01-31"), "31. 1. 23"),
        (type("date", "date-value", "2023-01-31"), "1/31/2023"),
        (type("date", "date-value", "2023-01-31T08:05:00"), "31. 1. 2023 8:05"),
        (type("date", "date-value", "2023-01-31"), "31. januar 2023"),
        (type("date", "date-value", "2023-01-31"), "T1 2023"),
        (type("string", "string-value", "MNZ  in MZ"), "MNZ in MZ"),
    ]) func `the same value in another form is not told of`(attributes: String, shown: String) throws {
        let (cell, document) = try cell(attributes, shown)
        #expect(cell?.shown == shown)
        #expect(document.told == [])
    }
}
