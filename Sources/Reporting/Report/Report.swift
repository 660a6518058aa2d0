public import Audit
public import Dossier
public import RulePack

/// `report.<language>.html`: what the public reads, one file without scripts that needs nothing beside it.
public struct Report: Output {
    private let language: Language

    /// The file's name.
    public var name: String { "report.\(language.rawValue).html" }

    /// The report in a language.
    public init(_ language: Language) { self.language = language }

    /// The page.
    public func render(_ audit: AuditResult, _ store: DossierStore) -> [UInt8] {
        ReportWriter(audit, store, language).page
    }
}
