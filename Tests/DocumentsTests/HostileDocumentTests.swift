import Documents
import Testing
import Texts

/// Documents that claim more than any has are refused at once, and what looks dangerous costs no more than its size.
@Suite struct HostileDocumentTests {
    typealias Made = MadeDocument

    private func reason(_ bytes: [UInt8], _ limits: Limits = Limits()) -> DocumentError.Reason? {
        do throws(DocumentError) {
            _ = try Document(reading: bytes, limits: limits)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test(arguments: [
        "<table:table-row><table:table-cell table:number-columns-repeated=\"2000000000\"><text:p>x</text:p></table:table-cell></table:table-row>",
        "<table:table-row><table:covered-table-cell table:number-columns-repeated=\"2000000000\"/></table:table-row>",
        "<table:table-row><table:table-cell table:number-columns-spanned=\"2000000000\"><text:p>x</text:p></table:table-cell></table:table-row>",
    ])
    func `columns without end are refused`(row: String) throws {
        #expect(reason(try Made.odt("<table:table>\(row)</table:table>")) == .limit(.columns, 16_384))
    }

    @Test func `rows without end are refused`() throws {
        let row =
            "<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"
        var limits = Limits()
        limits.rows = 1000
        #expect(reason(try Made.odt("<table:table>\(row)</table:table>"), limits) == .limit(.rows, 1000))
        let tall =
            "<table:table-row><table:table-cell table:number-rows-spanned=\"2000000000\"><text:p>x</text:p></table:table-cell></table:table-row>"
        #expect(reason(try Made.odt("<table:table>\(tall)</table:table>")) == .limit(.rows, 1_048_576))
    }

    @Test func `wide rows of nothing are refused by their slots`() throws {
        let row = Made.tr(Made.tc("x"), properties: "<w:gridBefore w:val=\"16000\"/>")
        var limits = Limits()
        limits.cells = 100_000
        #expect(
            reason(try Made.docx("<w:tbl>\(String(repeating: row, count: 7))</w:tbl>"), limits)
                == .limit(.cells, 100_000)
        )
    }

    @Test func `fields inside one another are bounded`() throws {
        let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        #expect(reason(try Made.docx("<w:p>\(String(repeating: begin, count: 300))</w:p>")) == .limit(.depth, 256))
    }

    @Test func `styles and lists that go round in circles end`() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style><w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        let numbering =
            "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"L\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let document = try Made.readDocx(
            Made.item("A", list: 1, "<w:pStyle w:val=\"A\"/>"), ["styles": styles, "numbering": numbering])
        #expect(document.lines == ["A"])
    }

    @Test(arguments: ["<", "<!--", "<!x", "&", "&x;", "<a ", "</p>", "<p>x", "<table><tr><td>", "]]>", "<b>x</b>"])
    func `a page of one sign again and again costs no more than its size`(piece: String) {
        let page = "<html><body><p>A</p>" + String(repeating: piece, count: 30_000)
        let reason = reason(Array(page.utf8))
        #expect([nil, .limit(.depth, 256), .limit(.attributes, 8192)].contains(reason))
    }

    @Test func `a paragraph of very many runs is read in one pass`() throws {
        let runs = String(
            repeating: "<w:ins w:id=\"1\"><w:r><w:t>a</w:t></w:r></w:ins><w:r><w:t>b</w:t></w:r>", count: 10_000)
        let document = try Made.readDocx("<w:p>\(runs)</w:p>")
        #expect(document.notices.count == 10_000)
    }
}
