import Documents
import Testing
import Texts

/// Words and tables of an ODT, as LibreOffice shows them.
@Suite struct OpenDocumentTests {
    typealias Made = MadeDocument

    private static func p(_ text: String) -> String { "<text:p>\(text)</text:p>" }
    private static func cell(_ text: String, _ attributes: String = "") -> String {
        "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }
    private static func row(_ cells: String..., attributes: String = "") -> String {
        "<table:table-row \(attributes)>\(cells.joined())</table:table-row>"
    }
    private static let covered = "<table:covered-table-cell/>"

    private func table(_ rows: String...) throws -> Table {
        try #require(try Made.readOdt("<table:table>\(rows.joined())</table:table>").table)
    }

    @Test func `covered cells keep their place`() throws {
        let table = try table(
            Self.row(Self.cell("MNZ", "table:number-rows-spanned=\"2\""), Self.cell("1")),
            Self.row(Self.covered, Self.cell("2")),
            Self.row(Self.cell("A", "table:number-columns-spanned=\"2\""), Self.covered))
        #expect(table.grid == [["MNZ", "1"], ["^", "2"], ["A", "<"]])
    }

    @Test func `repeated cells and rows stand as often as they say`() throws {
        let table = try table(
            Self.row(Self.cell("5.000", "table:number-columns-repeated=\"2\""), Self.cell("x")),
            Self.row(
                Self.cell("a"), "<table:table-cell table:number-columns-repeated=\"2\"/>",
                attributes: "table:number-rows-repeated=\"2\""))
        #expect(table.grid == [["5.000", "5.000", "x"], ["a", "", ""], ["a", "", ""]])
    }

    @Test func `covered cells that are repeated are covered`() throws {
        let table = try table(
            Self.row(
                Self.cell("A", "table:number-columns-spanned=\"3\""),
                "<table:covered-table-cell table:number-columns-repeated=\"2\"/>", Self.cell("1")))
        #expect(table.grid == [["A", "<", "<", "1"]])
    }

    @Test func `spans without covered cells mean the next free column`() throws {
        let table = try table(
            Self.row(Self.cell("A", "table:number-rows-spanned=\"2\""), Self.cell("1")), Self.row(Self.cell("2")))
        #expect(table.grid == [["A", "1"], ["^", "2"]])
    }

    @Test func `a span that reaches below the table ends with it`() throws {
        #expect(
            try table(Self.row(Self.cell("A", "table:number-rows-spanned=\"9\""), Self.cell("1"))).cells[0].rowSpan == 1
        )
    }

