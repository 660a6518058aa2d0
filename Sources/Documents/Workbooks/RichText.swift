/// Texts of XLSX, as shared strings, cells and comments have them.
enum RichText {
    /// The words of an element with `t` and `r`; what is printed beside characters to say how they sound is left out.
    static func text(of element: XMLNode) -> Text {
        var builder = TextBuilder()
        for child in element.children {
            switch child.name {
            case .xT: builder.append(decoded(child.allCharacters))
            case .xR:
                let style = style(of: child.child(.xRPr))
                for part in child.children where part.name == .xT { builder.append(decoded(part.allCharacters), style) }
            case .xRPh:
                builder.leaveOut(decoded(child.allCharacters), .annotation)
            default: break
            }
        }
        return builder.text
    }

    private static func style(of properties: XMLNode?) -> TextBuilder.Style {
        var style = TextBuilder.Style()
        for property in properties?.children ?? XMLNode.none {
            switch property.name {
            case .xStrike: style.isStruck = property[.htmlVal].map(isTrue) ?? true
            case .xVertAlign:
                style.isSuperscript = property[.htmlVal] == "superscript"
                style.isSubscript = property[.htmlVal] == "subscript"
            default: break
            }
        }
        return style
    }

    /// Whether an attribute of OOXML says yes.
    static func isTrue(_ value: String) -> Bool { ["1", "true", "on"].contains(value) }

    /// The text with `_xHHHH_` as the character it stands for, and every kind of line end as a line feed.
    ///
    /// Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0D || $0 == 0x5F }) else { return text }
        var units: [UInt16] = []
        let bytes = Array(text.utf16)
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x5F, index + 6 < bytes.count, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F,
                let unit = hexadecimal(bytes[index + 2..<index + 6])
            {
                units.append(unit)
                index += 7
            } else {
                units.append(bytes[index])
                index += 1
            }
        }
        var result: [UInt16] = []
        for (index, unit) in units.enumerated() {
            if unit == 0x0D {
                if index + 1 >= units.count || units[index + 1] != 0x0A { result.append(0x0A) }
            } else {
                result.append(unit)
            }
        }
        return String(decoding: result, as: UTF16.self)
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt16>) -> UInt16? {
        var value: UInt16 = 0
        for digit in digits {
            switch digit {
            case 0x30...0x39: value = value << 4 | (digit - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | ((digit & 0xDF) - 0x37)
            default: return nil
            }
        }
        return value
    }
}
