package import Audit
package import Encodings
internal import RulePack
package import Texts

/// A file that an audit leaves behind, and how it is written.
///
/// What is written follows from the audit and the dossier alone: the same from run to run and from machine to machine. Only
/// `findings.sarif` names files from where they stand.
package protocol Output: Sendable {
    /// The file's name, such as `findings.json`.
    var name: String { get }
    /// The file's bytes.
    func render(_ audited: AuditedDossier) throws -> [UInt8]
}

/// An output that grows with what was found, and may be too long to be kept whole.
package protocol LongOutput: Output {
    /// Writes the file part by part.
    func write(_ audited: AuditedDossier, to sink: ([UInt8]) -> Void)
}

extension LongOutput {
    package func render(_ audited: AuditedDossier) -> [UInt8] {
        var bytes: [UInt8] = []
        write(audited) { bytes += $0 }
        return bytes
    }
}

/// An output that is a page, which can be printed too.
package protocol PrintableOutput: Output {
    /// The language of the page.
    var language: Language { get }
    /// The name of its PDF.
    var printedName: String { get }
    /// The page.
    func page(of audited: AuditedDossier) -> [UInt8]
}

extension PrintableOutput {
    package func render(_ audited: AuditedDossier) -> [UInt8] { page(of: audited) }
}

/// Every output there is.
package enum Outputs {
    /// What is printed in a language where PDF is asked for.
    package static func printed(in language: Language) -> [any PrintableOutput] { [Report(language), Brief(language)] }

    /// The outputs, in the order in which they are named to users; what exists in one language only is in the first of
    /// `languages`, what has a part for each is in all of them. Tables in CSV are for programs, or else for the spreadsheets of
    /// the first language.
    package static func all(
        in languages: [Language], sarif: FindingsSARIF = FindingsSARIF(), csv: CSVAudience = .programs
    ) -> [any Output] {
        let language = languages.first ?? .sl
        let form = csv.form(language, whole: FindingsJSON().name)
        return [
            FindingsJSON(), FindingsCSV(form), CSVWMetadata(FindingsCSV.description, form), FindingsWorkbook(languages),
            sarif, CoverageCSV(language, form),
            CSVWMetadata(CoverageCSV.description, form), CoverageWorkbook(languages), BudgetWorkbook(language),
        ] + Language.allCases.map { Report($0) } + Language.allCases.map { Brief($0) } + [DossierXML()]
    }
}

/// For whom tables in CSV are.
package enum CSVAudience: String, CaseIterable, Sendable {
    /// Commas and decimal points, whatever the language.
    case programs = "standard"
    /// As spreadsheets of a language open it.
    case spreadsheets = "excel"

    /// How a table is written for readers of a language; `file` has the whole of what no cell of a spreadsheet holds.
    package func form(_ language: Language, whole file: String) -> CSV.Form {
        switch self {
        case .programs: .standard
        case .spreadsheets: language.spreadsheetForm(whole: file)
        }
    }
}
