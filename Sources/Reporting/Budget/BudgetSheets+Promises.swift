internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// The sheet on what the plan states beside what the annex gives.
extension BudgetSheets {
    /// Whether the plan states a cost, or promises money, in any of its tasks.
    var hasPromises: Bool {
        !reconciliation.promises.isEmpty || !reconciliation.unfundedPromises.isEmpty
            || reconciliation.tasks.contains { !$0.incomparableCosts.isEmpty }
    }

    func writePromises(_ sheet: Sheet, _ lines: Sheet, _ tasks: Sheet) throws(WorkbookFailure) {
        try begin(
            sheet, words.promises,
            notes: [reconciliation.isAssessed ? words.promisesExplained : words.notAssessed])
        try sheet.header(
            [
                SheetColumn(title: words.task, width: 9),
                SheetColumn(title: words.taskTitle, width: 34, isWrapped: true),
                SheetColumn(title: words.funders, width: 12, isWrapped: true),
                SheetColumn(title: words.year, width: 11), SheetColumn(title: words.bound, width: 11),
                SheetColumn(title: words.stated, width: 16, isRight: true),
                SheetColumn(title: words.given, width: 16, isRight: true),
                SheetColumn(title: words.difference, width: 16, isRight: true),
                SheetColumn(title: words.state, width: 20, isWrapped: true),
                SheetColumn(title: words.madeOf, width: 14, isWrapped: true),
                SheetColumn(title: words.place, width: 15, isWrapped: true),
            ], repeating: 2)
        sheet.freezeHeader()
        let start = Int(sheet.row) + 1
        let mayLook = mayLook(for: reconciliation.promises.count)
        for promise in reconciliation.promises {
            guard let first = promise.records.first else { continue }
            let row = Int(sheet.row) + 1
            figures.note(costIn: row)
            let compared: [Cell] =
                promise.sum.map {
                    [given(promise, row, lines, $0.computed, mayLook: mayLook), difference("F\(row)", "G\(row)", $0)]
                } ?? [.text("–"), .text("–")]
            try sheet.append(
                [
                    .text(promise.tasks.map(\.key).joined(separator: ", ")),
                    .text(promise.tasks.map { Model.Task($0).title }.joined(separator: "; ")),
                    .text(promise.ministries.map(short).joined(separator: ", ")), .text(promise.years.text),
                    .text(words.bound(promise.bound)), .amount(promise.stated),
                ] + compared + [
                    state(of: promise, row), ids(reconciliation.isAssessed ? promise.lines : []),
                    place(store.location(of: first)),
                ])
        }
        try sheet.filter(from: start)
        try writeUnpromised(sheet, tasks)
        let rows = start...max(start, Int(sheet.row))
        try sheet.mark(8, rows, saying: [words.differs, words.isUnfunded, words.isPromised], .alarm)
        try sheet.mark(8, rows, saying: [words.differsFromApproximate, words.comparesPartOfYear], .caution)
    }

    /// What the lines give in the years of a promise: those of the list beside it, or where they are others in a year, those.
    private func given(
        _ promise: Reconciliation.Promise, _ row: Int, _ lines: Sheet, _ value: Money, mayLook: Bool
    ) -> Cell {
        let amounts = promise.amounts.map { Model.Amount($0) }
        guard mayLook, promise.lines.allSatisfy(layout.has) else { return sum(cells: amounts, lines, value) }
        let shown = list(promise.lines)
        let years = amounts.map(\.year).distinct.sorted()
        if years.isEmpty { return .sum(sum(words.nameOfComputedByLine, lines: "$J\(row)"), value) }
        let parts = years.map { year in
            let list = list(amounts.filter { $0.year == year }.map(\.line.record).distinct)
            return sum(words.name(year: year), lines: list == shown ? "$J\(row)" : Formula.literal(list))
        }
        let formula = Formula.sum(parts)
        return formula.text.utf8.count > 8000 ? sum(cells: amounts, lines, value) : .sum(formula, value)
    }

    /// The sum of single amounts, by their cells.
    private func sum(cells amounts: [Model.Amount], _ lines: Sheet, _ value: Money) -> Cell {
        let cells = amounts.compactMap { amount -> String? in
            guard let row = layout.rows[amount.line.record], let column = layout.years[amount.year] else { return nil }
            return lines.cell(column, row)
        }
        guard !cells.isEmpty, cells.count == amounts.count, cells.count <= 200 else { return .amount(value) }
        return .sum("SUM(\(cells.joined(separator: ",")))", value)
    }

    /// Whether a promise is kept, by its bound and difference, as `Reconciliation.Promise` has it.
    private func state(of promise: Reconciliation.Promise, _ row: Int) -> Cell {
        let state = words.kept(promise)
        guard promise.sum != nil else { return .text(state) }
        func said(_ text: String) -> String { Formula.literal(text) }
        let minimum = "E\(row)=\(said(words.bound(.minimum)))"
        let mayBeMore = promise.mayBeExceeded ? "H\(row)<0" : "AND(H\(row)<0,\(minimum))"
        let approximate = "E\(row)=\(said(words.bound(.approximate)))"
        let differs = "IF(\(approximate),\(said(words.differsFromApproximate)),\(said(words.differs)))"
        let unfunded = "IF(G\(row)=0,\(said(words.isUnfunded)),\(differs))"
        let partial =
            promise.isOfPartOfYear ? "IF(H\(row)>0,\(said(words.comparesPartOfYear)),\(unfunded))" : unfunded
        return .said("IF(OR(H\(row)=0,\(mayBeMore)),\(said(words.isKept)),\(partial))", state)
    }

    /// What has no amount to compare: stated costs in another currency or beyond the plan's years, and promises without money.
    private func writeUnpromised(_ sheet: Sheet, _ tasks: Sheet) throws(WorkbookFailure) {
        let costs = reconciliation.tasks.flatMap(\.incomparableCosts)
        if !costs.isEmpty {
            try sheet.line("")
            try sheet.line(words.incomparable, CellStyle(isBold: true))
            for cost in costs.map({ Model.Cost($0) }) {
                try sheet.append([
                    .text(cost.task.key), .text(cost.task.title), .text(cost.funder.map(short) ?? ""),
                    .text(cost.years.map { String($0) }.joined(separator: ", ")),
                    .text(cost.bound.map(words.bound) ?? ""),
                    .text(cost.amount.map { language.text($0) } ?? ""), .blank, .blank, .text(words.notCompared),
                    .blank, place(store.location(of: cost)),
                ])
            }
        }
        let unfunded = reconciliation.unfundedPromises
        guard !unfunded.isEmpty else { return }
        try sheet.line("")
        try sheet.line(words.unfunded, CellStyle(isBold: true))
        for task in unfunded {
            let state = words.state(task, isAssessed: true)
            let row = figures.tasks[task.record]
            let total = 9 + reconciliation.years.count
            try sheet.append([
                .text(task.record.key), .text(Model.Task(task.record).title),
                .text(task.funders.map(short).joined(separator: ", ")),
                .text(task.years.map { String($0) }.joined(separator: ", ")), .blank, .blank,
                row.map { .sum("\(tasks.cell(total, $0))", task.total) } ?? .amount(task.total), .blank,
                row.map { .said("\(tasks.cell(4, $0))", state) } ?? .text(state), .blank,
                place(store.location(of: task.record)),
            ])
        }
    }
}
