import Documents
import Testing

/// Workbooks made for one test, of a few lines of XML.
enum MadeWorkbook {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships"

    /// A sheet of a workbook: its name, its state, and what stands in its root.
    struct Made {
        var name = "List"
        var state = "visible"
        var content: String
        /// What the sheet refers to: identifier, type, target.
        var relationships: [(id: String, type: String, target: String)] = []
    }

    /// The bytes of an XLSX of sheets; `formats` are codes of number formats, which the styles 1, 2, … of cells name.
    static func xlsx(
        _ sheets: [Made], formats: [String] = [], strings: String? = nil, fonts: String = "", styles: String? = nil,
        properties: String = "", related: [(type: String, target: String)] = [], parts: [(String, String)] = [],
        isStrict: Bool = false
    ) throws -> [UInt8] {
        let main =
            isStrict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let base = isStrict ? strictOffice : office
        let namespaces = "xmlns=\"\(main)\" xmlns:r=\"\(base)\""
        func file(_ relationships: [(id: String, type: String, target: String)]) -> String {
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relationships.map { relationship in
                    let mode = relationship.target.contains("://") ? " TargetMode=\"External\"" : ""
                    return "<Relationship Id=\"\(relationship.id)\" Type=\"\(base)/\(relationship.type)\" "
                        + "Target=\"\(relationship.target)\"\(mode)/>"
                }.joined() + "</Relationships>"
        }
        var links = sheets.indices.map { ("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }
        links += [("styles", "styles", "styles.xml")]
        if strings != nil { links += [("strings", "sharedStrings", "sharedStrings.xml")] }
        links += related.enumerated().map { ("extra\($0.offset)", $0.element.type, $0.element.target) }
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index)\"/>"
        }
        let escaped = formats.map {
            $0.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
        }
        let codes = escaped.enumerated().map {
            "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\($0.element)\"/>"
        }
        let xfs = (0...formats.count).map { "<xf numFmtId=\"\($0 == 0 ? 0 : 199 + $0)\"/>" }
        var entries = [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", file([("main", "officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", "<workbook \(namespaces)>\(properties)<sheets>\(list.joined())</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", file(links)),
            (
                "xl/styles.xml",
                "<styleSheet \(namespaces)>"
                    + (styles ?? "<numFmts>\(codes.joined())</numFmts>\(fonts)<cellXfs>\(xfs.joined())</cellXfs>")
                    + "</styleSheet>"
            ),
        ]
        if let strings { entries.append(("xl/sharedStrings.xml", "<sst \(namespaces)>\(strings)</sst>")) }
        for (index, sheet) in sheets.enumerated() {
            entries.append(
                ("xl/worksheets/sheet\(index).xml", "<worksheet \(namespaces)>\(sheet.content)</worksheet>"))
            if !sheet.relationships.isEmpty {
                entries.append(("xl/worksheets/_rels/sheet\(index).xml.rels", file(sheet.relationships)))
            }
        }
        for (name, content) in parts {
            entries.append((name, content.replacing("NAMESPACES", with: namespaces)))
        }
        return try ArchiveWriter.archive(entries)
    }

    /// What is read of an XLSX of one sheet with these rows; `after` stands behind the rows.
    static func read(
        _ rows: String, before: String = "", after: String = "", formats: [String] = [], strings: String? = nil,
        properties: String = "", isStrict: Bool = false
    ) throws -> Document {
        try Document(
            reading: xlsx(
                [Made(content: "\(before)<sheetData>\(rows)</sheetData>\(after)")], formats: formats, strings: strings,
                properties: properties, isStrict: isStrict))
    }

    /// The one cell of a workbook that holds a number in a format.
    static func number(_ value: String, _ format: String) throws -> (cell: Sheet.Cell, told: [Notice.Kind]) {
        let document = try read("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(value)</v></c></row>", formats: [format])
        return (try #require(document.sheets.first?[0, 0]), document.told)
    }

    /// A cell with a text in it.
    static func text(_ reference: String, _ text: String) -> String {
        "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    /// The bytes of an ODS with these tables and automatic styles.
    static func ods(_ tables: String, styles: String = "", parts: [(String, String)] = []) throws -> [UInt8] {
        let oasis = "urn:oasis:names:tc:opendocument:xmlns"
        let namespaces =
            ["office", "text", "table", "style"].map { "xmlns:\($0)=\"\(oasis):\($0):1.0\"" }.joined(separator: " ")
            + " xmlns:number=\"\(oasis):datastyle:1.0\" xmlns:draw=\"\(oasis):drawing:1.0\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
        return try ArchiveWriter.archive(
            [
                ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                (
                    "content.xml",
                    "<office:document-content \(namespaces)><office:automatic-styles>\(styles)</office:automatic-styles>"
                        + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>"
                        + "</office:document-content>"
                ),
            ] + parts)
    }

    /// What is read of an ODS of one table.
    static func readOds(_ rows: String, styles: String = "", limits: Limits = Limits()) throws -> Document {
        try Document(
            reading: ods("<table:table table:name=\"List\">\(rows)</table:table>", styles: styles), limits: limits)
    }

    /// A cell of ODS with a text in it.
    static func odsText(_ text: String, _ attributes: String = "") -> String {
        "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }
}

extension Document {
    /// The sheets, in their order.
    var sheets: [Sheet] {
        blocks.compactMap { if case .sheet(let sheet) = $0.content { sheet } else { nil } }
    }

    /// The cells of the first sheet as people see them: `B4=45.000`.
    var shown: [String] { sheets.first?.shown ?? [] }
}

extension Sheet {
    /// The cells as people see them: `B4=45.000`.
    var shown: [String] { cells.map { "\(Address.columnName($0.column + 1))\($0.row + 1)=\($0.shown)" } }
}
