internal import CEL

extension Derivations {
    func deadlineFields() -> [RecordField] {
        let yearsOfDeadline = yearsOfDeadline
        let years: @Sendable (Int32) -> Range<Int64> = unsafelySendable { row in
            guard let years = yearsOfDeadline(Int(row)) else { return 0..<0 }
            return Int64(years.lowerBound)..<(Int64(years.upperBound) + 1)
        }
        return [
            RecordField(
                "years", .list(.int),
                summary:
                    "The years in which it runs, from the plan's first where it states only its end; none without an end.",
                storage: .range(years), origin: .fields("from", "to", "until")),
            number(
                "last", from: .fields("to", "until"), optional: true,
                "The last day on which it runs: after it was due, where it runs on.", type: .date, last),
            number(
                "firstDue", from: .fields("kind", "due", "from", "to"), optional: true,
                "The first day on which something of it falls due: of what is periodic the first of its days or else the end of its first year, of what is continuous its first day, of all else its last.",
                type: .date, firstDue),
            number(
                "lastDue", from: .fields("kind", "due", "from", "to"), optional: true,
                "The last day on which something of it falls due: of what is periodic the last of its days, if it states days.",
                type: .date, lastDue),
            number(
                "leeway", from: .fields("relative"),
                "By how many days it may fall due later, because it is counted from an adoption of which only the month or year is stated.",
                leeway),
        ]
    }

    private var last: @Sendable (Int32) -> Int64 {
        let deadlines = facts.table("deadline")
        let (to, until) = (deadlines.words("to"), deadlines.words("until"))
        return unsafelySendable { row in
            let day = until[Int(row)] != .min ? until[Int(row)] : to[Int(row)]
            return day == .min ? .min : Int64(day)
        }
    }

    private var lastDue: @Sendable (Int32) -> Int64 {
        let to = facts.table("deadline").words("to")
        let days = yearlyDaysOfDeadline
        return unsafelySendable { row in to[Int(row)] == .min ? .min : Int64(days(row)?.last ?? to[Int(row)]) }
    }

    private var leeway: @Sendable (Int32) -> Int64 {
        let relative = facts.table("deadline").words("relative")
        return unsafelySendable { [facts] row in
            guard let symbol = Facts.stated(relative[Int(row)]), let adoption = facts.adoption,
                let span = facts.span(symbol), let first = span.after(adoption.lowerBound),
                let last = span.after(adoption.upperBound)
            else { return 0 }
            return Int64(last - first)
        }
    }

    /// The days on which something periodic falls due, in order; nil where it states none.
    private var yearlyDaysOfDeadline: (Int32) -> [Int32]? {
        let deadlines = facts.table("deadline")
        let (from, to, due) = (deadlines.words("from"), deadlines.words("to"), deadlines.words("due"))
        return { [facts] row in
            guard let symbol = Facts.stated(due[Int(row)]) else { return nil }
            return facts.yearlyDays(symbol).days(within: from[Int(row)]...to[Int(row)])
        }
    }

    /// The first day on which something of a deadline falls due, by its row.
    var firstDue: @Sendable (Int32) -> Int64 {
        let (deadlines, plan) = (facts.table("deadline"), facts.table("plan"))
        let (from, to, kinds) = (deadlines.words("from"), deadlines.words("to"), deadlines.words("kind"))
        let (starts, continuous, periodic) = (plan.words("start"), facts.continuous, facts.periodic)
        let days = yearlyDaysOfDeadline
        return unsafelySendable { row in
            let (kind, last) = (kinds[Int(row)], to[Int(row)])
            guard last != .min else { return .min }
            let first = from[Int(row)] != .min ? from[Int(row)] : starts[0]
            if kind == continuous { return Int64(min(first, last)) }
            guard kind == periodic else { return Int64(last) }
            if let day = days(row)?.first { return Int64(day) }
            return min(Int64(last), Int64(CalendarDate.lastDay(ofYear: Int(Self.year(ofDays: first))).days))
        }
    }

    /// The years in which what a deadline is for runs; nil where it has no end.
    ///
    /// A day by which something is to be done says nothing of when it begins, so the plan's start holds.
    var yearsOfDeadline: (Int) -> ClosedRange<Int32>? {
        let (deadlines, plan) = (facts.table("deadline"), facts.table("plan"))
        let (from, to, start) = (deadlines.words("from"), deadlines.words("to"), plan.words("start"))
        let until = deadlines.words("until")
        return { row in
            guard to[row] != .min else { return nil }
            let last = Self.year(ofDays: until[row] != .min ? until[row] : to[row])
            return (from[row] != .min ? Self.year(ofDays: from[row]) : min(last, Self.year(ofDays: start[0])))...last
        }
    }
}
