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
                SheetColumn(title: words.taskTitle, width: 44, isWrapped: true),
                SheetColumn(title: words.funders, width: 16, isWrapped: true),
                SheetColumn(title: words.runs, width: 12, isWrapped: true),
                SheetColumn(title: words.state, width: 20, isWrapped: true), SheetColumn(title: words.line, width: 9),
                SheetColumn(title: words.ministry, width: 13), SheetColumn(title: words.use, width: 13),
            ] + yearColumns + [
                SheetColumn(title: words.lineTotal, width: 15, isRight: true),
                SheetColumn(title: words.taskTotal, width: 15, isRight: true),
                SheetColumn(title: words.ofTaskShared, width: 15, isRight: true),
                SheetColumn(title: words.place, width: 15),
            ])
        sheet.freezeHeader()
        let first = Int(sheet.row) + 1
        for task in reconciliation.tasks { try write(task, sheet, lines) }
        try sheet.filter(from: first)
    }

    private func write(_ task: Reconciliation.TaskFunding, _ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        let record = task.record
        let about: [Cell] = [
            .text(record.key), .text(Model.Task(record).title),
            .text(task.funders.map(short).joined(separator: ", ")),
            .text(task.years.map { String($0) }.joined(separator: ", ")),
            .text(words.state(task, isAssessed: reconciliation.isAssessed)),
        ]
        let location = store.location(of: record)
        guard !task.lines.isEmpty else {
            let none = Array(repeating: Cell.blank, count: 4 + reconciliation.years.count)
            let total: Cell = reconciliation.isAssessed ? .amount(zero) : .text("–")
            try sheet.append(about + none + [total, .blank, place(location)])
            return
        }
        let first = Int(sheet.row) + 1
        let last = first + task.lines.count - 1
        let (use, total) = (7, 8 + reconciliation.years.count)
        func range(_ column: Int) -> String { Sheet.range((column, first), (column, last)) }
        for (index, line) in task.lines.enumerated() {
            func cell(_ column: Int, _ value: Money?) -> Cell { sum([line.record], column, lines, value ?? zero) }
            let sums: [Cell] =
                index > 0
                ? [.blank, .blank]
                : [
                    .sum("SUM(\(range(total)))", task.total),
                    .sum("SUMIFS(\(range(total)),\(range(use)),\"\(words.isShared)\")", task.shared),
                ]
            try sheet.append(
                about + [
                    .text(line.record.key), .text(layout.name(ministryOf: line.record)),
                    .text(words.use(line, isAssessed: true)),
                ]
                    + reconciliation.years.map { year in
                        line.amounts[year].map { cell(layout.years[year] ?? 0, $0) } ?? .text("–")
                    }
                    + [cell(layout.computed, line.total.computed)] + sums + [places([line.record], lines)])
        }
    }

    func writePromises(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        try begin(
            sheet, words.promises,
            notes: [reconciliation.isAssessed ? words.promisesExplained : words.notAssessed])
        try sheet.header([
            SheetColumn(title: words.task, width: 9), SheetColumn(title: words.taskTitle, width: 44, isWrapped: true),
            SheetColumn(title: words.funders, width: 16, isWrapped: true), SheetColumn(title: words.year, width: 11),
            SheetColumn(title: words.bound, width: 11), SheetColumn(title: words.stated, width: 18, isRight: true),
            SheetColumn(title: words.given, width: 18, isRight: true),
            SheetColumn(title: words.difference, width: 18, isRight: true),
            SheetColumn(title: words.state, width: 22, isWrapped: true),
            SheetColumn(title: words.madeOf, width: 16, isWrapped: true), SheetColumn(title: words.place, width: 15),
        ])
        sheet.freezeHeader()
        let start = Int(sheet.row) + 1
        for promise in reconciliation.promises {
            guard let first = promise.records.first else { continue }
            let row = Int(sheet.row) + 1
            let compared: [Cell] =
                promise.sum.map {
                    [sum(promise.amounts, lines, $0.computed), difference("F\(row)", "G\(row)", $0)]
                } ?? [.text("–"), .text("–")]
            try sheet.append(
                [
                    .text(promise.tasks.map(\.key).joined(separator: ", ")),
                    .text(promise.tasks.map { Model.Task($0).title }.joined(separator: "; ")),
                    .text(promise.ministries.map(short).joined(separator: ", ")), .text(promise.years.text),
                    .text(words.bound(promise.bound)), .amount(promise.stated),
                ] + compared + [
                    .text(words.kept(promise)), ids(reconciliation.isAssessed ? promise.lines : []),
                    place(store.location(of: first)),
                ])
        }
        try sheet.filter(from: start)
        try writeUnpromised(sheet)
    }

    /// What has no amount to compare: stated costs in another currency or beyond the plan's years, and promises without money.
    private func writeUnpromised(_ sheet: Sheet) throws(WorkbookFailure) {
        let costs = reconciliation.tasks.flatMap(\.incomparableCosts)
        if !costs.isEmpty {
            try sheet.line("")
            try sheet.line(words.incomparable, CellStyle(isBold: true))
            for cost in costs.map({ Model.Cost($0) }) {
                try sheet.append([
                    .text(cost.task.key), .text(cost.task.title), .text(cost.funder.map(short) ?? ""),
                    .text(cost.years.map { String($0) }.joined(separator: ", ")),
                    .text(cost.bound.map(words.bound) ?? ""),
                    .text(cost.amount.map { language.text($0) } ?? ""), .blank, .blank, .blank, .blank,
                    place(store.location(of: cost)),
                ])
            }
        }
        let unfunded = reconciliation.unfundedPromises
        guard !unfunded.isEmpty else { return }
        try sheet.line("")
        try sheet.line(words.unfunded, CellStyle(isBold: true))
        for task in unfunded {
            try sheet.append([
                .text(task.record.key), .text(Model.Task(task.record).title),
                .text(task.funders.map(short).joined(separator: ", ")),
                .text(task.years.map { String($0) }.joined(separator: ", ")), .blank, .blank, .amount(zero), .blank,
                .text(words.state(task, isAssessed: true)), .blank, place(store.location(of: task.record)),
            ])
        }
    }

    /// A sum of single amounts, by the cells of their lines and years.
    private func sum(_ amounts: [Record], _ lines: Sheet, _ value: Money) -> Cell {
        let cells = amounts.map { Model.Amount($0) }.compactMap { amount -> String? in
            guard let row = layout.rows[amount.line.record], let column = layout.years[amount.year] else { return nil }
            return lines.cell(column, row)
        }
        guard !cells.isEmpty, cells.count == amounts.count, cells.count <= 200 else { return .amount(value) }
        return .sum("SUM(\(cells.joined(separator: ",")))", value)
    }

    func writeExecution(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        try begin(sheet, words.execution, notes: [words.remainingExplained])
        try sheet.header([
            SheetColumn(title: words.line, width: 9), SheetColumn(title: words.activity, width: 44, isWrapped: true),
            SheetColumn(title: words.ministry, width: 13), SheetColumn(title: words.year, width: 9),
            SheetColumn(title: words.planned, width: 18, isRight: true),
            SheetColumn(title: words.spent, width: 18, isRight: true),
            SheetColumn(title: words.remaining, width: 18, isRight: true),
            SheetColumn(title: words.spentShare, width: 12, isRight: true), SheetColumn(title: words.place, width: 18),
        ])
        sheet.freezeHeader()
        let start = Int(sheet.row) + 1
        for entry in reconciliation.execution {
            let row = Int(sheet.row) + 1
            let record = entry.line?.record
            let planned: Cell =
                record.flatMap { record in
                    entry.planned.map { sum([record], layout.years[entry.year] ?? 0, lines, $0) }
                } ?? .text("–")
            let remaining: Cell =
                entry.remaining.map {
                    .rest(entry.planned == nil ? "ROUND(-F\(row),2)" : "ROUND(E\(row)-F\(row),2)", $0)
                } ?? .text("–")
            var share = Cell.blank
            if let planned = entry.planned?.minorUnits, let spent = entry.spent?.minorUnits, planned > 0 {
                share = .ratio("F\(row)/E\(row)", Double(spent) / Double(planned))
            }
            try sheet.append([
                .text(entry.lineReference), .text(record.map { Model.Line($0).activity } ?? ""),
                .text(record.map(layout.name(ministryOf:)) ?? ""), .text(String(entry.year)), planned,
                amount(entry.spent), remaining, share,
                (entry.spendings.first ?? record).map { place(store.location(of: $0)) } ?? .blank,
            ])
        }
        try sheet.filter(from: start)
        let last = Int(sheet.row)
        guard last >= start else { return }
        let planned = Money.total(reconciliation.execution.compactMap(\.planned)) ?? zero
        let spent = Money.total(reconciliation.execution.compactMap(\.spent)) ?? zero
        let sums = zip(["E", "F"], [planned, spent]).map {
            Cell.sum("SUM(\($0)\(start):\($0)\(last))", $1)
        }
        try sheet.append([.text(words.total), .blank, .blank, .blank] + sums, CellStyle(isTotal: true))
    }
}
