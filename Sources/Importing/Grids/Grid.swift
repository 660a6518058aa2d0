internal import Documents

/// A table of a document or a sheet of a workbook, in one form: cells that may cover several slots.
struct Grid {
    /// Where it stands.
    let address: Address
    let rows: Int
    let columns: Int
    /// The rows that a workbook hides.
    let hiddenRows: Set<Int>
    private let cells: [Cell]
    /// For each slot the position of its cell, or -1.
    private let slots: [Int32]

    /// A cell.
    struct Cell {
        let row: Int
        let column: Int
        let rowSpan: Int
        let columnSpan: Int
        let address: Address
        /// Its paragraphs.
        let lines: [Line]
        /// The tables inside it.
        let tables: [Table]
        /// The number that is stored, as decimal digits; nil for a text.
        let number: String?
        /// The currency that a workbook states beside the number.
        let currency: String?

        /// A paragraph of a cell.
        struct Line {
            let address: Address
            /// The number that the word processor prints before it.
            let number: String?
            /// The words as they stand, with a line feed where a line ends.
            let text: String

            /// The words, after the number that the word processor prints before them.
            var numberedText: String { (number.map { $0 + " " } ?? "") + text }
        }

        /// The words of the cell, a line for each paragraph.
        var text: String { lines.map(\.text).joined(separator: "\n") }
        /// The words of the cell with the numbers that the word processor prints, in one line.
        var numberedText: String { lines.map(\.numberedText).joined(separator: " ") }
        var isBlank: Bool { number == nil && tables.isEmpty && lines.allSatisfy { Wording.isBlank($0.text) } }
    }

    /// The cell that covers a slot.
    subscript(row: Int, column: Int) -> Cell? {
        guard row < rows, column < columns else { return nil }
        let index = slots[row * columns + column]
        return index < 0 ? nil : cells[Int(index)]
    }

    /// Where a slot stands, whether or not it has a cell.
    func address(row: Int, column: Int) -> Address {
        if let cell = self[row, column] { return cell.address }
        let isSheet = address.steps.contains { if case .sheet = $0 { true } else { false } }
        return address.adding(
            isSheet ? .sheetCell(row: row + 1, column: column + 1) : .cell(row: row + 1, column: column + 1))
    }

    /// The cells that begin in a row, from left to right.
    func cells(ofRow row: Int) -> [Cell] {
        (0..<columns).compactMap { column in
            guard let cell = self[row, column], cell.row == row, cell.column == column else { return nil }
            return cell
        }
    }

    /// The cell that alone says something in a row and covers all of it, or most: a heading inside a table.
    func cellOverWholeRow(_ row: Int) -> Cell? {
        let cells = cells(ofRow: row)
        guard let said = cells.first(where: { !$0.isBlank }), cells.filter({ !$0.isBlank }).count == 1 else {
            return nil
        }
        let isWide = said.columnSpan == columns || columns > 1 && said.columnSpan * 2 > columns
        return isWide && (0..<columns).allSatisfy { self[row, $0].map { $0.row == row } ?? true } ? said : nil
    }

    /// What stands over the table of a sheet, each line alone in its row: the title, and what amounts are counted in.
    static func wordsOverTable(of block: Block) -> [Cell.Line] {
        guard case .sheet(let sheet) = block.content, !sheet.isHidden else { return [] }
        let grid = Grid(sheet, at: block.address)
        return (0..<min(grid.rows, 10)).map { row in grid.cells(ofRow: row).filter { !$0.isBlank } }
            .prefix { $0.count < 2 }.flatMap { $0.flatMap(\.lines) }
    }

    private init(
        address: Address, rows: Int, columns: Int, hiddenRows: Set<Int>, cells: some Sequence<Cell>
    ) {
        (self.address, self.rows, self.columns) = (address, rows, columns)
        (self.hiddenRows, self.cells) = (hiddenRows, Array(cells))
        var slots = [Int32](repeating: -1, count: rows * columns)
        for (index, cell) in self.cells.enumerated() {
            for row in cell.row..<min(rows, cell.row + cell.rowSpan) {
                for column in cell.column..<min(columns, cell.column + cell.columnSpan) {
                    if slots[row * columns + column] < 0 { slots[row * columns + column] = Int32(index) }
                }
            }
        }
        self.slots = slots
    }

    /// The grid of a table, or of its first rows.
    init(_ table: Table, at address: Address, within rows: Int = .max) {
        self.init(
            address: address, rows: min(rows, table.rows), columns: table.columns, hiddenRows: [],
            cells: table.cells.lazy.filter { $0.row < rows }.map { cell in
                let place = address.adding(.cell(row: cell.row + 1, column: cell.column + 1))
                var lines: [Cell.Line] = []
                var tables: [Table] = []
                for block in cell.blocks {
                    if let paragraph = block.paragraph {
                        let number = paragraph.number.flatMap { $0.origin == .bullet ? nil : $0.text }
                        lines.append(.init(address: block.address, number: number, text: paragraph.text.verbatim))
                    } else if case .table(let inner) = block.content {
                        tables.append(inner)
                    }
                }
                return Cell(
                    row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
                    address: place, lines: lines, tables: tables, number: nil, currency: nil)
            })
    }

    /// The grid of a sheet, or of its first rows: a number as stored, and as it is shown.
    init(_ sheet: Sheet, at address: Address, within limit: Int = .max) {
        let rows = sheet.cells.reduce(0) { max($0, $1.row + min($1.rowSpan, 10_000)) }
        let columns = sheet.cells.reduce(0) { max($0, $1.column + min($1.columnSpan, 256)) }
        // What lies far out would make a grid of nothing.
        let wide = min(columns, 256)
        self.init(
            address: address, rows: min(rows, limit), columns: wide, hiddenRows: sheet.hiddenRows,
            cells: sheet.cells.lazy.filter { $0.column < wide && $0.row < limit }.map { cell in
                let place = address.adding(.sheetCell(row: cell.row + 1, column: cell.column + 1))
                var number: String?
                if case .number(let digits) = cell.value { number = digits }
                var text = cell.shown
                if case .text(let words) = cell.value { text = words.verbatim }
                let lines = text.isEmpty ? [] : [Cell.Line(address: place, number: nil, text: text)]
                return Cell(
                    row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
                    address: place, lines: lines, tables: [], number: number, currency: cell.currency)
            })
    }
}
