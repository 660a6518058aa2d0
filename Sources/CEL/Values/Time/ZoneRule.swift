internal import Encodings

/// The rule by which a time zone changes its offset every year, as a TZif footer writes it: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Sendable {
    private let standard: Int
    private let summer: (offset: Int, from: Day, to: Day)?

    private enum Day {
        /// The `week`th `weekday` of a month; week 5 is the last.
        case weekday(month: Int, week: Int, weekday: Int, time: Int)
        /// A day of the year from 1, which never counts 29 February.
        case julian(Int, time: Int)
        /// A day of the year from 0.
        case ordinal(Int, time: Int)
    }

    init?(_ bytes: ArraySlice<UInt8>) {
        var scan = RuleScan(Array(bytes))
        guard scan.name(), let west = scan.time() else { return nil }
        standard = -west
        guard scan.name() else {
            summer = nil
            return
        }
        let offset = scan.peek == UInt8(ascii: ",") ? standard + 3600 : -(scan.time() ?? west - 3600)
        guard let from = Self.day(&scan), let to = Self.day(&scan) else { return nil }
        summer = (offset, from, to)
    }

    private static func day(_ scan: inout RuleScan) -> Day? {
        guard scan.take(",") else { return nil }
        if scan.take("M") {
            guard let month = scan.number(), scan.take("."), let week = scan.number(), scan.take("."),
                let weekday = scan.number()
            else { return nil }
            return .weekday(
                month: month, week: week, weekday: weekday, time: scan.take("/") ? scan.time() ?? 7200 : 7200)
        }
        let isJulian = scan.take("J")
        guard let number = scan.number() else { return nil }
        let time = scan.take("/") ? scan.time() ?? 7200 : 7200
        return isJulian ? .julian(number, time: time) : .ordinal(number, time: time)
    }

    func offset(at seconds: Int64) -> Int {
        guard let summer else { return standard }
        let year = CalendarDate.civil(Timestamp.split(seconds + Int64(standard)).days).year
        let from = Self.instant(summer.from, year) - Int64(standard)
        let to = Self.instant(summer.to, year) - Int64(summer.offset)
        let isSummer = from < to ? seconds >= from && seconds < to : seconds >= from || seconds < to
        return isSummer ? summer.offset : standard
    }

    /// Seconds of local time since 1970 at which a day's change happens.
    private static func instant(_ day: Day, _ year: Int) -> Int64 {
        let days: Int
        let time: Int
        switch day {
        case .weekday(let month, let week, let weekday, let at):
            let first = CalendarDate.days(year: year, month: month, day: 1)
            let shift = (weekday - (((first + 4) % 7) + 7) % 7 + 7) % 7
            var date = 1 + shift + (week - 1) * 7
            while date > CalendarDate.daysInMonth(year: year, month: month) { date -= 7 }
            (days, time) = (first + date - 1, at)
        case .julian(let number, let at):
            let leap = CalendarDate.isLeap(year) && number >= 60 ? 1 : 0
            (days, time) = (CalendarDate.days(year: year, month: 1, day: 1) + number - 1 + leap, at)
        case .ordinal(let number, let at):
            (days, time) = (CalendarDate.days(year: year, month: 1, day: 1) + number, at)
        }
        return Int64(days) * 86_400 + Int64(time)
    }
}

/// Reads the parts of a zone's rule.
private struct RuleScan {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let next = peek, UInt32(next) == character.value else { return false }
        position += 1
        return true
    }

    /// Skips the abbreviation of a zone: letters, or anything between angle brackets.
    mutating func name() -> Bool {
        let start = position
        if take("<") {
            while let next = peek, next != UInt8(ascii: ">") { position += 1 }
            return take(">")
        }
        while let next = peek, next | 32 >= 97, next | 32 <= 122 { position += 1 }
        return position > start
    }

    mutating func number() -> Int? {
        var value: Int?
        while let next = peek, isDigit(next), (value ?? 0) < 100_000 {
            value = (value ?? 0) * 10 + Int(next) - 48
            position += 1
        }
        return value
    }

    /// `[+-]h[h[h]][:mm[:ss]]` in seconds.
    mutating func time() -> Int? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard let hours = number() else { return nil }
        var seconds = hours * 3600
        if take(":") { seconds += (number() ?? 0) * 60 }
        if take(":") { seconds += number() ?? 0 }
        return isNegative ? -seconds : seconds
    }
}
