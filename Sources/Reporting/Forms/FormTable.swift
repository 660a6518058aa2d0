internal import CEL
internal import Importing
internal import Texts

/// A table of a form as a sheet.
struct FormTable {
    private let form: Form
    private let table: FormSheet
    private let words: any FormPhrases
    private let currency: Currency

    init(_ form: Form, _ table: FormSheet, _ currency: Currency) {
        (self.form, self.table, self.currency) = (form, table, currency)
        words = form.language.phrases.forms
    }

    func write(_ sheet: Sheet, _ lists: inout FormLists) throws(WorkbookFailure) {
        let columns = table.columns.map { column in
            SheetColumn(title: column.title, width: column.width, isRight: column.isNumber, isWrapped: !column.isNumber)
        }
        let key = SheetColumn(title: "", width: 10)
        try sheet.line(table.title, CellStyle(isTitle: true))
        for note in table.notes { try sheet.line(note, CellStyle(isFaint: true)) }
        try sheet.line("")
        // What stands above the columns for programs, which find them by it wherever they are moved.
        try sheet.appendHidden(table.columns.map(\.id) + [FormRecord.keyMark + table.id])
        try sheet.header(columns + [key], printed: columns.count)
        try sheet.hide(column: columns.count)
        sheet.freezeHeader(columns: 1)
        let first = Int(sheet.row) + 1
        for row in table.rows { try write(row, isSpare: false, sheet) }
        for row in table.spares { try write(row, isSpare: true, sheet) }
        try ask(sheet, from: first, &lists)
        try sheet.print(columns: columns.count, under: [table.title] + table.notes)
    }

    private func write(_ row: FormRow, isSpare: Bool, _ sheet: Sheet) throws(WorkbookFailure) {
        let cells = table.columns.enumerated().map { index, column in
            let isAnswered = column.isAnswered(inSpare: isSpare)
            let style = CellStyle(
                isWrapped: !column.isNumber, isRight: column.isNumber, isIndented: index > 0 && !column.isNumber,
                isInput: isAnswered, isUnlocked: isAnswered)
            return (cell: cell(row, column, isAnswered: isAnswered), style: style)
        }
        try sheet.append(styled: cells + [(.text(row.key), CellStyle(isFaint: true))], leastLines: leastLines)
    }

    /// Where texts are written, there is room for some.
    private var leastLines: Int {
        table.columns.contains { if case .answer = $0.role, case .text = $0.kind { true } else { false } } ? 2 : 1
    }

    private func cell(_ row: FormRow, _ column: FormColumn, isAnswered: Bool) -> Cell {
        guard let value = row.cells[column.id] else {
            guard isAnswered else { return .blank }
            return switch column.kind {
            case .text, .choice: .unanswered(.text)
            case .day: .unanswered(.day)
            case .amount: .unanswered(.amount)
            }
        }
        return switch row.said(value, column) {
        case .text(let text): .text(FormValue.cellText(text, isAnswered: isAnswered))
        case .day(let day): .day(day)
        case .amount(let amount): .amount(Money(minorUnits: amount, currency: currency))
        }
    }

    /// Offers words and hints in the cells to be filled in; neighbours that are asked the same are asked at once.
    private func ask(_ sheet: Sheet, from first: Int, _ lists: inout FormLists) throws(WorkbookFailure) {
        let rows = table.rows.map { (row: $0, isSpare: false) } + table.spares.map { (row: $0, isSpare: true) }
        for (index, column) in table.columns.enumerated() {
            var start = 0
            while start < rows.count {
                let asked = question(column, rows[start].row, isSpare: rows[start].isSpare)
                var end = start + 1
                while end < rows.count, question(column, rows[end].row, isSpare: rows[end].isSpare) == asked {
                    end += 1
                }
                if let asked {
                    let cells = asked.words.isEmpty ? nil : lists.cells(of: asked.words)
                    try sheet.ask(
                        index, (first + start)...(first + end - 1), list: cells, title: words.hintTitle,
                        hint: asked.hint, fault: words.choiceFault)
                }
                start = end
            }
        }
    }

    /// What is asked in a cell.
    private struct Question: Equatable {
        let words: [String]
        let hint: String
    }

    private func question(_ column: FormColumn, _ row: FormRow, isSpare: Bool) -> Question? {
        guard column.isAnswered(inSpare: isSpare) else { return nil }
        let choices = row.choices(in: column)?.map(\.label) ?? []
        let hint: String? =
            switch column.kind {
            case .text: column.hint
            case .choice: column.hint ?? words.choiceHint
            case .day: column.hint ?? words.dayHint
            case .amount: column.hint ?? words.amountHint(currency == .none ? "" : currency.description)
            }
        return hint.map { Question(words: choices, hint: $0) }
    }
}

extension FormColumn {
    fileprivate var isNumber: Bool {
        switch kind {
        case .day, .amount: true
        case .text, .choice: false
        }
    }
}
