internal import Documents
internal import Dossier

extension PlanReader {
    // MARK: - Forms

    /// The field that the words of a label are those of, and where the label ends.
    private func label(_ wording: Wording) -> (rule: Profile.FieldRule, match: PhraseMatch)? {
        var best: (rule: Profile.FieldRule, match: PhraseMatch)?
        for rule in run.profile.fields {
            for phrase in run.phrases(rule.labels) {
                guard let match = phrase.match(wording, run.words, .beginning),
                    best.map({ $0.match.range.count < match.range.count }) ?? true
                else { continue }
                best = (rule, match)
            }
        }
        return best
    }

    /// Reads a paragraph that begins with a label and a colon; of one with several lines, each that does.
    func labelled(_ wording: Wording, at place: Place) -> Bool {
        let lines = wording.verbatim.split(separator: "\n").map { Wording($0) }.filter { !$0.isEmpty }
        guard lines.count > 1, lines.dropFirst().contains(where: { isLabelled($0) != nil }), isLabelled(wording) != nil
        else {
            return labelledLine(wording, at: place)
        }
        var groups: [String] = []
        for line in lines {
            if isLabelled(line) == nil, !groups.isEmpty {
                groups[groups.count - 1] += "\n" + line.verbatim
            } else {
                groups.append(line.verbatim)
            }
        }
        var isRead = false
        for group in groups where labelledLine(Wording(group), at: place) { isRead = true }
        return isRead
    }

    /// The label with which a text begins, and where what it says begins.
    func isLabelled(_ wording: Wording) -> (rule: Profile.FieldRule, number: String?, start: Int)? {
        guard let found = label(wording) else { return nil }
        let colon = found.match.range.upperBound
        // A label whose phrase ends with its colon has it already.
        let hasColon = colon < wording.tokens.count && wording.tokens[colon].folded == ":"
        let endsWithColon = colon > 0 && wording.tokens[colon - 1].folded == ":"
        guard hasColon || endsWithColon else { return nil }
        let number = found.match["number"].map { wording.words($0.range) }
        return (found.rule, number, hasColon ? colon + 1 : colon)
    }

    private func labelledLine(_ wording: Wording, at place: Place) -> Bool {
        guard let found = isLabelled(wording) else { return false }
        let rest = wording.verbatim(found.start..<wording.tokens.count)
        if found.rule.field == .task {
            guard !rest.isEmpty else { return false }
            let number = found.number.map(HeadingNumber.cited)
            open(.task, depth: run.profile.headings.count, number: number, title: rest, at: place)
            return true
        }
        guard let task = currentTask(at: place) else { return false }
        guard !rest.isEmpty else {
            // What a label alone says stands after it.
            awaited = (found.rule.field, found.number)
            run.use(place, as: .label)
            return true
        }
        awaited = nil
        let line = Grid.Cell.Line(address: place.address, number: nil, text: rest)
        task.read(found.rule.field, [line], document: document, number: found.number)
        return true
    }

    /// Reads a paragraph that stands after a label alone.
    func isAwaited(_ wording: Wording, at place: Place) -> Bool {
        guard let (field, number) = awaited, let task = currentTask(at: place) else { return false }
        let line = Grid.Cell.Line(address: place.address, number: nil, text: wording.verbatim)
        task.read(field, [line], document: document, number: number)
        return true
    }

