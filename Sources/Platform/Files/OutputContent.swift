internal import Glibc

/// What a file of outputs holds: bytes in memory, or, where these are many, in a file of the workspace that is moved into place.
package enum OutputContent {
    case bytes([UInt8])
    case prepared(PreparedFile)

    /// The bytes; nil where they are in a file.
    package var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }

    /// Writes a file that is not there yet.
    func put(at path: String) throws(OutputFailure) {
        switch self {
        case .bytes(let bytes): try FileTree.write(bytes, to: path)
        case .prepared(let file): try file.move(to: path)
        }
    }

    /// The content that `write` gives part by part; no more than `limit` bytes and a part are kept in memory.
    package static func written(
        in workspace: Workspace, keeping limit: Int = 4 << 20, _ write: (_ sink: ([UInt8]) -> Void) -> Void
    ) throws(OutputFailure) -> OutputContent {
        var (kept, file): ([UInt8], PreparedFile?) = ([], nil)
        var failure: OutputFailure?
        write { part in
            guard failure == nil else { return }
            if file == nil, kept.count + part.count <= limit {
                if kept.isEmpty { kept = part } else { kept += part }
                return
            }
            do throws(OutputFailure) {
                if file == nil {
                    file = try PreparedFile(in: workspace)
                    try file?.append(kept)
                    kept = []
                }
                try file?.append(part)
            } catch { failure = error }
        }
        if let failure { throw failure }
        return file.map(OutputContent.prepared) ?? .bytes(kept)
    }
}

/// A file in a workspace, for which there is no place yet; it is removed unless it is moved to one.
package final class PreparedFile {
    private let path: String
    /// The open file; nil once it was moved.
    private var descriptor: Int32?

    init(in workspace: Workspace) throws(OutputFailure) {
        path = "\(try workspace.path())/\(String(UInt64.random(in: .min ... .max), radix: 36)).part"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputFailure(path) }
        self.descriptor = descriptor
    }

    deinit {
        guard let descriptor else { return }
        close(descriptor)
        unlink(path)
    }

    func append(_ bytes: [UInt8]) throws(OutputFailure) {
        guard let descriptor else { preconditionFailure("moved already") }
        try FileTree.write(bytes, to: descriptor, path)
    }

    /// Moves it to its place; what a file system says only when a file is closed keeps it from there.
    func move(to place: String) throws(OutputFailure) {
        guard let descriptor else { preconditionFailure("moved already") }
        self.descriptor = nil
        guard close(descriptor) == 0, rename(path, place) == 0 else {
            let failure = OutputFailure(place)
            unlink(path)
            throw failure
        }
    }
}
