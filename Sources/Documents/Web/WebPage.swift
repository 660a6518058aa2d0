internal import Encodings

/// A page made ready for the parser, which knows HTML 4 and stops where a page says that it ends.
enum WebPage {
    /// The page with the names of characters that HTML 4 does not know replaced by the characters, without the character that would end
    /// it, and without the ends of `body` and `html`: words may follow, and browsers show them.
    static func prepared(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0: result += [0xEF, 0xBF, 0xBD]
            case 0x26:
                let end = bytes[(index + 1)...].prefix(16).firstIndex(of: 0x3B)
                if let end, let text = names[String(decoding: bytes[index + 1..<end], as: UTF8.self)] {
                    result += text.utf8
                    index = end
                } else if let reference = windowsReference(bytes, index) {
                    result += reference.text.utf8
                    index = reference.end
                } else {
                    result.append(0x26)
                }
            case 0x3C:
                if let end = endOfDocument(bytes, index) ?? endOfCondition(bytes, index) {
                    index = end
                } else if let end = endOfComment(bytes, index) {
                    result += bytes[index...end]
                    index = end
                } else {
                    result.append(0x3C)
                }
            case let byte: result.append(byte)
            }
            index += 1
        }
        return result
    }

    /// The character of windows-1252 that a reference by number to one of the controls 128 to 159 means (`&#128;` is €), and its last
    /// byte. Source: HTML, 13.2.5.80 (numeric character reference end state).
    private static func windowsReference(_ bytes: [UInt8], _ index: Int) -> (text: String, end: Int)? {
        guard index + 1 < bytes.count, bytes[index + 1] == 0x23 else { return nil }
        let isHex = index + 2 < bytes.count && bytes[index + 2] | 0x20 == 0x78
        let start = index + (isHex ? 3 : 2)
        var (value, end) = (0, start)
        while end < bytes.count, value < 256, let digit = Character(Unicode.Scalar(bytes[end])).hexDigitValue,
            isHex || digit < 10
        {
            (value, end) = (value * (isHex ? 16 : 10) + digit, end + 1)
        }
        guard end > start, (128...159).contains(value) else { return nil }
        let character = Charset.windows1252.upperHalf[value - 128]
        guard character != "\u{FFFD}" else { return nil }
        let isClosed = end < bytes.count && bytes[end] == 0x3B
        return (String(character), isClosed ? end : end - 1)
    }

    /// The last byte of a condition of Word (`<![if …]>`) or another declaration that begins at `index`: browsers show none.
    private static func endOfCondition(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index + 2 < bytes.count, bytes[index + 1] == 0x21, bytes[index + 2] != 0x2D,
            bytes[index + 2] | 0x20 != 0x64
        else { return nil }
        return bytes[index...].firstIndex(of: 0x3E) ?? bytes.count - 1
    }

    /// The last byte of a comment that begins at `index`; it stays, since it may hide rules of style from old browsers.
    private static func endOfComment(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard bytes[index...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) else { return nil }
        var end = index + 4
        while end + 2 < bytes.count {
            if bytes[end] == 0x2D, bytes[end + 1] == 0x2D, bytes[end + 2] == 0x3E { return end + 2 }
            end += 1
        }
        return bytes.count - 1
    }

    /// The last byte of a `</body>` or `</html>` that begins at `index`.
    private static func endOfDocument(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index + 6 < bytes.count, bytes[index + 1] == 0x2F else { return nil }
        let name = bytes[index + 2..<index + 6].map { $0 | 0x20 }
        guard name == Array("body".utf8) || name == Array("html".utf8) else { return nil }
        let rest = bytes[(index + 6)...].prefix(64)
        return rest.first.map { $0 <= 0x20 || $0 == 0x3E } ?? false ? rest.firstIndex(of: 0x3E) : nil
    }

    private static let names: [String: String] = {
        // Letters with a mark: the name is the letter and the name of the mark.
        let marks: [(name: String, mark: Unicode.Scalar, letters: String)] = [
            ("caron", "\u{30C}", "CcDdEeLlNnRrTtZz"), ("acute", "\u{301}", "CcLlNnRrSsZz"),
            ("cedil", "\u{327}", "GKkLlNnRrSsTt"), ("ogon", "\u{328}", "AaEeIiUu"), ("breve", "\u{306}", "AaGgUu"),
            ("dot", "\u{307}", "CcEeGgIZz"), ("macr", "\u{304}", "AaEeIiOoUu"), ("dblac", "\u{30B}", "OoUu"),
            ("ring", "\u{30A}", "Uu"), ("circ", "\u{302}", "CcGgHhJjSsWwYy"),
        ]
        var names = [
            "Dstrok": "Đ", "dstrok": "đ", "Lstrok": "Ł", "lstrok": "ł", "Hstrok": "Ħ", "hstrok": "ħ", "Tstrok": "Ŧ",
            "tstrok": "ŧ", "imath": "ı", "inodot": "ı", "hyphen": "‐", "dash": "‐", "period": ".", "comma": ",",
            "colon": ":", "semi": ";", "lpar": "(", "rpar": ")", "percnt": "%", "sol": "/", "excl": "!", "num": "#",
            "dollar": "$", "ast": "*", "plus": "+", "equals": "=", "lowbar": "_", "lsqb": "[", "lbrack": "[",
            "rsqb": "]",
            "rbrack": "]", "quest": "?", "commat": "@", "Tab": "\t", "NewLine": "\n", "check": "✓", "numsp": "\u{2007}",
            "puncsp": "\u{2008}", "hairsp": "\u{200A}", "emsp13": "\u{2004}", "emsp14": "\u{2005}",
            "NoBreak": "\u{2060}",
            "ZeroWidthSpace": "\u{200B}", "NonBreakingSpace": "\u{A0}", "numero": "№", "vert": "|", "verbar": "|",
            "half": "½", "rsquor": "’", "rdquor": "”", "ldquor": "„", "lsquor": "‚", "mldr": "…", "nldr": "‥",
        ]
        for (name, mark, letters) in marks {
            for letter in letters { names["\(letter)\(name)"] = "\(letter)\(mark)".composed }
        }
        return names
    }()
}

extension String {
    /// A letter and its mark as the one character that they are.
    fileprivate var composed: String {
        let scalars = Array(unicodeScalars)
        guard scalars.count == 2 else { return self }
        // All such letters stand in Latin Extended-A.
        for value in UInt32(0x100)...0x17F {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let character = Character(scalar)
            if character == Character(self) { return String(scalar) }
        }
        return self
    }
}
