/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, below zero before it.
    public let days: Int32

    static let firstDay: Int32 = -719_162
    static let lastDay: Int32 = 2_932_896

    /// The day that lies `days` after 1970-01-01, or nil outside the calendar.
    public init?(days: Int64) {
        guard days >= Int64(Self.firstDay), days <= Int64(Self.lastDay) else { return nil }
        self.days = Int32(days)
    }

    /// The day of a civil date, or nil if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(year: year, month: month)
        else { return nil }
        self.days = Int32(Self.days(year: year, month: month, day: day))
    }

    /// The day that `iso` writes as `YYYY-MM-DD`, or nil for any other text.
    public init?(_ iso: some StringProtocol) {
        var digits = 0
        var parts = (0, 0, 0)
        var position = 0
        for byte in iso.utf8 {
            switch position {
            case 4, 7:
                guard byte == UInt8(ascii: "-") else { return nil }
            default:
                guard byte >= 48, byte <= 57, position < 10 else { return nil }
                let digit = Int(byte) - 48
                if position < 4 {
                    parts.0 = parts.0 * 10 + digit
                } else if position < 7 {
                    parts.1 = parts.1 * 10 + digit
                } else {
                    parts.2 = parts.2 * 10 + digit
                }
                digits += 1
            }
            position += 1
        }
        guard digits == 8 else { return nil }
        self.init(year: parts.0, month: parts.1, day: parts.2)
    }

    /// The thirty-first of December of a year, 1 to 9999.
    package static func lastDay(ofYear year: Int) -> CalendarDate {
        guard let day = CalendarDate(year: year, month: 12, day: 31) else {
            preconditionFailure("\(year) is not a year of the calendar.")
        }
        return day
    }

    /// The year, 1 to 9999.
    public var year: Int { Int(Self.year(ofDays: Int64(days))) }
    /// The month, 1 to 12.
    public var month: Int { Self.civil(Int(days)).month }
    /// The day of the month, 1 to 31.
    public var day: Int { Self.civil(Int(days)).day }

    /// Whether the left day is before the right one.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.days < right.days }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// How many days a month has, 28 to 31.
    package static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01, counted in years that begin in March so that the leap day comes last.
    static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The year of a day counted from 1970-01-01, without the divisions that a whole date takes.
    ///
    /// Neri and Schneider, Euclidean affine functions and their application to calendar algorithms (2022), for days from
    /// March of the year 0 on.
    public static func year(ofDays days: Int64) -> Int64 {
        guard days >= -719_468, days < 1 << 28 else { return Int64(civil(Int(days)).year) }
        let quarterDays = 4 * UInt32(truncatingIfNeeded: days + 719_468) + 3
        let (century, rest) = (quarterDays / 146_097, quarterDays % 146_097 / 4)
        let product = 2_939_745 * UInt64(4 * rest + 3)
        let dayOfYear = UInt32(truncatingIfNeeded: product) / 2_939_745 / 4
        return Int64(100 * century) + Int64(product >> 32) + (dayOfYear >= 306 ? 1 : 0)
    }

    /// The civil date of a day counted from 1970-01-01.
    static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The day as `YYYY-MM-DD`.
    public var description: String {
        let civil = Self.civil(Int(days))
        return padded(civil.year, 4) + "-" + padded(civil.month, 2) + "-" + padded(civil.day, 2)
    }
}

/// The decimal digits of a number that is not negative, with zeros before them up to `width`.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}
