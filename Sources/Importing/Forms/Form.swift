package import Texts

/// A workbook that people fill in: what it asks, of what, and what stands in it already.
///
/// It is said once and both ways follow it: `FormWorkbook` writes the workbook, `ReturnedForm` reads what comes back.
package struct Form: Sendable {
    /// The number of the way in which forms are written; a form of a higher one is of a later program.
    package static let format = 1

    /// What is asked.
    package let kind: Kind
    /// The id of the plan whose dossier is asked about.
    package let dossier: String
    /// Whom it asks, where there is a form for each body: its id.
    package let body: String?
    /// The language in which it asks, in which its words to choose from are answered.
    package let language: Language
    /// What it is called.
    package let title: String
    /// What it is about, such as the title of the plan.
    package let subtitle: String
    /// What is asked and why, for whoever opens it; a paragraph each.
    package let introduction: [String]
    package let sheets: [FormSheet]

    /// What a form asks.
    package enum Kind: String, CaseIterable, Sendable {
        /// Which line funds which task, and which task answers which recommendation.
        case assessment
        /// How far tasks are and what was spent.
        case progress
        /// What an import left open.
        case answers
        /// What a body says to findings.
        case reply
        /// What becomes of findings that a body has replied to.
        case decisions
    }

    /// A form of these sheets; each has another id.
    package init(
        _ kind: Kind, of dossier: String, body: String? = nil, in language: Language, title: String, subtitle: String,
        introduction: [String], sheets: [FormSheet]
    ) {
        (self.kind, self.dossier, self.body, self.language) = (kind, dossier, body, language)
        (self.title, self.subtitle, self.introduction, self.sheets) = (title, subtitle, introduction, sheets)
    }
}

/// A table of a form.
package struct FormSheet: Sendable {
    /// What programs know it by; it is the same in every language.
    package let id: String
    /// The name on its tab, of at most 31 characters.
    package let title: String
    /// What is asked in it; lines above the table.
    package let notes: [String]
    package let columns: [FormColumn]
    /// What is asked about, in order; each has another key.
    package let rows: [FormRow]
    /// How many rows stand below them in which people say themselves what an answer is about.
    package let spareRows: Int
    /// The key of the row that a spare row would be, from its cells; nil where they do not say.
    package let spareKey: (@Sendable ([String: FormValue]) -> String?)?

    /// A table of rows.
    package init(
        _ id: String, title: String, notes: [String], columns: [FormColumn], rows: [FormRow], spareRows: Int = 0,
        spareKey: (@Sendable ([String: FormValue]) -> String?)? = nil
    ) {
        (self.id, self.title, self.notes, self.columns, self.rows) = (id, title, notes, columns, rows)
        (self.spareRows, self.spareKey) = (spareRows, spareKey)
    }

    /// The rows in which people say themselves what an answer is about.
    package var spares: [FormRow] { (0..<spareRows).map { FormRow(Self.spare($0)) } }

    /// The key of a spare row, which no other row bears.
    private static func spare(_ number: Int) -> String { "+\(number + 1)" }

    /// Whether a row of a key is one in which people say what the answer is about.
    package static func isSpare(_ key: String) -> Bool { key.hasPrefix("+") }
}

/// A column of a form.
package struct FormColumn: Sendable {
    /// What programs know it by; it is the same in every language.
    package let id: String
    /// What stands above it.
    package let title: String
    /// Its width in characters.
    package let width: Double
    package let role: Role
    package let kind: Kind
    /// What is told to whoever stands in a cell of it that is to be filled in.
    package let hint: String?

    /// Who writes in it.
    package enum Role: Sendable {
        /// The program alone: what the row is about. An answer counts for what stood there when it was given.
        case shown
        /// The program alone, for whoever answers: it may be another the next time.
        case told
        /// The program, but for spare rows.
        case subject
        /// Whoever fills in the form.
        case answer
    }

    /// What may stand in it.
    package enum Kind: Sendable {
        /// Any text.
        case text
        /// One of some words; none where each row has its own.
        case choice([FormChoice])
        case day
        /// Money in hundredths.
        case amount
    }

    /// A column.
    package init(
        _ id: String, _ title: String, width: Double, _ role: Role, _ kind: Kind = .text, hint: String? = nil
    ) {
        (self.id, self.title, self.width, self.role, self.kind, self.hint) = (id, title, width, role, kind, hint)
    }

    /// Whether it says what a row is about, in a row that is a spare one or not.
    func isMarked(inSpare isSpare: Bool) -> Bool {
        if case .told = role { false } else { !isAnswered(inSpare: isSpare) }
    }

    /// Whether it is filled in, in a row that is a spare one or not.
    package func isAnswered(inSpare isSpare: Bool) -> Bool {
        switch role {
        case .shown, .told: false
        case .subject: isSpare
        case .answer: true
        }
    }
}

/// A word to choose, and what it stands for.
package struct FormChoice: Hashable, Sendable {
    /// What it stands for, as programs write it.
    package let value: String
    /// The word.
    package let label: String

    /// A word that stands for a value.
    package init(_ value: String, _ label: String) { (self.value, self.label) = (value, label) }
}

/// A row of a form: what it is about, and what stands in it.
package struct FormRow: Sendable {
    /// What it is about, in names of the dossier that last.
    package let key: String
    /// What stands in its cells, by the id of the column.
    package let cells: [String: FormValue]
    /// What may be chosen in columns that leave it to the rows.
    package let choices: [String: [FormChoice]]

    /// A row.
    package init(_ key: String, _ cells: [String: FormValue] = [:], choices: [String: [FormChoice]] = [:]) {
        (self.key, self.cells, self.choices) = (key, cells, choices)
    }

    /// What may be chosen in a column; nil where anything may be written.
    package func choices(in column: FormColumn) -> [FormChoice]? {
        guard case .choice(let common) = column.kind else { return nil }
        return choices[column.id] ?? common
    }
}
