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

    /// What is to be said of a comparison in which what is called the earlier revision is the later one; nil where it is not.
    ///
    /// `path` is that of what is compared with it.
    package static func warning(of comparison: Comparison, at path: String) -> Problem? {
        guard comparison.isReversed else { return nil }
        func name(_ edition: Edition) -> String {
            let plan = edition.dossier.plan
            let number = plan.revision.map { ", revision \($0)" } ?? ""
            let day = plan.adopted.map { ", adopted \($0)" } ?? ", as of \(edition.asOf)"
            return edition.id + number + day
        }
        return Problem(
            path: path, line: 0, column: 0,
            message: "This revision (\(name(comparison.new))) is earlier than the one that it is compared with as the "
                + "earlier one (\(name(comparison.old))): what is called new may be what was resolved; expected the later one."
        )
    }

    private var followsNoNumbers: Problem {
        Problem(
            path: path, line: 0, column: 0,
            message:
                "An earlier version wrote this, which does not say key by key what its findings are about: those about what was renumbered count as resolved, and as new. Expected the findings.json of this version: audit the dossier again."
        )
    }

    private var hasOldJudgements: Problem {
        Problem(
            path: path, line: 0, column: 0,
            message:
                "Judgements or entries of the progress report say of one task what the earlier revision says of another, which this audit did not know. Expected the dossier itself, or its audit with --against the earlier revision."
        )
    }

    /// The revision; a dossier is audited as of its own day by `pack`. It stays in `store`, which is its own.
    ///
    /// `warn` is told of what stands in the dossier's folder as if it were a part and is none, and of findings that cannot
    /// be followed to other numbers.
    package func load(
        _ pack: RulePack, in store: DossierStore, warning warn: (Problem) -> Void
    ) throws(LoadFailure) -> Edition {
        if isAudited {
            let edition = try Edition(findingsJSON: path, in: store)
            if !edition.statesReferences { warn(followsNoNumbers) }
            return edition
        }
        return Edition(try audit(pack, store, warn) { _ throws(LoadFailure) in nil })
    }

    /// The revision after an earlier one, which was loaded before.
    ///
    /// - Throws: `LoadFailure` too where the file of matches names what the revisions do not have.
    package func load(
        after earlier: Edition, matches: Matches?, _ pack: RulePack, in store: DossierStore,
        warning warn: (Problem) -> Void
    ) throws(LoadFailure) -> Comparison {
        if isAudited {
            let edition = try load(pack, in: store, warning: warn)
            let known = try EarlierEdition(earlier, before: edition.dossier, matches: matches)
            // An audit that knew of them concludes nothing.
            if edition.conclusion != .disclaimer, !known.succession.misplaced().isEmpty { warn(hasOldJudgements) }
            return Comparison(known, edition)
        }
        let audited = try audit(pack, store, warn) { store throws(LoadFailure) in
            try EarlierEdition(earlier, before: store, matches: matches)
        }
        return audited.result.comparison ?? Comparison(earlier, Edition(audited))
    }

    private func audit(
        _ pack: RulePack, _ store: DossierStore, _ warn: (Problem) -> Void,
        after earlier: (DossierStore) throws(LoadFailure) -> EarlierEdition?
    ) throws(LoadFailure) -> AuditedDossier {
        let auditor = try Auditor(pack, for: store)
        defer { store.strangers.forEach(warn) }
        try store.load(path, assessment: assessment)
        try store.checkSums()
        var options = Auditor.Options()
        options.earlier = try earlier(store)
        return auditor.audit(options)
    }
}
