internal import Glibc
internal import Synchronization

/// What happens when the program is told to stop: nothing temporary stays behind, and it ends by the signal as a shell
/// expects.
///
/// The signals are blocked in every thread and one thread waits for them, so that what is done then need not be
/// async-signal-safe. Signals that whoever started the program had ignored, as `nohup` does, stay ignored.
package enum Interruption {
    /// What is to be done when a signal comes.
    package struct Duties: Sendable {
        /// The folders to remove.
        package var folders: [String] = []
        /// The files to remove.
        package var files: Set<String> = []
        /// What to write to standard error, such as the end of a line that is shown there.
        package var farewell = ""
        fileprivate var isWatching = false
    }

    private static let duties = Mutex(Duties())
    private static let hasBegun = Atomic(false)

    /// Changes what is to be done; a signal that comes meanwhile waits.
    package static func change<Result: Sendable, Failure: Error>(
        _ body: (inout Duties) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try duties.withLock { duties throws(Failure) in
            if !duties.isWatching { watch() }
            duties.isWatching = true
            return try body(&duties)
        }
    }

    /// Keeps a thread that failed, perhaps for want of what was removed, from telling of it.
    package static func waitIfUnderWay() {
        while hasBegun.load(ordering: .acquiring) { pause() }
    }

    /// Ends the program as the signal does, after what is to be done.
    package static func end(by signal: Int32) -> Never {
        if hasBegun.exchange(true, ordering: .acquiringAndReleasing) { waitIfUnderWay() }
        duties.withLock { duties in
            StandardStreams.write(Array(duties.farewell.utf8), to: STDERR_FILENO)
            for file in duties.files { unlink(file) }
            for folder in duties.folders {
                // Under another name nobody writes into it any more.
                let renamed = folder + ".end"
                FileTree.remove(rename(folder, renamed) == 0 ? renamed : folder)
                rmdir(FileTree.parent(of: folder))
            }
        }
        Glibc.signal(signal, SIG_DFL)
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, signal)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        raise(signal)
        _exit(128 + signal)
    }

    private static func watch() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let awaited = signals
        _ = Worker {
            var (signals, signal) = (awaited, Int32(0))
            while sigwait(&signals, &signal) != 0 {}
            end(by: signal)
        }
    }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        sigaction(signal, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
