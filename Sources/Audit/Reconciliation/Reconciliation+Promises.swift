package import CEL
package import Dossier

/// What the plan states of costs.
extension Reconciliation {
    /// What the plan states that a task costs, or several that share lines, beside the amounts that are to cover it.
    package struct Promise: Sendable {
        /// The promises, more than one where they share lines; the first stands for all.
        package let records: [Record]
        /// What is stated.
        package let stated: Money
        /// What the amounts that are to cover it add up to; nil where nobody has judged which they are.
        package let given: Money?
        /// How firm the statement is.
        package let bound: Bound
        /// Whether the amounts also fund a task that states no cost, so that there may be more of them.
        private let isOpen: Bool
        /// Whether it is a cost a year for a part of one, of which less may be meant.
        private let isPartial: Bool

        /// Every promise of some tasks by itself, or with those that it shares lines with. Where they have enough together
        /// and one has too little even if it gets all of its lines, that one also by itself.
        static func all(_ tasks: [TaskFunding], isCompared: Bool, _ zero: Money) -> [Promise] {
            var seen = Set<Model.Promise>()
            return tasks.flatMap { Model.Task($0.record).promises }.flatMap { promise -> [Promise] in
                let pool = Array(promise.pool)
                guard let first = pool.first, seen.insert(first).inserted else { return [] }
                let together = Promise(pool, first.poolAmounts, isCompared, zero)
                guard pool.count > 1, (together.difference?.minorUnits ?? 0) <= 0 else { return [together] }
                let single = pool.map { Promise([$0], $0.amounts, isCompared, zero) }
                return [together] + single.filter { ($0.difference?.minorUnits ?? 0) > 0 }
            }.filter { $0.stated.minorUnits != 0 || ($0.given?.minorUnits ?? 0) != 0 }
        }

        private init(_ promises: [Model.Promise], _ amounts: Records<Model.Amount>, _ isCompared: Bool, _ zero: Money) {
            records = promises.map(\.record)
            stated = Money.total(promises.map(\.value)) ?? zero
            given = isCompared ? Money.total(amounts.compactMap(\.value)) ?? zero : nil
            let bounds = promises.map(\.bound)
            bound = bounds.contains(.minimum) ? .minimum : bounds.contains(.approximate) ? .approximate : .exact
            isOpen = promises.contains { $0.isOpen }
            isPartial = promises.contains { $0.isPartial }
        }

        private var promises: [Model.Promise] {
            records.map { Model.Promise($0) }
        }

        /// The tasks that state it.
        package var tasks: [Record] { promises.map(\.task.record).distinct }

        /// The lines that are to cover it.
        package var lines: [Record] {
            promises.flatMap(\.amounts).map(\.line.record).distinct
        }

        /// The amounts that are to cover it.
        package var amounts: [Record] { promises.flatMap(\.amounts).map(\.record).distinct }

        /// The ministries that are named to pay.
        package var ministries: [Record] { promises.compactMap { $0.ministry?.record }.distinct }

        /// From the first to the last of its years.
        package var years: ClosedRange<Int64> {
            let first = promises.map(\.from).min() ?? 0
            return first...max(first, promises.map(\.to).max() ?? first)
        }

        /// What is stated beside what is given; nil where the two are not compared.
        package var sum: Sum? { given.map { Sum(declared: stated, computed: $0) } }

        /// What is stated less what is given; nil where the two are not compared.
        package var difference: Money? { sum?.difference }

        /// Whether the annex gives what is stated; nil where the two are not compared, where the statement is approximate
        /// and they differ, which a rule of the pack judges by its tolerance, and where a part of a year has less.
        package var isKept: Bool? {
            guard let difference = difference?.minorUnits else { return nil }
            if difference == 0 { return true }
            if difference < 0 && (bound == .minimum || isOpen) { return true }
            return bound == .approximate || difference > 0 && isPartial ? nil : false
        }

        /// Whether the two differ in a way that is to be told.
        package var differs: Bool {
            guard let sum, isKept != true else { return false }
            return sum.differs && !(isPartial && (sum.difference?.minorUnits ?? 0) > 0)
        }

        /// Whether more may be given than is stated, because the lines also fund a task that states no cost.
        package var mayBeExceeded: Bool { isOpen }

        /// Whether it is for a part of a year, of which less than the whole year's cost may be meant.
        package var isOfPartOfYear: Bool { isPartial }
    }

