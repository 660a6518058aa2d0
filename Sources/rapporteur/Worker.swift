import Glibc

/// A thread beside the first.
struct Worker {
    private final class Task: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private let thread: pthread_t

    /// Begins `body` on a thread; nil where the system has none left.
    init?(_ body: @escaping @Sendable () -> Void) {
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
    func join() { pthread_join(thread, nil) }
}
