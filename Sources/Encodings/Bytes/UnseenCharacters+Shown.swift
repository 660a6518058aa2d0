extension String {
    /// The text with what would not be seen made visible, such as `⟨U+202E⟩`; line breaks and tabs stay.
    package var withUnseenShown: String {
        guard hasUnseenCharacters else { return self }
        var shown: [UInt8] = []
        shown.append(self, substituting: { _ in nil })
        return String(decoding: shown, as: UTF8.self)
    }
}

extension [UInt8] {
    package mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a text with what would not be seen made visible, and with what `substitute` gives in the place of a byte,
    /// which is never asked about letters, spaces and what is not ASCII.
    @inline(__always)
    package mutating func append(_ text: String, substituting substitute: (UInt8) -> StaticString?) {
        var text = text
        text.withUTF8 { utf8 in
            // Nearly every text stands as it is and is copied in one piece.
            var (copied, position) = (0, 0)
            func copy() { append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<position])) }
            while position < utf8.count {
                switch utf8[position] {
                case 0x40...0x7E, 0x20: position += 1
                case let byte where 0x21..<0x40 ~= byte || byte == 0x09 || byte == 0x0A || byte == 0x0D:
                    if let other = substitute(byte) {
                        copy()
                        append(other)
                        copied = position + 1
                    }
                    position += 1
                default:
                    let length = utf8.unseenCharacter(at: position)
                    if length > 0 {
                        copy()
                        let character = utf8[position..<(position + length)]
                        for scalar in String(decoding: character, as: UTF8.self).unicodeScalars {
                            append(contentsOf: "⟨U+\(scalar.hexadecimal)⟩".utf8)
                        }
                        copied = position + length
                    }
                    position += Swift.max(length, 1)
                }
            }
            copy()
        }
    }
}
