internal import Encodings

extension Library {
    mutating func addConversions() {
        let any = CELType.parameter("T")
        add("type", [.global([any], .type(any)) { arguments, _ in .type(arguments[0].type.erased) }])
        add(
            "size",
            [
                .global([.string], .int) { a, _ throws(EvaluationError) in try Self.size(a) },
                .member([.string], .int) { a, _ throws(EvaluationError) in try Self.size(a) },
                .global([.bytes], .int) { a, _ throws(EvaluationError) in try Self.size(a) },
                .member([.bytes], .int) { a, _ throws(EvaluationError) in try Self.size(a) },
                .global([.list(any)], .int) { a, _ throws(EvaluationError) in try Self.size(a) },
                .member([.list(any)], .int) { a, _ throws(EvaluationError) in try Self.size(a) },
                .global([.map(any, .parameter("V"))], .int) { a, _ throws(EvaluationError) in try Self.size(a) },
                .member([.map(any, .parameter("V"))], .int) { a, _ throws(EvaluationError) in try Self.size(a) },
            ])
        addIntegers()
        add(
            "double",
            [
                .global([.double], .double) { a, _ in a[0] },
                .global([.int], .double) { a, _ throws(EvaluationError) in .double(Double(try a.int(0))) },
                .global([.uint], .double) { a, _ in .double(Numbers.double(a[0]) ?? .nan) },
                .global([.string], .double) { a, _ throws(EvaluationError) in
                    let text = try a.text(0)
                    guard let number = Numbers.double(text) else {
                        throw .invalidArgument(function: "double", "\(Value.quoted(text)) is no number")
                    }
                    return .double(number)
                },
            ])
        add(
            "bool",
            [
                .global([.bool], .bool) { a, _ in a[0] },
                .global([.string], .bool) { a, _ throws(EvaluationError) in
                    switch try a.text(0) {
                    case "1", "t", "T", "true", "TRUE", "True": return .bool(true)
                    case "0", "f", "F", "false", "FALSE", "False": return .bool(false)
                    case let text: throw .invalidArgument(function: "bool", "\(Value.quoted(text)) is no truth")
                    }
                },
            ])
        add(
            "bytes",
            [
                .global([.bytes], .bytes) { a, _ in a[0] },
                .global([.string], .bytes) { a, _ throws(EvaluationError) in .bytes(Array(try a.text(0).utf8)) },
            ])
        let printable: [CELType] = [
            .string, .int, .uint, .double, .bool, .timestamp, .duration, .date, .money, .opaque("net.IP", []),
            .opaque("net.CIDR", []),
        ]
        add(
            "string",
            printable.map { type in .global([type], .string) { a, _ in .string(Self.text(of: a[0])) } } + [
                .global([.bytes], .string) { a, _ throws(EvaluationError) in
                    guard let text = String(validating: try a.bytes(0), as: UTF8.self) else {
                        throw .invalidArgument(function: "string", "the bytes are not UTF-8")
                    }
                    return .string(text)
                }
            ])
    }

    private static func size(_ arguments: [Value]) throws(EvaluationError) -> Value {
        switch arguments[0] {
        case .string(let text):
            return .int(Int64(text.unicodeScalars.count))
        case .bytes(let bytes): return .int(Int64(bytes.count))
        case .list(let elements): return .int(Int64(elements.count))
        case .map(let map): return .int(Int64(map.count))
        default: throw .noSuchOverload("'size'", [arguments[0].type])
        }
    }

    private mutating func addIntegers() {
        add(
            "int",
            [
                .global([.int], .int) { a, _ in a[0] },
                .global([.uint], .int) { a, _ throws(EvaluationError) in
                    guard case .uint(let number) = a[0], let int = Int64(exactly: number) else { throw .overflow }
                    return .int(int)
                },
                .global([.double], .int) { a, _ throws(EvaluationError) in
                    let number = try a.double(0).rounded(.towardZero)
                    // The greatest `int` is no `double`; the next one above it is out of range.
                    guard number > -9_223_372_036_854_775_808, number < 9_223_372_036_854_775_808 else {
                        throw .overflow
                    }
                    return .int(Int64(number))
                },
                .global([.string], .int) { a, _ throws(EvaluationError) in
                    let text = try a.text(0)
                    guard let number = Int64(text) else {
                        throw .invalidArgument(function: "int", "\(Value.quoted(text)) is no whole number")
                    }
                    return .int(number)
                },
                .global([.timestamp], .int) { a, _ throws(EvaluationError) in .int(try a.timestamp(0).seconds) },
            ])
        add(
            "uint",
            [
                .global([.uint], .uint) { a, _ in a[0] },
                .global([.int], .uint) { a, _ throws(EvaluationError) in
                    guard let number = UInt64(exactly: try a.int(0)) else { throw .overflow }
                    return .uint(number)
                },
                .global([.double], .uint) { a, _ throws(EvaluationError) in
                    let number = try a.double(0).rounded(.towardZero)
                    guard number >= 0, number < 18_446_744_073_709_551_616 else { throw .overflow }
                    return .uint(UInt64(number))
                },
                .global([.string], .uint) { a, _ throws(EvaluationError) in
                    let text = try a.text(0)
                    guard let number = UInt64(text), text.utf8.allSatisfy(isDigit) else {
                        throw .invalidArgument(function: "uint", "\(Value.quoted(text)) is no whole number")
                    }
                    return .uint(number)
                },
            ])
    }

    /// The text that `string(x)` makes of a value.
    static func text(of value: Value) -> String {
        switch value {
        case .string(let text): return text
        case .uint(let number): return String(number)
        case .double(let number): return Numbers.general(number)
        case .timestamp(let instant): return instant.description
        case .duration(let span): return span.description
        case .date(let date): return date.description
        case .money(let money): return money.description
        case .type(let type): return type.name
        case .opaque(let opaque):
            if let address = opaque.content as? IPAddress { return address.description }
            if let block = opaque.content as? IPBlock { return block.description }
            return opaque.type.name
        default: return value.description
        }
    }
}
