import Audit
import Dossier

/// A revision that a user names: a dossier, which is audited, or the `findings.json` of an audit.
struct EditionSource {
    let path: String
    /// Another assessment to audit a dossier with.
    var assessment: String?

    /// Whether it names an audit's `findings.json`.
    var isAudited: Bool { path.hasSuffix(".json") }

    /// The revision; a dossier is audited as of its own day, and stays in `store`.
    func load(_ store: DossierStore, _ auditor: Auditor) throws(LoadFailure) -> Edition {
        if isAudited { return try Edition(findingsJSON: path) }
        try store.loadReporting(path, assessment: assessment)
        try store.checkSums()
        return Edition(auditor.audit(), store)
    }
}
