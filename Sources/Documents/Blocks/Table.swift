/// A table as a full grid: every slot names the cell that covers it.
public struct Table: Sendable, Hashable {
    /// How many rows the grid has.
    public let rows: Int
    /// How many columns the grid has.
    public let columns: Int
    /// The cells, by row and column of their origin.
    public let cells: [Cell]
    /// How many rows at the top are repeated on every page as its header.
    public let headerRows: Int
    /// For each slot, row by row, the index of the cell that covers it; -1 where the document has no cell.
    private let slots: [Int32]

    init(rows: Int, columns: Int, cells: [Cell], headerRows: Int, slots: [Int32]) {
        self.rows = rows
        self.columns = columns
        self.cells = cells
        self.headerRows = headerRows
        self.slots = slots
    }

    /// The index in `cells` of the cell that covers a slot; nil where the document has no cell.
    public func index(row: Int, column: Int) -> Int? {
        let index = slots[row * columns + column]
        return index < 0 ? nil : Int(index)
    }

    /// The cell that covers a slot; nil where the document has none, as in a row that skips a column.
    public subscript(row: Int, column: Int) -> Cell? { index(row: row, column: column).map { cells[$0] } }

    /// The cells that begin in a row, from left to right.
    public func cells(ofRow row: Int) -> ArraySlice<Cell> {
        let start = cells.partitioningIndex { $0.row >= row }
        let end = cells.partitioningIndex { $0.row > row }
        return cells[start..<end]
    }

    /// A cell, which may cover several slots.
    public struct Cell: Sendable, Hashable {
        /// The first row it covers, from 0.
        public let row: Int
        /// The first column it covers, from 0.
        public let column: Int
        /// How many rows it covers.
        public let rowSpan: Int
        /// How many columns it covers.
        public let columnSpan: Int
        /// What stands in it, tables included; empty where nothing does.
        public let blocks: [Block]

        /// The plain text of what stands in the cell, a line for each paragraph.
        public var plainText: String { blocks.plainText }
    }
}

extension Array {
    /// The first index whose element satisfies `predicate`, which must hold for all elements after it too.
    func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
