internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

extension BudgetSheets {
    func writeLines(_ sheet: Sheet) throws(WorkbookFailure) {
        try begin(
            sheet, words.lines,
            notes: ["\(words.amountsIn(reconciliation.currency.description)) \(words.differenceExplained)"])
        let printed = reconciliation.unit.flatMap { $0 > 1 ? printedColumns($0) : nil } ?? []
        try sheet.header(
            [
                SheetColumn(title: words.line, width: 9), SheetColumn(title: words.ministry, width: 12),
                SheetColumn(title: words.body, width: 9),
                SheetColumn(title: words.activity, width: 30, isWrapped: true),
                SheetColumn(title: words.code, width: 11),
                SheetColumn(title: words.codeName, width: 24, isWrapped: true),
                SheetColumn(title: words.programme, width: 20, isWrapped: true),
                SheetColumn(title: words.source, width: 14, isWrapped: true),
                SheetColumn(title: words.share, width: 9, isRight: true),
            ] + yearColumns + sumColumns + [
                SheetColumn(title: words.fundedTasks, width: 14, isWrapped: true),
                SheetColumn(title: words.use, width: 12),
                SheetColumn(title: words.place, width: 14, isWrapped: true),
            ] + printed, repeating: layout.activity + 1, breaks: [layout.source + 2])
        sheet.freezeHeader()
        for line in reconciliation.lines { try append(line, to: sheet) }
        try sheet.filter(from: layout.first)
        let years = reconciliation.years.compactMap { layout.years[$0] }
        var total: [Cell] = [.text(words.total)] + Array(repeating: .blank, count: 8)
        for (column, year) in zip(years, reconciliation.yearTotals) {
            total.append(.sum(Sheet.sumAbove(column, header: layout.header), year.sum.computed))
        }
        total.append(acrossYears(layout.total, reconciliation.grandTotal.computed))
        // Where a line declares no total, what the others declare is no sum of all.
        let declared = Sheet.sumAbove(layout.declared, header: layout.header)
        let all = "COUNT(\(words.nameOfDeclaredByLine))=COUNTA(\(words.nameOfIds))-1"
        total.append(
            reconciliation.declaredByLines.map { .sum(declared, $0) }
                ?? .difference("IF(\(all),\(declared.text),\"–\")", nil))
        total.append(
            difference(
                Sheet.cell(layout.declared, layout.total), Sheet.cell(layout.computed, layout.total),
                Reconciliation.Sum(
                    declared: reconciliation.declaredByLines, computed: reconciliation.grandTotal.computed)))
        try sheet.append(total, CellStyle(isTotal: true))
        try sheet.markDifferences([layout.declared + 1], layout.first...layout.total)
        try defineNames(sheet)
    }

    /// Names for what stands in the columns of the lines, by which all sheets add up.
    private func defineNames(_ sheet: Sheet) throws(WorkbookFailure) {
        var columns = [
            (words.nameOfIds, 0), (words.nameOfMinistries, layout.ministry), (words.nameOfBodies, layout.body),
            (words.nameOfCodes, layout.code), (words.nameOfSources, layout.source),
            (words.nameOfDeclaredByLine, layout.declared), (words.nameOfComputedByLine, layout.computed),
            (words.nameOfTasks, layout.tasks), (words.nameOfUses, layout.use),
        ]
        columns += reconciliation.years.map { (words.name(year: $0), layout.years[$0] ?? 0) }
        for (name, column) in columns {
            try workbook.define(name, sheet.column(column, header: layout.header, total: layout.total))
        }
        try workbook.define(words.nameOfComputed, sheet.cell(layout.computed, layout.total))
    }

    /// The sum of a line's years.
    private func acrossYears(_ row: Int, _ value: Money) -> Cell {
        let first = layout.computed - reconciliation.years.count
        return reconciliation.years.isEmpty
            ? .amount(value) : .sum("SUM(\(Sheet.range((first, row), (layout.computed - 1, row))))", value)
    }

    private func append(_ line: Reconciliation.Line, to sheet: Sheet) throws(WorkbookFailure) {
        let record = line.record
        let stated = Model.Line(record)
        let share = stated.share
        let row = layout.rows[record] ?? 0
        let years = reconciliation.years.map { year in
            line.explicitNothings.contains(year) ? Cell.text("/") : amount(line.amounts[year])
        }
        let cells: [Cell] = [
            .text(record.key), .text(layout.name(ministryOf: record)), .text(layout.name(bodyOf: record)),
            .text(stated.activity), .text(stated.code ?? ""), .text(stated.codeName ?? ""),
            .text(share?.programme ?? ""), .text(words.source(line.source)),
            share.map { .percent($0.percent) } ?? .blank,
        ]
        let sums: [Cell] = [
            acrossYears(row, line.total.computed), amount(line.total.declared),
            difference(Sheet.cell(layout.declared, row), Sheet.cell(layout.computed, row), line.total),
        ]
        let uses: [Cell] = [
            .text(line.tasks.map(\.key).joined(separator: ", ")),
            use(Sheet.cell(layout.tasks, row), of: line), place(store.location(of: record)),
        ]
        try sheet.append(cells + years + sums + uses + printedCells(line, row))
    }

    /// For how many tasks a line is, by the list of them.
    private func use(_ tasks: String, of line: Reconciliation.Line) -> Cell {
        let use = words.use(line, isAssessed: reconciliation.isAssessed)
        guard reconciliation.isAssessed else { return .text(use) }
        let several = "IF(ISNUMBER(FIND(\", \",\(tasks))),\"\(words.isShared)\",\"\(words.oneTask)\")"
        return .said("IF(LEN(\(tasks))=0,\"\(words.noTask)\",\(several))", use)
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
            let cell = Sheet.cell(column, row)
            return .printed(
                "IF(ISNUMBER(\(cell)),\(cell)/\(unit),\"–\")",
                money.map { Double($0.minorUnits) / 100 / Double(unit) })
        }
        return reconciliation.years.map { printed(line.amounts[$0], layout.years[$0] ?? 0) }
            + [printed(line.total.declared, layout.declared)]
    }
}
