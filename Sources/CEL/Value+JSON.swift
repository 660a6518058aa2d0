extension Value {
    /// The value as typed JSON: an object with one key, which names the type.
    public var json: String {
        var output = ""
        writeJSON(to: &output)
        return output
    }

    /// Appends the value as typed JSON.
    public func writeJSON(to output: inout String) {
        switch self {
        case .null: output += "{\"null\":null}"
        case .bool(let truth): output += truth ? "{\"bool\":true}" : "{\"bool\":false}"
        case .int(let number): output += "{\"int\":\"\(number)\"}"
        case .uint(let number): output += "{\"uint\":\"\(number)\"}"
        case .double(let number): output += "{\"double\":\"\(Self.text(of: number))\"}"
        case .string(let text): Self.write("string", text, to: &output)
        case .bytes(let bytes): output += "{\"bytes\":\"\(Base64.encode(bytes))\"}"
        case .list(let elements):
            output += "{\"list\":["
            for (position, element) in elements.enumerated() {
                if position > 0 { output += "," }
                element.writeJSON(to: &output)
            }
            output += "]}"
        case .map(let map):
            output += "{\"map\":["
            for (position, entry) in map.entries.enumerated() {
                output += position > 0 ? ",[" : "["
                entry.key.writeJSON(to: &output)
                output += ","
                entry.value.writeJSON(to: &output)
                output += "]"
            }
            output += "]}"
        case .timestamp(let instant): output += "{\"timestamp\":\"\(instant)\"}"
        case .duration(let span): output += "{\"duration\":\"\(span)\"}"
        case .date(let date): output += "{\"date\":\"\(date)\"}"
        case .money(let money): output += "{\"money\":\"\(money)\"}"
        case .type(let type): Self.write("type", type.name, to: &output)
        case .optional(let wrapped):
            output += "{\"optional\":"
            if let wrapped { wrapped.writeJSON(to: &output) } else { output += "null" }
            output += "}"
        case .record(let record):
            output += "{\"entity\":"
            JSON.write(record.type.name, to: &output)
            output += ",\"key\":"
            JSON.write(record.key, to: &output)
            output += "}"
        case .opaque(let opaque): Self.write(opaque.type.name, Library.text(of: self), to: &output)
        }
    }

    private static func write(_ name: String, _ text: String, to output: inout String) {
        output += "{"
        JSON.write(name, to: &output)
        output += ":"
        JSON.write(text, to: &output)
        output += "}"
    }

    /// The value that typed JSON writes; records and values of abstract types cannot be read.
    public init(json text: String) throws(JSONError) {
        self = try Value(JSONReader.read(text))
    }

    init(_ json: JSON) throws(JSONError) {
        guard case .object(let members) = json, members.count == 1 else {
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
