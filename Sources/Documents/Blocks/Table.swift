/// A table as a full grid: every slot names the cell that covers it.
package struct Table: Sendable, Hashable {
    /// How many rows the grid has.
    package let rows: Int
    /// How many columns the grid has.
    package let columns: Int
    /// The cells, by row and column of their origin.
    package let cells: [Cell]
    /// How many rows at the top are repeated on every page as its header.
    package let headerRows: Int
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
    package func index(row: Int, column: Int) -> Int? {
        let index = slots[row * columns + column]
        return index < 0 ? nil : Int(index)
    }

    /// The cell that covers a slot; nil where the document has none, as in a row that skips a column.
    package subscript(row: Int, column: Int) -> Cell? { index(row: row, column: column).map { cells[$0] } }

    /// The cells that begin in a row, from left to right.
    package func cells(ofRow row: Int) -> ArraySlice<Cell> {
        let start = cells.partitioningIndex { $0.row >= row }
        let end = cells.partitioningIndex { $0.row > row }
        return cells[start..<end]
    }

    /// A cell, which may cover several slots.
    package struct Cell: Sendable, Hashable {
        /// The first row it covers, from 0.
        package let row: Int
        /// The first column it covers, from 0.
        package let column: Int
        /// How many rows it covers.
        package let rowSpan: Int
        /// How many columns it covers.
        package let columnSpan: Int
        /// What stands in it, tables included; empty where nothing does.
        package let blocks: [Block]

        /// The plain text of what stands in the cell, a line for each paragraph.
        package var plainText: String { blocks.plainText }
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
