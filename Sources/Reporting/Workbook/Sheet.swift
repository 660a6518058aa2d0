internal import CEL
internal import CXLSXWriter
internal import Encodings

/// A sheet, written from top to bottom: a row that has been left cannot be written any more.
final class Sheet {
    /// How many links a sheet gets: spreadsheets take 65,530, but each stays in memory until the end.
    static let mostLinks = 2000
    /// How many rows a sheet may have.
    static let mostRows = 1_048_576

    let name: String
    /// The next row, from 0.
    var row: UInt32 = 0
    /// How amounts and days are written.
    var numbers = NumberFormats(amount: "0.00", day: "yyyy-mm-dd")
    /// What is told at the end of a text that is longer than a cell holds.
    var limit = TextLimit { "… (\($0))" }

    let handle: UnsafeMutablePointer<lxw_worksheet>
    unowned let workbook: Workbook
    private(set) var columns: [SheetColumn] = []
    /// The row of the first table's header, from 0, and whether its columns are printed on several sheets of paper.
    private(set) var (headerRow, isSplit): (UInt32, Bool) = (0, false)
    private var links = 0

    init(_ name: String, _ handle: UnsafeMutablePointer<lxw_worksheet>, _ workbook: Workbook) {
        self.name = name
        self.handle = handle
        self.workbook = workbook
        worksheet_set_landscape(handle)
        worksheet_set_paper(handle, 9)
        worksheet_fit_to_pages(handle, 1, 0)
        worksheet_set_margins(handle, 0.5, 0.5, 0.6, 0.7)
    }

    /// What stands at the foot of every printed page: words at the left, and the number of the page in the signs of
    /// spreadsheets at the right.
    func setFooter(_ words: String, page: String) {
        // A sign of its own would be read as one of theirs, and a foot has room for 255 characters.
        worksheet_set_footer(handle, "&L" + String(words.prefix(100)).replacing("&", with: "&&") + "&R" + page)
    }

    /// A line of text over the width of the sheet.
    func line(_ text: String, _ style: CellStyle = CellStyle()) throws(WorkbookFailure) {
        if !text.isEmpty { try put(.text(text), 0, style) }
        row += 1
    }

    /// A line that a formula gives, over the width of the sheet.
    func line(_ formula: Formula, _ text: String, _ style: CellStyle = CellStyle()) throws(WorkbookFailure) {
        try put(.said(formula, text), 0, style)
        row += 1
    }

    /// Gives the columns their widths.
    func layOut(_ columns: [SheetColumn]) throws(WorkbookFailure) {
        self.columns = columns
        for (index, column) in columns.enumerated() {
            let index = UInt16(index)
            try check(worksheet_set_column(handle, index, index, column.width, nil))
        }
    }

    /// The header of a table; the first of a sheet also gives the columns their widths, and says how many are printed, which
    /// of them stand on every page where they are too many for one, and which begin a new one.
    func header(
        _ columns: [SheetColumn], printed: Int? = nil, repeating repeated: Int = 1, breaks: [Int] = []
    ) throws(WorkbookFailure) {
        if self.columns.isEmpty {
            headerRow = row
            isSplit = paginate(
                columns.prefix(printed ?? columns.count).map(\.width), repeating: repeated, breaks: breaks)
            try layOut(columns)
        }
        self.columns = columns
        for (index, column) in columns.enumerated() {
            try put(
                .text(column.title), index,
                CellStyle(isHeader: true, isRight: column.isRight, isIndented: !column.isRight && index > 0))
        }
        // The button of a filter takes some room.
        try setHeight(columns.map { Self.lines($0.title, width: $0.width - 4) }.max() ?? 1)
        row += 1
    }

    /// A row of the table; returns its number, from 1, as formulas write it.
    @discardableResult func append(_ cells: [Cell], _ style: CellStyle = CellStyle()) throws(WorkbookFailure) -> Int {
        for (index, cell) in cells.enumerated() {
            var style = style
            if columns.indices.contains(index) {
                style.isWrapped = columns[index].isWrapped
                style.isRight = columns[index].isRight
                style.isIndented = !style.isRight && index > 0
            }
            try put(cell, index, style)
        }
        try setHeight(
            zip(columns, cells).map { $0.isWrapped ? Self.lines($1.text, width: $0.width - 2) : 1 }.max() ?? 1)
        row += 1
        return Int(row)
    }

    /// Makes room for lines of text: not every spreadsheet does so by itself.
    func setHeight(_ lines: Int) throws(WorkbookFailure) {
        if lines > 1 { try check(worksheet_set_row(handle, row, min(400, 13 * Double(lines) + 2), nil)) }
    }

