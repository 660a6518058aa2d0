import Documents
import Testing

/// Fields of a DOCX give what the word processor stored, and notes and contents are what they are.
@Suite struct WordFieldTests {
    typealias Made = MadeDocument

    static func character(_ type: String, _ inside: String = "") -> String {
        "<w:r><w:fldChar w:fldCharType=\"\(type)\">\(inside)</w:fldChar></w:r>"
    }

    static func complex(_ instruction: String, _ result: String?) -> String {
        character("begin") + "<w:r><w:instrText>\(instruction)</w:instrText></w:r>"
            + (result.map { character("separate") + $0 } ?? "") + character("end")
    }

    @Test(arguments: [
        "<w:fldSimple w:instr=\" =SUM(ABOVE) \">\(MadeDocument.r("48.000"))</w:fldSimple>",
        WordFieldTests.complex(" =SUM(ABOVE) ", MadeDocument.r("48.000")),
        WordFieldTests.complex(" =SUM(ABOVE) ", MadeDocument.r("48.") + MadeDocument.r("000")),
    ])
    func `a total that was computed is the stored one, and that is told`(field: String) throws {
        let document = try Made.readDocx("<w:p>\(Made.r("Skupaj "))\(field)\(Made.r(" EUR"))</w:p>")
        #expect(document.lines == ["Skupaj 48.000 EUR"])
        #expect(document.notice(.fieldResult)?.text == "48.000 { =SUM(ABOVE) }")
        #expect(document.told == [.fieldResult])
    }

    @Test func `a field inside the instruction of another is not seen`() throws {
        let inner = Self.complex("MERGEFIELD x", Made.r("secret"))
        let document = try Made.readDocx(
            "<w:p>\(Self.character("begin"))<w:r><w:instrText>IF </w:instrText></w:r>\(inner)\(Self.character("separate"))\(Made.r("da"))\(Self.character("end"))</w:p>"
        )
        #expect(document.lines == ["da"])
    }

    @Test func `a field without a stored result is named`() throws {
        let document = try Made.readDocx("<w:p>\(Made.r("A"))\(Self.complex(" LISTNUM ", nil))</w:p>")
        #expect(document.lines == ["A"])
        #expect(document.notice(.fieldWithoutResult)?.text == "LISTNUM")
    }

    @Test(arguments: [("<w:result w:val=\"1\"/>", "MDDSZ"), ("", "MNZ"), ("<w:default w:val=\"1\"/>", "MDDSZ")])
    func `the ministry that a drop-down field has chosen is there`(result: String, expected: String) throws {
        let list =
            "<w:ffData><w:ddList>\(result)<w:listEntry w:val=\"MNZ\"/><w:listEntry w:val=\"MDDSZ\"/></w:ddList></w:ffData>"
        let document = try Made.readDocx(
            "<w:p>\(Self.character("begin", list))<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>\(Self.character("separate"))\(Self.character("end"))</w:p>"
        )
        #expect(document.lines == [expected])
        #expect(document.told == [.choiceTaken])
    }

    @Test func `a field that nobody ended takes nothing from what follows its cell`() throws {
        let broken =
            "<w:tc><w:p>\(Self.character("begin"))<w:r><w:instrText>DATE</w:instrText></w:r>\(Made.r("lost"))</w:p></w:tc>"
        let document = try Made.readDocx(Made.tbl(Made.tr(broken, Made.tc("B"))) + Made.p("after"))
        #expect(document.table?.grid == [["", "B"]])
        #expect(document.lines == ["after"])
        #expect(document.told == [.fieldWithoutResult])
    }

    @Test func `lines of a table of contents are kept and are no headings`() throws {
        let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Kazalo1\"><w:name w:val=\"toc 1\"/></w:style>"
        let document = try Made.readDocx(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>\(Made.p("KAZALO", "<w:outlineLvl w:val=\"0\"/>"))</w:sdtContent></w:sdt>"
                + Made.p("1 Preventiva 2", "<w:pStyle w:val=\"Kazalo1\"/>")
                + "<w:p>\(Self.character("begin"))<w:r><w:instrText>TOC \\o</w:instrText></w:r>\(Self.character("separate"))\(Made.r("2 Pregon 3"))</w:p><w:p>\(Made.r("3 Konec"))\(Self.character("end"))</w:p>"
                + Made.p("Text"), ["styles": styles])
        #expect(document.lines == ["KAZALO", "1 Preventiva 2", "2 Pregon 3", "3 Konec", "Text"])
        #expect(document.blocks.map(\.role) == [.contents, .contents, .contents, .contents, .body])
    }

    @Test func `the mark of a note is no digit of the amount, and the note is a block`() throws {
        let notes =
            "<w:footnote w:id=\"-1\" w:type=\"separator\">\(Made.p("line"))</w:footnote><w:footnote w:id=\"7\"><w:p><w:r><w:footnoteRef/></w:r>\(Made.r("Objava"))</w:p></w:footnote>"
        let cell =
            "<w:tc><w:p>\(Made.r("45.000"))<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"7\"/></w:r></w:p></w:tc>"
        let document = try Made.readDocx(Made.tbl(Made.tr(cell)), ["footnotes": notes])
        #expect(document.table?.grid == [["45.000"]])
        #expect(document.told == [.markLeftOut])
        guard case .note(let note) = try #require(document.blocks.last).content else {
            Issue.record("there is no note")
            return
        }
        #expect(note.mark == "1")
        #expect(note.blocks.plainText == "Objava")
        #expect(note.referredFrom?.description == "table 1, row 1, column 1, paragraph 1")
        #expect(note.blocks[0].address.description == "footnote 1, paragraph 1")
    }

    @Test func `a mark that was typed for a note is taken out too, and a note without a mark is read`() throws {
        let notes = "<w:endnote w:id=\"1\">\(Made.p("A"))</w:endnote><w:endnote w:id=\"2\">\(Made.p("B"))</w:endnote>"
        let document = try Made.readDocx(
            "<w:p>\(Made.r("54"))<w:r><w:endnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>*</w:t></w:r></w:p>",
            ["endnotes": notes])
        #expect(document.blocks[0].line == "54")
        #expect(
            document.blocks.compactMap { if case .note(let note) = $0.content { note.mark ?? "none" } else { nil } }
                == ["*", "none"])
    }

    @Test func `headers and footers come last, and comments are named`() throws {
        let document = try Made.readDocx(
            "<w:p>\(Made.r("A"))<w:r><w:commentReference w:id=\"0\"/></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/><w:footerReference w:type=\"default\" r:id=\"footer1\"/></w:sectPr>",
            [
                "header1": Made.p("Vlada"), "footer1": Made.p("stran 1"),
                "comments": "<w:comment w:id=\"0\" w:author=\"MNZ\">\(Made.p("Preveri!"))</w:comment>",
            ])
        #expect(document.blocks.map(\.plainText) == ["A", "Vlada", "stran 1"])
        #expect(document.blocks.map(\.address.description) == ["paragraph 1", "header 1", "footer 1"])
        #expect(document.notice(.commentNotRead)?.text == "MNZ: Preveri!")
    }

    @Test func `strict documents are read as transitional ones are`() throws {
        let bytes = try Made.docx(
            Made.tbl(
                Made.tr(Made.tc("A", "<w:vMerge w:val=\"restart\"/>"), Made.tc("1")),
                Made.tr(Made.tc("", "<w:vMerge/>"), Made.tc("2"))),
            isStrict: true)
        #expect(try Document(reading: bytes).table?.grid == [["A", "1"], ["^", "2"]])
    }
}
