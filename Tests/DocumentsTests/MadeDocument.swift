import Documents
import Testing

/// Documents made for one test, of a few lines of XML.
enum MadeDocument {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let strictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let strictTypes = "http://purl.oclc.org/ooxml/officeDocument/relationships"

    /// The bytes of a DOCX with this body; `parts` are its other parts by name (`styles`, `numbering`, `footnotes`, …), each the content
    /// of its root element.
    static func docx(
        _ body: String, _ parts: [String: String] = [:], relationships: String = "", isStrict: Bool = false
    ) throws -> [UInt8] {
        let namespaces = """
            xmlns:w="\(isStrict ? strictWord : word)" xmlns:r="\(isStrict ? strictTypes : types)" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
            xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
            """
        let base = isStrict ? strictTypes : types
        func relationship(_ id: String, _ type: String, _ target: String) -> String {
            "<Relationship Id=\"\(id)\" Type=\"\(base)/\(type)\" Target=\"\(target)\"/>"
        }
        func file(_ relationships: String) -> String {
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(relationships)</Relationships>"
        }
        let roots = ["header1": "hdr", "footer1": "ftr"]
        let related = parts.keys.sorted().map { name in
            relationship(name, name.filter { !$0.isNumber }, name + ".xml")
        }
        var entries = [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", file(relationship("main", "officeDocument", "word/document.xml"))),
            ("word/_rels/document.xml.rels", file(related.joined() + relationships)),
            ("word/document.xml", "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"),
        ]
        for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
            let root = "w:" + (roots[name] ?? name)
            entries.append(("word/\(name).xml", "<\(root) \(namespaces)>\(content)</\(root)>"))
        }
        return try ArchiveWriter.archive(entries)
    }

    /// What is read of a DOCX with this body.
    static func readDocx(_ body: String, _ parts: [String: String] = [:], relationships: String = "") throws -> Document
    {
        try Document(reading: docx(body, parts, relationships: relationships))
    }

    /// The bytes of an ODT with this text; `styles` are its automatic styles, `common` the content of `styles.xml`.
    static func odt(_ text: String, styles: String = "", common: String? = nil, parts: [(String, String)] = []) throws
        -> [UInt8]
    {
        let oasis = "urn:oasis:names:tc:opendocument:xmlns"
        let namespaces =
            ["office", "text", "table", "style", "form"].map { "xmlns:\($0)=\"\(oasis):\($0):1.0\"" }.joined(
                separator: " ") + """
                 xmlns:draw="\(oasis):drawing:1.0" xmlns:svg="\(oasis):svg-compatible:1.0" \
                xmlns:fo="\(oasis):xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
                """
        var entries = [
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "content.xml",
                "<office:document-content \(namespaces)><office:automatic-styles>\(styles)</office:automatic-styles>"
                    + "<office:body><office:text>\(text)</office:text></office:body></office:document-content>"
            ),
        ]
        if let common {
            entries.append(("styles.xml", "<office:document-styles \(namespaces)>\(common)</office:document-styles>"))
        }
        return try ArchiveWriter.archive(entries + parts)
    }

    /// What is read of an ODT with this text.
    static func readOdt(_ text: String, styles: String = "", common: String? = nil) throws -> Document {
        try Document(reading: odt(text, styles: styles, common: common))
    }

    /// What is read of a page with this body.
    static func readHTML(_ body: String, head: String = "") throws -> Document {
        try Document(
            reading: Array(
                "<!DOCTYPE html><html><head><meta charset=utf-8>\(head)</head><body>\(body)</body></html>".utf8))
    }

    // MARK: - Pieces of WordprocessingML

    /// A paragraph of one run, with properties.
    static func p(_ text: String, _ properties: String = "") -> String {
        "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(text.isEmpty ? "" : r(text))</w:p>"
    }

    /// A run, with properties.
    static func r(_ text: String, _ properties: String = "") -> String {
        "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    /// A cell of one paragraph, with properties.
    static func tc(_ text: String, _ properties: String = "") -> String {
        "<w:tc>\(properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>")\(p(text))</w:tc>"
    }

    /// A row of cells.
    static func tr(_ cells: String..., properties: String = "") -> String {
        "<w:tr>\(properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>")\(cells.joined())</w:tr>"
    }

    /// A table of rows.
    static func tbl(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }

    /// A paragraph of a list.
    static func item(_ text: String, list: Int, level: Int = 0, _ other: String = "") -> String {
        p(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>\(other)")
    }
}

extension Document {
    /// The plain texts of paragraphs, headings and items of the document's own text, with their computed number before a bar.
    var lines: [String] { blocks.compactMap(\.line) }

    /// The first table.
    var table: Table? {
        for block in blocks { if case .table(let table) = block.content { return table } }
        return nil
    }

    /// The kinds of notices, in their order.
    var told: [Notice.Kind] { notices.map(\.kind) }

    /// The first notice of a kind.
    func notice(_ kind: Notice.Kind) -> Notice? { notices.first { $0.kind == kind } }
}

extension Block {
    /// The plain text with the number before a bar; nil for what is no paragraph.
    var line: String? {
        guard let paragraph else { return nil }
        return (paragraph.number.map { $0.text + "|" } ?? "") + paragraph.text.plain
    }
}

extension Table {
    /// Every slot: the words of a cell where it begins, `^` and `<` where it goes on, `-` where there is none.
    var grid: [[String]] {
        (0..<rows).map { row in
            (0..<columns).map { column in
                guard let cell = self[row, column] else { return "-" }
                if cell.row < row { return "^" }
                return cell.column < column ? "<" : cell.plainText
            }
        }
    }
}
