internal import Encodings

extension Lexer {
    /// The content of a text or bytes literal without its prefix and quotes.
    private func content(_ token: Token) -> (range: Range<Int>, isRaw: Bool) {
        var start = token.start
        var isRaw = false
        while bytes[start] != UInt8(ascii: "\""), bytes[start] != UInt8(ascii: "'") {
            if bytes[start] | 32 == UInt8(ascii: "r") { isRaw = true }
            start += 1
        }
        let quote = bytes[start]
        let isTriple = token.end - start >= 6 && bytes[start + 1] == quote && bytes[start + 2] == quote
        return (start + (isTriple ? 3 : 1)..<token.end - (isTriple ? 3 : 1), isRaw)
    }

    func stringValue(_ token: Token) throws(LexicalError) -> String {
        let (range, isRaw) = content(token)
        if isRaw || !bytes[range].contains(UInt8(ascii: "\\")) { return String(decoding: bytes[range], as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        try unescape(range, isBytes: false, into: &result)
        return String(decoding: result, as: UTF8.self)
    }

    func bytesValue(_ token: Token) throws(LexicalError) -> [UInt8] {
        let (range, isRaw) = content(token)
        if isRaw { return Array(bytes[range]) }
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        try unescape(range, isBytes: true, into: &result)
        return result
    }

    private func unescape(_ range: Range<Int>, isBytes: Bool, into result: inout [UInt8]) throws(LexicalError) {
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                position += 1
                continue
            }
            let start = position
            let letter = position + 1 < range.upperBound ? bytes[position + 1] : 0
            position += 2
            if let plain = Self.plainEscape(letter) {
                result.append(plain)
                continue
            }
            let value: UInt32
            switch letter {
            case UInt8(ascii: "x"), UInt8(ascii: "X"): value = try code(2, 16, &position, range, start)
            case UInt8(ascii: "u") where !isBytes: value = try code(4, 16, &position, range, start)
            case UInt8(ascii: "U") where !isBytes: value = try code(8, 16, &position, range, start)
            case UInt8(ascii: "0")...UInt8(ascii: "3"):
                position -= 1
                value = try code(3, 8, &position, range, start)
            default:
                throw LexicalError(
                    start, min(start + 2, range.upperBound), "there is no such escape",
                    expected: "one of \\\\ \\\" \\' \\` \\? \\a \\b \\f \\n \\r \\t \\v \\xHH "
                        + (isBytes ? "\\OOO" : "\\uHHHH \\UHHHHHHHH \\OOO"))
            }
            if isBytes {
                result.append(UInt8(truncatingIfNeeded: value))
                continue
            }
            guard let scalar = Unicode.Scalar(value) else {
                throw LexicalError(
                    start, position, "the escape names no Unicode code point",
                    expected: (0xD800..<0xE000).contains(value)
                        ? "the code point itself, as \\U0001F603, not halves of UTF-16" : "at most \\U0010FFFF")
            }
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    private static func plainEscape(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "?"): letter
        case UInt8(ascii: "a"): 7
        case UInt8(ascii: "b"): 8
        case UInt8(ascii: "f"): 12
        case UInt8(ascii: "n"): 10
        case UInt8(ascii: "r"): 13
        case UInt8(ascii: "t"): 9
        case UInt8(ascii: "v"): 11
        default: nil
        }
    }

    private func code(
        _ count: Int, _ radix: UInt32, _ position: inout Int, _ range: Range<Int>, _ start: Int
    ) throws(LexicalError) -> UInt32 {
        var value: UInt32 = 0
        for offset in 0..<count {
            let byte = position + offset < range.upperBound ? bytes[position + offset] : 0
            guard isHexDigit(byte), radix == 16 || (byte >= 48 && byte < 56) else {
                throw LexicalError(start, position + offset, "the escape needs \(count) digits of base \(radix)")
            }
            value = value << (radix == 16 ? 4 : 3) | UInt32(isDigit(byte) ? byte - 48 : (byte | 32) - 87)
        }
        position += count
        return value
    }

    /// The value of a whole number, with a sign before it where `isNegative`; nil if it is out of range.
    func intValue(_ token: Token, isNegative: Bool) -> Int64? {
        guard let magnitude = magnitude(token.start, token.end) else { return nil }
        if isNegative { return magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil }
        return Int64(exactly: magnitude)
    }

    func uintValue(_ token: Token) -> UInt64? { magnitude(token.start, token.end - 1) }

    func doubleValue(_ token: Token) -> Double? {
        Numbers.double(String(decoding: bytes[token.start..<token.end], as: UTF8.self))
    }

    private func magnitude(_ start: Int, _ end: Int) -> UInt64? {
        let isHex = end - start > 2 && bytes[start + 1] == UInt8(ascii: "x")
        var value: UInt64 = 0
        for byte in bytes[(isHex ? start + 2 : start)..<end] {
            let (product, overflow) = value.multipliedReportingOverflow(by: isHex ? 16 : 10)
            let (sum, overflowToo) = product.addingReportingOverflow(
                UInt64(isDigit(byte) ? byte - 48 : (byte | 32) - 87))
            guard !overflow, !overflowToo else { return nil }
            value = sum
        }
        return value
    }
}
