internal import Documents
internal import Dossier

extension PlanReader {
    // MARK: - Tables with columns

    /// Reads a table whose columns have headers.
    func columns(_ grid: Grid) -> Bool {
        guard !run.profile.columns.isEmpty,
            let header = TableHeader(
                grid, run.profile.columns, run, within: 8, saying: saidUnit,
                isEnough: { columns in
                    columns.contains { [.task, .tasks].contains($0.rule.field) }
                        && Set(columns.map(\.rule.field)).count > 1
                })
        else { return false }
        for row in 0..<header.end {
            for cell in grid.cells(ofRow: row) where !cell.isBlank {
                if row < header.first,
                    heading(Wording(run.withoutNotes(cell.numberedText)), level: nil, at: place(cell.lines[0].address))
                {
                    continue
                }
                for line in cell.lines where !run.isUsed(place(line.address)) {
                    run.use(place(line.address), as: .header)
                }
            }
        }
        var tasks: [(numbers: Set<String>, builder: TaskBuilder)] = []
        for row in header.end..<max(header.end, grid.rows) {
            let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
            if !cells.isEmpty { self.row(grid, row, header, cells, &tasks) }
        }
        close()
        return true
    }

    /// Reads a row of a table.
    private func row(
        _ grid: Grid, _ row: Int, _ header: TableHeader, _ cells: [Grid.Cell],
        _ tasks: inout [(numbers: Set<String>, builder: TaskBuilder)]
    ) {
        func leaveOut(_ reason: LeftOut) {
            for cell in cells { for line in cell.lines { run.leaveOut(place(line.address), reason) } }
        }
        let first = place(cells[0].lines.first?.address ?? cells[0].address)
        if grid.hiddenRows.contains(row) {
            run.remark(.hiddenRow, at: first, cells.map(\.text).joined(separator: " | "))
            return leaveOut(.hidden)
        }
        if header.isRepeated(grid, row) { return leaveOut(.repeatedHeader) }
        let opening = Wording(run.withoutNotes(cells[0].text))
        if run.match(run.profile.skip, opening, .beginning) != nil {
            run.remark(.skippedRow, at: first, cells.map(\.text).joined(separator: " | "))
            return leaveOut(.skipped)
        }
        if isTotal(grid, row, header, cells) {
            run.remark(.skippedRow, at: first, cells.map(\.text).joined(separator: " | "))
            return leaveOut(.total)
        }
        if let whole = grid.cellOverWholeRow(row) {
            if heading(Wording(run.withoutNotes(whole.numberedText)), level: nil, at: first) {
                tasks = []
                return
            }
            if whole.columnSpan == grid.columns, grid.columns > 1 {
                run.remark(.unknownLabel, at: first, whole.text)
                return leaveOut(.unread)
            }
        }
        // In a sheet a heading fills the first cell, and the others are empty.
        if cells.count == 1, let task = header.column(.task),
            cells[0].column != task || task == 0 && HeadingNumber.ends(nil, in: opening, at: 0).isEmpty,
            heading(Wording(run.withoutNotes(cells[0].numberedText)), level: nil, at: first)
        {
            tasks = []
            return
        }
        for (field, depth) in [(Profile.Field.chapter, 0), (.section, 50)] {
            guard let column = header.column(field), let cell = grid[row, column], cell.row == row, !cell.isBlank else {
                continue
            }
            numbered(cell, as: field == .chapter ? .chapter : .section, depth: depth)
            tasks = []
        }
        if let column = header.column(.tasks) {
            if let cell = grid[row, column], cell.row == row, !cell.isBlank { tasks = severalTasks(cell) }
        } else if let column = header.column(.task) {
            if let cell = grid[row, column], cell.row == row, !cell.isBlank {
                tasks = [([], oneTask(cell, number: header.column(.number).flatMap { grid[row, $0] }))]
            } else if !tasks.isEmpty {
                let isMerged = grid[row, column]?.isBlank == false
                if !isMerged {
                    run.remark(
                        .continuedRow, at: first, cells.map(\.text).joined(separator: " | "),
                        about: tasks[0].builder.matter)
                }
                for task in tasks { task.builder.beginFurther() }
            }
        }
        guard !tasks.isEmpty else { return leaveOut(.unread) }
        values(grid, row, header, tasks)
    }

    /// Whether a row is a total: it begins with a word for one, and says nothing else but money.
    private func isTotal(_ grid: Grid, _ row: Int, _ header: TableHeader, _ cells: [Grid.Cell]) -> Bool {
        let opening = Wording(run.withoutNotes(cells[0].text))
        guard run.words.inTotal.contains(where: { $0.match(opening, run.words, .beginning) != nil }) else {
            return false
        }
        return cells.dropFirst().allSatisfy { cell in
            header.columns[cell.column].map { [.costs, .amount, .total].contains($0.rule.field) } ?? true
        }
    }

