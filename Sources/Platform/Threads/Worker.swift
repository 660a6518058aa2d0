internal import Glibc
internal import Synchronization

/// A thread beside the first.
package struct Worker {
    private final class Task: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private let thread: pthread_t

    /// Begins `body` on a thread; nil where the system has none left.
    package init?(_ body: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        // As much as the first thread has by default, whatever the limit for it says.
        pthread_attr_setstacksize(&attributes, 8 << 20)
        let task = Unmanaged.passRetained(Task(body))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, &attributes,
            { task in
                guard let task else { return nil }
                Unmanaged<Task>.fromOpaque(task).takeRetainedValue().body()
                return nil
            }, task.toOpaque())
        guard code == 0 else {
            task.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits until the thread has ended.
    package func join() { pthread_join(thread, nil) }
}

extension Worker {
    /// How many threads to put to work on `count` pieces: up to `threads`, but no more than find `share` pieces each, as
    /// with less to do a thread costs more than it helps.
    package static func threads(for count: Int, upTo threads: Int, share: Int) -> Int {
        max(1, min(threads, count / share))
    }

    /// The results of `work` on each of `count` pieces that do not depend on one another, on up to `threads` threads that
    /// find `share` pieces each.
    ///
    /// `work` also gets the number of its thread, from 0, so that each thread may have memory of its own.
    package static func results<Result>(
        of count: Int, threads: Int, share: Int = 1, _ work: (_ piece: Int, _ thread: Int) -> Result
    ) -> [Result] {
        let threads = Self.threads(for: count, upTo: threads, share: share)
        guard threads > 1 else { return (0..<count).map { work($0, 0) } }
        return withoutActuallyEscaping(work) { work in
            let pieces = Pieces(count, work)
            let others = (1..<threads).compactMap { thread in Worker { pieces.run(on: thread) } }
            pieces.run(on: 0)
            for worker in others { worker.join() }
            return pieces.results
        }
    }

    /// Pieces of work that threads take one after the other, each with a place for its result that no other writes to.
    private final class Pieces<Result>: @unchecked Sendable {
        private let work: (Int, Int) -> Result
        private let places: UnsafeMutableBufferPointer<Result?>
        private let next = Atomic(0)

        init(_ count: Int, _ work: @escaping (Int, Int) -> Result) {
            self.work = work
            places = .allocate(capacity: count)
            places.initialize(repeating: nil)
        }

        deinit {
            places.deinitialize()
            places.deallocate()
        }

        func run(on thread: Int) {
            while true {
                let piece = next.add(1, ordering: .relaxed).oldValue
                guard piece < places.count else { return }
                places[piece] = work(piece, thread)
            }
        }

        /// The results in order, once all threads have ended.
        var results: [Result] { places.compactMap(\.self) }
    }
}
