/// A map in the order of its entries; keys that are equal as numbers are one key.
public struct MapValue: Hashable, Sendable {
    /// The keys and values in order.
    public private(set) var entries: [Entry] = []
    private var positions: [MapKey: Int] = [:]

    /// The steps that a map and each of its entries count when they are made, for the memory they take.
    static let steps = 3
    static let stepsOfEntry = 4

    /// A key and its value.
    public struct Entry: Hashable, Sendable {
        /// An `int`, `uint`, `bool` or `string`.
        public let key: Value
        /// What it stands for.
        public let value: Value
    }

    /// A map without entries, to which `insert` adds.
    public init() {}

    /// How many entries there are.
    public var count: Int { entries.count }

    /// Appends an entry; an error if the key is none or is there already.
    public mutating func insert(_ key: Value, _ value: Value) throws(EvaluationError) {
        guard let normal = MapKey(key) else { throw .invalidArgument(function: "map", "\(key.type) cannot be a key") }
        if let known = positions.updateValue(entries.count, forKey: normal) {
            positions[normal] = known
            throw .duplicateKey(key.description)
        }
        entries.append(Entry(key: key, value: value))
    }

    /// The value of a key, where a number finds any key that is the same number.
    public subscript(key: Value) -> Value? {
        if case .double(let number) = key {
            guard let exact = MapKey(exactly: number) else { return nil }
            return positions[exact].map { entries[$0].value }
        }
        guard let normal = MapKey(key), let position = positions[normal] else { return nil }
        return entries[position].value
    }

    /// The value of a text as key.
    subscript(name: String) -> Value? {
        positions[.string(TextKey(text: name))].map { entries[$0].value }
    }

    /// Whether both maps have the same keys, of the same types, and values; the order does not matter.
    public static func == (left: MapValue, right: MapValue) -> Bool {
        guard left.count == right.count else { return false }
        for (normal, position) in left.positions {
            guard let other = right.positions[normal], left.entries[position] == right.entries[other] else {
                return false
            }
        }
        return true
    }

    /// Feeds the number of entries.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
    }
}

/// A text that is the same key only for the same code points.
package struct TextKey: Hashable, Sendable {
    package let text: String

    package init(text: String) { self.text = text }

    package static func == (left: TextKey, right: TextKey) -> Bool { left.text.isSameText(as: right.text) }
    package func hash(into hasher: inout Hasher) { hasher.combineText(text) }
}

/// A key in one form for equal numbers: `uint` only where `int` does not reach.
enum MapKey: Hashable {
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case string(TextKey)

    init?(_ value: Value) {
        switch value {
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .uint(let value): self = Int64(exactly: value).map(MapKey.int) ?? .uint(value)
        case .string(let value): self = .string(TextKey(text: value))
        default: return nil
        }
    }

    init?(exactly number: Double) {
        if let value = Int64(exactly: number) {
            self = .int(value)
        } else if let value = UInt64(exactly: number) {
            self = .uint(value)
        } else {
            return nil
        }
    }
}
