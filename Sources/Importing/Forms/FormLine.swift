internal import Documents
internal import Platform
internal import Texts

/// A row of a sheet of a form that came back, whose columns are known by what stands above them.
struct FormLine {
    let sheet: Sheet
    let row: Int
    /// The columns, from 0, by their ids.
    let columns: [String: Int]
    private let file: ReturnedForm
    private let form: FormSheet
    private let keyColumn: Int

    init(
        _ file: ReturnedForm, _ form: FormSheet, _ sheet: Sheet, _ row: Int, _ columns: [String: Int], _ keyColumn: Int
    ) {
        (self.file, self.form, self.sheet, self.row) = (file, form, sheet, row)
        (self.columns, self.keyColumn) = (columns, keyColumn)
    }

    /// What the row is about; nil where nothing says so.
    var key: String? {
        guard let cell = sheet[row, keyColumn] else { return nil }
        switch cell.value {
        case .text(let text): return text.isBlank ? nil : text.verbatim
        // A key of digits may have become a number on the way.
        case .number(let digits): return digits
        default: return nil
        }
    }

    /// Whether a column is one of the form.
    func isInForm(_ column: Int) -> Bool { column == keyColumn || columns.values.contains(column) }

    /// The first cell of the row.
    var place: FormPlace { place(of: form.columns.first?.id ?? "") }

    private func place(of column: String) -> FormPlace {
        FormPlace(path: file.path, sheet: sheet.name, cell: .init(row: row, column: columns[column] ?? keyColumn))
    }

    /// What is wrong with the row, or with one of its cells.
    func problem(at column: String? = nil, _ say: (any FormPhrases) -> String) -> Problem {
        (column.map(place) ?? place).problem(say)
    }

    /// Why a row cannot be read.
    struct Fault: Error {
        let problem: Problem
    }

    /// What stands in the cells of the form, by the ids of their columns.
    func values(_ expected: FormRow, _ cells: FormCell, isSpare: Bool) throws(Fault) -> [String: FormValue] {
        var values: [String: FormValue] = [:]
        for column in form.columns {
            let at = columns[column.id] ?? keyColumn
            let cell = sheet[row, at]
            if cell == nil, sheet.cell(coveringRow: row, column: at) != nil {
                throw Fault(problem: problem(at: column.id) { $0.cell(.merged) })
            }
            guard column.isAnswered(inSpare: isSpare) else {
                // A shown cell is held against what was written, letter by letter.
                let isText =
                    if case .text = column.kind { true } else if case .choice = column.kind { true } else { false }
                values[column.id] =
                    isText ? .text(unlessBlank: cell.map(Self.words)) : try? cells.value(cell, column, nil)
                continue
            }
            let value: FormValue?
            do throws(FormCellFault) {
                value = try cells.value(cell, column, expected.choices(in: column))
            } catch {
                throw Fault(problem: problem(at: column.id) { $0.cell(error) })
            }
            // A text that the cell could not show as it is was not changed if it still shows what it did.
            let before = expected.cells[column.id]
            let isUnchanged =
                column.canonical(value, isAnswered: true) == column.canonical(before, isAnswered: true)
            values[column.id] = isUnchanged ? before : value
        }
        return values
    }

    private static func words(_ cell: Sheet.Cell) -> String {
        if case .text(let text) = cell.value { text.verbatim } else { cell.shown }
    }

    /// Whether two rows show the same in a column.
    func isSame(_ column: FormColumn, _ one: FormRow, _ other: FormRow) -> Bool {
        !column.isMarked(inSpare: FormSheet.isSpare(one.key)) || one.shown(in: column) == other.shown(in: column)
    }
}
