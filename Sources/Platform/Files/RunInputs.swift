internal import Synchronization

/// The files and folders that a run reads and that no output may replace, whatever they are called.
package final class RunInputs: Sendable {
    private let known: Mutex<Set<FileIdentity>>

    /// Those that are there among `paths`.
    package init(_ paths: [String]) { known = Mutex(Set(paths.compactMap { FileIdentity($0) })) }

    /// Adds what stands at a path, if anything does.
    package func add(_ path: String) {
        guard let identity = FileIdentity(path) else { return }
        known.withLock { _ = $0.insert(identity) }
    }

    /// Adds files that were read.
    package func add(_ files: some Sequence<FileIdentity>) { known.withLock { $0.formUnion(files) } }

    package func contains(_ identity: FileIdentity) -> Bool { known.withLock { $0.contains(identity) } }
}
