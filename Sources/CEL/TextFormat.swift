internal import Glibc

/// `format`: a text with verbs such as `%s` and `%.2f` and the values that stand for them.
enum TextFormat {
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
            result += try text(verb, arguments[used], precision)
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
        case "s": return string(value)
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
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: isUpper) }.joined()
    }

    /// The correctly rounded decimal digits of a number, which C's formatting gives for any precision.
    private static func decimal(_ number: Double, _ format: String, _ precision: Int) -> String {
        var buffer = [CChar](repeating: 0, count: precision + 330)
        let count = withVaList([Int32(precision), number]) { vsnprintf(&buffer, buffer.count, format, $0) }
        return String(decoding: buffer.prefix(Int(max(0, count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func string(_ value: Value) -> String {
        switch value {
        case .list(let elements): return "[" + elements.map(string).joined(separator: ", ") + "]"
        case .map(let map):
            let entries = map.entries.map { (string($0.key), string($0.value)) }.sorted { $0.0.precedes($1.0) }
            return "{" + entries.map { $0.0 + ": " + $0.1 }.joined(separator: ", ") + "}"
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
