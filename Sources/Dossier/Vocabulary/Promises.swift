internal import CEL

/// What a task's stated costs add up to, by the ministry that is named to pay and, where all are per year, by year.
///
/// Costs in another currency than the annex's, and totals that reach past the plan, cannot be compared with its lines
/// and make no promise.
final class Promises: @unchecked Sendable {
    struct Promise {
        let task: Int32
        /// The ministry named, or -1.
        let ministry: Int32
        let from: Int32
        let to: Int32
        let value: Int64
        /// The symbol of the word.
        let bound: Int32
        let costs: [Int32]
        let amounts: [Int32]
    }

    private let facts: Facts
    private let derivations: Derivations
    private let year: Int32
    private let (minimum, approximate, exact): (Int32, Int32, Int32)
    private var promises: [Promise] = []
    private var part: Lazily?
    private var ofTask: (@Sendable (Int32) -> Rows)?
    private var costs: (@Sendable (Int32) -> Rows)?
    private var amounts: (@Sendable (Int32) -> Rows)?

    init(_ derivations: Derivations) {
        facts = derivations.facts
        self.derivations = derivations
        year = facts.symbol("year")
        (minimum, approximate, exact) = (facts.symbol("minimum"), facts.symbol("approximate"), facts.symbol("exact"))
        let derived = derivations.derived
        let part = derived.lazily { [unowned self] in promises = collect() }
        self.part = part
        func lists(_ rows: @escaping (Promise) -> [Int32]) -> @Sendable (Int32) -> Rows {
            derived.index(targets: { [unowned self] in Int(count) }) { [unowned self] body in
                for index in 0..<count { for row in rows(promises[Int(index)]) { body(row, index) } }
            }
        }
        costs = lists { $0.costs }
        amounts = lists { $0.amounts }
        let tasks = facts.table("task")
        ofTask = derived.index(targets: { tasks.count }) { [unowned self] body in
            for index in 0..<count { body(index, promises[Int(index)].task) }
        }
    }

    private var count: Int32 {
        part?.ensure()
        return Int32(promises.count)
    }

    private subscript(_ row: Int32) -> Promise {
        part?.ensure()
        return promises[Int(row)]
    }

    func promises(ofTask task: Int32) -> Rows { ofTask?(task) ?? Rows(start: 0, count: 0) }

    func type() -> RecordType {
        let bodies = facts.table("body").words("id")
        let tasks = facts.table("task").words("number")
        let symbols = facts.symbols
        let fields = [
            derivations.record("task", "task", optional: false, "The task that states the costs.") { self[$0].task },
            derivations.record("ministry", "body", "The ministry of the funder that is named.") { self[$0].ministry },
            derivations.number("from", "The first year.") { Int64(self[$0].from) },
            derivations.number("to", "The last year; the same as the first where the costs are per year.") {
                Int64(self[$0].to)
            },
            RecordField(
                "value", .money, summary: "What the costs add up to.",
                storage: .value {
                    .money(Money(minorUnits: self[$0].value, currency: self.derivations.currency.pointee))
                }),
            derivations.word("bound", "minimum if any cost is, else approximate if any is, else exact.") {
                self[$0].bound
            },
            derivations.list("costs", of: "cost", "The costs.") { self.costs?($0) ?? Rows(start: 0, count: 0) },
            derivations.list("amounts", of: "amount", "The amounts of the lines that are to cover it.") {
                self.amounts?($0) ?? Rows(start: 0, count: 0)
            },
        ]
        let key: @Sendable (Int32) -> String = unsafelySendable { row in
            let promise = self[row]
            let years = promise.from == promise.to ? "\(promise.from)" : "\(promise.from)–\(promise.to)"
            var parts = [symbols.text(tasks[Int(promise.task)]).string, years]
            if promise.ministry >= 0 { parts.append(symbols.text(bodies[Int(promise.ministry)]).string) }
            return parts.joined(separator: " · ")
        }
        return RecordType(
            name: "promise", plural: "promises", summary: "What a task's stated costs add up to.", fields: fields,
            key: key, rowCount: { self.count })
    }

    // MARK: - Collecting

    /// A cost that can be compared with the annex.
    private struct Cost {
        let row: Int32
        let ministry: Int32
        let years: ClosedRange<Int32>
        let value: Int64
        let isPerYear: Bool
        /// The symbol of the word.
        let bound: Int32
    }

