/// A span of time with nanoseconds, up to about ten thousand years either way.
public struct TimeSpan: Hashable, Comparable, Sendable {
    /// Whole seconds, rounded towards zero.
    public let seconds: Int64
    /// The rest, with the sign of the whole: -999 999 999 to 999 999 999.
    public let nanoseconds: Int32

    static let limit: Int64 = 315_576_000_000

    /// The span of `seconds` and `nanoseconds`, which may be any numbers, or nil if it is out of range.
    public init?(seconds: Int64, nanoseconds: Int64) {
        let (total, overflow) = seconds.addingReportingOverflow(nanoseconds / 1_000_000_000)
        guard !overflow else { return nil }
        var whole = total
        var rest = nanoseconds % 1_000_000_000
        if whole > 0, rest < 0 {
            whole -= 1
            rest += 1_000_000_000
        } else if whole < 0, rest > 0 {
            whole += 1
            rest -= 1_000_000_000
        }
        guard whole >= -Self.limit, whole <= Self.limit else { return nil }
        self.seconds = whole
        self.nanoseconds = Int32(rest)
    }

    /// Whether the left span is shorter than, or further below zero than, the right one.
    public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}

/// An instant with nanoseconds, from year 1 to year 9999.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64
    /// Nanoseconds after those, 0 to 999 999 999.
    public let nanoseconds: Int32

    static let first: Int64 = -62_135_596_800
    static let last: Int64 = 253_402_300_799

    /// The instant of `seconds` and `nanoseconds`, which may be any numbers, or nil if it is out of range.
    public init?(seconds: Int64, nanoseconds: Int64 = 0) {
        let carried = nanoseconds >= 0 ? nanoseconds / 1_000_000_000 : (nanoseconds - 999_999_999) / 1_000_000_000
        let (total, overflow) = seconds.addingReportingOverflow(carried)
        guard !overflow, total >= Self.first, total <= Self.last else { return nil }
        self.seconds = total
        self.nanoseconds = Int32(nanoseconds - carried * 1_000_000_000)
    }

    /// Whether the left instant is before the right one.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    func adding(_ span: TimeSpan) -> Timestamp? {
        Timestamp(seconds: seconds + span.seconds, nanoseconds: Int64(nanoseconds) + Int64(span.nanoseconds))
    }

    func subtracting(_ span: TimeSpan) -> Timestamp? {
        Timestamp(seconds: seconds - span.seconds, nanoseconds: Int64(nanoseconds) - Int64(span.nanoseconds))
    }

    /// The span between two instants, or nil where it does not fit in 64 bits of nanoseconds.
    func since(_ other: Timestamp) -> TimeSpan? {
        let whole = seconds - other.seconds
        let rest = Int64(nanoseconds) - Int64(other.nanoseconds)
        let (scaled, overflow) = whole.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow, !scaled.addingReportingOverflow(rest).overflow else { return nil }
        return TimeSpan(seconds: whole, nanoseconds: rest)
    }
}
