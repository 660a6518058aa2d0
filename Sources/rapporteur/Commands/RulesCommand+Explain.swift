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
        @Option(help: "The language.") var language = Language.en

        func run() throws {
            let pack = try rules.load()
            guard let rule = pack.rules.first(where: { $0.id == id }) else {
                throw ValidationError("There is no rule '\(id)'; `rapporteur rules list` shows all.")
            }
            let tester: ExampleTester
            do { tester = try ExampleTester(pack) } catch { throw Failure.report(error) }
            let explanation: RuleExplanation
            do { explanation = try RuleExplanation(rule, in: pack, tester) } catch { throw Failure.report(error) }
            Console.print(TerminalText(lines: explanation.markdown(language)))
        }
    }

    /// Writes the pages that are generated from the rules and the schema.
    struct Pages: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pages", abstract: "Write the pages on rules and vocabulary that are generated from them.",
            shouldDisplay: false)

        @OptionGroup var rules: RulesOption
        @Argument(help: "The folder of the documentation.") var folder = "docs"

        func run() throws {
            let pack = try rules.load()
            let tester: ExampleTester
            do { tester = try ExampleTester(pack) } catch { throw Failure.report(error) }
            let pages: [(name: String, text: String)]
            do { pages = try DocumentationPages(pack, tester).all } catch { throw Failure.report(error) }
            do throws(OutputFailure) {
                for page in pages {
                    try OutputFile(path: "\(folder)/\(page.name)").replace(with: Array(page.text.utf8))
                }
            } catch {
                Console.report("\(error)")
                return try error.status.end()
            }
            Console.print("\(pages.count) pages written to \(folder)/.")
        }
    }
}
