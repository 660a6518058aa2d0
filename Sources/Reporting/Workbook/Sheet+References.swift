/// How formulas write cells and ranges.
extension Sheet {
    /// A cell of this sheet for formulas of any sheet: `'Postavke'!$C$4`.
    func cell(_ column: Int, _ row: Int) -> String { "'\(name)'!$\(Self.letters(column))$\(row)" }

    /// A range of a column.
    func range(_ column: Int, _ rows: ClosedRange<Int>) -> String {
        "'\(name)'!$\(Self.letters(column))$\(rows.lowerBound):$\(Self.letters(column))$\(rows.upperBound)"
    }

    /// A column of a table from its header to the row above its total, wherever rows are put in or taken out: the header is
    /// text, which no sum takes for a number.
    func column(_ column: Int, header: Int, total: Int) -> String {
        let (top, end) = (cell(column, header), cell(0, total))
        return "OFFSET(\(top),0,0,ROW(\(end))-ROW(\(cell(0, header))),1)"
    }

    /// A cell for formulas of this sheet: `C4`.
    static func cell(_ column: Int, _ row: Int) -> String { "\(letters(column))\(row)" }

    /// A range for formulas of this sheet.
    static func range(_ first: (column: Int, row: Int), _ last: (column: Int, row: Int)) -> String {
        "\(cell(first.column, first.row)):\(cell(last.column, last.row))"
    }

    /// What stands in a column above the row of this formula, down from its header, wherever rows are put in or taken out.
    static func sumAbove(_ column: Int, header: Int) -> Formula {
        let top = "\(letters(column))$\(header)"
        return "SUM(OFFSET(\(top),0,0,ROW()-ROW(\(top)),1))"
    }

    static func letters(_ column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
