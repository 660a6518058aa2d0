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

    /// Where a number ends that a stop, a parenthesis or a colon closes, and words follow: `1.`, `1.2.1.`, `a)`, `1:`.
    private static func number(_ wording: Wording, at position: Int) -> Int? {
        let tokens = wording.tokens
        guard position < tokens.count else { return nil }
        var end = position + 1
        if tokens[position].kind == .digits, tokens[position].folded.utf8.count <= 2 {
            while end + 1 < tokens.count, tokens[end].folded == ".", tokens[end].isGlued, tokens[end + 1].isGlued,
                tokens[end + 1].kind == .digits, tokens[end + 1].folded.utf8.count <= 2
            {
                end += 2
            }
        } else if tokens[position].kind != .word || tokens[position].folded.count != 1 || end >= tokens.count
            || tokens[end].folded != ")"
        {
            return nil
        }
        // The first of a range needs no sign of its own: "1–3."
        if end + 1 < tokens.count, tokens[end].folded == "-", tokens[end + 1].kind == .digits,
            number(wording, at: end + 1) != nil
        {
            return end
        }
        guard end < tokens.count, [".", ")", ":"].contains(tokens[end].folded), tokens[end].isGlued else { return nil }
        return end + 1 < tokens.count && tokens[end + 1].isGlued && tokens[end + 1].kind == .digits ? nil : end + 1
    }
}
