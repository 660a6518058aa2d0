internal import CEL

/// The rows that point to each row of another table, built by counting on first use.
///
/// Where the rows point to ascending targets, as children to their parents, the lists are runs of rows and only their
/// beginnings are kept.
final class RowLists {
    /// Where the list of each target begins, and where the last one ends.
    private let starts = GrowableColumn<Int32>()
    private let rows = GrowableColumn<Int32>(capacity: 1)
    /// The first row that points to a target, where the lists are runs; else -1.
    private let firstRow: UnsafeMutablePointer<Int32>

    init() {
        firstRow = .allocate(capacity: 1)
        firstRow.initialize(to: -1)
    }

    deinit { firstRow.deallocate() }

    /// The lists for expressions, which `demand` builds.
    func lists(_ demand: OnDemand) -> DerivedLists {
        DerivedLists(starts: starts.column, rows: rows.column, firstRow: UnsafePointer(firstRow), demand)
    }

    /// Builds the index of `count` targets from pairs of (row, target), which `forEach` gives in any order, the rows of
    /// one target as its list is to have them.
    ///
    /// `forEach` is called twice and must give the same pairs both times. Pairs without a target are left out.
    func build(targets count: Int, forEach: ((Int32, Int32) -> Void) -> Void) {
        starts.removeAll()
        starts.resize(to: count + 2, filling: 0)
        rows.removeAll()
        let base = starts.base
        var total: Int32 = 0
        var (isRun, first, lastTarget): (Bool, Int32, Int32) = (true, -1, -1)
        forEach { row, target in
            guard target >= 0, target < Int32(count) else { return }
            if first < 0 { first = row }
            if row != first + total || target < lastTarget { isRun = false }
            lastTarget = target
            base[Int(target) + 2] += 1
            total += 1
        }
        for index in 2..<(count + 2) { base[index] += base[index - 1] }
        firstRow.pointee = isRun ? max(0, first) : -1
        if isRun {
            // The counts stand one place further on than the lists begin.
            for index in 0...count { base[index] = base[index + 1] }
            return
        }
        rows.resize(to: Int(total), filling: 0)
        let list = rows.base
        forEach { row, target in
            guard target >= 0, target < Int32(count) else { return }
            let position = base[Int(target) + 1]
            list[Int(position)] = row
            base[Int(target) + 1] = position + 1
        }
    }
}
