import ArgumentParser
import Dossier
import Platform
import Texts

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Say whether dossiers are well-formed and valid, and nothing more.")

    @Argument(help: "The dossiers: folders, or files with a <dossier> root.") var dossiers: [String]
    @Option(help: "Another assessment to read.") var assessment: String?
    @OptionGroup var messages: MessagesOption
    @OptionGroup var limits: LimitsOption

    func run() throws {
        var status = ExitStatus.success
        let store = try limits.store()
        for dossier in dossiers {
            do throws(LoadFailure) {
                try store.loadReporting(dossier, assessment: assessment)
                Console.print("\(dossier): \(Console.language.phrases.usage.valid)")
            } catch {
                Console.report(error)
                status = max(status, ExitStatus(error))
            }
        }
        try status.end()
    }
}
