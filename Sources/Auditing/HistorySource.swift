package import Audit
package import Dossier
package import Platform
package import RulePack
internal import Texts

/// The revisions of a plan that a user names, the oldest first: dossiers, which are audited, or the `findings.json` of audits.
///
/// Each is audited once, and compared once with the one before. Memory holds two of them at a time.
package struct HistorySource {
    private let pack: RulePack
    private let stores: [DossierStore]
    private let waivers: [Waivers]
    private let threads: Int
    /// What was read.
    package private(set) var files: [FileIdentity] = []

    /// Revisions that are audited by `pack`, one after the other in two stores.
    ///
    /// A file of waivers holds from the revision whose plan it states, and is followed into the numbers of later ones until one
    /// has a file of its own.
    ///
    /// - Throws: `LoadFailure` where a file of waivers does not state its plan.
    package init(
        _ pack: RulePack, in stores: (DossierStore, DossierStore), waivers: [Waivers] = [], threads: Int = 1
    ) throws(LoadFailure) {
        (self.pack, self.stores, self.waivers, self.threads) = (pack, [stores.0, stores.1], waivers, threads)
        for file in waivers where file.plan == nil {
            throw .invalid([
                Problem(path: file.path, line: 1, column: 1, text: .said { $0.inputs.waiversOfNoPlan })
            ])
        }
    }

    /// The history of the revisions at `paths`.
    ///
    /// `warn` is told of what stands in folders as if it were a part of a dossier, of revisions in the wrong order, of plans
    /// that have nothing in common, and of files of waivers that are of none of them.
    ///
    /// - Throws: `LoadFailure` of the first revision that is not one.
    package mutating func read(_ paths: [String], warning warn: (Problem) -> Void) throws(LoadFailure) -> History {
        var history: History?
        var (newest, accepted): (Edition?, Waivers?)
        var auditors: [Auditor?] = [nil, nil]
        var used = Set<String>()
        for (position, path) in paths.enumerated() {
            let (source, side) = (EditionSource(path: path), position % 2)
            let (pack, store, threads) = (pack, stores[side], threads)
            func auditor() throws(LoadFailure) -> Auditor {
                if let own = auditors[side] { return own }
                let own = try Auditor(pack, for: store, threads: threads)
                auditors[side] = own
                return own
            }
            // Which waivers hold is known once the dossier says its plan's id.
            func waivers() -> Waivers? {
                guard let own = self.waivers.first(where: { $0.isWritten(for: store.plan.id) }) else { return accepted }
                used.insert(own.path)
                return own
            }
            if let earlier = newest {
                let comparison = try source.follow(
                    earlier, store, warning: warn, auditor: auditor, waivers: waivers)
                if let warning = EditionSource.warning(of: comparison, at: path) { warn(warning) }
                if comparison.isOfOtherPlan { warn(Self.otherPlan(path, paths[position - 1])) }
                history?.append(comparison)
                newest = comparison.new
                let holding = waivers()
                accepted =
                    holding.map { file in
                        file.isWritten(for: earlier.id) && !file.isWritten(for: store.plan.id)
                            ? file.carried(from: comparison.earlier, to: comparison.new).waivers : file
                    }
            } else {
                let first = try source.begin(store, warning: warn, auditor: auditor, waivers: waivers)
                (history, newest, accepted) = (History(first), first, waivers())
            }
            files += store.files.map(\.identity)
        }
        for file in self.waivers where !used.contains(file.path) {
            warn(Problem(path: file.path, line: 1, column: 1, text: .said { $0.inputs.waiversOfNoRevision }))
        }
        guard let history else { preconditionFailure("A history has a revision.") }
        return history
    }

    private static func otherPlan(_ path: String, _ earlier: String) -> Problem {
        Problem(path: path, line: 0, column: 0, text: .said { $0.inputs.otherPlan(than: earlier) })
    }
}
