internal import Documents
internal import Platform
internal import Texts

extension ReturnedForm {
    /// What was answered, beside the same form as the dossier would have it written now.
    ///
    /// A row is taken as a whole or not at all.
    package func reading(beside form: Form) -> FormReading {
        var readers = form.sheets.map { FormSheetReader(self, $0) }
        var problems: [Problem] = []
        for sheet in sheets where !sheet.isHidden {
            guard let index = readers.firstIndex(where: { $0.isMeant(by: sheet) }) else {
                // The first sheet explains the form.
                if sheet != sheets.first, let cell = sheet.cells.first(where: { !$0.shown.isEmpty }) {
                    problems.append(place(sheet.name, cell).problem { $0.strangeSheet })
                }
                continue
            }
            readers[index].read(sheet)
        }
        for index in readers.indices { readers[index].finish() }
        problems += notices.map(problem)
        return FormReading(rows: readers.flatMap(\.rows), problems: readers.flatMap(\.problems) + problems)
    }

    /// What was not read, at its cell where it has one.
    private func problem(_ notice: Notice) -> Problem {
        Problem(
            path: path, line: 0, column: 0,
            text: .said { phrases in
                phrases.forms.notRead(
                    notice.kind.pick(phrases.imports.noticeKinds), notice.text,
                    at: notice.address?.words(phrases.imports))
            })
    }

    func place(_ sheet: String, _ cell: Sheet.Cell) -> FormPlace {
        FormPlace(path: path, sheet: sheet, cell: .init(row: cell.row, column: cell.column))
    }
}

/// Reads one sheet of a form that came back.
private struct FormSheetReader {
    private let file: ReturnedForm
    private let form: FormSheet
    private let cells: FormCell
    private let expected: [String: FormRow]
    private var seen: [String: Int] = [:]
    private var isRead = false
    private(set) var rows: [AnsweredRow] = []
    private(set) var problems: [Problem] = []

    init(_ file: ReturnedForm, _ form: FormSheet) {
        (self.file, self.form) = (file, form)
        cells = FormCell(language: file.language)
        expected = Dictionary((form.rows + form.spares).map { ($0.key, $0) }) { first, _ in first }
    }

    private var keyTitle: String { FormRecord.keyMark + form.id }

    func isMeant(by sheet: Sheet) -> Bool { header(of: sheet) != nil }

    /// The cell above the keys: its row names the columns, wherever they are.
    private func header(of sheet: Sheet) -> Sheet.Cell? { sheet.cells.first { $0.shown == keyTitle } }

    mutating func read(_ sheet: Sheet) {
        guard let header = header(of: sheet) else { return }
        if isRead {
            problems.append(file.place(sheet.name, header).problem { $0.sheetTwice })
            return
        }
        isRead = true
        let titles = sheet.cells.filter { $0.row == header.row }
        var places: [String: Int] = [:]
        for column in form.columns {
            let standing = titles.filter { $0.shown == column.id }
            guard standing.count == 1 else {
                let place = FormPlace(path: file.path, sheet: sheet.name, cell: nil)
                problems.append(place.problem { $0.noColumn(column.title, column.id, count: standing.count) })
                return
            }
            places[column.id] = standing[0].column
        }
        let lines = Dictionary(grouping: sheet.cells) { $0.row }
        // The title and the notes stand above the hidden header, the visible one below it.
        for row in lines.keys.sorted() where row > header.row + 1 {
            let line = FormLine(file, form, sheet, row, places, header.column)
            read(line, lines[row] ?? [])
        }
    }

