internal import Audit
internal import CEL
package import Dossier
internal import Encodings
internal import Glibc
internal import Platform

/// `run.json`: which run wrote a folder, when, how long it took and from what; the only output that differs from run to
/// run.
package struct RunRecord {
    package static let name = "run.json"

    package let started: Double
    /// The name of the run, which no other has.
    package let run: String
    /// The part of a list that the process works through; nil for all.
    package let shard: Shard?
    /// The dossier, as it was named.
    package let dossier: String
    package let revision: Revision
    /// The files of the dossier.
    package let files: [InputFile]

    /// The hashes of the dossier's files, by which it is known under any name.
    package var hashes: [String] { files.map(\.sha256) }

    package var json: [UInt8] {
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
    package struct Written {
        package let dossier: String?
        package let shard: Shard?
        package let revision: Revision?
        package let hashes: [String]

        /// The record in `folder`; nil where there is none.
        package init?(folder: String) {
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
