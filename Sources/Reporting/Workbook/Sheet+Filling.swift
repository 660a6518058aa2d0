internal import CXLSXWriter

/// What a sheet does for people who fill it in.
extension Sheet {
    /// Locks all cells but those that say otherwise; against mistakes, not against anybody, so without a password.
    func protect() {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        options.sort = 1
        options.autofilter = 1
        worksheet_protect(handle, nil, &options)
    }

    /// Hides the sheet.
    func hide() { worksheet_hide(handle) }

    /// Hides a column.
    func hide(column: Int) throws(WorkbookFailure) {
        var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
        let column = UInt16(column)
        try check(worksheet_set_column_opt(handle, column, column, 10, nil, &options))
    }

    /// Tells whoever stands in a cell of a column, in rows from 1, what may stand there; where there is a list, the words of these
    /// cells are offered, and anything else is refused with `fault`.
    func ask(
        _ column: Int, _ rows: ClosedRange<Int>, list: String?, title: String, hint: String, fault: String
    ) throws(WorkbookFailure) {
        // Spreadsheets take no more characters than these.
        let texts = [String(title.prefix(32)), String(hint.prefix(255)), String(fault.prefix(225)), "=" + (list ?? "")]
        let pointers = texts.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        var validation = lxw_data_validation()
        validation.validate = UInt8(
            (list == nil ? LXW_VALIDATION_TYPE_ANY : LXW_VALIDATION_TYPE_LIST_FORMULA).rawValue)
        validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        validation.input_title = pointers[0]
        validation.input_message = pointers[1]
        validation.error_title = pointers[0]
        validation.error_message = pointers[2]
        if list != nil { validation.value_formula = pointers[3] }
        try check(
            worksheet_data_validation_range(
                handle, UInt32(rows.lowerBound - 1), UInt16(column), UInt32(rows.upperBound - 1), UInt16(column),
                &validation))
    }

    /// Writes a row of cells of which each has a style of its own, and makes room for the longest; returns its number, from 1.
    @discardableResult func append(styled cells: [(cell: Cell, style: CellStyle)], leastLines: Int = 1)
        throws(WorkbookFailure) -> Int
    {
        for (index, (cell, style)) in cells.enumerated() { try put(cell, index, style) }
        let lines = zip(columns, cells).map { $1.style.isWrapped ? Self.lines($1.cell.text, width: $0.width - 2) : 1 }
        try setHeight(max(leastLines, lines.max() ?? 1))
        row += 1
        return Int(row)
    }

    /// Writes a row that nobody sees.
    func appendHidden(_ texts: [String]) throws(WorkbookFailure) {
        var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
        try check(worksheet_set_row_opt(handle, row, Double(LXW_DEF_ROW_HEIGHT), nil, &options))
        for (index, text) in texts.enumerated() { try put(.text(text), index, CellStyle()) }
        row += 1
    }
}
