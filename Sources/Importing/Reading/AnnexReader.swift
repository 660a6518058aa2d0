internal import CEL
internal import Documents
internal import Dossier

/// Reads a funding annex: a table whose rows are lines of money, by year.
final class AnnexReader {
    let run: Run
    let rule: Profile.AnnexRule
    let document: Int
    /// The annex that was read; nil while none was met.
    private(set) var annex: Draft?
    private var years: [Int] = []
    private var lines: [Line] = []
    private var totals: [Total] = []
    private(set) var unit = 1

    /// What a line states, for the sums.
    struct Line {
        let draft: Draft
        var total: Int64?
        var body: String?
    }

    init(_ run: Run, _ rule: Profile.AnnexRule, document: Int) {
        (self.run, self.rule, self.document) = (run, rule, document)
    }

    func place(_ address: Address) -> Place { Place(document: document, address: address) }

    /// Reads a table or sheet, if it is an annex.
    ///
    /// `title` is the heading or paragraph before it.
    /// - Returns: Whether it was one, and was read or left out as a further one.
    func read(_ grid: Grid, sheet: String?, title: PlanReader.Words?, unit: String?) -> Bool {
        guard
            let header = TableHeader(
                grid, rule.columns, run, within: sheet == nil ? 4 : 40,
                isEnough: { columns in
                    columns.contains { [.body, .source, .activity].contains($0.rule.field) }
                        && columns.contains { $0.year != nil }
                        && !columns.contains { [.task, .tasks].contains($0.rule.field) }
                })
        else { return false }
        if let wanted = rule.sheet, let sheet, sheet != wanted { return false }
        let isRest = annex != nil && sheet == nil && header.columns.values.compactMap(\.year).sorted() == years.sorted()
        guard annex == nil || isRest else {
            run.remark(.otherSheet, at: place(grid.address), sheet ?? grid.address.description)
            for row in 0..<grid.rows {
                for cell in grid.cells(ofRow: row) {
                    for line in cell.lines { run.leaveOut(place(line.address), .otherSheet) }
                }
            }
            return true
        }
        let draft = annex ?? begin(grid, header, title: title, unitText: unit, sheet: sheet)
        let own = rows(grid, header, run.style, draft)
        // Another reading of the numbers is taken only where it alone makes the printed totals the sums of the lines; where both do,
        // totals decide nothing.
        if !own.meets || own.isUnreadable || own.isDoubtful, own.couldDiffer, let swapped = run.style.swapped {
            let other = rows(grid, header, swapped, draft)
            if other.meets, !other.isUnreadable, other.hasTotals {
                if own.meets, !own.isUnreadable { keepOne(own, other) } else { keep(other, .decided, isSwapped: true) }
                return true
            }
        }
        keep(own, own.meets && own.hasTotals ? .decided : .asked, isSwapped: false)
        return true
    }

    func begin(
        _ grid: Grid, _ header: TableHeader, title: PlanReader.Words?, unitText: String?, sheet: String?
    ) -> Draft {
        let draft = Draft("annex", at: place(grid.address))
        annex = draft
        var titles: [String] = []
        for row in 0..<header.first {
            for cell in grid.cells(ofRow: row) where !cell.isBlank {
                titles.append(Wording(cell.text).verbatim)
                for line in cell.lines { run.use(place(line.address), as: .title) }
            }
        }
        if let title {
            draft.set("title", .text(title.text), .verbatim, at: title.place)
            run.use(title.place, as: .title)
        } else {
            draft.set(
                "title", .text(titles.first ?? (sheet?.isEmpty == false ? sheet : nil) ?? run.documents[document].name),
                .verbatim)
        }
        let said = Wording(
            ([title?.text, unitText].compactMap(\.self) + titles + header.paths.map { $0.joined(separator: " ") })
                .joined(
                    separator: " \n "))
        unit = run.words.onlyUnit(in: said) ?? run.profile.unit ?? 1
        let currency =
            header.columns.values.compactMap(\.header.currency).first ?? run.words.onlyCurrency(in: said)
            ?? cellCurrency(grid) ?? run.currency
        if let currency {
            draft.set("currency", .text(currency), .phrase(currency))
        } else {
            let asked = run.desk.ask(
                "annex.currency", about: .annex, at: draft.place, text: said.text, why: .currencyMissing,
                candidates: [],
                or: Currencies.codes.values.sorted())
            draft.set("currency", .text(asked.answer ?? "XXX"), asked.answer == nil ? .open : .answer(asked.id))
        }
        if unit != 1 { draft.set("unit", .whole(unit), .phrase(said.text)) }
        for row in header.first..<header.end {
            for cell in grid.cells(ofRow: row) { for line in cell.lines { run.use(place(line.address), as: .header) } }
        }
        years = header.columns.values.compactMap(\.year).sorted()
        return draft
    }

