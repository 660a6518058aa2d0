extension Unicode.Scalar {
    /// Whether the character shows nothing but changes how others are shown or read: controls, overrides and isolates of
    /// the direction of writing, line separators of Unicode, the byte order mark.
    var isUnseen: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// Its number in hexadecimal digits, at least four.
    var hexadecimal: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

extension String {
    /// Whether there is a character that would not be seen, line breaks and tabs included.
    var hasUnseenCharacters: Bool {
        // All others that are unseen begin with one of these bytes in UTF-8, as few texts do.
        let isSuspect: (UInt8) -> Bool = { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
        return utf8.contains(where: isSuspect) && unicodeScalars.contains { $0.isUnseen }
    }

    /// The text with what would not be seen made visible, such as `⟨U+202E⟩`; line breaks and tabs stay.
    var withUnseenShown: String {
        guard hasUnseenCharacters else { return self }
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": text.unicodeScalars.append(scalar)
            case _ where scalar.isUnseen: text += "⟨U+\(scalar.hexadecimal)⟩"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
