package import Audit
package import Dossier
package import Platform

/// A revision that a user names: a dossier, which is audited, or the `findings.json` of an audit.
package struct EditionSource {
    package let path: String
    /// Another assessment to audit a dossier with.
    package var assessment: String?

    /// A revision at `path`.
    package init(path: String, assessment: String? = nil) { (self.path, self.assessment) = (path, assessment) }

    /// Whether it names an audit's `findings.json`.
    package var isAudited: Bool { path.hasSuffix(".json") }

    /// The revision; a dossier is audited as of its own day, and stays in `store`.
    ///
    /// `warn` is told of what stands in the dossier's folder as if it were a part and is none.
    package func load(
        _ store: DossierStore, _ auditor: Auditor, warning warn: (Problem) -> Void
    ) throws(LoadFailure) -> Edition {
        if isAudited { return try Edition(findingsJSON: path) }
        defer { store.strangers.forEach(warn) }
        try store.load(path, assessment: assessment)
        try store.checkSums()
        return Edition(auditor.audit())
    }
}