    /// Reads a table of labels and what stands beside them.
    func form(_ grid: Grid) -> Bool {
        guard !run.profile.fields.isEmpty, grid.columns >= 2 else { return false }
        let labels = (0..<grid.rows).compactMap { row -> Int? in
            grid.cells(ofRow: row).contains { isLabel($0) != nil } ? row : nil
        }
        // A row over the whole width may hold what the label above it says.
        let others = (0..<grid.rows).filter { row in
            !labels.contains(row) && !grid.cells(ofRow: row).contains { $0.columnSpan == grid.columns }
        }
        guard labels.count >= others.count, !labels.isEmpty else { return cellsWithLabels(grid) }
        awaited = nil
        // A form that begins with a label that nobody knows is not known to be one of the task above.
        if run.profile.fields.contains(where: { $0.field == .task }), labels.first != 0,
            let first = grid.cells(ofRow: 0).first(where: { !$0.isBlank }), first.columnSpan < grid.columns
        {
            run.remark(.unknownLabel, at: place(first.lines.first?.address ?? first.address), first.text)
            leaveOut(grid, .unread)
            return true
        }
        var last: (field: Profile.Field, number: String?)?
        // Whether nothing has stood beside or below the last label yet.
        var isAwaiting = false
        for row in 0..<grid.rows {
            let cells = grid.cells(ofRow: row)
            var index = 0
            while index < cells.count {
                let cell = cells[index]
                index += 1
                guard !cell.isBlank else { continue }
                let cellPlace = place(cell.lines.first?.address ?? cell.address)
                if let found = isLabel(cell) {
                    for line in cell.lines { run.use(place(line.address), as: .label) }
                    let number = found.match["number"].map { HeadingNumber.cited(Wording(cell.text).words($0.range)) }
                    (last, isAwaiting) = ((found.rule.field, number), true)
                    if found.rule.field == .task {
                        let rest = index < cells.count ? cells[index] : nil
                        let title = rest.map { Wording(run.withoutNotes($0.text)).verbatim } ?? ""
                        for line in rest?.lines ?? [] { run.use(place(line.address), as: .task) }
                        open(
                            .task, depth: run.profile.headings.count, number: number,
                            title: title.isEmpty ? "?" : title, at: cellPlace,
                            titleAt: rest?.lines.first.map { place($0.address) })
                        index += 1
                    }
                    continue
                }
                if cell.columnSpan == grid.columns, !isAwaiting,
                    heading(Wording(run.withoutNotes(cell.numberedText)), level: nil, at: cellPlace)
                {
                    last = nil
                    continue
                }
                if labelledLine(Wording(run.withoutNotes(cell.text)), at: cellPlace) {
                    last = nil
                    continue
                }
                guard let (field, number) = last, let task = currentTask(at: cellPlace) else {
                    run.remark(.unknownLabel, at: cellPlace, cell.text)
                    for line in cell.lines { run.leaveOut(place(line.address), .unread) }
                    continue
                }
                if cell.column == 0, cells.count > 1 {
                    // Words where labels stand that are none.
                    run.remark(.unknownLabel, at: cellPlace, cell.text)
                    for other in cells.dropFirst(index - 1) {
                        for line in other.lines { run.leaveOut(place(line.address), .unread) }
                    }
                    break
                }
                task.read(field, cell.lines, document: document, tables: cell.tables, number: number)
                isAwaiting = false
            }
        }
        builder?.beginFurther()
        return true
    }

    /// Reads a table whose cells have a label and what it says.
    private func cellsWithLabels(_ grid: Grid) -> Bool {
        let cells = (0..<grid.rows).flatMap { grid.cells(ofRow: $0) }.filter { !$0.isBlank }
        let labelled = cells.filter { isLabelled(Wording(run.withoutNotes($0.text))) != nil }
        guard labelled.count * 2 >= cells.count, !labelled.isEmpty else { return false }
        for cell in cells {
            let place = place(cell.lines.first?.address ?? cell.address)
            if !self.labelled(Wording(run.withoutNotes(cell.text)), at: place) {
                for line in cell.lines { run.leaveOut(self.place(line.address), .unread) }
            }
        }
        builder?.beginFurther()
        return true
    }

    /// The label that a cell is, with nothing after it but a colon or words in parentheses.
    private func isLabel(_ cell: Grid.Cell) -> (rule: Profile.FieldRule, match: PhraseMatch)? {
        let wording = Wording(run.withoutNotes(cell.text))
        guard let found = label(wording) else { return nil }
        let rest = wording.tokens[found.match.range.upperBound...]
        guard let next = rest.first else { return found }
        if next.folded == "(" { return found }
        return rest.allSatisfy { $0.kind == .sign } ? found : nil
    }
}
