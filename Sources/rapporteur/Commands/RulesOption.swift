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
    @Option(
        help: """
            The folder of rules; left out, what RAPPORTEUR_RULES names, or rules in the current folder, or those that came \
            with the program.
            """)
    var rules: String?

    /// The folder that the option names, or that holds by default.
    var folder: String {
        if let named = rules ?? Installation.setting("RAPPORTEUR_RULES") { return named }
        if FileIdentity("rules/pack.yaml") != nil { return "rules" }
        return Installation.data.map { "\($0)/rules" } ?? "rules"
    }

    func load(threads: Int = 1) throws -> RulePack {
        do { return try RulePack(folder: folder, threads: threads) } catch { throw Failure.report(error) }
    }
}

/// Failures that end a command after they were reported.
enum Failure {
    static func report(_ failure: LoadFailure) -> ExitCode {
        Console.report(failure)
        return ExitCode(ExitStatus(failure).rawValue)
    }
}
