internal import Texts

/// Reads CSV as a sheet of texts: no field is taken for a number or a date.
enum CSVReader {
    /// The document of a text that separates fields in this way.
    static func read(_ text: [UInt8], _ syntax: FieldSyntax, _ composer: Composer, _ limits: Limits)
        throws(DocumentError)
        -> Document
    {
        var composer = composer
        var fields = FieldReader(text, syntax)
        var cells: [Sheet.Cell] = []
        var widths: [Int] = []
        while let record = try fields.next() {
            let row = widths.count
            guard row < limits.rows else { throw DocumentError(.limit(.rows, limits.rows)) }
            let isBlank = record.allSatisfy(\.bytes.isEmpty)
            widths.append(record.count == 1 && isBlank ? 0 : record.count)
            try composer.count(rows: 1, columns: record.count)
            for (column, field) in record.enumerated() where !field.bytes.isEmpty {
                let words = Text(verbatim: String(decoding: field.bytes, as: UTF8.self))
                cells.append(Sheet.Cell(row: row, column: column, value: .text(words), shown: words.plain))
            }
        }
        guard !cells.isEmpty else { throw DocumentError(.emptyDocument(.csv)) }
        let address = Address(steps: [.sheet("")])
        let separator = syntax.separator == 0x09 ? "tab" : String(UnicodeScalar(syntax.separator))
        try composer.tell(.separatorTaken, at: address, separator)
        if fields.hasStrayQuotes { try composer.tell(.quoteKept, at: address, String(UnicodeScalar(syntax.quote))) }
        try tellRagged(widths, address, &composer)
        try composer.tellRaisedDigits(in: cells, of: address)
        try composer.append(Block(address: address, content: .sheet(Sheet(name: "", cells: cells))))
        return try composer.finish(.csv)
    }

    /// Tells of rows with another number of fields than most, blank ones aside.
    private static func tellRagged(_ widths: [Int], _ address: Address, _ composer: inout Composer)
        throws(DocumentError)
    {
        var counts: [Int: Int] = [:]
        for width in widths where width > 0 { counts[width, default: 0] += 1 }
        guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return }
        for (row, width) in widths.enumerated() where width > 0 && width != usual {
            let place = address.adding(.sheetCell(row: row + 1, column: 1))
            try composer.tell(.raggedRow, at: place, "\(width)", before: "\(usual)")
        }
    }
}