    /// The currency that the cells of a table name, where it is one.
    func cellCurrency(_ grid: Grid) -> String? {
        var codes: Set<String> = []
        for row in 0..<min(grid.rows, 200) {
            for cell in grid.cells(ofRow: row) {
                if let currency = cell.currency { codes.insert(currency) }
                if cell.text.utf8.count < 60, let code = run.words.onlyCurrency(in: Wording(cell.text)) {
                    codes.insert(code)
                }
            }
        }
        return codes.count == 1 ? codes.first : nil
    }

    // MARK: - Rows

    /// What the rows of a table hold in a reading of its numbers.
    struct Rows {
        var lines: [(line: Line, apply: () -> Void)] = []
        var remarks: [() -> Void] = []
        var totals: [Total] = []
        var isUnreadable = false
        /// Amounts that may be read in two ways.
        var doubtful: [Doubt] = []
        /// Whether a number could be read otherwise.
        var couldDiffer = false
        /// Whether every printed total is the sum of what it is the total of.
        var meets = true

        var hasTotals: Bool {
            totals.contains { $0.body == nil && $0.amount != nil } || lines.contains { $0.line.total != nil }
        }
        /// Whether anything may be read in two ways.
        var isDoubtful: Bool { !doubtful.isEmpty || totals.contains { $0.isDoubtful } }
    }

    func rows(_ grid: Grid, _ header: TableHeader, _ style: NumberStyle, _ annex: Draft) -> Rows {
        var rows = Rows()
        var body: (mention: String, id: String, how: Fact.How, place: Place)?
        var activity: (text: String, place: Place)?
        var lastTotal: PrintedTotal?
        for row in header.end..<max(header.end, grid.rows) {
            let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
            guard !cells.isEmpty else { continue }
            let first = place(cells[0].lines.first?.address ?? cells[0].address)
            func leaveOut(_ reason: LeftOut) {
                rows.remarks.append { [run] in
                    for cell in cells {
                        for line in cell.lines {
                            run.leaveOut(Place(document: first.document, address: line.address), reason)
                        }
                    }
                }
            }
            let said = cells.map(\.text).joined(separator: " | ")
            if grid.hiddenRows.contains(row) {
                rows.remarks.append { [run] in run.remark(.hiddenRow, at: first, said) }
                leaveOut(.hidden)
                continue
            }
            if header.isRepeated(grid, row) {
                leaveOut(.repeatedHeader)
                continue
            }
            if let printed = printedTotal(cells, header, above: body?.id, at: first) {
                total(grid, row, header, style, printed, &rows)
                lastTotal = printed
                continue
            }
            // A total that stands before all lines is followed by them.
            if let last = lastTotal, !rows.lines.isEmpty, isPartOfTotal(cells, header, of: last) {
                rows.remarks.append { [run] in run.remark(.skippedRow, at: first, said) }
                leaveOut(.skipped)
                continue
            }
            let hasMoney = header.columns.contains { position, column in
                [.amount, .total].contains(column.rule.field)
                    && grid[row, position].map { !$0.isBlank && $0.row == row } ?? false
            }
            guard hasMoney || cells.count > 1, !isOfWords(grid, row, header) else {
                rows.remarks.append { [run] in run.remark(.noteRow, at: first, said) }
                leaveOut(.note)
                continue
            }
            line(grid, row, header, style, &body, &activity, &rows)
            lastTotal = nil
        }
        rows.meets = differences(rows.lines.map(\.line), rows.totals).isEmpty
        return rows
    }

    func body(_ mention: String, at place: Place) -> (id: String, how: Fact.How) {
        run.reference(run.defining(Mention(text: mention, field: .body, role: nil, place: place)))
    }

