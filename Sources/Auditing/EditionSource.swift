package import Audit
package import Dossier
package import Platform
package import RulePack
internal import Texts
internal import CEL

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
        func name(_ edition: Edition, _ phrases: any InputPhrases) -> String {
            let plan = edition.dossier.plan
            return phrases.edition(
                edition.id, plan.revision, adopted: plan.adopted?.description, asOf: edition.asOf.description)
        }
        return Problem(
            path: path, line: 0, column: 0,
            text: .said { $0.inputs.reversed(name(comparison.new, $0.inputs), name(comparison.old, $0.inputs)) })
    }

    private var followsNoNumbers: Problem {
        Problem(path: path, line: 0, column: 0, text: .said { $0.inputs.followsNoNumbers })
    }

    private var hasOldJudgements: Problem {
        Problem(path: path, line: 0, column: 0, text: .said { $0.inputs.hasOldJudgements })
    }

    /// The revision; a dossier is audited as of its own day by `pack`. It stays in `store`, which is its own.
    ///
    /// `warn` is told of what stands in the dossier's folder as if it were a part and is none, and of findings that cannot
    /// be followed to other numbers.
    package func load(
        _ pack: RulePack, in store: DossierStore, threads: Int = 1, warning warn: (Problem) -> Void
    ) throws(LoadFailure) -> Edition {
        defer { warnOfStrangers(store, warn) }
        return edition(
            try read(in: store) { () throws(LoadFailure) in try Auditor(pack, for: store, threads: threads) }, warn)
    }

    /// What changed from this revision to a later one, both in stores of their own.
    ///
    /// The later one is read while this one is audited.
    ///
    /// - Throws: `LoadFailure` of the earlier revision, or else of the later one, or where the file of matches names what
    ///   they do not have.
    package func compare(
        with later: EditionSource, matches: Matches?, _ pack: RulePack,
        in stores: (earlier: DossierStore, later: DossierStore), threads: Int = 1, warning warn: (Problem) -> Void
    ) throws(LoadFailure) -> Comparison {
        // Warnings come in one order, whichever is ready first.
        var warnings: [Problem] = []
        var (earlier, read): (Result<Edition, LoadFailure>?, Result<Read, LoadFailure>?)
        _ = Worker.results(of: 2, threads: threads) { piece, _ in
            if piece == 0 {
                earlier = Result { () throws(LoadFailure) -> Edition in
                    try load(pack, in: stores.earlier, threads: threads) { warnings.append($0) }
                }
            } else {
                read = Result { () throws(LoadFailure) -> Read in
                    try later.read(in: stores.later) { () throws(LoadFailure) in
                        try Auditor(pack, for: stores.later, threads: threads)
                    }
                }
            }
        }
        warnings.forEach(warn)
        guard let earlier = try earlier?.get(), let read else {
            preconditionFailure("Each revision is a piece of the work.")
        }
        defer { later.warnOfStrangers(stores.later, warn) }
        return try later.compare(read.get(), after: earlier, matches: matches, stores.later, warn)
    }

    /// The first of several revisions, audited by an auditor of the store in which it stays.
    func begin(
        _ store: DossierStore, warning warn: (Problem) -> Void, auditor: () throws(LoadFailure) -> Auditor,
        waivers: () -> Waivers?
    ) throws(LoadFailure) -> Edition {
        defer { warnOfStrangers(store, warn) }
        let read = try read(in: store, by: auditor)
        return edition(read, warn, waivers: waivers())
    }

    /// One of several revisions beside the one before, audited likewise; `waivers` is asked when the store holds it.
    func follow(
        _ earlier: Edition, _ store: DossierStore, warning warn: (Problem) -> Void,
        auditor: () throws(LoadFailure) -> Auditor, waivers: () -> Waivers?
    ) throws(LoadFailure) -> Comparison {
        defer { warnOfStrangers(store, warn) }
        let read = try read(in: store, by: auditor)
        return try compare(read, after: earlier, matches: nil, waivers: waivers(), store, warn)
    }

    /// A revision that was read.
    private enum Read {
        /// As it was audited.
        case audited(Edition)
        /// To be audited.
        case dossier(Auditor)
    }

    private func read(
        in store: DossierStore, by auditor: () throws(LoadFailure) -> Auditor
    ) throws(LoadFailure) -> Read {
        if isAudited { return .audited(try Edition(findingsJSON: path, in: store)) }
        let auditor = try auditor()
        try store.load(path, assessment: assessment)
        try store.checkSums()
        return .dossier(auditor)
    }

    private func edition(_ read: Read, _ warn: (Problem) -> Void, waivers: Waivers? = nil) -> Edition {
        switch read {
        case .audited(let edition):
            if !edition.statesReferences { warn(followsNoNumbers) }
            return edition
        case .dossier(let auditor):
            var options = Auditor.Options()
            options.waivers = waivers
            return Edition(auditor.audit(options))
        }
    }

    /// Warns of what stands in a dossier's folder as if it were a part, whether or not the dossier could be read.
    private func warnOfStrangers(_ store: DossierStore, _ warn: (Problem) -> Void) {
        if !isAudited { store.strangers.forEach(warn) }
    }

    private func compare(
        _ read: Read, after earlier: Edition, matches: Matches?, waivers: Waivers? = nil, _ store: DossierStore,
        _ warn: (Problem) -> Void
    ) throws(LoadFailure) -> Comparison {
        switch read {
        case .audited:
            let edition = edition(read, warn)
            let known = try EarlierEdition(earlier, before: edition.dossier, matches: matches)
            // An audit that knew of them concludes nothing.
            if edition.conclusion != .disclaimer, !known.succession.misplaced().isEmpty { warn(hasOldJudgements) }
            return Comparison(known, edition)
        case .dossier(let auditor):
            var options = Auditor.Options()
            options.waivers = waivers
            options.earlier = try EarlierEdition(earlier, before: store, matches: matches)
            let audited = auditor.audit(options)
            return audited.result.comparison ?? Comparison(earlier, Edition(audited))
        }
    }
}
