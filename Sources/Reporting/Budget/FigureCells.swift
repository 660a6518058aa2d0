internal import Audit
internal import CEL
internal import Dossier
internal import Texts

/// In which cells of a workbook what is declared stands, and the sum beside it, so that each stands once and other sheets
/// refer to it.
final class FigureCells {
    /// A declared amount and its sum, as formulas write their cells.
    typealias Pair = (declared: String, computed: String)

    private let summary: Sheet
    /// The row of the first total in the summary, which has a row for each year, one for the grand total with all amounts,
    /// and one for each of the two other ways to add it up that there are.
    var first = 0
    private let years: [Int64: Int]
    private var sources: [TextKey: Pair] = [:]
    private var sourcesOfYears: [Int64: [FundingSource: Pair]] = [:]
    /// The rows of costs that the plan states, in the order of the promises that are compared.
    private(set) var costs: [Int] = []

    /// The rows in which it is said of a task whether it has money, and how much.
    private(set) var tasks: [Record: Int] = [:]

    init(_ summary: Sheet, years: [Int64]) {
        self.summary = summary
        self.years = Dictionary(years.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private var grandTotal: Int { first + years.count }

    func declared(year: Int64) -> String { summary.cell(1, first + (years[year] ?? 0)) }

    func note(_ check: Reconciliation.Check, declared: String, computed: String) {
        guard let source = check.source, let year = check.years?.lowerBound else { return }
        sourcesOfYears[year, default: [:]][source] = (declared, computed)
    }

    func note(source: String, declared: String, computed: String) {
        sources[TextKey(text: source)] = (declared, computed)
    }

    func note(task: Record, row: Int) { tasks[task] = row }

    func note(costIn row: Int) { costs.append(row) }

    /// Where a total stands that is not of a line, a body or a cost; nil where it stands nowhere else.
    func cells(of check: Reconciliation.Check, byLines: Bool) -> Pair? {
        func row(_ row: Int) -> Pair { (summary.cell(1, row), summary.cell(2, row)) }
        switch check.kind {
        case .year: return check.years.flatMap { years[$0.lowerBound] }.map { row(first + $0) }
        case .grandTotal: return row(grandTotal)
        case .grandTotalByLines: return row(grandTotal + 1)
        case .grandTotalByYears: return row(grandTotal + (byLines ? 2 : 1))
        case .source:
            guard let source = check.source else { return nil }
            return check.years.map { sourcesOfYears[$0.lowerBound]?[source] }
                ?? sources[TextKey(text: source.rawValue)]
        case .line, .body, .cost: return nil
        }
    }
}
