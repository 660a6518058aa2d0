/// A span of time in whole nanoseconds that fit in 64 bits, so up to about 292 years either way.
public struct TimeSpan: Hashable, Comparable, Sendable {
    /// The whole of it.
    let total: Int64

    init(total: Int64) {
        self.total = total
    }

    /// The span of `seconds` and `nanoseconds`, which may be any numbers, or nil if it is out of range.
    public init?(seconds: Int64, nanoseconds: Int64) {
        guard let total = Int64(exactly: Int128(seconds) * 1_000_000_000 + Int128(nanoseconds)) else { return nil }
        self.total = total
    }

    /// Whole seconds, rounded towards zero.
    public var seconds: Int64 { total / 1_000_000_000 }
    /// The rest, with the sign of the whole: -999 999 999 to 999 999 999.
    public var nanoseconds: Int32 { Int32(total % 1_000_000_000) }

    /// Whether the left span is shorter than, or further below zero than, the right one.
    public static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.total < right.total }
}

/// An instant with nanoseconds, from year 1 to year 9999.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
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

    /// The span between two instants, or nil where it is out of range.
    func since(_ other: Timestamp) -> TimeSpan? {
        TimeSpan(seconds: seconds - other.seconds, nanoseconds: Int64(nanoseconds) - Int64(other.nanoseconds))
    }
}
