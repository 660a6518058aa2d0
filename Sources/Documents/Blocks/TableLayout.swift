internal import Texts

/// Where the cells of a table lie, worked out before their content is read, so that each has its address.
///
/// `Content` is what a reader needs to read a cell later.
struct TableLayout<Content> {
    struct Cell {
        let row: Int
        let column: Int
        var rowSpan: Int
        var columnSpan: Int
        let content: Content
    }

    private(set) var cells: [Cell] = []
    private(set) var rows = 0
    private(set) var columns = 0
    private(set) var headerRows = 0
    private var isInHeader = true
    /// For each row, the cell that covers each column; -1 for none.
    private var grid: [[Int32]] = []
    /// How many slots the grid has so far.
    private var slots = 0
    private let limits: Limits

    init(_ limits: Limits) {
        self.limits = limits
    }

    /// Begins a row.
    mutating func beginRow(isHeader: Bool = false) throws(DocumentError) {
        rows += 1
        guard rows <= limits.rows else { throw DocumentError(.limit(.rows, limits.rows)) }
        if grid.count < rows { grid.append([]) }
        isInHeader = isInHeader && isHeader
        if isInHeader { headerRows = rows }
    }

    /// The row that was begun last, from 0.
    var row: Int { rows - 1 }

    /// The first column of the row, from `column` on, that no cell covers.
    func freeColumn(from column: Int) -> Int {
        var column = column
        while covering(row, column) != nil { column += 1 }
        return column
    }

    /// The index of the cell that covers a slot.
    func covering(_ row: Int, _ column: Int) -> Int? {
        guard row >= 0, row < grid.count, column < grid[row].count, grid[row][column] >= 0 else { return nil }
        return Int(grid[row][column])
    }

    /// Lays a cell of this row; what another covers already stays with that one.
    mutating func place(column: Int, rowSpan: Int = 1, columnSpan: Int = 1, _ content: Content) throws(DocumentError) {
        let end = try self.end(column, columnSpan)
        columns = max(columns, end)
        cells.append(
            Cell(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, content: content))
        for below in row..<row + rowSpan { try cover(below, column, end, cells.count - 1) }
    }

    /// Lets a cell grow one row downwards, into this row.
    mutating func extend(_ cell: Int) throws(DocumentError) {
        cells[cell].rowSpan = row - cells[cell].row + 1
        try cover(row, cells[cell].column, cells[cell].column + cells[cell].columnSpan, cell)
    }

    /// Lets a cell grow to the right, in its own row.
    mutating func widen(_ cell: Int, by count: Int) throws(DocumentError) {
        let start = cells[cell].column + cells[cell].columnSpan
        let end = try self.end(start, count)
        columns = max(columns, end)
        cells[cell].columnSpan += count
        try cover(row, start, end, cell)
    }

    /// The column after a span, however much that claims.
    private func end(_ start: Int, _ count: Int) throws(DocumentError) -> Int {
        guard start <= limits.columns, count <= limits.columns, start + count <= limits.columns else {
            throw DocumentError(.limit(.columns, limits.columns))
        }
        return start + count
    }

    /// Ends the cells that would reach below the last row there.
    mutating func clipSpans() {
        for index in cells.indices { cells[index].rowSpan = min(cells[index].rowSpan, rows - cells[index].row) }
    }

    private mutating func cover(_ row: Int, _ start: Int, _ end: Int, _ cell: Int) throws(DocumentError) {
        while grid.count <= row { grid.append([]) }
        if grid[row].count < end {
            slots += end - grid[row].count
            guard slots <= limits.cells else { throw DocumentError(.limit(.cells, limits.cells)) }
            grid[row].append(contentsOf: repeatElement(-1, count: end - grid[row].count))
        }
        for column in start..<end where grid[row][column] < 0 { grid[row][column] = Int32(cell) }
    }

    /// The table, once the content of each cell was read, in their order.
    consuming func table(_ contents: [[Block]]) -> Table {
        var slots: [Int32] = []
        slots.reserveCapacity(rows * columns)
        for row in 0..<rows {
            slots += grid[row]
            slots.append(contentsOf: repeatElement(-1, count: columns - grid[row].count))
        }
        let order = cells.indices.sorted { (cells[$0].row, cells[$0].column) < (cells[$1].row, cells[$1].column) }
        var place = [Int32](repeating: -1, count: cells.count)
        for (new, old) in order.enumerated() { place[old] = Int32(new) }
        return Table(
            rows: rows, columns: columns,
            cells: order.map {
                Table.Cell(
                    row: cells[$0].row, column: cells[$0].column, rowSpan: cells[$0].rowSpan,
                    columnSpan: cells[$0].columnSpan, blocks: contents[$0])
            },
            headerRows: headerRows, slots: slots.map { $0 < 0 ? -1 : place[Int($0)] })
    }
}
