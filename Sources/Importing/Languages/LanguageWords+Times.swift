internal import CEL

/// Days, months, quarters and spans of time, in digits and words.
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
    func times(in wording: Wording, at position: Int) -> [(end: Int, span: TimeSpan)] {
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
