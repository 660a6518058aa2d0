internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// The deadlines of all assignments on one time line.
extension ReportWriter {
    var timeLine: Markup {
        let assignments = store.assignments
        guard !assignments.isEmpty, let axis = TimeAxis(store) else { return .nothing }
        let (top, step) = (26.0, 13.0)
        let bottom = top + step * Double(assignments.count)
        var drawing = Drawing(
            id: "time-line", title: phrases.timeLine,
            description: phrases.timeLineExplained(assignments.count, day(axis.first), day(axis.last)),
            region: phrases.scrollable(phrases.timeLine), width: 700, height: Int(bottom) + 18)
        for quarter in axis.quarters {
            drawing.line(x: axis.x(quarter), from: top - 6, to: bottom)
            let x = axis.x(quarter)
            let anchor: Drawing.Anchor = x > axis.right - 40 ? .end : .start
            drawing.text(label(quarter), x: x + (anchor == .end ? -2 : 2), y: top - 10, anchor: anchor, size: 9)
        }
        if audit.asOf >= axis.first, audit.asOf <= axis.last {
            drawing.line(x: axis.x(audit.asOf), from: top - 6, to: bottom + 4, dashed: true)
            drawing.text(phrases.asOfMark, x: axis.x(audit.asOf) + 3, y: bottom + 12, size: 9)
        }
        for (position, assignment) in assignments.enumerated() {
            let y = top + Double(position) * step
            drawing.text(assignment.task.key, x: axis.left - 8, y: y + 9, anchor: .end, size: 10)
            draw(assignment.deadline, at: y, on: axis, in: &drawing)
        }
        let key: [(Ink, String)] = [
            (.pale, phrases.deadlineKind(.continuous)), (.dark, phrases.deadlineKind(.once)),
            (.striped, phrases.deadlineKind(.periodic)),
            (.open, "\(phrases.deadlineKind(.ambiguous)), \(phrases.deadlineKind(.conditional))"),
        ]
        return drawing.figure(timeTable(assignments), label: phrases.dataBehind, key: key)
    }

    private func label(_ quarter: CalendarDate) -> String {
        quarter.month == 1 ? String(quarter.year) : phrases.quarter((quarter.month + 2) / 3)
    }

    private func draw(_ deadline: Model.Deadline?, at y: Double, on axis: TimeAxis, in drawing: inout Drawing) {
        guard let deadline else { return drawing.text(phrases.noDeadline, x: axis.left + 4, y: y + 9, size: 9) }
        guard let to = deadline.to else {
            return drawing.text(phrases.undated, x: axis.left + 4, y: y + 9, size: 9)
        }
        if let until = deadline.until {
            drawing.rectangle(
                x: axis.x(to), y: y + 1, width: axis.x(until) - axis.x(to), height: step(of: .continuous), fill: .pale,
                dashed: false)
            return drawing.diamond(x: axis.x(to), y: y + 5, size: 4.5, fill: .dark)
        }
        guard let from = deadline.from else {
            return drawing.diamond(x: axis.x(to), y: y + 5, size: 4.5, fill: .dark)
        }
        let ink: Ink =
            switch deadline.kind {
            case .continuous: .pale
            case .periodic: .striped
            case .ambiguous, .conditional: .open
            case .once, .by, .byThenContinuous: .dark
            }
        drawing.rectangle(
            x: axis.x(from), y: y + 1, width: axis.x(to) - axis.x(from), height: step(of: deadline.kind), fill: ink,
            dashed: ink == .open)
        if deadline.kind == .periodic, let times = deadline.times {
            drawing.text("\(times)×", x: axis.x(from) + 4, y: y + 8.5, size: 8, on: ink)
        }
    }

    private func step(of kind: DeadlineKind) -> Double { kind == .continuous ? 7 : 9 }

    private func timeTable(_ assignments: Records<Model.Assignment>) -> Markup {
        var grid = Grid(
            phrases.timeLine,
            [
                .text(phrases.taskHeading), .text(phrases.kindHeading), .text(phrases.fromHeading),
                .text(phrases.toHeading),
            ], region: phrases.scrollable(phrases.timeLine), isCaptionShown: false)
        for assignment in assignments {
            let deadline = assignment.deadline
            grid.append([
                .text(assignment.task.key), .text(kind(of: deadline)),
                .text(day(deadline?.from)), .text(day(deadline?.to)),
            ])
        }
        return grid.markup
    }

    /// The kind of a deadline, and how often it recurs.
    func kind(of deadline: Model.Deadline?) -> String {
        let kind = phrases.deadlineKind(deadline?.kind)
        guard let deadline else { return kind }
        let days = phrases.yearly(deadline.yearlyDays)
        let times = deadline.times.map { phrases.times(Int($0)) + (days.isEmpty ? "" : " (\(language.list(days)))") }
        return [
            kind, times, deadline.until.map { phrases.lastDay(day($0)) },
            deadline.relative == nil ? nil : phrases.fromAdoption,
        ].compactMap(\.self).joined(separator: ", ")
    }
}

/// The days from the first to the last that the plan or one of its deadlines names, as places on a line.
struct TimeAxis {
    let first: CalendarDate
    let last: CalendarDate
    let left = 60.0
    let right = 690.0

    init?(_ store: DossierStore) {
        let stated = store.deadlines.flatMap { [$0.from, $0.to, $0.until] }.compactMap(\.self)
        let days = [store.plan.start, store.plan.end] + stated
        guard let first = days.min(), let last = days.max(), first < last else { return nil }
        self.first = first
        self.last = last
    }

    func x(_ day: CalendarDate) -> Double {
        left + (right - left) * Double(day.days - first.days) / Double(last.days - first.days)
    }

    /// The first days of quarters, or of years where quarters would be too close.
    var quarters: [CalendarDate] {
        let months = last.year - first.year > 4 ? [1] : [1, 4, 7, 10]
        let years = last.year - first.year > 40 ? [] : Array(first.year...last.year)
        return years.flatMap { year in months.compactMap { CalendarDate(year: year, month: $0, day: 1) } }
            .filter { $0 >= first && $0 <= last }
    }
}
