internal import CEL

/// The rows that point to each row of another table, built by counting on first use.
///
/// Where the rows point to ascending targets, as children to their parents, the lists are runs of rows and only their
/// beginnings are kept. As most lists are short, few of these need more than a byte.
final class RowIndex {
    /// Where the list of each target begins, and where the last one ends, counted from that of its block.
    private let offsets = GrowableColumn<UInt8>(capacity: 1)
    private let blockStarts = GrowableColumn<Int32>(capacity: 1)
    /// The same counted from the beginning, where a block is too large for bytes; else empty.
    private let starts = GrowableColumn<Int32>(capacity: 1)
    @exclusivity(unchecked) private var isWide = false
    private let rows = GrowableColumn<Int32>(capacity: 1)
    /// The first row that points to a target, where the lists are runs; else -1.
    @exclusivity(unchecked) private var firstRow: Int32 = -1
    /// The logarithm of how many targets a block has.
    private static let blockBits = 4

    /// Builds the index of `count` targets from pairs of (row, target), which `forEach` gives in any order, the rows of
    /// one target as its list is to have them.
    ///
    /// `forEach` is called twice and must give the same pairs both times. Pairs without a target are left out.
    func build(targets count: Int, forEach: ((Int32, Int32) -> Void) -> Void) {
        // The list of a target ends where that of the next begins; while rows are entered, its place is one further on.
        let places = GrowableColumn<Int32>(capacity: count + 2)
        places.extend(to: count + 2)
        let base = places.base
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
        keepStarts(base + 1, count: count + 1)
        firstRow = isRun ? max(0, first) : -1
        rows.removeAll()
        if isRun { return }
        rows.resize(to: Int(total), filling: 0)
        let list = rows.base
        forEach { row, target in
            guard target >= 0, target < Int32(count) else { return }
            let position = base[Int(target) + 1]
            list[Int(position)] = row
            base[Int(target) + 1] = position + 1
        }
    }

    private func keepStarts(_ all: UnsafePointer<Int32>, count: Int) {
        let blockSize = 1 << Self.blockBits
        isWide = stride(from: 0, to: count, by: blockSize).contains { block in
            all[min(block + blockSize, count) - 1] - all[block] > 255
        }
        for column in [starts, blockStarts] { column.removeAll() }
        offsets.removeAll()
        if isWide { return starts.append(contentsOf: all, count: count) }
        offsets.extend(to: count)
        for target in 0..<count {
            if target % blockSize == 0 { blockStarts.append(all[target]) }
            offsets[target] = UInt8(all[target] - blockStarts[target >> Self.blockBits])
        }
    }

    @inline(__always) private func start(_ target: Int) -> Int32 {
        isWide ? starts[target] : blockStarts[target >> Self.blockBits] + Int32(offsets[target])
    }

    @inline(__always) func rows(of target: Int32) -> Rows {
        let start = start(Int(target))
        let count = self.start(Int(target) + 1) - start
        if firstRow >= 0 { return Rows(start: firstRow + start, count: count) }
        return Rows(indices: UnsafePointer(rows.base + Int(start)), count: count)
    }
}
