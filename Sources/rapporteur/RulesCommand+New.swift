import ArgumentParser
import Dossier

extension RulesCommand {
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: "Begin a rule: a folder with its three files, which fails its test until it is written.")

        @OptionGroup var rules: RulesOption
        @Argument(help: "The category and the id, such as budget/line-without-code.") var rule: String

        func run() throws {
            let parts = rule.split(separator: "/").map(String.init)
            guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } })
            else {
                throw ValidationError("'\(rule)' is not CATEGORY/ID in lower-case letters, digits and hyphens.")
            }
            guard FileIdentity(rules.rules) != nil else {
                Console.report("\(rules.rules): no such folder; expected that of the rules")
                return try ExitStatus.noInput.end()
            }
            let folder = "\(rules.rules)/\(parts[0])/\(parts[1])"
            let files: [(name: String, text: String)] = [
                ("rule.yaml", Self.rule(parts[1])),
                (
                    "conforming.xml",
                    Self.dossier("<!-- A near miss: what a naive rule would report, and why it is right. -->")
                ),
                (
                    "violating.xml",
                    Self.dossier("<task number=\"1\" title=\"A task that violates the rule\"/> <!-- violates -->")
                ),
            ]
            do throws(OutputFailure) {
                try OutputFolder(path: folder).create(with: files.map { (name: $0.name, bytes: Array($0.text.utf8)) })
            } catch {
                Console.report("\(error)")
                return try error.status.end()
            }
            Console.print(
                "\(folder): rule.yaml, conforming.xml, violating.xml. Write them, then: rapporteur rules test \(parts[1])"
            )
        }

        private static func rule(_ id: String) -> String {
            """
            id: \(id)
            severity: minor
            for:
              - task in tasks
            require: "true"  # what must be true of every task
            addressee: task.ministry
            title:
              en: To be written
              sl: Še ni napisano
            criterion:
              en: What should be.
              sl: Kaj bi moralo biti.
              source:
                en: By which text
                sl: Po katerem besedilu
            condition:
              en: "Task {task.number} …"
              sl: "Naloga {task.number} …"
            effect:
              en: What follows.
              sl: Kaj iz tega sledi.
            recommendation:
              en: What should be done.
              sl: Kaj naj se stori.

            """
        }

        private static func dossier(_ content: String) -> String {
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <dossier xmlns="urn:rapporteur:1">
              <plan id="xx-2030" country="XX" xml:lang="en" title="Action plan" start="2030-01-01" end="2030-12-31">
                <chapter number="1" title="Chapter">
                  \(content)
                </chapter>
              </plan>
              <annex plan="xx-2030" currency="EUR" title="Funding">
                <year>2030</year>
              </annex>
              <recommendations country="XX" monitor="GRETA"/>
              <bodies/>
            </dossier>

            """
        }
    }
}
