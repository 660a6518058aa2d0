internal import Documents
internal import Dossier

extension AnnexReader {
    /// What a row is the total of: of a body, of all lines, or of some that nobody names.
    enum PrintedTotal: Equatable {
        case all
        case body(String)
        case some

        var body: String? { if case .body(let id) = self { id } else { nil } }
    }

    /// What a row is the total of; nil where it is a line.
    ///
    /// The word for a total stands before the body or after it, or alone in the column of activities. Of a body that nobody knows it is
    /// a total where nothing but money stands beside it.
    func printedTotal(
        _ cells: [Grid.Cell], _ header: TableHeader, above: String?, at place: Place
    ) -> PrintedTotal? {
        let opening = Wording(run.withoutNotes(cells[0].text))
        if isWhole(opening, run.words.subtotals) { return above.map(PrintedTotal.body) ?? .some }
        if run.match(rule.totals, opening) != nil || isWhole(opening, run.words.inTotal) { return .all }
        if let match = run.match(rule.subtotals, opening) {
            guard let named = match["body"] else { return above.map(PrintedTotal.body) ?? .some }
            if run.register.body(opening.words(named.range)) != nil {
                return .body(body(opening.verbatim(named.range), at: place).id)
            }
        }
        let texts = cells.filter { cell in
            header.columns[cell.column].map { ![.amount, .total].contains($0.rule.field) } ?? false
        }
        // "Ministry of Health | Subtotal"
        if texts.count == 2, texts[0].column == header.column(.body), texts[1].column == header.column(.activity),
            run.register.body(Wording(run.withoutNotes(texts[0].text)).text) != nil
        {
            let second = Wording(run.withoutNotes(texts[1].text))
            if isWhole(second, run.words.subtotals) || isWhole(second, run.words.inTotal)
                || run.match(rule.totals, second) != nil
            {
                return .body(body(Wording(run.withoutNotes(texts[0].text)).verbatim, at: place).id)
            }
        }
        guard let rest = besideTotal(opening) else { return nil }
        // A word such as "for" may stand before the body.
        for start in rest.lowerBound..<min(rest.lowerBound + 3, rest.upperBound)
        where run.register.body(opening.words(start..<rest.upperBound)) != nil {
            return .body(body(opening.verbatim(start..<rest.upperBound), at: place).id)
        }
        guard texts.count == 1, texts[0].column == header.column(.body) else { return nil }
        return .some
    }

    private func isWhole(_ wording: Wording, _ phrases: [Phrase]) -> Bool {
        phrases.contains { $0.match(wording, run.words) != nil }
    }

    /// What stands beside the word for a total with which some words begin or end.
    private func besideTotal(_ wording: Wording) -> Range<Int>? {
        let phrases = run.words.subtotals + run.words.inTotal + run.phrases(rule.totals)
        var end = wording.tokens.count
        while end > 0, wording.tokens[end - 1].kind == .sign { end -= 1 }
        if let ends = phrases.compactMap({ $0.match(wording, run.words, .beginning)?.range.upperBound }).max() {
            var start = ends
            while start < end, wording.tokens[start].kind == .sign { start += 1 }
            return start < end ? start..<end : nil
        }
        for start in 1..<max(1, end) where phrases.contains(where: { $0.match(wording, run.words, from: start) != nil })
        {
            var stop = start
            while stop > 0, wording.tokens[stop - 1].kind == .sign { stop -= 1 }
            return 0..<stop
        }
        return nil
    }

    /// Whether a row after a total says what of it comes from where, and is no line: "of which EU funds".
    ///
    /// After the total of all lines nothing but a body that is known, or known to be one, begins a line; after another total what begins
    /// with a small letter is part of it.
    func isPartOfTotal(_ cells: [Grid.Cell], _ header: TableHeader, of total: PrintedTotal) -> Bool {
        let texts = cells.filter { cell in
            header.columns[cell.column].map { ![.amount, .total].contains($0.rule.field) } ?? false
        }
        guard let first = texts.first, texts.count == 1, first.column == header.column(.body),
            header.column(.activity) != nil
        else { return false }
        let wording = Wording(run.withoutNotes(first.text))
        guard !run.register.isBody(wording.text) else { return false }
        return total == .all || wording.tokens.first?.isCapital == false
    }

    /// Whether a row has words where money should stand and says nothing else: a second row of a header.
    func isOfWords(_ grid: Grid, _ row: Int, _ header: TableHeader) -> Bool {
        var isAny = false
        for (position, column) in header.columns {
            guard let cell = grid[row, position], cell.row == row, !cell.isBlank else { continue }
            let wording = Wording(run.withoutNotes(cell.text))
            guard [.amount, .total].contains(column.rule.field), cell.number == nil,
                wording.tokens.contains(where: { $0.kind == .word }),
                !wording.tokens.contains(where: { $0.kind == .digits }), !run.saysNothing(wording)
            else { return false }
            isAny = true
        }
        return isAny
    }
}
