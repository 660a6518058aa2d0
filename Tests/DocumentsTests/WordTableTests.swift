import Documents
import Testing
import Texts

/// Every cell of a DOCX in its place, however the merge, the gap or the wrapper is written.
@Suite struct WordTableTests {
    typealias Made = MadeDocument

    private func grid(_ rows: String...) throws -> [[String]] {
        try #require(try Made.readDocx("<w:tbl>\(rows.joined())</w:tbl>").table).grid
    }

    @Test(arguments: ["<w:vMerge/>", "<w:vMerge w:val=\"continue\"/>"])
    func `a ministry merged downwards covers its rows in both spellings`(continued: String) throws {
        let grid = try grid(
            Made.tr(Made.tc("MNZ", "<w:vMerge w:val=\"restart\"/>"), Made.tc("1")),
            Made.tr(Made.tc("", continued), Made.tc("2")), Made.tr(Made.tc("", continued), Made.tc("3")))
        #expect(grid == [["MNZ", "1"], ["^", "2"], ["^", "3"]])
    }

    @Test func `a merge begins anew at the next restart`() throws {
        let grid = try grid(
            Made.tr(Made.tc("A", "<w:vMerge w:val=\"restart\"/>")), Made.tr(Made.tc("", "<w:vMerge/>")),
            Made.tr(Made.tc("B", "<w:vMerge w:val=\"restart\"/>")), Made.tr(Made.tc("", "<w:vMerge/>")))
        #expect(grid == [["A"], ["^"], ["B"], ["^"]])
    }

    @Test func `a cell spans columns, and may span rows as well`() throws {
        let grid = try grid(
            Made.tr(Made.tc("A", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>"), Made.tc("1")),
            Made.tr(Made.tc("", "<w:gridSpan w:val=\"2\"/><w:vMerge/>"), Made.tc("2")))
        #expect(grid == [["A", "<", "1"], ["^", "^", "2"]])
    }

    @Test func `the old horizontal merge is one`() throws {
        let grid = try grid(
            Made.tr(Made.tc("A", "<w:hMerge w:val=\"restart\"/>"), Made.tc("", "<w:hMerge/>"), Made.tc("1")),
            Made.tr(Made.tc("B"), Made.tc("2"), Made.tc("3")))
        #expect(grid == [["A", "<", "1"], ["B", "2", "3"]])
    }

    @Test func `text under a merged cell is told of and not read`() throws {
        let document = try Made.readDocx(
            Made.tbl(
                Made.tr(Made.tc("MNZ", "<w:vMerge w:val=\"restart\"/>")), Made.tr(Made.tc("MDDSZ", "<w:vMerge/>"))))
        #expect(document.table?.grid == [["MNZ"], ["^"]])
        let notice = try #require(document.notice(.coveredTextLeftOut))
        #expect(notice.text == "MDDSZ")
        #expect(notice.address?.description == "table 1, row 1, column 1")
    }

    @Test func `a merge that continues nothing is a cell of its own`() throws {
        let document = try Made.readDocx(
            Made.tbl(
                Made.tr(Made.tc("A", "<w:gridSpan w:val=\"2\"/>")),
                Made.tr(Made.tc("B", "<w:vMerge/>"), Made.tc("C"))))
        #expect(document.table?.grid == [["A", "<"], ["B", "C"]])
        #expect(document.told == [.mergeMended])
    }

    @Test func `a row that skips columns begins where it says`() throws {
        let grid = try grid(
            Made.tr(Made.tc("A"), Made.tc("B"), Made.tc("C")),
            Made.tr(Made.tc("D"), properties: "<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>"))
        #expect(grid == [["A", "B", "C"], ["-", "D", "-"]])
    }

    @Test func `a merge goes on under a row that skips columns`() throws {
        let grid = try grid(
            Made.tr(Made.tc("A"), Made.tc("B", "<w:vMerge w:val=\"restart\"/>")),
            Made.tr(Made.tc("", "<w:vMerge/>"), properties: "<w:gridBefore w:val=\"1\"/>"))
        #expect(grid == [["A", "B"], ["-", "^"]])
    }

    @Test(arguments: [
        "<w:sdt><w:sdtPr/><w:sdtContent>ROW</w:sdtContent></w:sdt>",
        "<w:customXml w:element=\"x\">ROW</w:customXml>",
        "<w:sdt><w:sdtContent><w:sdt><w:sdtContent>ROW</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
    ])
    func `a row inside a wrapper is a row`(wrapper: String) throws {
        let row = Made.tr(Made.tc("B"), Made.tc("2"))
        let grid = try grid(
            Made.tr(Made.tc("A"), Made.tc("1")), wrapper.replacing("ROW", with: row),
            Made.tr(Made.tc("C"), Made.tc("3")))
        #expect(grid == [["A", "1"], ["B", "2"], ["C", "3"]])
    }

    @Test func `a cell inside a content control keeps its place, and so does what is inside one in a cell`() throws {
        let grid = try grid(
            Made.tr(
                "<w:sdt><w:sdtContent>\(Made.tc("A"))</w:sdtContent></w:sdt>", Made.tc("B"),
                "<w:tc><w:sdt><w:sdtContent>\(Made.p("C"))</w:sdtContent></w:sdt></w:tc>",
                "<w:tc><w:p><w:sdt><w:sdtContent>\(Made.r("D"))</w:sdtContent></w:sdt></w:p></w:tc>"))
        #expect(grid == [["A", "B", "C", "D"]])
    }

    @Test func `a table in a cell is a block of that cell with an address of its own`() throws {
        let inner = Made.tbl(Made.tr(Made.tc("2026"), Made.tc("50.000,00")))
        let document = try Made.readDocx(Made.tbl(Made.tr(Made.tc("A"), "<w:tc>\(inner)<w:p/></w:tc>")))
        let cell = try #require(document.table?[0, 1])
        guard case .table(let table) = try #require(cell.blocks.first).content else {
            Issue.record("the cell holds no table")
            return
        }
        #expect(table.grid == [["2026", "50.000,00"]])
        #expect(
            table[0, 1]?.blocks.first?.address.description
                == "table 1, row 1, column 2, table 1, row 1, column 2, paragraph 1")
    }

