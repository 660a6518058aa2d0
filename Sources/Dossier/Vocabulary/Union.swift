internal import CEL

/// The records of several types in document order, with the fields they share.
final class Union: @unchecked Sendable {
    private let name: String
    private let plural: String
    private let summary: String
    private let members: [RecordType]
    /// What `kind` says, by type.
    private let kinds: [String: String]
    private var records: [Record] = []
    private var part: Lazily?

    init(
        _ derived: Derived, _ name: String, _ plural: String, _ summary: String,
        of names: [(type: String, kind: String)],
        _ stated: [RecordType]
    ) {
        self.name = name
        self.plural = plural
        self.summary = summary
        kinds = Dictionary(uniqueKeysWithValues: names.map { ($0.type, $0.kind) })
        members = stated.filter { type in names.contains { $0.type == type.name } }
        let tables = Dictionary(uniqueKeysWithValues: names.map { ($0.type, derived.facts.table($0.type)) })
        part = derived.lazily { [unowned self] in
            records = members.flatMap { type in (0..<type.rowCount()).map { Record(type: type, row: $0) } }
            let offsets = records.map { tables[$0.type.name]?.offsets[Int($0.row)] ?? 0 }
            let order = records.indices.sorted { (offsets[$0], $0) < (offsets[$1], $1) }
            records = order.map { records[$0] }
        }
    }

    private subscript(_ row: Int32) -> Record {
        part?.ensure()
        return records[Int(row)]
    }

    private var count: Int32 {
        part?.ensure()
        return Int32(records.count)
    }

    func record(_ field: String, _ type: String, optional: Bool = true, _ summary: String) -> RecordField {
        RecordField(
            field, .record(type), isOptional: optional, summary: summary,
            storage: .computedReference { self[$0].record(field)?.row ?? -1 })
    }

    func value(_ field: String, _ type: CELType, optional: Bool = true, _ summary: String) -> RecordField {
        RecordField(field, type, isOptional: optional, summary: summary, storage: .value { self[$0][field: field] })
    }

    func type(_ fields: [RecordField]) -> RecordType {
        let own = [
            RecordField(
                "kind", .string,
                summary: "Which of the two it is: \(members.compactMap { kinds[$0.name] }.joined(separator: " or ")).",
                storage: .value { .string(self.kinds[self[$0].type.name] ?? "") }),
            RecordField("owner", .dyn, summary: "The record itself.", storage: .value { .record(self[$0]) }),
        ]
        return RecordType(
            name: name, plural: plural, summary: summary, fields: own + fields, key: { self.key($0) },
            rowCount: { self.count })
    }

    /// The key is made of what is stated, not of the position, so that it survives changes beside it.
    private func key(_ row: Int32) -> String {
        let record = self[row]
        guard let task = record.record("task"), record.type.field(named: "from") != nil else { return record.key }
        let years = [record.int("from"), record.int("to")].compactMap { $0.map(String.init) }.joined(separator: "–")
        return [task.key, kinds[record.type.name] ?? "", years].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
