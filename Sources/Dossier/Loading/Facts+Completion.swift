internal import CEL
internal import Platform
internal import Texts

/// What a dossier leaves out because it says it elsewhere.
extension Facts {
    /// Fills in what is said elsewhere, before references are resolved, and remembers that it was left out.
    ///
    /// - Returns: The problems of what is left out and said nowhere.
    func complete() -> [Problem] {
        let problems = completePlan() + completeGoals()
        completeIndicators()
        return problems + completeDeadlines()
    }

    /// A field of a table whose gaps are filled in.
    private struct Gaps {
        private let table: Table
        private let member: Int32
        let column: GrowableColumn<Int32>

        init(_ table: Table, _ field: String) {
            self.table = table
            member = Int32(table.member(field))
            column = table.words(field)
        }

        func isGap(_ row: Int) -> Bool { column[row] == .min }

        func fill(_ row: Int, _ value: Int32) {
            column[row] = value
            table.written[.init(row: Int32(row), member: member)] = -1
        }
    }

    /// The plan's adoption stands in for its first day.
    private func completePlan() -> [Problem] {
        let plan = table("plan")
        let start = Gaps(plan, "start")
        guard plan.count > 0, start.isGap(0) else { return [] }
        let (adopted, end) = (plan.words("adopted")[0], plan.words("end")[0])
        guard adopted != .min else {
            return [problem(plan, 0) { $0.noStart }]
        }
        if end != .min, adopted > end {
            return [problem(plan, 0) { $0.adoptedAfterEnd }]
        }
        start.fill(0, adopted)
        return []
    }

    /// A goal that is alone has the number 1.
    private func completeGoals() -> [Problem] {
        let goals = table("goal")
        let (numbers, tasks) = (Gaps(goals, "number"), goals.parents[0].rows)
        var problems: [Problem] = []
        for row in 0..<goals.count where numbers.isGap(row) {
            let isSecond = row > 0 && tasks[row - 1] == tasks[row]
            if isSecond || row + 1 < goals.count && tasks[row + 1] == tasks[row] {
                problems.append(problem(goals, row) { $0.goalWithoutNumber })
            } else {
                numbers.fill(row, one)
            }
        }
        return problems
    }

    private func completeIndicators() {
        let indicators = table("indicator")
        let kinds = Gaps(indicators, "kind")
        for row in 0..<indicators.count where kinds.isGap(row) { kinds.fill(row, number) }
    }

    /// What runs continuously runs as long as the plan, what is due and runs on runs to its end, and what is due some time after
    /// the adoption is due on a day that can be computed.
    private func completeDeadlines() -> [Problem] {
        let (deadlines, plan) = (table("deadline"), table("plan"))
        guard deadlines.count > 0, plan.count > 0 else { return [] }
        let (kinds, relative, due) = (deadlines.words("kind"), deadlines.words("relative"), deadlines.words("due"))
        let (from, to) = (Gaps(deadlines, "from"), Gaps(deadlines, "to"))
        let (until, times) = (Gaps(deadlines, "until"), Gaps(deadlines, "times"))
        let (start, end) = (plan.words("start")[0], plan.words("end")[0])
        guard start != .min, end != .min else { return [] }
        var problems: [Problem] = []
        for row in 0..<deadlines.count {
            let kind = kinds[row]
            if relative[row] != .min, let problem = completeRelative(deadlines, row, from, to) {
                problems.append(problem)
            }
            if kind == continuous {
                if from.isGap(row) { from.fill(row, to.isGap(row) ? start : min(start, to.column[row])) }
                if to.isGap(row) { to.fill(row, max(end, from.column[row])) }
            } else if kind == byThenContinuous, until.isGap(row), !to.isGap(row) {
                until.fill(row, max(end, to.column[row]))
            } else if kind == periodic, due[row] != .min {
                if times.isGap(row) {
                    times.fill(row, Int32(yearlyDays(due[row]).count))
                } else {
                    problems.append(problem(deadlines, row, .timesAndDue))
                }
            }
        }
        return problems
    }

    /// The day on which a deadline after the adoption falls due; where only the month of the adoption is known, counted from
    /// its first.
    private func completeRelative(_ deadlines: Table, _ row: Int, _ from: Gaps, _ to: Gaps) -> Problem? {
        let adopted = table("plan").words("adopted")[0]
        guard to.isGap(row) else {
            return problem(deadlines, row, .relativeAndTo)
        }
        guard adopted != .min else {
            return problem(deadlines, row, .relativeWithoutAdoption)
        }
        guard let day = span(deadlines.words("relative")[row])?.after(adopted) else {
            return problem(deadlines, row, .relativeTooLong)
        }
        to.fill(row, day)
        let kind = deadlines.words("kind")[row]
        if from.isGap(row), [once, periodic, continuous].contains(kind) {
            // Nothing of it lies before the plan's period, unless its end does.
            from.fill(row, min(day, max(adopted, table("plan").words("start")[0])))
        }
        return nil
    }

    /// A word of a column, nil where it is absent.
    static func stated(_ word: Int32) -> Int32? { word == .min ? nil : word }

    /// Whether the file has a value that its column has.
    func isWritten(_ entity: String, _ field: String, _ row: Int32) -> Bool {
        let table = table(entity)
        let member = table.member(field)
        return (table.written[.init(row: row, member: Int32(member))] ?? 0) >= 0
    }

    private func bytes(of symbol: Int32) -> Bytes {
        let text = symbols.text(symbol)
        return Bytes(start: text.base, count: text.count)
    }

    /// The days of the year that a value states.
    func yearlyDays(_ symbol: Int32) -> [YearlyDay] { YearlyDay.list(bytes(of: symbol)) ?? [] }

    /// The span that a value states.
    func span(_ symbol: Int32) -> CalendarSpan? { CalendarSpan(bytes(of: symbol)) }

    /// The days that an adoption may be: all of a month or year where only that is stated.
    var adoption: ClosedRange<Int32>? {
        let plan = table("plan")
        let first = plan.words("adopted")[0]
        guard first != .min else { return nil }
        let stated = plan.written[.init(row: 0, member: Int32(plan.member("adopted")))]
        return stated.flatMap { Lexical.partialDate(bytes(of: $0)) } ?? first...first
    }

    /// The days of the month or year that a value states; nil where it is none.
    func period(_ symbol: Int32) -> ClosedRange<CalendarDate>? {
        guard symbol >= 0, let days = Lexical.partialDate(bytes(of: symbol)),
            let first = CalendarDate(days: Int64(days.lowerBound)),
            let last = CalendarDate(days: Int64(days.upperBound))
        else { return nil }
        return first...last
    }
}
