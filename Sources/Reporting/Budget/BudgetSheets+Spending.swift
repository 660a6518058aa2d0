internal import Audit
internal import CEL
internal import Dossier
internal import Texts

/// The sheet on what was spent: what the dossier says of it, and room for what it does not.
extension BudgetSheets {
    func writeSpending(_ sheet: Sheet) throws(WorkbookFailure) {
        try begin(sheet, words.execution, notes: [words.spendingExplained])
        try sheet.header([
            SheetColumn(title: words.line, width: 9), SheetColumn(title: words.activity, width: 44, isWrapped: true),
            SheetColumn(title: words.ministry, width: 13, isWrapped: true), SheetColumn(title: words.year, width: 9),
            SheetColumn(title: words.planned, width: 16, isRight: true),
            SheetColumn(title: words.spent, width: 16, isRight: true),
            SheetColumn(title: words.remaining, width: 16, isRight: true),
            SheetColumn(title: words.spentShare, width: 11, isRight: true), SheetColumn(title: words.place, width: 17),
        ])
        sheet.freezeHeader()
        let header = Int(sheet.row)
        let entries = reconciliation.executionOrPlan
        for entry in entries { try append(entry, to: sheet) }
        try sheet.filter(from: header + 1)
        let planned = Money.total(entries.compactMap(\.planned)) ?? zero
        let spent = Money.total(entries.compactMap(\.spent))
        let row = Int(sheet.row) + 1
        let isSpent = (spent?.minorUnits ?? 0) != 0
        let remaining = spent.flatMap {
            Money.sum([planned, Money(minorUnits: -$0.minorUnits, currency: $0.currency)])
        }
        try sheet.append(
            [
                .text(words.total), .blank, .blank, .blank, .sum(Sheet.sumAbove(4, header: header), planned),
                .sum(Sheet.sumAbove(5, header: header), spent ?? zero, zero: spent == nil ? .dash : .amount),
                .rest("IF(F\(row)<>0,ROUND(E\(row)-F\(row),2),\"–\")", isSpent ? remaining : nil),
                share(row, planned, isSpent ? spent : nil, isSpent: "F\(row)<>0"),
            ], CellStyle(isTotal: true))
    }

    private func append(_ entry: Reconciliation.Execution, to sheet: Sheet) throws(WorkbookFailure) {
        let row = Int(sheet.row) + 1
        let record = entry.line?.record
        let planned: Cell =
            record == nil || layout.years[entry.year] == nil
            ? .text("–")
            : .sum(
                find(words.name(year: entry.year), line: "$A\(row)"), entry.planned ?? zero,
                zero: entry.planned == nil ? .dash : .amount)
        try sheet.append([
            .text(entry.lineReference), .text(record.map { Model.Line($0).activity } ?? ""),
            .text(record.map(layout.name(ministryOf:)) ?? ""), .text(String(entry.year)), planned,
            .input(entry.spent),
            .rest("IF(ISNUMBER(F\(row)),ROUND(N(E\(row))-F\(row),2),\"–\")", entry.remaining),
            share(row, entry.planned, entry.spent, isSpent: "ISNUMBER(F\(row))"),
            (entry.spendings.first ?? record).map { place(store.location(of: $0)) } ?? .blank,
        ])
    }

    /// The share of an amount that was spent.
    private func share(_ row: Int, _ planned: Money?, _ spent: Money?, isSpent: String) -> Cell {
        var ratio: Double?
        if let planned = planned?.minorUnits, let spent = spent?.minorUnits, planned > 0 {
            ratio = Double(spent) / Double(planned)
        }
        return .ratio("IF(AND(\(isSpent),N(E\(row))>0),F\(row)/E\(row),\"–\")", ratio)
    }
}
