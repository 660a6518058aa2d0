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

    /// Writes all bytes; what a reader that went away does not take is lost.
    static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return }
            if count > 0 { written += count }
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
