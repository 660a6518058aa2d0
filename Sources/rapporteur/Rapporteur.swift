import ArgumentParser
import Audit
import Glibc

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
            AuditCommand.self, CompareCommand.self, BudgetCommand.self, RecommendationsCommand.self,
            ValidateCommand.self,
            RulesCommand.self, EvalCommand.self, ImportCommand.self,
        ])

    static func main() {
        Console.openStandardStreams()
        // A write past a limit of size fails as any other.
        signal(SIGXFSZ, SIG_IGN)
        Heap.keepFreedMemory()
        main(nil)
    }
}
