package import Platform
internal import Documents
package import Texts

/// What people answered in forms: the rows that they filled in or changed, and what is wrong with others.
package struct FormReading: Sendable {
    /// The rows in which something was answered that the dossier does not say, in the order of the forms.
    package private(set) var rows: [AnsweredRow]
    /// What was not taken, each at its sheet and cell.
    package private(set) var problems: [Problem]
    /// What was taken and should be known all the same.
    package private(set) var remarks: [Problem] = []

    init(rows: [AnsweredRow], problems: [Problem]) { (self.rows, self.problems) = (rows, problems) }

    /// What several forms of one kind say together: where two say different things of one, neither is taken.
    package init(_ readings: [FormReading]) {
        problems = readings.flatMap(\.problems)
        rows = []
        let all = readings.flatMap(\.rows)
        let byKey = Dictionary(grouping: all, by: \.identity)
        var seen: Set<AnsweredRow.Identity> = []
        for row in all {
            guard let others = byKey[row.identity], others.count > 1 else {
                rows.append(row)
                continue
            }
            if let other = others.first(where: { $0.answers != row.answers }) {
                let there = other.place
                problems.append(
                    row.problem { $0.contradicts($0.place(there.sheet, cell: there.cellName, of: there.path)) })
            } else if seen.insert(row.identity).inserted {
                rows.append(row)
            }
        }
    }

    /// Notes something about a row that is taken.
    package mutating func remark(_ row: AnsweredRow, at column: String, _ say: (any FormPhrases) -> String) {
        remarks.append(row.problem(at: column, say))
    }

    /// The reading without a row, and with the reason why it is not taken.
    package mutating func refuse(_ row: AnsweredRow, at column: String? = nil, _ say: (any FormPhrases) -> String) {
        rows.removeAll { $0.place == row.place }
        problems.append(row.problem(at: column, say))
    }
}

/// A row in which people answered something.
package struct AnsweredRow: Sendable {
    /// The id of the sheet.
    package let sheet: String
    /// What it is about: the key of a row of the form, or what a spare row says.
    package let key: String
    /// What it says, by the id of the column: the answers, and in a spare row what they are about.
    package let answers: [String: FormValue]
    /// The row of the form as the dossier would have it written now; nil of a spare row about something that it does not ask.
    package let row: FormRow?
    /// The language of the form.
    package let language: Language
    /// Where it stands.
    let place: FormPlace
    /// The columns of the workbook in which its answers stand.
    let columns: [String: Int]

    struct Identity: Hashable {
        let sheet: String
        let key: String
    }

    var identity: Identity { Identity(sheet: sheet, key: key) }

    /// A text or word that was answered.
    package func text(_ column: String) -> String? { answers[column]?.text }

    /// What is wrong with the row, at its first cell or that of a column.
    package func problem(at column: String? = nil, _ say: (any FormPhrases) -> String) -> Problem {
        guard let cell = place.cell, let column = column.flatMap({ columns[$0] }) else { return place.problem(say) }
        return FormPlace(path: place.path, sheet: place.sheet, cell: .init(row: cell.row, column: column)).problem(say)
    }
}
