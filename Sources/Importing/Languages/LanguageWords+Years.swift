/// Years that stand together: `2026`, `2026–2028`, `2026-28`, `2026/2027`, `2026 and 2027`.
struct StatedYears: Sendable, Hashable {
    /// Its tokens.
    var range: Range<Int>
    var years: ClosedRange<Int>
    /// Whether each is named, so that what is said may hold for each of them.
    var isList = false
    /// Whether a year between them is not named.
    var hasGap = false
}

extension LanguageWords {
    /// A year, or the span of years that begins at a token.
    func yearSpan(in wording: Wording, at position: Int) -> (end: Int, years: ClosedRange<Int>)? {
        let tokens = wording.tokens
        guard let first = years(in: wording, at: position).first else { return nil }
        for (end, year) in years(in: wording, at: position) where end < tokens.count {
            let isDash = ["-", "/"].contains(tokens[end].folded)
            for start in [isDash ? end + 1 : nil, self.end(of: to, wording, at: end)].compactMap(\.self) {
                if let last = years(in: wording, at: start).first, last.year > year {
                    return (last.end, year...last.year)
                }
            }
            // 2026-28, 2026/27
            if isDash, tokens[end].isGlued, end + 1 < tokens.count, tokens[end + 1].isGlued,
                tokens[end + 1].folded.utf8.count == 2, let last = digits(in: wording, at: end + 1, 0...99),
                last.number > year % 100,
                !(last.end + 1 < tokens.count && tokens[last.end].isGlued && tokens[last.end + 1].isGlued
                    && tokens[last.end + 1].kind == .digits)
            {
                return (last.end, year...year - year % 100 + last.number)
            }
        }
        return (first.end, first.year...first.year)
    }

    /// The years that some tokens state, those together that signs and words such as "and" join.
    func statedYears(in wording: Wording, _ range: Range<Int>) -> [StatedYears] {
        var found: [StatedYears] = []
        var position = range.lowerBound
        while position < range.upperBound {
            guard let span = yearSpan(in: wording, at: position), span.end <= range.upperBound else {
                position += 1
                continue
            }
            let here = StatedYears(range: position..<span.end, years: span.years)
            if var last = found.last, last.range.upperBound < position,
                (last.range.upperBound..<position).allSatisfy({ isJoining(wording.tokens[$0]) }),
                last.years.upperBound < here.years.lowerBound
            {
                last.hasGap = last.hasGap || last.years.upperBound + 1 < here.years.lowerBound
                (last.range, last.isList) = (last.range.lowerBound..<span.end, true)
                last.years = last.years.lowerBound...here.years.upperBound
                found[found.count - 1] = last
            } else {
                found.append(here)
            }
            position = span.end
        }
        return found
    }

    private func isJoining(_ token: Wording.Token) -> Bool {
        [",", "&", "+"].contains(token.folded) || conjunctions.contains(token.folded)
    }
}
