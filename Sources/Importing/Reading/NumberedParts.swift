internal import Documents

/// The parts of a cell that begin with the numbers of what they hold for: `1. and 2. X; 3. Y`.
struct NumberedParts {
    struct Part {
        let numbers: [String]
        let text: String
        let address: Address
    }

    private(set) var parts: [Part] = []

    init(_ lines: [String], addresses: [Address], _ words: LanguageWords) {
        for (line, address) in zip(lines, addresses) {
            for piece in Self.pieces(line) {
                let wording = Wording(piece)
                var numbers: [String] = []
                var position = 0
                while let end = Self.number(wording, at: position) {
                    numbers.append(HeadingNumber.cited(wording.words(position..<end)))
                    position = end
                    guard position < wording.tokens.count else { break }
                    let sign = wording.tokens[position].folded
                    let isJoined = words.conjunctions.contains(sign) || sign == "," || sign == "-"
                    guard isJoined, let next = Self.number(wording, at: position + 1) else { break }
                    if sign == "-", let first = numbers.last.flatMap({ Int($0) }),
                        let last = Int(HeadingNumber.cited(wording.words(position + 1..<next))), first < last,
                        last - first < 100
                    {
                        numbers += (first + 1..<last).map(String.init)
                    }
                    position += 1
                }
                let text = wording.verbatim(position..<wording.tokens.count)
                if !text.isEmpty { parts.append(Part(numbers: numbers, text: text, address: address)) }
            }
        }
    }

    /// The pieces of a line: a semicolon ends one where a number follows.
    private static func pieces(_ line: String) -> [String] {
        var pieces: [String] = []
        for piece in line.split(whereSeparator: { $0 == ";" || $0 == "\n" }).map(String.init) {
            if number(Wording(piece), at: 0) == nil, let last = pieces.popLast() {
                pieces.append("\(last); \(piece.trimmingBlanks)")
            } else {
                pieces.append(piece)
            }
        }
        return pieces
    }

    /// Where a number with a stop or parenthesis ends that a blank and words follow.
    private static func number(_ wording: Wording, at position: Int) -> Int? {
        guard position < wording.tokens.count, wording.tokens[position].kind == .digits,
            wording.tokens[position].folded.utf8.count <= 2, position + 1 < wording.tokens.count,
            [".", ")"].contains(wording.tokens[position + 1].folded), wording.tokens[position + 1].isGlued
        else { return nil }
        guard position + 2 < wording.tokens.count else { return position + 2 }
        return wording.tokens[position + 2].isGlued && wording.tokens[position + 2].kind == .digits ? nil : position + 2
    }
}
