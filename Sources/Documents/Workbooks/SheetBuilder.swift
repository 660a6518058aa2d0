internal import Texts

/// Puts the cells of one sheet together: merges, hidden rows and columns, and what is told of them.
struct SheetBuilder {
    let name: String
    let isHidden: Bool
    private let limits: Limits
    private var cells: [Sheet.Cell] = []
    /// Whether the cells came in the order of their places, as they nearly always do.
    private var isSorted = true
    private var last: (row: Int, column: Int)?
    private var merges: [Merge] = []
    /// Rows and columns that are hidden, from 0, whether or not they hold something.
    private var hiddenRows: [Range<Int>] = []
    private var hiddenColumns: [Range<Int>] = []
    private var formulas = 0
    private var firstFormula: (row: Int, column: Int)?

    struct Merge {
        let rows: ClosedRange<Int>
        let columns: ClosedRange<Int>
    }

    init(name: String, isHidden: Bool, _ limits: Limits) {
        self.name = name
        self.isHidden = isHidden
        self.limits = limits
    }

    /// Where the sheet is.
    var address: Address { Address(steps: [.sheet(name)]) }

    /// Where a cell is, counted from 0.
    func address(_ row: Int, _ column: Int) -> Address {
        Address(steps: [.sheet(name), .sheetCell(row: row + 1, column: column + 1)])
    }

    mutating func hide(rows: Range<Int>) { hiddenRows.append(rows) }

    mutating func hide(columns: Range<Int>) { hiddenColumns.append(columns) }

    mutating func merge(_ merge: Merge) { merges.append(merge) }

    mutating func add(_ cell: Sheet.Cell) {
        if let last, last >= (cell.row, cell.column) { isSorted = false }
        last = (cell.row, cell.column)
        cells.append(cell)
        guard cell.formula != nil, cell.value != .blank else { return }
        formulas += 1
        if firstFormula == nil { firstFormula = (cell.row, cell.column) }
    }

    /// Tells how what a cell shows stands to what it stores.
    func tell(
        _ effect: NumberFormat.Effect, _ shown: String, stored: String, at row: Int, _ column: Int,
        _ composer: inout Composer
    ) throws(DocumentError) {
        let kind: Notice.Kind
        switch effect {
        case .none: return
        case .rounds: kind = .formatRounds
        case .scales: kind = .formatScales
        case .hides: kind = .formatHides
        case .replaces: kind = .formatReplaces
        }
        try composer.tell(kind, at: address(row, column), shown, before: stored)
    }

    /// The sheet as a block, when all its cells are known.
    consuming func finish(_ composer: inout Composer) throws(DocumentError) -> Block {
        try sort(&composer)
        try applyMerges(&composer)
        let rows = try tellHidden(\.row, hiddenRows, .hiddenRow, &composer) { "\($0 + 1)" }
        let columns = try tellHidden(\.column, hiddenColumns, .hiddenColumn, &composer) { Address.columnName($0 + 1) }
        try composer.tellRaisedDigits(in: cells, of: address)
        if isHidden { try composer.tell(.hiddenSheet, at: address, name) }
        if let first = firstFormula {
            let words = formulas == 1 ? "1 formula" : "\(formulas) formulas, this the first"
            try composer.tell(.formulaResult, at: address(first.row, first.column), words)
        }
        return Block(
            address: address,
            content: .sheet(
                Sheet(name: name, isHidden: isHidden, cells: cells, hiddenRows: rows, hiddenColumns: columns)))
    }

    /// Cells may stand in any order in a file, and in a broken one twice.
    private mutating func sort(_ composer: inout Composer) throws(DocumentError) {
        guard !isSorted else { return }
        // The order of the file decides between two of one place.
        let order = cells.indices.sorted {
            (cells[$0].row, cells[$0].column, $0) < (cells[$1].row, cells[$1].column, $1)
        }
        var sorted: [Sheet.Cell] = []
        sorted.reserveCapacity(cells.count)
        for index in order {
            let cell = cells[index]
            if let last = sorted.last, last.row == cell.row, last.column == cell.column {
                try composer.tell(.alternativeTaken, at: address(cell.row, cell.column), cell.shown, before: last.shown)
                sorted[sorted.count - 1] = cell
            } else {
                sorted.append(cell)
            }
        }
        cells = sorted
    }

