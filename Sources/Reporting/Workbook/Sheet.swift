internal import CEL
internal import CXLSXWriter
internal import Encodings

/// What stands in a cell.
enum Cell {
    case blank
    /// Text, whatever it begins with.
    case text(String)
    case amount(Money)
    /// How many there are of something, or which.
    case count(Int)
    /// An amount that a formula gives, beside what it must give.
    case sum(String, Money)
    /// A difference that a formula gives; it is shown in red unless it is zero.
    case difference(String, Money)
    /// A rest that a formula gives; it is shown in red where it is negative.
    case rest(String, Money)
    /// A share of one, beside what it must be.
    case ratio(String, Double)
    /// A share in basis points.
    case percent(Int64)
    /// An amount as it is printed in a unit, which a formula gives, beside what it must be.
    case printed(String, Double)
    /// Text that leads to a cell of this workbook.
    case link(String, to: String)
}

extension Cell {
    /// The text that stands in the cell; empty for numbers.
    fileprivate var text: String {
        switch self {
        case .text(let text), .link(let text, _): text
        default: ""
        }
    }
}

/// A column of a table.
struct SheetColumn {
    let title: String
    let width: Double
    var isRight = false
    var isWrapped = false
}

/// A sheet, written from top to bottom.
final class Sheet {
    let name: String
    /// The next row, from 0.
    private(set) var row: UInt32 = 0
    /// How amounts are written.
    var numbers = NumberFormats(amount: "0.00", difference: "0.00", rest: "0.00")

    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private unowned let workbook: Workbook
    private var columns: [SheetColumn] = []

    init(_ name: String, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ workbook: Workbook) {
        self.name = name
        self.sheet = sheet
        self.workbook = workbook
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.7)
    }

    /// What stands at the foot of every printed page.
    func setFooter(_ text: String) { worksheet_set_footer(sheet, text) }

    /// A line of text over the width of the sheet.
    func line(_ text: String, _ style: CellStyle = CellStyle()) throws(WorkbookFailure) {
        if !text.isEmpty { try put(.text(text), 0, style) }
        row += 1
    }

    /// The header of a table; the first of a sheet also gives the columns their widths.
    func header(_ columns: [SheetColumn]) throws(WorkbookFailure) {
        if self.columns.isEmpty {
            for (index, column) in columns.enumerated() {
                let index = UInt16(index)
                try check(worksheet_set_column(sheet, index, index, column.width, nil))
            }
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
    private func setHeight(_ lines: Int) throws(WorkbookFailure) {
        if lines > 1 { try check(worksheet_set_row(sheet, row, min(400, 15 * Double(lines)), nil)) }
    }

    /// How many lines a text takes up that is broken at spaces; a character is about as wide as a digit.
    private static func lines(_ text: String, width: Double) -> Int {
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
        worksheet_freeze_panes(sheet, row, UInt16(columns))
        worksheet_repeat_rows(sheet, row - 1, row - 1)
    }

    /// Offers filters on the rows from `first`, from 1, which follow the header.
    func filter(from first: Int) throws(WorkbookFailure) {
        guard Int(row) >= first, let last = columns.indices.last else { return }
        try check(worksheet_autofilter(sheet, UInt32(first - 2), 0, row - 1, UInt16(last)))
    }

    private func put(_ cell: Cell, _ column: Int, _ style: CellStyle) throws(WorkbookFailure) {
        let column = UInt16(column)
        func format(_ number: String? = nil, isLink: Bool = false) -> UnsafeMutablePointer<lxw_format>? {
            var style = style
            style.number = number
            style.isLink = isLink
            return workbook.format(style)
        }
        switch cell {
        case .blank: try check(worksheet_write_blank(sheet, row, column, format()))
        case .text(let text): try check(worksheet_write_string(sheet, row, column, Self.fit(text), format()))
        case .count(let number): try check(worksheet_write_number(sheet, row, column, Double(number), format("0")))
        case .amount(let money):
            try check(worksheet_write_number(sheet, row, column, money.units, format(numbers.amount)))
        case .sum(let formula, let money):
            try check(
                worksheet_write_formula_num(sheet, row, column, "=" + formula, format(numbers.amount), money.units))
        case .difference(let formula, let money):
            try check(
                worksheet_write_formula_num(sheet, row, column, "=" + formula, format(numbers.difference), money.units))
        case .rest(let formula, let money):
            try check(
                worksheet_write_formula_num(sheet, row, column, "=" + formula, format(numbers.rest), money.units))
        case .ratio(let formula, let ratio):
            try check(worksheet_write_formula_num(sheet, row, column, "=" + formula, format("0.0%"), ratio))
        case .printed(let formula, let value):
            try check(worksheet_write_formula_num(sheet, row, column, "=" + formula, format("#,##0.######"), value))
        case .percent(let basisPoints):
            try check(worksheet_write_number(sheet, row, column, Double(basisPoints) / 10_000, format("0.##%")))
        case .link(let text, let target):
            let text = Self.fit(text)
            let error = worksheet_write_url_opt(
                sheet, row, column, "internal:" + target, format(isLink: true), text, nil)
            // A sheet has room for some 65,000 links; further ones are text.
            if error != LXW_NO_ERROR { try check(worksheet_write_string(sheet, row, column, text, format())) }
        }
    }

    private func check(_ error: lxw_error) throws(WorkbookFailure) {
        if error != LXW_NO_ERROR { throw WorkbookFailure(error) }
    }

    /// The text as a cell can hold it: what is not seen is shown, and what is too long is cut.
    private static func fit(_ text: String) -> String {
        let text = text.withUnseenShown
        return text.utf16.count <= 32_000 ? text : String(text.prefix(30_000)) + "…"
    }

    // MARK: - References

    /// A cell of this sheet for formulas of any sheet: `'Postavke'!$C$4`.
    func cell(_ column: Int, _ row: Int) -> String { "'\(name)'!$\(Self.letters(column))$\(row)" }

    /// A range of a column.
    func range(_ column: Int, _ rows: ClosedRange<Int>) -> String {
        "'\(name)'!$\(Self.letters(column))$\(rows.lowerBound):$\(Self.letters(column))$\(rows.upperBound)"
    }

    /// A cell for formulas of this sheet: `C4`.
    static func cell(_ column: Int, _ row: Int) -> String { "\(letters(column))\(row)" }

    /// A range for formulas of this sheet.
    static func range(_ first: (column: Int, row: Int), _ last: (column: Int, row: Int)) -> String {
        "\(cell(first.column, first.row)):\(cell(last.column, last.row))"
    }

    private static func letters(_ column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

/// How a sheet writes amounts.
struct NumberFormats {
    let amount: String
    let difference: String
    let rest: String
}

extension Money {
    /// The nearest binary number; exact to the cent as long as the amount has at most fifteen digits.
    fileprivate var units: Double { Double(minorUnits) / 100 }
}
