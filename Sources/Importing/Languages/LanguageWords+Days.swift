internal import CEL

/// Days, in digits and words.
extension LanguageWords {
    /// Days in digits (`30. 6. 2028`, `2028-06-30`, `30/6/2028`) and with the name of their month (`30 June 2028`, `June 30, 2028`).
    func dates(in wording: Wording, at position: Int) -> [(end: Int, span: TimeSpan)] {
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
                    // 12/31/2026 is one day, whichever comes first where either may.
                    let isMonthFirst = separator == "/" && (isMonthFirst || isSlashDoubtful && second.number > 12)
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

    /// The days that a text alone may be which leaves open whether its month stands first: `5/6/2027`, with words before it.
    func doubtfulDays(in wording: Wording) -> [CalendarDate] {
        guard isSlashDoubtful, wording.tokens.count(where: { $0.kind == .digits }) == 3 else { return [] }
        for position in wording.tokens.indices {
            guard let first = digits(in: wording, at: position, 1...12), first.end + 2 < wording.tokens.count,
                wording.tokens[first.end].folded == "/",
                let second = digits(in: wording, at: first.end + 1, 1...12), second.end < wording.tokens.count,
                wording.tokens[second.end].folded == "/", first.number != second.number,
                let year = years(in: wording, at: second.end + 1).first
            else { continue }
            return [(second.number, first.number), (first.number, second.number)].compactMap { month, day in
                CalendarDate(year: year.year, month: month, day: day)
            }
        }
        return []
    }

    /// Days of every year: `31 March`, `31. 3.`, `March 31`.
    func daysOfYear(in wording: Wording, at position: Int) -> [(end: Int, value: PlaceValue)] {
        var found: [(end: Int, value: PlaceValue)] = []
        func add(_ end: Int, _ month: Int, _ day: Int) {
            // A leap year has every day that any year has.
            guard CalendarDate(year: 2000, month: month, day: day) != nil else { return }
            found.append((end, .dayOfYear(month: month, day: day)))
        }
        if let day = digits(in: wording, at: position, 1...31) {
            for start in withStop(day.end, wording) {
                // A word for "of" may stand between them: 31 de março.
                for start in [start, end(of: of, wording, at: start)].compactMap(\.self) {
                    for month in monthsRead(in: wording, at: start) {
                        add(month.end, month.month, day.number)
                    }
                }
                if start > day.end, let month = digits(in: wording, at: start, 1...12) {
                    for end in withStop(month.end, wording) { add(end, month.number, day.number) }
                }
            }
        }
        for month in monthsRead(in: wording, at: position) {
            if let day = digits(in: wording, at: month.end, 1...31) {
                add(day.end, month.month, day.number)
            }
        }
        return found
    }

    /// A year, which the words that stand before times may precede, or a comma.
    func yearsAfter(_ position: Int, _ wording: Wording) -> [(end: Int, year: Int)] {
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
}
