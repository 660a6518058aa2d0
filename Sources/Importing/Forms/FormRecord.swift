internal import Texts

/// What a form says of itself on a sheet that is hidden: the way in which it is written, and what stood in each row.
package enum FormRecord {
    /// The name of the sheet, the same in every language.
    package static let sheet = "rapporteur"
    /// The name of the sheet of words to choose from.
    package static let listSheet = "rapporteur-lists"
    /// What stands in the first cell of the sheet; the number of the format stands beside it.
    package static let signature = "rapporteur-form"
    /// What stands before the id of a sheet, above its column of keys.
    package static let keyMark = "rapporteur:"

    /// A line of the sheet that names one thing of the form.
    package enum Entry: String, CaseIterable {
        case kind, dossier, body, language
        /// A row: the id of its sheet, its key, the mark of what is shown, and that of what was answered.
        case row
    }

    /// The lines of the sheet, each in cells.
    package static func lines(of form: Form) -> [[String]] {
        var lines = [
            [signature, String(Form.format)], [Entry.kind.rawValue, form.kind.rawValue],
            [Entry.dossier.rawValue, form.dossier], [Entry.language.rawValue, form.language.rawValue],
        ]
        if let body = form.body { lines.append([Entry.body.rawValue, body]) }
        for sheet in form.sheets {
            for row in sheet.rows + sheet.spares {
                lines.append([
                    Entry.row.rawValue, sheet.id, row.key, row.mark(sheet.columns), row.answerMark(sheet.columns),
                ])
            }
        }
        return lines
    }
}
