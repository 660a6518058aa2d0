internal import CEL

/// What is written how in a language: months and days, numbers, what deadlines say, what bodies are called.
package final class LanguageWords: @unchecked Sendable {  // nothing changes it once its file has been read
    /// The tag of the language, as `xml:lang` has it.
    package var tag = ""
    /// Its name in English.
    package var name = ""
    /// For each month the words for it, as beginnings.
    var months: [[Phrase]] = []
    /// How a quarter and a half of a year are written, with `{quarter}`, `{half}`; the year follows or stands in it.
    var quarters: [Phrase] = []
    var halves: [Phrase] = []
    /// Words that may stand before a time (`u`, `leta`) and after it (`godine`, `г.`).
    var beforeTimes: [Phrase] = []
    var afterTimes: [Phrase] = []
    /// Words for small numbers.
    var counts: [String: Int] = [:]
    /// Whether a month stands before its day in digits.
    var isMonthFirst = false
    /// Whether `05/06/2027` may be of May and of June.
    var isSlashDoubtful = false
    /// How numbers are written, where a profile does not say.
    var numbers = NumberStyle()
    /// Words for what an amount is counted in.
    var units: [(phrase: Phrase, factor: Int)] = []
    /// Words for currencies, by their code.
    var currencies: [(phrase: Phrase, code: String)] = []
    var perYear: [Phrase] = []
    var inTotal: [Phrase] = []
    var atLeast: [Phrase] = []
    var about: [Phrase] = []
    var atMost: [Phrase] = []
    /// Words before the first year of a span without an end: `from`.
    var since: [Phrase] = []
    /// What deadlines say, kind by kind.
    var deadlines: [DeadlinePhrase] = []
    /// Words between a number or day and what it is of (`of`), and between the ends of a span (`to`).
    var of: [Phrase] = []
    var to: [Phrase] = []
    /// Words that stand for one who was named in the sentence before: `it`.
    var pronouns: [Phrase] = []
    /// Words that join bodies: `and`.
    var conjunctions: [String] = []
    /// Words that say, in parentheses after a body, what it does.
    var inParentheses: [(field: Profile.Field, phrases: [Phrase])] = []
    /// How words begin that go on with the body before them: `which`, `selected by`.
    var continues: [Phrase] = []
    /// Words by which a body is known to be one, with its kind.
    var bodyHeads: [(phrase: Phrase, kind: String)] = []
    /// Endings that a word of a name may have instead of another.
    var endings: [String] = []
    /// Endings of words in running text, where they are others than those of names.
    var textEndings: [String] = []
    /// Sources of funds, by the word of the format.
    var sources: [(phrase: Phrase, source: String)] = []
    /// How a period is written in a title.
    var periods: [Phrase] = []
    /// Names of countries, by their code.
    var countries: [(phrase: Phrase, code: String)] = []
    /// What says nothing: a dash, `n/a`.
    var nothing: [Phrase] = []

    init() {}

    /// What a phrase of a deadline means.
    struct DeadlinePhrase: Sendable {
        let phrase: Phrase
        let meaning: DeadlineMeaning
    }

    // MARK: - Values

    /// What may be read at a token as a value of a type, the longest first.
    func readings(of type: PlaceType, in wording: Wording, at position: Int) -> [(end: Int, value: PlaceValue)] {
        switch type {
        case .words: []
        case .number(let shape):
            HeadingNumber.ends(shape, in: wording, at: position).map { ($0, .words) }
        case .time: times(in: wording, at: position).map { ($0.end, .span($0.span)) }
        case .date: dates(in: wording, at: position).map { ($0.end, .span($0.span)) }
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

    private func digits(in wording: Wording, at position: Int, _ range: ClosedRange<Int>) -> (end: Int, number: Int)? {
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
    private func withStop(_ end: Int, _ wording: Wording) -> [Int] {
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

    private func monthsRead(in wording: Wording, at position: Int) -> [(end: Int, month: Int)] {
        for (index, words) in months.enumerated() {
            for word in words {
                if let match = word.match(wording, self, .beginning, from: position) {
                    return withStop(match.range.upperBound, wording).map { ($0, index + 1) }
                }
            }
        }
        return []
    }

    /// Days in digits (`30. 6. 2028`, `2028-06-30`, `30/6/2028`) and with the name of their month (`30 June 2028`, `June 30, 2028`).
    private func dates(in wording: Wording, at position: Int) -> [(end: Int, span: TimeSpan)] {
        let tokens = wording.tokens
        func sign(_ position: Int, _ signs: [String]) -> Bool {
            position < tokens.count && signs.contains(tokens[position].folded)
        }
        var found: [(end: Int, span: TimeSpan)] = []
        func add(_ year: Int, _ month: Int, _ day: Int, _ ends: [Int]) {
            guard let date = CalendarDate(year: year, month: month, day: day) else { return }
            found += ends.map { ($0, TimeSpan(date)) }
        }
        if let year = years(in: wording, at: position).last, sign(year.end, ["-"]), tokens[year.end].isGlued,
            let month = digits(in: wording, at: year.end + 1, 1...12), sign(month.end, ["-"]),
            tokens[month.end].isGlued,
            let day = digits(in: wording, at: month.end + 1, 1...31)
        {
            add(year.year, month.number, day.number, [day.end])
        }
        if let first = digits(in: wording, at: position, 1...31) {
            for separator in [".", "/", "-"] where sign(first.end, [separator]) {
                guard let second = digits(in: wording, at: first.end + 1, 1...31), sign(second.end, [separator]) else {
                    continue
                }
                if separator == "/", isSlashDoubtful, first.number <= 12, second.number <= 12,
                    first.number != second.number
                {
                    continue
                }
                for year in years(in: wording, at: second.end + 1) {
                    let isMonthFirst = isMonthFirst && separator == "/"
                    add(
                        year.year, isMonthFirst ? first.number : second.number,
                        isMonthFirst ? second.number : first.number, [year.end])
                }
            }
            // An ending of an ordinal may follow the day: 30th, 1er, 1-го.
            var starts = withStop(first.end, wording)
            if first.end < tokens.count, tokens[first.end].kind == .word, tokens[first.end].isGlued {
                starts.append(first.end + 1)
            }
            if sign(first.end, ["-"]), first.end + 1 < tokens.count, tokens[first.end + 1].kind == .word {
                starts.append(first.end + 2)
            }
            for start in starts
                + starts.compactMap({ end(of: of, wording, at: $0) })
            {
                for month in monthsRead(in: wording, at: start) {
                    for year in yearsAfter(month.end, wording) { add(year.year, month.month, first.number, [year.end]) }
                }
            }
        }
        for month in monthsRead(in: wording, at: position) {
            guard let day = digits(in: wording, at: month.end, 1...31) else { continue }
            for end in [day.end, day.end + 1] where end == day.end || sign(day.end, [","]) {
                for year in years(in: wording, at: end) { add(year.year, month.month, day.number, [year.end]) }
            }
        }
        return found.sorted { $0.end > $1.end }
    }

    /// Days of every year: `31 March`, `31. 3.`, `March 31`.
    private func daysOfYear(in wording: Wording, at position: Int) -> [(end: Int, value: PlaceValue)] {
        var found: [(end: Int, value: PlaceValue)] = []
        if let day = digits(in: wording, at: position, 1...31) {
            for start in withStop(day.end, wording) {
                for month in monthsRead(in: wording, at: start) {
                    found.append((month.end, .dayOfYear(month: month.month, day: day.number)))
                }
                if start > day.end, let month = digits(in: wording, at: start, 1...12) {
                    found += withStop(month.end, wording).map { ($0, .dayOfYear(month: month.number, day: day.number)) }
                }
            }
        }
        for month in monthsRead(in: wording, at: position) {
            if let day = digits(in: wording, at: month.end, 1...31) {
                found.append((day.end, .dayOfYear(month: month.month, day: day.number)))
            }
        }
        return found
    }

    /// Times whose year comes first: `2026. december 31.`, `2026 m. gruodžio 31 d.`, `2027. II. negyedév`.
    private func timesAfterYear(_ year: (end: Int, year: Int), _ wording: Wording) -> [(end: Int, span: TimeSpan)] {
        var starts = [year.end]
        for phrase in afterTimes {
            if let match = phrase.match(wording, self, .beginning, from: year.end), !match.range.isEmpty {
                starts.append(match.range.upperBound)
            }
        }
        var found: [(end: Int, span: TimeSpan)] = []
        for start in starts {
            for month in monthsRead(in: wording, at: start) {
                if let span = TimeSpan(year: year.year, months: month.month...month.month) {
                    found.append((month.end, span))
                }
                if let day = digits(in: wording, at: month.end, 1...31),
                    let date = CalendarDate(year: year.year, month: month.month, day: day.number)
                {
                    found += withStop(day.end, wording).map { ($0, TimeSpan(date)) }
                }
            }
            if let day = digits(in: wording, at: start, 1...31) {
                for end in withStop(day.end, wording) {
                    for month in monthsRead(in: wording, at: end) {
                        if let date = CalendarDate(year: year.year, month: month.month, day: day.number) {
                            found.append((month.end, TimeSpan(date)))
                        }
                    }
                }
            }
            for (phrases, length, name) in [(quarters, 3, "quarter"), (halves, 6, "half")] {
                for phrase in phrases {
                    guard let match = phrase.match(wording, self, .beginning, from: start),
                        case .count(let number)? = match[name]?.value,
                        let span = TimeSpan(year: year.year, months: (number - 1) * length + 1...number * length)
                    else { continue }
                    found.append((match.range.upperBound, span))
                }
            }
        }
        return found
    }

    /// A year, which the words that stand before times may precede, or a comma.
    private func yearsAfter(_ position: Int, _ wording: Wording) -> [(end: Int, year: Int)] {
        let direct = years(in: wording, at: position)
        if !direct.isEmpty { return direct }
        if position < wording.tokens.count, wording.tokens[position].folded == "," {
            return years(in: wording, at: position + 1)
        }
        if let end = end(of: of, wording, at: position) { return years(in: wording, at: end) }
        for phrase in beforeTimes {
            if let match = phrase.match(wording, self, .beginning, from: position) {
                return years(in: wording, at: match.range.upperBound)
            }
        }
        return []
    }

    /// A time of any kind.
    private func times(in wording: Wording, at position: Int) -> [(end: Int, span: TimeSpan)] {
        var starts = [position]
        for phrase in beforeTimes {
            if let match = phrase.match(wording, self, .beginning, from: position), !match.range.isEmpty {
                starts.append(match.range.upperBound)
            }
        }
        var found: [(end: Int, span: TimeSpan)] = []
        for start in starts {
            found += dates(in: wording, at: start)
            for month in monthsRead(in: wording, at: start) {
                for year in yearsAfter(month.end, wording) {
                    if let span = TimeSpan(year: year.year, months: month.month...month.month) {
                        found.append((year.end, span))
                    }
                }
            }
            // 07/2026, 7. 2026
            if let month = digits(in: wording, at: start, 1...12), month.end < wording.tokens.count,
                ["/", "."].contains(wording.tokens[month.end].folded)
            {
                for year in years(in: wording, at: month.end + 1) {
                    if let span = TimeSpan(year: year.year, months: month.number...month.number) {
                        found.append((year.end, span))
                    }
                }
            }
            for (phrases, length, name) in [(quarters, 3, "quarter"), (halves, 6, "half")] {
                for phrase in phrases {
                    guard let match = phrase.match(wording, self, .beginning, from: start),
                        case .count(let number)? = match[name]?.value
                    else { continue }
                    let stated = match.spans { $0 == "year" }.map { (match.range.upperBound, $0.span.from.year) }
                    for (end, year) in stated.isEmpty ? yearsAfter(match.range.upperBound, wording) : stated {
                        if let span = TimeSpan(year: year, months: (number - 1) * length + 1...number * length) {
                            found.append((end, span))
                        }
                    }
                }
            }
            for year in years(in: wording, at: start) {
                if let span = TimeSpan(year: year.year, months: 1...12) { found.append((year.end, span)) }
                found += timesAfterYear(year, wording)
            }
        }
        for read in found {
            for phrase in afterTimes {
                if let match = phrase.match(wording, self, .beginning, from: read.end), !match.range.isEmpty {
                    found.append((match.range.upperBound, read.span))
                }
            }
        }
        return found.sorted { $0.end > $1.end }
    }

    /// A range whose first time has no year: `June–September 2027`, `Q1–Q2 2027`.
    private func unfinishedRange(in wording: Wording, at position: Int) -> (end: Int, span: TimeSpan)? {
        func second(_ end: Int, _ months: ClosedRange<Int>) -> (end: Int, span: TimeSpan)? {
            guard end < wording.tokens.count,
                let next = (["-"] + conjunctions).contains(wording.tokens[end].folded)
                    ? end + 1 : self.end(of: to, wording, at: end),
                let last = times(in: wording, at: next).first,
                let first = TimeSpan(year: last.span.from.year, months: months),
                first.from < last.span.from
            else { return nil }
            return (last.end, TimeSpan(from: first, to: last.span))
        }
        for month in monthsRead(in: wording, at: position) {
            if let range = second(month.end, month.month...month.month) { return range }
        }
        for (phrases, length, name) in [(quarters, 3, "quarter"), (halves, 6, "half")] {
            for phrase in phrases {
                guard let match = phrase.match(wording, self, .beginning, from: position),
                    case .count(let number)? = match[name]?.value
                else { continue }
                if let range = second(match.range.upperBound, (number - 1) * length + 1...number * length) {
                    return range
                }
            }
        }
        return nil
    }

    /// All times in a text, from left to right, without those inside others.
    func allTimes(in wording: Wording) -> [(range: Range<Int>, span: TimeSpan)] {
        var found: [(range: Range<Int>, span: TimeSpan)] = []
        var position = 0
        while position < wording.tokens.count {
            if let range = unfinishedRange(in: wording, at: position) {
                found.append((position..<range.end, range.span))
                position = range.end
            } else if let read = times(in: wording, at: position).first {
                found.append((position..<read.end, read.span))
                position = read.end
            } else {
                position += 1
            }
        }
        return found
    }
}