    /// How many lines a text takes up that is broken at spaces; a character is about as wide as a digit.
    static func lines(_ text: String, width: Double) -> Int {
        // A character takes up a byte at least.
        if text.utf8.count <= Int(width) { return 1 }
        var (lines, used) = (1, 0)
        for word in text.utf8.split(separator: UInt8(ascii: " ")) {
            let length = Substring(word).count
            if used > 0, used + 1 + length > Int(width) {
                lines += 1
                used = 0
            }
            used += (used > 0 ? 1 : 0) + length
            if used > Int(width), Int(width) > 0 {
                lines += (used - 1) / Int(width)
                used %= Int(width)
            }
        }
        return lines
    }

    /// Keeps what is above the table in sight and on every printed page.
    func freezeHeader(columns: Int = 1) {
        worksheet_freeze_panes(handle, row, UInt16(columns))
        worksheet_repeat_rows(handle, row - 1, row - 1)
    }

    /// Offers filters on the rows from `first`, from 1, which follow the header.
    func filter(from first: Int) throws(WorkbookFailure) {
        guard Int(row) >= first, let last = columns.indices.last else { return }
        try check(worksheet_autofilter(handle, UInt32(first - 2), 0, row - 1, UInt16(last)))
    }

    /// Writes a cell of the row at hand.
    func put(_ cell: Cell, _ column: Int, _ style: CellStyle) throws(WorkbookFailure) {
        let column = UInt16(column)
        func format(_ number: String? = nil, isLink: Bool = false, isInput: Bool = false)
            -> UnsafeMutablePointer<lxw_format>?
        {
            var style = style
            style.number = number
            style.isLink = isLink
            style.isInput = style.isInput || isInput
            return workbook.format(style)
        }
        func string(_ text: String) throws(WorkbookFailure) {
            // What is filled in as text stays text, whatever digits somebody writes.
            let form = style.isUnlocked ? numberForm(.text) : nil
            try check(worksheet_write_string(handle, row, column, limit.fit(text), format(form)))
        }
        func number(_ value: Double, _ form: String, isInput: Bool = false) throws(WorkbookFailure) {
            try check(worksheet_write_number(handle, row, column, value, format(form, isInput: isInput)))
        }
        func formula(_ formula: Formula, _ value: Double, _ form: String) throws(WorkbookFailure) {
            let (text, form) = ("=" + formula.text, format(form))
            try check(
                formula.asksEveryCell
                    ? worksheet_write_array_formula_num(handle, row, column, row, column, "{\(text)}", form, value)
                    : worksheet_write_formula_num(handle, row, column, text, form, value))
        }
        func said(_ formula: Formula, _ text: String, _ form: String? = nil) throws(WorkbookFailure) {
            try check(worksheet_write_formula_str(handle, row, column, "=" + formula.text, format(form), text))
        }
        switch cell {
        case .blank: try check(worksheet_write_blank(handle, row, column, format()))
        case .text(let text): try string(text)
        case .count(let count): try number(Double(count), "0")
        case .amount(let money): try number(money.units, numbers.amount)
        case .input(let money?): try number(money.units, numbers.amount, isInput: true)
        case .unanswered(let form):
            try check(worksheet_write_blank(handle, row, column, format(numberForm(form))))
        case .input(nil):
            try check(worksheet_write_blank(handle, row, column, format(numbers.amount, isInput: true)))
        // Spreadsheets count days from 1900 on, and count one that was none.
        case .day(let day) where day.days < -25_507: try string(day.description)
        case .day(let day): try number(Double(day.days) + 25_569, numbers.day)
        case .sum(let sum, let money, let zero): try formula(sum, money.units, numbers.amount(zero))
        case .difference(let difference, let money?): try formula(difference, money.units, numbers.difference)
        case .rest(let rest, let money?): try formula(rest, money.units, numbers.rest)
        case .difference(let none, nil): try said(none, "–", numbers.difference)
        case .rest(let none, nil): try said(none, "–", numbers.rest)
        case .ratio(let none, nil): try said(none, "–", "0.0%")
        case .ratio(let share, let ratio?): try formula(share, ratio, "0.0%")
        case .printed(let none, nil): try said(none, "–", "#,##0.######")
        case .printed(let printed, let value?): try formula(printed, value, "#,##0.######")
        case .said(let words, let text): try said(words, limit.fit(text))
        case .percent(let basisPoints): try number(Double(basisPoints) / 10_000, "0.##%")
        case .link(let text, _) where links == Self.mostLinks: try string(text)
        case .link(let text, let target):
            links += 1
            try check(
                worksheet_write_url_opt(
                    handle, row, column, "internal:" + target, format(isLink: true), limit.fit(text), nil))
        }
    }

    /// How a number of a kind is shown.
    private func numberForm(_ kind: Cell.Kind) -> String {
        switch kind {
        case .text: "@"
        case .amount: numbers.amount
        case .day: numbers.day
        }
    }

    func check(_ error: lxw_error) throws(WorkbookFailure) {
        if error != LXW_NO_ERROR { throw WorkbookFailure(error) }
    }
}
