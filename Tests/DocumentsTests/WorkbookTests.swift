import Documents
import Testing
import Texts

/// The cells of an XLSX, each in its place with what is stored.
@Suite struct WorkbookTests {
    typealias Made = MadeWorkbook

    @Test func `rows and cells that do not say where they are follow those before`() throws {
        let document = try Made.read(
            "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row r=\"4\"><c><v>4</v></c></row><row><c><v>5</v></c></row>"
        )
        #expect(document.shown == ["A1=1", "D1=2", "E1=3", "A4=4", "A5=5"])
    }

    @Test func `a shared text is the whole of its runs, without what says how it sounds`() throws {
        let document = try Made.read(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>",
            strings: "<si><r><t>Ministrstvo </t></r><r><rPr><b/></rPr><t>za zdravje</t></r></si>"
                + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>")
        #expect(document.shown == ["A1=Ministrstvo za zdravje", "B1=東京"])
        #expect(document.notice(.annotationLeftOut)?.text == "トウキョウ")
    }

    @Test func `escaped characters are decoded, and escaped escapes are not`() throws {
        let document = try Made.read(
            "<row r=\"1\">\(Made.text("A1", "ena_x000D_\ndve"))\(Made.text("B1", "_x005F_x000D_"))\(Made.text("C1", "_xD83D__xDE00_"))</row>"
        )
        #expect(document.shown == ["A1=ena\ndve", "B1=_x000D_", "C1=😀"])
    }

    @Test(arguments: ["45000", "0.1", "1E+21", "123456789012345678", "0.30000000000000004", "-1.5E-7"])
    func `a number is stored digit for digit as the file states it`(digits: String) throws {
        let document = try Made.read("<row r=\"1\"><c r=\"A1\"><v>\(digits)</v></c></row>")
        #expect(document.sheets[0][0, 0]?.value == .number(digits))
    }

    @Test(arguments: [
        ("0.30000000000000004", "0.3"), ("45000.00", "45000"), ("1E3", "1000"), ("1E+20", "100000000000000000000"),
        ("1E+21", "1E+21"),
    ])
    func `a number without a format shows its digits that count`(stored: String, shown: String) throws {
        let document = try Made.read("<row r=\"1\"><c r=\"A1\"><v>\(stored)</v></c></row>")
        #expect(document.shown == ["A1=\(shown)"])
    }

    @Test func `texts that look like numbers and dates stay texts`() throws {
        let document = try Made.read(
            "<row r=\"1\">\(Made.text("A1", "45.000"))\(Made.text("B1", "1.10"))\(Made.text("C1", "003431"))\(Made.text("D1", "3/4"))</row>"
        )
        let values = document.sheets[0].cells.map(\.value)
        #expect(values == ["45.000", "1.10", "003431", "3/4"].map { .text(Text(verbatim: $0)) })
        #expect(document.notices.isEmpty)
    }

    @Test func `characters that are no number are kept and told of`() throws {
        let document = try Made.read("<row r=\"1\"><c r=\"A1\"><v>45.000,00</v></c></row>")
        #expect(document.shown == ["A1=45.000,00"])
        #expect(document.told == [.valueNotRead])
    }

    @Test func `a shared text that is not there is told of with its cell`() throws {
        let document = try Made.read(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>",
            strings: "<si><t>MNZ</t></si>")
        #expect(document.shown == ["B1=MNZ"])
        #expect(
            document.notices.map(\.description) == [
                "sheet \"List\", cell A1: the value of a cell is not readable: “shared text 7”"
            ])
    }

    @Test func `truth values and errors are what they are`() throws {
        let document = try Made.read(
            "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"e\"><v>#DIV/0!</v></c></row>")
        #expect(document.sheets[0].cells.map(\.value) == [.boolean(true), .error("#DIV/0!")])
        #expect(document.shown == ["A1=TRUE", "B1=#DIV/0!"])
    }

    @Test func `strict OOXML is read as any other`() throws {
        let document = try Made.read("<row r=\"1\">\(Made.text("A1", "MNZ"))</row>", isStrict: true)
        #expect(document.shown == ["A1=MNZ"])
    }

