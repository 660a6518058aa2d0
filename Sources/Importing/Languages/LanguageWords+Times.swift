internal import CEL

/// Months, quarters, halves, years and spans of time, in digits and words.
extension LanguageWords {
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

    /// A month as ISO 8601 writes it, 2026-12; 2009-12 may be a span of years.
    private func monthAfter(_ year: (end: Int, year: Int), _ wording: Wording) -> (end: Int, span: TimeSpan)? {
        let tokens = wording.tokens
        guard year.end + 1 < tokens.count, tokens[year.end].folded == "-", tokens[year.end].isGlued,
            tokens[year.end + 1].isGlued, tokens[year.end + 1].folded.utf8.count == 2,
            let month = digits(in: wording, at: year.end + 1, 1...12), month.number <= year.year % 100,
            month.end >= tokens.count || !tokens[month.end].isGlued || tokens[month.end].folded != "-"
        else { return nil }
        return TimeSpan(year: year.year, months: month.number...month.number).map { (month.end, $0) }
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
                if let month = monthAfter(year, wording) { found.append(month) }
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

    /// A span of years whose last one has two digits: 2026/27.
    private func shortSpan(in wording: Wording, at position: Int) -> (end: Int, span: TimeSpan)? {
        guard let years = yearSpan(in: wording, at: position), wording.tokens[years.end - 1].folded.utf8.count == 2,
            let first = TimeSpan(year: years.years.lowerBound, months: 1...12),
            let last = TimeSpan(year: years.years.upperBound, months: 1...12)
        else { return nil }
        return (years.end, TimeSpan(from: first, to: last))
    }

    /// All times in a text, from left to right, without those inside others.
    func allTimes(in wording: Wording) -> [(range: Range<Int>, span: TimeSpan)] {
        var found: [(range: Range<Int>, span: TimeSpan)] = []
        var position = 0
        while position < wording.tokens.count {
            if let range = unfinishedRange(in: wording, at: position) {
                found.append((position..<range.end, range.span))
                position = range.end
            } else if let years = shortSpan(in: wording, at: position) {
                found.append((position..<years.end, years.span))
                position = years.end
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