    func line(
        _ grid: Grid, _ row: Int, _ header: TableHeader, _ style: NumberStyle,
        _ body: inout (mention: String, id: String, how: Fact.How, place: Place)?,
        _ activity: inout (text: String, place: Place)?, _ rows: inout Rows
    ) {
        func cell(_ field: Profile.Field) -> Grid.Cell? {
            header.column(field).flatMap { grid[row, $0] }.flatMap { $0.isBlank ? nil : $0 }
        }
        func at(_ cell: Grid.Cell) -> Place { place(cell.lines.first?.address ?? cell.address) }
        let rowPlace = at(grid.cells(ofRow: row).first { !$0.isBlank } ?? grid[row, 0] ?? grid.cells(ofRow: row)[0])
        let draft = Draft("line", at: rowPlace)
        draft.isPlaceTold = true
        var line = Line(draft: draft)
        if let cell = cell(.body) {
            let mention = Wording(run.withoutNotes(cell.text)).verbatim
            let (id, how) = self.body(mention, at: at(cell))
            if body?.mention != mention { activity = nil }
            body = (mention, id, cell.row == row ? how : .derived(.coveringCell), at(cell))
        } else if header.column(.body) != nil, let above = body {
            body = (above.mention, above.id, .derived(.blankCell), above.place)
        }
        if let body {
            draft.set("body", .text(body.id), body.how, at: body.place)
            line.body = body.id
        }
        let source = cell(.source)
        if let source {
            let wording = Wording(run.withoutNotes(source.text))
            draft.set("sourceText", .text(wording.verbatim), .verbatim, at: at(source))
            if let known = run.words.sources.first(where: { $0.phrase.match(wording, run.words) != nil }) {
                draft.set("source", .text(known.source), .phrase(known.phrase.source), at: at(source))
            } else {
                let asked = run.desk.ask(
                    "line.source", about: .line(said(draft)), at: at(source), text: wording.text, why: .sourceUnknown,
                    candidates: FundingSource.allCases.filter { $0 != .unsecured }.map(Candidate.source),
                    or: FundingSource.allCases.map(\.rawValue), isShared: true)
                if let answer = asked.answer { draft.set("source", .text(answer), .answer(asked.id), at: at(source)) }
            }
        }
        if let cell = cell(.activity) {
            activity = (Wording(run.withoutNotes(cell.text)).verbatim, at(cell))
            set("activity", activity?.text ?? "", of: draft, at: at(cell))
        } else if let activity, header.column(.activity) != nil {
            set("activity", activity.text, of: draft, at: activity.place)
        } else if let source, header.column(.activity) == nil {
            draft.set("activity", .text(Wording(run.withoutNotes(source.text)).verbatim), .verbatim, at: at(source))
        }
        if let cell = cell(.code) { draft.set("code", .text(Wording(cell.text).text), .verbatim, at: at(cell)) }
        if let cell = cell(.codeName) {
            set("codeName", Wording(run.withoutNotes(cell.text)).verbatim, of: draft, at: at(cell))
        }
        if let cell = cell(.codeAndName) { codeAndName(cell, draft) }
        amounts(grid, row, header, style, &line, &rows)
        share(draft)
        let used = grid.cells(ofRow: row)
        let kept = line
        rows.lines.append(
            (
                kept,
                { [run, document] in
                    for cell in used {
                        let isRead = (cell.column..<cell.column + cell.columnSpan).contains { position in
                            header.columns[position].map { $0.rule.field != .ignored } ?? false
                        }
                        for line in cell.lines {
                            let at = Place(document: document, address: line.address)
                            if isRead { run.use(at, as: .line) } else { run.leaveOut(at, .ignoredColumn) }
                        }
                    }
                }
            ))
    }

    func said(_ draft: Draft) -> String {
        [draft.text("activity"), draft.text("code")].compactMap(\.self).joined(separator: " ")
    }

    func set(_ field: String, _ text: String, of draft: Draft, at place: Place) {
        draft.set(field, .text(text), .verbatim, at: place)
    }

