/// A type of the language, as the checker infers it and as `type(x)` yields it.
public indirect enum CELType: Hashable, Sendable {
    /// The union of all types; what is not known until run time.
    case dyn
    /// The type of `null`.
    case null
    /// `true` and `false`.
    case bool
    /// 64-bit signed integers.
    case int
    /// 64-bit unsigned integers.
    case uint
    /// 64-bit IEEE numbers.
    case double
    /// Sequences of Unicode code points.
    case string
    /// Sequences of octets.
    case bytes
    /// Instants, with nanoseconds.
    case timestamp
    /// Spans of time, with nanoseconds.
    case duration
    /// Days of the calendar.
    case date
    /// Exact amounts in a currency.
    case money
    /// Lists of one element type.
    case list(CELType)
    /// Maps from keys to values.
    case map(CELType, CELType)
    /// The type of a type.
    case type(CELType)
    /// A value or its absence.
    case optional(CELType)
    /// A record of the host, by the name of its record type.
    case record(String)
    /// An abstract type of the host's functions, by its name and parameters.
    case opaque(String, [CELType])
    /// A type parameter of a function.
    case parameter(String)
    /// The type of what did not check; it fits everything, so that one mistake is reported once.
    case error
}

extension CELType: CustomStringConvertible {
    /// The name of the type without its parameters, as `type(x)` shows it.
    public var name: String {
        switch self {
        case .dyn: "dyn"
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .date: "date"
        case .money: "money"
        case .list: "list"
        case .map: "map"
        case .type: "type"
        case .optional: "optional_type"
        case .record(let name), .opaque(let name, _), .parameter(let name): name
        case .error: "error"
        }
    }

    /// The type in CEL's notation, such as `map(string, list(int))`.
    public var description: String {
        switch self {
        case .list(let element): "list(\(element))"
        case .map(let key, let value): "map(\(key), \(value))"
        case .type(let type): "type(\(type))"
        case .optional(let wrapped): "optional_type(\(wrapped))"
        case .opaque(let name, let parameters) where !parameters.isEmpty:
            "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
        default: name
        }
    }

    /// The type with every parameter forgotten: what a value knows of itself at run time.
    var erased: CELType {
        switch self {
        case .list: .list(.dyn)
        case .map: .map(.dyn, .dyn)
        case .type: .type(.dyn)
        case .optional: .optional(.dyn)
        case .opaque(let name, _): .opaque(name, [])
        default: self
        }
    }

    /// Whether nothing is known of a value of this type before run time.
    var isDynamic: Bool {
        switch self {
        case .dyn, .error, .parameter: true
        default: false
        }
    }

    /// Whether the type, or a type in it, is known only at run time.
    var hasDynamicPart: Bool {
        switch self {
        case .list(let inner), .optional(let inner): inner.hasDynamicPart
        case .map(let key, let value): key.hasDynamicPart || value.hasDynamicPart
        case .opaque(_, let parameters): parameters.contains(where: \.hasDynamicPart)
        default: isDynamic
        }
    }
}
