public import ArgumentParser
public import CEL
import Dossier
import Platform
internal import RulePack
import Texts

extension Language: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
    /// The day that an argument writes as `YYYY-MM-DD`.
    public init?(argument: String) { self.init(argument) }
}

/// The folder of rules, as commands take it.
struct RulesOption: ParsableArguments {
    @Option(help: "The folder of rules.") var rules = "rules"

    func load(threads: Int = 1) throws -> RulePack {
        do { return try RulePack(folder: rules, threads: threads) } catch { throw Failure.report(error) }
    }
}

/// Failures that end a command after they were reported.
enum Failure {
    static func report(_ failure: LoadFailure) -> ExitCode {
        Console.report(failure)
        return ExitCode(ExitStatus(failure).rawValue)
    }
}
