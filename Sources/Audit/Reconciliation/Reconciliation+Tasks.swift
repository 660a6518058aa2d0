package import CEL
package import Dossier

/// Tasks: what the plan states of their money, and what the annex gives.
extension Reconciliation {
    /// A task and the lines that fund it.
    package struct TaskFunding: Sendable {
        /// The task.
        package let record: Record
        /// The lines that fund it, of all ministries.
        package let lines: [Line]
        /// What they add up to.
        package let total: Money
        /// How much of that is money of lines that fund other tasks too.
        package let shared: Money
        private let annexYears: [Int64]

        /// What its lines add up to in each year of the annex; nil in a year for which none has an amount.
        package var byYear: [(year: Int64, sum: Money?)] {
            annexYears.map { year in (year, Money.total(lines.compactMap { $0.amounts[year] })) }
        }

        /// The stated costs that cannot be compared with the annex: in another currency, or beyond the plan's years.
        package var incomparableCosts: [Record] {
            let task = Model.Task(record)
            let compared = Set(task.promises.flatMap(\.costs))
            return task.costs.filter { !$0.none && !compared.contains($0) }.map(\.record)
        }

        /// The ministries and offices that the plan names to pay, each once.
        package var funders: [Record] {
            let task = Model.Task(record)
            return (task.funders.map(\.body) + task.costs.map(\.funder)).compactMap { $0?.ministry.record }.distinct
        }

        /// The years in which its assignments run.
        package var years: [Int64] { Set(Model.Task(record).deadlines.flatMap(\.years)).sorted() }

        /// Whether a line with a positive sum funds it.
        package var isFunded: Bool { total.minorUnits > 0 }
        /// Whether the plan promises it money: by a funder, a cost other than nothing, or a commitment. A funder of what is
        /// said to cost nothing promises none.
        package var isPromised: Bool {
            let task = Model.Task(record)
            if !task.commitments.isEmpty || task.costs.contains(where: { !$0.none }) { return true }
            return !task.funders.isEmpty && task.costs.isEmpty
        }

        /// Whether a ministry leads the task, is to pay for it or pays for it.
        func concerns(_ ministry: Record) -> Bool {
            funders.contains(ministry)
                || Model.Task(record).leads.contains { $0.body?.ministry.record == ministry }
                || lines.contains { Model.Line($0.record).ministry?.record == ministry }
        }

        static func all(_ store: DossierStore, _ lines: [Line], _ years: [Int64], _ zero: Money) -> [TaskFunding] {
            let byRecord = Dictionary(lines.map { ($0.record, $0) }, uniquingKeysWith: { first, _ in first })
            return store.tasks.map { task in
                TaskFunding(task, task.lines.compactMap { byRecord[$0.record] }, years, zero)
            }
        }

        private init(_ task: Model.Task, _ lines: [Line], _ years: [Int64], _ zero: Money) {
            record = task.record
            self.lines = lines
            annexYears = years
            total = Money.total(lines.map(\.total.computed)) ?? zero
            shared = Money.total(lines.filter(\.isShared).map(\.total.computed)) ?? zero
        }
    }

    /// How firm a stated cost is.
    package typealias Bound = Dossier.Bound
}
