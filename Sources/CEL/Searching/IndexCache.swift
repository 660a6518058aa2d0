internal import Synchronization

/// The indexes of the data that a host has loaded, shared by its frames.
///
/// An index is built when an expression first needs it. The host calls `reset` when it loads other data.
public final class IndexCache: Sendable {
    private let indexes = Mutex<[Int: RowIndex]>([:])
    private let resets = Atomic<Int>(0)

    /// A cache without indexes.
    public init() {}

    /// Forgets all indexes, because the data changed. No evaluation may be running.
    public func reset() {
        indexes.withLock { $0.removeAll() }
        resets.add(1, ordering: .releasing)
    }

    var generation: Int { resets.load(ordering: .acquiring) }

    /// The index of a number, built under the lock so that it is built once.
    func index(_ number: Int, build: () -> RowIndex) -> RowIndex {
        indexes.withLock { known in
            if let index = known[number] { return index }
            let index = build()
            known[number] = index
            return index
        }
    }
}