    /// Reads the cells of a row beside its task.
    private func values(
        _ grid: Grid, _ row: Int, _ header: TableHeader, _ tasks: [(numbers: Set<String>, builder: TaskBuilder)]
    ) {
        let source = header.column(.source).flatMap { grid[row, $0] }.flatMap { $0.isBlank ? nil : $0 }
        let sourceWord = source.flatMap { cell in
            run.words.sources.first { $0.phrase.match(Wording(cell.text), run.words) != nil }?.source
        }
        for (position, column) in header.columns.sorted(by: { $0.key < $1.key }) {
            guard let cell = grid[row, position], !cell.isBlank, cell.column == position || cell.row < row else {
                continue
            }
            let field = column.rule.field
            let isOwn = cell.row == row
            if [.task, .tasks, .number, .chapter, .section].contains(field) { continue }
            if field == .ignored {
                if isOwn { for line in cell.lines { run.leaveOut(place(line.address), .ignoredColumn) } }
                continue
            }
            if field == .source {
                if isOwn { for line in cell.lines { run.use(place(line.address), as: .source) } }
                continue
            }
            if field == .indicator || field == .indicatorValues {
                if isOwn { indicator(grid, row, header, cell, field, column) }
                continue
            }
            if !isOwn {
                // What a merged cell says holds for each task beside it; money is counted once.
                guard
                    tasks.contains(where: {
                        $0.builder.task.place?.address != nil && isFirstRow(of: $0.builder, grid, row, header)
                    })
                else { continue }
                if [.costs, .amount].contains(field) {
                    run.remark(
                        .mergedAmount, at: place(cell.lines.first?.address ?? cell.address), cell.text,
                        about: tasks[0].builder.matter)
                    continue
                }
            }
            if field == .costs, let year = column.year {
                yearly(cell, year: year, column: column, source: sourceWord ?? nil, tasks)
            } else if field == .costs, column.isTotal,
                header.columns.values.contains(where: { $0.rule.field == .costs && $0.year != nil })
            {
                for line in cell.lines { run.leaveOut(place(line.address), .total) }
            } else {
                for (task, lines) in shared(cell, of: field, among: tasks) {
                    task.read(
                        field, lines, document: documentIndex, tables: cell.tables, header: column.header,
                        isShared: !isOwn)
                }
            }
        }
    }

    private var documentIndex: Int { document }

    /// Whether a row is the first one of a task.
    private func isFirstRow(of builder: TaskBuilder, _ grid: Grid, _ row: Int, _ header: TableHeader) -> Bool {
        guard let column = header.column(.task) ?? header.column(.tasks), let cell = grid[row, column] else {
            return false
        }
        return cell.row == row && !cell.isBlank
    }

    private func yearly(
        _ cell: Grid.Cell, year: Int, column: TableHeader.Column, source: String?,
        _ tasks: [(numbers: Set<String>, builder: TaskBuilder)]
    ) {
        let linePlace = place(cell.lines.first?.address ?? cell.address)
        run.use(linePlace, as: .costs)
        if run.saysNothing(Wording(cell.text)), cell.number == nil { return }
        let wording = Wording(cell.text)
        var amounts = run.words.amounts(in: wording, run.style, isMoney: true, isCellOfAmounts: true)
        let isKnown =
            cell.number != nil || tasks[0].builder.isAllKnown(beside: amounts, wording, namesPayer: false)
        if let number = cell.number { amounts = [StatedAmount(digits: number, currency: cell.currency, range: 0..<0)] }
        guard tasks.count == 1, amounts.count == 1, isKnown else {
            run.desk.ask(
                "cost.amount", about: tasks[0].builder.matter, at: linePlace, text: cell.text, why: .amountUnreadable,
                candidates: [.noCost])
            return
        }
        tasks[0].builder.cost(amounts[0], ofYear: year, at: linePlace, header: column.header, source: source)
    }

    /// The indicator of the heading over a row, with its values.
    private func indicator(
        _ grid: Grid, _ row: Int, _ header: TableHeader, _ cell: Grid.Cell, _ field: Profile.Field,
        _ column: TableHeader.Column
    ) {
        for line in cell.lines { run.use(place(line.address), as: .indicator) }
        guard let owner = headings.last?.draft else { return }
        if field == .indicator {
            let indicator = owner.add("indicator", at: place(cell.lines.first?.address ?? cell.address))
            indicator.set("name", .text(Wording(cell.text).verbatim), .verbatim)
            run.remark(.shared, at: indicator.place, cell.text, about: .heading(owner.text("title") ?? ""))
            return
        }
        guard let indicator = owner.children("indicator").last,
            let number = cell.number ?? run.style.number(in: Wording(cell.text), at: 0)?.digits
        else { return }
        if column.year == nil,
            header.columns.values.contains(where: { $0.rule.field == .indicatorValues && $0.year != nil }),
            !column.isTotal
        {
            return
        }
        let value = indicator.add("indicatorValue", at: place(cell.lines.first?.address ?? cell.address))
        if let year = column.year { value.set("year", .year(year), .verbatim) }
        value.set("value", .text(number), .verbatim)
    }

