import ArgumentParser
import Audit
import Authoring
import Dossier
import Encodings
import Platform
import Reporting
import RulePack
import Texts

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Show, check and test the rules of a pack.",
        subcommands: [List.self, Explain.self, Check.self, Test.self, New.self, Pages.self, Model.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the rules.")

        @OptionGroup var rules: RulesOption
        @Option(help: "The language of the titles.") var language: Language?
        @Flag(help: "Print JSON, in every language.") var json = false

        func run() throws {
            let pack = try rules.load()
            if json {
                Console.write(RuleListJSON.render(pack))
                return
            }
            let width = pack.rules.map(\.id.count).max() ?? 0
            var category = ""
            for rule in pack.rules {
                if rule.category != category {
                    category = rule.category
                    Console.print(Style.bold("\(category)"))
                }
                let id = rule.id + String(repeating: " ", count: width - rule.id.count)
                let severity = pack.severity(of: rule).rawValue
                Console.print(
                    "  \(id)  \(severity)\(String(repeating: " ", count: 11 - severity.count))  \(rule.title[language ?? Console.language])"
                )
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Check the expressions and texts of the rules.")

        @OptionGroup var rules: RulesOption
        @OptionGroup var messages: MessagesOption

        func run() throws {
            let pack = try rules.load()
            let problems = RuleLinter.problems(of: pack)
            if !problems.isEmpty { throw Failure.report(LoadFailure.invalid(problems)) }
            let compiled: CompiledPack
            do { compiled = try CompiledPack(pack, for: DossierStore()) } catch { throw Failure.report(error) }
            for parameter in compiled.pack.parameters where parameter.isDefault {
                let value =
                    parameter.kind == .percent
                    ? Language.en.percent(basisPoints: parameter.value) : "\(parameter.value)"
                Console.print("\(pack.path) does not state \(parameter.name); its default holds: \(value).")
            }
            Console.print("\(Console.language.phrases.usage.rulesRight(pack.rules.count))")
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "Run each rule on its own examples.",
            discussion: "The conforming dossier must give nothing, the violating one a finding on each marked line.")

        @OptionGroup var rules: RulesOption
        @OptionGroup var messages: MessagesOption
        @Argument(help: "The rules to test; left out, all.") var ids: [String] = []

        func run() throws {
            let pack = try rules.load()
            let tester: ExampleTester
            do { tester = try ExampleTester(pack, Monitors.installed()) } catch { throw Failure.report(error) }
            let ids = try pack.ids(ids)
            let chosen = pack.rules.filter { ids.isEmpty || ids.contains($0.id) }
            let failures = chosen.flatMap { tester.failures(of: $0) }
            for failure in failures {
                switch failure {
                case .unreadable(let failure): Console.report(failure)
                case .wrong(let text): Console.report("\(text)")
                }
            }
            Console.print("\(Console.language.phrases.usage.rulesTested(chosen.count, failures: failures.count))")
            try failures.map(ExitStatus.init).max()?.end()
        }
    }
}
