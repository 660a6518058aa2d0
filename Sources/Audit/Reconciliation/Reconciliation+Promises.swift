package import CEL
internal import Dossier

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
            var seen = Set<Record>()
            return tasks.flatMap { $0.record.records("promises") }.flatMap { promise -> [Promise] in
                let pool = promise.records("pool")
                guard let first = pool.first, seen.insert(first).inserted else { return [] }
                let together = Promise(pool, first.records("poolAmounts"), isCompared, zero)
                guard pool.count > 1, (together.difference?.minorUnits ?? 0) <= 0 else { return [together] }
                let single = pool.map { Promise([$0], $0.records("amounts"), isCompared, zero) }
                return [together] + single.filter { ($0.difference?.minorUnits ?? 0) > 0 }
            }.filter { $0.stated.minorUnits != 0 || ($0.given?.minorUnits ?? 0) != 0 }
        }

        private init(_ records: [Record], _ amounts: [Record], _ isCompared: Bool, _ zero: Money) {
            self.records = records
            stated = Money.total(records.compactMap { $0.money("value") }) ?? zero
            given = isCompared ? Money.total(amounts.compactMap { $0.money("value") }) ?? zero : nil
            let bounds = records.compactMap { $0.string("bound").flatMap { Bound(rawValue: $0) } }
            bound = bounds.contains(.minimum) ? .minimum : bounds.contains(.approximate) ? .approximate : .exact
            isOpen = records.contains { $0.bool("isOpen") }
            isPartial = records.contains { $0.bool("isPartial") }
        }

        /// The tasks that state it.
        package var tasks: [Record] { records.compactMap { $0.record("task") }.distinct }

        /// The lines that are to cover it.
        package var lines: [Record] {
            records.flatMap { $0.records("amounts") }.compactMap { $0.record("line") }.distinct
        }

        /// The amounts that are to cover it.
        package var amounts: [Record] { records.flatMap { $0.records("amounts") }.distinct }

        /// The ministries that are named to pay.
        package var ministries: [Record] { records.compactMap { $0.record("ministry") }.distinct }

        /// From the first to the last of its years.
        package var years: ClosedRange<Int64> {
            let first = records.compactMap { $0.int("from") }.min() ?? 0
            return first...max(first, records.compactMap { $0.int("to") }.max() ?? first)
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

        /// Whether it is for a part of a year, of which less than the whole year's cost may be meant.
        package var isOfPartOfYear: Bool { isPartial }
    }

    /// What the plan states that a body is to pay, where there is no annex to compare it with.
    package struct StatedCosts: Sendable {
        /// The body that is to pay; nil where none is named that is in the registry.
        package let body: Record?
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

        static func all(_ store: DossierStore, _ ministry: Record?) -> [StatedCosts] {
            let costs = store.all("cost").filter { cost in
                ministry == nil || cost.record("funder")?.record("ministry") == ministry
            }
            let period = store.plan.years
            let years = Set(costs.flatMap { Self.years(of: $0, within: period) }).sorted()
            var order: [(body: Record?, currency: Currency)] = []
            var members: [String: [Record]] = [:]
            for cost in costs {
                guard let amount = cost.money("amount") else { continue }
                let key = "\(cost.record("funder")?.key ?? "") \(amount.currency)"
                if members[key] == nil { order.append((cost.record("funder"), amount.currency)) }
                members[key, default: []].append(cost)
            }
            return (order.filter { $0.body != nil } + order.filter { $0.body == nil }).map { body, currency in
                StatedCosts(body, members["\(body?.key ?? "") \(currency)"] ?? [], currency, years, period)
            }
        }

        private init(
            _ body: Record?, _ costs: [Record], _ currency: Currency, _ years: [Int64], _ period: [Int64]
        ) {
            self.body = body
            self.costs = costs
            let own = costs.map { (amount: $0.money("amount"), years: Self.years(of: $0, within: period)) }
            byYear = years.map { year in
                (year, Money.total(own.filter { $0.years.contains(year) }.compactMap(\.amount)))
            }
            spanning = Money.total(own.filter(\.years.isEmpty).compactMap(\.amount))
            total =
                Money.total((byYear.map(\.sum) + [spanning]).compactMap(\.self))
                ?? Money(minorUnits: 0, currency: currency)
            let bounds = Set(costs.compactMap { $0.string("bound").flatMap { Bound(rawValue: $0) } })
            bound = bounds.contains(.approximate) ? .approximate : bounds.contains(.minimum) ? .minimum : .exact
        }

        /// The years each of which a cost is for, within the plan's; none where it is one sum for several.
        private static func years(of cost: Record, within period: [Int64]) -> [Int64] {
            let years = cost.integers("years")
            if cost.string("per") == "year" { return years.filter(period.contains) }
            return years.count == 1 ? years : []
        }

        /// The currency.
        package var currency: Currency { total.currency }
    }
}
