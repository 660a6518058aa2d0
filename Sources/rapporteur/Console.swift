import Dossier
import Glibc
import Reporting
import RulePack
import Synchronization

/// Standard output for data, standard error for everything else.
///
/// Text goes out as `TerminalText`, so that no text of a dossier and no name of a file reaches a terminal as it is; what
/// is for programs goes out as bytes.
enum Console {
    static func print(_ line: TerminalText) { write(Array("\(line.shown)\n".utf8)) }

    /// Prints lines, each in the style of its role.
    static func print(_ lines: [TerminalLine], alarming: Style) {
        for line in lines {
            switch line.role {
            case .heading: print(Style.bold("\(line.text)"))
            case .header: print(Style.faint("\(line.text)"))
            case .text: print("\(line.text)")
            case .alarming: print(alarming("\(line.text)"))
            }
        }
    }

    static func report(_ line: TerminalText) { write(Array("\(line.shown)\n".utf8), to: STDERR_FILENO) }

    /// Reports every problem on a line of its own.
    static func report(_ failure: LoadFailure) {
        for line in failure.lines { report("\(line)") }
    }

    /// Reports every problem on a line of its own; one of an expression shows what is at fault on lines below.
    static func report(_ failure: PackFailure) {
        guard case .invalid(let problems) = failure else { return report("\(failure)") }
        for problem in problems {
            let place: TerminalText =
                problem.line > 0 ? "\(problem.path):\(problem.line):\(problem.column)" : "\(problem.path)"
            report("\(place): \(TerminalText(lines: problem.message))")
        }
    }

    /// Whether standard output is a terminal that shows colours and wants them.
    static let isColoured: Bool = isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil

    /// How many characters fit on a line: as many as the terminal shows, at most 100; without a terminal 100.
    static let width: Int = {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 100
        }
        return min(100, max(40, Int(size.ws_col)))
    }()

    // MARK: - Bytes

    /// Whether something that was for standard output did not get there.
    private static let isLost = Atomic(false)

    /// Writes all bytes, as they are; that standard output does not take them is said once, and `end` knows of it.
    ///
    /// When whoever reads standard output went away, nobody wants the rest: the program ends as by SIGPIPE.
    static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
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
        let failure =
            errno == EBADF ? OutputFailure(path: "standard output", reason: "closed") : OutputFailure("standard output")
        if !isLost.exchange(true, ordering: .relaxed) { report("\(failure)") }
    }

    /// The exit code of a program that would end with `code`, were it not for what standard output did not take.
    static func end(with code: Int32) -> Int32 {
        // Some file systems say only now that there is no room.
        if !isLost.load(ordering: .relaxed), close(STDOUT_FILENO) != 0, errno != EBADF { lose() }
        guard isLost.load(ordering: .relaxed) else { return code }
        return ExitStatus(rawValue: code).map { max($0, .unwritable) }?.rawValue ?? ExitStatus.unwritable.rawValue
    }

    /// Keeps files from taking the numbers of standard streams that whoever started the program has closed: there is
    /// nothing to read, and nothing can be written.
    static func openStandardStreams() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", O_RDONLY)
        }
    }
}
