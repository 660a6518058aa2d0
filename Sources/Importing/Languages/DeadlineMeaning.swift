package import CEL
package import Dossier

/// What the words of a deadline mean: its kind, how often, and which of its times is which.
struct DeadlineMeaning: Sendable, Hashable {
    let kind: DeadlineKind
    /// How often a year; nil where the phrase has the number, or it is not periodic.
    var times: Int?
    /// What a `{n}` in the phrase counts.
    var counted: Counted?

    /// What a number in a phrase counts.
    enum Counted: Sendable, Hashable {
        /// How often a year.
        case timesAYear
        /// The months from one time to the next.
        case months
        /// The time before whose first day it is due.
        case before
        /// Days, months or years after the adoption of the plan; one, where the phrase has no number.
        case daysAfterAdoption, monthsAfterAdoption, yearsAfterAdoption
    }

    /// The keys of a language's or profile's `deadlines`, and what their phrases mean.
    static let keys: [(key: String, meaning: DeadlineMeaning)] = [
        ("continuous", .init(kind: .continuous)), ("once", .init(kind: .once)), ("by", .init(kind: .by)),
        ("before", .init(kind: .by, counted: .before)),
        ("by-then-continuous", .init(kind: .byThenContinuous)), ("conditional", .init(kind: .conditional)),
        ("ambiguous", .init(kind: .ambiguous)), ("yearly", .init(kind: .periodic, times: 1)),
        ("half-yearly", .init(kind: .periodic, times: 2)), ("quarterly", .init(kind: .periodic, times: 4)),
        ("monthly", .init(kind: .periodic, times: 12)),
        ("times-a-year", .init(kind: .periodic, counted: .timesAYear)),
        ("every-months", .init(kind: .periodic, counted: .months)),
        ("days-after-adoption", .init(kind: .by, counted: .daysAfterAdoption)),
        ("months-after-adoption", .init(kind: .by, counted: .monthsAfterAdoption)),
        ("years-after-adoption", .init(kind: .by, counted: .yearsAfterAdoption)),
    ]
}

/// What a deadline says, as the format has it.
package struct DeadlineReading: Sendable, Hashable {
    package internal(set) var kind: DeadlineKind
    package internal(set) var times: Int?
    package internal(set) var from: CalendarDate?
    package internal(set) var to: CalendarDate?
    package internal(set) var relative: String?
    /// The day of each year on which it falls due.
    package internal(set) var due: String?

    /// The reading as a person chooses it: `by to 2026-06-30`, `periodic 4 from 2026-01-01 to 2027-12-31`.
    var described: String {
        [
            kind.rawValue, times.map(String.init), from.map { "from \($0)" }, to.map { "to \($0)" },
            relative.map { "relative \($0)" }, due.map { "due \($0)" },
        ].compactMap(\.self).joined(separator: " ")
    }
}

extension LanguageWords {
    /// What a deadline says in a plan that runs from one day to another; nil where no phrase is the whole of it, or where two
    /// phrases of the same weight read it differently.
    func deadline(_ wording: Wording, _ more: [DeadlinePhrase], period: (start: CalendarDate?, end: CalendarDate?))
        -> (reading: DeadlineReading, phrase: Phrase)?
    {
        let readings = deadlineReadings(wording, more, period: period)
        return readings.count == 1 ? readings[0] : nil
    }

    /// What the weightiest phrases that are the whole of a deadline read in it, each with the first phrase that does.
    func deadlineReadings(
        _ wording: Wording, _ more: [DeadlinePhrase], period: (start: CalendarDate?, end: CalendarDate?)
    ) -> [(reading: DeadlineReading, phrase: Phrase)] {
        let hasTimes =
            !allTimes(in: wording).isEmpty
            || wording.tokens.indices.contains { position in
                perYear.contains { $0.match(wording, self, .beginning, from: position) != nil }
            }
        var best: [(reading: DeadlineReading, phrase: Phrase)] = []
        var weight = Int.min
        for (rank, phrases) in [more, deadlines].enumerated() {
            for phrase in phrases {
                // What names a time is not tied to an event alone.
                if phrase.meaning.kind == .conditional, hasTimes { continue }
                // What the profile says goes before what its language says.
                let own = phrase.phrase.weight + (rank == 0 ? 1000 : 0)
                guard own >= weight, let match = phrase.phrase.match(wording, self),
                    phrase.meaning.kind != .conditional || !isOnlyTime(wording, beside: phrase.phrase),
                    let reading = reading(match, wording, phrase.meaning, period)
                else { continue }
                if own > weight { (best, weight) = ([], own) }
                if !best.contains(where: { $0.reading == reading }) { best.append((reading, phrase.phrase)) }
            }
        }
        return best
    }

