extension Unicode.Scalar {
    /// Whether the character shows nothing but changes how others are shown or read: controls, marks, overrides and
    /// isolates of the direction of writing, line separators of Unicode, the byte order mark.
    package var isUnseen: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
            true
        default: false
        }
    }

    /// Its number in hexadecimal digits, at least four.
    package var hexadecimal: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many bytes of this UTF-8 the character that begins at `position` takes up, if it would not be seen; else 0.
    package func unseenCharacter(at position: Int) -> Int {
        let first = self[position]
        // All that are unseen begin with one of these bytes, as few others do.
        switch first {
        case 0x00...0x1F, 0x7F: return 1
        case 0xC2 where position + 1 < count: return self[position + 1] < 0xA0 ? 2 : 0
        case 0xD8 where position + 1 < count: return self[position + 1] == 0x9C ? 2 : 0
        case 0xE2 where position + 2 < count, 0xEF where position + 2 < count:
            let value =
                UInt32(first & 0x0F) << 12 | UInt32(self[position + 1] & 0x3F) << 6 | UInt32(self[position + 2] & 0x3F)
            return Unicode.Scalar(value)?.isUnseen == true ? 3 : 0
        default: return 0
        }
    }
}

extension String {
    /// Whether there is a character that would not be seen, line breaks and tabs included.
    package var hasUnseenCharacters: Bool {
        var text = self
        return text.withUTF8 { utf8 in
            for position in utf8.indices where utf8[position] < 0x20 || utf8[position] > 0x7E {
                if utf8.unseenCharacter(at: position) > 0 { return true }
            }
            return false
        }
    }
}
