internal import CEL

/// The records of two types in document order, with the fields they share.
final class Union: @unchecked Sendable {
    private let name: String
    private let plural: String
    private let summary: String
    private let words: ClosedWords
    private let facts: Facts
    private let members: [RecordType]
    /// What `kind` says, by member.
    private let kinds: [Int32]
    /// The rows of the first member, and those of the second as -1 minus the row.
    private let rows = GrowableColumn<Int32>()
    private let part: Lazily

    init(
        _ derived: Derived, _ name: String, _ plural: String, _ summary: String,
        of names: [(type: String, kind: String)], _ words: ClosedWords, _ stated: [RecordType]
    ) {
        self.words = words
        self.name = name
        self.plural = plural
        self.summary = summary
        facts = derived.facts
        members = names.compactMap { name in stated.first { $0.name == name.type } }
        kinds = names.map { derived.facts.symbols.permanent($0.kind) }
        let (first, second, rows) = (facts.table(names[0].type), facts.table(names[1].type), rows)
        part = derived.lazily {
            rows.removeAll()
            var (left, right) = (0, 0)
            while left < first.count || right < second.count {
                let isLeft =
                    right == second.count || left < first.count && first.offsets[left] <= second.offsets[right]
                rows.append(isLeft ? Int32(left) : -1 - Int32(right))
                if isLeft { left += 1 } else { right += 1 }
            }
        }
    }

    /// The member that a row is of, and its row there.
    @inline(__always) private subscript(_ row: Int32) -> (member: Int, row: Int32) {
        part.ensure()
        let row = rows[Int(row)]
        return row >= 0 ? (0, row) : (1, -1 - row)
    }

    private var count: Int32 {
        part.ensure()
        return Int32(rows.count)
    }

    private func record(_ row: Int32) -> Record {
        let (member, row) = self[row]
        return Record(type: members[member], row: row)
    }

    /// How each member's field of a name is read; nil where a member has none.
    private func readers<Reader>(_ field: String, _ reader: (RecordField) -> Reader) -> (Reader?, Reader?) {
        let fields = members.map { $0.field(named: field).map(reader) }
        return (fields[0], fields[1])
    }

    func record(_ field: String, _ type: String, optional: Bool = true, _ summary: String) -> RecordField {
        let (first, second) = readers(field, \.rowReader)
        return RecordField(
            field, .record(type), isOptional: optional, summary: summary,
            storage: .computedReference { row in
                let (member, row) = self[row]
                return (member == 0 ? first : second)?(row) ?? -1
            })
    }

    func number(_ field: String, optional: Bool = true, type: CELType = .int, _ summary: String) -> RecordField {
        let (first, second) = readers(field, \.wordReader)
        return RecordField(
            field, type, isOptional: optional, summary: summary,
            storage: .computed { row in
                let (member, row) = self[row]
                return (member == 0 ? first : second)?(row) ?? .min
            })
    }

    func text(_ field: String, optional: Bool = true, _ summary: String) -> RecordField {
        let (first, second) = readers(field, \.textReader)
        let (hasFirst, hasSecond) = readers(field, \.presenceReader)
        return RecordField(
            field, .string, isOptional: optional, summary: summary,
            storage: .text { row in
                let (member, row) = self[row]
                return (member == 0 ? first : second)?(row)
            },
            presence: { row in
                let (member, row) = self[row]
                return (member == 0 ? hasFirst : hasSecond)?(row) ?? false
            })
    }

    /// The entity; `reference` tells a record of one of the members apart, whose word `kind` gives, in keys that are made of
    /// what is stated, not of the position, so that they survive changes beside it.
    func entity(
        _ fields: [RecordField], _ reference: @escaping @Sendable (_ record: Record, _ kind: String) -> Reference
    ) -> DerivedEntity {
        let symbols = facts.symbols
        let own = [
            RecordField(
                "kind", .string, summary: "Which of the two it is: \(words.all.joined(separator: " or ")).",
                words: words, storage: .computedSymbol({ self.kinds[self[$0].member] }, symbols.symbols)),
            RecordField("owner", .dyn, summary: "The record itself.", storage: .value { .record(self.record($0)) }),
        ]
        return DerivedEntity(
            name, plural, summary, Origins.passedOn(own + fields),
            Identity(
                reference: { reference(self.record($0), self.words.all[self[$0].member]) },
                standsIn: { self.record($0) }),
            rowCount: { self.count })
    }
}
