import Glibc
import Reporting

/// Standard output for data, standard error for everything else.
enum Console {
    static func print(_ line: String) { write(Array("\(line)\n".utf8)) }

    /// Prints lines, each in the style of its role.
    static func print(_ lines: [TerminalLine], alarming: Style) {
        for line in lines {
            switch line.role {
            case .heading: print(Style.bold(line.text))
            case .header: print(Style.faint(line.text))
            case .text: print(line.text)
            case .alarming: print(alarming(line.text))
            }
        }
    }

    static func report(_ line: String) { write(Array("\(line)\n".utf8), to: STDERR_FILENO) }

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

    /// Writes all bytes; false where that failed.
    ///
    /// When whoever reads standard output went away, nobody wants the rest: the program ends as by SIGPIPE.
    @discardableResult static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EPIPE, descriptor == STDOUT_FILENO { Interruption.end(by: SIGPIPE) }
            if count < 0, errno != EINTR { return false }
            if count > 0 { written += count }
        }
        return true
    }

    /// Keeps files from taking the numbers of standard streams that whoever started the program has closed.
    static func openStandardStreams() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
        }
    }
}

/// The styles of a terminal's text.
enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case yellow = "33"
    case green = "32"

    /// The text in this style, where standard output shows it.
    func callAsFunction(_ text: String) -> String {
        Console.isColoured ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}
