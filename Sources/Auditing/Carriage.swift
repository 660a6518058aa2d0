package import Audit
internal import CEL
package import Dossier
package import Platform
package import RulePack
internal import Texts

/// Puts what was judged, reported and accepted of an old revision into the numbers of a new one.
package struct Carriage: Sendable {
    /// The name of the file of accepted findings.
    package static let waiversFile = "waivers.yaml"

    /// The files in the numbers of the new revision.
    package let files: [(name: String, bytes: [UInt8])]
    /// What could not be carried, each at its place and with the reason.
    package let left: [Problem]
    /// How many judgements, entries, replies and waivers stand in the files.
    package let carried: Int
    /// The files that were read.
    package let read: [InputFile]

    /// What is carried, from where to where.
    package struct Request {
        package let old: String
        package let new: String
        package var matches: Matches?
        package var limits = DossierStore.Limits()
        /// What is known of the monitors that dossiers name.
        package var monitors = Monitors.none
        /// The rules that find what replies and waivers mean; without them neither is carried.
        package var pack: RulePack?
        /// Accepted findings of the old revision.
        package var waivers: Waivers?

        /// What is carried from the dossier at one path to that at another.
        package init(from old: String, to new: String) { (self.old, self.new) = (old, new) }

        fileprivate var store: DossierStore { DossierStore(limits: limits, monitors: monitors) }
    }

    /// Carries what was asked for; `warn` is told of what stands in the folders as if it were a part and is none.
    ///
    /// - Throws: `LoadFailure` where one of the two cannot be read, where the file of matches names what they do not have, or
    ///   where the waivers are written in the numbers of another plan.
    package init(_ request: Request, warning warn: (Problem) -> Void) throws(LoadFailure) {
        let (old, new) = (request.store, request.store)
        let succession: Succession
        var files: [(name: String, bytes: [UInt8])] = []
        var (left, carried) = ([Problem](), 0)
        var replies: StatedElement?
        try Self.load(old, request.old, warn)
        if let pack = request.pack, request.waivers != nil || old.clearing != nil {
            let edition = try EditionSource(path: request.old).load(pack, in: old, warning: { _ in })
            try request.waivers?.check(areOf: edition.id)
            let auditor = try Auditor(pack, for: new)
            try Self.load(new, request.new, warn)
            try new.checkSums()
            let earlier = try EarlierEdition(edition, before: new, matches: request.matches)
            succession = earlier.succession
            let audited = auditor.audit()
            (replies, left) = try Replies.carried(from: earlier, to: audited)
            if let outcome = request.waivers?.carried(from: earlier, to: Edition(audited)) {
                left += outcome.left
                carried = outcome.waivers.entries.count
                files.append((Self.waiversFile, outcome.waivers.written))
            }
        } else {
            try Self.load(new, request.new, warn)
            succession = try Succession(old, new, matches: request.matches)
            if old.clearing != nil {
                left.append(
                    Problem(path: request.old, line: 0, column: 0, text: .said { $0.inputs.repliesNeedRules }))
            }
        }
        let statements = try succession.correspondence.carried()
        for part in DossierPart.allCases.reversed() {
            guard let root = part == .clearing ? replies : statements.parts[part] else { continue }
            carried += root.children.count
            do throws(WritingFailure) { files.insert((part.file, try root.written(as: part)), at: 0) } catch {
                let (entity, words) = (part.entity, "\(error)")
                throw .invalid([
                    Problem(
                        path: request.old, line: 0, column: 0, text: .said { $0.inputs.notWritten(entity, words) })
                ])
            }
        }
        self.files = files
        self.left = statements.left + left
        self.carried = carried
        read = succession.old.files + new.files
    }

    private static func load(
        _ store: DossierStore, _ path: String, _ warn: (Problem) -> Void
    ) throws(LoadFailure) {
        defer { store.strangers.forEach(warn) }
        try store.load(path)
    }
}
