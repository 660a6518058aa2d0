import ArgumentParser
import Audit
import CEL
import Dossier
import Glibc
import Reporting
import RulePack

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Audit dossiers and write findings and reports.")

    @Argument(help: "The dossiers: folders, or files with a <dossier> root.") var dossiers: [String]
    @OptionGroup var rules: RulesOption
    @Option(help: "The folder in which each dossier gets a folder of outputs.") var output = "out"
    @Option(help: "The languages of the reports; the first is also the workbook's and the terminal's.") var language:
        [Language] = []
    @Option(name: .customLong("as-of"), help: "The day that decides what is overdue (YYYY-MM-DD).") var asOf:
        CalendarDate?
    @Option(help: "Another assessment to audit with.") var assessment: String?
    @Option(help: "An earlier revision to measure against: a dossier, or the findings.json of its audit.")
    var against: String?
    @Option(help: "A file that says which task or line of the earlier revision is which.") var matches: String?
    @Option(help: "A file of accepted findings.") var waivers: String?
    @Option(help: "A rule to run, instead of all.") var only: [String] = []
    @Option(help: "A rule not to run.") var skip: [String] = []
    @Option(
        name: .customLong("fail-on"),
        help: "From which severity on findings make the exit code 1; with --against, new ones.")
    var failOn = FailOn.major
    @Option(help: "The outputs to write, separated by commas; left out, all.") var outputs: String?
    @Flag(help: "Write the reports as PDF too; `make pdf` prepares WeasyPrint, which makes them.") var pdf = false
    @OptionGroup var limits: LimitsOption

    func validate() throws {
        if dossiers.isEmpty { throw ValidationError("Name at least one dossier.") }
        if matches != nil && against == nil { throw ValidationError("--matches needs --against.") }
        _ = try selectedOutputs()
    }

    func run() throws {
        var status = ExitStatus.success
        let pack = try rules.load()
        let known = Set(pack.rules.map(\.id))
        for id in only + skip where !known.contains(id) {
            throw ValidationError("There is no rule '\(id)'; `rapporteur rules list` shows all.")
        }
        let store = DossierStore(limits: limits.limits)
        let auditor: Auditor
        do { auditor = try Auditor(pack, for: store) } catch { throw Failure.report(error) }
        let context: Context
        do {
            context = Context(
                waivers: try waivers.map { path throws(LoadFailure) in try Waivers(path: path) },
                matches: try matches.map { path throws(LoadFailure) in try Matches(path: path) },
                earlier: try against.map { path throws(LoadFailure) in
                    try EditionSource(path: path).load(store, auditor)
                })
        } catch { throw Failure.report(error) }
        for dossier in dossiers { status = max(status, audit(dossier, store, auditor, context)) }
        try status.end()
    }

    /// What all dossiers of a run are judged by beside the rules.
    private struct Context {
        let waivers: Waivers?
        let matches: Matches?
        let earlier: Edition?
    }

    /// Audits one dossier and says how it went; nothing is written unless all can be.
    private func audit(
        _ dossier: String, _ store: DossierStore, _ auditor: Auditor, _ context: Context
    ) -> ExitStatus {
        let started = Clock.now
        do throws(LoadFailure) { try store.load(dossier, assessment: assessment) } catch {
            Console.report("\(error)")
            return ExitStatus(error)
        }
        var options = Auditor.Options()
        options.only = Set(only)
        options.skip = Set(skip)
        options.asOf = asOf
        options.waivers = context.waivers
        var result = auditor.audit(options)
        if let earlier = context.earlier {
            let edition = Edition(result, store)
            do throws(LoadFailure) { try context.matches?.check(earlier.outline, edition.outline) } catch {
                Console.report("\(error)")
                return ExitStatus(error)
            }
            result = result.measured(against: Comparison(earlier, edition, matches: context.matches))
        }
        let folder = "\(output)/\(store.plan.key)"
        var withoutPDF = false
        do {
            var files = try selectedOutputs().map { (name: $0.name, bytes: try $0.render(result, store)) }
            // Without PDF everything else is still written.
            do throws(PDFPrinter.Failure) { files += try printed(result, store) } catch {
                Console.report("\(error)")
                withoutPDF = true
            }
            files.append(("run.json", Array(RunRecord(started: started).json.utf8)))
            try OutputFolder(path: folder).replace(with: files)
            TerminalSummary(result, store, language.first ?? .en).print(folder: folder, files: files.map(\.name))
        } catch {
            Console.report("\(error)")
            return .unwritable
        }
        for outcome in result.rules {
            if let error = outcome.error { Console.report("rule \(outcome.rule.id) failed: \(error)") }
        }
        if withoutPDF { return .unwritable }
        if result.isIncomplete { return .incomplete }
        return failOn.isReached(by: result) ? .findings : .success
    }

    /// The reports as PDF, where that was asked for.
    private func printed(
        _ result: AuditResult, _ store: DossierStore
    ) throws(PDFPrinter.Failure) -> [(name: String, bytes: [UInt8])] {
        var files: [(name: String, bytes: [UInt8])] = []
        guard pdf else { return files }
        for language in languages {
            let page = Report(language).render(result, store)
            files.append(("report.\(language.rawValue).pdf", try PDFPrinter(asOf: result.asOf).pdf(of: page)))
        }
        return files
    }

    private var languages: [Language] { language.isEmpty ? Language.allCases : language }

    /// The outputs that were asked for, in the order of the contract.
    private func selectedOutputs() throws -> [any Output] {
        let all = Outputs.all(in: language.first ?? .sl)
        let spoken = all.filter { output in
            Language.allCases.allSatisfy { output.name != "report.\($0.rawValue).html" || languages.contains($0) }
        }
        guard let outputs else { return spoken }
        return try outputs.split(separator: ",").map { name in
            guard let output = all.first(where: { $0.name == name }) else {
                throw ValidationError(
                    "There is no output '\(name)'; expected \(all.map(\.name).joined(separator: ", ")).")
            }
            return output
        }
    }
}

/// From which severity on findings make an audit fail.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case major
    case minor
    case observation
    case never

    func isReached(by result: AuditResult) -> Bool {
        guard let threshold = Severity(rawValue: rawValue) else { return false }
        // Without an earlier revision no finding is persisting, and all count.
        return result.openFindings.contains { $0.severity >= threshold && $0.baseline != .persisting }
    }
}
