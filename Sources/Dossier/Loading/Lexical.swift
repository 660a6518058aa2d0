internal import Encodings
internal import CEL

/// The bytes of a value.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// The lexical forms of values: each function gives the value, or nil where the bytes are not of its form.
enum Lexical {
    /// Whether a byte of XML is white space: no other characters below the letters and digits are allowed there.
    @inline(__always) static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

    /// The bytes without white space at either end.
    @inline(__always)
    static func trimmed(_ bytes: Bytes) -> Bytes {
        if let first = bytes.first, first > 0x20, bytes[bytes.count - 1] > 0x20 { return bytes }
        return cut(bytes)
    }

    private static func cut(_ bytes: Bytes) -> Bytes {
        var start = 0
        var end = bytes.count
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        return Bytes(rebasing: bytes[start..<end])
    }

    /// Whether a text has a character that people see.
    static func isSeen(_ bytes: Bytes) -> Bool {
        guard let first = bytes.first(where: { !isSpace($0) }) else { return false }
        if first > 0x20, first < 0x7F { return true }
        // Mostly it is among the first.
        return [bytes.prefix(32), bytes[...]].contains { part in
            String(decoding: part, as: UTF8.self).unicodeScalars.contains { $0.value > 0x20 && !$0.isHidden }
        }
    }

