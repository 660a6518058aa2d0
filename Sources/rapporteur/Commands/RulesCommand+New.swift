import ArgumentParser
import Authoring
import Platform
import Texts

extension RulesCommand {
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: "Begin a rule: a folder with its files, which fails its test until it is written.")

        @OptionGroup var rules: RulesOption
        @Argument(help: "The category and the id, such as budget/line-without-code.") var rule: String

        func run() throws {
            let parts = rule.split(separator: "/").map(String.init)
            guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } })
            else {
                throw UsageFault { $0.ruleName(rule) }
            }
            let pack = rules.folders.last ?? "rules"
            guard FileIdentity(pack) != nil else {
                Console.report(Problem(path: pack, line: 0, column: 0, text: .said { $0.usage.noRulesFolder }))
                return try ExitStatus.noInput.end()
            }
            let folder = "\(pack)/\(parts[0])/\(parts[1])"
            let files = RuleTemplate(id: parts[1]).files
            do throws(OutputFailure) {
                try OutputFolder(path: folder).create(with: files)
            } catch {
                Console.report(error)
                return try error.status.end()
            }
            Console.print(
                "\(folder): \(files.map(\.name).joined(separator: ", ")). Write them, then: rapporteur rules test \(parts[1])"
            )
        }
    }
}
