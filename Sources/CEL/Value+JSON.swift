extension Value {
    /// The value as typed JSON on one line: an object with one key, which names the type.
    public var json: String { JSON(self).line }

    /// The value that typed JSON writes; records and values of abstract types cannot be read.
    public init(json text: String) throws(JSONError) {
        self = try Value(JSONReader.read(text))
    }

    init(_ json: JSON) throws(JSONError) {
        guard case .members(let members) = json, members.count == 1 else {
            throw JSONError(description: "a value is an object with one key, which names its type")
        }
        let (name, content) = members[0]
        if let text = content.string, let value = Self.scalar(name, text) {
            self = value
            return
        }
        switch (name, content) {
        case ("null", .null): self = .null
        case ("bool", .bool(let truth)): self = .bool(truth)
        case ("list", .array(let elements)):
            var values: [Value] = []
            for element in elements { values.append(try Value(element)) }
            self = .list(values)
        case ("map", .array(let entries)):
            var map = MapValue()
            for entry in entries {
                guard let pair = entry.array, pair.count == 2 else {
                    throw JSONError(description: "an entry of a map is a list of key and value")
                }
                let (key, value) = (try Value(pair[0]), try Value(pair[1]))
                do throws(EvaluationError) {
                    try map.insert(key, value)
                } catch {
                    throw JSONError(description: error.description)
                }
            }
            self = .map(map)
        case ("optional", .null): self = .optional(nil)
        case ("optional", let wrapped): self = .optional(try Value(wrapped))
        default: throw JSONError(description: "this is no '\(name)'")
        }
    }

    /// A value that typed JSON writes as a text.
    private static func scalar(_ name: String, _ text: String) -> Value? {
        switch name {
        case "int": Int64(text).map(Value.int)
        case "uint": UInt64(text).map(Value.uint)
        case "double": Double(text).map(Value.double)
        case "string": .string(text)
        case "bytes": Base64.decode(text).map(Value.bytes)
        case "timestamp": Timestamp(text).map(Value.timestamp)
        case "duration": TimeSpan(text).map(Value.duration)
        case "date": CalendarDate(text).map(Value.date)
        case "money": Money(text).map(Value.money)
        case "type": CELType(notation: text).map { .type($0.erased) }
        default: nil
        }
    }
}

extension JSON {
    /// A value with its type: `{"int": "1"}`, `{"money": "10.00 EUR"}`, `{"entity": "task", "key": "1.1.3"}`.
    package init(_ value: Value) {
        switch value {
        case .record(let record): self = .object(["entity": .string(record.type.name), "key": .string(record.key)])
        case .null: self = .object(["null": .null])
        case .bool(let truth): self = .object(["bool": .bool(truth)])
        case .int(let number): self = .object(["int": .string(String(number))])
        case .uint(let number): self = .object(["uint": .string(String(number))])
        case .double(let number): self = .object(["double": .string(Value.text(of: number))])
        case .string(let text): self = .object(["string": .string(text)])
        case .bytes(let bytes): self = .object(["bytes": .string(Base64.encode(bytes))])
        case .list(let elements): self = .object(["list": .array(elements.map { JSON($0) })])
        case .map(let map):
            self = .object(["map": .array(map.entries.map { .array([JSON($0.key), JSON($0.value)]) })])
        case .timestamp(let instant): self = .object(["timestamp": .string(instant.description)])
        case .duration(let span): self = .object(["duration": .string(span.description)])
        case .date(let date): self = .object(["date": .string(date.description)])
        case .money(let money): self = .object(["money": .string(money.description)])
        case .type(let type): self = .object(["type": .string(type.name)])
        case .optional(let wrapped): self = .object(["optional": wrapped.map { JSON($0) } ?? .null])
        case .opaque(let opaque): self = .object([opaque.type.name: .string(Library.text(of: value))])
        }
    }
}

extension CELType {
    /// The type that CEL's notation writes, such as `map(string, list(int))`; nil for any other text.
    ///
    /// A single capital letter is a type parameter; any other name that is none of the language's is an abstract type.
    public init?(notation: String) {
        var scan = TypeScan(Array(notation.utf8))
        guard let type = scan.type(depth: 0), scan.isAtEnd else { return nil }
        self = type
    }
}

/// Reads the notation of types.
private struct TypeScan {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        while position < bytes.count, bytes[position] == 32 { position += 1 }
        guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
        position += 1
        return true
    }

    mutating func type(depth: Int) -> CELType? {
        guard depth < 50 else { return nil }
        _ = take(" ")
        let start = position
        while position < bytes.count, isNamePart(bytes[position]) || bytes[position] == UInt8(ascii: ".") {
            position += 1
        }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        guard !name.isEmpty else { return nil }
        var parameters: [CELType] = []
        if take("(") {
            repeat {
                guard let parameter = type(depth: depth + 1) else { return nil }
                parameters.append(parameter)
            } while take(",")
            guard take(")") else { return nil }
        }
        switch (name, parameters.count) {
        case ("list", 0): return .list(.dyn)
        case ("list", 1): return .list(parameters[0])
        case ("map", 0): return .map(.dyn, .dyn)
        case ("map", 2): return .map(parameters[0], parameters[1])
        case ("type", 0): return .type(.dyn)
        case ("type", 1): return .type(parameters[0])
        case ("optional_type", 0): return .optional(.dyn)
        case ("optional_type", 1): return .optional(parameters[0])
        case (_, 0):
            if let simple = Self.simple[name] { return simple }
            if name.utf8.count == 1, let letter = name.utf8.first, letter < 91 { return .parameter(name) }
            return .opaque(name, [])
        default: return .opaque(name, parameters)
        }
    }

    private static let simple: [String: CELType] = {
        let types: [CELType] = [
            .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .date, .money,
        ]
        return Dictionary(uniqueKeysWithValues: types.map { ($0.name, $0) })
    }()
}
