internal import Glibc

/// `format`: a text with verbs such as `%s` and `%.2f` and the values that stand for them.
enum TextFormat {
    /// How many values the verbs of a text take.
    static func valueCount(_ pattern: String) -> Int {
        var count = 0
        var bytes = pattern.utf8.makeIterator()
        while let byte = bytes.next() {
            // After a '%' stands a verb, perhaps behind a precision, or another '%', which stands for itself.
            if byte == UInt8(ascii: "%"), bytes.next() != UInt8(ascii: "%") { count += 1 }
        }
        return count
    }

    static func format(_ pattern: String, _ arguments: [Value], _ frame: Frame) throws(EvaluationError) -> String {
        var result = ""
        var scalars = pattern.unicodeScalars.makeIterator()
        var used = 0
        while let scalar = scalars.next() {
            guard scalar == "%" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            guard var verb = scalars.next() else { throw refusal("a '%' at the end") }
            if verb == "%" {
                result += "%"
                continue
            }
            var precision = 6
            if verb == "." {
                var digits: Int?
                repeat {
                    guard let next = scalars.next() else { throw refusal("a '%' at the end") }
                    verb = next
                    guard next >= "0", next <= "9" else { break }
                    digits = (digits ?? 0) * 10 + Int(next.value) - 48
                    guard digits ?? 0 <= 1000 else { throw refusal("a precision above 1000") }
                } while true
                guard let digits else { throw refusal("a '.' without a precision") }
                precision = digits
            }
            guard used < arguments.count else { throw refusal("the list has no value \(used + 1)") }
            try frame.step()
            if verb == "s" {
                try append(arguments[used], to: &result, frame)
            } else {
                result += try text(verb, arguments[used], precision)
            }
            used += 1
            if result.utf8.count > frame.limits.textSize { try frame.checkTextSize(result.utf8.count) }
        }
        return result
    }

    private static func refusal(_ reason: String) -> EvaluationError {
        .invalidArgument(function: "format", reason)
    }

    private static func text(_ verb: Unicode.Scalar, _ value: Value, _ precision: Int) throws(EvaluationError) -> String
    {
        switch verb {
        case "d":
            switch value {
            case .int(let number): return String(number)
            case .uint(let number): return String(number)
            case .double(let number): return Numbers.positional(number)
            default: break
            }
        case "f", "e":
            guard let number = Numbers.double(value) else { break }
            guard number.isFinite else { return Value.text(of: number) }
            return decimal(number, verb == "f" ? "%.*f" : "%.*e", precision)
        case "b":
            switch value {
            case .int(let number): return String(number, radix: 2)
            case .uint(let number): return String(number, radix: 2)
            case .bool(let truth): return truth ? "1" : "0"
            default: break
            }
        case "o":
            switch value {
            case .int(let number): return String(number, radix: 8)
            case .uint(let number): return String(number, radix: 8)
            default: break
            }
        case "x", "X":
            let isUpper = verb == "X"
            switch value {
            case .int(let number): return String(number, radix: 16, uppercase: isUpper)
            case .uint(let number): return String(number, radix: 16, uppercase: isUpper)
            case .string(let text): return hex(Array(text.utf8), isUpper)
            case .bytes(let bytes): return hex(bytes, isUpper)
            default: break
            }
        default: throw refusal("there is no '%\(verb)'")
        }
        throw refusal("'%\(verb)' does not take \(value.type)")
    }

    private static func hex(_ bytes: [UInt8], _ isUpper: Bool) -> String {
        let digits = Array(isUpper ? "0123456789ABCDEF".utf8 : "0123456789abcdef".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(2 * bytes.count)
        for byte in bytes {
            result.append(digits[Int(byte >> 4)])
            result.append(digits[Int(byte & 15)])
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The correctly rounded decimal digits of a number, which C's formatting gives for any precision.
    private static func decimal(_ number: Double, _ format: String, _ precision: Int) -> String {
        var buffer = [CChar](repeating: 0, count: precision + 330)
        let count = withVaList([Int32(precision), number]) { vsnprintf(&buffer, buffer.count, format, $0) }
        return String(decoding: buffer.prefix(Int(max(0, count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Writes a value as `%s` does; every value in it is a step, and a text that grows too large ends at once.
    private static func append(_ value: Value, to result: inout String, _ frame: Frame) throws(EvaluationError) {
        try frame.step()
        switch value {
        case .list(let elements):
            result += "["
            for (position, element) in elements.enumerated() {
                if position > 0 { result += ", " }
                try append(element, to: &result, frame)
            }
            result += "]"
        case .map(let map):
            result += "{"
            for (position, entry) in try sorted(map, frame).enumerated() {
                if position > 0 { result += ", " }
                result += entry.key + ": "
                try append(entry.value, to: &result, frame)
            }
            result += "}"
        default:
            try frame.spend(bytesOf: value)
            result += string(value)
        }
        if result.utf8.count > frame.limits.textSize { try frame.checkTextSize(result.utf8.count) }
    }

    /// The entries of a map in the order of what is written for their keys.
    private static func sorted(_ map: MapValue, _ frame: Frame) throws(EvaluationError) -> [(key: String, value: Value)]
    {
        var entries: [(key: String, value: Value)] = []
        for entry in map.entries {
            try frame.step()
            entries.append((string(entry.key), entry.value))
        }
        // Each entry is compared with some others, as many as its number has bits.
        let depth = entries.count.bitWidth - entries.count.leadingZeroBitCount
        for entry in entries { try frame.step(depth * (1 + entry.key.utf8.count / Limits.comparedBytesOfStep)) }
        return entries.sorted { $0.key.precedes($1.key) }
    }

    private static func string(_ value: Value) -> String {
        switch value {
        case .bytes(let bytes): return decoded(bytes)
        case .double(let number): return Numbers.positional(number)
        case .duration(let span):
            return Numbers.positional(Double(span.seconds) + Double(span.nanoseconds) / 1_000_000_000) + "s"
        default: return Library.text(of: value)
        }
    }
    /// The text of UTF-8, in which one U+FFFD stands for all that is none between two code points.
    private static func decoded(_ bytes: [UInt8]) -> String {
        var result = String.UnicodeScalarView()
        var isAfterError = false
        var parser = Unicode.UTF8.ForwardParser()
        var source = bytes.makeIterator()
        while true {
            switch parser.parseScalar(from: &source) {
            case .valid(let encoded):
                result.append(Unicode.UTF8.decode(encoded))
                isAfterError = false
            case .error:
                if !isAfterError { result.append("\u{FFFD}") }
                isAfterError = true
            case .emptyInput: return String(result)
            }
        }
    }
}
