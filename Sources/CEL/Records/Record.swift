internal import Synchronization

/// A record of the host: a row of a record type. Two records are equal if they are the same row.
public struct Record: Hashable, Sendable {
    /// The type whose columns hold its fields.
    public let type: RecordType
    /// The row in its type's columns, from 0; another record's once the host loads other data.
    public let row: Int32

    /// The record at `row`, which must be one of the type's rows in the data that are loaded.
    public init(type: RecordType, row: Int32) {
        self.type = type
        self.row = row
    }

    /// The key by which the host's readers know the record.
    public var key: String { type.key(row) }

    /// The value of a field of the record type, which `RecordType.field(named:)` finds; nil if it is absent.
    public func value(of field: RecordField) -> Value? { type.value(of: field.name, row) }

    /// The value of the field at a position among those of the record type; nil if it is absent.
    public func value(at position: Int) -> Value? {
        type.fields[position].value(row, of: type.target(at: position))
    }

    /// Whether both are the same row of the same record type.
    public static func == (left: Record, right: Record) -> Bool {
        left.row == right.row && left.type === right.type
    }

    /// Feeds the type's identity and the row, which make two records equal.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(type))
        hasher.combine(row)
    }
}

extension Record: CustomStringConvertible {
    /// The name of the type and the key, such as `task 1.1.3`.
    public var description: String { type.name + " " + key }
}

/// A closed set of words, by the name that the host has for it.
public struct ClosedWords: Hashable, Sendable {
    /// The host's name of the set.
    public let name: String
    /// The words.
    public let all: [String]

    /// The set that the host calls `name`.
    public init(name: String, _ all: [String]) { (self.name, self.all) = (name, all) }
}

/// A field of a record type and how it is read.
public final class RecordField: Sendable {
    /// The name in expressions.
    public let name: String
    /// The type; records are `.record(name)`, lists of records `.list(.record(name))`.
    public let type: CELType
    /// Whether the value may be absent, so that expressions must ask `has` first.
    public let isOptional: Bool
    /// What the field means, in one line.
    public let summary: String
    /// The words that a `string` may be, where they are a closed set; nil where it may be any.
    public let words: ClosedWords?
    /// Where the values are.
    public let storage: FieldStorage
    /// Whether a row has a value, where that is cheaper to tell than to read it.
    public let presence: (@Sendable (Int32) -> Bool)?
    /// The path that expressions ask `has` of before they read a global name that may be absent: `has` asks fields only.
    public let guardPath: String?
    /// Where the host has the values from; nil where it does not say.
    public let origin: Origin?

    /// Where the values of a field come from.
    public enum Origin: Hashable, Sendable {
        /// They are stated by what the host calls so, such as a document.
        case stated(by: String)
        /// They follow from what is read on these ways from the record, fields with dots between: `task.fundings`.
        case derived(from: [String])
    }

    /// A field; `storage` must hold what `type` says.
    public init(
        _ name: String, _ type: CELType, isOptional: Bool = false, summary: String = "", words: ClosedWords? = nil,
        storage: FieldStorage, presence: (@Sendable (Int32) -> Bool)? = nil, guardPath: String? = nil,
        origin: Origin? = nil
    ) {
        self.words = words
        self.origin = origin
        self.name = name
        self.type = type
        self.isOptional = isOptional
        self.summary = summary
        self.storage = storage
        self.presence = presence
        self.guardPath = guardPath
    }
}

extension RecordField {
    /// The same field with an origin.
    public func with(_ origin: Origin) -> RecordField {
        RecordField(
            name, type, isOptional: isOptional, summary: summary, words: words, storage: storage, presence: presence,
            guardPath: guardPath, origin: origin)
    }
}

/// A kind of record: its name, its fields and how many rows there are.
///
/// Record types refer to one another by name; the schema that holds them resolves the names.
public final class RecordType: @unchecked Sendable {  // `targets` are written before others can see them
    /// The name of one record, such as `task`.
    public let name: String
    /// The name of many, such as `tasks`.
    public let plural: String
    /// What such a record is, in one line.
    public let summary: String
    /// The fields in the order in which they are to be read.
    public let fields: [RecordField]
    /// The key by which readers know a row.
    public let key: @Sendable (Int32) -> String
    /// How many rows are loaded.
    public let rowCount: @Sendable () -> Int32

    private let positions: [String: Int]
    /// The record type that each field refers to, set by the schema. Types of one schema keep one another for ever, so
    /// that a record never loses what it refers to, whoever keeps it; a process makes few schemas.
    private let targets = Atomic<UnsafeMutablePointer<RecordType?>?>(nil)
    private let indexNumbers = Mutex<[String: Int]>([:])

    /// A record type with `fields`.
    public init(
        name: String, plural: String, summary: String = "", fields: [RecordField],
        key: @escaping @Sendable (Int32) -> String, rowCount: @escaping @Sendable () -> Int32
    ) {
        self.name = name
        self.plural = plural
        self.summary = summary
        self.fields = fields
        self.key = key
        self.rowCount = rowCount
        self.positions = Dictionary(
            fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The records that are loaded, in order.
    public var records: [Record] { (0..<rowCount()).map { Record(type: self, row: $0) } }

    /// The field of a name.
    public func field(named name: String) -> RecordField? {
        positions[name].map { fields[$0] }
    }

    /// The position of the field of a name among the fields.
    public func position(of name: String) -> Int? { positions[name] }

    /// The value of a field for a row; nil if there is no such field or the value is absent.
    func value(of name: String, _ row: Int32) -> Value? {
        guard let position = positions[name] else { return nil }
        return fields[position].value(row, of: target(at: position))
    }

    /// The record type that the field at a position refers to, or lists records of; nil if it does neither, and for a type
    /// that no schema holds.
    public func target(at position: Int) -> RecordType? { targets.load(ordering: .acquiring)?[position] }

    /// The record type that one of the fields refers to, or lists records of.
    func target(of field: RecordField) -> RecordType? {
        guard field.targetName != nil, let position = fields.firstIndex(where: { $0 === field }) else { return nil }
        return target(at: position)
    }

    /// Finds the types to which the fields refer.
    func resolveTargets(_ types: [String: RecordType]) {
        let resolved = fields.map { field in field.targetName.flatMap { types[$0] } }
        if let known = targets.load(ordering: .acquiring),
            zip(resolved.indices, resolved).allSatisfy({ known[$0] === $1 })
        {
            return
        }
        let memory = UnsafeMutablePointer<RecordType?>.allocate(capacity: fields.count)
        for (position, type) in resolved.enumerated() { (memory + position).initialize(to: type) }
        targets.store(memory, ordering: .releasing)
    }

    /// A number for the index over `path` of this type's rows, the same for every program.
    func indexNumber(path: String) -> Int {
        indexNumbers.withLock { numbers in
            if let number = numbers[path] { return number }
            let number = Self.indexCount.add(1, ordering: .relaxed).oldValue
            numbers[path] = number
            return number
        }
    }

    private static let indexCount = Atomic<Int>(0)
}

/// The record types that expressions may meet, by name.
public struct RecordSchema: Sendable {
    /// The types by the name of one record.
    public let types: [String: RecordType]

    /// A schema of `types`, to which the names in their fields refer.
    public init(_ types: [RecordType]) {
        self.types = Dictionary(types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for type in types { type.resolveTargets(self.types) }
    }

    /// The type of a name.
    public subscript(name: String) -> RecordType? { types[name] }
}
