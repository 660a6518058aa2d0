internal import ArgumentParser
import Audit
import CEL
import Dossier
import Platform
import Reporting
import RulePack
import Texts

struct RecommendationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recommendations", abstract: "Say how far a plan answers each recommendation of its monitor.",
        discussion: """
            The exit code is 0 whatever is answered: to judge is the audit's task. Filters that are given together all \
            have to hold; --status also shows a recommendation of which an element fares that much worse than the \
            whole. csv has the columns of coverage.csv; json carries everything.
            """)

    /// How the coverage is written to standard output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case csv
        case json
    }

    @Argument(help: "The dossier: a folder, or a file with a <dossier> root.") var dossier: String
    @Option(help: "The number of a round of evaluation: only its recommendations.") var round: Int64?
    @Option(help: "The id or a name of a monitor: only its recommendations.") var monitor: String?
    @Option(help: "Only recommendations of this urgency: a level of their monitor, or unknown.") var urgency: String?
    @Option(help: "Only recommendations of this status.") var status: Coverage.Status?
    @Option(
        help:
            "A body, by id or abbreviation: only recommendations that are addressed to it, or answered by a task it leads."
    )
    var ministry: String?
    @Option(help: "How to write to standard output.") var format = Format.table
    @Flag(help: "With the table: a matrix recommendation × task instead.") var matrix = false
    @Option(help: "How csv is written: standard for programs, excel for spreadsheets of the language.")
    var csv = CSVAudience.programs
    @Option(help: "The language of the table, and of the texts in csv.") var language: Language?
    @Option(help: "Another assessment to read.") var assessment: String?
    @OptionGroup var limits: LimitsOption

    private func check() throws(UsageFault) {
        if matrix, format != .table { throw UsageFault { $0.matrixOfTable } }
        if csv != .programs, format != .csv { throw UsageFault { $0.excelOfCSV } }
    }

    func run() throws {
        try check()
        let language = language ?? Console.language
        let store = try limits.store()
        do throws(LoadFailure) {
            try store.loadReporting(dossier, assessment: assessment)
            try store.checkSums()
        } catch {
            throw Failure.report(error)
        }
        let all = Coverage(store)
        let filter = try filter(store)
        let coverage = all.narrowed(by: filter)
        let remark = all.unrecordedUrgency(among: filter).map { CoverageTable.remark(on: $0, language) }
        if format != .table, let remark { Console.report("\(remark)") }
        switch format {
        case .csv:
            let language = self.language ?? csv.spoken
            let form = csv.form(language, whole: "--format json")
            Console.write(CoverageCSV(language, form).render(coverage, asOf: Auditor.asOf(store)))
        case .json: Console.write(CoverageJSON.render(coverage, store))
        case .table:
            let table = CoverageTable(coverage, of: all.items.count, store, language, remark: remark)
            Console.print(
                matrix ? table.matrix(width: Console.width) : table.lines(width: Console.width), alarming: .red)
        }
    }

    /// The monitor that is asked for, by what tells it from others.
    private func chosenMonitor(_ store: DossierStore) throws -> String? {
        guard let monitor else { return nil }
        let (wanted, known) = (store.monitor(named: monitor).id, store.namedMonitors)
        guard known.contains(where: { $0.id == wanted }) else {
            let names = known.map { $0.known == nil ? $0.stated : "\($0.id) (\($0.name(Console.language)))" }
            throw UsageFault { $0.noMonitor(monitor, known: names) }
        }
        return wanted
    }

    /// The urgency that is asked for, which has to be a level of a monitor whose recommendations may be shown.
    private func chosenUrgency(_ store: DossierStore) throws -> String? {
        guard let urgency else { return nil }
        let wanted = try chosenMonitor(store)
        let monitors = store.namedMonitors.filter { wanted == nil || $0.id == wanted }
        let levels = monitors.flatMap(store.levels).distinct
        guard levels.contains(urgency) else {
            throw UsageFault { $0.noUrgency(urgency, known: levels) }
        }
        return urgency
    }

    private func filter(_ store: DossierStore) throws -> Coverage.Filter {
        var filter = Coverage.Filter()
        filter.status = status
        filter.monitor = try chosenMonitor(store)
        filter.urgency = try chosenUrgency(store)
        if let round {
            let rounds = store.recommendations.compactMap(\.round.number)
            guard rounds.contains(round) else {
                let known = Set(rounds).sorted().map(String.init)
                throw UsageFault { $0.noRound(round, known: known) }
            }
            filter.round = round
        }
        if let ministry {
            filter.body = try store.chosenBody(ministry, refusing: { $0.noBody(ministry) }, else: { $0.listsBodies })
                .record
        }
        return filter
    }
}

extension Coverage.Status: ExpressibleByArgument {}
extension CSVAudience: ExpressibleByArgument {
    /// In which language a table is that names none: programs get the same whatever the locale is, people their own.
    var spoken: Language { self == .programs ? .en : Console.language }
}
