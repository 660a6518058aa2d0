internal import CXLSXWriter

/// Colours that follow what stands in cells.
extension Sheet {
    /// Colours numbers other than zero, in some columns and rows, rows from 1.
    func markDifferences(_ columns: [Int], _ rows: ClosedRange<Int>) throws(WorkbookFailure) {
        for column in columns {
            let cell = Self.cell(column, rows.lowerBound)
            try mark([column], rows, "IF(ISNUMBER(\(cell)),ABS(\(cell))>=0.005,FALSE)", .alarm)
        }
    }

    /// Colours cells of a column that say one of some words.
    func mark(_ column: Int, _ rows: ClosedRange<Int>, saying words: [String], _ mark: Mark) throws(WorkbookFailure) {
        let cell = Self.cell(column, rows.lowerBound)
        let asked = words.map { "\(cell)=\(Formula.literal($0))" }.joined(separator: ",")
        try self.mark([column], rows, "OR(\(asked))", mark)
    }

    private func mark(
        _ columns: [Int], _ rows: ClosedRange<Int>, _ condition: String, _ mark: Mark
    ) throws(WorkbookFailure) {
        guard let first = columns.first, let last = columns.last, let format = workbook.format(mark) else { return }
        let error = "=\(condition)".withCString { text in
            var conditional = lxw_conditional_format()
            conditional.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
            conditional.value_string = UnsafeMutablePointer(mutating: text)
            conditional.format = format
            return worksheet_conditional_format_range(
                handle, UInt32(rows.lowerBound - 1), UInt16(first), UInt32(rows.upperBound - 1), UInt16(last),
                &conditional)
        }
        if error != LXW_NO_ERROR { throw WorkbookFailure(error) }
    }
}

/// What a colour says.
enum Mark {
    /// Something differs, or is missing.
    case alarm
    /// Somebody should look.
    case caution
}
