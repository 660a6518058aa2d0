extension Library {
    mutating func addOptionals() {
        let any = CELType.parameter("T")
        let optional = CELType.optional(any)
        add("optional.of", .optionals, [.global([any], optional) { a, _ in .optional(a[0]) }])
        add("optional.none", .optionals, [.global([], optional) { _, _ in .optional(nil) }])
        add(
            "optional.ofNonZeroValue", .optionals,
            [
                .global([any], optional) { a, _ in .optional(Self.isZero(a[0]) ? nil : a[0]) }
            ])
        add(
            "hasValue", .optionals,
            [
                .member([optional], .bool) { a, _ throws(EvaluationError) in .bool(try a.optional(0) != nil) }
            ])
        add(
            "value", .optionals,
            [
                .member([optional], any) { a, _ throws(EvaluationError) in
                    guard let value = try a.optional(0) else { throw .emptyOptional }
                    return value
                }
            ])
        add(
            "or", .optionals,
            [
                .member([optional, optional], optional) { a, _ throws(EvaluationError) in
                    try a.optional(0) == nil ? a[1] : a[0]
                }
            ])
        add(
            "orValue", .optionals,
            [
                .member([optional, any], any) { a, _ throws(EvaluationError) in try a.optional(0) ?? a[1] }
            ])
        let unwrap: Overload.Body = { a, frame throws(EvaluationError) in
            var values: [Value] = []
            for element in try a.list(0) {
                try frame.step(2)
                guard case .optional(let wrapped) = element else { throw .noSuchOverload("'unwrap'", [element.type]) }
                if let wrapped { values.append(wrapped) }
            }
            return .list(values)
        }
        add("optional.unwrap", .optionals, [.global([.list(optional)], .list(any), unwrap)])
        add("unwrapOpt", .optionals, [.member([.list(optional)], .list(any), unwrap)])
        add(
            "first", .optionals,
            [
                .member([.list(any)], optional) { a, _ throws(EvaluationError) in .optional(try a.list(0).first) }
            ])
        add(
            "last", .optionals,
            [
                .member([.list(any)], optional) { a, _ throws(EvaluationError) in .optional(try a.list(0).last) }
            ])
    }

    private static func isZero(_ value: Value) -> Bool {
        switch value {
        case .null: true
        case .bool(let truth): !truth
        case .int(let number): number == 0
        case .uint(let number): number == 0
        case .double(let number): number == 0
        case .string(let text): text.isEmpty
        case .bytes(let bytes): bytes.isEmpty
        case .list(let elements): elements.isEmpty
        case .map(let map): map.count == 0
        case .duration(let span): span.seconds == 0 && span.nanoseconds == 0
        case .timestamp(let instant): instant.seconds == 0 && instant.nanoseconds == 0
        case .money(let money): money.minorUnits == 0
        default: false
        }
    }

    mutating func addEncoders() {
        add(
            "base64.encode", .encoders,
            [
                .global([.bytes], .string) { a, frame throws(EvaluationError) in
                    let bytes = try a.bytes(0)
                    try frame.checkTextSize(bytes.count / 3 * 4)
                    return .string(Base64.encode(bytes))
                }
            ])
        add(
            "base64.decode", .encoders,
            [
                .global([.string], .bytes) { a, _ throws(EvaluationError) in
                    guard let bytes = Base64.decode(try a.text(0)) else {
                        throw .invalidArgument(function: "base64.decode", "the text is not base64")
                    }
                    return .bytes(bytes)
                }
            ])
    }
}

/// Bytes as text of 64 letters, by RFC 4648.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let rest = bytes.count - start
            let triple =
                Int(bytes[start]) << 16 | (rest > 1 ? Int(bytes[start + 1]) << 8 : 0)
                | (rest > 2 ? Int(bytes[start + 2]) : 0)
            result.append(alphabet[triple >> 18])
            result.append(alphabet[triple >> 12 & 63])
            result.append(rest > 1 ? alphabet[triple >> 6 & 63] : UInt8(ascii: "="))
            result.append(rest > 2 ? alphabet[triple & 63] : UInt8(ascii: "="))
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The bytes of a text with or without padding; nil for any other text.
    static func decode(_ text: String) -> [UInt8]? {
        var letters = Array(text.utf8)
        let isPadded = letters.count % 4 == 0
        var padding = 0
        while isPadded, padding < 2, letters.last == UInt8(ascii: "=") {
            letters.removeLast()
            padding += 1
        }
        guard letters.count % 4 != 1 else { return nil }
        var result: [UInt8] = []
        var buffer = 0
        var bits = 0
        for letter in letters {
            let value: UInt8
            switch letter {
            case 65...90: value = letter - 65
            case 97...122: value = letter - 71
            case 48...57: value = letter + 4
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: return nil
            }
            buffer = (buffer << 6 | Int(value)) & 0xFFFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                result.append(UInt8(buffer >> bits & 255))
            }
        }
        return result
    }
}
