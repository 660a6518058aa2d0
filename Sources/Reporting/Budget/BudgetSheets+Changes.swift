internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// The sheet that shows the lines beside those of an earlier annex: what they gave, what they give, and the change.
extension BudgetSheets {
    func writeChanges(_ sheet: Sheet, _ changes: AnnexChanges) throws(WorkbookFailure) {
        try begin(sheet, words.changesSince(changes.title), notes: [words.changesExplained])
        let spans: [Int64?] = changes.years.map { $0 } + [nil]
        try sheet.header(
            [
                SheetColumn(title: words.line, width: 9), SheetColumn(title: words.earlierLine, width: 9),
                SheetColumn(title: words.activity, width: 34, isWrapped: true),
                SheetColumn(title: words.ministry, width: 14, isWrapped: true),
                SheetColumn(title: words.state, width: 13),
            ]
                + spans.flatMap { year in
                    [words.before, words.now, words.change].map {
                        SheetColumn(
                            title: "\($0): \(year.map { String($0) } ?? words.total)", width: 15, isRight: true)
                    }
                }, repeating: 3, breaks: (1..<spans.count).map { 5 + 3 * $0 })
        sheet.freezeHeader(columns: 3)
        let header = Int(sheet.row)
        for line in changes.lines { try append(line, changes, spans, to: sheet) }
        try sheet.filter(from: header + 1)
        let row = Int(sheet.row) + 1
        let totals = spans.enumerated().flatMap { index, year -> [Cell] in
            let sums = changes.sums(of: changes.lines, in: year)
            let column = 5 + 3 * index
            return [
                .sum(Sheet.sumAbove(column, header: header), sums.before ?? zero),
                .sum(Sheet.sumAbove(column + 1, header: header), sums.after ?? zero),
                change(column, row, changes.difference(sums.before, sums.after)),
            ]
        }
        try sheet.append(
            [.text(words.total)] + Array(repeating: .blank, count: 4) + totals, CellStyle(isTotal: true))
        try sheet.markDifferences(spans.indices.map { 7 + 3 * $0 }, (header + 1)...row)
    }

    private func append(
        _ line: AnnexChanges.Line, _ changes: AnnexChanges, _ spans: [Int64?], to sheet: Sheet
    ) throws(WorkbookFailure) {
        guard let record = line.record else { return }
        let row = Int(sheet.row) + 1
        let last = spans.count - 1
        func across(_ part: Int) -> Formula {
            last == 0
                ? "0" : Formula("SUM(\((0..<last).map { Sheet.cell(5 + 3 * $0 + part, row) }.joined(separator: ",")))")
        }
        let stated = Model.Line(record)
        let amounts = spans.enumerated().flatMap { index, year -> [Cell] in
            let (before, after) = changes.sums(of: [line], in: year)
            let column = 5 + 3 * index
            let cells: [Cell]
            if let year {
                // What it gives stands on the sheet of lines, unless that has no such line or year.
                let isThere = line.new.map { layout.rows[$0] != nil } ?? false
                cells = [
                    before.map(Cell.amount) ?? .blank,
                    isThere && layout.years[year] != nil
                        ? .sum(
                            find(words.name(year: year), line: "$A\(row)"), after ?? zero,
                            zero: after == nil ? .dash : .amount)
                        : .blank,
                ]
            } else {
                cells = [.sum(across(0), before ?? zero), .sum(across(1), after ?? zero)]
            }
            return cells + [change(column, row, changes.difference(before, after))]
        }
        try sheet.append(
            [
                .text(line.new?.key ?? ""), .text(line.old?.key ?? ""), .text(stated.activity),
                .text(stated.ministry.map { language.text($0) } ?? stated.bodyRef ?? "–"), state(line, row, last),
            ] + amounts)
    }

    private func change(_ column: Int, _ row: Int, _ value: Money) -> Cell {
        .difference("ROUND(\(Sheet.cell(column + 1, row))-\(Sheet.cell(column, row)),2)", value)
    }

    /// Whether a line is new, gone, or gives something else in any year.
    private func state(_ line: AnnexChanges.Line, _ row: Int, _ years: Int) -> Cell {
        let states = words.changeStates
        if line.old == nil { return .text(states.added) }
        if line.new == nil { return .text(states.removed) }
        let (changed, same) = (Formula.literal(states.changed), Formula.literal(states.same))
        guard years > 0 else { return .text(line.hasChanged ? states.changed : states.same) }
        let unchanged = (0..<years).map { "\(Sheet.cell(7 + 3 * $0, row))=0" }.joined(separator: ",")
        return .said("IF(AND(\(unchanged)),\(same),\(changed))", differs(line) ? states.changed : states.same)
    }

    /// Whether an amount differs, where none counts as nothing.
    private func differs(_ line: AnnexChanges.Line) -> Bool {
        Set(line.before.keys).union(line.after.keys).contains {
            (line.before[$0]?.minorUnits ?? 0) != (line.after[$0]?.minorUnits ?? 0)
        }
    }
}
