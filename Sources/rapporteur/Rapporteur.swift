import ArgumentParser
import Audit
import Glibc
import Platform
import Texts

/// Audits a national action plan against trafficking in human beings.
@main struct Rapporteur: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rapporteur",
        abstract: "Audits a national action plan against trafficking in human beings.",
        discussion: """
            Exit codes: 0 nothing at or above --fail-on; 1 findings at or above it; 2 the audit is incomplete, because a \
            rule failed; 64 usage; 65 bad input; 66 no such input; 70 internal error; 74 output could not be written.
            """,
        version: Tool.version,
        subcommands: [
            AuditCommand.self, CompareCommand.self, CarryCommand.self, BudgetCommand.self, RecommendationsCommand.self,
            PortfolioCommand.self, HistoryCommand.self, ClearingCommand.self,
            ValidateCommand.self,
            RulesCommand.self, EvalCommand.self, ImportCommand.self, ProfilesCommand.self, NewCommand.self,
            FormsCommand.self,
        ])

    static func main() {
        Clock.begin()
        StandardStreams.open()
        // A write past a limit of size, or to a pipe that nobody reads, fails as any other.
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        Heap.keepFreedMemory()
        Glibc.exit(StandardStreams.end(with: run(CommandLine.arguments)))
    }

    /// The command that the arguments state. One that they name is asked alone, which takes half as long; what it does not take,
    /// such as a wish for help, is asked of the whole program, which also says what is wrong.
    private static func command(_ arguments: [String]) throws -> any ParsableCommand {
        var (named, rest): (any ParsableCommand.Type, ArraySlice<String>) = (self, arguments[...])
        while let next = rest.first.flatMap({ name in
            named.configuration.subcommands.first { $0.configuration.commandName == name }
        }) {
            (named, rest) = (next, rest.dropFirst())
        }
        if named.configuration.subcommands.isEmpty, let command = try? named.parseAsRoot(Array(rest)),
            type(of: command) == named
        {
            return command
        }
        return try parseAsRoot(arguments)
    }

    /// Does what the arguments say; the exit code.
    private static func run(_ arguments: [String]) -> Int32 {
        StandardStreams.language = Console.language
        do {
            if let fault = UsageFault(commandIn: Array(arguments.dropFirst())) { throw fault }
            var command = try command(Array(arguments.dropFirst()))
            try command.run()
            return ExitStatus.success.rawValue
        } catch let fault as UsageFault {
            let phrases = Console.language.phrases.usage
            Console.report("\(phrases.error): \(fault.text[Console.language])")
            Console.report("\(phrases.help(UsageFault.command(in: Array(arguments.dropFirst()))))")
            return ExitCode.validationFailure.rawValue
        } catch let error as any SpokenError {
            // What no command has met, such as a library that is missing for a workbook.
            Console.report(error.text)
            return ExitStatus.unwritable.rawValue
        } catch {
            let (message, code) = (fullMessage(for: error), ExitStatus.code(of: error))
            if message.isEmpty { return code }
            switch ExitStatus(rawValue: code) {
            case .success:
                // Help, the version and scripts for shells are the program's own.
                Console.write(Array("\(message)\n".utf8))
            case .internalError:
                Console.report("internal error: \(String(describing: error))")
                Console.report(
                    "What this run wrote may be incomplete; please report it with the command and `rapporteur --version`."
                )
            default: Console.report(TerminalText(message, echoing: arguments))
            }
            return code
        }
    }
}

extension TerminalText {
    /// A message of several lines that repeats arguments or parts of them, whose line breaks and tabs are none of its own.
    fileprivate init(_ message: String, echoing arguments: [String]) {
        var message = message
        for argument in arguments where argument.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) {
            let value = argument.split(separator: "=", maxSplits: 1).last.map(String.init) ?? argument
            for part in [argument, value] { message = message.replacing(part, with: TerminalText(part).shown) }
        }
        self.init(lines: message)
    }
}
