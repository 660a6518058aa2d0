import ArgumentParser
import Authoring
import CEL
import Dossier
import Platform
import Texts

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a dossier: a folder with its files, which explain themselves.",
        discussion: """
            The files can be loaded as they are; examples of their elements stand in comments. A folder in which something stands \
            is refused.
            """)

    @Argument(help: "The folder.") var folder: String
    @Option(help: "The country, as two capital letters.") var country: String
    @Option(help: "The first day of the plan's period, as YYYY-MM-DD.") var from: CalendarDate
    @Option(help: "The last day of the plan's period, as YYYY-MM-DD.") var to: CalendarDate
    @Option(help: "The language of the plan and of what is explained.") var language = Language.en

    func validate() throws {
        guard country.utf8.count == 2, country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw ValidationError("'\(country)' is no country; expected two capital letters, such as SI.")
        }
        guard from <= to else { throw ValidationError("The plan ends (\(to)) before it begins (\(from)).") }
        guard to.year - from.year < 100 else {
            throw ValidationError("The plan runs for \(to.year - from.year + 1) years; expected fewer than 100.")
        }
    }

    func run() throws {
        let names = FileTree.names(in: folder)
        guard names.isEmpty else {
            Console.report("\(folder): the folder is not empty; expected a new one")
            return try ExitStatus.unwritable.end()
        }
        let files = DossierTemplate(country: country, from: from, to: to, language: language).files
        do throws(OutputFailure) {
            try OutputFolder(path: folder).put(files, sparing: RunInputs([]))
        } catch {
            Console.report("\(error)")
            return try error.status.end()
        }
        Console.print(
            "\(folder): \(files.map(\.name).joined(separator: ", ")). Write them, then: rapporteur validate \(folder)")
    }
}
