package import Encodings
package import Texts

extension Language {
    /// The form of CSV that spreadsheets of this language open as they stand; `file` has the whole of what no cell holds.
    package func spreadsheetForm(whole file: String) -> CSV.Form {
        let limit = textLimit(whole: file)
        let mark = grammar.decimalMark.utf8.first ?? UInt8(ascii: ".")
        return .spreadsheet(decimalMark: mark, fit: { limit.fit($0) })
    }
}
