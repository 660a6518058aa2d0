/// Memory for the row numbers of lists of records, given back all at once.
final class RowArena {
    @exclusivity(unchecked) private var chunks: [UnsafeMutableBufferPointer<Int32>] = []
    @exclusivity(unchecked) private var current = 0
    @exclusivity(unchecked) private var used = 0
    /// The list that is being collected, and those around it.
    @exclusivity(unchecked) private var pending: UnsafeMutablePointer<Int32> = .allocate(capacity: 1024)
    @exclusivity(unchecked) private var pendingCount = 0
    @exclusivity(unchecked) private var pendingCapacity = 1024

    deinit {
        for chunk in chunks { chunk.deallocate() }
        pending.deallocate()
    }

    @inline(__always)
    func reset() {
        current = 0
        used = 0
        pendingCount = 0
    }

    /// Gives back what few rules need.
    func shrink() {
        reset()
        chunks.removeAll { chunk in
            guard chunk.count > Self.keptCapacity else { return false }
            chunk.deallocate()
            return true
        }
        guard pendingCapacity > Self.keptCapacity else { return }
        pending.deallocate()
        (pending, pendingCapacity) = (.allocate(capacity: Self.keptCapacity), Self.keptCapacity)
    }

    private static let keptCapacity = 4096

    @inline(__always)
    func beginList() -> Int { pendingCount }

    @inline(__always)
    func append(_ row: Int32) {
        if pendingCount == pendingCapacity { grow() }
        pending[pendingCount] = row
        pendingCount &+= 1
    }

    private func grow() {
        let larger = UnsafeMutablePointer<Int32>.allocate(capacity: pendingCapacity * 2)
        larger.update(from: pending, count: pendingCount)
        pending.deallocate()
        pending = larger
        pendingCapacity *= 2
    }

    /// Adds the rows that are not yet in the list that began at `start`.
    func append(distinct rows: Rows, since start: Int) {
        if rows.count <= 16 {
            for position in 0..<rows.count where !isPending(rows[position], since: start) { append(rows[position]) }
        } else {
            var seen = Set<Int32>(minimumCapacity: Int(rows.count))
            for position in 0..<rows.count where seen.insert(rows[position]).inserted { append(rows[position]) }
        }
    }

    private func isPending(_ row: Int32, since start: Int) -> Bool {
        for index in start..<pendingCount where pending[index] == row { return true }
        return false
    }

    @inline(__always)
    func count(since start: Int) -> Int { pendingCount - start }

    func abandonList(_ start: Int) { pendingCount = start }

    /// The rows appended since `start`, in memory that stays until the next reset.
    func endList(_ start: Int) -> Rows {
        let count = pendingCount - start
        guard count > 0 else { return Rows(start: 0, count: 0) }
        let memory = allocate(count)
        memory.update(from: pending + start, count: count)
        pendingCount = start
        return Rows(indices: UnsafePointer(memory), count: Int32(count))
    }

    private func allocate(_ count: Int) -> UnsafeMutablePointer<Int32> {
        while true {
            if current < chunks.count, let base = chunks[current].baseAddress {
                if used + count <= chunks[current].count {
                    defer { used += count }
                    return base + used
                }
                current += 1
                used = 0
            } else {
                chunks.append(.allocate(capacity: max(4096, count)))
            }
        }
    }
}
