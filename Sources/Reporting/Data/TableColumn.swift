package import Encodings

/// A column of a table in CSV: what its cells hold and what they mean.
package struct TableColumn: Sendable {
    /// The name in the header.
    package let name: String
    /// What a cell holds.
    package let kind: CSV.Kind
    /// What stands between the parts of a cell that lists several things; nil where it holds one.
    package let separator: String?
    /// What it means, as a sentence in English.
    package let meaning: String

    init(_ name: String, _ meaning: String, _ kind: CSV.Kind = .text, separator: String? = nil) {
        (self.name, self.meaning, self.kind, self.separator) = (name, meaning, kind, separator)
    }
}

/// A table in CSV and its columns.
package struct TableDescription: Sendable {
    /// The name of its file.
    package let name: String
    /// What a row is, as a sentence in English.
    package let meaning: String
    /// Its columns.
    package let columns: [TableColumn]

    /// An empty table in a form.
    func table(_ form: CSV.Form) -> CSV { CSV(columns.map { ($0.name, $0.kind) }, form) }

    /// Every table that there is.
    package static let all = [FindingsCSV.description, CoverageCSV.description, BudgetCSV.description]
}
