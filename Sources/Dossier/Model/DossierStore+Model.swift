package import CEL

extension DossierStore {
    /// All records of an entity, in document order.
    package func all<One: ModelRecord>(_ entity: One.Type) -> Records<One> {
        let type = type(of: One.entity)
        return Records(type, Rows(start: 0, count: type.rowCount()))
    }

    /// The record type of an entity.
    package func type(of entity: Entity) -> RecordType {
        guard let type = schema[entity.rawValue] else { preconditionFailure("The vocabulary has no \(entity).") }
        return type
    }

    /// The record whose fields every rule may name.
    var rootRecord: Record { Record(type: root, row: 0) }

    /// The file of a dossier that states the records of a type; nil for those that follow from what several state.
    package func file(of type: RecordType) -> String? {
        let schema = facts.schema
        guard var entity = schema.entities.firstIndex(where: { $0.name == type.name }) else { return nil }
        while let parent = schema.parents[entity].first { entity = parent }
        return Schema.roots.first { $0.entity == schema.entities[entity].name }?.file
    }

    /// Where an entity's start tag stands, or that of a field which has an element of its own and is present.
    package func location<One: ModelRecord>(of one: One, at field: PartialKeyPath<One>? = nil) -> SourceLocation {
        let position = field.flatMap { One.fields.firstIndex(of: $0) }
        return location(of: one.record, field: position.map { one.record.type.fields[$0].name })
    }
}
