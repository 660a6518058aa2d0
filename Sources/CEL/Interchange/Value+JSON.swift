public import Encodings

extension Value {
    /// The value as typed JSON on one line: an object with one key, which names the type.
    ///
    /// - Throws: an error for a list or map that takes more than `limit` bytes.
    public func json(within limit: Int = Limits().textSize) throws(EvaluationError) -> String {
        try JSON(self, within: limit).line
    }

    /// The value that typed JSON writes; records and values of abstract types cannot be read.
    public init(json text: String) throws(JSONError) {
        self = try Value(JSONReader.read(text))
    }

    /// The value that typed JSON writes, with the records that `record` gives for an entity and a key; values of abstract
    /// types cannot be read.
    package init(
        _ json: JSON, record: (_ entity: String, _ key: String) -> Record? = { _, _ in nil }
    ) throws(JSONError) {
        if let entity = json["entity"]?.string, let key = json["key"]?.string, let known = record(entity, key) {
            self = .record(known)
            return
        }
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
            for element in elements { values.append(try Value(element, record: record)) }
            self = .list(values)
        case ("map", .array(let entries)):
            var map = MapValue()
            for entry in entries {
                guard let pair = entry.array, pair.count == 2 else {
                    throw JSONError(description: "an entry of a map is a list of key and value")
                }
                let (key, value) = (try Value(pair[0], record: record), try Value(pair[1], record: record))
                do throws(EvaluationError) {
                    try map.insert(key, value)
                } catch {
                    throw JSONError(description: error.description)
                }
            }
            self = .map(map)
        case ("optional", .null): self = .optional(nil)
        case ("optional", let wrapped): self = .optional(try Value(wrapped, record: record))
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
    ///
    /// - Throws: an error for a list or map that takes more than `limit` bytes; its parts may be many more than those in
    ///   memory, as a list may hold the same list many times.
    package init(_ value: Value, within limit: Int) throws(EvaluationError) {
        var left = limit
        self = try Self.typed(value, within: limit, &left)
    }

    private static func typed(_ value: Value, within limit: Int, _ left: inout Int) throws(EvaluationError) -> JSON {
        let (name, content): (String, JSON)
        switch value {
        case .record(let record): return .object(["entity": .string(record.type.name), "key": .string(record.key)])
        case .null: (name, content) = ("null", .null)
        case .bool(let truth): (name, content) = ("bool", .bool(truth))
        case .int(let number): (name, content) = ("int", .string(String(number)))
        case .uint(let number): (name, content) = ("uint", .string(String(number)))
        case .double(let number): (name, content) = ("double", .string(Value.text(of: number)))
        case .string(let text): (name, content) = ("string", .string(text))
        case .bytes(let bytes): (name, content) = ("bytes", .string(Base64.encode(bytes)))
        case .list(let elements):
            var parts: [JSON] = []
            for element in elements { parts.append(try part(element, within: limit, &left)) }
            (name, content) = ("list", .array(parts))
        case .map(let map):
            var parts: [JSON] = []
            for entry in map.entries {
                parts.append(
                    .array([
                        try part(entry.key, within: limit, &left), try part(entry.value, within: limit, &left),
                    ]))
            }
            (name, content) = ("map", .array(parts))
        case .timestamp(let instant): (name, content) = ("timestamp", .string(instant.description))
        case .duration(let span): (name, content) = ("duration", .string(span.description))
        case .date(let date): (name, content) = ("date", .string(date.description))
        case .money(let money): (name, content) = ("money", .string(money.description))
        case .type(let type): (name, content) = ("type", .string(type.name))
        case .optional(let wrapped):
            (name, content) = (
                "optional",
                try wrapped.map { value throws(EvaluationError) in
                    try part(value, within: limit, &left)
                } ?? .null
            )
        case .opaque(let opaque): (name, content) = (opaque.type.name, .string(Library.text(of: value)))
        }
        return .members([(name: name, value: content)])
    }

    /// A value in another one, which takes some of the bytes that are left.
    private static func part(_ value: Value, within limit: Int, _ left: inout Int) throws(EvaluationError) -> JSON {
        let part = try typed(value, within: limit, &left)
        // The braces, the quotation marks and a comma.
        left -= 8
        if case .members(let members) = part {
            for member in members { left -= member.name.utf8.count + (member.value.string?.utf8.count ?? 0) }
        }
        guard left >= 0 else { throw .tooLarge(.result, limit: limit) }
        return part
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
