internal import CXLSXWriter

/// How a sheet is printed: on A4 across, no smaller than can be read.
extension Sheet {
    /// What is printed smaller than this is hard to read: some 8 points.
    private static let least = 0.72
    /// What fits on a page across, in characters of a column's width: programs differ on how wide one is, 7 pixels and more.
    private static let room = (11.69 - 1.0) * 96 / 7.7

    /// On how many sheets of paper side by side the columns go, and how much smaller: all on one where that can be read; else
    /// a new page begins at `breaks`, or else where there is no more room, and the first columns are repeated on each. Returns
    /// whether there are several side by side.
    func paginate(_ widths: [Double], repeating repeated: Int, breaks: [Int]) -> Bool {
        let widths = widths.map { $0 + 5 / 7 }
        let total = widths.reduce(0, +)
        guard Self.room / total < Self.least else {
            worksheet_fit_to_pages(handle, 1, 0)
            return false
        }
        let label = widths.prefix(repeated).reduce(0, +)
        var pages = [0.0]
        var starts: [Int] = []
        for (column, width) in widths.enumerated() {
            let used = pages[pages.count - 1]
            if column > repeated, breaks.contains(column) || used + width > Self.room / Self.least {
                starts.append(column)
                pages.append(label)
            }
            pages[pages.count - 1] += width
        }
        let scale = min(1, Self.room / (pages.max() ?? total))
        worksheet_set_print_scale(handle, UInt16(max(10, scale * 100)))
        worksheet_repeat_columns(handle, 0, UInt16(max(0, repeated - 1)))
        var breaks = starts.map { UInt16($0) } + [0]
        worksheet_set_v_pagebreaks(handle, &breaks)
        worksheet_print_across(handle)
        return true
    }

    /// Prints the first columns alone; the others are for the screen.
    ///
    /// Where they go on several sheets of paper side by side, `lines` stand at the head of every page instead of above the
    /// table: the columns that are repeated are too narrow for what stands there, and would cut it off.
    func print(columns: Int, under lines: [String] = []) throws(WorkbookFailure) {
        guard row > 0, columns > 0 else { return }
        let isHeaded = isSplit && !lines.isEmpty
        let first = isHeaded ? headerRow : 0
        if isHeaded { setHeader(lines) }
        try check(worksheet_print_area(handle, first, 0, row - 1, UInt16(columns - 1)))
    }

    /// What stands at the head of every printed page: the first line bold, and as many as there is room for.
    private func setHeader(_ lines: [String]) {
        // A head has room for 255 characters, and a sign of its own would be read as one of the spreadsheet's.
        var (header, count) = ("", 0)
        for line in lines {
            let next = (count == 0 ? "&L&B" : count == 1 ? "&B\n" : "\n") + line.replacing("&", with: "&&")
            guard (header + next).unicodeScalars.count <= 255 else { break }
            header += next
            count += 1
        }
        worksheet_set_header(handle, header)
        worksheet_set_margins(handle, 0.5, 0.5, 0.5 + 0.18 * Double(count), 0.7)
    }
}
