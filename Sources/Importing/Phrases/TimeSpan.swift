internal import CEL

/// A time that words name: a day, a month, a quarter, a half, a year.
struct TimeSpan: Sendable, Hashable {
    /// The first day.
    let from: CalendarDate
    /// The last day.
    let to: CalendarDate

    /// Some months of a year; nil outside the calendar.
    init?(year: Int, months: ClosedRange<Int>) {
        guard let from = CalendarDate(year: year, month: months.lowerBound, day: 1),
            let to = CalendarDate(
                year: year, month: months.upperBound,
                day: CalendarDate.daysInMonth(year: year, month: months.upperBound))
        else { return nil }
        (self.from, self.to) = (from, to)
    }

    /// A day.
    init(_ day: CalendarDate) { (from, to) = (day, day) }

    /// From the first day of one time to the last of another.
    init(from first: TimeSpan, to last: TimeSpan) { (from, to) = (first.from, last.to) }

    /// Whether it is a single day.
    var isDay: Bool { from == to }
}
