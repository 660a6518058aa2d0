import Audit
import Glibc
import Platform
import Reporting
import RulePack
import Texts

/// Standard output for data, standard error for everything else.
///
/// Text goes out as `TerminalText`, so that no text of a dossier and no name of a file reaches a terminal as it is; what
/// is for programs goes out as bytes.
enum Console {
    static func print(_ line: TerminalText) { write(Array("\(line.shown)\n".utf8)) }

    /// Prints lines, each in the style of its role.
    static func print(_ lines: [TerminalLine], alarming: Style) {
        var out = ConsoleLines()
        for line in lines { out.print(line, alarming: alarming) }
        out.flush()
    }

    static func report(_ line: TerminalText) { write(Array("\(line.shown)\n".utf8), to: STDERR_FILENO) }

    /// The language of the terminal: that of the option `--language`, the first where there are several, or else that of the
    /// locale, or else English.
    static let language: Language = {
        let arguments = CommandLine.arguments
        let asked = arguments.indices.lazy.compactMap { index -> Language? in
            if arguments[index].hasPrefix("--language=") {
                return Language(rawValue: String(arguments[index].dropFirst("--language=".count)))
            }
            return arguments[index] == "--language" && index + 1 < arguments.count
                ? Language(rawValue: arguments[index + 1]) : nil
        }
        return asked.first
            ?? Language(
                locale: Installation.setting("LC_ALL"), Installation.setting("LC_MESSAGES"),
                Installation.setting("LANG"))
    }()

    /// Reports every problem on a line of its own.
    static func report(_ failure: LoadFailure) { failure.problems.forEach(report) }

    /// Reports what could not be written.
    static func report(_ failure: OutputFailure) { report(failure.problem) }

    /// Reports why outputs could not be made.
    static func report(_ error: any Error) {
        switch error {
        case let failure as OutputFailure: report(failure)
        case let error as any SpokenError: report(error.text)
        default: report("\(error)")
        }
    }

    /// Reports what is wrong at a place of a file; that of an expression shows what is at fault on lines below.
    static func report(_ problem: Problem) {
        report("\(problem.headline(language))")
        if let excerpt = problem.excerpt { report(TerminalText(lines: excerpt)) }
    }

    /// Reports what is said in every language.
    static func report(_ text: Localized<String>) { report("\(text[language])") }

    /// Reports which rules failed in an audit, and where.
    static func report(failuresOf result: AuditResult) {
        for outcome in result.rules {
            guard let error = outcome.error else { continue }
            report("\(language.phrases.inputs.ruleFailed(outcome.rule.id, error[language]))")
        }
    }

    /// Reports what is no error but should be known.
    static func warn(_ problem: Problem) { report(problem) }

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
