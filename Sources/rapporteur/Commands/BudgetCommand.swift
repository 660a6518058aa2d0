import ArgumentParser
import Audit
import CEL
import Dossier
import Glibc
import Platform
import Reporting
import RulePack
import Texts

struct BudgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "budget", abstract: "Recompute a dossier's funding annex and compare it with what is declared.",
        discussion: """
            The exit code is 0 whether or not totals differ: to judge is the audit's task. It is 65 where the amounts are \
            too large to be added up exactly.
            """)

    /// How the reconciliation is written to standard output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case csv
        case json
    }

    @Argument(help: "The dossier: a folder, or a file with a <dossier> root.") var dossier: String
    @Option(help: "A ministry or office, by id or abbreviation: only its lines, and the tasks it answers for.")
    var ministry: String?
    @Option(help: "How to write to standard output; csv and json carry everything.") var format = Format.table
    @Option(help: "A file for the workbook with live formulas.") var xlsx: String?
    @Option(help: "How csv is written: standard for programs, excel for spreadsheets of the language.")
    var csv = CSVAudience.programs
    @Option(
        help: "An earlier dossier whose annex is shown beside this one: what it gave, what is given, and the change.")
    var against: String?
    @Option(help: "The language of table and workbook.") var language: Language?
    @Option(help: "Another assessment to read.") var assessment: String?
    @OptionGroup var limits: LimitsOption

    private func check() throws(UsageFault) {
        if csv != .programs, format != .csv { throw UsageFault { $0.excelOfCSV } }
    }

    func run() throws {
        try check()
        let store = try loaded(dossier, assessment: assessment)
        let earlier = try against.map { try loaded($0, assessment: nil) }
        let ministry = try chosenMinistry(store)
        let reconciliation = Reconciliation(store, ministry: ministry)
        let changes = earlier.flatMap {
            AnnexChanges(from: $0, to: store, Pairing.lines(from: $0, to: store), ministry: ministry)
        }
        if let against, changes == nil {
            Console.report(Problem(path: against, line: 0, column: 0, text: .said { $0.inputs.annexNotComparable }))
        }
        switch format {
        case .table:
            var lines = ConsoleLines()
            BudgetTable(reconciliation, store, language ?? Console.language, changes: changes).forEachLine(
                width: Console.width
            ) {
                lines.print($0, alarming: .yellow)
            }
            lines.flush()
        case .csv:
            let form = csv.form(language ?? csv.spoken, whole: "--format json")
            BudgetCSV.write(reconciliation, store, form, changes: changes) { Console.write($0) }
        case .json: BudgetJSON.write(reconciliation, store, changes: changes) { Console.write($0) }
        }
        // The process ends with the command, and takes its memory back at once rather than object by object.
        if let earlier { _ = Unmanaged.passRetained(earlier) }
        _ = Unmanaged.passRetained(store)
        guard let xlsx else { return }
        do {
            try OutputFile(path: xlsx).replace(
                with: BudgetWorkbook(language ?? Console.language).render(reconciliation, store, changes: changes),
                sparing: RunInputs((store.files + (earlier?.files ?? [])).map(\.path)))
        } catch let failure as OutputFailure {
            Console.report(failure)
            try ExitStatus.unwritable.end()
        }
    }

    private func loaded(_ path: String, assessment: String?) throws -> DossierStore {
        let store = try limits.store()
        do throws(LoadFailure) {
            try store.loadReporting(path, assessment: assessment)
            try store.checkSums()
        } catch {
            throw Failure.report(error)
        }
        return store
    }

    private func chosenMinistry(_ store: DossierStore) throws -> Record? {
        guard let ministry else { return nil }
        let own = Set(store.lines.compactMap { $0.ministry?.key }).sorted()
        let few =
            own.isEmpty || own.count > 12 ? \.listsBodies : { (phrases: any UsagePhrases) in phrases.linesHave(own) }
        return try store.chosenBody(
            ministry, where: { $0.ministry == $0 }, refusing: { $0.noMinistry(ministry) }, else: few
        ).record
    }
}
