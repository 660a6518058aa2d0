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
    @Option(help: "A rule to run, instead of all.") var only: [String] = []
    @Option(help: "A rule not to run.") var skip: [String] = []
    @Option(name: .customLong("fail-on"), help: "From which severity on findings make the exit code 1.")
    var failOn = FailOn.major
    @Option(help: "The outputs to write, separated by commas; left out, all.") var outputs: String?

    func validate() throws {
        if dossiers.isEmpty { throw ValidationError("Name at least one dossier.") }
        _ = try selectedOutputs()
    }

    func run() throws {
        var status = ExitStatus.success
        let pack = try rules.load()
        let known = Set(pack.rules.map(\.id))
        for id in only + skip where !known.contains(id) {
            throw ValidationError("There is no rule '\(id)'; `rapporteur rules list` shows all.")
        }
        let store = DossierStore()
        let auditor: Auditor
        do { auditor = try Auditor(pack, for: store) } catch { throw Failure.report(error) }
        for dossier in dossiers { status = max(status, audit(dossier, store, auditor)) }
        try status.end()
    }

    /// Audits one dossier and says how it went; nothing is written unless all can be.
    private func audit(_ dossier: String, _ store: DossierStore, _ auditor: Auditor) -> ExitStatus {
        let started = Clock.now
        do throws(LoadFailure) { try store.load(dossier, assessment: assessment) } catch {
            Console.report("\(error)")
            return ExitStatus(error)
        }
        var options = Auditor.Options()
        options.only = Set(only)
        options.skip = Set(skip)
        options.asOf = asOf
        let result = auditor.audit(options)
        let folder = "\(output)/\(store.plan.key)"
        do {
            var files = try selectedOutputs().map { (name: $0.name, bytes: try $0.render(result, store)) }
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
        if result.isIncomplete { return .incomplete }
        return failOn.isReached(by: result) ? .findings : .success
    }

    /// The outputs that were asked for, in the order of the contract.
    private func selectedOutputs() throws -> [any Output] {
        let languages = language.isEmpty ? Language.allCases : language
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
        return result.openFindings.contains { $0.severity >= threshold }
    }
}
