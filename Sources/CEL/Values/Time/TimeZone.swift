internal import Glibc
internal import Synchronization

/// The offsets of a time zone from UTC.
enum TimeZone: Sendable {
    case fixed(seconds: Int)
    /// The instants at which the offset changes, each with the offset after it, and the offset before the first.
    case zoned(changes: [(at: Int64, offset: Int)], first: Int, rule: ZoneRule?)

    /// The zone of a name of the IANA database, or of `[+-]hh:mm`; nil if there is no such zone.
    static func named(_ name: String) -> TimeZone? {
        if name.isEmpty || name == "UTC" { return .fixed(seconds: 0) }
        if let offset = fixedOffset(name) { return .fixed(seconds: offset) }
        return known.withLock { zones in
            if let zone = zones[name] { return zone }
            guard isSafe(name), let bytes = read("/usr/share/zoneinfo/" + name), let zone = zone(bytes) else {
                return nil
            }
            zones[name] = zone
            return zone
        }
    }

    private static let known = Mutex<[String: TimeZone]>([:])

    private static func fixedOffset(_ name: String) -> Int? {
        var scan = ByteScan(Array(name.utf8))
        let isNegative = scan.take("-")
        if !isNegative { _ = scan.take("+") }
        guard let hours = scan.digits(2), scan.take(":"), let minutes = scan.digits(2), scan.isAtEnd, hours < 24,
            minutes < 60
        else { return nil }
        return (hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
    }

    /// Whether a name stays inside the folder of the database.
    private static func isSafe(_ name: String) -> Bool {
        name.utf8.count < 64 && !name.hasPrefix("/") && !name.hasPrefix(".") && !name.contains("..")
            && name.utf8.allSatisfy { isNamePart($0) || "/+-".utf8.contains($0) }
    }

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = bytes.withUnsafeMutableBytes { fread($0.baseAddress, 1, $0.count, file) }
        guard count > 44 else { return nil }
        return Array(bytes[..<count])
    }

    /// Reads a TZif file: the block with 64-bit times of version 2 and later, and the rule in its footer.
    private static func zone(_ bytes: [UInt8]) -> TimeZone? {
        func number(_ position: Int, _ width: Int) -> Int64 {
            guard position + width <= bytes.count else { return 0 }
            var value: UInt64 = 0
            for byte in bytes[position..<position + width] { value = value << 8 | UInt64(byte) }
            return width == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
        }
        func counts(_ start: Int) -> [Int] { (0..<6).map { Int(number(start + 20 + $0 * 4, 4)) } }
        guard bytes.starts(with: Array("TZif".utf8)) else { return nil }
        var start = 0
        var width = 4
        var sizes = counts(0)  // isut, isstd, leap, time, type, char
        if bytes[4] >= UInt8(ascii: "2") {
            start = 44 + sizes[3] * 5 + sizes[4] * 6 + sizes[5] + sizes[2] * 8 + sizes[1] + sizes[0]
            width = 8
            sizes = counts(start)
        }
        let times = start + 44
        let kinds = times + sizes[3] * width
        let types = kinds + sizes[3]
        let end = types + sizes[4] * 6 + sizes[5] + sizes[2] * (width + 4) + sizes[1] + sizes[0]
        guard sizes.allSatisfy({ $0 >= 0 && $0 < 65_536 }), sizes[4] > 0, end <= bytes.count else { return nil }
        let offsets = (0..<sizes[4]).map { Int(number(types + $0 * 6, 4)) }
        let changes = (0..<sizes[3]).map { position in
            (
                at: number(times + position * width, width),
                offset: offsets[min(Int(bytes[kinds + position]), offsets.count - 1)]
            )
        }
        var rule: ZoneRule?
        if width == 8, end < bytes.count { rule = ZoneRule(bytes[(end + 1)...].prefix { $0 != 10 }) }
        return .zoned(changes: changes, first: offsets[0], rule: rule)
    }

    /// The offset at an instant, in seconds east of UTC.
    func offset(at seconds: Int64) -> Int {
        switch self {
        case .fixed(let offset): return offset
        case .zoned(let changes, let first, let rule):
            if let last = changes.last, seconds >= last.at, let rule { return rule.offset(at: seconds) }
            if changes.isEmpty, let rule { return rule.offset(at: seconds) }
            var (low, high) = (0, changes.count)
            while low < high {
                let middle = (low + high) / 2
                if changes[middle].at <= seconds { low = middle + 1 } else { high = middle }
            }
            return low == 0 ? first : changes[low - 1].offset
        }
    }
}