    private mutating func read(_ line: FormLine, _ standing: [Sheet.Cell]) {
        for cell in standing where !cell.shown.isEmpty && !line.isInForm(cell.column) {
            problems.append(file.place(line.sheet.name, cell).problem { $0.outside(cell.shown.folded) })
        }
        guard let key = line.key else {
            if let cell = standing.first(where: { !$0.shown.isEmpty && line.isInForm($0.column) }) {
                problems.append(file.place(line.sheet.name, cell).problem { $0.addedRow })
            }
            return
        }
        guard let marks = file.written[form.id]?[key] else {
            problems.append(line.problem { $0.strangeKey(key) })
            return
        }
        if let other = seen[key] {
            problems.append(line.problem { $0.rowTwice(other + 1) })
            rows.removeAll { $0.place.cell?.row == other && $0.place.sheet == line.sheet.name }
            return
        }
        seen[key] = line.row
        let now = expected[key]
        let isSpare = FormSheet.isSpare(key)
        let values: [String: FormValue]
        do throws(FormLine.Fault) {
            values = try line.values(now ?? FormRow(key), cells, isSpare: isSpare)
        } catch {
            problems.append(error.problem)
            return
        }
        let found = FormRow(key, values)
        let isTouched = found.answerMark(form.columns) != marks.answered
        if found.mark(form.columns) != marks.shown {
            problems.append(altered(line, found, now))
            return
        }
        guard isTouched else { return }
        if isSpare {
            guard let own = form.spareKey?(values) else {
                problems.append(line.problem { $0.spareIncomplete })
                return
            }
            if let known = expected[own], known.isAnswered(form.columns) {
                if FormRow(own, values).answerMark(form.columns) != known.answerMark(form.columns) {
                    problems.append(line.problem { $0.spareOfKnown })
                }
                return
            }
            return take(line, own, values, expected[own])
        }
        guard let now else {
            problems.append(line.problem { $0.gone })
            return
        }
        if now.mark(form.columns) != marks.shown {
            problems.append(line.problem { $0.changedMeanwhile(self.difference(found, now)) })
            return
        }
        if now.answerMark(form.columns) != marks.answered,
            found.answerMark(form.columns) != now.answerMark(form.columns)
        {
            problems.append(line.problem { $0.answeredMeanwhile })
            return
        }
        take(line, key, values, now)
    }

    private mutating func take(
        _ line: FormLine, _ key: String, _ values: [String: FormValue], _ row: FormRow?
    ) {
        let answers = values.filter { id, _ in form.columns.contains { $0.id == id && $0.isAnswered(inSpare: true) } }
        // What the dossier says already is no answer.
        if let row, FormRow(key, values).answerMark(form.columns) == row.answerMark(form.columns) { return }
        rows.append(
            AnsweredRow(
                sheet: form.id, key: key, answers: answers, row: row, language: file.language, place: line.place,
                columns: line.columns))
    }

    /// That a shown cell says something else than the form did.
    private func altered(_ line: FormLine, _ found: FormRow, _ now: FormRow?) -> Problem {
        guard let now, now.mark(form.columns) == file.written[form.id]?[found.key]?.shown,
            let column = form.columns.first(where: { !line.isSame($0, found, now) })
        else { return line.problem { $0.altered } }
        let was = now.shown(in: column)
        return line.problem(at: column.id) { $0.altered(column.title, was: was) }
    }

    /// What the dossier says by now that the form says otherwise.
    private func difference(_ found: FormRow, _ now: FormRow) -> (column: String, now: String)? {
        for column in form.columns where column.isMarked(inSpare: false) {
            if found.shown(in: column) != now.shown(in: column) { return (column.title, now.shown(in: column)) }
        }
        return nil
    }

    /// Tells of rows that are missing, and of the sheet, where it is; rows come in the order of the form, wherever they stand.
    mutating func finish() {
        guard isRead else {
            problems.append(
                Problem(path: file.path, line: 0, column: 0, text: .said { $0.forms.noSheet(self.form.title) }))
            return
        }
        let order = file.order[form.id] ?? []
        let places = Dictionary(order.enumerated().compactMap { index, key in seen[key].map { ($0, index) } }) {
            first, _ in first
        }
        rows.sort { places[$0.place.cell?.row ?? 0, default: 0] < places[$1.place.cell?.row ?? 0, default: 0] }
        for key in order where seen[key] == nil && !FormSheet.isSpare(key) {
            let (title, name) = (form.title, expected[key].map(name) ?? key)
            problems.append(
                Problem(path: file.path, line: 0, column: 0, text: .said { $0.forms.missingRow(name, of: title) }))
        }
    }

    /// What a row is about, in few words.
    private func name(_ row: FormRow) -> String {
        let shown = form.columns.filter { $0.isMarked(inSpare: false) }.map(row.shown).filter { !$0.isEmpty }
        let words = shown.prefix(2).joined(separator: " ")
        return words.count > 80 ? words.prefix(80) + "…" : words.isEmpty ? row.key : words
    }
}
