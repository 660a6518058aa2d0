import ArgumentParser
import Audit
import Auditing
import CEL
import Dossier
import Platform
import Reporting
import RulePack
import Texts

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Audit dossiers and write findings and reports.",
        discussion: """
            Several dossiers are audited at the same time and told of in their order, a line each. A dossier that cannot \
            be audited is reported, and the rest is done. docs/portfolios.md says more.
            """)

    @Argument(help: "The dossiers: folders, or files with a <dossier> root; - for a list on standard input.")
    var dossiers: [String]
    @OptionGroup var rules: RulesOption
    @Option(help: "The folder in which each dossier gets a folder of outputs.") var output = "out"
    @Option(help: "The languages of the reports; the first is also that of workbook, SARIF and terminal.") var language:
        [Language] = []
    @Option(name: .customLong("as-of"), help: "The day that decides what is overdue (YYYY-MM-DD).") var asOf:
        DayArgument?
    @Option(help: "Another assessment to audit with.") var assessment: String?
    @Option(help: "An earlier revision to measure against: a dossier, or the findings.json of its audit.")
    var against: String?
    @Option(help: "A file that says which task or line of the earlier revision is which.") var matches: String?
    @Option(help: "A file of accepted findings.") var waivers: String?
    @Option(help: "A rule to run, instead of all; several with commas between, or the option again.") var only:
        [String] = []
    @Option(help: "A rule not to run; several likewise.") var skip: [String] = []
    @Option(
        name: .customLong("fail-on"),
        help: """
            From which severity on findings make the exit code 1; with --against, those that are new, or of which more is at \
            stake or which are about more things than before.
            """)
    var failOn = FailOn.major
    @Option(help: "The outputs to write, separated by commas; left out, all.") var outputs: String?
    @Option(help: "How tables in CSV are written: standard for programs, excel for spreadsheets of the first language.")
    var csv = CSVAudience.programs
    @Flag(name: .customLong("sarif-resolved"), help: "With --against, show in findings.sarif what is resolved too.")
    var sarifResolved = false
    @Option(
        name: .customLong("sarif-root"),
        help:
            "The folder from which findings.sarif names files; left out, the git work tree that holds the dossier, or else the current folder."
    )
    var sarifRoot: String?
    @Flag(
        name: .customLong("strict-waivers"),
        help: "Exit code 1 where a waiver accepts no finding, or a reply means none.")
    var strictWaivers = false
    @Flag(help: "Replace the outputs of another revision: another plan id, revision or period.") var replace = false
    @Flag(help: "Write the reports and summaries as PDF too; `make pdf` prepares WeasyPrint, which makes them.")
    var pdf = false
    @OptionGroup var limits: LimitsOption
    @OptionGroup(title: "Portfolios") var portfolio: PortfolioOptions

    private func check() throws(UsageFault) {
        if dossiers.isEmpty { throw UsageFault { $0.dossierNotNamed } }
        if dossiers.count > 1, dossiers.contains("-") { throw UsageFault { $0.listNotAlone } }
        if matches != nil && against == nil { throw UsageFault { $0.matchesAlone } }
        if output.isEmpty { throw UsageFault { $0.noOutputFolder } }
        try portfolio.check()
        _ = try selectedOutputs()
        _ = try asOf.day(of: "--as-of")
    }

    func run() throws {
        try check()
        let request = try request()
        let isPortfolio = dossiers.count > 1 || dossiers == ["-"] || portfolio.asksForLines
        // A portfolio has its threads for its dossiers.
        let threads = isPortfolio ? 1 : portfolio.threads
        let audit: DossierAudit
        do { audit = try DossierAudit(request, threads: threads) } catch { throw Failure.report(error) }
        if let against {
            do { try audit.measure(against: EditionSource(path: against), warning: Console.warn) } catch {
                throw Failure.report(error)
            }
        }
        defer { request.workspace.remove() }
        // The process ends with the audit, and takes its memory back at once rather than object by object.
        _ = Unmanaged.passRetained(audit)
        if isPortfolio {
            let list = DossierList(arguments: dossiers, shard: portfolio.shard)
            try work(through: list, by: audit).end()
        } else {
            let report = audit.run(dossiers[0]) { audited, folder, files in
                var summary = TerminalSummary(audited, Console.language)
                summary.print(folder: folder, files: files)
            }
            report.tellProblems()
            try report.status.end()
        }
    }

    private func work(through list: DossierList, by audit: DossierAudit) -> ExitStatus {
        let language = Console.language
        let total = portfolio.progress.isShown ? list.count() : nil
        let progress = Progress(portfolio.progress, total: total, language)
        let printer = PortfolioPrinter(portfolio, audit.request.pack, progress, language)
        do { return try Portfolio(audit, list, threads: portfolio.threads).run(telling: printer) } catch {
            Console.report(error)
            return error.status
        }
    }

    private func request() throws -> AuditRequest {
        let pack = try rules.load(threads: portfolio.threads)
        let (only, skip) = (try pack.ids(only), try pack.ids(skip))
        let outputs = try selectedOutputs()
        var request = AuditRequest(
            pack: pack, outputs: outputs, workspace: Workspace(in: FileTree.fixed(output)))
        request.options.only = Set(only)
        request.options.skip = Set(skip)
        request.options.asOf = try asOf.day(of: "--as-of")
        request.limits = limits.limits
        request.monitors = try LimitsOption.monitors()
        request.assessment = assessment
        request.printed = pdf ? languages : []
        request.failOn = failOn
        request.shard = portfolio.shard
        request.inputs = inputs(pack)
        request.replacesRevisions = replace
        request.isStrictAboutWaivers = strictWaivers
        request.isDetailed = portfolio.format == .findings
        do throws(LoadFailure) {
            request.options.waivers = try waivers.map { path throws(LoadFailure) in try Waivers(path: path) }
            request.matches = try matches.map { path throws(LoadFailure) in try Matches(path: path) }
        } catch { throw Failure.report(error) }
        return request
    }

    /// What the arguments name; the `findings.json` of an audit may be that of the place in which the outputs go, since it
    /// is read whole before.
    private func inputs(_ pack: RulePack) -> RunInputs {
        let baseline = against.flatMap { EditionSource(path: $0).isAudited ? nil : $0 }
        let named = pack.parts.map(\.folder) + [assessment, baseline, matches, waivers].compactMap(\.self)
        return RunInputs(named + (dossiers == ["-"] ? ["/dev/stdin"] : dossiers))
    }

    private var languages: [Language] { language.isEmpty ? Language.allCases : language }

    private func chosenRoot() throws(UsageFault) -> SourceRoot? {
        guard let sarifRoot else { return nil }
        guard let root = SourceRoot(sarifRoot) else { throw UsageFault { $0.noFolder(sarifRoot) } }
        return root
    }

    /// The outputs that were asked for, in the order of the contract.
    private func selectedOutputs() throws(UsageFault) -> [any Output] {
        let all = Outputs.all(
            in: languages,
            sarif: FindingsSARIF(language.first ?? .en, root: try chosenRoot(), showsResolved: sarifResolved), csv: csv)
        let spoken = all.filter { output in
            (output as? any PrintableOutput).map { languages.contains($0.language) } ?? true
        }
        guard let outputs else { return spoken }
        return try outputs.split(separator: ",").map { name throws(UsageFault) in
            guard let output = all.first(where: { $0.name == name }) else {
                throw UsageFault { $0.noOutput(String(name), known: all.map(\.name)) }
            }
            return output
        }
    }
}