    @Test func `very many empty cells are shortened and told of`() throws {
        let document = try Made.readOdt(
            "<table:table>\(Self.row(Self.cell("A"), "<table:table-cell table:number-columns-repeated=\"16383\"/>"))<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell/></table:table-row></table:table>"
        )
        #expect(document.table?.grid == [["A", ""], ["", "-"]])
        #expect(document.told == [.repeatsShortened, .repeatsShortened])
    }

    @Test func `repeats that stand for more cells than are allowed are refused`() throws {
        var limits = Limits()
        limits.repeats = 5
        func read(_ rows: Int) throws -> Document {
            let attributes = "table:number-rows-repeated=\"\(rows)\""
            let row = Self.row(
                Self.cell("x"), Self.cell("7", "table:number-columns-repeated=\"2\""), attributes: attributes)
            return try Document(reading: Made.odt("<table:table>\(row)</table:table>"), limits: limits)
        }
        #expect(try read(2).table?.grid == [["x", "7", "7"], ["x", "7", "7"]])
        #expect(throws: DocumentError(.limit(.repeats, 5))) { try read(3) }
    }

    @Test func `a value of a cell that shows no words is told of`() throws {
        let document = try Made.readOdt(
            "<table:table>\(Self.row(Self.cell("MNZ"), "<table:table-cell office:value-type=\"float\" office:value=\"45000\"/>"))</table:table>"
        )
        #expect(
            document.notices.map(\.description) == [
                "table 1, row 1, column 2: the value of a cell is not readable: “45000”"
            ])
    }

    @Test func `text in a covered cell is told of`() throws {
        let document = try Made.readOdt(
            "<table:table>\(Self.row(Self.cell("A", "table:number-columns-spanned=\"2\""), "<table:covered-table-cell><text:p>B</text:p></table:covered-table-cell>"))</table:table>"
        )
        #expect(document.table?.grid == [["A", "<"]])
        #expect(document.notice(.coveredTextLeftOut)?.text == "B")
    }

    @Test func `header rows, groups of rows and tables in cells are found`() throws {
        let inner = "<table:table><table:table-row>\(Self.cell("50.000"))</table:table-row></table:table>"
        let document = try Made.readOdt(
            "<table:table><table:table-header-rows>\(Self.row(Self.cell("H")))</table:table-header-rows><table:table-row-group><table:table-rows>\(Self.row("<table:table-cell>\(inner)</table:table-cell>"))</table:table-rows></table:table-row-group></table:table>"
        )
        #expect(document.table?.headerRows == 1)
        #expect(document.table?.grid == [["H"], ["50.000"]])
    }

    @Test func `white space is one blank, and what is meant as more is more`() throws {
        let document = try Made.readOdt(
            Self.p(
                "\n  a \n b<text:s/>c<text:s text:c=\"2\"/>d<text:tab/>e<text:line-break/>f<text:span> g</text:span>"))
        #expect(document.lines == ["a b c  d\te\nf g"])
    }

    @Test func `hidden words, paragraphs and sections are left out, and shown sections are read`() throws {
        let styles =
            "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style><style:style style:name=\"S\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
        let document = try Made.readOdt(
            Self.p(
                "45<text:span text:style-name=\"H\">9</text:span>.000<text:span text:style-name=\"S\">54</text:span>")
                + "<text:section text:display=\"none\">\(Self.p("secret"))</text:section>"
                + "<text:section text:name=\"columns\"><text:section>\(Self.p("in columns"))</text:section></text:section>"
                + "<text:section text:display=\"condition\" text:is-hidden=\"true\">\(Self.p("secret 2"))</text:section>"
                + Self.p("gone<text:hidden-paragraph text:is-hidden=\"true\"/>")
                + Self.p("here<text:hidden-paragraph text:is-hidden=\"false\"/>"),
            styles: styles)
        #expect(document.lines == ["45.000", "in columns", "here"])
        #expect(document.told == [.hiddenLeftOut, .struckLeftOut, .hiddenLeftOut, .hiddenLeftOut, .hiddenLeftOut])
        #expect(document.notices.map(\.text) == ["9", "54", "secret", "secret 2", "gone"])
    }

    @Test func `marks of notes and raised digits are no part of the amount`() throws {
        let styles =
            "<style:style style:name=\"U\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>"
        let note =
            "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>\(Self.p("Vir"))</text:note-body></text:note>"
        let document = try Made.readOdt(
            Self.p("45.000\(note)") + Self.p("3.000<text:span text:style-name=\"U\">2</text:span>"), styles: styles)
        #expect(document.blocks[0].line == "45.000")
        #expect(document.blocks[1].line == "3.000")
        #expect(document.blocks[2].plainText == "Vir")
        #expect(document.told == [.markLeftOut, .markLeftOut])
    }

    @Test func `a note inside a note is read, whatever their kinds`() throws {
        func note(_ kind: String, _ mark: String, _ text: String) -> String {
            "<text:note text:note-class=\"\(kind)\"><text:note-citation>\(mark)</text:note-citation><text:note-body>\(Self.p(text))</text:note-body></text:note>"
        }
        let document = try Made.readOdt(
            Self.p("A" + note("endnote", "i", "B" + note("footnote", "1", "C" + note("endnote", "ii", "D")))))
        #expect(document.blocks.map(\.plainText).sorted() == ["A", "B", "C", "D"])
    }

    @Test func `fields of forms, expressions and links have their words, prompts have none`() throws {
        let document = try Made.readOdt(
            Self.p(
                "<text:drop-down text:name=\"d\"><text:label text:value=\"MNZ\"/><text:label text:value=\"MDDSZ\"/>MDDSZ</text:drop-down>, <text:text-input>vnos</text:text-input>, "
                    + "<text:expression text:formula=\"ooow:1+1\" office:value=\"2\">2</text:expression>, <text:a xlink:href=\"#x\">povezava</text:a>"
            )
                + Self.p("<text:placeholder text:placeholder-type=\"text\">&lt;izberi&gt;</text:placeholder>")
                + Self.p(
                    "<loext:content-control loext:showing-place-holder=\"true\">Choose</loext:content-control>A<loext:content-control>B</loext:content-control>"
                ))
        #expect(document.lines == ["MDDSZ, vnos, 2, povezava", "AB"])
        #expect(document.told == [.fieldResult, .choiceTaken, .placeholderBlank, .placeholderBlank])
    }

    @Test func `tracked changes are accepted and told of`() throws {
        let region = "<office:change-info><dc:creator>A</dc:creator></office:change-info>"
        let document = try Made.readOdt(
            "<text:tracked-changes><text:changed-region text:id=\"d\"><text:deletion>\(region)\(Self.p("54.000"))</text:deletion></text:changed-region><text:changed-region text:id=\"i\"><text:insertion>\(region)</text:insertion></text:changed-region></text:tracked-changes>"
                + Self.p(
                    "do <text:change text:change-id=\"d\"/><text:change-start text:change-id=\"i\"/>45.000<text:change-end text:change-id=\"i\"/> EUR"
                ))
        #expect(document.lines == ["do 45.000 EUR"])
        #expect(document.told == [.deletionAccepted, .insertionAccepted])
        #expect(document.notices.map(\.before) == ["do 54.000 EUR", "do 54.000 EUR"])
    }

    @Test func `text boxes and tables of contents are read, pictures and comments named`() throws {
        let document = try Made.readOdt(
            Self.p(
                "pred <draw:frame draw:name=\"F\"><draw:text-box>\(Self.p("okvir"))</draw:text-box></draw:frame>po<draw:frame draw:name=\"Grb\"><draw:image xlink:href=\"Pictures/1.png\"/></draw:frame>"
            )
                + "<text:table-of-content><text:table-of-content-source><text:index-title-template>KAZALO</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>\(Self.p("KAZALO"))</text:index-title>\(Self.p("1 Uvod 2"))</text:index-body></text:table-of-content>"
                + Self.p(
                    "A<office:annotation><dc:creator>MNZ</dc:creator><text:p>Preveri!</text:p></office:annotation>"))
        #expect(document.lines == ["pred po", "okvir", "KAZALO", "1 Uvod 2", "A"])
        #expect(document.blocks.map(\.role) == [.body, .textBox, .contents, .contents, .body])
        #expect(document.told == [.pictureNotRead, .textBoxMoved, .commentNotRead])
        #expect(document.notice(.commentNotRead)?.text == "MNZ: Preveri!")
    }

    @Test func `formulas of mathematics are read from their object`() throws {
        let bytes = try Made.odt(
            Self.p("x = <draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>"),
            parts: [
                (
                    "Object 1/content.xml",
                    "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mn>45.000</mn><annotation>45.000 newline</annotation></math>"
                )
            ])
        #expect(try Document(reading: bytes).lines == ["x = 45.000"])
    }

    @Test func `a text that a password protects says so`() throws {
        let manifest =
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
        let bytes = try Made.odt(Self.p("x"), parts: [("META-INF/manifest.xml", manifest)])
        #expect(throws: DocumentError(.encrypted)) { try Document(reading: bytes) }
    }
}

