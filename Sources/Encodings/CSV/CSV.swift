/// Comma-separated values after RFC 4180: UTF-8, CRLF, every cell that needs it in quotes.
///
/// A cell that a spreadsheet would take for a formula (its first character is `=`, `+`, `-`, `@`, a tab or a carriage
/// return, also after spaces) gets an apostrophe before it, as spreadsheets themselves mark text. Characters that are
/// not seen are written as `⟨U+202E⟩`.
package struct CSV {
    /// The table as UTF-8.
    package private(set) var bytes: [UInt8] = []

    /// A table with the header `columns`.
    package init(_ columns: [String]) { append(columns) }

    /// Appends a record, whose cells at `amounts` are numbers and keep their sign.
    package mutating func append(_ cells: [String], amounts: Range<Int> = 0..<0) {
        for (column, cell) in cells.enumerated() {
            if column > 0 { bytes.append(UInt8(ascii: ",")) }
            if amounts.contains(column) { bytes.append(contentsOf: cell.utf8) } else { append(cell) }
        }
        bytes.append("\r\n")
    }

    private mutating func append(_ cell: String) {
        let start = bytes.count
        var needsQuotes = false
        bytes.append(UInt8(ascii: "\""))
        let first = cell.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
        if let first, Self.mayBeginFormula(first) { bytes.append("'") }
        bytes.append(
            cell,
            substituting: { byte in
                switch byte {
                case UInt8(ascii: "\""):
                    needsQuotes = true
                    return "\"\""
                case UInt8(ascii: ","), 0x0D, 0x0A:
                    needsQuotes = true
                    return nil
                default: return nil
                }
            })
        // Whether it needs quotes is known when it has been written.
        if needsQuotes { bytes.append(UInt8(ascii: "\"")) } else { bytes.remove(at: start) }
    }

    private static func mayBeginFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }
}