    @Test func `header rows that are repeated are counted, those further down are not`() throws {
        let header = "<w:tblHeader/>"
        let document = try Made.readDocx(
            Made.tbl(
                Made.tr(Made.tc("A"), properties: header), Made.tr(Made.tc("B"), properties: header),
                Made.tr(Made.tc("1")), Made.tr(Made.tc("A"), properties: header)))
        #expect(document.table?.headerRows == 2)
        #expect(document.table?.rows == 4)
    }

    @Test func `paragraphs of a cell stay apart`() throws {
        let document = try Made.readDocx(Made.tbl(Made.tr("<w:tc>\(Made.p("45.000"))\(Made.p("3.000"))</w:tc>")))
        #expect(document.table?[0, 0]?.plainText == "45.000\n3.000")
        #expect(
            document.table?[0, 0]?.blocks.map(\.address.description) == [
                "table 1, row 1, column 1, paragraph 1", "table 1, row 1, column 1, paragraph 2",
            ])
    }

    @Test func `a hidden row is left out and told of`() throws {
        let document = try Made.readDocx(
            Made.tbl(Made.tr(Made.tc("A")), Made.tr(Made.tc("7.000"), properties: "<w:hidden/>")))
        #expect(document.table?.grid == [["A"]])
        #expect(document.notice(.hiddenLeftOut)?.text == "7.000")
    }

    @Test func `a table may have as many columns as are allowed, and not one more`() throws {
        let bytes = try Made.docx(Made.tbl(Made.tr(Made.tc("A", "<w:gridSpan w:val=\"5\"/>"))))
        var limits = Limits()
        limits.columns = 5
        #expect(try Document(reading: bytes, limits: limits).table?.columns == 5)
        limits.columns = 4
        #expect(throws: DocumentError(.limit(.columns, 4))) { try Document(reading: bytes, limits: limits) }
    }

    @Test func `spans that claim more than any table has are refused`() throws {
        let bytes = try Made.docx(Made.tbl(Made.tr(Made.tc("A", "<w:gridSpan w:val=\"2000000000\"/>"))))
        #expect(throws: DocumentError(.limit(.columns, 16_384))) { try Document(reading: bytes) }
        let before = try Made.docx(
            Made.tbl(Made.tr(Made.tc("A"), properties: "<w:gridBefore w:val=\"9223372036854775807\"/>")))
        #expect(throws: DocumentError(.limit(.columns, 16_384))) { try Document(reading: before) }
    }
}