    @Test func `several sheets stand in the order of their tabs, and hidden ones say so`() throws {
        let sheets = ["Priloga", "Osnutek"].enumerated().map { index, name in
            Made.Made(
                name: name, state: index == 0 ? "visible" : "veryHidden",
                content: "<sheetData><row r=\"1\"><c r=\"A1\"><v>\(index)</v></c></row></sheetData>")
        }
        let document = try Document(reading: Made.xlsx(sheets))
        #expect(document.sheets.map(\.name) == ["Priloga", "Osnutek"])
        #expect(document.sheets.map(\.isHidden) == [false, true])
        #expect(document.notices == [Notice(.hiddenSheet, at: Address(steps: [.sheet("Osnutek")]), "Osnutek")])
    }

    @Test func `a workbook without a cell is empty`() throws {
        let bytes = try Made.xlsx([
            Made.Made(content: "<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"/></row></sheetData>")
        ])
        #expect(throws: DocumentError(.emptyDocument(.xlsx))) { try Document(reading: bytes) }
    }

    @Test func `a cell past the last row that is allowed is refused`() throws {
        let bytes = try Made.xlsx([
            Made.Made(content: "<sheetData><row r=\"3\"><c r=\"A3\"><v>1</v></c></row></sheetData>")
        ])
        var limits = Limits()
        limits.rows = 3
        #expect(try Document(reading: bytes, limits: limits).shown == ["A3=1"])
        limits.rows = 2
        #expect(throws: DocumentError(.limit(.rows, 2), part: "xl/worksheets/sheet0.xml")) {
            try Document(reading: bytes, limits: limits)
        }
    }

