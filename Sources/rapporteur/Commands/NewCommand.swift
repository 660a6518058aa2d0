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
    @Option(help: "The first day of the plan's period, as YYYY-MM-DD.") var from: DayArgument
    @Option(help: "The last day of the plan's period, as YYYY-MM-DD.") var to: DayArgument
    @Option(help: "The language of the plan and of what is explained.") var language = Language.en

    /// The first and the last day of the period.
    private func period() throws(UsageFault) -> (from: CalendarDate, to: CalendarDate) {
        guard country.utf8.count == 2, country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw UsageFault { $0.noCountry(country) }
        }
        let (from, to) = (try from.day(of: "--from"), try to.day(of: "--to"))
        guard from <= to else { throw UsageFault { $0.endsBeforeBeginning(from.description, to.description) } }
        guard to.year - from.year < 100 else { throw UsageFault { $0.tooManyYears(to.year - from.year + 1) } }
        return (from, to)
    }

    func run() throws {
        let (from, to) = try period()
        let names = FileTree.names(in: folder)
        guard names.isEmpty else {
            Console.report(OutputFailure(path: folder, reason: .said { $0.files.notEmpty }))
            return try ExitStatus.unwritable.end()
        }
        let files = DossierTemplate(country: country, from: from, to: to, language: language).files
        do throws(OutputFailure) {
            try OutputFolder(path: folder).put(files, sparing: RunInputs([]))
        } catch {
            Console.report(error)
            return try error.status.end()
        }
        Console.print("\(Console.language.phrases.usage.begun(folder, files.map(\.name)))")
    }
}
