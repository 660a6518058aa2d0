/// A list of rows of one record type: a contiguous run of rows, or a run of row numbers.
public struct Rows: @unchecked Sendable {  // the host keeps the row numbers in place while its data are loaded
    /// The row numbers, or nil where the rows are `start`, `start + 1`, ….
    public let indices: UnsafePointer<Int32>?
    /// The first row of a contiguous run.
    public let start: Int32
    /// How many rows there are.
    public let count: Int32

    /// The contiguous rows `start ..< start + count`.
    public init(start: Int32, count: Int32) {
        self.indices = nil
        self.start = start
        self.count = count
    }

    /// The `count` row numbers at `indices`.
    public init(indices: UnsafePointer<Int32>, count: Int32) {
        self.indices = indices
        self.start = 0
        self.count = count
    }

    /// The row at `position`, which must be in `0 ..< count`.
    @inlinable public subscript(position: Int32) -> Int32 {
        if let indices { indices[Int(position)] } else { start + position }
    }
}

extension Rows {
    /// Whether a row is one of these.
    func contains(_ row: Int32) -> Bool {
        guard let indices else { return row >= start && row - start < count }
        for position in 0..<Int(count) where indices[position] == row { return true }
        return false
    }

    /// The first of some rows.
    init(prefix rows: Rows, _ limit: Int32) {
        let count = Swift.min(rows.count, limit)
        if let indices = rows.indices {
            self.init(indices: indices, count: count)
        } else {
            self.init(start: rows.start, count: count)
        }
    }

    /// Of these rows, which ascend, those that lie in a contiguous run.
    func within(_ run: Rows) -> Rows {
        guard let indices, count > 0 else { return self }
        func position(of row: Int32) -> Int32 {
            var (low, high) = (Int32(0), count)
            while low < high {
                let middle = (low + high) / 2
                if indices[Int(middle)] < row { low = middle + 1 } else { high = middle }
            }
            return low
        }
        if indices[0] >= run.start, indices[Int(count) - 1] < run.start + run.count { return self }
        let first = position(of: run.start)
        return Rows(indices: indices + Int(first), count: position(of: run.start + run.count) - first)
    }
}
