extension Markup {
    /// The page as UTF-8, after the document type.
    var page: [UInt8] {
        var text = "<!DOCTYPE html>\n"
        write(to: &text)
        return Array(text.utf8) + [0x0A]
    }

    private func write(to text: inout String) {
        switch self {
        case .text(let content): Self.escape(content, to: &text)
        case .style(let sheet): text += "\(sheet)"
        case .group(let pieces): for piece in pieces { piece.write(to: &text) }
        case .void(let name, let attributes): Self.open(name, attributes, to: &text)
        case .element(let name, let attributes, let pieces):
            Self.open(name, attributes, to: &text)
            for piece in pieces { piece.write(to: &text) }
            text += "</\(name)>"
        }
    }

    private static func open(_ name: StaticString, _ attributes: [Attribute], to text: inout String) {
        if blocks.contains("\(name)") { text += "\n" }
        text += "<\(name)"
        for attribute in attributes {
            text += " \(attribute.name)=\""
            escape(attribute.value, to: &text)
            text += "\""
        }
        text += ">"
    }

    /// Elements that begin a line of their own, so that two reports can be compared line by line.
    private static let blocks: Set = [
        "article", "aside", "body", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer",
        "g",
        "h1", "h2", "h3", "h4", "head", "header", "html", "li", "main", "meta", "nav", "ol", "p", "path", "rect",
        "section", "style", "summary", "svg", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
    ]

    private static func escape(_ content: String, to text: inout String) {
        for scalar in content.withUnseenShown.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