    @Test func `a cell whose name is none is told with its line`() throws {
        let bytes = try Made.xlsx([
            Made.Made(content: "<sheetData>\n<row r=\"1\"><c r=\"1A\"><v>1</v></c></row></sheetData>")
        ])
        #expect(throws: DocumentError(.invalid(.noCell("1A")), part: "xl/worksheets/sheet0.xml", line: 2)) {
            try Document(reading: bytes)
        }
    }

    // MARK: - Days

    private static func date(_ value: String, _ format: String = "d.m.yyyy", properties: String = "") throws
        -> Sheet.Cell
    {
        let document = try Made.read(
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(value)</v></c></row>", formats: [format], properties: properties)
        return try #require(document.sheets[0][0, 0])
    }

    @Test(arguments: [
        ("44957", "2023-01-31"), ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"),
        ("2958465", "9999-12-31"),
        ("44957.5", "2023-01-31T12:00:00"),
    ]) func `a day number is a day`(number: String, day: String) throws {
        let cell = try Self.date(number)
        #expect(cell.value == .date(day))
        #expect(cell.stored == number)
    }

    @Test(arguments: ["44956.999999999", "44956.99999999999", "44956.999995"])
    func `a day number that misses midnight by less than half a second is midnight`(number: String) throws {
        #expect(try Self.date(number).shown == "31.1.2023")
    }

    @Test func `a day number a second before midnight is the day before`() throws {
        let cell = try Self.date("44956.99999")
        #expect(cell.value == .date("2023-01-30T23:59:59"))
        #expect(cell.shown == "30.1.2023")
    }

    @Test(arguments: ["60", "-1", "2958466"]) func `a number that is no day stays a number`(number: String) throws {
        #expect(try Self.date(number).value == .number(number))
    }

    @Test func `days of a workbook that counts from 1904 are four years later`() throws {
        #expect(try Self.date("43495", properties: "<workbookPr date1904=\"1\"/>").value == .date("2023-01-31"))
    }

    @Test func `a day stored as ISO text is that day`() throws {
        let document = try Made.read(
            "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2023-01-31</v></c><c r=\"B1\" s=\"1\" t=\"d\"><v>2023-01-31T00:00:00</v></c></row>",
            formats: ["dd.mm.yyyy"])
        #expect(document.sheets[0].cells.map(\.value) == [.date("2023-01-31"), .date("2023-01-31")])
        #expect(document.shown == ["A1=2023-01-31", "B1=31.01.2023"])
    }

    @Test func `a duration over a day is no date`() throws {
        let cell = try Self.date("1.1041666666666667", "[h]:mm")
        #expect(cell.value == .duration("PT26H30M00S"))
        #expect(cell.shown == "26:30")
    }

    // MARK: - Merges

    @Test func `a merged cell covers its places, and an empty one says so`() throws {
        let document = try Made.read(
            "<row r=\"3\">\(Made.text("A3", "MNZ"))<c r=\"B3\"><v>1</v></c></row><row r=\"4\"><c r=\"B4\"><v>2</v></c></row>",
            after: "<mergeCells><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"C3:D4\"/></mergeCells>")
        let sheet = document.sheets[0]
        #expect(sheet.cell(coveringRow: 3, column: 0)?.shown == "MNZ")
        #expect(sheet[3, 0] == nil)
        #expect(sheet[2, 2].map { [$0.rowSpan, $0.columnSpan] } == [2, 2])
        #expect(document.notices.isEmpty)
    }

    @Test func `what is left under a merge is told of`() throws {
        let document = try Made.read(
            "<row r=\"3\">\(Made.text("A3", "MNZ"))</row><row r=\"4\">\(Made.text("A4", "MZ"))</row>",
            after: "<mergeCells><mergeCell ref=\"A3:A4\"/></mergeCells>")
        #expect(document.shown == ["A3=MNZ"])
        #expect(
            document.notices.map(\.description) == ["sheet \"List\", cell A4: text under a merged cell left out: “MZ”"])
    }

    @Test func `of merges that meet the first holds, and the other's cells stay`() throws {
        let document = try Made.read(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c><c r=\"C2\"><v>3</v></c></row>",
            after: "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B1:C2\"/></mergeCells>")
        #expect(document.shown == ["A1=1", "B2=2", "C2=3"])
        #expect(document.notices.map(\.text) == ["B1:C2"])
        #expect(document.told == [.mergeMended])
    }

    // MARK: - Formulas

    @Test func `a formula stands beside its stored result`() throws {
        let document = try Made.read("<row r=\"1\"><c r=\"A1\"><f>SUM(B1:B2)</f><v>999</v></c></row>")
        let cell = try #require(document.sheets[0][0, 0])
        #expect(cell.value == .number("999"))
        #expect(cell.formula == "=SUM(B1:B2)")
        #expect(document.told == [.formulaResult])
    }

    @Test func `a formula without a stored result is told of`() throws {
        let document = try Made.read(
            "<row r=\"1\"><c r=\"A1\"><f>1+2</f></c><c r=\"B1\" t=\"str\"><f>\"\"</f><v></v></c></row>")
        #expect(document.sheets[0].cells.map(\.value) == [.blank, .text(Text(verbatim: ""))])
        #expect(document.notices.filter { $0.kind == .formulaWithoutResult }.map(\.text) == ["=1+2"])
    }

    @Test func `a shared formula is moved to each cell that shares it`() throws {
        let document = try Made.read(
            """
            <row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1+SUM(A1:B1)+"A1"+'L 1'!A1</f><v>1</v></c></row>
            <row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>
            <row r="3"><c r="D3"><f t="shared" si="0"/><v>3</v></c></row>
            """)
        #expect(
            document.sheets[0].cells.map(\.formula) == [
                "=A1+$B$1+SUM(A1:B1)+\"A1\"+'L 1'!A1", "=A2+$B$1+SUM(A2:B2)+\"A1\"+'L 1'!A2",
                "=B3+$B$1+SUM(B3:C3)+\"A1\"+'L 1'!B3",
            ])
    }

    @Test func `shared formulas of more bytes than are allowed are refused`() throws {
        let bytes = try Made.xlsx([
            Made.Made(
                content:
                    "<sheetData><row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"0\">B1+1</f><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row></sheetData>"
            )
        ])
        var limits = Limits()
        limits.sharedFormulas = 5
        #expect(try Document(reading: bytes, limits: limits).sheets[0][1, 0]?.formula == "=B2+1")
        limits.sharedFormulas = 4
        #expect(throws: DocumentError(.limit(.sharedFormulas, 4), part: "xl/worksheets/sheet0.xml", line: 1)) {
            try Document(reading: bytes, limits: limits)
        }
    }

    @Test func `a formula of an array stands in braces`() throws {
        let document = try Made.read(
            "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1\">SUM(B1:B2*C1:C2)</f><v>3</v></c></row>")
        #expect(document.sheets[0][0, 0]?.formula == "{=SUM(B1:B2*C1:C2)}")
    }
}
