import Documents
import Testing

/// Words of a DOCX as they are meant: what is hidden, struck, raised, wrapped or drawn.
@Suite struct WordTextTests {
    typealias Made = MadeDocument

    @Test func `a hidden digit is not in the amount`() throws {
        let document = try Made.readDocx("<w:p>\(Made.r("45"))\(Made.r("9", "<w:vanish/>"))\(Made.r(".000"))</w:p>")
        #expect(document.lines == ["45.000"])
        #expect(document.notice(.hiddenLeftOut)?.text == "9")
    }

    @Test func `words are hidden by their style, and shown where the run says so`() throws {
        let styles = """
            <w:style w:type="character" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="Hidden"><w:name w:val="Hidden"/><w:basedOn w:val="Base"/></w:style>
            <w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
            """
        let style = "<w:rStyle w:val=\"Hidden\"/>"
        let document = try Made.readDocx(
            "<w:p>\(Made.r("A"))\(Made.r("x", style))\(Made.r("B", style + "<w:vanish w:val=\"0\"/>"))</w:p>"
                + Made.p("all of it", "<w:pStyle w:val=\"Secret\"/>")
                + "<w:p><w:pPr><w:pStyle w:val=\"Secret\"/></w:pPr>\(Made.r("C", style))</w:p>",
            ["styles": styles])
        // A switch that paragraph and run both turn is off.
        #expect(document.lines == ["AB", "C"])
    }

    @Test func `marks that go on with a comma are marks`() throws {
        let marks = ["1", ",", " 2"].map { Made.r($0, "<w:vertAlign w:val=\"superscript\"/>") }.joined()
        #expect(try Made.readDocx("<w:p>\(Made.r("45.000"))\(marks)\(Made.r(" EUR"))</w:p>").lines == ["45.000 EUR"])
    }

    @Test(arguments: [
        ("<w:position w:val=\"8\"/><w:sz w:val=\"14\"/>", "45.000"), ("<w:position w:val=\"8\"/>", "45.0001"),
        ("<w:position w:val=\"-8\"/><w:sz w:val=\"14\"/>", "45.0001"), ("<w:sz w:val=\"14\"/>", "45.0001"),
    ]) func `a digit that is raised by hand and smaller is a mark`(properties: String, text: String) throws {
        let document = try Made.readDocx("<w:p>\(Made.r("45.000"))\(Made.r("1", properties))</w:p>")
        #expect(document.lines == [text])
        #expect(document.told == (text == "45.000" ? [.markLeftOut] : []))
    }

    @Test func `signs of a symbol font are what they show, and told of where nobody knows`() throws {
        let font = "<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/>"
        let known = try Made.readDocx("<w:p>\(Made.r("\u{F0A0} 5.000", font))</w:p>")
        #expect(known.lines == ["€ 5.000"])
        #expect(known.told == [])
        let unknown = try Made.readDocx("<w:p>\(Made.r("\u{F041}x", "<w:rFonts w:ascii=\"Moja\"/>"))</w:p>")
        #expect(unknown.notice(.symbolOfFont)?.text == "Moja F041")
    }

    @Test(arguments: [("zz", "45.000"), ("wps zz", "45.000"), ("w14", "NOVO"), ("wps wp14", "NOVO")])
    func `a choice that requires what nobody knows gives way to what stands for it`(requires: String, text: String)
        throws
    {
        let document = try Made.readDocx(
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"\(requires)\"><w:t>NOVO</w:t></mc:Choice><mc:Fallback><w:t>45.000</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )
        #expect(document.lines == [text])
        #expect(document.told == [.alternativeTaken])
    }

    @Test func `notes with a mark of their own are not counted`() throws {
        func reference(_ id: Int, _ attributes: String = "", _ more: String = "") -> String {
            "<w:r><w:footnoteReference w:id=\"\(id)\" \(attributes)/>\(more)</w:r>"
        }
        let document = try Made.readDocx(
            "<w:p>\(Made.r("a"))\(reference(2))\(reference(3, "w:customMarkFollows=\"1\"", "<w:t>*</w:t>"))\(reference(4))</w:p>"
        )
        #expect(document.notices.filter { $0.kind == .markLeftOut }.map(\.text) == ["1", "*", "2"])
    }

    @Test(arguments: [("45.000¹ EUR", "45.000¹"), ("10³ x", "10³"), ("(5²)", "(5²)")])
    func `a raised digit that somebody typed after a number is kept and told of`(text: String, word: String) throws {
        let document = try Made.readDocx(Made.p(text))
        #expect(document.lines == [text])
        #expect(document.told == [.raisedDigitKept])
        #expect(document.notice(.raisedDigitKept)?.text == word)
        let sheet = try Document(reading: Array("Min;Zn\nMNZ;\(text)\n".utf8))
        #expect(sheet.notice(.raisedDigitKept)?.address == Address(steps: [.sheet(""), .sheetCell(row: 2, column: 2)]))
    }

    @Test func `units and words with a raised digit are no numbers with one`() throws {
        #expect(try Made.readDocx(Made.p("12 m² MNZ¹ 5 ²")).told == [])
    }

    @Test func `struck words are left out and told of`() throws {
        let document = try Made.readDocx(
            "<w:p>\(Made.r("54.000", "<w:strike/>"))\(Made.r("45.000"))\(Made.r("x", "<w:dstrike/>"))</w:p>")
        #expect(document.lines == ["45.000"])
        #expect(document.told == [.struckLeftOut, .struckLeftOut])
    }

    @Test(arguments: [
        ("45.000", "1", "45.000"), ("45.000 ", "2)", "45.000 "), ("45.000", "*", "45.000"), ("45.000", "a", "45.000"),
        ("MNZ", "1", "MNZ"), ("100 m", "2", "100 m2"), ("x", "2", "x2"), ("1", "st", "1st"), ("", "1", "1"),
        ("5 km", "2", "5 km2"), ("45.000", ",50", "45.000,50"), ("45.000", ".5", "45.000.5"),
        ("Naloga ", "3.1", "Naloga 3.1"),
        ("2026", " 45", "2026 45"), ("45.000", "1,2", "45.000"),
    ])
    func `a mark set above the line is no part of what stands before it`(before: String, raised: String, text: String)
        throws
    {
        let document = try Made.readDocx(
            "<w:p>\(before.isEmpty ? "" : Made.r(before))\(Made.r(raised, "<w:vertAlign w:val=\"superscript\"/>"))</w:p>"
        )
        #expect(document.lines == [text])
        #expect(document.told == (before + raised == text ? [] : [.markLeftOut]))
    }

    @Test func `blanks at the ends of a run stay without being told to`() throws {
        let document = try Made.readDocx(
            "<w:p><w:r><w:t>45</w:t><w:t> 000</w:t></w:r><w:r><w:t>\n   Ministrstvo\n  </w:t></w:r></w:p>")
        #expect(document.lines == ["45 000Ministrstvo"])
    }

    @Test func `a comment inside a text does not end it`() throws {
        #expect(try Made.readDocx("<w:p><w:r><w:t>Naloga 3<!-- x -->.1</w:t></w:r></w:p>").lines == ["Naloga 3.1"])
    }

    @Test func `hyphens that do not break, tabs, breaks and symbols are characters`() throws {
        let document = try Made.readDocx(
            "<w:p><w:r><w:t>2023</w:t><w:noBreakHyphen/><w:t>2024</w:t><w:tab/><w:t>je</w:t><w:softHyphen/><w:t>zik</w:t><w:br/><w:t>a</w:t><w:cr/>"
                + "<w:t>45&#xA0;000</w:t><w:sym w:font=\"Symbol\" w:char=\"F0A0\"/></w:r></w:p>")
        let text = try #require(document.blocks[0].paragraph?.text)
        #expect(text.verbatim == "2023\u{2011}2024\tje\u{AD}zik\na\n45\u{A0}000€")
        #expect(text.plain == "2023-2024\tjezik\na\n45 000€")
    }

    @Test func `the end of a page is a line's end only between words`() throws {
        let page = "<w:br w:type=\"page\"/>"
        let document = try Made.readDocx("<w:p><w:r>\(page)<w:t>a</w:t>\(page)<w:t>b</w:t>\(page)</w:r></w:p>")
        #expect(document.blocks[0].paragraph?.text.verbatim == "a\nb")
    }

    @Test func `a symbol that only its font explains is told of`() throws {
        let document = try Made.readDocx(
            "<w:p>\(Made.r("A"))<w:r><w:sym w:font=\"Marlett\" w:char=\"F061\"/></w:r></w:p>")
        #expect(document.notice(.symbolOfFont)?.text == "Marlett F061")
    }

    @Test(arguments: [
        "<w:smartTag w:element=\"date\">RUN</w:smartTag>", "<w:customXml w:element=\"x\">RUN</w:customXml>",
        "<w:sdt><w:sdtContent>RUN</w:sdtContent></w:sdt>", "<w:fldSimple w:instr=\"DATE\">RUN</w:fldSimple>",
        "<w:bdo w:val=\"ltr\">RUN</w:bdo>", "<w:dir w:val=\"ltr\">RUN</w:dir>",
        "<mc:AlternateContent><mc:Choice Requires=\"w14\">RUN</mc:Choice><mc:Fallback>RUN</mc:Fallback></mc:AlternateContent>",
        "<w:smartTag><w:smartTag><w:ins w:id=\"1\">RUN</w:ins></w:smartTag></w:smartTag>",
        "<m:oMath><m:r><m:t>30. 6. 2026</m:t></m:r></m:oMath>", "<x:new xmlns:x=\"urn:x\">RUN</x:new>",
    ])
    func `words inside a wrapper are words`(wrapper: String) throws {
        let document = try Made.readDocx(
            "<w:p>\(Made.r("do "))\(wrapper.replacing("RUN", with: Made.r("30. 6. 2026")))\(Made.r("."))</w:p>")
        #expect(document.lines == ["do 30. 6. 2026."])
    }

    @Test func `paragraphs inside wrappers are paragraphs`() throws {
        let document = try Made.readDocx(
            "<w:customXml>\(Made.p("A"))</w:customXml><w:sdt><w:sdtContent>\(Made.p("B"))</w:sdtContent></w:sdt>"
                + "<x:new xmlns:x=\"urn:x\">\(Made.p("C"))</x:new>\(Made.p("D", "<w:framePr w:w=\"100\"/>"))")
        #expect(document.lines == ["A", "B", "C", "D"])
    }

    @Test func `a prompt where nobody chose is blank`() throws {
        let document = try Made.readDocx(
            Made.p("A")
                + "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(Made.r("Izberite element."))</w:sdtContent></w:sdt></w:p>"
        )
        #expect(document.lines == ["A"])
        #expect(document.notice(.placeholderBlank)?.text == "Izberite element.")
    }

    @Test func `fractions and powers keep their parts apart`() throws {
        func part(_ name: String, _ text: String) -> String { "<m:\(name)><m:r><m:t>\(text)</m:t></m:r></m:\(name)>" }
        let document = try Made.readDocx(
            "<w:p><m:oMath><m:f>\(part("num", "1"))\(part("den", "2"))</m:f></m:oMath>\(Made.r(" "))<m:oMath><m:sSup>\(part("e", "10"))\(part("sup", "6"))</m:sSup></m:oMath></w:p>"
        )
        #expect(document.lines == ["1/2 10^6"])
    }

    @Test func `a text box is read once, after the paragraph that anchors it, which is read whole`() throws {
        let box = "<w:txbxContent>\(Made.p("v okviru"))</w:txbxContent>"
        let document = try Made.readDocx(
            "<w:p>\(Made.r("pred "))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>\(box)</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><v:shape><v:textbox>\(box)</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>\(Made.r("po"))</w:p>\(Made.p("naprej"))"
        )
        #expect(document.lines == ["pred po", "v okviru", "naprej"])
        #expect(document.blocks.map(\.role) == [.body, .textBox, .body])
        #expect(document.blocks[1].address.description == "text box 1, paragraph 1")
        #expect(document.notice(.textBoxMoved)?.address?.description == "paragraph 1")
    }

    @Test func `a large initial belongs to its word`() throws {
        #expect(try Made.readDocx(Made.p("N", "<w:framePr w:dropCap=\"drop\"/>") + Made.p("aloga")).lines == ["Naloga"])
    }

    @Test func `what cannot be read is named`() throws {
        let document = try Made.readDocx(
            Made.p("A")
                + "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Slika 1\" descr=\"Grb\"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
                + "<w:r><w:drawing><wp:inline><wp:docPr id=\"2\" name=\"Graf\"/><a:graphic><a:graphicData><c:chart r:id=\"x\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
                + "<w:r><w:object><v:shape><v:imagedata r:id=\"y\"/></v:shape><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>"
                + "<w:altChunk r:id=\"chunk\"/>",
            relationships:
                "<Relationship Id=\"chunk\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\" Target=\"afchunk.docx\"/>"
                + "<Relationship Id=\"t\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://example.org/t.dotx\" TargetMode=\"External\"/>"
        )
        #expect(
            document.told == [
                .externalNotOpened, .pictureNotRead, .chartNotRead, .objectNotRead, .embeddedDocumentNotRead,
            ])
        #expect(
            document.notices.map(\.text) == [
                "attachedTemplate: http://example.org/t.dotx", "Grb", "Graf", "Excel.Sheet.12", "word/afchunk.docx",
            ])
        #expect(document.notices.filter(\.kind.isLoss).count == 5)
    }

    @Test func `links keep their target`() throws {
        let document = try Made.readDocx(
            "<w:p><w:hyperlink r:id=\"l\">\(Made.r("GRETA"))</w:hyperlink></w:p>",
            relationships:
                "<Relationship Id=\"l\" Type=\"x/hyperlink\" Target=\"https://coe.int/\" TargetMode=\"External\"/>")
        #expect(
            document.blocks[0].paragraph?.text.spans == [Text.Span(start: 0, end: 5, kind: .link("https://coe.int/"))])
        #expect(document.notices.isEmpty)
    }
}