    // MARK: - Tasks of a row

    /// The task of a cell: its number, where it has one, and its title.
    private func oneTask(_ cell: Grid.Cell, number: Grid.Cell?) -> TaskBuilder {
        let line = cell.lines[0]
        for line in cell.lines { run.use(place(line.address), as: .task) }
        let title = Wording(run.withoutNotes(cell.text))
        if let number, !number.isBlank {
            for line in number.lines { run.use(place(line.address), as: .number) }
            let cited = HeadingNumber.cited(Wording(number.numberedText).text)
            // Signs and words where a number stands are none.
            let isNumber = !cited.contains(" ") && cited.contains { $0.isLetter || $0.isNumber }
            if !isNumber { run.remark(.unknownLabel, at: place(line.address), number.text) }
            return task(number: isNumber ? cited : nil, title: title.verbatim, at: place(line.address))
        }
        if let number = line.number {
            return task(number: HeadingNumber.cited(number), title: title.verbatim, at: place(line.address))
        }
        let parts = parted(title)
        return task(number: parts.number, title: parts.title, at: place(line.address))
    }

    /// A text's number of a heading, if it begins with one, and the rest.
    private func parted(_ wording: Wording) -> (number: String?, title: String) {
        guard let end = HeadingNumber.ends(nil, in: wording, at: 0).first, end < wording.tokens.count,
            !wording.tokens[end].isGlued
        else { return (nil, wording.verbatim) }
        // A year, or a plain number that begins a sentence, is none.
        let number = wording.words(0..<end)
        guard number.contains(where: { ".)(".contains($0) }) else { return (nil, wording.verbatim) }
        return (HeadingNumber.cited(number), wording.verbatim(end..<wording.tokens.count))
    }

    private func numbered(_ cell: Grid.Cell, as kind: Profile.HeadingRule.Kind, depth: Int) {
        let (number, title) = parted(Wording(run.withoutNotes(cell.numberedText)))
        for line in cell.lines { run.use(place(line.address), as: kind.use) }
        open(kind, depth: depth, number: number, title: title, at: place(cell.lines.first?.address ?? cell.address))
    }

    /// The tasks of a cell that holds several, by their numbers.
    private func severalTasks(_ cell: Grid.Cell) -> [(numbers: Set<String>, builder: TaskBuilder)] {
        NumberedParts(
            cell.lines.map { run.withoutNotes($0.numberedText) }, addresses: cell.lines.map(\.address), run.words
        )
        .parts.map { part in
            let place = place(part.address)
            run.use(place, as: .task)
            let number = part.numbers.first
            return (Set(part.numbers), task(number: number, title: part.text, at: place))
        }
    }

    /// What a cell says for each task of its row: a part holds for the tasks whose numbers it names, and without a number for all.
    /// Money is counted once, with the first of them.
    private func shared(
        _ cell: Grid.Cell, of field: Profile.Field, among tasks: [(numbers: Set<String>, builder: TaskBuilder)]
    ) -> [(TaskBuilder, [Grid.Cell.Line])] {
        guard tasks.contains(where: { !$0.numbers.isEmpty }) else { return tasks.map { ($0.builder, cell.lines) } }
        for line in cell.lines { run.use(place(line.address), as: .part) }
        var lines = tasks.map { _ in [Grid.Cell.Line]() }
        let parts = NumberedParts(
            cell.lines.map { run.withoutNotes($0.numberedText) }, addresses: cell.lines.map(\.address), run.words
        ).parts
        for part in parts {
            var holders = tasks.indices.filter {
                part.numbers.isEmpty || !tasks[$0].numbers.isDisjoint(with: part.numbers)
            }
            if field == .costs, holders.count > 1, !run.saysNothing(Wording(part.text)) {
                run.remark(
                    .mergedAmount, at: place(part.address), part.text, about: tasks[holders[0]].builder.matter)
                holders = [holders[0]]
            }
            for holder in holders {
                lines[holder].append(Grid.Cell.Line(address: part.address, number: nil, text: part.text))
            }
        }
        return zip(tasks, lines).map { ($0.builder, $1) }
    }
}
