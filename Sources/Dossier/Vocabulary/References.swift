internal import CEL

/// Every reference of the dossier, whichever entity makes it and whether or not it names anything.
final class References: @unchecked Sendable {
    /// A field that refers.
    private struct Field {
        let table: Int
        let column: GrowableColumn<Int32>
        let targetTable: Int
        let keys: GrowableColumn<Int32>
        /// The rows of the entity that owns the reference, where the reference is an entity of its own.
        let owners: (table: Int, rows: GrowableColumn<Int32>)?
        let kind: TextSlice
        let element: TextSlice
        let attribute: TextSlice
    }

    private let facts: Facts
    private let fields: [Field]
    private let fieldOf = GrowableColumn<UInt8>()
    private let rowOf = GrowableColumn<Int32>()
    private let part: Lazily
    private let bodies: Int
    /// The record types by the position of their entity, once they are known.
    var types: [RecordType] = []

    init(_ facts: Facts, _ derived: Derived) {
        self.facts = facts
        bodies = facts.schema.position(of: "body")
        let fields = Self.fields(facts)
        self.fields = fields
        let (fieldOf, rowOf) = (self.fieldOf, self.rowOf)
        part = derived.lazily {
            fieldOf.removeAll()
            rowOf.removeAll()
            for (position, field) in fields.enumerated() {
                for row in 0..<field.column.count where field.column[row] != .min {
                    fieldOf.append(UInt8(position))
                    rowOf.append(Int32(row))
                }
            }
        }
    }

    private static func fields(_ facts: Facts) -> [Field] {
        var fields: [Field] = []
        for (position, table) in facts.tables.enumerated() {
            for (index, member) in table.declaration.members.enumerated() {
                guard case .reference(to: let target) = member.kind, case .word32(let column) = table.storages[index]
                else { continue }
                let targetTable = facts.table(target)
                let isListed = table.declaration.element.hasPrefix("@")
                let owner = isListed ? table.parents[0] : nil
                let ownerElement = owner.map { facts.tables[$0.entity].declaration.element }
                fields.append(
                    Field(
                        table: position, column: column, targetTable: facts.schema.position(of: target),
                        keys: targetTable.words(targetTable.declaration.members[targetTable.keyMember].name),
                        owners: owner.map { ($0.entity, $0.rows) }, kind: permanent(target),
                        element: permanent(ownerElement ?? table.declaration.element),
                        attribute: permanent(
                            isListed ? String(table.declaration.element.dropFirst()) : member.xmlName)))
            }
        }
        return fields
    }

    /// A text that lives as long as the process; there are a few dozen, of the schema's own words.
    private static func permanent(_ text: String) -> TextSlice {
        let bytes = Array(text.utf8)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        memory.update(from: bytes, count: bytes.count)
        return TextSlice(base: UnsafePointer(memory), count: bytes.count)
    }

    private var count: Int32 {
        part.ensure()
        return Int32(rowOf.count)
    }

    private func field(_ row: Int32) -> (Field, Int) {
        part.ensure()
        return (fields[Int(fieldOf[Int(row)])], Int(rowOf[Int(row)]))
    }

    private func text(_ row: Int32) -> TextSlice? {
        let (field, source) = field(row)
        let reference = field.column[source]
        if reference >= 0 { return facts.symbols.text(field.keys[Int(reference)]) }
        return Facts.symbol(ofUnresolved: reference).map { facts.symbols.text($0) }
    }

    private func owner(_ row: Int32) -> Record? {
        let (field, source) = field(row)
        let (table, owner) = field.owners.map { ($0.table, $0.rows[source]) } ?? (field.table, Int32(source))
        return Record(type: types[table], row: owner)
    }

    /// The entity that a reference's owner belongs to, so that what stands beside the owner does not change the key.
    static func surrounding(_ owner: Record) -> Record? {
        ["assignment", "task", "line", "recommendation", "body"].lazy.compactMap { name in
            owner.type.name == name ? owner : owner.type.field(named: name).flatMap { _ in owner.record(name) }
        }.first
    }

    private func target(_ row: Int32) -> Record? {
        let (field, source) = field(row)
        let reference = field.column[source]
        return reference >= 0 ? Record(type: types[field.targetTable], row: reference) : nil
    }

    func type() -> RecordType {
        RecordType(
            name: "reference", plural: "references", summary: "A place that names another entity by its id or number.",
            fields: [
                RecordField(
                    "kind", .string, summary: "What is named: body, task, line, goal, recommendation, element or plan.",
                    storage: .text { self.field($0).0.kind }),
                RecordField(
                    "text", .string, summary: "The name, as it stands.", storage: .text { self.text($0) }),
                RecordField(
                    "element", .string, summary: "The XML element that names it.",
                    storage: .text { self.field($0).0.element }),
                RecordField(
                    "attribute", .string, summary: "The attribute that names it.",
                    storage: .text { self.field($0).0.attribute }),
                RecordField(
                    "owner", .dyn, summary: "The entity that names it.",
                    storage: .value { self.owner($0).map(Value.record) }),
                RecordField(
                    "task", .record("task"), isOptional: true,
                    summary: "The task that the entity belongs to, or is about.",
                    storage: .computedReference { self.owner($0)?.record("task")?.row ?? -1 }),
                RecordField(
                    "body", .record("body"), isOptional: true, summary: "The body that is named, where there is one.",
                    storage: .computedReference { row in
                        let (field, source) = self.field(row)
                        return field.targetTable == self.bodies ? max(-1, field.column[source]) : -1
                    }),
                RecordField(
                    "target", .dyn, isOptional: true, summary: "The entity that is named, where there is one.",
                    storage: .value { self.target($0).map(Value.record) }),
            ],
            key: { row in
                let field = self.field(row).0
                let surrounding = self.owner(row).flatMap(Self.surrounding)?.key ?? ""
                let parts = [surrounding, field.element.string, self.text(row)?.string ?? ""]
                return parts.filter { !$0.isEmpty }.joined(separator: " · ")
            }, rowCount: { self.count })
    }
}
