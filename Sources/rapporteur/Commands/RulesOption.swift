import ArgumentParser
import Dossier
import Platform
internal import RulePack
import Texts

extension Language: ExpressibleByArgument {}

/// The folders of rules, as commands take them.
struct RulesOption: ParsableArguments {
    @Option(
        help: """
            A folder of rules, for several packs more than once; left out, what RAPPORTEUR_RULES names, or rules in the \
            current folder, or those that came with the program. A pack on which one of them builds is looked for there too.
            """)
    var rules: [String] = []

    /// The folders that the option names, or the one that holds by default.
    var folders: [String] { rules.isEmpty ? [Self.standard.first ?? "rules"] : rules }

    /// Where rules are that nobody names, the first of which hold.
    private static var standard: [String] {
        let here = FileIdentity("rules/pack.yaml") != nil ? "rules" : nil
        return [Installation.setting("RAPPORTEUR_RULES"), here, Installation.folder("rules")].compactMap(\.self)
    }

    /// The rules, if they are where they are looked for and are right.
    func ifAny() -> RulePack? { try? RulePack(folders: folders, bases: Self.standard) }

    func load(threads: Int = 1) throws -> RulePack {
        do { return try RulePack(folders: folders, bases: Self.standard, threads: threads) } catch {
            throw Failure.report(error)
        }
    }
}

/// Failures that end a command after they were reported.
enum Failure {
    static func report(_ failure: LoadFailure) -> ExitCode {
        Console.report(failure)
        return ExitCode(ExitStatus(failure).rawValue)
    }
}
