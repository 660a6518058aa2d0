internal import CEL
internal import Synchronization

/// The rows that point to each row of another table, built by counting on first use.
///
/// Where the rows point to ascending targets, as children to their parents, the lists are runs of rows and only their
/// beginnings are kept.
final class RowLists: @unchecked Sendable {  // nothing changes once the header says where the lists are
    /// Where the list of each block of targets, or of each target, begins, and where the last one ends.
    private let starts = GrowableColumn<Int32>(capacity: 1)
    private let offsets = GrowableColumn<UInt8>(capacity: 1)
    private let rows = GrowableColumn<Int32>(capacity: 1)
    private let header: UnsafeMutablePointer<ListsHeader>
    private let lock = Mutex(())
    private let targets: () -> Int
    private let pairs: Pairs

    /// Which row points to which target; pairs without a target are left out.
    enum Pairs {
        /// A column of targets.
        case column(GrowableColumn<Int32>)
        /// Pairs of (row, target) in any order, the rows of one target as its list is to have them; the closure is called
        /// twice and must give the same pairs both times.
        case each(((Int32, Int32) -> Void) -> Void)
    }

    init(targets: @escaping () -> Int, _ pairs: Pairs) {
        self.targets = targets
        self.pairs = pairs
        header = .allocate(capacity: 1)
        header.initialize(to: ListsHeader(rows: UnsafePointer(rows.base)))
    }

    deinit {
        header.deinitialize(count: 1)
        header.deallocate()
    }

    /// The lists for those who read them, which are built on first use.
    var lists: DerivedLists { DerivedLists(UnsafePointer(header)) { self.buildOnce() } }

    /// Forgets the lists, because other facts are loaded.
    func forget() { header.pointee.starts.store(nil, ordering: .relaxed) }

    private func buildOnce() {
        lock.withLock { _ in
            if header.pointee.starts.load(ordering: .acquiring) == nil { build() }
        }
    }

    @inline(__always)
    private func forEach(_ body: (Int32, Int32) -> Void) {
        switch pairs {
        case .column(let column):
            let base = column.base
            for row in 0..<column.count { body(Int32(truncatingIfNeeded: row), base[row]) }
        case .each(let forEach): forEach(body)
        }
    }

    private func build() {
        let count = targets()
        // While rows are entered, the place of a target's next row stands one further on than its list begins.
        let places = GrowableColumn<Int32>(capacity: count + 2)
        places.resize(to: count + 2, filling: 0)
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
        header.pointee.firstRow = isRun ? max(0, first) : -1
        rows.removeAll()
        if !isRun {
            rows.resize(to: Int(total), filling: 0)
            let list = rows.base
            forEach { row, target in
                guard target >= 0, target < Int32(count) else { return }
                let position = base[Int(target) + 1]
                list[Int(position)] = row
                base[Int(target) + 1] = position + 1
            }
            header.pointee.rows = UnsafePointer(rows.base)
        }
        header.pointee.starts.store(UnsafePointer(starts.base), ordering: .releasing)
    }

    /// Keeps where lists begin, in bytes where these do.
    private func keepStarts(_ all: UnsafePointer<Int32>, count: Int) {
        let blockSize = 1 << ListsHeader.blockBits
        let isWide = stride(from: 0, to: count, by: blockSize).contains { block in
            all[min(block + blockSize, count) - 1] - all[block] > 255
        }
        starts.removeAll()
        header.pointee.offsets = nil
        if isWide {
            starts.append(contentsOf: all, count: count)
        } else {
            offsets.resize(to: count, filling: 0)
            for target in 0..<count {
                if target % blockSize == 0 { starts.append(all[target]) }
                offsets[target] = UInt8(all[target] - starts[target >> ListsHeader.blockBits])
            }
            header.pointee.offsets = UnsafePointer(offsets.base)
        }
    }
}
