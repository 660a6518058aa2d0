import ArgumentParser
import Dossier
import Importing
import Platform
import Texts

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Say whether dossiers are well-formed and valid, and whether they say what their documents say.",
        discussion: """
            With --source the dossier's verbatim texts must stand in the documents, and the numbers of tasks and the amounts of \
            the documents' tables in the dossier; the exit code is 1 where something differs.
            """)

    @Argument(help: "The dossiers: folders, or files with a <dossier> root.") var dossiers: [String]
    @Option(help: "Another assessment to read.") var assessment: String?
    @OptionGroup var messages: MessagesOption
    @Option(help: "A document that the dossier was made of; for several more than once.") var source: [String] = []
    @OptionGroup var limits: LimitsOption

    private func check() throws(UsageFault) {
        if !source.isEmpty, dossiers.count > 1 {
            throw UsageFault { $0.oneDossier(dossiers.count, with: "--source") }
        }
    }

    func run() throws {
        try check()
        var status = ExitStatus.success
        let store = try limits.store()
        let documents = try source.map(ImportCommand.read)
        for dossier in dossiers {
            do throws(LoadFailure) {
                try store.loadReporting(dossier, assessment: assessment)
                Console.print("\(dossier): \(Console.language.phrases.usage.valid)")
            } catch {
                Console.report(error)
                status = max(status, ExitStatus(error))
                continue
            }
            if !documents.isEmpty { status = max(status, try Self.compare(store, dossier, with: documents)) }
        }
        try status.end()
    }
}
