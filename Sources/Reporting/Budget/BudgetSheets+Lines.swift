internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// Where the sheet of lines has what, known before it is written, since every other sheet refers to it.
struct LineLayout {
    /// The row of each line, from 1.
    let rows: [Record: Int]
    /// The rows of all lines; nil if there are none.
    let all: ClosedRange<Int>?
    let first: Int
    let years: [Int64: Int]
    let ministry = 1, body = 2, code = 4, source = 7, use: Int
    let computed: Int
    let declared: Int
    /// How a ministry or body is called on the sheet.
    let names: [String: String]

    /// The rows above the table: title, plan, a note, an empty one and the header.
    private static let above = 5

    init(_ reconciliation: Reconciliation, _ store: DossierStore, _ language: Language) {
        let lines = reconciliation.lines.map(\.record)
        first = Self.above + 1
        let first = first
        rows = Dictionary(lines.enumerated().map { ($1, $0 + first) }, uniquingKeysWith: { first, _ in first })
        all = lines.isEmpty ? nil : first...(first + lines.count - 1)
        years = Dictionary(
            reconciliation.years.enumerated().map { ($1, 9 + $0) }, uniquingKeysWith: { first, _ in first })
        computed = 9 + reconciliation.years.count
        declared = computed + 1
        use = computed + 4
        let groups = reconciliation.ministries + reconciliation.bodies
        let called = Dictionary(
            groups.map { group in
                (group.key, group.body.map { language.text($0) } ?? (group.key.isEmpty ? "–" : group.key))
            },
            uniquingKeysWith: { first, _ in first })
        // Sums are looked up by the name, which is therefore of one body alone.
        let bearers = Dictionary(called.map { ($1.lowercased(), 1) }, uniquingKeysWith: +)
        names = Dictionary(
            uniqueKeysWithValues: called.map { key, name in
                (key, bearers[name.lowercased(), default: 1] > 1 ? "\(name) (\(key))" : name)
            })
    }
}

extension BudgetSheets {
    func writeLines(_ sheet: Sheet) throws(WorkbookFailure) {
        try begin(
            sheet, words.lines,
            notes: ["\(words.amountsIn(reconciliation.currency.description)) \(words.differenceExplained)"])
        let printed = reconciliation.unit.flatMap { $0 > 1 ? printedColumns($0) : nil } ?? []
        try sheet.header(
            [
                SheetColumn(title: words.line, width: 9), SheetColumn(title: words.ministry, width: 14),
                SheetColumn(title: words.body, width: 10),
                SheetColumn(title: words.activity, width: 34, isWrapped: true),
                SheetColumn(title: words.code, width: 11),
                SheetColumn(title: words.codeName, width: 24, isWrapped: true),
                SheetColumn(title: words.programme, width: 20, isWrapped: true),
                SheetColumn(title: words.source, width: 14, isWrapped: true),
                SheetColumn(title: words.share, width: 9, isRight: true),
            ] + yearColumns + sumColumns + [
                SheetColumn(title: words.fundedTasks, width: 16, isWrapped: true),
                SheetColumn(title: words.use, width: 13),
                SheetColumn(title: words.place, width: 15),
            ] + printed)
        sheet.freezeHeader()
        for line in reconciliation.lines { try append(line, to: sheet) }
        try sheet.filter(from: layout.first)
        guard let all = layout.all else { return }
        let columns = reconciliation.years.map { ($0, layout.years[$0] ?? 0) }
        var total: [Cell] = [.text(words.total)] + Array(repeating: .blank, count: 8)
        for (index, (_, column)) in columns.enumerated() {
            total.append(
                .sum(
                    "SUM(\(Sheet.range((column, all.lowerBound), (column, all.upperBound))))",
                    reconciliation.yearTotals[index].sum.computed))
        }
        total.append(sumOfLines(layout.computed, all, reconciliation.grandTotal.computed))
        total.append(reconciliation.declaredByLines.map { sumOfLines(layout.declared, all, $0) } ?? .text("–"))
        let row = try sheet.append(total, CellStyle(isTotal: true))
        for (year, column) in columns {
            try workbook.define(words.name(year: year), sheet.range(column, all))
        }
        try workbook.define(words.nameOfComputed, sheet.cell(layout.computed, row))
    }

    private func sumOfLines(_ column: Int, _ rows: ClosedRange<Int>, _ value: Money) -> Cell {
        .sum("SUM(\(Sheet.range((column, rows.lowerBound), (column, rows.upperBound))))", value)
    }

