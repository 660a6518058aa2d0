import Glibc
import Platform
import Reporting

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

    /// Reports every problem on a line of its own; one of an expression shows what is at fault on lines below.
    static func report(_ failure: LoadFailure) {
        guard case .invalid(let problems) = failure else { return report("\(failure)") }
        for problem in problems {
            report("\(problem.headline)")
            if let excerpt = problem.excerpt { report(TerminalText(lines: excerpt)) }
        }
    }

    /// Reports what is no error but should be known.
    static func warn(_ problem: Problem) { report("\(problem)") }

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

    /// Writes bytes for programs, as they are.
    static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
        StandardStreams.write(bytes, to: descriptor)
    }
}
