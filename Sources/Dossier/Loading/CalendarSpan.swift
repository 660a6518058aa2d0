internal import CEL

/// A span of years, months and days, as `P1Y6M` writes it.
package struct CalendarSpan: Hashable, Sendable {
    /// The years; nil where it states none.
    package let years: Int?
    /// The months, which may be more than a year has; nil where it states none.
    package let months: Int?
    /// The days; nil where it states none.
    package let days: Int?

    /// The span that bytes of the form `PnYnMnD` state, each part with at most four digits and one of them at least; nil for
    /// any others.
    init?(_ bytes: Bytes) {
        guard bytes.first == UInt8(ascii: "P"), bytes.count > 1 else { return nil }
        var (years, months, days): (Int?, Int?, Int?)
        var rest = bytes.dropFirst()
        var letters = Array("YMD".utf8)
        while !rest.isEmpty {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            rest = rest.dropFirst(digits.count)
            guard (1...4).contains(digits.count), let number = Lexical.digits(Bytes(rebasing: digits)),
                let letter = rest.popFirst(), let position = letters.firstIndex(of: letter)
            else { return nil }
            letters.removeFirst(position + 1)
            switch letter {
            case UInt8(ascii: "Y"): years = Int(number)
            case UInt8(ascii: "M"): months = Int(number)
            default: days = Int(number)
            }
        }
        (self.years, self.months, self.days) = (years, months, days)
    }

    /// The span that a text states; nil where it states none.
    package init?(_ text: String) {
        var text = text
        guard let span = text.withUTF8({ CalendarSpan($0) }) else { return nil }
        self = span
    }

    /// The day so long after another, as XML Schema adds a duration to a date: first the months, as far as the month reached
    /// has the day, then the days. Days count from 1970-01-01; nil beyond the calendar.
    func after(_ day: Int32) -> Int32? {
        guard let start = CalendarDate(days: Int64(day)) else { return nil }
        let month = (start.year + (years ?? 0)) * 12 + start.month - 1 + (months ?? 0)
        let (year, ofYear) = (month / 12, month % 12 + 1)
        guard year <= 9999 else { return nil }
        let last = CalendarDate.daysInMonth(year: year, month: ofYear)
        return CalendarDate(year: year, month: ofYear, day: min(start.day, last)).flatMap {
            CalendarDate(days: Int64($0.days) + Int64(days ?? 0))?.days
        }
    }
}

/// A day of every year, as `--07-15` writes it.
package struct YearlyDay: Hashable, Sendable {
    /// The month, 1 to 12.
    package let month: Int
    /// The day of the month, 1 to 31; in a year whose month is shorter, its last.
    package let day: Int

    /// The days that white space separates, at least one; nil where one is no day of any year.
    static func list(_ bytes: Bytes) -> [YearlyDay]? {
        var days: [YearlyDay?] = []
        Lexical.forEachToken(bytes) { days.append(YearlyDay($0)) }
        let known = days.compactMap(\.self)
        return known.isEmpty || known.count < days.count ? nil : known
    }

    private init?(_ bytes: Bytes) {
        guard bytes.count == 7, bytes.starts(with: "--".utf8), bytes[4] == UInt8(ascii: "-"),
            let month = Lexical.digits(Bytes(rebasing: bytes[2..<4])),
            let day = Lexical.digits(Bytes(rebasing: bytes[5..<7])),
            // A leap year has every day that any year has.
            CalendarDate(year: 2000, month: Int(month), day: Int(day)) != nil
        else { return nil }
        (self.month, self.day) = (Int(month), Int(day))
    }

    /// The day in a year, 1 to 9999.
    func day(of year: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: min(day, CalendarDate.daysInMonth(year: year, month: month)))
    }
}

extension Sequence<YearlyDay> {
    /// The days that fall into a span, in order, each once; days count from 1970-01-01.
    func days(within span: ClosedRange<Int32>) -> [Int32] {
        guard let first = CalendarDate(days: Int64(span.lowerBound)),
            let last = CalendarDate(days: Int64(span.upperBound))
        else { return [] }
        let all = (first.year...last.year).flatMap { year in compactMap { $0.day(of: year)?.days } }
        return Set(all.filter(span.contains)).sorted()
    }
}
