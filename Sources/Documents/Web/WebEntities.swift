/// Names of characters that pages use and the parser, which knows HTML 4, does not.
enum WebEntities {
    /// The page with those names replaced by their characters, and without the character that would end it.
    static func resolved(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 == 0x26 || $0 == 0 }) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0 {
                result += [0xEF, 0xBF, 0xBD]
            } else if byte == 0x26, let end = bytes[(index + 1)...].prefix(12).firstIndex(of: 0x3B),
                let text = names[String(decoding: bytes[index + 1..<end], as: UTF8.self)]
            {
                result += text.utf8
                index = end
            } else {
                result.append(byte)
            }
            index += 1
        }
        return result
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