    /// A code and the name after it: `170084` on a line of its own, or before the first blank.
    func codeAndName(_ cell: Grid.Cell, _ draft: Draft) {
        let wording = Wording(run.withoutNotes(cell.text))
        var end = wording.tokens.isEmpty ? 0 : 1
        while end < wording.tokens.count, wording.tokens[end].isGlued { end += 1 }
        let code = wording.words(0..<end)
        let at = place(cell.lines.first?.address ?? cell.address)
        if code.contains(where: \.isNumber) {
            draft.set("code", .text(code), .verbatim, at: at)
            var start = end
            while start < wording.tokens.count, wording.tokens[start].kind == .sign,
                !["(", "\""].contains(wording.tokens[start].folded)
            { start += 1 }
            if start < wording.tokens.count {
                draft.set("codeName", .text(wording.verbatim(start..<wording.tokens.count)), .verbatim, at: at)
            }
        } else {
            draft.set("codeName", .text(wording.verbatim), .verbatim, at: at)
        }
    }

    /// The share of a programme that the words of a line state, which are taken out of the name of its code.
    func share(_ draft: Draft) {
        for field in ["codeName", "activity", "sourceText"] {
            guard let text = draft.text(field) else { continue }
            let wording = Wording(text)
            for (source, labels) in rule.shares {
                for phrase in run.phrases(labels) {
                    guard let match = phrase.match(wording, run.words, .anywhere),
                        case .percent(let percent)? = match["percent"]?.value
                    else { continue }
                    var end = match.range.lowerBound
                    while end > 0, wording.tokens[end - 1].kind == .sign { end -= 1 }
                    let rest = wording.verbatim(0..<end)
                    if field == "codeName", !rest.isEmpty { draft.set(field, .text(rest), .verbatim) }
                    let programme = field == "activity" && !rest.isEmpty ? rest : draft.text("activity") ?? rest
                    let share = draft.add("share")
                    share.set("programme", .text(Wording(programme).text), .verbatim)
                    share.set("source", .text(source), .phrase(phrase.source))
                    share.set("percent", .percent(percent), .verbatim)
                    return
                }
            }
        }
    }

    // MARK: - The end

    /// Keeps what a table holds.
    func keep(_ rows: Rows, _ doubts: Doubts, isSwapped: Bool) {
        if doubts != .decided { for doubt in rows.doubtful { settle(doubt, doubts) } }
        for remark in rows.remarks { remark() }
        let totals = rows.totals.compactMap { settled($0, doubts) }
        // What a person answered of the lines has been heard by now.
        for difference in differences(rows.lines.map(\.line), totals) {
            run.remark(
                .totalDiffers, at: difference.place, FieldValue.amount(difference.amount).written,
                about: difference.about, Hundredths.written(difference.sum))
        }
        if isSwapped { run.remark(.numbersSwapped, at: annex?.place, annex?.text("title") ?? "") }
        for (line, apply) in rows.lines {
            apply()
            lines.append(line)
        }
        self.totals += totals
    }

    /// Writes what was read into the annex.
    ///
    /// `ids` gives lines the ids that an earlier dossier has for them.
    func finish(plan: String, ids: (([Draft]) -> [String?])?) {
        guard let annex else { return }
        annex.set("plan", .text(plan), .derived(.planAtHand))
        for year in years { annex.add("annexYear").set("year", .year(year), .verbatim) }
        let known = ids?(lines.map(\.draft)) ?? lines.map { _ in nil }
        var taken = Set(known.compactMap(\.self))
        var next = 1
        for (index, line) in lines.enumerated() {
            if let id = known[index] {
                line.draft.set("id", .text(id), .carried)
            } else {
                while !taken.insert(String(next)).inserted { next += 1 }
                line.draft.set("id", .text(String(next)), .derived(.counted))
            }
            annex.children.append(line.draft)
        }
        for total in totals {
            guard let body = total.body, let year = total.year, let amount = total.amount else { continue }
            let draft = annex.add("bodyTotal", at: total.place)
            draft.set("body", .text(body), .verbatim)
            draft.set("year", .year(year), .verbatim)
            draft.set("value", .amount(amount), total.how)
        }
        for total in totals where total.body == nil {
            guard let year = total.year, let amount = total.amount else { continue }
            let draft = annex.add("yearTotal", at: total.place)
            draft.set("year", .year(year), .verbatim)
            draft.set("value", .amount(amount), total.how)
        }
        if let total = totals.last(where: { $0.body == nil && $0.year == nil }), let amount = total.amount {
            annex.set("grandTotal", .amount(amount), total.how, at: total.place)
        }
    }
}