    /// What the plan states that a body is to pay, or a source of funds, where there is no annex to compare it with.
    package struct StatedCosts: Sendable {
        /// The body that is to pay; nil where none is named that is in the registry.
        package let body: Record?
        /// The source, where costs are added up by it; nil where none is named.
        package let source: FundingSource?
        /// The sums by year, of costs a year and of sums for one year; nil in a year for which none is stated.
        package let byYear: [(year: Int64, sum: Money?)]
        /// The sums that are stated for several years together; nil for none.
        package let spanning: Money?
        /// All of it.
        package let total: Money
        /// How firm the weakest of the statements is.
        package let bound: Bound
        /// The statements.
        package let costs: [Record]

        /// The sums by body and currency.
        static func byBody(_ store: DossierStore, _ ministry: Record?) -> [StatedCosts] {
            let costs = costs(store, ministry)
            return all(store, costs) { Payer(body: $0.cost.funder, source: nil, currency: $0.amount.currency) }
        }

        /// The sums by source and currency; none where no cost states a source.
        static func bySource(_ store: DossierStore, _ ministry: Record?) -> [StatedCosts] {
            let costs = costs(store, ministry)
            guard costs.contains(where: { $0.cost.source != nil }) else { return [] }
            return all(store, costs) { Payer(body: nil, source: $0.cost.source, currency: $0.amount.currency) }
        }

        /// A cost that states an amount.
        private typealias Stated = (cost: Model.Cost, amount: Money)

        private static func costs(_ store: DossierStore, _ ministry: Record?) -> [Stated] {
            store.costs.filter { ministry == nil || $0.funder?.ministry.record == ministry }
                .compactMap { cost in cost.amount.map { (cost, $0) } }
        }

        private static func all(
            _ store: DossierStore, _ costs: [Stated], _ payerOf: (Stated) -> Payer
        ) -> [StatedCosts] {
            let period = store.plan.years
            let years = Set(costs.flatMap { Self.years(of: $0.cost, within: period) }).sorted()
            var payers: [Payer] = []
            var members: [Payer: [Stated]] = [:]
            for cost in costs {
                let payer = payerOf(cost)
                if members[payer] == nil { payers.append(payer) }
                members[payer, default: []].append(cost)
            }
            return (payers.filter(\.isNamed) + payers.filter { !$0.isNamed }).map { payer in
                StatedCosts(payer, members[payer] ?? [], years, period)
            }
        }

        /// Who is to pay, and in which currency.
        private struct Payer: Hashable {
            let body: Model.Body?
            let source: FundingSource?
            let currency: Currency

            var isNamed: Bool { body != nil || source != nil }
        }

        private init(
            _ payer: Payer, _ costs: [Stated], _ years: [Int64], _ period: [Int64]
        ) {
            body = payer.body?.record
            source = payer.source
            self.costs = costs.map(\.cost.record)
            let own = costs.map { (amount: $0.amount, years: Self.years(of: $0.cost, within: period)) }
            byYear = years.map { year in
                (year, Money.total(own.filter { $0.years.contains(year) }.map(\.amount)))
            }
            spanning = Money.total(own.filter(\.years.isEmpty).map(\.amount))
            total =
                Money.total((byYear.map(\.sum) + [spanning]).compactMap(\.self))
                ?? Money(minorUnits: 0, currency: payer.currency)
            let bounds = Set(costs.map(\.cost.bound))
            bound = bounds.contains(.approximate) ? .approximate : bounds.contains(.minimum) ? .minimum : .exact
        }

        /// The years each of which a cost is for, within the plan's; none where it is one sum for several.
        private static func years(of cost: Model.Cost, within period: [Int64]) -> [Int64] {
            let years = cost.years
            if cost.per == .year { return years.filter(period.contains) }
            return years.count == 1 ? years : []
        }

        /// The currency.
        package var currency: Currency { total.currency }
    }
}
