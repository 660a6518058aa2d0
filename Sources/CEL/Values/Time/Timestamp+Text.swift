/// The digits of a fraction of a second without trailing zeros, behind a point; nothing for zero.
private func fraction(_ nanoseconds: Int) -> String {
    guard nanoseconds != 0 else { return "" }
    var digits = padded(nanoseconds, 9)
    while digits.last == "0" { digits.removeLast() }
    return "." + digits
}

extension Timestamp: CustomStringConvertible {
    /// The instant in UTC as RFC 3339 writes it, with as many decimals as it has.
    public var description: String {
        let (days, second) = Self.split(seconds)
        let civil = CalendarDate.civil(days)
        return padded(civil.year, 4) + "-" + padded(civil.month, 2) + "-" + padded(civil.day, 2) + "T"
            + padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2) + ":" + padded(second % 60, 2)
            + fraction(Int(nanoseconds)) + "Z"
    }

    /// Whole days since 1970-01-01, and the second within the day.
    static func split(_ seconds: Int64) -> (days: Int, second: Int) {
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        return (Int(days), Int(seconds - days * 86_400))
    }

    /// The instant that `text` writes in RFC 3339, or nil for any other text and for instants out of range.
    public init?(_ text: some StringProtocol) {
        var scan = ByteScan(Array(text.utf8))
        guard let year = scan.digits(4), scan.take("-"), let month = scan.digits(2), scan.take("-"),
            let day = scan.digits(2), scan.take("T") || scan.take("t"), let hour = scan.digits(2), scan.take(":"),
            let minute = scan.digits(2), scan.take(":"), let second = scan.digits(2),
            year >= 1, (1...12).contains(month), day >= 1, hour < 24, minute < 60, second < 60,
            day <= CalendarDate.daysInMonth(year: year, month: month)
        else { return nil }
        var nanoseconds: Int64 = 0
        if scan.take(".") {
            var unit: Int64 = 100_000_000
            var count = 0
            while let digit = scan.digits(1) {
                nanoseconds += Int64(digit) * unit
                unit /= 10
                count += 1
            }
            guard count > 0, count <= 9 else { return nil }
        }
        var offset = 0
        if !scan.take("Z"), !scan.take("z") {
            let isNegative = scan.take("-")
            guard isNegative || scan.take("+"), let hours = scan.digits(2), scan.take(":"),
                let minutes = scan.digits(2), hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * (isNegative ? -60 : 60)
        }
        guard scan.isAtEnd else { return nil }
        let days = CalendarDate.days(year: year, month: month, day: day)
        let total = days * 86_400 + hour * 3600 + minute * 60 + second - offset
        self.init(seconds: Int64(total), nanoseconds: nanoseconds)
    }
}

extension TimeSpan: CustomStringConvertible {
    /// The span in seconds with as many decimals as it has, such as `-1.5s`.
    public var description: String {
        let sign = seconds < 0 || nanoseconds < 0 ? "-" : ""
        return sign + String(seconds.magnitude) + fraction(Int(nanoseconds.magnitude)) + "s"
    }

    /// The span that `text` writes as decimal numbers with units `h m s ms us ns`, such as `1h30.5m`; nil for any other
    /// text and for spans out of range.
    ///
    /// `µs`, with either of the two signs that look like that, is `us`, as in cel-go.
    public init?(_ text: some StringProtocol) {
        var scan = ByteScan(Array(text.utf8))
        let isNegative = scan.take("-")
        if !isNegative { _ = scan.take("+") }
        if scan.rest == 1, scan.take("0") {
            self.init(total: 0)
            return
        }
        guard !scan.isAtEnd else { return nil }
        var total: Int128 = 0
        while !scan.isAtEnd {
            guard let number = scan.decimal(), let unit = scan.unit() else { return nil }
            total += number.whole * unit + number.fraction * unit / number.scale
            guard total <= 1 << 63 else { return nil }
        }
        guard let exact = Int64(exactly: isNegative ? -total : total) else { return nil }
        self.init(total: exact)
    }
}

/// Reads fixed shapes of ASCII from the front of a text.
struct ByteScan {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }
    var rest: Int { bytes.count - position }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
        position += 1
        return true
    }

    mutating func digits(_ count: Int) -> Int? {
        guard rest >= count else { return nil }
        var number = 0
        for byte in bytes[position..<position + count] {
            guard byte >= 48, byte <= 57 else { return nil }
            number = number * 10 + Int(byte) - 48
        }
        position += count
        return number
    }

    /// A decimal number, of whose fraction 18 digits count; nil for none and for more than 64 bits before the point.
    fileprivate mutating func decimal() -> (whole: Int128, fraction: Int128, scale: Int128)? {
        var whole: Int128 = 0
        var count = 0
        while let digit = digits(1) {
            whole = whole * 10 + Int128(digit)
            guard whole <= 1 << 63 else { return nil }
            count += 1
        }
        var fraction: Int128 = 0
        var scale: Int128 = 1
        if take(".") {
            while let digit = digits(1) {
                count += 1
                if scale < 1_000_000_000_000_000_000 {
                    fraction = fraction * 10 + Int128(digit)
                    scale *= 10
                }
            }
        }
        return count > 0 ? (whole, fraction, scale) : nil
    }

    /// The nanoseconds of a unit.
    fileprivate mutating func unit() -> Int128? {
        if take("h") { return 3_600_000_000_000 }
        if take("s") { return 1_000_000_000 }
        if take("m") { return take("s") ? 1_000_000 : 60_000_000_000 }
        if take("n") { return take("s") ? 1 : nil }
        if take("u") { return take("s") ? 1000 : nil }
        let mu = bytes[position...].prefix(2)
        guard mu.elementsEqual("\u{B5}".utf8) || mu.elementsEqual("\u{3BC}".utf8) else { return nil }
        position += 2
        return take("s") ? 1000 : nil
    }
}
