/// What may be read at a token.
extension LanguageWords {
    /// What may be read at a token as a value of a type, the longest first.
    func readings(of type: PlaceType, in wording: Wording, at position: Int) -> [(end: Int, value: PlaceValue)] {
        switch type {
        case .words: []
        case .number(let shape):
            HeadingNumber.ends(shape, in: wording, at: position).map { ($0, .words) }
        case .time: times(in: wording, at: position).map { ($0.end, .span($0.span)) }
        // With the words that may stand before and after it, as any time.
        case .date:
            times(in: wording, at: position).filter { $0.span.from == $0.span.to }.map { ($0.end, .span($0.span)) }
        case .year:
            years(in: wording, at: position).compactMap { end, year in
                TimeSpan(year: year, months: 1...12).map { (end, .span($0)) }
            }
        case .month: monthsRead(in: wording, at: position).map { ($0.end, .count($0.month)) }
        case .quarter: ordinals(upTo: 4, in: wording, at: position).map { ($0.end, .count($0.number)) }
        case .half: ordinals(upTo: 2, in: wording, at: position).map { ($0.end, .count($0.number)) }
        case .dayOfYear: daysOfYear(in: wording, at: position)
        case .day: digits(in: wording, at: position, 1...31).map { [($0.end, .count($0.number))] } ?? []
        case .count: count(in: wording, at: position).map { [($0.end, .count($0.number))] } ?? []
        case .percent: percent(in: wording, at: position)
        }
    }

    func digits(in wording: Wording, at position: Int, _ range: ClosedRange<Int>) -> (end: Int, number: Int)? {
        guard position < wording.tokens.count, wording.tokens[position].kind == .digits,
            let number = Int(wording.tokens[position].folded), range.contains(number)
        else { return nil }
        return (position + 1, number)
    }

    private func count(in wording: Wording, at position: Int) -> (end: Int, number: Int)? {
        if let read = digits(in: wording, at: position, 1...9999) { return read }
        guard position < wording.tokens.count, let number = counts[wording.tokens[position].folded] else { return nil }
        return (position + 1, number)
    }

    private func percent(in wording: Wording, at position: Int) -> [(end: Int, value: PlaceValue)] {
        guard let whole = digits(in: wording, at: position, 0...100) else { return [] }
        let tokens = wording.tokens
        if whole.end + 1 < tokens.count, [",", "."].contains(tokens[whole.end].folded), tokens[whole.end].isGlued,
            tokens[whole.end + 1].kind == .digits, tokens[whole.end + 1].isGlued,
            tokens[whole.end + 1].folded.utf8.count <= 2, let part = Int(tokens[whole.end + 1].folded)
        {
            let hundredths = whole.number * 100 + (tokens[whole.end + 1].folded.utf8.count == 1 ? part * 10 : part)
            return [(whole.end + 2, .percent(hundredths))]
        }
        return [(whole.end, .percent(whole.number * 100))]
    }

    /// A number in digits or Roman numerals, with a stop or without.
    private func ordinals(upTo limit: Int, in wording: Wording, at position: Int) -> [(end: Int, number: Int)] {
        guard position < wording.tokens.count else { return [] }
        let token = wording.tokens[position]
        let romans = ["i", "ii", "iii", "iv"]
        // Cyrillic writers type the Ukrainian or Latin letter.
        let letters = token.folded.map { $0 == "і" ? "i" : String($0) }.joined()
        let number =
            romans.firstIndex(of: letters).map { $0 + 1 } ?? (token.kind == .digits ? Int(token.folded) : nil)
            ?? counts[token.folded]
        guard let number, (1...limit).contains(number) else { return [] }
        return withStop(position + 1, wording).map { ($0, number) }
    }

    /// An end, and the one after a stop that touches it.
    func withStop(_ end: Int, _ wording: Wording) -> [Int] {
        if end < wording.tokens.count, wording.tokens[end].folded == ".", wording.tokens[end].isGlued {
            return [end + 1, end]
        }
        return [end]
    }

    func years(in wording: Wording, at position: Int) -> [(end: Int, year: Int)] {
        guard position < wording.tokens.count, wording.tokens[position].folded.utf8.count == 4,
            let read = digits(in: wording, at: position, 1900...2199)
        else { return [] }
        return withStop(read.end, wording).map { ($0, read.number) }
    }

    func monthsRead(in wording: Wording, at position: Int) -> [(end: Int, month: Int)] {
        for (index, words) in months.enumerated() {
            for word in words {
                if let match = word.match(wording, self, .beginning, from: position) {
                    return withStop(match.range.upperBound, wording).map { ($0, index + 1) }
                }
            }
        }
        return []
    }
}
