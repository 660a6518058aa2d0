import Documents
import Testing

/// Tracked changes of a DOCX are accepted at run, mark, row and cell, told of, and the state before is kept.
@Suite struct WordChangeTests {
    typealias Made = MadeDocument

    private static func deleted(_ text: String) -> String {
        "<w:del w:id=\"1\"><w:r><w:delText>\(text)</w:delText></w:r></w:del>"
    }
    private static func inserted(_ text: String) -> String { "<w:ins w:id=\"2\">\(Made.r(text))</w:ins>" }

    @Test func `an amount that replaces another is the amount`() throws {
        let document = try Made.readDocx(
            "<w:p>\(Made.r("do "))\(Self.inserted("45.000"))\(Self.deleted("54.000"))\(Made.r(" EUR"))</w:p>")
        #expect(document.lines == ["do 45.000 EUR"])
        #expect(document.told == [.insertionAccepted, .deletionAccepted])
        #expect(document.notices.map(\.text) == ["45.000", "54.000"])
        #expect(document.notices.map(\.before) == ["do 54.000 EUR", "do 54.000 EUR"])
    }

    @Test func `what was inserted and deleted again was in no version`() throws {
        let document = try Made.readDocx(
            "<w:p><w:ins w:id=\"1\">\(Self.deleted("99"))</w:ins>\(Made.r("45"))\(Self.deleted("6"))</w:p>")
        #expect(document.lines == ["45"])
        #expect(document.told == [.deletionAccepted, .deletionAccepted])
        #expect(document.blocks[0].paragraph?.text.before == "456")
    }

    @Test func `what is moved stands once, where it was moved to`() throws {
        let document = try Made.readDocx(
            "<w:p><w:moveFrom w:id=\"1\">\(Made.r("Naloga 3"))</w:moveFrom>\(Made.r("A"))</w:p>"
                + "<w:p>\(Made.r("B "))<w:moveTo w:id=\"1\">\(Made.r("Naloga 3"))</w:moveTo></w:p>")
        #expect(document.lines == ["A", "B Naloga 3"])
    }

    @Test func `a deleted mark joins two paragraphs`() throws {
        let document = try Made.readDocx(
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(Made.r("45."))</w:p>" + Made.p("000")
                + Made.p("EUR"))
        #expect(document.lines == ["45.000", "EUR"])
        #expect(document.told == [.paragraphsJoined])
        #expect(document.blocks[0].paragraph?.text.before == "45.\n000")
    }

    @Test func `the joined paragraph is what the last mark says`() throws {
        let document = try Made.readDocx(
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(Made.r("A"))</w:p>"
                + Made.p("B", "<w:outlineLvl w:val=\"0\"/>"))
        guard case .heading(1, let paragraph) = document.blocks[0].content else {
            Issue.record("it is no heading")
            return
        }
        #expect(paragraph.text.plain == "AB")
    }

    @Test func `a deleted item of a list is no item and does not count`() throws {
        let list =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let gone =
            "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(Self.deleted("gone"))</w:p>"
        let document = try Made.readDocx(Made.item("A", list: 1) + gone + Made.item("B", list: 1), ["numbering": list])
        #expect(document.lines == ["1.|A", "2.|B"])
    }

    @Test func `a deleted row is gone, even where its words are not marked`() throws {
        let document = try Made.readDocx(
            Made.tbl(
                Made.tr(Made.tc("A"), Made.tc("1")),
                Made.tr(Made.tc("B"), Made.tc("7.000"), properties: "<w:del w:id=\"1\"/>")))
        #expect(document.table?.grid == [["A", "1"]])
        #expect(document.notice(.rowDeletionAccepted)?.text == "B\n7.000")
    }

    @Test func `an inserted row counts and is told of`() throws {
        let document = try Made.readDocx(
            Made.tbl(Made.tr(Made.tc("A")), Made.tr(Made.tc("B"), properties: "<w:ins w:id=\"1\"/>")))
        #expect(document.table?.grid == [["A"], ["B"]])
        #expect(document.notice(.rowInsertionAccepted)?.address?.description == "table 1, row 2, column 1")
    }

    @Test func `a deleted cell gives its place to the next, an inserted one takes a place`() throws {
        let document = try Made.readDocx(
            Made.tbl(
                Made.tr(Made.tc("A"), Made.tc("1"), Made.tc("x")),
                Made.tr(
                    Made.tc("B"), Made.tc("54.000", "<w:cellDel w:id=\"1\"/>"),
                    Made.tc("45.000", "<w:cellIns w:id=\"2\"/>"), Made.tc("y"))))
        #expect(document.table?.grid == [["A", "1", "x"], ["B", "45.000", "y"]])
        #expect(document.told == [.cellDeletionAccepted, .cellInsertionAccepted])
    }

    @Test func `cells merged by a tracked change are merged`() throws {
        let document = try Made.readDocx(
            Made.tbl(
                Made.tr(Made.tc("A", "<w:cellMerge w:id=\"1\" w:vMerge=\"rest\"/>"), Made.tc("1")),
                Made.tr(Made.tc("", "<w:cellMerge w:id=\"2\" w:vMerge=\"cont\"/>"), Made.tc("2"))))
        #expect(document.table?.grid == [["A", "1"], ["^", "2"]])
    }

    @Test func `a merge whose first row is deleted begins where it goes on`() throws {
        let document = try Made.readDocx(
            Made.tbl(
                Made.tr(Made.tc("A", "<w:vMerge w:val=\"restart\"/>"), Made.tc("1"), properties: "<w:del w:id=\"1\"/>"),
                Made.tr(Made.tc("", "<w:vMerge/>"), Made.tc("2")), Made.tr(Made.tc("", "<w:vMerge/>"), Made.tc("3"))))
        #expect(document.table?.grid == [["", "2"], ["^", "3"]])
        #expect(document.told.contains(.mergeMended))
    }

    @Test func `what the format was before says nothing of the paragraph`() throws {
        let document = try Made.readDocx(
            Made.p("A", "<w:pPrChange w:id=\"1\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>")
                + "<w:p><w:r><w:rPr><w:rPrChange w:id=\"2\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>B</w:t></w:r></w:p>"
        )
        #expect(document.lines == ["A", "B"])
        #expect(document.blocks[0].address.description == "paragraph 1")
    }

    @Test func `what is changed inside a link or control is accepted too`() throws {
        let document = try Made.readDocx(
            "<w:p><w:hyperlink w:anchor=\"a\">\(Self.deleted("x"))\(Self.inserted("y"))</w:hyperlink><w:sdt><w:sdtContent>\(Self.deleted("z"))</w:sdtContent></w:sdt></w:p>"
        )
        #expect(document.lines == ["y"])
    }
}
