import Documents
import Testing

/// Numbers of headings and items are counted as a word processor counts them.
@Suite struct WordNumberTests {
    typealias Made = MadeDocument

    /// A list definition: levels of number format and text, with further elements.
    private static func abstract(
        _ id: Int, _ levels: [(format: String, text: String)], more: [Int: String] = [:], link: String = ""
    ) -> String {
        let levels = levels.enumerated().map { index, level in
            "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.format)\"/>\(more[index] ?? "")<w:lvlText w:val=\"\(level.text)\"/></w:lvl>"
        }
        return "<w:abstractNum w:abstractNumId=\"\(id)\">\(link)\(levels.joined())</w:abstractNum>"
    }

    private static func num(_ id: Int, of abstract: Int, _ overrides: String = "") -> String {
        "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
    }

    private static let decimals = [("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3.")]

    private func numbers(_ numbering: String, _ items: [(list: Int, level: Int)], styles: String = "") throws
        -> [String]
    {
        let body = items.map { Made.item("x", list: $0.list, level: $0.level) }.joined()
        let document = try Made.readDocx(body, ["numbering": numbering, "styles": styles])
        return document.blocks.map { $0.paragraph?.number?.text ?? "" }
    }

    @Test func `levels count below one another and begin anew`() throws {
        let list = Self.abstract(0, Self.decimals) + Self.num(1, of: 0)
        #expect(
            try numbers(list, [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)]) == [
                "1.", "1.1.", "1.2.", "1.2.1.", "2.", "2.1.",
            ])
    }

    @Test func `a computed number is flagged, is no part of the text, and is told of`() throws {
        let document = try Made.readDocx(
            Made.item("5 nalog", list: 1), ["numbering": Self.abstract(0, [("decimal", "2.%1")]) + Self.num(1, of: 0)])
        let paragraph = try #require(document.blocks[0].paragraph)
        #expect(paragraph.text.plain == "5 nalog")
        #expect(paragraph.number == Paragraph.Number(text: "2.1", origin: .computed))
        #expect(document.told == [.numberComputed])
    }

    @Test func `lists of one definition count on together, and an override holds once`() throws {
        let list =
            Self.abstract(0, Self.decimals) + Self.num(1, of: 0)
            + Self.num(2, of: 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")
        #expect(
            try numbers(list, [(1, 0), (1, 0), (2, 0), (2, 0), (1, 0), (2, 0)]) == ["1.", "2.", "5.", "6.", "7.", "8."])
    }

    @Test func `lists of two definitions count apart`() throws {
        let list =
            Self.abstract(0, Self.decimals) + Self.abstract(1, Self.decimals) + Self.num(1, of: 0) + Self.num(2, of: 1)
        #expect(try numbers(list, [(1, 0), (2, 0), (1, 0), (2, 0)]) == ["1.", "1.", "2.", "2."])
    }

    @Test func `a level above that is written otherwise is digits where the law wants it`() throws {
        let levels = [("upperRoman", "%1."), ("decimal", "%1.%2")]
        let list = Self.abstract(0, levels, more: [1: "<w:isLgl/>"]) + Self.num(1, of: 0)
        #expect(try numbers(list, [(1, 0), (1, 1)]) == ["I.", "1.1"])
        #expect(try numbers(Self.abstract(0, levels) + Self.num(1, of: 0), [(1, 0), (1, 1)]) == ["I.", "I.1"])
    }

    @Test func `a level that never begins anew goes on`() throws {
        let list = Self.abstract(0, Self.decimals, more: [1: "<w:lvlRestart w:val=\"0\"/>"]) + Self.num(1, of: 0)
        #expect(try numbers(list, [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)]) == ["1.", "1.1.", "1.2.", "2.", "2.3."])
    }

    @Test func `a level begins anew only after the level that it names`() throws {
        let list = Self.abstract(0, Self.decimals, more: [2: "<w:lvlRestart w:val=\"1\"/>"]) + Self.num(1, of: 0)
        #expect(
            try numbers(list, [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)])
                == ["1.", "1.1.", "1.1.1.", "1.2.", "1.2.2.", "2.", "2.1.", "2.1.1."])
    }

    @Test func `an item before any above it is numbered as if there were one, and that is uncertain`() throws {
        let list = Self.abstract(0, Self.decimals) + Self.num(1, of: 0)
        #expect(try numbers(list, [(1, 1), (1, 1), (1, 0), (1, 1)]) == ["1.1.", "1.2.", "2.", "2.1."])
        let document = try Made.readDocx(Made.item("x", list: 1, level: 1), ["numbering": list])
        #expect(document.told == [.numberUncertain])
    }

    @Test(arguments: [
        ("upperLetter", 27, "AA"), ("upperLetter", 28, "BB"), ("lowerLetter", 53, "aaa"), ("upperLetter", 26, "Z"),
        ("upperRoman", 1994, "MCMXCIV"), ("lowerRoman", 4, "iv"), ("decimalZero", 9, "09"), ("decimalZero", 10, "10"),
        ("ordinal", 12, "12th"), ("ordinal", 22, "22nd"), ("russianUpper", 10, "К"), ("none", 3, ""),
    ])
    func `a number is written in the format of its level`(format: String, start: Int, expected: String) throws {
        let list =
            Self.abstract(0, [(format, "%1")])
            + Self.num(1, of: 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"\(start)\"/></w:lvlOverride>")
        #expect(try numbers(list, [(1, 0)]) == [expected])
    }

    @Test func `a bullet is a bullet, whatever the font`() throws {
        let document = try Made.readDocx(
            Made.item("x", list: 1), ["numbering": Self.abstract(0, [("bullet", "\u{F0B7}")]) + Self.num(1, of: 0)])
        #expect(document.blocks[0].paragraph?.number == Paragraph.Number(text: "•", origin: .bullet))
        #expect(document.notices.isEmpty)
    }

    @Test func `list nought is no list, also against the style`() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"S\"><w:name w:val=\"S\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        let style = "<w:pStyle w:val=\"S\"/>"
        let document = try Made.readDocx(
            Made.p("A", style) + Made.p("B", style + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + Made.p("C", style),
            ["styles": styles, "numbering": Self.abstract(0, Self.decimals) + Self.num(1, of: 0)])
        #expect(document.lines == ["1.|A", "B", "2.|C"])
    }

    @Test func `headings get their level and number from their style, and that from what it is based on`() throws {
        func style(_ id: String, _ name: String, _ properties: String, based: String = "") -> String {
            "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(based.isEmpty ? "" : "<w:basedOn w:val=\"\(based)\"/>")<w:pPr>\(properties)</w:pPr></w:style>"
        }
        let styles =
            style("Naslov1", "heading 1", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
            + style("Naslov2", "heading 2", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>")
            + style("Poseben", "Poseben", "", based: "Naslov2")
        let list =
            Self.abstract(
                0, Self.decimals, more: [0: "<w:pStyle w:val=\"Naslov1\"/>", 1: "<w:pStyle w:val=\"Naslov2\"/>"])
            + Self.num(1, of: 0)
        let document = try Made.readDocx(
            Made.p("A", "<w:pStyle w:val=\"Naslov1\"/>") + Made.p("B", "<w:pStyle w:val=\"Naslov2\"/>")
                + Made.p("C", "<w:pStyle w:val=\"Poseben\"/>") + Made.p("text"),
            ["styles": styles, "numbering": list])
        #expect(document.lines == ["1.|A", "1.1.|B", "1.2.|C", "text"])
        #expect(document.blocks.last?.address.description == "\"1. A\" / \"1.2. C\", paragraph 1")
    }

    @Test func `a list of a style of lists is that style's list`() throws {
        let styles =
            "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"L\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        let list =
            Self.abstract(0, Self.decimals, link: "<w:styleLink w:val=\"L\"/>")
            + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
            + Self.num(1, of: 0) + Self.num(2, of: 1)
        #expect(try numbers(list, [(1, 0), (2, 0), (2, 1)], styles: styles) == ["1.", "2.", "2.1."])
    }

    @Test func `hidden paragraphs are not counted, empty ones are`() throws {
        let list = Self.abstract(0, Self.decimals) + Self.num(1, of: 0)
        let hidden =
            "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>\(Made.r("x", "<w:vanish/>"))</w:p>"
        let document = try Made.readDocx(
            Made.item("A", list: 1) + hidden + Made.item("", list: 1) + Made.item("B", list: 1), ["numbering": list])
        #expect(document.lines == ["1.|A", "2.|", "3.|B"])
    }

    @Test func `numbers in cells count on from row to row`() throws {
        let cell = "<w:tc>\(Made.item("", list: 1))</w:tc>"
        let document = try Made.readDocx(
            Made.tbl(Made.tr(cell, Made.tc("A")), Made.tr(cell, Made.tc("B"))),
            ["numbering": Self.abstract(0, Self.decimals) + Self.num(1, of: 0)])
        let numbers = document.table?.cells.map { $0.blocks.first?.paragraph?.number?.text }
        #expect(numbers == ["1.", nil, "2.", nil])
    }
}
