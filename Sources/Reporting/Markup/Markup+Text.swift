internal import CEL

extension Markup {
    /// The page as UTF-8, after the document type.
    var page: [UInt8] {
        var page = MarkupWriter()
        page.append("<!DOCTYPE html>\n")
        page.write(self)
        page.append("\n")
        return Array(page.bytes.contents)
    }
}

/// Writes markup as UTF-8 into one run of bytes that grows.
private struct MarkupWriter: ~Copyable {
    private(set) var bytes = ByteBuffer(capacity: 1 << 16)

    mutating func write(_ markup: Markup) {
        switch markup {
        case .text(let content): escape(content)
        case .style(let sheet): append(sheet)
        case .group(let pieces): for piece in pieces { write(piece) }
        case .void(let name, let attributes): open(name, attributes)
        case .element(let name, let attributes, let pieces):
            open(name, attributes)
            for piece in pieces { write(piece) }
            append("</")
            append(name)
            append(">")
        }
    }

    mutating func append(_ text: StaticString) { bytes.append(text) }

    private mutating func open(_ name: StaticString, _ attributes: [Markup.Attribute]) {
        append(Self.blocks.contains(name.description) ? "\n<" : "<")
        append(name)
        for attribute in attributes {
            append(" ")
            append(attribute.name)
            append("=\"")
            escape(attribute.value)
            append("\"")
        }
        append(">")
    }

    /// Elements that begin a line of their own, so that two reports can be compared line by line.
    private static let blocks: Set = [
        "article", "aside", "body", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer",
        "g",
        "h1", "h2", "h3", "h4", "head", "header", "html", "li", "main", "meta", "nav", "ol", "p", "path", "rect",
        "section", "style", "summary", "svg", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
    ]

    private mutating func escape(_ content: String) {
        var content = content.withUnseenShown
        content.withUTF8 { utf8 in
            // Nearly every text stands as it is and is copied in one piece.
            var copied = 0
            for position in utf8.indices {
                guard let escape = Self.escape(of: utf8[position]) else { continue }
                bytes.append(UnsafeBufferPointer(rebasing: utf8[copied..<position]))
                append(escape)
                copied = position + 1
            }
            bytes.append(UnsafeBufferPointer(rebasing: utf8[copied...]))
        }
    }

    private static func escape(of byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
