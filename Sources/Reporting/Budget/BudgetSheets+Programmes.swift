internal import Audit
internal import CEL
internal import Dossier
internal import Texts

/// The sheet on jointly funded projects.
extension BudgetSheets {
    func writeProgrammes(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        try begin(sheet, words.programmes, notes: [words.sharesExplained])
        let count = reconciliation.years.count
        try sheet.header(
            [
                SheetColumn(title: words.programmeAndActivity, width: 40, isWrapped: true),
                SheetColumn(title: words.source, width: 20, isWrapped: true),
                SheetColumn(title: words.share, width: 9, isRight: true), SheetColumn(title: words.line, width: 9),
            ] + yearColumns + [
                SheetColumn(title: words.total, width: 15, isRight: true),
                SheetColumn(title: words.shareComputed, width: 14, isRight: true),
                SheetColumn(title: words.state, width: 14), SheetColumn(title: words.place, width: 15),
            ])
        sheet.freezeHeader()
        let first = Int(sheet.row) + 1
        for programme in reconciliation.programmes { try write(programme, sheet, lines) }
        try sheet.mark(6 + count, first...max(first, Int(sheet.row)), saying: [words.differs], .alarm)
    }

    /// The lines of a programme, each with what the sheet of lines has of it, and their sum.
    private func write(_ programme: Reconciliation.Group, _ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        let header = try sheet.append([.text(programme.key)], CellStyle(isBold: true))
        let total = 4 + reconciliation.years.count
        let end = header + programme.lines.count + 1
        for line in programme.lines {
            let row = Int(sheet.row) + 1
            let share = Model.Line(line.record).share
            func cell(_ column: String, _ value: Money?, _ zero: Cell.Zero) -> Cell {
                .sum(find(column, line: "$D\(row)"), value ?? self.zero, zero: zero)
            }
            let (part, whole) = (line.total.computed.minorUnits, programme.total.computed.minorUnits)
            let all = sheet.cell(total, end)
            try sheet.append(
                [
                    .text(Model.Line(line.record).activity), .text(words.source(share?.source ?? "")),
                    share.map { .percent($0.percent) } ?? .blank, .text(line.record.key),
                ]
                    + reconciliation.years.map { year in
                        cell(words.name(year: year), line.amounts[year], zero(line.amounts[year], [line], year))
                    }
                    + [
                        acrossProgramme(row, line.total.computed),
                        .ratio(
                            "IF(\(all)<>0,\(Sheet.cell(total, row))/\(all),\"–\")",
                            whole != 0 ? Double(part) / Double(whole) : nil), .blank,
                        places([line.record], lines),
                    ])
        }
        func down(_ column: Int) -> Formula { Sheet.sumAbove(column, header: header) }
        let sums = programme.byYear.enumerated().map { Cell.sum(down(4 + $0), $1.sum ?? zero) }
        try sheet.append(
            [.text(words.total), .blank, .ratio(down(2), Double(programme.declaredShares) / 10_000), .blank] + sums + [
                acrossProgramme(end, programme.total.computed), .blank,
                areSharesComplete(programme, Sheet.cell(2, end)),
            ], CellStyle(isTotal: true))
    }

    /// Whether the declared shares, of which a cell has the sum, are all, within what was rounded.
    private func areSharesComplete(_ programme: Reconciliation.Group, _ sum: String) -> Cell {
        let missing = "ABS(ROUND(\(sum)*10000,0)-10000)*2"
        let (agrees, differs) = (Formula.literal(words.agrees), Formula.literal(words.differs))
        return .said(
            "IF(\(missing)<\(max(1, programme.lines.count)),\(agrees),\(differs))",
            programme.areSharesComplete ? words.agrees : words.differs)
    }

    private func acrossProgramme(_ row: Int, _ value: Money) -> Cell {
        let count = reconciliation.years.count
        return count == 0 ? .amount(value) : .sum("SUM(\(Sheet.range((4, row), (3 + count, row))))", value)
    }
}
