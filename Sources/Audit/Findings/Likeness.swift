/// Tells texts that differ only in what they are about from texts whose values must be read.
package enum Likeness {
    /// Whether the texts are the same but for a few words without an amount, quotations and brackets aside.
    static func holds(among texts: [String]) -> Bool {
        guard let first = texts.first.map(PlainWords.init) else { return true }
        return texts.dropFirst().allSatisfy { first.areAlike(PlainWords($0)) }
    }

    /// Whether two texts are the same in their first third: what follows may differ, as where one reason is given for many
    /// things and the thing is named at the end.
    package static func begins(_ text: String, like other: String) -> Bool {
        let (text, other) = (text.utf8, other.utf8)
        var same = 0
        for (byte, otherByte) in zip(text, other) {
            guard byte == otherByte else { break }
            same += 1
        }
        return same * 3 >= max(text.count, other.count)
    }
}

/// The words of a text without what stands in quotation marks or brackets.
private struct PlainWords {
    /// The most words in which texts that are alike differ, such as a number or two.
    private static let reach = 4

    /// The text, in UTF-8, and where its words stand in it.
    private var text: [UInt8] = []
    private var words: [Range<Int>] = []

    init(_ content: String) {
        var content = content
        content.withUTF8 { utf8 in
            text.reserveCapacity(utf8.count)
            var (copied, position, depth) = (0, 0, 0)
            func copy() {
                if depth == 0 { text.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<position])) }
            }
            while position < utf8.count {
                let mark = Self.mark(utf8, position)
                if mark.step != 0 {
                    copy()
                    depth = max(0, depth + mark.step)
                    copied = position + mark.length
                }
                position += mark.length
            }
            copy()
        }
        words.reserveCapacity(text.count / 4)
        var start = 0
        for end in 0...text.count where end == text.count || text[end] == 0x20 || text[end] == 0x0A {
            if end > start { words.append(start..<end) }
            start = end + 1
        }
    }

    /// Whether a word is the same as one of `other`.
    private func isSame(_ own: Int, _ other: PlainWords, _ others: Int) -> Bool {
        let (start, otherStart) = (words[own].lowerBound, other.words[others].lowerBound)
        let count = words[own].count
        guard count == other.words[others].count else { return false }
        return (0..<count).allSatisfy { text[start + $0] == other.text[otherStart + $0] }
    }

    /// Whether the texts are the same when up to `reach` words of each, and no more than a third, are left out that are
    /// about no amount.
    func areAlike(_ other: PlainWords) -> Bool {
        areAlike(
            from: 0, other, from: 0, leavingOut: min(Self.reach, words.count / 3),
            ofOther: min(Self.reach, other.words.count / 3))
    }

    private func areAlike(
        from start: Int, _ other: PlainWords, from otherStart: Int, leavingOut count: Int, ofOther otherCount: Int
    ) -> Bool {
        var (own, others) = (start, otherStart)
        // Where the next words are the same, to leave out one of them gains nothing.
        while own < words.count, others < other.words.count, isSame(own, other, others) {
            (own, others) = (own + 1, others + 1)
        }
        if own == words.count, others == other.words.count { return true }
        if count > 0, own < words.count, !isAboutMoney(own),
            areAlike(from: own + 1, other, from: others, leavingOut: count - 1, ofOther: otherCount)
        {
            return true
        }
        return otherCount > 0 && others < other.words.count && !other.isAboutMoney(others)
            && areAlike(from: own, other, from: others + 1, leavingOut: count, ofOther: otherCount - 1)
    }

    private func isAboutMoney(_ word: Int) -> Bool {
        let word = text[words[word]]
        // Latin letters, which begin with C3 to C9 where they are not ASCII, are no signs of currencies.
        guard word.contains(where: { $0 == UInt8(ascii: "$") || $0 == 0xC2 || $0 > 0xC9 }) else { return false }
        return String(decoding: word, as: UTF8.self).unicodeScalars.contains {
            $0.properties.generalCategory == .currencySymbol || $0 == "\u{A0}"
        }
    }

    /// Whether a quotation or bracket opens or ends at `position`, and over how many bytes.
    private static func mark(_ utf8: UnsafeBufferPointer<UInt8>, _ position: Int) -> (step: Int, length: Int) {
        func next(_ offset: Int) -> UInt8 { position + offset < utf8.count ? utf8[position + offset] : 0 }
        switch utf8[position] {
        case UInt8(ascii: "("): return (1, 1)
        case UInt8(ascii: ")"): return (-1, 1)
        case 0xC2 where next(1) == 0xBB: return (1, 2)  // »
        case 0xC2 where next(1) == 0xAB: return (-1, 2)  // «
        case 0xE2 where next(1) == 0x80 && next(2) == 0x9C: return (1, 3)  // “
        case 0xE2 where next(1) == 0x80 && next(2) == 0x9D: return (-1, 3)  // ”
        default: return (0, 1)
        }
    }
}
