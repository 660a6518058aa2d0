package import Audit
internal import Dossier
internal import RulePack
package import Texts

/// `report.<language>.html`: what the public reads, one file without scripts that needs nothing beside it.
package struct Report: PrintableOutput {
    /// The language of the page.
    package let language: Language

    /// The file's name.
    package var name: String { "report.\(language.rawValue).html" }

    /// The name of its PDF.
    package var printedName: String { "report.\(language.rawValue).pdf" }

    /// The report in a language.
    package init(_ language: Language) { self.language = language }

    /// The page.
    package func page(of audited: AuditedDossier) -> [UInt8] {
        ReportWriter(audited, language).page
    }
}
