/// A sheet of a workbook: the cells that hold something, with what is stored and what is shown.
package struct Sheet: Sendable, Hashable {
    /// The name on its tab.
    package let name: String
    /// Whether the workbook hides it.
    package let isHidden: Bool
    /// The cells that hold or merge something, by row and column.
    package let cells: [Cell]
    /// The rows that are hidden, from 0.
    package let hiddenRows: Set<Int>
    /// The columns that are hidden, from 0.
    package let hiddenColumns: Set<Int>

    /// A sheet that was read; the cells must stand in the order of their rows and columns.
    package init(
        name: String, isHidden: Bool = false, cells: [Cell], hiddenRows: Set<Int> = [], hiddenColumns: Set<Int> = []
    ) {
        self.name = name
        self.isHidden = isHidden
        self.cells = cells
        self.hiddenRows = hiddenRows
        self.hiddenColumns = hiddenColumns
        var merged: [Int: [Int]] = [:]
        let rows = (cells.last?.row ?? -1) + 1
        for (index, cell) in cells.enumerated() where cell.rowSpan > 1 || cell.columnSpan > 1 {
            for row in cell.row..<min(rows, cell.row + cell.rowSpan) { merged[row, default: []].append(index) }
        }
        self.merged = merged
    }

    /// The cells that cover several slots, for each row they reach into, as indices in `cells` from left to right.
    private let merged: [Int: [Int]]

    /// The cell that covers a place, whether or not it begins there.
    package func cell(coveringRow row: Int, column: Int) -> Cell? {
        if let cell = self[row, column] { return cell }
        return merged[row]?.lazy.map { cells[$0] }.first {
            $0.column <= column && column < $0.column + $0.columnSpan
        }
    }

    /// The cell that begins at a place.
    package subscript(row: Int, column: Int) -> Cell? {
        let index = cells.partitioningIndex { ($0.row, $0.column) >= (row, column) }
        guard index < cells.count, cells[index].row == row, cells[index].column == column else { return nil }
        return cells[index]
    }

    /// A cell of a sheet.
    package struct Cell: Sendable, Hashable {
        /// The row, from 0.
        package let row: Int
        /// The column, from 0.
        package let column: Int
        /// How many rows it covers.
        package let rowSpan: Int
        /// How many columns it covers.
        package let columnSpan: Int
        /// What is stored.
        package let value: Value
        /// The number format as the file states it; nil for the general one.
        package let format: String?
        /// What a reader of the sheet sees.
        package let shown: String
        /// The formula whose stored result `value` is.
        package let formula: String?
        /// The number that a day or a duration is stored as, where it is one.
        package let stored: String?
        /// The currency that the cell states beside its number, as ISO 4217 names it: `EUR`.
        package let currency: String?

        /// A cell that was read.
        package init(
            row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, value: Value, format: String? = nil,
            shown: String, formula: String? = nil, stored: String? = nil, currency: String? = nil
        ) {
            self.row = row
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.value = value
            self.format = format
            self.shown = shown
            self.formula = formula
            self.stored = stored
            self.currency = currency
        }
    }

    /// What is stored in a cell.
    package enum Value: Sendable, Hashable {
        /// Nothing.
        case blank
        /// A text, never taken for a number.
        case text(Text)
        /// A number as an exact decimal, as the file states it: `45000`, `0.1`, `1.5E-7`.
        case number(String)
        /// A day, or a day and a time (`2026-01-31`, `2026-01-31T08:00:00`).
        case date(String)
        /// A time of day or a duration (`PT08H00M00S`, `PT26H30M00S`).
        case duration(String)
        /// A truth value.
        case boolean(Bool)
        /// An error, as shown: `#DIV/0!`.
        case error(String)
    }
}