    /// Gives cells their spans; what lies under another cell is told of and left out.
    private mutating func applyMerges(_ composer: inout Composer) throws(DocumentError) {
        guard !merges.isEmpty else { return }
        merges.sort { ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound) }
        let lastRow = max(cells.last?.row ?? 0, merges.last?.rows.lowerBound ?? 0)
        // For each row that merges reach into, these from left to right.
        var covering: [Int: [Int]] = [:]
        var slots = 0
        var isTaken: [Bool] = []
        for (index, merge) in merges.enumerated() {
            let rows = merge.rows.lowerBound...min(merge.rows.upperBound, lastRow)
            slots += rows.count
            guard slots <= limits.cells else { throw DocumentError(.limit(.cells, limits.cells)) }
            let places = rows.map { row in
                covering[row, default: []].partitioningIndex {
                    merges[$0].columns.lowerBound > merge.columns.lowerBound
                }
            }
            let meets = zip(rows, places).contains { row, place in
                let others = covering[row] ?? []
                return place > 0 && merges[others[place - 1]].columns.upperBound >= merge.columns.lowerBound
                    || place < others.count && merges[others[place]].columns.lowerBound <= merge.columns.upperBound
            }
            isTaken.append(!meets)
            if meets {
                let area =
                    "\(name(of: merge.rows.lowerBound, merge.columns.lowerBound)):"
                    + name(of: merge.rows.upperBound, merge.columns.upperBound)
                try composer.tell(.mergeMended, at: address, area)
            } else {
                for (row, place) in zip(rows, places) { covering[row, default: []].insert(index, at: place) }
            }
        }
        var result: [Sheet.Cell] = []
        result.reserveCapacity(cells.count)
        var hasOrigin = [Bool](repeating: false, count: merges.count)
        for cell in cells {
            guard let merge = merge(over: cell, covering) else {
                result.append(cell)
                continue
            }
            let area = merges[merge]
            if area.rows.lowerBound == cell.row, area.columns.lowerBound == cell.column {
                hasOrigin[merge] = true
                result.append(cell.spanning(area.rows.count, area.columns.count))
            } else if !cell.shown.isEmpty || cell.value != .blank {
                let words = cell.shown.isEmpty ? cell.stated : cell.shown
                try composer.tell(.coveredTextLeftOut, at: address(cell.row, cell.column), words)
            }
        }
        var needsOrder = false
        for (index, merge) in merges.enumerated() where isTaken[index] && !hasOrigin[index] {
            needsOrder = true
            result.append(
                Sheet.Cell(
                    row: merge.rows.lowerBound, column: merge.columns.lowerBound, rowSpan: merge.rows.count,
                    columnSpan: merge.columns.count, value: .blank, shown: ""))
        }
        if needsOrder { result.sort { ($0.row, $0.column) < ($1.row, $1.column) } }
        cells = result
    }

    private func merge(over cell: Sheet.Cell, _ covering: [Int: [Int]]) -> Int? {
        guard let row = covering[cell.row] else { return nil }
        let place = row.partitioningIndex { merges[$0].columns.lowerBound > cell.column }
        guard place > 0, merges[row[place - 1]].columns.contains(cell.column) else { return nil }
        return row[place - 1]
    }

    private func name(of row: Int, _ column: Int) -> String { "\(Address.columnName(column + 1))\(row + 1)" }

    /// Tells of the hidden rows or columns that hold something, neighbours together, and gives them.
    private func tellHidden(
        _ place: (Sheet.Cell) -> Int, _ ranges: [Range<Int>], _ kind: Notice.Kind, _ composer: inout Composer,
        _ name: (Int) -> String
    ) throws(DocumentError) -> Set<Int> {
        guard !ranges.isEmpty else { return [] }
        let hidden = IndexRuns(ranges)
        let result = Set(cells.lazy.map(place).filter { hidden.contains($0) })
        for run in IndexRuns.runs(result) {
            let words = run.count == 1 ? name(run.lowerBound) : "\(name(run.lowerBound))–\(name(run.upperBound - 1))"
            try composer.tell(kind, at: address, words)
        }
        return result
    }
}

/// Runs of whole numbers.
private struct IndexRuns {
    private let ranges: [Range<Int>]

    init(_ ranges: [Range<Int>]) {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = merged.last, last.upperBound >= range.lowerBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        self.ranges = merged
    }

    func contains(_ number: Int) -> Bool {
        let index = ranges.partitioningIndex { $0.upperBound > number }
        return index < ranges.count && ranges[index].contains(number)
    }

    static func runs(_ numbers: Set<Int>) -> [Range<Int>] { IndexRuns(numbers.map { $0..<$0 + 1 }).ranges }
}

extension Sheet.Cell {
    fileprivate func spanning(_ rows: Int, _ columns: Int) -> Sheet.Cell {
        Sheet.Cell(
            row: row, column: column, rowSpan: rows, columnSpan: columns, value: value, format: format, shown: shown,
            formula: formula, stored: stored, currency: currency)
    }

    /// The value as the file states it.
    fileprivate var stated: String {
        switch value {
        case .blank: formula ?? ""
        case .text(let text): text.plain
        case .number(let text), .date(let text), .duration(let text), .error(let text): text
        case .boolean(let truth): truth ? "TRUE" : "FALSE"
        }
    }
}
