internal import CEL

/// The rows that point to each row of another table, built by counting on first use.
///
/// The lists of children and every other reversed reference are of this kind: one column says all.
final class RowIndex {
    private let starts = GrowableColumn<Int32>()
    private let rows = GrowableColumn<Int32>()
    private(set) var isBuilt = false

    /// Builds the index of `count` targets from pairs that `forEach` gives in ascending order of the first.
    ///
    /// `forEach` is called twice with a body of (row, target) and must give the same pairs both times.
    func build(targets count: Int, forEach: ((Int32, Int32) -> Void) -> Void) {
        starts.removeAll()
        starts.resize(to: count + 2, filling: 0)
        var total = 0
        forEach { _, target in
            if target >= 0 && target < Int32(count) {
                starts[Int(target) + 2] += 1
                total += 1
            }
        }
        for index in 2..<(count + 2) { starts[index] += starts[index - 1] }
        rows.removeAll()
        rows.resize(to: total, filling: 0)
        forEach { row, target in
            if target >= 0 && target < Int32(count) {
                let position = starts[Int(target) + 1]
                rows[Int(position)] = row
                starts[Int(target) + 1] = position + 1
            }
        }
        isBuilt = true
    }

    func rows(of target: Int32) -> Rows {
        let start = starts[Int(target)]
        let end = starts[Int(target) + 1]
        return Rows(indices: UnsafePointer(rows.header.pointee.base + Int(start)), count: end - start)
    }

    func removeAll() { isBuilt = false }
}
