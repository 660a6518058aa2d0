internal import Texts
internal import Audit
internal import CEL
internal import Dossier

/// What falls due on which day.
extension ReportWriter {
    /// One thing that falls due.
    private struct Entry {
        let day: CalendarDate
        let what: Markup
    }

    /// Days and what falls due on them; what runs on without a day of its own is counted.
    var calendar: Markup { calendar(limit: nil) }

    /// The first of these days from the as-of date on, no more of them than `limit`, for a page without the tables of tasks;
    /// all days for nil.
    func calendar(limit: Int?) -> Markup {
        let entries = (tasksDue(areLinked: limit == nil) + dutiesDue + reportsDue).filter {
            limit == nil || $0.day >= audit.asOf
        }
        let days = Dictionary(grouping: entries, by: \.day).sorted { $0.key < $1.key }
        let running = store.assignments.count { $0.deadline?.kind == .continuous }
        let undated = store.assignments.count { Self.day(of: $0.deadline) == nil && $0.deadline?.kind != .continuous }
        // Of a plan that assigns nothing there is nothing to say of assignments.
        let explained =
            store.assignments.isEmpty
            ? days.isEmpty ? HTML.p { phrases.nothingDue } : .nothing
            : HTML.p(["class": "small"]) { phrases.calendarExplained(running: running, undated: undated) }
        guard !days.isEmpty else { return explained }
        var grid = Grid(
            phrases.calendar, [.text(phrases.dayHeading), .text(phrases.dueHeading)],
            region: phrases.scrollable(phrases.calendar), isCaptionShown: limit == nil, kind: "calendar")
        for (day, entries) in days.prefix(limit ?? days.count) {
            let shown = limit == nil ? entries.count : Self.shownOfDay
            let rest = entries.count - min(shown, entries.count)
            grid.append([
                .text(self.day(day)),
                HTML.ul {
                    entries.prefix(shown).map { entry in HTML.li { entry.what } }
                    if rest > 0 { HTML.li { phrases.andOthers(rest) } }
                },
            ])
        }
        return .group([grid.markup, explained])
    }

    /// How many things the summary names of one day.
    private static let shownOfDay = 3

    /// The last day of a deadline, by its latest reading where it is open to several; none of what runs on.
    private static func day(of deadline: Model.Deadline?) -> CalendarDate? {
        guard let deadline, deadline.kind != .continuous else { return nil }
        return deadline.lastDue ?? deadline.to
    }

    private func tasksDue(areLinked: Bool) -> [Entry] {
        // A task that is assigned to several on one day is due once.
        var seen: [Record: Set<CalendarDate>] = [:]
        return store.assignments.flatMap { assignment -> [Entry] in
            guard let deadline = assignment.deadline, let last = Self.day(of: deadline) else { return [] }
            let what = brieflyNamed(assignment.task, isLinked: areLinked)
            return days(deadline, last).compactMap { day in
                seen[assignment.task.record, default: []].insert(day).inserted ? Entry(day: day, what: what) : nil
            }
        }
    }

    /// Every day on which something falls due: the last, or where days of the year are stated, those within the time.
    private func days(_ deadline: Model.Deadline, _ last: CalendarDate) -> [CalendarDate] {
        let yearly = deadline.yearlyDays
        guard !yearly.isEmpty, let from = deadline.from else { return [last] }
        let days = (from.year...last.year).flatMap { year in
            yearly.compactMap { CalendarDate(year: year, month: $0.month, day: $0.day) }
        }.filter { $0 >= from && $0 <= last }
        return days.isEmpty ? [last] : days
    }

    private var dutiesDue: [Entry] {
        store.duties.flatMap { duty -> [Entry] in
            let bearer: Markup = duty.body.map { .group([name($0), .text(": ")]) } ?? .nothing
            let what = Markup.group([bearer, verbatim(duty.text)])
            if let day = duty.by { return [Entry(day: day, what: what)] }
            let years = store.plan.start.year...max(store.plan.start.year, store.plan.end.year)
            return years.flatMap { year in
                duty.yearlyDays.compactMap { CalendarDate(year: year, month: $0.month, day: $0.day) }
            }.filter { $0 >= store.plan.start && $0 <= store.plan.end }.map { Entry(day: $0, what: what) }
        }
    }

    /// When the country is to report on rounds; several on one day to one monitor are one report.
    private var reportsDue: [Entry] {
        var seen = Set<String>()
        return store.rounds.compactMap { round -> Entry? in
            guard let reporting = round.reporting, let due = reporting.replyDue else { return nil }
            let name = phrases.round(round.number.map { String($0) })
            let report = phrases.reportDue(name, to: store.monitor(of: reporting).called(language))
            guard seen.insert("\(day(due)) \(report)").inserted else { return nil }
            return Entry(day: due, what: .text(report))
        }
    }
}
