import ArgumentParser
import Audit
import Auditing
import CEL
import Dossier
import Platform
import Reporting
import RulePack
import Texts

struct ClearingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clearing", abstract: "Ask those concerned about the findings that are addressed to them.",
        discussion: """
            Audits a dossier and writes, for each ministry and body without one that findings of the plan are addressed to, \
            a letter with these findings alone, and a form for the reply, which `forms read` takes. What is waived or withdrawn is in none. Nothing that is there is replaced. The exit \
            code is 0 whatever was found, and 2 when a rule failed. docs/clearing.md says more.
            """)

    @Argument(help: "The dossier: a folder, or a file with a <dossier> root.") var dossier: String
    @OptionGroup var rules: RulesOption
    @Option(help: "A ministry or body, by id, abbreviation or name: only its letter; for several more than once.")
    var body: [String] = []
    @Option(help: "The day of the letters (YYYY-MM-DD); left out, it is left open.") var asked: DayArgument?
    @Option(help: "The day by which to reply (YYYY-MM-DD); left out, it is left open.") var due: DayArgument?
    @Option(help: "The folder in which to write.") var output = "clearing"
    @Option(help: "The languages of the letters; the first is also that of form and terminal.") var language:
        [Language] = []
    @Option(help: "A file of accepted findings.") var waivers: String?
    @Flag(help: "Write the letters as PDF too; `make pdf` prepares WeasyPrint, which makes them.") var pdf = false
    @OptionGroup var limits: LimitsOption

    /// The days that the call names.
    private func checked() throws(UsageFault) -> Clearing.Dates {
        if output.isEmpty { throw UsageFault { $0.noOutputFolder } }
        let dates = Clearing.Dates(asked: try asked.day(of: "--asked"), due: try due.day(of: "--due"))
        try check(dates)
        return dates
    }

    /// Refuses a last day before the day of asking, whether the call or the replies name them.
    private func check(_ dates: Clearing.Dates) throws(UsageFault) {
        guard let asked = dates.asked, let due = dates.due, due < asked else { return }
        throw UsageFault { $0.dueTooEarly(due.description, asked: asked.description) }
    }

    func run() throws {
        let stated = try checked()
        let audited = try audited()
        // The process ends with the command, and takes its memory back at once rather than object by object.
        _ = Unmanaged.passRetained(audited.dossier)
        let dates = dates(stated, audited.dossier)
        try check(dates)
        let clearing = Clearing(audited)
        let wanted = try wanted(audited.dossier)
        let inquiries = clearing.inquiries.filter { wanted.isEmpty || wanted.contains($0.body) }
        let letters = ClearingLetters(audited, clearing, dates, languages, isPrinted: pdf)
        let files: [[String]]
        do { files = try letters.write(inquiries, to: output) } catch let failure as OutputFailure {
            Console.report(failure)
            throw ExitCode(failure.status.rawValue)
        }
        tell(clearing, zip(inquiries, files), wanted)
        if audited.result.isIncomplete {
            Console.report(failuresOf: audited.result)
            try ExitStatus.incomplete.end()
        }
    }

    private var languages: [Language] { language.isEmpty ? Language.allCases : language }

    private func audited() throws -> AuditedDossier {
        let pack = try rules.load(threads: Processors.available)
        let store = try limits.store()
        do throws(LoadFailure) {
            var options = Auditor.Options()
            options.waivers = try waivers.map { path throws(LoadFailure) in try Waivers(path: path) }
            let auditor = try Auditor(pack, for: store, threads: Processors.available)
            try store.loadReporting(dossier, assessment: nil)
            try store.checkSums()
            let audited = auditor.audit(options)
            try store.checkUnchanged()
            return audited
        } catch { throw Failure.report(error) }
    }

    /// The ministries of the bodies that are named; none where all are meant.
    private func wanted(_ store: DossierStore) throws(UsageFault) -> Set<Model.Body> {
        var wanted = Set<Model.Body>()
        for name in body {
            wanted.insert(try store.chosenBody(name, refusing: { $0.noBody(name) }, else: \.listsBodies).ministry)
        }
        return wanted
    }

    /// When those concerned are asked: no clock says so, and what an earlier letter said stands in the replies.
    private func dates(_ stated: Clearing.Dates, _ store: DossierStore) -> Clearing.Dates {
        Clearing.Dates(asked: stated.asked ?? store.clearing?.asked, due: stated.due ?? store.clearing?.due)
    }

    /// Says who was asked and who was not.
    private func tell(
        _ clearing: Clearing, _ letters: Zip2Sequence<[Clearing.Inquiry], [[String]]>, _ wanted: Set<Model.Body>
    ) {
        let language = Console.language
        let words = language.phrases.clearing
        for (inquiry, files) in letters {
            let body = language.text(inquiry.body)
            Console.print("\(words.letter(to: body, findings: inquiry.findings.count, files: files))")
        }
        for body in wanted.sorted(by: { $0.record.row < $1.record.row })
        where !clearing.inquiries.contains(where: { $0.body == body }) {
            Console.print("\(words.nothing(for: language.text(body)))")
        }
        guard wanted.isEmpty else { return }
        if clearing.inquiries.isEmpty { Console.print("\(words.nobody)") }
        if !clearing.unasked.isEmpty {
            Console.print("\(words.notAsked(clearing.unasked.map { language.text($0) }))")
        }
        if !clearing.unaddressed.isEmpty {
            Console.print("\(words.unaddressed(clearing.unaddressed.count))")
            for finding in clearing.unaddressed { Console.print("  \(finding.finding.condition[language])") }
        }
    }
}
