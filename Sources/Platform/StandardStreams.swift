internal import Glibc
internal import Synchronization
package import Texts

/// The streams that whoever starts a program gives it, as bytes.
package enum StandardStreams {
    /// The language in which it is said that standard output does not take what is written.
    package static var language: Language {
        get { Language.allCases[spoken.load(ordering: .relaxed)] }
        set { spoken.store(Language.allCases.firstIndex(of: newValue) ?? 0, ordering: .relaxed) }
    }
    private static let spoken = Atomic(Language.allCases.firstIndex(of: .en) ?? 0)

    /// Whether something that was for standard output did not get there.
    private static let isLost = Atomic(false)

    /// Writes all bytes, as they are; that standard output does not take them is said once, and `end` knows of it.
    ///
    /// When whoever reads standard output went away, nobody wants the rest: the program ends as by SIGPIPE.
    package static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
        if descriptor == STDOUT_FILENO, isLost.load(ordering: .relaxed) { return }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                written += count
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                var awaited = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&awaited, 1, -1)
            case EPIPE where descriptor == STDOUT_FILENO: Interruption.end(by: SIGPIPE)
            default:
                if descriptor == STDOUT_FILENO { lose() }
                return
            }
        }
    }

    private static func lose() {
        let reason: Localized<String> = errno == EBADF ? .said { $0.files.closed } : .system(errno)
        guard !isLost.exchange(true, ordering: .relaxed) else { return }
        let line = "\(language.phrases.files.standardOutput): \(reason[language])\n"
        write(Array(line.utf8), to: STDERR_FILENO)
    }

    /// The exit code of a program that would end with `code`, were it not for what standard output did not take.
    package static func end(with code: Int32) -> Int32 {
        // Some file systems say only now that there is no room.
        if !isLost.load(ordering: .relaxed), close(STDOUT_FILENO) != 0, errno != EBADF { lose() }
        guard isLost.load(ordering: .relaxed) else { return code }
        return ExitStatus(rawValue: code).map { max($0, .unwritable) }?.rawValue ?? ExitStatus.unwritable.rawValue
    }

    /// Keeps files from taking the numbers of standard streams that whoever started the program has closed: there is
    /// nothing to read, and nothing can be written.
    package static func open() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            _ = Glibc.open("/dev/null", O_RDONLY)
        }
    }
}
