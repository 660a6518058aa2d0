package import Audit
internal import Dossier
internal import RulePack
package import Texts

/// `report.<language>.html`: what the public reads, one file without scripts that needs nothing beside it.
package struct Report: Output {
    private let language: Language

    /// The file's name.
    package var name: String { "report.\(language.rawValue).html" }

    /// The report in a language.
    package init(_ language: Language) { self.language = language }

    /// The page.
    package func render(_ audited: AuditedDossier) -> [UInt8] {
        ReportWriter(audited, language).page
    }
}
