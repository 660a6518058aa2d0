import ArgumentParser
import Audit
import Auditing
import Dossier
import Platform
import Reporting
import RulePack
import Texts

struct PortfolioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portfolio", abstract: "Show many audited dossiers side by side.",
        discussion: """
            Reads what audits wrote: lines of audit --format findings, or folders of outputs. Writes a page and a workbook: \
            countries and revisions, what the rules find where, a monitor's recommendations across countries, and \
            money by country. The exit code is 0 whatever was found, and 65 where something is not what an audit of this \
            version writes.
            """)

    @Argument(help: "Files of lines, - for standard input, folders of outputs, or folders of such folders.")
    var audits: [String]
    @Option(help: "The folder in which to write overview.<language>.html and overview.<language>.xlsx.") var output =
        "out"
    @Option(help: "The languages of page and workbook; left out, all. The first is also the terminal's.")
    var language: [Language] = []
    @OptionGroup var rules: RulesOption
    @OptionGroup var limits: LimitsOption

    func run() throws {
        if audits.isEmpty { throw UsageFault { $0.auditsNotNamed } }
        if audits.count(where: { $0 == "-" }) > 1 { throw UsageFault { $0.standardInputTwice } }
        let inputs = RunInputs([])
        let source = OverviewSource(try limits.store())
        var entries: [AuditedEntry] = []
        do throws(LoadFailure) {
            for path in audits { try source.read(path, inputs) { entries.append($0) } }
        } catch {
            throw Failure.report(error)
        }
        let overview = Overview(entries)
        let titles = titles
        let languages = language.isEmpty ? Language.allCases : language
        do {
            let files = try languages.flatMap { language in
                let page = OverviewPage(overview, titles: titles, language)
                let workbook = OverviewWorkbook(overview, titles: titles, language)
                return [(name: page.name, bytes: page.bytes), (name: workbook.name, bytes: try workbook.bytes())]
            }
            try OutputFolder(path: output).put(files, sparing: inputs)
        } catch let failure as OutputFailure {
            Console.report(failure)
            throw ExitCode(failure.status.rawValue)
        } catch {
            Console.report(error)
            throw ExitCode(ExitStatus.unwritable.rawValue)
        }
        for line in OverviewText(overview, Console.language).lines { Console.print("\(line)") }
    }

    /// The titles of the rules; those of a pack that is not here are called by their ids.
    private var titles: [String: Localized<String>] {
        guard let pack = rules.ifAny() else { return [:] }
        return Dictionary(pack.rules.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }
}
