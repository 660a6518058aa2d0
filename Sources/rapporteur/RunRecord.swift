import Audit
import CEL
import Dossier
import Glibc

/// `run.json`: which run wrote a folder, when, how long it took and from what; the only output that differs from run to
/// run.
struct RunRecord {
    static let name = "run.json"

    let started: Double
    /// The name of the run, which no other has.
    let run: String
    /// The part of a list that the process works through; nil for all.
    let shard: Shard?
    /// The dossier, as it was named.
    let dossier: String
    let revision: Revision
    /// The files of the dossier.
    let files: [InputFile]

    /// The hashes of the dossier's files, by which it is known under any name.
    var hashes: [String] { files.map(\.sha256) }

    var json: [UInt8] {
        let milliseconds = Int((Clock.now - started) * 1000)
        return JSON.object([
            "tool": .string("\(Tool.name) \(Tool.version)"), "started": .string(timestamp),
            "milliseconds": .int(milliseconds), "run": .string(run), "shard": .optional(shard?.description),
            "dossier": .string(dossier), "id": .string(revision.id),
            "revision": revision.number.map { .int(Int($0)) } ?? .null, "start": .optional(revision.start),
            "end": .optional(revision.end),
            "files": .array(files.map { .object(["path": .string($0.name), "sha256": .string($0.sha256)]) }),
        ]).file
    }

    private var timestamp: String {
        var seconds = time_t(started)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// What a run has recorded in a folder of outputs; earlier versions recorded less.
    struct Written {
        let dossier: String?
        let shard: Shard?
        let revision: Revision?
        let hashes: [String]

        /// The record in `folder`; nil where there is none.
        init?(folder: String) {
            guard let bytes = try? OpenInput.bytes("\(folder)/\(name)", limit: 1 << 20),
                let json = try? JSONReader.read(String(decoding: bytes, as: UTF8.self))
            else { return nil }
            dossier = json["dossier"]?.string
            shard = json["shard"]?.string.flatMap(Shard.init(argument:))
            revision = Revision(json)
            hashes = (json["files"]?.array ?? []).compactMap { $0["sha256"]?.string }
        }
    }
}
