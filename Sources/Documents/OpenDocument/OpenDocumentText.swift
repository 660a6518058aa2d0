/// Words of OpenDocument without their spans.
enum OpenDocumentText {
    /// The words inside an element as they stand, for telling of them; a line for each paragraph.
    static func visible(in element: XMLNode) -> String {
        var text = ""
        collect(element, into: &text)
        return String(
            String.UnicodeScalarView(text.unicodeScalars.reversed().drop(while: Characters.isSpace).reversed()))
    }

    private static func collect(_ element: XMLNode, into text: inout String) {
        for child in element.children {
            switch child.name {
            case .characters: text += collapsed(child.characters)
            case .textS: text += String(repeating: " ", count: spaces(child))
            case .textTab: text += "\t"
            case .textLineBreak: text += "\n"
            case .officeChangeInfo, .textNote, .officeAnnotation, .textTrackedChanges, .svgTitle, .svgDesc, .textLabel:
                break
            case .textP, .textH:
                collect(child, into: &text)
                text += "\n"
            default: collect(child, into: &text)
            }
        }
    }

    /// How many blanks a `text:s` stands for, of which there is no use for very many.
    static func spaces(_ element: XMLNode) -> Int { min(1000, max(0, element.number(.textC) ?? 1)) }

    /// The text with each run of white space one blank; what is only the looks of the file between elements is nothing.
    private static func collapsed(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return text }
        return Characters.isBlank(text) ? "" : text.split { $0.isWhitespace && $0 != "\u{A0}" }.joined(separator: " ")
    }
}