    /// Looks at eight bytes at a time, since indentation is what it is asked of most.
    static func isBlank(_ bytes: Bytes) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        var position = 0
        while position + 8 <= bytes.count {
            let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: position, as: UInt64.self)
            // The highest bit of a byte above white space is set, or becomes so by adding what 0x21 lacks.
            let above = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5F5F_5F5F_5F5F_5F5F | word
            if above & 0x8080_8080_8080_8080 != 0 { return false }
            position += 8
        }
        while position < bytes.count {
            if !isSpace(base[position]) { return false }
            position += 1
        }
        return true
    }

    /// A name without white space; the bytes are trimmed already.
    static func isIdentifier(_ bytes: Bytes) -> Bool { !bytes.isEmpty && !bytes.contains(where: isSpace) }

    /// An identifier that can name a folder, also on a screen.
    static func isFileName(_ bytes: Bytes) -> Bool {
        isIdentifier(bytes) && bytes.first != 0x2E && !bytes.contains(0x2F) && bytes.count <= longestFileName
            && !bytes.indices.contains { bytes.unseenCharacter(at: $0) > 0 }
            && !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
                $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
            }
    }

    /// Bytes that a name may have: file systems take 255, and an audit puts a few before it for a moment.
    static let longestFileName = 240

    /// Adds the bytes to `column` with every run of white space made one space.
    static func fold(_ bytes: Bytes, into column: GrowableColumn<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        var position = 0
        while position < bytes.count {
            var end = position
            while end < bytes.count, !isSpace(bytes[end]) { end += 1 }
            column.append(contentsOf: base + position, count: end - position)
            while end < bytes.count, isSpace(bytes[end]) { end += 1 }
            if end < bytes.count { column.append(0x20) }
            position = end
        }
    }

    /// The bytes with every run of white space made one space; in `scratch` only where that changes them.
    static func folded(_ bytes: Bytes, _ scratch: GrowableColumn<UInt8>) -> Bytes {
        var previous: UInt8 = 0
        for byte in bytes {
            if byte < 0x20 || byte == 0x20 && previous == 0x20 {
                scratch.removeAll()
                fold(bytes, into: scratch)
                return Bytes(start: scratch.base, count: scratch.count)
            }
            previous = byte
        }
        return bytes
    }

    /// Calls `body` with each piece between white space.
    static func forEachToken(_ bytes: Bytes, _ body: (Bytes) -> Void) {
        var start = 0
        while start < bytes.count {
            if isSpace(bytes[start]) {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, !isSpace(bytes[end]) { end += 1 }
            body(Bytes(rebasing: bytes[start..<end]))
            start = end
        }
    }

    static func integer(_ bytes: Bytes) -> Int32? {
        guard (1...9).contains(bytes.count), let value = digits(bytes), value > 0 else { return nil }
        return Int32(value)
    }

    static func year(_ bytes: Bytes) -> Int32? {
        guard bytes.count == 4, let value = digits(bytes), value > 0 else { return nil }
        return Int32(value)
    }

    /// Days since 1970-01-01 of `YYYY-MM-DD`.
    static func date(_ bytes: Bytes) -> Int32? {
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = digits(Bytes(rebasing: bytes[0..<4])), let month = digits(Bytes(rebasing: bytes[5..<7])),
            let day = digits(Bytes(rebasing: bytes[8..<10])), year > 0
        else { return nil }
        return CalendarDate(year: Int(year), month: Int(month), day: Int(day))?.days
    }

    /// The days of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as days since 1970-01-01: all of the year, of the month, or the one.
    static func partialDate(_ bytes: Bytes) -> ClosedRange<Int32>? {
        if let day = date(bytes) { return day...day }
        guard bytes.count == 4 || bytes.count == 7 && bytes[4] == 0x2D,
            let year = year(Bytes(rebasing: bytes[0..<4]))
        else { return nil }
        let month = bytes.count == 7 ? digits(Bytes(rebasing: bytes[5..<7])).map(Int.init) : nil
        if bytes.count == 7, month == nil { return nil }
        guard let first = CalendarDate(year: Int(year), month: month ?? 1, day: 1) else { return nil }
        guard let month else { return first.days...CalendarDate.lastDay(ofYear: Int(year)).days }
        return first.days...first.days + Int32(CalendarDate.daysInMonth(year: Int(year), month: month)) - 1
    }

    /// Whether the bytes are a decimal with at most 15 digits before and `fraction` after the point, which may be more than
    /// a word can count.
    static func isDecimal(_ bytes: Bytes, fraction: Int) -> Bool {
        let whole = bytes.prefix { $0 != 0x2E }
        guard (1...15).contains(whole.count), digits(Bytes(rebasing: whole)) != nil else { return false }
        if whole.count == bytes.count { return true }
        let part = bytes.dropFirst(whole.count + 1)
        return (1...fraction).contains(part.count) && digits(Bytes(rebasing: part)) != nil
    }

    /// Whether the bytes are a number to be reached: a decimal with at most four digits after the point, but not three, which
    /// may as well be thousands.
    static func isQuantity(_ bytes: Bytes) -> Bool { isDecimal(bytes, fraction: 4) && !hasThreeDecimals(bytes) }

    /// Whether a point and three digits end the bytes: with that, `5.000` may be five or five thousand.
    static func hasThreeDecimals(_ bytes: Bytes) -> Bool {
        isDecimal(bytes, fraction: 3) && bytes.count > 4 && bytes[bytes.count - 4] == 0x2E
    }

    /// Minor units of a decimal with at most 15 digits before and `fraction`, two at most, after the point.
    static func decimal(_ bytes: Bytes, fraction: Int, signed: Bool) -> Int64? {
        var rest = bytes[...]
        var negative = false
        if signed, rest.first == 0x2D {
            negative = true
            rest = rest.dropFirst()
        }
        let whole = rest.prefix { $0 != 0x2E }
        guard (1...15).contains(whole.count), var value = digits(Bytes(rebasing: whole)) else { return nil }
        var places = 0
        if whole.count < rest.count {
            let part = rest.dropFirst(whole.count + 1)
            guard (1...fraction).contains(part.count), let digits = digits(Bytes(rebasing: part)) else { return nil }
            places = part.count
            for _ in 0..<places { value *= 10 }
            value += digits
        }
        while places < fraction {
            value *= 10
            places += 1
        }
        return negative ? -value : value
    }

    /// Minor units of an amount; with at most two decimals, or, where it is printed in a unit, as many as come to whole
    /// hundredths, of at most six.
    @inline(__always)
    static func money(_ bytes: Bytes, unit: Int64?) -> Int64? {
        guard let unit else { return decimal(bytes, fraction: 2, signed: true) }
        return printed(bytes, in: unit)
    }

    /// How many decimals an amount may have that is printed in a unit.
    static let printedDecimals = 6
    /// Beyond all amounts: sixteen digits before the point.
    private static let beyondAmounts = Int128(100_000_000_000_000_000)

    private static func printed(_ bytes: Bytes, in unit: Int64) -> Int64? {
        let sign = bytes.first == 0x2D ? 1 : 0
        let digits = Bytes(rebasing: bytes[sign...])
        guard isDecimal(digits, fraction: printedDecimals) else { return nil }
        var (value, decimals, isFraction) = (Int128(0), 0, false)
        for byte in digits {
            if byte == 0x2E {
                isFraction = true
            } else {
                value = value * 10 + Int128(byte - 0x30)
                decimals += isFraction ? 1 : 0
            }
        }
        var divisor = Int128(1)
        for _ in 0..<decimals { divisor *= 10 }
        let (hundredths, rest) = (value * Int128(unit) * 100).quotientAndRemainder(dividingBy: divisor)
        guard rest == 0, hundredths < beyondAmounts else { return nil }
        return Int64(sign == 1 ? -hundredths : hundredths)
    }

    static let greatestUnit: Int32 = 1_000_000_000

    /// A power of ten.
    static func unit(_ bytes: Bytes) -> Int32? {
        guard (1...10).contains(bytes.count), bytes.first == 0x31, bytes.dropFirst().allSatisfy({ $0 == 0x30 })
        else { return nil }
        return digits(bytes).map(Int32.init)
    }

    /// Three capital letters, packed.
    static func currency(_ bytes: Bytes) -> Int32? {
        guard bytes.count == 3, bytes.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        return Int32(bytes[0]) << 16 | Int32(bytes[1]) << 8 | Int32(bytes[2])
    }

    static func isCountry(_ bytes: Bytes) -> Bool {
        bytes.count == 2 && bytes.allSatisfy { (0x41...0x5A).contains($0) }
    }

    static func isLanguage(_ bytes: Bytes) -> Bool {
        var length = 0
        var isFirst = true
        for byte in bytes {
            switch byte {
            case 0x2D:
                if length == 0 { return false }
                length = 0
                isFirst = false
            case 0x41...0x5A, 0x61...0x7A: length += 1
            case 0x30...0x39 where !isFirst: length += 1
            default: return false
            }
            if length > 8 { return false }
        }
        return length > 0
    }

    static func flag(_ bytes: Bytes) -> Bool? {
        if bytes.elementsEqual("true".utf8) || bytes.elementsEqual("1".utf8) { return true }
        if bytes.elementsEqual("false".utf8) || bytes.elementsEqual("0".utf8) { return false }
        return nil
    }

    static func digits(_ bytes: Bytes) -> Int64? {
        var value: Int64 = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        return value
    }
}
