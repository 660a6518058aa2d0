/// The days and times that spreadsheets store as numbers: whole days and a part of a day since an epoch.
struct DayNumber: Hashable {
    let year: Int
    let month: Int
    let day: Int
    /// Seconds since midnight, whole ones.
    let second: Int
    /// Thousandths of a second.
    let thousandth: Int

    /// The day and time of a number; nil before the epoch, after the year 9999 and for 29 February 1900, which never was.
    ///
    /// The number is rounded to the second, or to the thousandth where `isFine`: one that misses midnight by less is midnight.
    /// Source of the epochs: ECMA-376 part 1, 18.17.4.1.
    init?(_ number: Double, is1904: Bool, isFine: Bool = false) {
        guard number >= 0, number < 2_958_466 else { return nil }
        let unit = isFine ? 86_400_000.0 : 86_400
        var days = Int(number)
        var part = Int(((number - Double(days)) * unit).rounded())
        if part == Int(unit) { (days, part) = (days + 1, 0) }
        guard days < 2_958_466 else { return nil }
        // Days since 1970-01-01.
        let date: Int
        if is1904 {
            date = days - 24_107
        } else {
            guard days >= 1, days != 60 else { return nil }
            // The day numbers of 1900 count a leap day that was none.
            date = days - (days < 60 ? 25_568 : 25_569)
        }
        (year, month, day) = Self.civil(date)
        second = isFine ? part / 1000 : part
        thousandth = isFine ? part % 1000 : 0
    }

    /// Reads a day, or a day and a time, in ISO 8601; nil for anything else, and for days that do not exist.
    init?(iso: String) {
        let halves = iso.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        let date = halves[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard date.count == 3, let year = date[0], let month = date[1], let day = date[2], (1...12).contains(month),
            (1...Self.days(inMonth: month, of: year)).contains(day), halves[0].utf8.count == 10
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
        guard halves.count == 2 else {
            (second, thousandth) = (0, 0)
            return
        }
        let clock = halves[1].hasSuffix("Z") ? halves[1].dropLast() : halves[1]
        let time = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(time.count), let hour = Int(time[0]), let minute = Int(time[1]), (0...23).contains(hour),
            (0...59).contains(minute), let seconds = Double(time.count == 3 ? time[2] : "0"), (0..<60).contains(seconds)
        else { return nil }
        let parts = (seconds * 1000).rounded(.down)
        second = hour * 3600 + minute * 60 + Int(parts) / 1000
        thousandth = Int(parts) % 1000
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day of the Gregorian calendar. Source: H. Hinnant, chrono-Compatible Low-Level Date Algorithms.
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// The day in ISO 8601, with the time where that is not midnight: `2026-01-31`, `2026-01-31T08:00:00`.
    var iso: String {
        let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
        return second == 0 && thousandth == 0 ? date : date + "T" + time
    }

    /// The time in ISO 8601: `08:00:00`.
    var time: String {
        let time = [second / 3600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }.joined(separator: ":")
        return thousandth == 0 ? time : time + "." + Self.padded(thousandth, 3)
    }

    /// A duration in ISO 8601 of a number of days, to the second: `PT26H30M00S`.
    static func duration(_ days: Double) -> String? {
        guard abs(days) < 1e6 else { return nil }
        let seconds = Int((abs(days) * 86_400).rounded())
        let sign = days < 0 && seconds > 0 ? "-" : ""
        return "\(sign)PT\(padded(seconds / 3600, 2))H\(padded(seconds / 60 % 60, 2))M\(padded(seconds % 60, 2))S"
    }

    /// Whether a text is a duration of days, hours, minutes and seconds in ISO 8601: `PT26H30M00S`, `-P1DT2H`.
    static func isDuration(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let start = bytes.firstIndex(of: 0x50), bytes[..<start].isEmpty || bytes[..<start] == [0x2D] else {
            return false
        }
        // What may come next: parts in this order, each a number and its letter.
        var units = Array("DTHMS".utf8)[...]
        var (digits, hasTime, hasPart, hasPoint) = (0, false, false, false)
        for byte in bytes[(start + 1)...] {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2E where digits > 0 && hasTime && !hasPoint: (digits, hasPoint) = (0, true)
            default:
                guard let index = units.firstIndex(of: byte) else { return false }
                units = units[(index + 1)...]
                if byte == 0x54 {
                    guard digits == 0 else { return false }
                    (hasTime, hasPart) = (true, false)
                } else {
                    guard digits > 0, hasTime || byte == 0x44, !hasPoint || byte == 0x53 else { return false }
                    (digits, hasPart) = (0, true)
                }
            }
        }
        return hasPart && digits == 0
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