    private func collect() -> [Promise] {
        let table = facts.table("cost")
        let tasks = table.parents[0].rows
        var promises: [Promise] = []
        var start = 0
        while start < table.count {
            var end = start
            while end < table.count, tasks[end] == tasks[start] { end += 1 }
            promises += promise(of: tasks[start], (start..<end).compactMap(comparable))
            start = end
        }
        return promises
    }

    private func comparable(_ row: Int) -> Cost? {
        let table = facts.table("cost")
        let plan = facts.table("plan")
        guard plan.count > 0, table.words("currency")[row] == Int32(bitPattern: derivations.currency.pointee.code)
        else {
            return nil
        }
        let planYears =
            Derivations.year(ofDays: plan.words("start")[0])...Derivations.year(ofDays: plan.words("end")[0])
        let isPerYear = table.words("per")[row] == year
        let (from, to) = (table.words("from")[row], table.words("to")[row])
        let first = from == .min ? planYears.lowerBound : from
        let last = to == .min ? max(planYears.upperBound, first) : to
        guard first <= last, isPerYear || planYears.contains(first) && planYears.contains(last) else { return nil }
        let years = (first...last).clamped(to: planYears)
        guard years.overlaps(first...last) else { return nil }
        let funder = table.words("funder")[row]
        return Cost(
            row: Int32(row), ministry: funder >= 0 ? derivations.ministryOfBody(funder) : -1, years: years,
            value: table.money("amount")[row], isPerYear: isPerYear,
            bound: table.words("bound")[row])
    }

    private func promise(of task: Int32, _ costs: [Cost]) -> [Promise] {
        var ministries: [Int32] = []
        for cost in costs where !ministries.contains(cost.ministry) { ministries.append(cost.ministry) }
        return ministries.flatMap { ministry -> [Promise] in
            let own = costs.filter { $0.ministry == ministry }
            let others = ministries.filter { $0 != ministry }
            if own.allSatisfy(\.isPerYear) {
                let first = own.map(\.years.lowerBound).min() ?? 0
                let last = own.map(\.years.upperBound).max() ?? 0
                return (first...last).compactMap { year in
                    let due = own.filter { $0.years.contains(year) }
                    return due.isEmpty ? nil : promise(of: task, due, year...year, ministry, others)
                }
            }
            let first = own.map(\.years.lowerBound).min() ?? 0
            let last = own.map(\.years.upperBound).max() ?? 0
            return [promise(of: task, own, first...last, ministry, others)]
        }
    }

    private func promise(
        of task: Int32, _ costs: [Cost], _ years: ClosedRange<Int32>, _ ministry: Int32, _ others: [Int32]
    ) -> Promise {
        var value: Int64 = 0
        for cost in costs {
            let times = cost.isPerYear ? Int64(cost.years.clamped(to: years).count) : 1
            let (product, overflow) = cost.value.multipliedReportingOverflow(by: times)
            let (sum, overflowToo) = value.addingReportingOverflow(product)
            value = overflow || overflowToo ? .max : sum
        }
        let bound = [minimum, approximate].first { bound in costs.contains { $0.bound == bound } } ?? exact
        return Promise(
            task: task, ministry: ministry, from: years.lowerBound, to: years.upperBound, value: value, bound: bound,
            costs: costs.map(\.row), amounts: amounts(of: task, years, ministry, others))
    }

    private func amounts(of task: Int32, _ years: ClosedRange<Int32>, _ ministry: Int32, _ others: [Int32]) -> [Int32] {
        let bodies = facts.table("line").words("body")
        let amountYears = facts.table("amount").words("year")
        let lines = derivations.linesOfTask(task)
        var found: [Int32] = []
        for index in 0..<lines.count {
            let body = bodies[Int(lines[index])]
            let payer = body >= 0 ? derivations.ministryOfBody(body) : -1
            guard ministry >= 0 ? payer == ministry : !others.contains(payer) else { continue }
            let amounts = derivations.amountsOfLine(lines[index])
            for index in 0..<amounts.count where years.contains(amountYears[Int(amounts[index])]) {
                found.append(amounts[index])
            }
        }
        return found
    }
}