/// Numbers of an ODT.
@Suite struct OpenDocumentNumberTests {
    typealias Made = MadeDocument

    private static func level(_ level: Int, _ format: String, display: Int = 1, more: String = "") -> String {
        "<text:list-level-style-number text:level=\"\(level)\" style:num-format=\"\(format)\" style:num-suffix=\".\" text:display-levels=\"\(display)\" \(more)/>"
    }
    private static let styles =
        "<text:list-style style:name=\"L\">\(level(1, "1"))\(level(2, "1", display: 2))</text:list-style>"
    private static func item(_ content: String, _ attributes: String = "") -> String {
        "<text:list-item \(attributes)>\(content)</text:list-item>"
    }
    private static func list(_ content: String, _ attributes: String = "") -> String {
        "<text:list text:style-name=\"L\" \(attributes)>\(content)</text:list>"
    }
    private static let p = "<text:p>x</text:p>"

    private func numbers(_ text: String, styles: String = Self.styles) throws -> [String] {
        try Made.readOdt(text, styles: styles).blocks.map { $0.paragraph?.number?.text ?? "" }
    }

    @Test func `start values, headers of lists and lists that go on`() throws {
        let first = Self.list(
            Self.item(Self.p) + Self.item(Self.p, "text:start-value=\"5\"")
                + "<text:list-header>\(Self.p)</text:list-header>" + Self.item(Self.p))
        let second = Self.list(
            Self.item(Self.p + "<text:list>\(Self.item(Self.p))</text:list>"), "text:continue-numbering=\"true\"")
        #expect(try numbers(first + second) == ["1.", "5.", "", "6.", "7.", "7.1."])
    }

