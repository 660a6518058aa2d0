/// A value of the language.
///
/// `==` on values is Swift's: the same type and content, code point by code point. What the language calls equal,
/// such as `1` and `1.0`, `equals(_:_:)` tells.
public enum Value: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// An `int`.
    case int(Int64)
    /// A `uint`.
    case uint(UInt64)
    /// A `double`.
    case double(Double)
    /// A `string`.
    case string(String)
    /// A `bytes`.
    case bytes([UInt8])
    /// A `list`.
    case list([Value])
    /// A `map`.
    case map(MapValue)
    /// A `google.protobuf.Timestamp`.
    case timestamp(Timestamp)
    /// A `google.protobuf.Duration`.
    case duration(TimeSpan)
    /// A `date`.
    case date(CalendarDate)
    /// A `money`.
    case money(Money)
    /// A type.
    case type(CELType)
    /// An optional; nil for none.
    indirect case optional(Value?)
    /// A record of the host.
    case record(Record)
    /// A value of an abstract type.
    indirect case opaque(OpaqueValue)

    /// The type that the value knows of itself: parameters of lists, maps and optionals are `dyn`.
    public var type: CELType {
        switch self {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        case .list: .list(.dyn)
        case .map: .map(.dyn, .dyn)
        case .timestamp: .timestamp
        case .duration: .duration
        case .date: .date
        case .money: .money
        case .type: .type(.dyn)
        case .optional: .optional(.dyn)
        case .record(let record): .record(record.type.name)
        case .opaque(let value): value.type
        }
    }
}

/// A value of an abstract type, which only functions make and take.
public struct OpaqueValue: Hashable, Sendable {
    /// The type, without parameters.
    public let type: CELType
    /// What the functions keep in it.
    public let content: any Hashable & Sendable

    /// A value of the abstract type `name`.
    public init(type name: String, content: any Hashable & Sendable) {
        self.type = .opaque(name, [])
        self.content = content
    }

    /// Whether type and content are the same.
    public static func == (left: OpaqueValue, right: OpaqueValue) -> Bool {
        left.type == right.type && AnyHashable(left.content) == AnyHashable(right.content)
    }

    /// Feeds type and content.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(type)
        hasher.combine(AnyHashable(content))
    }
}

extension Value {
    /// Whether both values have the same type and content; texts are compared by code points.
    public static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.int(let a), .int(let b)): a == b
        case (.uint(let a), .uint(let b)): a == b
        case (.double(let a), .double(let b)): a == b
        case (.string(let a), .string(let b)): a.isSameText(as: b)
        case (.bytes(let a), .bytes(let b)): a == b
        case (.list(let a), .list(let b)): a == b
        case (.map(let a), .map(let b)): a == b
        case (.timestamp(let a), .timestamp(let b)): a == b
        case (.duration(let a), .duration(let b)): a == b
        case (.date(let a), .date(let b)): a == b
        case (.money(let a), .money(let b)): a == b
        case (.type(let a), .type(let b)): a == b
        case (.optional(let a), .optional(let b)): a == b
        case (.record(let a), .record(let b)): a == b
        case (.opaque(let a), .opaque(let b)): a == b
        default: false
        }
    }

    /// Feeds what makes two values equal in Swift: the kind and the content, so that `1` and `1.0` differ.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .int(let value): hasher.combine(value)
        case .uint(let value): hasher.combine(value)
        case .double(let value): hasher.combine(value)
        case .string(let value): hasher.combineText(value)
        case .bytes(let value): hasher.combine(value)
        case .list(let value): hasher.combine(value)
        case .map(let value): hasher.combine(value.count)
        case .timestamp(let value): hasher.combine(value)
        case .duration(let value): hasher.combine(value)
        case .date(let value): hasher.combine(value)
        case .money(let value): hasher.combine(value)
        case .type(let value): hasher.combine(value)
        case .optional(let value): hasher.combine(value)
        case .record(let value): hasher.combine(value)
        case .opaque(let value): hasher.combine(value)
        }
    }
}

extension Hasher {
    /// Feeds the bytes of a text, so that texts of equal glyphs but other code points stay apart.
    mutating func combineText(_ text: String) {
        var text = text
        text.withUTF8 { combine(bytes: UnsafeRawBufferPointer($0)) }
        combine(UInt8(0xFF))
    }
}

extension String {
    /// Whether both texts are the same code points; `==` on `String` would also equate normal forms.
    @inline(__always)
    func isSameText(as other: String) -> Bool {
        let quick = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in
                guard left.count == right.count else { return false }
                guard let a = left.baseAddress, let b = right.baseAddress else { return true }
                return compareBytes(a, b, left.count) == 0
            }
        }
        if let quick, let result = quick { return result }
        return utf8.elementsEqual(other.utf8)
    }

    /// Whether this text comes before the other one by code points, which is also the order of their UTF-8.
    func precedes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
