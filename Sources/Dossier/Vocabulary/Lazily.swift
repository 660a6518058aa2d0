internal import CEL
internal import Synchronization

/// Something that is built from the loaded facts on first use and forgotten when other facts are loaded.
///
/// Threads that audit one dossier share it: the first builds, the others wait.
final class Lazily: @unchecked Sendable {
    private let isBuilt = Atomic<Bool>(false)
    private let lock = Mutex(())
    private let build: () -> Void

    init(_ build: @escaping () -> Void) { self.build = build }

    @inline(__always) func ensure() {
        if !isBuilt.load(ordering: .acquiring) { buildOnce() }
    }

    private func buildOnce() {
        lock.withLock { _ in
            if isBuilt.load(ordering: .relaxed) { return }
            build()
            isBuilt.store(true, ordering: .releasing)
        }
    }

    func forget() { isBuilt.store(false, ordering: .relaxed) }
}

/// What is computed over one dossier's facts: reversed references, derived columns and derived tables.
final class Derived: @unchecked Sendable {
    let facts: Facts
    private var parts: [Lazily] = []
    /// The lists that were asked for already, by the column they reverse.
    private var reversals: [ObjectIdentifier: @Sendable (Int32) -> Rows] = [:]

    init(_ facts: Facts) { self.facts = facts }

    func forget() { for part in parts { part.forget() } }

    /// Registers a part that `build` makes on first use.
    func lazily(_ build: @escaping () -> Void) -> Lazily {
        let part = Lazily(build)
        parts.append(part)
        return part
    }

    /// Lists of rows by target, from (row, target) pairs.
    func index(
        targets: @escaping () -> Int, forEach: @escaping ((Int32, Int32) -> Void) -> Void
    ) -> @Sendable (Int32) -> Rows {
        let index = RowIndex()
        let part = lazily { index.build(targets: targets(), forEach: forEach) }
        return unsafelySendable { target in
            part.ensure()
            return index.rows(of: target)
        }
    }

    /// The rows of a table whose column points to a target; one index for all who ask for a column's.
    func reversed(_ column: GrowableColumn<Int32>, targets: Table) -> @Sendable (Int32) -> Rows {
        if let known = reversals[ObjectIdentifier(column)] { return known }
        let rows = index(targets: { targets.count }) { body in
            for row in 0..<column.count { body(Int32(row), column[row]) }
        }
        reversals[ObjectIdentifier(column)] = rows
        return rows
    }

    /// A column of `count` words that `value` computes row by row on first use.
    func column(count: @escaping () -> Int, _ value: @escaping (Int) -> Int32) -> @Sendable (Int32) -> Int32 {
        let column = GrowableColumn<Int32>()
        let part = lazily {
            column.removeAll()
            for row in 0..<count() { column.append(value(row)) }
        }
        return unsafelySendable { row in
            part.ensure()
            return column[Int(row)]
        }
    }
}
