/// A text taken apart into words, numbers and signs, as phrases are compared with it.
///
/// Letters are compared whatever their case, and Romanian letters whether they have a comma or a cedilla; quotation marks, dashes
/// and apostrophes of every kind are one.
package struct Wording: Sendable {
    /// The text with every kind of blank as one space, none at its ends, and without characters that nobody sees.
    package let text: String
    /// The text with its blanks as they stand.
    private let source: String
    /// Its words, numbers and signs.
    package let tokens: [Token]

    /// A word, a run of digits or a sign.
    package struct Token: Sendable, Hashable {
        /// What it is.
        package enum Kind: Sendable, Hashable { case word, digits, sign }
        let kind: Kind
        /// The letters as they are compared.
        let folded: String
        /// Its bytes in the text.
        let range: Range<Int>
        /// Its bytes in the text whose blanks are as they stand.
        let sourceRange: Range<Int>
        /// Whether it stands right after the token before it.
        let isGlued: Bool
        /// Whether it begins with a capital letter.
        let isCapital: Bool
        /// Whether a line of its own begins with it.
        let beginsLine: Bool
    }

    /// The wording of a text; line feeds count as blanks.
    package init(_ words: some StringProtocol) {
        // Bytes, since appending characters to texts one by one took a third of an import.
        var text: [UInt8] = []
        var kept: [UInt8] = []
        text.reserveCapacity(words.utf8.count)
        kept.reserveCapacity(words.utf8.count)
        var tokens: [Token] = []
        var wasBlank = true
        var wasLine = true
        var current: (kind: Token.Kind, start: Int, keptStart: Int, isGlued: Bool, isCapital: Bool, beginsLine: Bool)?
        func close() {
            guard let open = current else { return }
            tokens.append(
                Token(
                    kind: open.kind, folded: Self.folded(text[open.start...]), range: open.start..<text.count,
                    sourceRange: open.keptStart..<kept.count, isGlued: open.isGlued, isCapital: open.isCapital,
                    beginsLine: open.beginsLine))
            current = nil
        }
        func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
            if scalar.isASCII { bytes.append(UInt8(scalar.value)) } else { bytes += UTF8.encode(scalar) ?? .init() }
        }
        for scalar in words.unicodeScalars {
            if Self.isUnseen(scalar) { continue }
            if Self.isBlank(scalar) {
                close()
                append(scalar, to: &kept)
                if scalar == "\n" { wasLine = true }
                wasBlank = true
                continue
            }
            if wasBlank, !text.isEmpty { text.append(0x20) }
            let kind = Self.kind(scalar)
            if current?.kind != kind || kind == .sign || wasBlank {
                close()
                current = (kind, text.count, kept.count, !wasBlank, Self.isCapital(scalar), wasLine)
            }
            append(scalar, to: &text)
            append(scalar, to: &kept)
            wasBlank = false
            wasLine = false
        }
        close()
        self.text = String(decoding: text, as: UTF8.self)
        source = String(decoding: kept, as: UTF8.self)
        self.tokens = tokens
    }

    /// Whether there is no word, number or sign.
    package var isEmpty: Bool { tokens.isEmpty }

    /// The words from one token up to another, with every kind of blank as one space.
    package func words(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        return Self.bytes(
            tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound, of: text)
    }

    /// The words from one token up to another, with blanks as they stand.
    package func verbatim(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        return Self.bytes(
            tokens[range.lowerBound].sourceRange.lowerBound..<tokens[range.upperBound - 1].sourceRange.upperBound,
            of: source)
    }

    /// All words, with blanks as they stand.
    package var verbatim: String { verbatim(0..<tokens.count) }

    private static func bytes(_ range: Range<Int>, of text: String) -> String {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        return String(text[start..<bytes.index(start, offsetBy: range.count)])
    }

    /// Whether a text has nothing that is seen.
    static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { isUnseen($0) || isBlank($0) } }

    // The properties of characters beyond ASCII are looked up in the tables of the library, which is slow; those of Europe's
    // alphabets, and of the signs that stand between their words, are looked up once.

    private struct Properties: OptionSet {
        let rawValue: UInt8
        static let blank = Properties(rawValue: 1)
        static let capital = Properties(rawValue: 2)
        static let letter = Properties(rawValue: 4)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(_ scalar: Unicode.Scalar) {
            self = []
            if scalar.properties.isWhitespace { insert(.blank) }
            if scalar.properties.isUppercase { insert(.capital) }
            if scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered {
                insert(.letter)
            }
        }
    }

    private static let lettersEnd: UInt32 = 0x530
    private static let signs: Range<UInt32> = 0x2000..<0x2070
    private static let known: [Properties] = (Array(0..<lettersEnd) + signs).compactMap(Unicode.Scalar.init).map(
        Properties.init)

    private static func properties(_ scalar: Unicode.Scalar) -> Properties {
        if scalar.value < lettersEnd { return known[Int(scalar.value)] }
        if signs.contains(scalar.value) { return known[Int(lettersEnd + scalar.value - signs.lowerBound)] }
        return Properties(scalar)
    }

    /// Whether a character is a blank of any kind, or the end of a line.
    package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : properties(scalar).contains(.blank)
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("A"..."Z").contains(scalar) : properties(scalar).contains(.capital)
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Token.Kind {
        switch scalar {
        case "a"..."z", "A"..."Z": .word
        case "0"..."9": .digits
        case _ where scalar.isASCII: .sign
        default: properties(scalar).contains(.letter) ? .word : .sign
        }
    }

    /// Whether nobody sees a character: soft hyphens, and characters of no width.
    static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }

    /// The text as it is compared, one blank between its tokens.
    package var key: String { tokens.map(\.folded).joined(separator: " ") }

    /// The sentence in which some tokens stand.
    func sentence(around range: Range<Int>) -> String {
        var start = range.lowerBound
        while start > 0, !endsSentence(start - 1) { start -= 1 }
        var end = range.upperBound
        while end < tokens.count, !endsSentence(end - 1) { end += 1 }
        return verbatim(start..<end)
    }

    /// All sentences: a stop before a blank and a capital letter ends one.
    var sentences: [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for index in tokens.indices where index + 1 == tokens.count || endsSentence(index) {
            sentences.append(start..<index + 1)
            start = index + 1
        }
        return sentences
    }

    private func endsSentence(_ index: Int) -> Bool {
        tokens[index].folded == "." && index + 1 < tokens.count && !tokens[index + 1].isGlued
            && tokens[index + 1].isCapital
    }

    /// A piece of the text as a wording of its own.
    package func part(_ range: Range<Int>) -> Wording { Wording(words(range)) }

    private static func folded(_ word: ArraySlice<UInt8>) -> String {
        guard !word.contains(where: { $0 > 0x7F }) else { return folded(String(decoding: word, as: UTF8.self)) }
        return String(unsafeUninitializedCapacity: word.count) { target in
            for (index, byte) in word.enumerated() {
                target[index] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            }
            return word.count
        }
    }

    /// Letters as they are compared.
    static func folded(_ word: String) -> String {
        guard word.utf8.contains(where: { $0 > 0x7F }) else { return word.lowercased() }
        var folded: [UInt8] = []
        for scalar in word.lowercased().unicodeScalars {
            let one: Unicode.Scalar =
                switch scalar {
                case "\u{15F}": "\u{219}"
                case "\u{163}": "\u{21B}"
                case "\u{2018}", "\u{2019}", "\u{201B}", "\u{2B9}", "\u{2BC}", "\u{374}", "\u{384}", "\u{60}", "\u{B4}":
                    "'"
                case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}": "\""
                case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
                default: scalar
                }
            if one.isASCII { folded.append(UInt8(one.value)) } else { folded += UTF8.encode(one) ?? .init() }
        }
        return String(decoding: folded, as: UTF8.self)
    }
}
