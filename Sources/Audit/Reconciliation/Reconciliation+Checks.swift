package import CEL
package import Dossier

/// Every comparison of what is declared with what the amounts add up to.
extension Reconciliation {
    /// A declared amount beside what it should be, where it stands and the lines that the sum is made of.
    package struct Check: Sendable {
        /// What is compared.
        package enum Kind: String, Sendable, CaseIterable {
            /// The total of a line, with the sum of its years.
            case line
            /// The total of a body in a year, with its lines.
            case body
            /// The total of a year, with all lines.
            case year
            /// The total of a source of funds, of a year or of all, with its lines.
            case source
            /// The grand total, with all amounts.
            case grandTotal = "grand-total"
            /// The grand total, with the declared totals of the lines.
            case grandTotalByLines = "grand-total-by-lines"
            /// The grand total, with the declared totals of the years.
            case grandTotalByYears = "grand-total-by-years"
            /// A cost that the plan states for a task, with the lines that are to cover it.
            case cost
        }

        /// What is compared.
        package let kind: Kind
        /// The line, the body, the task; nil for totals of all, or where the name is unknown.
        package let subject: Record?
        /// The source of funds; nil for other totals.
        package var source: FundingSource?
        /// The year, or both ends of a span of years; nil for all years.
        package let years: ClosedRange<Int64>?
        /// What is declared or stated, and the sum.
        package let sum: Sum
        /// The lines that the sum is made of.
        package let lines: [Record]
        /// The tasks that state a cost; none for other totals.
        package let tasks: [Record]
        /// How firm the statement is.
        package let bound: Bound
        /// Whether the two differ in a way that is to be told; a minimum may be exceeded.
        package let differs: Bool
        /// Where the declaration stands.
        package let location: SourceLocation
    }

    /// All comparisons, in the order of the kinds and then of the documents; without an assessment, none with costs.
    package func checks(_ store: DossierStore) -> [Check] {
        let all = lines.map(\.record)
        var checks: [Check] = []
        func add(
            _ kind: Check.Kind, _ subject: Record?, _ years: ClosedRange<Int64>?, _ sum: Sum, _ lines: [Record],
            _ place: (record: Record, field: String?), source: FundingSource? = nil
        ) {
            guard sum.declared != nil else { return }
            let location = store.location(of: place.record, field: place.field)
            checks.append(
                Check(
                    kind: kind, subject: subject, source: source, years: years, sum: sum, lines: lines, tasks: [],
                    bound: .exact, differs: sum.differs, location: location))
        }
        for line in lines {
            add(.line, line.record, nil, line.total, [line.record], (line.record, "total"))
        }
        for total in bodyTotals {
            let declared = Model.BodyTotal(total.record)
            add(
                .body, declared.body?.record, declared.year...declared.year, total.sum, total.lines.map(\.record),
                (total.record, nil))
        }
        for total in yearTotals {
            guard let record = total.record else { continue }
            add(.year, nil, total.year...total.year, total.sum, all, (record, nil))
        }
        for total in sourceTotals {
            add(
                .source, nil, total.year.map { $0...$0 }, total.sum, total.lines.map(\.record), (total.record, nil),
                source: total.source)
        }
        if let annex {
            let grand: [(Check.Kind, Money?)] = [
                (.grandTotal, grandTotal.computed), (.grandTotalByLines, declaredByLines),
                (.grandTotalByYears, declaredByYears),
            ]
            for case (let kind, let computed?) in grand {
                add(kind, nil, nil, Sum(declared: grandTotal.declared, computed: computed), all, (annex, "grandTotal"))
            }
        }
        for promise in promises {
            guard let sum = promise.sum, let first = promise.records.first else { continue }
            checks.append(
                Check(
                    kind: .cost, subject: Model.Promise(first).task.record, years: promise.years, sum: sum,
                    lines: promise.lines,
                    tasks: promise.tasks, bound: promise.bound, differs: promise.differs,
                    location: store.location(of: first)))
        }
        return checks
    }
}
