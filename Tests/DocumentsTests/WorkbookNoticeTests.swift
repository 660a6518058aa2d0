import Documents
import Testing

/// What of an XLSX is hidden, left out or not read is told.
@Suite struct WorkbookNoticeTests {
    typealias Made = MadeWorkbook

    @Test func `hidden rows and columns are kept and told of`() throws {
        let rows = (1...5).map { row in
            "<row r=\"\(row)\"\(row == 2 || row == 3 ? " hidden=\"1\"" : "")><c r=\"A\(row)\"><v>\(row)</v></c><c r=\"C\(row)\"><v>0</v></c></row>"
        }
        let document = try Made.read(
            rows.joined(), before: "<cols><col min=\"3\" max=\"16384\" hidden=\"1\"/></cols>")
        #expect(document.sheets[0].hiddenRows == [1, 2])
        #expect(document.sheets[0].hiddenColumns == [2])
        #expect(
            document.notices.map(\.description) == [
                "sheet \"List\": the row is hidden: “2–3”", "sheet \"List\": the column is hidden: “C”",
            ])
    }

    @Test func `hidden rows that hold nothing are not worth a word`() throws {
        let document = try Made.read("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"9\" hidden=\"1\"/>")
        #expect(document.notices.isEmpty)
    }

    @Test func `struck words and marks of notes are left out, a struck cell is kept`() throws {
        let document = try Document(
            reading: Made.xlsx(
                [
                    Made.Made(
                        content: """
                            <sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>54.000</t></r><r><t>45.000</t></r>\
                            <r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c><c r="B1" s="1"><v>7</v></c></row></sheetData>
                            """)
                ],
                styles: "<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId=\"1\"/></cellXfs>"))
        #expect(document.shown == ["A1=45.000", "B1=7"])
        #expect(document.told == [.struckLeftOut, .markLeftOut, .struckKept])
    }

    @Test func `comments, pictures, charts and objects are named with their cells`() throws {
        let drawing =
            "xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
        func anchor(_ row: Int, _ content: String) -> String {
            "<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>\(row)</xdr:row></xdr:from>\(content)</xdr:oneCellAnchor>"
        }
        let document = try Document(
            reading: Made.xlsx(
                [
                    Made.Made(
                        content: "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
                        relationships: [
                            ("r1", "comments", "../comments1.xml"), ("r2", "drawing", "../drawings/drawing1.xml"),
                            ("r3", "oleObject", "../embeddings/oleObject1.bin"),
                            ("r4", "pivotTable", "../pivotTables/pivotTable1.xml"),
                        ])
                ],
                related: [("vbaProject", "vbaProject.bin"), ("externalLink", "externalLinks/externalLink1.xml")],
                parts: [
                    (
                        "xl/comments1.xml",
                        "<comments NAMESPACES><commentList><comment ref=\"A1\"><text><t>Preveri!</t></text></comment></commentList></comments>"
                    ),
                    (
                        "xl/drawings/drawing1.xml",
                        "<xdr:wsDr \(drawing)>"
                            + anchor(
                                0,
                                "<xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"1\" name=\"Slika 1\"/></xdr:nvPicPr></xdr:pic>")
                            + anchor(
                                1,
                                "<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"Grafikon\"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></xdr:graphicFrame>"
                            )
                            + anchor(
                                2,
                                "<xdr:sp><xdr:txBody><a:p><a:r><a:t>v 1000 EUR</a:t></a:r></a:p></xdr:txBody></xdr:sp>")
                            + "</xdr:wsDr>"
                    ),
                ]))
        #expect(
            document.notices.map(\.description) == [
                "macros neither read nor run: “xl/vbaProject.bin”",
                "outside the file and not opened: “xl/externalLinks/externalLink1.xml”",
                "sheet \"List\", cell A1: comment of a reviewer left out: “Preveri!”",
                "sheet \"List\", cell B1: picture not read: “Slika 1”",
                "sheet \"List\", cell B2: chart not read: “Grafikon”",
                "sheet \"List\", cell B3: text box placed after the paragraph that anchors it: “text box 1”",
                "sheet \"List\": embedded document not read: “xl/embeddings/oleObject1.bin”",
                "sheet \"List\": part not read: “pivot table xl/pivotTables/pivotTable1.xml”",
            ])
        #expect(document.lines == ["v 1000 EUR"])
        #expect(document.blocks.map(\.role) == [.body, .textBox])
    }

    @Test func `a link is what is special about a text`() throws {
        let document = try Document(
            reading: Made.xlsx([
                Made.Made(
                    content:
                        "<sheetData><row r=\"1\">\(Made.text("A1", "splet"))</row></sheetData><hyperlinks><hyperlink ref=\"A1\" r:id=\"r1\"/></hyperlinks>",
                    relationships: [("r1", "hyperlink", "https://example.org/")])
            ]))
        #expect(
            document.sheets[0][0, 0]?.value
                == .text(
                    Text(verbatim: "splet", spans: [Text.Span(start: 0, end: 5, kind: .link("https://example.org/"))])))
    }

    @Test func `what is printed at the head of a page is read without its codes`() throws {
        let document = try Made.read(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
            after:
                "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12v 1000 EUR&amp;R&amp;K000000Priloga &amp;&amp; tabela</oddHeader><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>"
        )
        #expect(document.blocks.count == 2)
        #expect(document.blocks[1].address.description == "sheet \"List\", header 1")
        #expect(document.blocks[1].plainText == "v 1000 EUR Priloga & tabela".replacing("EUR ", with: "EUR\t"))
    }
}
