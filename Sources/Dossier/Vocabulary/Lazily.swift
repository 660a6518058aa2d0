internal import CEL
internal import Synchronization

/// Something that is built from the loaded facts on first use and forgotten when other facts are loaded.
///
/// Threads that read one dossier share it: the first builds, the others wait.
final class Lazily: @unchecked Sendable {
    private let isBuilt: UnsafeMutablePointer<Atomic<Bool>>
    private let lock = Mutex(())
    private let build: () -> Void

    init(_ build: @escaping () -> Void) {
        self.build = build
        isBuilt = .allocate(capacity: 1)
        isBuilt.initialize(to: Atomic(false))
    }

    deinit {
        isBuilt.deinitialize(count: 1)
        isBuilt.deallocate()
    }

    @inline(__always) func ensure() {
        if _slowPath(!isBuilt.pointee.load(ordering: .acquiring)) { buildOnce() }
    }

    private func buildOnce() {
        lock.withLock { _ in
            if isBuilt.pointee.load(ordering: .acquiring) { return }
            build()
            isBuilt.pointee.store(true, ordering: .releasing)
        }
    }

    func forget() { isBuilt.pointee.store(false, ordering: .relaxed) }

    /// For expressions, which build it when they read it first.
    var demand: OnDemand { OnDemand(isReady: UnsafePointer(isBuilt)) { self.buildOnce() } }
}

/// What is computed over one dossier's facts: reversed references, derived columns and derived tables.
final class Derived: @unchecked Sendable {
    let facts: Facts
    /// For what is not computed but read in the place of what is.
    let always: OnDemand
    private var parts: [Lazily] = []
    private var rowLists: [RowLists] = []
    /// The lists that reverse a column.
    private var reversals: [ObjectIdentifier: DerivedLists] = [:]

    init(_ facts: Facts) {
        self.facts = facts
        let always = Lazily {}
        always.ensure()
        self.always = always.demand
    }

    func forget() {
        for part in parts { part.forget() }
        for lists in rowLists { lists.forget() }
    }

    /// Registers a part that `build` makes on first use.
    func lazily(_ build: @escaping () -> Void) -> Lazily {
        let part = Lazily(build)
        parts.append(part)
        return part
    }

    /// Lists of rows by target, from (row, target) pairs.
    func index(targets: @escaping () -> Int, forEach: @escaping ((Int32, Int32) -> Void) -> Void) -> DerivedLists {
        lists(RowLists(targets: targets, .each(forEach)))
    }

    private func lists(_ made: RowLists) -> DerivedLists {
        rowLists.append(made)
        return made.lists
    }

    /// The rows of a table whose column points to a target; the same lists for all who ask for a column's.
    func reversed(_ column: GrowableColumn<Int32>, targets: Table) -> DerivedLists {
        if let known = reversals[ObjectIdentifier(column)] { return known }
        let made = lists(RowLists(targets: { targets.count }, .column(column)))
        reversals[ObjectIdentifier(column)] = made
        return made
    }

    /// A column of `count` words that `value` computes row by row on first use.
    func column(count: @escaping () -> Int, _ value: @escaping (Int) -> Int32) -> DerivedColumn<Int32> {
        let column = GrowableColumn<Int32>()
        let part = lazily {
            column.removeAll()
            for row in 0..<count() { column.append(value(row)) }
        }
        return DerivedColumn(column.column, part.demand)
    }
}

extension DerivedLists {
    @inline(__always) func callAsFunction(_ row: Int32) -> Rows { self[Int(row)] }
}

extension DerivedColumn {
    @inline(__always) func callAsFunction(_ row: Int32) -> Element { self[Int(row)] }
}