    @Test func `another list begins anew, and one that names an earlier one goes on`() throws {
        let text =
            Self.list(Self.item(Self.p), "xml:id=\"a\"") + Self.list(Self.item(Self.p), "xml:id=\"b\"")
            + Self.list(Self.item(Self.p), "text:continue-list=\"a\"")
        #expect(try numbers(text) == ["1.", "1.", "2."])
    }

    @Test func `only the first paragraph of an item has the number, and an item of lists alone has none`() throws {
        #expect(try numbers(Self.list(Self.item(Self.p + Self.p) + Self.item(Self.p))) == ["1.", "", "2."])
        #expect(
            try numbers(
                Self.list(
                    Self.item("<text:list>\(Self.item(Self.p))\(Self.item(Self.p))</text:list>") + Self.item(Self.p)))
                == ["1.1.", "1.2.", "2."])
    }

    @Test(arguments: [
        ("A", 27, false, "AA"), ("A", 28, false, "AB"), ("A", 28, true, "BB"), ("i", 9, false, "ix"),
        ("а, б, .., аа, аб, ... (bg)", 10, false, "й"), ("01, 02, 03, ...", 3, false, "03"),
    ])
    func `a number is written in the format of its level`(
        format: String, start: Int, isRepeated: Bool, expected: String
    ) throws {
        let style =
            "<text:list-style style:name=\"L\">\(Self.level(1, format, more: "text:start-value=\"\(start)\" style:num-letter-sync=\"\(isRepeated)\""))</text:list-style>"
        #expect(try numbers(Self.list(Self.item(Self.p)), styles: style) == [expected + "."])
    }

    @Test func `a pattern of newer programs says how levels are put together`() throws {
        let style =
            "<text:list-style style:name=\"L\">\(Self.level(1, "1", more: "loext:num-list-format=\"Cilj %1%:\""))</text:list-style>"
        #expect(try numbers(Self.list(Self.item(Self.p)), styles: style) == ["Cilj 1:"])
    }

    @Test func `a number that is stored stands where nothing says how to count`() throws {
        let document = try Made.readOdt(
            "<text:numbered-paragraph text:list-id=\"l\" text:level=\"1\"><text:number>7.</text:number><text:p>x</text:p></text:numbered-paragraph><text:list><text:list-item><text:number>3.4</text:number><text:p>x</text:p><text:p>y</text:p></text:list-item></text:list><text:h text:outline-level=\"1\"><text:number>II.</text:number>x</text:h>"
        )
        #expect(document.blocks.map { $0.paragraph?.number?.text ?? "" } == ["7.", "3.4", "", "II."])
        #expect(document.blocks.compactMap { $0.paragraph?.number?.origin } == [.stored, .stored, .stored])
    }

    @Test func `headings are numbered by the outline`() throws {
        let outline =
            "<office:styles><text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"I\" style:num-suffix=\".\"/><text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/></text:outline-style></office:styles>"
        func heading(_ level: Int, _ attributes: String = "") -> String {
            "<text:h text:outline-level=\"\(level)\" \(attributes)>x</text:h>"
        }
        let document = try Made.readOdt(
            heading(1) + heading(2) + heading(2) + heading(1) + heading(2) + heading(1, "text:is-list-header=\"true\"")
                + "<text:p>x</text:p>", common: outline)
        #expect(
            document.blocks.map { $0.paragraph?.number?.text ?? "" } == ["I.", "I.1", "I.2", "II.", "II.1", "", ""])
        #expect(document.blocks[2].address.description == "\"I. x\" / \"I.2 x\"")
    }
}
