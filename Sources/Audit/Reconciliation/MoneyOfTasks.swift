package import CEL
internal import Dossier

/// What the annex provides for each task, every line counted once: with the first task that it was judged to fund.
///
/// So the amounts of all tasks add up to what their lines provide, and never to more than there is.
package struct MoneyOfTasks: Sendable {
    /// The money of a task.
    package struct Share: Sendable {
        /// What is counted with the task; nil where no line with an amount is.
        package fileprivate(set) var amount: Money?
        /// The other tasks that some of it is for too.
        package fileprivate(set) var sharers: [Record] = []
        /// The tasks with which money is counted that is for this one too.
        package fileprivate(set) var within: [Record] = []
    }

    private var shares: [Record: Share] = [:]
    /// What lines of one task provide.
    package let own: Money
    /// What lines of several tasks provide.
    package let shared: Money
    /// What lines of no task provide.
    package let unused: Money

    /// The money of the tasks that the lines of `reconciliation` fund.
    package init(_ reconciliation: Reconciliation) {
        let zero = Money(minorUnits: 0, currency: reconciliation.currency)
        func sum(_ lines: [Reconciliation.Line]) -> Money { Money.total(lines.map(\.total.computed)) ?? zero }
        own = sum(reconciliation.lines.filter { $0.tasks.count == 1 })
        shared = sum(reconciliation.lines.filter(\.isShared))
        unused = sum(reconciliation.lines.filter(\.tasks.isEmpty))
        for line in reconciliation.lines {
            let judged = Model.Line(line.record).fundings.lazy.compactMap { $0.task?.record }.first
            guard let first = judged.flatMap({ line.tasks.contains($0) ? $0 : nil }) ?? line.tasks.first
            else { continue }
            let others = line.tasks.filter { $0 != first }
            let amount = line.amounts.isEmpty ? nil : line.total.computed
            shares[first, default: Share()].amount = Money.total(
                [shares[first]?.amount, amount].compactMap(\.self))
            shares[first, default: Share()].sharers += others
            for other in others { shares[other, default: Share()].within.append(first) }
        }
        for (task, share) in shares {
            shares[task]?.sharers = share.sharers.distinct.sorted { $0.row < $1.row }
            shares[task]?.within = share.within.distinct.sorted { $0.row < $1.row }
        }
    }

    /// The money of a task; nil where no line funds it.
    package func share(of task: Record) -> Share? { shares[task] }
}
