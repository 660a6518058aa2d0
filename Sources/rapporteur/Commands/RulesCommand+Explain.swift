import ArgumentParser
import Audit
import Authoring
import Dossier
import Platform
import RulePack
import Texts

extension RulesCommand {
    struct Explain: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "explain", abstract: "Say what a rule asks, why, by which text, and how it reports.")

        @OptionGroup var rules: RulesOption
        @Argument(help: "The rule's id.") var id: String
        @Option(help: "The language.") var language: Language?

        func run() throws {
            let pack = try rules.load()
            let rule = try pack.rule(id)
            let tester: ExampleTester
            do { tester = try ExampleTester(pack, Monitors.installed()) } catch { throw Failure.report(error) }
            let explanation: RuleExplanation
            do { explanation = try RuleExplanation(rule, in: pack, tester) } catch { throw Failure.report(error) }
            Console.print(TerminalText(lines: explanation.markdown(language ?? Console.language)))
        }
    }
}
