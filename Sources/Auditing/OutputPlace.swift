internal import Audit
internal import CEL
package import Dossier
package import Encodings
internal import Glibc
package import Platform
internal import Reporting
internal import RulePack
internal import Texts

/// The place of a dossier's outputs, and what may be replaced there.
///
/// Only what an audit wrote is: a folder that a run reads, one with anything else in it, and the outputs of another
/// revision stay, and so do those that another process of the same run, or another run at the same time, wrote of another
/// dossier.
package struct OutputPlace {
    /// Every name that an audit gives to a file, or an earlier version gave.
    private static let names = Set(
        Outputs.all(in: [.en]).map(\.name) + Language.allCases.flatMap(Outputs.printed).map(\.printedName)
            + [RunRecord.name, "outline.json"])

    package let path: String
    /// The record of the run that is about to write.
    package let record: RunRecord
    /// What the run reads.
    package let inputs: RunInputs
    /// The files of the dossier.
    package let files: [InputFile]
    /// Whether the outputs of another revision may be replaced.
    package let replacesRevisions: Bool

    /// Refuses to replace what stands in this place.
    package func examine(_ standing: FolderListing) throws(OutputFailure) {
        if inputs.contains(standing.identity) {
            throw refusal { $0.placeIsInput }
        }
        let read = Set(files.map(\.identity))
        for entry in standing.entries.sorted(by: { $0.name < $1.name }) {
            let identity = FileIdentity(beside: standing.identity, number: entry.number)
            if read.contains(identity) || inputs.contains(identity) {
                throw refusal { $0.placeHoldsInput(entry.name) }
            }
            if entry.kind != .file || !Self.names.contains(entry.name) {
                throw refusal { $0.placeHoldsStranger(entry.name) }
            }
        }
        // Most often neither matters, and the record need not be read.
        let isRecent = standing.changed > Clock.began
        let written = isRecent || record.shard != nil ? RunRecord.Written(folder: path) : nil
        if let written, let rival = rival(written, isRecent: isRecent) {
            throw OutputFailure(
                path: record.dossier,
                reason: .said { $0.files.idTaken(record.revision.id, by: rival, at: path) }, status: .badInput)
        }
        if !replacesRevisions { try checkRevision(standing) }
    }

    private func refusal(_ say: (any FilePhrases) -> String) -> OutputFailure {
        OutputFailure(path: path, reason: .said { say($0.files) })
    }

    /// The other dossier whose outputs stand here, if they are those of another shard, or were put here by another process
    /// since this one began.
    private func rival(_ written: RunRecord.Written, isRecent: Bool) -> String? {
        guard let dossier = written.dossier, dossier != record.dossier, written.hashes != record.hashes else {
            return nil
        }
        let isOtherShard =
            if let own = record.shard, let other = written.shard {
                own.count == other.count && own.index != other.index
            } else { false }
        return isOtherShard || isRecent ? dossier : nil
    }

    /// Refuses outputs of another revision, and files with the names of outputs that are none.
    private func checkRevision(_ standing: FolderListing) throws(OutputFailure) {
        let found: Revision?
        if standing.entries.contains(where: { $0.name == "findings.json" }) {
            guard let revision = Revision(findingsJSON: "\(path)/findings.json") else {
                throw refusal { $0.notOfAudit("findings.json") }
            }
            found = revision
        } else {
            let written = RunRecord.Written(folder: path)
            if written == nil, standing.entries.contains(where: { $0.name == RunRecord.name }) {
                throw refusal { $0.notOfAudit(RunRecord.name) }
            }
            found = written?.revision
        }
        if let found, found != record.revision {
            throw refusal { $0.otherRevision(found.text($0)) }
        }
    }
}

/// What tells the outputs of a revision from those of another: the plan's id, revision and period.
package struct Revision: Equatable {
    package let id: String
    package let number: Int64?
    package let start: String?
    package let end: String?

    package init(_ store: DossierStore) {
        let plan = store.plan
        (id, number) = (plan.key, plan.revision)
        (start, end) = (plan.start.description, plan.end.description)
    }

    /// What `findings.json` says of its dossier, or `run.json`; nil where it says nothing.
    package init?(_ json: JSON) {
        guard let id = json["id"]?.string else { return nil }
        self.id = id
        number = json["revision"]?.number
        (start, end) = (json["start"]?.string, json["end"]?.string)
    }

    /// What a `findings.json` says of its dossier; nil where it is none.
    package init?(findingsJSON path: String) {
        // The dossier stands near the beginning of a file that may be large.
        for limit in [1 << 14, 1 << 30] {
            guard let bytes = try? OpenInput.beginning(of: path, limit: limit) else { return nil }
            if let dossier = try? JSONReader.member("dossier", of: bytes) {
                self.init(dossier)
                return
            }
        }
        return nil
    }

    /// The revision in words.
    fileprivate func text(_ phrases: any FilePhrases) -> String {
        let period = start.flatMap { start in end.map { (start: start, end: $0) } }
        return phrases.revision(id, number, period)
    }
}
