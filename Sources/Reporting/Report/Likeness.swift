/// Tells texts that differ only in what they are about from texts whose values must be read.
enum Likeness {
    /// The most words in which texts that are alike differ, such as a number or two.
    private static let reach = 4

    /// A word in UTF-8.
    private typealias Word = ArraySlice<UInt8>

    /// Whether the texts are the same but for a few words without an amount, quotations and brackets aside.
    static func holds(among texts: [String]) -> Bool {
        // Words are compared many times, and numbers faster than texts.
        var vocabulary: [Word: Int] = [:]
        var isAboutMoney: [Bool] = []
        func numbers(of text: String) -> [Int] {
            words(of: text).map { word in
                if let number = vocabulary[word] { return number }
                vocabulary[word] = isAboutMoney.count
                isAboutMoney.append(Self.isAboutMoney(word))
                return isAboutMoney.count - 1
            }
        }
        guard let first = texts.first.map(numbers) else { return true }
        return texts.dropFirst().allSatisfy { text in
            let text = numbers(of: text)
            let (removed, added) = differences(first, text)
            return [(removed, first), (added, text)].allSatisfy { words, whole in
                words.count <= reach && words.count * 3 <= whole.count && !words.contains { isAboutMoney[$0] }
            }
        }
    }

    /// The words of the first that the second lacks, and those that it has instead.
    private static func differences(_ first: [Int], _ second: [Int]) -> ([Int], [Int]) {
        let changes = second.difference(from: first)
        func words(_ changes: [CollectionDifference<Int>.Change]) -> [Int] {
            changes.map { change in
                switch change {
                case .insert(_, let word, _), .remove(_, let word, _): word
                }
            }
        }
        return (words(changes.removals), words(changes.insertions))
    }

    /// The words of a text without what stands in quotation marks or brackets.
    private static func words(of text: String) -> [Word] {
        var depth = 0
        var plain: [UInt8] = []
        var text = text
        text.withUTF8 { utf8 in
            plain.reserveCapacity(utf8.count)
            var position = 0
            while position < utf8.count {
                let mark = mark(utf8[position...])
                depth = max(0, depth + mark.step)
                if mark.step == 0, depth == 0 { plain.append(utf8[position]) }
                position += mark.length
            }
        }
        return plain.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") })
    }

    /// Whether a quotation or bracket opens or ends where a text goes on as `rest`, and over how many bytes.
    private static func mark(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> (step: Int, length: Int) {
        func goesOn(_ bytes: (UInt8, UInt8)) -> Bool {
            rest.count > 2 && rest[rest.startIndex + 1] == bytes.0 && rest[rest.startIndex + 2] == bytes.1
        }
        switch rest[rest.startIndex] {
        case UInt8(ascii: "("): return (1, 1)
        case UInt8(ascii: ")"): return (-1, 1)
        case 0xC2 where rest.count > 1:  // « »
            switch rest[rest.startIndex + 1] {
            case 0xBB: return (1, 2)
            case 0xAB: return (-1, 2)
            default: return (0, 1)
            }
        case 0xE2 where goesOn((0x80, 0x9C)): return (1, 3)  // “
        case 0xE2 where goesOn((0x80, 0x9D)): return (-1, 3)  // ”
        default: return (0, 1)
        }
    }

    private static func isAboutMoney(_ word: Word) -> Bool {
        String(decoding: word, as: UTF8.self).unicodeScalars.contains {
            $0.properties.generalCategory == .currencySymbol || $0 == "\u{A0}"
        }
    }
}
