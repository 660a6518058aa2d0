package import CEL

/// Which thing of one revision is which of another, for everything that the two dossiers state.
///
/// Records of both are valid while their stores hold the dossiers.
package final class Correspondence: Sendable {
    /// Holds the old revision.
    package let oldStore: DossierStore
    /// Holds the new revision.
    package let newStore: DossierStore
    /// The pairs of each entity, by its position in the schema.
    let pairs: [RowPairs]
    /// What stands in which in both, shared by all who walk through the two.
    nonisolated(unsafe) let (oldElements, newElements): (StoredElements, StoredElements)

    /// Finds out what is what, from the top down: plans, bodies and recommendations by their ids, and what stands in such a
    /// thing, or in a pair of tasks or lines, as the schema says that it is known.
    ///
    /// - Parameters:
    ///   - old: Holds the old revision.
    ///   - new: Holds the new revision.
    ///   - tasks: The tasks that are the same.
    ///   - lines: The lines that are the same.
    package init(
        _ old: DossierStore, _ new: DossierStore, tasks: [(old: Model.Task, new: Model.Task)],
        lines: [(old: Model.Line, new: Model.Line)]
    ) {
        (oldStore, newStore) = (old, new)
        (oldElements, newElements) = (StoredElements(old.facts), StoredElements(new.facts))
        var matcher = RowMatcher(RowContents(oldElements), RowContents(newElements))
        matcher.take("task", tasks.map { ($0.old.record.row, $0.new.record.row) })
        matcher.take("line", lines.map { ($0.old.record.row, $0.new.record.row) })
        matcher.matchAll()
        pairs = matcher.pairs
    }

    /// The record of the new revision that one of the old is; nil where there is none, and for derived entities.
    package func new(of old: Record) -> Record? { other(old, \.new, newStore) }

    /// The record of the old revision that one of the new is; nil where there is none, and for derived entities.
    package func old(of new: Record) -> Record? { other(new, \.old, oldStore) }

    /// What one of the old revision is in the new one.
    package func new<One: ModelRecord>(of old: One) -> One? { new(of: old.record).map(One.init(unchecked:)) }

    /// What one of the new revision was in the old one.
    package func old<One: ModelRecord>(of new: One) -> One? { old(of: new.record).map(One.init(unchecked:)) }

    /// Both records of all that both revisions have, in the order of the old one.
    package func pairs(of entity: Entity) -> [(old: Record, new: Record)] {
        let (before, after) = (oldStore.type(of: entity), newStore.type(of: entity))
        return rowPairs(entity).new.enumerated().compactMap { row, new in
            new < 0 ? nil : (Record(type: before, row: Int32(row)), Record(type: after, row: new))
        }
    }

    /// What only the old revision has, in its order.
    package func removed(_ entity: Entity) -> [Record] { left(rowPairs(entity).new, oldStore.type(of: entity)) }

    /// What only the new revision has, in its order.
    package func added(_ entity: Entity) -> [Record] { left(rowPairs(entity).old, newStore.type(of: entity)) }

    private func left(_ partners: [Int32], _ type: RecordType) -> [Record] {
        partners.indices.filter { partners[$0] < 0 }.map { Record(type: type, row: Int32($0)) }
    }

    private func rowPairs(_ entity: Entity) -> RowPairs {
        guard let position = position(of: entity.rawValue) else { return RowPairs() }
        return pairs[position]
    }

    /// Where the schema declares an entity; nil for a derived one.
    func position(of entity: String) -> Int? { oldStore.facts.schema.positions[entity] }

    private func other(_ record: Record, _ partners: KeyPath<RowPairs, [Int32]>, _ store: DossierStore) -> Record? {
        guard let position = position(of: record.type.name) else { return nil }
        let row = pairs[position][keyPath: partners][Int(record.row)]
        return row < 0 ? nil : store.record(record.type.name, row)
    }

    /// The row of the new revision that a row of the old is, or -1.
    func newRow(_ entity: Int, _ row: Int32) -> Int32 { pairs[entity].new[Int(row)] }
}

/// Which row of a table is which of the same entity's table in another dossier.
struct RowPairs: Sendable {
    /// The new row of each old one, or -1.
    private(set) var new: [Int32] = []
    /// The old row of each new one, or -1.
    private(set) var old: [Int32] = []

    init() {}

    init(_ old: Int, _ new: Int) {
        self.new = Array(repeating: -1, count: old)
        self.old = Array(repeating: -1, count: new)
    }

    mutating func pair(_ from: Int32, _ to: Int32) {
        new[Int(from)] = to
        old[Int(to)] = from
    }
}
