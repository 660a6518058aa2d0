package import Audit
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

/// Every output there is.
package enum Outputs {
    /// The outputs, in the order in which they are named to users; what exists in one language only is in `language`.
    package static func all(in language: Language, sarif: FindingsSARIF = FindingsSARIF()) -> [any Output] {
        [FindingsJSON(), FindingsCSV(), sarif, CoverageCSV(), BudgetWorkbook(language)]
            + Language.allCases.map { Report($0) } + [DossierXML()]
    }
}
