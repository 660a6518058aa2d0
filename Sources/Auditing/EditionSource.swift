package import Audit
package import Dossier
package import Platform
package import RulePack

/// A revision that a user names: a dossier, which is audited, or the `findings.json` of an audit.
package struct EditionSource {
    package let path: String
    /// Another assessment to audit a dossier with.
    package var assessment: String?

    /// A revision at `path`.
    package init(path: String, assessment: String? = nil) { (self.path, self.assessment) = (path, assessment) }

    /// Whether it names an audit's `findings.json`.
    package var isAudited: Bool { path.hasSuffix(".json") }

    private var followsNoNumbers: Problem {
        Problem(
            path: path, line: 0, column: 0,
            message:
                "An earlier version wrote this, which does not say key by key what its findings are about: those about what was renumbered count as resolved, and as new. Expected the findings.json of this version: audit the dossier again."
        )
    }

    /// The revision; a dossier is audited as of its own day by `pack`. It has a store of its own, which refuses files beyond
    /// `limits`.
    ///
    /// `warn` is told of what stands in the dossier's folder as if it were a part and is none, and of findings that cannot
    /// be followed to other numbers.
    package func load(
        _ pack: RulePack, _ limits: DossierStore.Limits = DossierStore.Limits(), warning warn: (Problem) -> Void
    ) throws(LoadFailure) -> Edition {
        let store = DossierStore(limits: limits)
        if isAudited {
            let edition = try Edition(findingsJSON: path, in: store)
            if !edition.statesReferences { warn(followsNoNumbers) }
            return edition
        }
        let auditor = try Auditor(pack, for: store)
        defer { store.strangers.forEach(warn) }
        try store.load(path, assessment: assessment)
        try store.checkSums()
        return Edition(auditor.audit())
    }
}
