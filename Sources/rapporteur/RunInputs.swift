import Dossier
import Synchronization

/// The files and folders that a run reads and that no output may replace, whatever they are called.
final class RunInputs: Sendable {
    private let known: Mutex<Set<FileIdentity>>

    /// Those that are there among `paths`.
    init(_ paths: [String]) { known = Mutex(Set(paths.compactMap { FileIdentity($0) })) }

    /// Adds what stands at a path, if anything does.
    func add(_ path: String) {
        guard let identity = FileIdentity(path) else { return }
        known.withLock { _ = $0.insert(identity) }
    }

    /// Adds files that were read.
    func add(_ files: [InputFile]) { known.withLock { $0.formUnion(files.map(\.identity)) } }

    func contains(_ identity: FileIdentity) -> Bool { known.withLock { $0.contains(identity) } }
}