    private func append(_ line: Reconciliation.Line, to sheet: Sheet) throws(WorkbookFailure) {
        let record = line.record
        let stated = Model.Line(record)
        let share = stated.share
        let row = layout.rows[record] ?? 0
        let years = reconciliation.years.map { year in
            line.explicitNothings.contains(year) ? Cell.text("/") : amount(line.amounts[year])
        }
        let first = layout.computed - reconciliation.years.count
        let computed: Cell =
            years.isEmpty
            ? .amount(line.total.computed)
            : .sum("SUM(\(Sheet.range((first, row), (layout.computed - 1, row))))", line.total.computed)
        let cells: [Cell] = [
            .text(record.key), .text(layout.name(ministryOf: record)), .text(layout.name(bodyOf: record)),
            .text(stated.activity), .text(stated.code ?? ""), .text(stated.codeName ?? ""),
            .text(share?.programme ?? ""), .text(words.source(line.source)),
            share.map { .percent($0.percent) } ?? .blank,
        ]
        let sums: [Cell] = [
            computed, amount(line.total.declared),
            difference(Sheet.cell(layout.declared, row), Sheet.cell(layout.computed, row), line.total),
        ]
        let uses: [Cell] = [
            .text(line.tasks.map(\.key).joined(separator: ", ")),
            .text(words.use(line, isAssessed: reconciliation.isAssessed)),
            place(store.location(of: record)),
        ]
        try sheet.append(cells + years + sums + uses + printedCells(line, row))
    }

    // MARK: - As printed

    /// What an annex prints in a unit stands beside the full amounts, year by year and for the total.
    private func printedColumns(_ unit: Int) -> [SheetColumn] {
        let unit = words.unit(unit) ?? "× \(words.text(unit))"
        return (reconciliation.years.map { String($0) } + [words.total]).map {
            SheetColumn(title: "\(words.asPrinted): \($0), \(unit)", width: 17, isRight: true, isWrapped: true)
        }
    }

    /// The full amounts of a line divided by the unit.
    private func printedCells(_ line: Reconciliation.Line, _ row: Int) -> [Cell] {
        guard let unit = reconciliation.unit, unit > 1 else { return [] }
        func printed(_ money: Money?, _ column: Int) -> Cell {
            money.map { .printed("\(Sheet.cell(column, row))/\(unit)", Double($0.minorUnits) / 100 / Double(unit)) }
                ?? .text("–")
        }
        return reconciliation.years.map { printed(line.amounts[$0], layout.years[$0] ?? 0) }
            + [printed(line.total.declared, layout.declared)]
    }

    // MARK: - Sums over lines

    /// A sum of cells of the sheet of lines in a column; a plain amount where a formula would be too long.
    func sum(_ lines: [Record], _ column: Int, _ sheet: Sheet, _ value: Money) -> Cell {
        var ranges: [ClosedRange<Int>] = []
        for row in lines.compactMap({ layout.rows[$0] }).sorted() {
            if let last = ranges.last, last.upperBound + 1 == row {
                ranges[ranges.count - 1] = last.lowerBound...row
            } else {
                ranges.append(row...row)
            }
        }
        guard !ranges.isEmpty, ranges.count <= 200, lines.allSatisfy({ layout.rows[$0] != nil }) else {
            return .amount(value)
        }
        let parts = ranges.map { $0.count == 1 ? sheet.cell(column, $0.lowerBound) : sheet.range(column, $0) }
        return .sum("SUM(\(parts.joined(separator: ",")))", value)
    }

    /// The sums of a column by what another column says, where a spreadsheet tells the keys apart; else sums of cells.
    ///
    /// A criterion is text to a person but not to a spreadsheet: it takes `0123` for 123, `1.10` for 1.1 and reads
    /// wildcards and comparisons.
    func sumIf(
        _ group: Reconciliation.Group, _ column: Int, _ sheet: Sheet, by keyColumn: Int, key: String,
        areKeysPlain: Bool,
        _ value: Money
    ) -> Cell {
        guard areKeysPlain, let all = layout.all else { return sum(group.lines.map(\.record), column, sheet, value) }
        return .sum("SUMIFS(\(sheet.range(column, all)),\(sheet.range(keyColumn, all)),\(key))", value)
    }

    /// Whether a spreadsheet tells these texts apart as criteria.
    static func arePlain(_ keys: [String]) -> Bool {
        Set(keys.map { $0.lowercased() }).count == keys.count
            && keys.allSatisfy { key in
                guard let first = key.unicodeScalars.first, key.utf8.count <= 200 else { return false }
                let isNumber = key.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } && first != "0" && key.utf8.count <= 15
                let isWord = first.properties.isAlphabetic && !key.contains { "*?~<>=".contains($0) }
                return isNumber || isWord
            }
    }
}

extension LineLayout {
    func name(ministryOf line: Record) -> String {
        let stated = Model.Line(line)
        let key = stated.ministry?.key ?? stated.bodyRef ?? ""
        return names[key] ?? key
    }

    func name(bodyOf line: Record) -> String {
        let stated = Model.Line(line)
        let key = stated.body?.key ?? stated.bodyRef ?? ""
        return names[key] ?? key
    }
}
