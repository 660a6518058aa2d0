internal import CEL

/// Comma-separated values after RFC 4180: UTF-8, CRLF, every cell that needs it in quotes.
///
/// A cell that a spreadsheet would take for a formula (its first character is `=`, `+`, `-`, `@`, a tab or a carriage
/// return, also after spaces) gets an apostrophe before it, as spreadsheets themselves mark text. Characters that are
/// not seen are written as `⟨U+202E⟩`.
struct CSV: ~Copyable {
    private var buffer = ByteBuffer(capacity: 1 << 14)

    /// The table as UTF-8.
    var bytes: [UInt8] { Array(buffer.contents) }

    /// A table with the header `columns`.
    init(_ columns: [String]) { append(columns) }

    /// Appends a record, whose cells at `amounts` are numbers and keep their sign.
    mutating func append(_ cells: [String], amounts: Range<Int> = 0..<0) {
        for (column, cell) in cells.enumerated() {
            if column > 0 { buffer.append(UInt8(ascii: ",")) }
            if amounts.contains(column) { buffer.append(utf8: cell) } else { append(cell) }
        }
        buffer.append("\r\n")
    }

    private mutating func append(_ content: String) {
        var cell = content.withUnseenShown
        let start = cell.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
        if let start, Self.mayBeginFormula(start) { cell = "'" + cell }
        cell.withUTF8 { utf8 in
            let needsQuotes = utf8.contains { byte in
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: ","), 0x0D, 0x0A: true
                default: false
                }
            }
            guard needsQuotes else { return buffer.append(utf8) }
            buffer.append(UInt8(ascii: "\""))
            for byte in utf8 {
                if byte == UInt8(ascii: "\"") { buffer.append(byte) }
                buffer.append(byte)
            }
            buffer.append(UInt8(ascii: "\""))
        }
    }

    private static func mayBeginFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }
}
