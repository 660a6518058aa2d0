internal import CEL

/// How the records of an entity are told apart, and where they stand: said once, where the entity is declared.
struct Identity: Sendable {
    /// The reference to a row.
    let reference: @Sendable (Int32) -> Reference
    /// The record in whose element a row of a derived entity stands; nil for a stated one, which has its own.
    var standsIn: (@Sendable (Int32) -> Record?)?

    /// The key by which readers know a row.
    var key: @Sendable (Int32) -> String { { [reference] in reference($0).key } }
}

/// An entity that no element states.
struct DerivedEntity {
    let type: RecordType
    let identity: Identity

    init(
        _ name: String, _ plural: String, _ summary: String, _ fields: [RecordField], _ identity: Identity,
        rowCount: @escaping @Sendable () -> Int32
    ) {
        self.identity = identity
        type = RecordType(
            name: name, plural: plural, summary: summary, fields: fields, key: identity.key, rowCount: rowCount)
    }
}
