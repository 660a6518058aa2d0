import ArgumentParser
import Audit
import Auditing
import Dossier
import Platform
import Reporting
import RulePack
import Texts

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Say what became of each finding over the revisions of a plan.",
        discussion: """
            A revision is a dossier, which is audited as of its own day, or the findings.json of an audit; the oldest comes \
            first. Each is compared with the one before. The exit code is 0 whatever was found, and 2 when a rule failed in \
            an audit. docs/revisions.md says more.
            """)

    /// The forms in which a history is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Argument(help: "The revisions, the oldest first: dossiers, or the findings.json of their audits.")
    var dossiers: [String]
    @OptionGroup var rules: RulesOption
    @Option(
        help: """
            A file of accepted findings that states the plan in whose numbers it is written; it holds from that revision on. \
            For several files more than once.
            """)
    var waivers: [String] = []
    @Option(help: "A folder in which to write history.<language>.html, history.<language>.xlsx and history.json.")
    var output: String?
    @Option(help: "The languages of pages and workbooks; left out, all. The first is also the terminal's.")
    var language: [Language] = []
    @Option(help: "How to print the history.") var format = Format.text
    @OptionGroup var limits: LimitsOption

    private func check() throws(UsageFault) {
        if dossiers.isEmpty { throw UsageFault { $0.dossierNotNamed } }
        if output == "" { throw UsageFault { $0.noOutputFolder } }
    }

    func run() throws {
        try check()
        let inputs = RunInputs(dossiers + waivers)
        let history = try history(inputs)
        if let output { try write(history, to: output, sparing: inputs) }
        switch format {
        case .json: Console.write(HistoryJSON.render(history))
        case .text: Console.print(HistoryText(history, Console.language).lines(width: Console.width), alarming: .red)
        }
        if history.isIncomplete { try ExitStatus.incomplete.end() }
    }

    /// The history; adds to `inputs` what is read for it.
    private func history(_ inputs: RunInputs) throws -> History {
        let pack = try rules.load(threads: Processors.available)
        let stores = (try limits.store(), try limits.store())
        // The process ends with the history, and takes its memory back at once rather than object by object.
        _ = Unmanaged.passRetained(stores.0)
        _ = Unmanaged.passRetained(stores.1)
        do throws(LoadFailure) {
            var accepted: [Waivers] = []
            for path in waivers { accepted.append(try Waivers(path: path)) }
            var source = try HistorySource(pack, in: stores, waivers: accepted, threads: Processors.available)
            let history = try source.read(dossiers, warning: Console.warn)
            inputs.add(source.files)
            return history
        } catch { throw Failure.report(error) }
    }

    private func write(_ history: History, to folder: String, sparing inputs: RunInputs) throws {
        let languages = language.isEmpty ? Language.allCases : language
        do {
            var files = try languages.flatMap { language in
                let (page, workbook) = (HistoryPage(history, language), HistoryWorkbook(history, language))
                return [(name: page.name, bytes: page.bytes), (name: workbook.name, bytes: try workbook.bytes())]
            }
            files.append((name: HistoryJSON.name, bytes: HistoryJSON.render(history)))
            try OutputFolder(path: folder).put(files, sparing: inputs)
        } catch let failure as OutputFailure {
            Console.report(failure)
            throw ExitCode(failure.status.rawValue)
        } catch {
            Console.report(error)
            throw ExitCode(ExitStatus.unwritable.rawValue)
        }
    }
}
