internal import CEL

/// The programmes that lines have declared shares of: one funded project each, named by its shares.
final class Programmes: @unchecked Sendable {
    private let names = GrowableColumn<Int32>()
    private let programmeOfShare = GrowableColumn<Int32>()
    private let part: Lazily
    private let facts: Facts
    private let shares: DerivedLists
    private let amounts: DerivedLists

    init(_ facts: Facts, _ derived: Derived, amountsOfLine: DerivedLists) {
        self.facts = facts
        let (names, programmeOfShare) = (self.names, self.programmeOfShare)
        let table = facts.table("share")
        let part = derived.lazily {
            names.removeAll()
            programmeOfShare.removeAll()
            var positions: [Int32: Int32] = [:]
            for row in 0..<table.count {
                let name = table.words("programme")[row]
                let position = positions[name] ?? Int32(names.count)
                if positions.updateValue(position, forKey: name) == nil { names.append(name) }
                programmeOfShare.append(position)
            }
        }
        self.part = part
        let pairs: (_ body: (Int32, Int32) -> Void) -> Void = { body in
            part.ensure()
            for share in 0..<programmeOfShare.count { body(Int32(share), programmeOfShare[share]) }
        }
        let count = {
            part.ensure()
            return names.count
        }
        shares = derived.index(targets: count, forEach: pairs)
        let lines = table.parents[0].rows
        amounts = derived.index(targets: count) { body in
            var seen = Set<Int64>()
            pairs { share, programme in
                let line = lines[Int(share)]
                guard seen.insert(Int64(programme) << 32 | Int64(line)).inserted else { return }
                let rows = amountsOfLine(line)
                for index in 0..<rows.count { body(rows[index], programme) }
            }
        }
    }

    var count: Int32 {
        part.ensure()
        return Int32(names.count)
    }

    func name(_ row: Int32) -> String {
        part.ensure()
        return facts.symbols.text(names[Int(row)]).string
    }

    func entity(shareType: RecordType) -> DerivedEntity {
        DerivedEntity(
            "programme", "programmes", "A funded project that lines have declared shares of.",
            [
                RecordField(
                    "name", .string, summary: "The programme's name.",
                    storage: .symbol(names.column, facts.symbols.symbols), origin: .annex),
                RecordField(
                    "shares", .list(.record("share")), summary: "The shares.", storage: .lists(shares), origin: .annex),
                RecordField(
                    "amounts", .list(.record("amount")), summary: "The amounts of the lines that have a share.",
                    storage: .lists(amounts), origin: .annex),
            ],
            Identity(
                reference: { Reference(.programme, [.init(self.name($0))]) },
                // The first share that names it.
                standsIn: { row in Record(type: shareType, row: self.shares(row)[0]) }), rowCount: { self.count })
    }
}