    /// What a phrase means with the times that stand in it.
    private func reading(
        _ match: PhraseMatch, _ wording: Wording, _ meaning: DeadlineMeaning,
        _ period: (start: CalendarDate?, end: CalendarDate?)
    ) -> DeadlineReading? {
        var reading = DeadlineReading(kind: meaning.kind, times: meaning.times)
        var count: Int?
        if case .count(let number)? = match["n"]?.value { count = number }
        switch meaning.counted {
        case .timesAYear:
            guard let count, (1...366).contains(count) else { return nil }
            reading.times = count
        case .months:
            guard let count, count > 0, 12 % count == 0 else { return nil }
            reading.times = 12 / count
        case .daysAfterAdoption: reading.relative = "P\(count ?? 1)D"
        case .monthsAfterAdoption: reading.relative = "P\(count ?? 1)M"
        case .yearsAfterAdoption:
            // More would lie beyond the calendar.
            guard count ?? 1 < 1000 else { return nil }
            reading.relative = "P\(count ?? 1)Y"
        case .before, nil: break
        }
        var from: CalendarDate?
        var to: CalendarDate?
        for (name, span) in match.spans() {
            // A day that something is due on or that it begins with is only one end.
            if name == "from" {
                from = span.from
            } else if name == "to" {
                to = span.to
            } else {
                from = min(from ?? span.from, span.from)
                to = max(to ?? span.to, span.to)
            }
        }
        if let from, let to, from > to { return nil }
        if case .dayOfYear(let month, let day)? = match["due"]?.value {
            reading.due = "--" + (month < 10 ? "0" : "") + String(month) + (day < 10 ? "-0" : "-") + String(day)
            reading.times = nil
        }
        let spans = match.captures.filter { if case .span = $0.value { true } else { false } }
        // "From 2027" begins then, and ends with the plan.
        if spans.count == 1, spans[0].name == "time", [.continuous, .periodic].contains(meaning.kind),
            isAfter(since, wording, spans[0].range.lowerBound)
        {
            to = nil
        }
        if meaning.counted == .before {
            guard let from, let eve = CalendarDate(days: Int64(from.days) - 1) else { return nil }
            reading.to = eve
            return reading
        }
        switch meaning.kind {
        case .by:
            reading.to = to
            if to == nil, reading.relative == nil { return nil }
        case .byThenContinuous:
            reading.to = to
            if to == nil { return nil }
        case .once:
            (reading.from, reading.to) = (from ?? period.start, to ?? period.end)
        case .continuous, .periodic:
            (reading.from, reading.to) = (from ?? period.start, to ?? period.end)
        case .conditional, .ambiguous: (reading.from, reading.to) = (from, to)
        }
        // What begins with the plan may not have ended before it, nor what ends with it begin after it.
        if let from = reading.from, let to = reading.to, from > to { return nil }
        return reading
    }

    /// Whether a text says beside a phrase nothing but how long something takes: then it names nothing that it is tied to.
    private func isOnlyTime(_ wording: Wording, beside phrase: Phrase) -> Bool {
        let own = phrase.words
        let rest = wording.tokens.indices.filter { position in
            wording.tokens[position].kind != .sign && !own.contains(wording.tokens[position].folded)
        }
        return !rest.isEmpty
            && rest.allSatisfy { position in
                let token = wording.tokens[position]
                return token.kind == .digits || counts[token.folded] != nil
                    || end(of: timeUnits, wording, at: position) != nil
            }
    }
}
