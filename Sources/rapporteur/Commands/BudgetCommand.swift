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
    @Option(help: "The language of table and workbook.") var language: Language?
    @Option(help: "Another assessment to read.") var assessment: String?
    @OptionGroup var limits: LimitsOption

    func run() throws {
        let store = try limits.store()
        do throws(LoadFailure) {
            try store.loadReporting(dossier, assessment: assessment)
            try store.checkSums()
        } catch {
            throw Failure.report(error)
        }
        let reconciliation = Reconciliation(store, ministry: try chosenMinistry(store))
        switch format {
        case .table:
            Console.print(
                BudgetTable(reconciliation, store, language ?? Console.language).lines(width: Console.width),
                alarming: .yellow)
        case .csv: Console.write(BudgetCSV.render(reconciliation, store))
        case .json: Console.write(BudgetJSON.render(reconciliation, store))
        }
        guard let xlsx else { return }
        do {
            try OutputFile(path: xlsx).replace(
                with: BudgetWorkbook(language ?? Console.language).render(reconciliation, store),
                sparing: RunInputs(store.files.map(\.path)))
        } catch let failure as OutputFailure {
            Console.report(failure)
            try ExitStatus.unwritable.end()
        } catch {
            Console.report("\(error)")
            try ExitStatus.unwritable.end()
        }
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
