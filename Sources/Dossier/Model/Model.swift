package import CEL

/// The records of a dossier in Swift's types: a struct for each entity and a property for each field that rules may name.
///
/// The structs are generated from the schema and the vocabulary, so that Swift and rules speak of the same fields and a
/// misspelt one does not compile. A namespace keeps `Task`, `Line`, `Element` and the like apart from others' names.
package enum Model {}

/// A record of one entity.
package protocol ModelRecord: Hashable, Sendable, CustomStringConvertible {
    /// What it is.
    static var entity: Entity { get }
    /// The properties in the order of the entity's fields.
    static var fields: [PartialKeyPath<Self>] { get }
    /// The record as rules have it.
    var record: Record { get }

    /// The record; it must be one of the entity.
    init(unchecked record: Record)
}

extension ModelRecord {
    /// A record that is known to be of the entity; another stops the program.
    package init(_ record: Record) {
        precondition(record.type.name == Self.entity.rawValue, "\(record) is no \(Self.entity).")
        self.init(unchecked: record)
    }

    /// A record of any entity; nil where it is of another.
    package init?(ifOne record: Record) {
        guard record.type.name == Self.entity.rawValue else { return nil }
        self.init(unchecked: record)
    }

    /// The key by which readers know it.
    package var key: String { record.key }
    /// The name of the entity and the key, such as `task 1.1.3`.
    package var description: String { record.description }
}

/// Records of one entity, in order; made one by one as they are read, and valid while their dossier is loaded.
package struct Records<Element: ModelRecord>: RandomAccessCollection, Sendable {
    private let type: RecordType
    private let rows: Rows

    /// The rows of a type, which must be that of the entity.
    init(_ type: RecordType, _ rows: Rows) { (self.type, self.rows) = (type, rows) }

    package var startIndex: Int { 0 }
    package var endIndex: Int { Int(rows.count) }

    package subscript(position: Int) -> Element {
        precondition(position >= 0 && position < endIndex, "There is no record at \(position) of \(endIndex).")
        return Element(unchecked: Record(type: type, row: rows[Int32(position)]))
    }
}

extension RecordType {
    /// What its records are.
    package var entity: Entity {
        guard let entity = Entity(rawValue: name) else { preconditionFailure("\(name) is no entity of a dossier.") }
        return entity
    }
}
