/// Comma-separated values after RFC 4180: UTF-8, CRLF, every cell that needs it in quotes.
///
/// A cell that a spreadsheet would take for a formula (its first character is `=`, `+`, `-`, `@`, a tab or a carriage
/// return, also after spaces) gets an apostrophe before it, as spreadsheets themselves mark text. Characters that are
/// not seen are written as `⟨U+202E⟩`.
struct CSV {
    private var text: String

    /// A table with the header `columns`.
    init(_ columns: [String]) {
        text = ""
        append(columns)
    }

    /// Appends a record, whose cells at `amounts` are numbers and keep their sign.
    mutating func append(_ cells: [String], amounts: Range<Int> = 0..<0) {
        let written = cells.enumerated().map { amounts.contains($0) ? $1 : Self.cell($1) }
        text += written.joined(separator: ",") + "\r\n"
    }

    /// The table as UTF-8.
    var bytes: [UInt8] { Array(text.utf8) }

    private static func cell(_ content: String) -> String {
        var cell = content.withUnseenShown
        let start = cell.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
        if let start, "=+-@\t\r".unicodeScalars.contains(start) || "＝＋－＠".unicodeScalars.contains(start) {
            cell = "'" + cell
        }
        guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
