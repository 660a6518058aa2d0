import Documents
import Testing
import Texts

/// The cells of an ODS, each in its place.
@Suite struct SpreadsheetTests {
    typealias Made = MadeWorkbook

    private static func row(_ cells: String, _ attributes: String = "") -> String {
        "<table:table-row \(attributes)>\(cells)</table:table-row>"
    }

    private static func number(_ value: String, _ text: String, _ attributes: String = "") -> String {
        "<table:table-cell office:value-type=\"float\" office:value=\"\(value)\" \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }

    @Test func `repeated cells and rows stand where they belong`() throws {
        let document = try Made.readOds(
            Self.row(
                Self.number("7", "7", "table:number-columns-repeated=\"2\"")
                    + "<table:table-cell table:number-columns-repeated=\"3\"/>" + Made.odsText("x"))
                + Self.row(
                    "<table:table-cell table:number-columns-repeated=\"16384\"/>", "table:number-rows-repeated=\"2\"")
                + Self.row(Made.odsText("y"), "table:number-rows-repeated=\"2\"")
                + Self.row("<table:table-cell/>", "table:number-rows-repeated=\"1048570\""))
        #expect(document.shown == ["A1=7", "B1=7", "F1=x", "A4=y", "A5=y"])
    }

    @Test func `repeats that stand for more cells than are allowed are refused`() throws {
        var limits = Limits()
        limits.repeats = 5
        let rows = { (count: Int) in Self.row(Made.odsText("x"), "table:number-rows-repeated=\"\(count)\"") }
        #expect(try Made.readOds(rows(6), limits: limits).shown.count == 6)
        #expect(throws: DocumentError(.limit(.repeats, 5))) { try Made.readOds(rows(7), limits: limits) }
        #expect(throws: DocumentError(.limit(.repeats, 2_000_000))) {
            try Made.readOds(
                Self.row(
                    Made.odsText("x", "table:number-columns-repeated=\"16384\""),
                    "table:number-rows-repeated=\"1048576\""))
        }
    }

    @Test func `covered cells shift nothing, and words in them are told of`() throws {
        let document = try Made.readOds(
            Self.row(
                Made.odsText("MVR", "table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\"")
                    + Self.number("45000", "45.000"))
                + Self.row(
                    "<table:covered-table-cell office:value-type=\"string\"><text:p>MTSP</text:p></table:covered-table-cell>"
                        + Self.number("12500", "12.500")))
        #expect(document.shown == ["A1=MVR", "B1=45.000", "B2=12.500"])
        #expect(document.sheets[0].cell(coveringRow: 1, column: 0)?.shown == "MVR")
        #expect(
            document.notices.map(\.description) == [
                "sheet \"List\", cell A2: text under a merged cell left out: “MTSP”"
            ])
    }

    @Test func `every type is what the file states, beside what it shows`() throws {
        let document = try Made.readOds(
            Self.row(
                Self.number("45000.5", "45.000,50 €")
                    + "<table:table-cell office:value-type=\"currency\" office:currency=\"EUR\" office:value=\"45000\"><text:p>45.000 €</text:p></table:table-cell>"
                    + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.75\"><text:p>75 %</text:p></table:table-cell>"
                    + "<table:table-cell office:value-type=\"date\" office:date-value=\"2023-01-31\"><text:p>31. 1. 2023</text:p></table:table-cell>"
                    + "<table:table-cell office:value-type=\"time\" office:time-value=\"PT26H30M00S\"><text:p>26:30</text:p></table:table-cell>"
                    + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>DA</text:p></table:table-cell>"
                    + "<table:table-cell office:value-type=\"string\"><text:p>02-02</text:p></table:table-cell>"
                    + "<table:table-cell office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\" table:formula=\"of:=1/0\"><text:p>#DIV/0!</text:p></table:table-cell>"
            ))
        #expect(
            document.sheets[0].cells.map(\.value) == [
                .number("45000.5"), .number("45000"), .number("0.75"), .date("2023-01-31"), .duration("PT26H30M00S"),
                .boolean(true),
                .text(Text(verbatim: "02-02")), .error("#DIV/0!"),
            ])
        #expect(document.sheets[0][0, 1]?.currency == "EUR")
        #expect(document.sheets[0][0, 1]?.shown == "45.000 €")
    }

    @Test func `a formula stands beside its stored result, and without one is told of`() throws {
        let document = try Made.readOds(
            Self.row(
                Self.number("999", "999", "table:formula=\"of:=SUM([.B1:.C1])\"")
                    + "<table:table-cell table:formula=\"of:=1+2\"/>"))
        #expect(document.sheets[0].cells.map(\.formula) == ["=SUM([.B1:.C1])", "=1+2"])
        #expect(document.sheets[0][0, 0]?.value == .number("999"))
        #expect(document.told == [.formulaWithoutResult, .formulaResult])
    }

    @Test func `rows that a filter or a group hides are kept and told of`() throws {
        let document = try Made.readOds(
            Self.row(Made.odsText("a")) + Self.row(Made.odsText("b"), "table:visibility=\"filter\"")
                + "<table:table-row-group table:display=\"false\">\(Self.row(Made.odsText("c")))</table:table-row-group>"
        )
        #expect(document.sheets[0].hiddenRows == [1, 2])
        #expect(document.notice(.hiddenRow)?.text == "2–3")
    }

    @Test func `a hidden table is a hidden sheet`() throws {
        let document = try Document(
            reading: Made.ods(
                "<table:table table:name=\"A\" table:style-name=\"t\">\(Self.row(Made.odsText("x")))</table:table>",
                styles:
                    "<style:style style:name=\"t\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
            ))
        #expect(document.sheets[0].isHidden)
        #expect(document.told == [.hiddenSheet])
    }

    @Test func `paragraphs of a cell are its lines, and comments are told of`() throws {
        let document = try Made.readOds(
            Self.row(
                "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>Preveri!</text:p></office:annotation><text:p>MNZ,<text:s text:c=\"2\"/>MZ</text:p><text:p>UKOM</text:p></table:table-cell>"
            ))
        #expect(document.shown == ["A1=MNZ,  MZ\nUKOM"])
        #expect(document.notices.map(\.text) == ["Preveri!"])
    }

    @Test func `a style that shows thousands, hides or replaces a number is told of`() throws {
        let styles = """
            <number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="1" \
            number:display-factor="1000"/></number:number-style>
            <number:number-style style:name="N2"><number:text>45.000</number:text></number:number-style>
            <style:style style:name="c1" style:family="table-cell" style:data-style-name="N1"/>
            <style:style style:name="c2" style:family="table-cell" style:data-style-name="N2"/>
            """
        let document = try Made.readOds(
            Self.row(
                Self.number("45000", "45", "table:style-name=\"c1\"")
                    + Self.number("7", "45.000", "table:style-name=\"c2\"")
                    + Self.number("8", "")), styles: styles)
        #expect(document.told == [.formatScales, .formatReplaces, .formatHides])
        #expect(document.sheets[0].cells.map(\.format) == ["0,", "\"45.000\"", nil])
    }

    @Test func `a protected workbook is refused`() throws {
        let bytes = try Made.ods(
            "",
            parts: [
                (
                    "META-INF/manifest.xml",
                    "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>"
                )
            ])
        #expect(throws: DocumentError(.encrypted)) { try Document(reading: bytes) }
    }
}
