/// The name of a cell as formulas write it, counted from 0: `B4` is row 3, column 1.
struct CellReference: Hashable {
    let row: Int
    let column: Int

    init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

    /// Reads `B4` or `$B$4`; nil for anything else.
    init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in text.utf8 {
            switch byte {
            case 0x24: break
            case 0x41...0x5A, 0x61...0x7A:
                guard row == 0, column < 1 << 20 else { return nil }
                column = column * 26 + Int(byte & 0x1F)
            case 0x30...0x39:
                guard column > 0, row < 1 << 30 else { return nil }
                row = row * 10 + Int(byte - 0x30)
            default: return nil
            }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }

    /// The area of `A1:B2`, or of one cell.
    static func area(_ text: String) -> SheetBuilder.Merge? {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false)
        guard ends.count <= 2, let first = CellReference(ends[0]), let last = CellReference(ends[ends.count - 1]) else {
            return nil
        }
        return SheetBuilder.Merge(
            rows: min(first.row, last.row)...max(first.row, last.row),
            columns: min(first.column, last.column)...max(first.column, last.column))
    }
}
