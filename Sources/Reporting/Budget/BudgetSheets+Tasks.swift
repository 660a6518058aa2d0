internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// The sheets on tasks and the money that funds them.
extension BudgetSheets {
    /// A row for each task and line that funds it; the first of a task has its sums.
    func writeTasks(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        try begin(sheet, words.tasks, notes: [words.sharedExplained])
        try sheet.header(
            [
                SheetColumn(title: words.task, width: 9),
                SheetColumn(title: words.taskTitle, width: 40, isWrapped: true),
                SheetColumn(title: words.funders, width: 16, isWrapped: true),
                SheetColumn(title: words.runs, width: 12, isWrapped: true),
                SheetColumn(title: words.state, width: 20, isWrapped: true), SheetColumn(title: words.line, width: 9),
                SheetColumn(title: words.ministry, width: 13), SheetColumn(title: words.use, width: 13),
            ] + yearColumns + [
                SheetColumn(title: words.lineTotal, width: 15, isRight: true),
                SheetColumn(title: words.taskTotal, width: 15, isRight: true),
                SheetColumn(title: words.ofTaskShared, width: 15, isRight: true),
                SheetColumn(title: words.place, width: 15),
            ], repeating: 2, breaks: [5])
        sheet.freezeHeader()
        let first = Int(sheet.row) + 1
        for task in reconciliation.tasks { try write(task, sheet, lines) }
        try sheet.filter(from: first)
        try sheet.mark(4, first...max(first, Int(sheet.row)), saying: [words.isPromised], .alarm)
    }

    private func write(_ task: Reconciliation.TaskFunding, _ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        let record = task.record
        let about: [Cell] = [
            .text(record.key), .text(Model.Task(record).title),
            .text(task.funders.map(short).joined(separator: ", ")),
            .text(task.years.map { String($0) }.joined(separator: ", ")),
        ]
        let first = Int(sheet.row) + 1
        // A task without a line has room for one.
        let funding: [Reconciliation.Line?] = task.lines.isEmpty ? [nil] : task.lines
        let last = first + funding.count - 1
        let (useColumn, total) = (7, 8 + reconciliation.years.count)
        if task.isPromised, !task.isFunded { figures.note(task: record, row: first) }
        func range(_ column: Int) -> String { Sheet.range((column, first), (column, last)) }
        for (index, line) in funding.enumerated() {
            let row = first + index
            let sums: [Cell] =
                index > 0
                ? [.blank, .blank]
                : [
                    .sum(
                        "SUM(\(range(total)))", task.total, zero: reconciliation.isAssessed ? .amount : .dash),
                    .sum(
                        "SUMIFS(\(range(total)),\(range(useColumn)),\(Formula.literal(words.isShared)))", task.shared,
                        zero: task.lines.isEmpty ? .dash : .amount),
                ]
            try sheet.append(
                about + [
                    state(of: task, first, isFirst: index == 0), .text(line?.record.key ?? ""),
                    .text(line.map { layout.name(ministryOf: $0.record) } ?? ""), use(of: line, row),
                ]
                    + amounts(of: line, row) + sums + [
                        line.map { places([$0.record], lines) } ?? place(store.location(of: record))
                    ])
        }
    }

    /// What a line gives, by the sheet of lines; one of another ministry than the workbook's does not stand there.
    private func amounts(of line: Reconciliation.Line?, _ row: Int) -> [Cell] {
        func cell(_ column: String, _ value: Money?, _ zero: Cell.Zero) -> Cell {
            if let line, !layout.has(line.record) { return value.map(Cell.amount) ?? .text("–") }
            return .sum(find(column, line: "$F\(row)"), value ?? self.zero, zero: zero)
        }
        return reconciliation.years.map { year in
            let amount = line?.amounts[year]
            return cell(words.name(year: year), amount, zero(amount, [line].compactMap(\.self), year))
        } + [cell(words.nameOfComputedByLine, line?.total.computed, line == nil ? .dash : .amount)]
    }

    /// Whether a task has money, by its row of sums.
    private func state(of task: Reconciliation.TaskFunding, _ row: Int, isFirst: Bool) -> Cell {
        let state = words.state(task, isAssessed: reconciliation.isAssessed)
        guard reconciliation.isAssessed else { return .text(state) }
        if !isFirst { return .said("$E$\(row)", state) }
        let total = 9 + reconciliation.years.count
        let funded =
            "IF(\(Sheet.cell(total + 1, row))>0,\(Formula.literal(words.isShared)),\(Formula.literal(words.isFunded)))"
        let none = Formula.literal(task.isPromised ? words.isPromised : words.hasNoMoney)
        return .said("IF(\(Sheet.cell(total, row))>0,\(funded),\(none))", state)
    }

    /// For how many tasks a line is, by the sheet of lines.
    private func use(of line: Reconciliation.Line?, _ row: Int) -> Cell {
        let use = line.map { words.use($0, isAssessed: true) } ?? ""
        guard layout.areIdsPlain, reconciliation.isAssessed, line.map({ layout.has($0.record) }) ?? true else {
            return .text(use)
        }
        let found = "IFERROR(INDEX(\(words.nameOfUses),MATCH($F\(row),\(words.nameOfIds),0)),\"–\")"
        return .said("IF(LEN($F\(row))=0,\"\",\(found))", use)
    }
}
