/// Words of WordprocessingML without their runs.
enum WordText {
    /// The characters of a `w:t`. Blanks at its ends count, though only `xml:space` would keep them, because that is how it is meant;
    /// line ends with indentation are the looks of the file.
    static func characters(of element: XMLNode) -> String {
        var text = ""
        for child in element.children { text += child.characters }
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
        var scalars = Array(text.unicodeScalars)[...]
        if element[.xmlSpace] != "preserve" {
            let start = scalars.prefix { $0.value <= 0x20 }
            if start.contains(where: { $0 == "\n" || $0 == "\r" }) { scalars = scalars.dropFirst(start.count) }
            let end = scalars.reversed().prefix { $0.value <= 0x20 }
            if end.contains(where: { $0 == "\n" || $0 == "\r" }) { scalars = scalars.dropLast(end.count) }
        }
        return String(String.UnicodeScalarView(scalars.map { $0.value < 0x20 ? " " : $0 }))
    }

    /// The words inside an element as they stand, deleted ones too, for telling of them.
    static func visible(in element: XMLNode) -> String {
        var text = ""
        collect(element, into: &text)
        return String(
            String.UnicodeScalarView(text.unicodeScalars.reversed().drop(while: Characters.isSpace).reversed()))
    }

    private static func collect(_ element: XMLNode, into text: inout String) {
        for child in element.children {
            switch child.name {
            case .wT, .wDelText, .mT: text += characters(of: child)
            case .wTab: text += "\t"
            case .wBr, .wCr: text += "\n"
            case .wNoBreakHyphen: text += "\u{2011}"
            case .wPPr, .wRPr, .wSdtPr, .wInstrText, .mcFallback: break
            case .wP:
                collect(child, into: &text)
                text += "\n"
            default: collect(child, into: &text)
            }
        }
    }

    /// A formula of mathematics as a line of text; fractions and powers keep their parts apart.
    static func mathematics(_ element: XMLNode) -> String {
        func part(_ name: Name) -> String { element.child(name).map(mathematics) ?? "" }
        func inner() -> String { element.children.map(mathematics).joined() }
        func grouped(_ text: String) -> String { text.count > 1 && !text.allSatisfy(\.isNumber) ? "(\(text))" : text }
        switch element.name {
        case .mT, .wT: return characters(of: element)
        case .mF: return grouped(part(.mNum)) + "/" + grouped(part(.mDen))
        case .mSSup: return part(.mE) + "^" + grouped(part(.mSup))
        case .mSSub: return part(.mE) + "_" + grouped(part(.mSub))
        case .mSSubSup: return part(.mE) + "_" + grouped(part(.mSub)) + "^" + grouped(part(.mSup))
        case .mRad: return "√" + grouped(part(.mE))
        case .mD:
            let properties = element.child(.mDPr)
            return (properties?.child(.mBegChr)?[.mVal] ?? "(") + inner() + (properties?.child(.mEndChr)?[.mVal] ?? ")")
        case .wRPr, .wDel, .wMoveFrom: return ""
        default: return inner()
        }
    }

    /// The sign that a symbol of a font stands for, where that is generally known; and whether it is.
    static func symbol(font: String, code: String) -> (text: String, isKnown: Bool) {
        guard let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else { return ("", false) }
        guard (0xF000...0xF0FF).contains(value) || value < 0x100 else { return (String(scalar), true) }
        let known = (font.lowercased().contains("wingdings") ? wingdings : symbols)[value & 0xFF]
        return (known ?? String(scalar), known != nil)
    }

    private static let wingdings: [UInt32: String] = [
        0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xE0: "→",
        0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x52: "☑", 0x53: "☒", 0xA3: "☐",
    ]

    private static let symbols: [UInt32: String] = [
        0x20: " ", 0x25: "%", 0x2B: "+", 0x2D: "−", 0x2E: ".", 0x30: "0", 0x31: "1", 0x32: "2", 0x33: "3", 0x34: "4",
        0x35: "5", 0x36: "6", 0x37: "7", 0x38: "8", 0x39: "9", 0xA0: "€", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
        0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xAE: "→", 0xD7: "⋅", 0xE5: "∑", 0xA5: "∞",
    ]
}

extension XMLNode {
    /// No elements.
    static let none = Children(tree: XMLTree(part: nil), position: 0, end: 0)
}
