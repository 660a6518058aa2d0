internal import CEL

/// What a task's stated costs add up to, by the ministry that is named to pay and, where all are per year, by year.
///
/// Costs in another currency than the annex's, and totals that reach past the plan, cannot be compared with its lines
/// and make no promise.
final class Promises: @unchecked Sendable {
    private struct Promise: BitwiseCopyable {
        let task: Int32
        /// The ministry named, or -1.
        let ministry: Int32
        let from: Int32
        let to: Int32
        /// The symbol of the word.
        let bound: Int32
        /// Where its costs and amounts begin among those of all.
        let costs: Int32
        let amounts: Int32
    }

    /// What is read of costs, and of what they are compared with.
    private struct Columns {
        let currencies, periods, from, to, funders, bounds: GrowableColumn<Int32>
        let amounts: GrowableColumn<Int64>
        let starts, ends: GrowableColumn<Int32>
        let bodies, years: GrowableColumn<Int32>

        init(_ facts: Facts) {
            let (cost, plan) = (facts.table("cost"), facts.table("plan"))
            (currencies, periods, from) = (cost.words("currency"), cost.words("per"), cost.words("from"))
            (to, funders, bounds) = (cost.words("to"), cost.words("funder"), cost.words("bound"))
            amounts = cost.money("amount")
            (starts, ends) = (plan.words("start"), plan.words("end"))
            (bodies, years) = (facts.table("line").words("body"), facts.table("amount").words("year"))
        }
    }

    private let facts: Facts
    private let columns: Columns
    private let derivations: Derivations
    private let year: Int32
    private let (minimum, approximate, exact): (Int32, Int32, Int32)
    private let promises = GrowableColumn<Promise>()
    /// What each promise adds up to.
    private let values = GrowableColumn<Int64>()
    /// The costs of the promises, one after the other, and the amounts that are to cover them.
    private let costRows = GrowableColumn<Int32>()
    private let amountRows = GrowableColumn<Int32>()
    private let part: Lazily
    /// The promises of each task.
    let ofTask: DerivedLists

    init(_ derivations: Derivations) {
        facts = derivations.facts
        columns = Columns(derivations.facts)
        self.derivations = derivations
        year = facts.symbol("year")
        (minimum, approximate, exact) = (facts.symbol("minimum"), facts.symbol("approximate"), facts.symbol("exact"))
        var collect: () -> Void = {}
        let part = derivations.derived.lazily { collect() }
        self.part = part
        let (promises, tasks) = (promises, facts.table("task"))
        ofTask = derivations.derived.index(targets: { tasks.count }) { body in
            part.ensure()
            for index in 0..<promises.count { body(Int32(index), promises[index].task) }
        }
        collect = { [unowned self] in self.collect() }
    }

    private var count: Int32 {
        part.ensure()
        return Int32(promises.count)
    }

    private subscript(_ row: Int32) -> Promise {
        part.ensure()
        return promises[Int(row)]
    }

    private func costs(_ row: Int32) -> Rows {
        let start = self[row].costs
        let end = row + 1 < count ? self[row + 1].costs : Int32(costRows.count)
        return Rows(indices: costRows.base + Int(start), count: end - start)
    }

    private func amounts(_ row: Int32) -> Rows {
        let start = self[row].amounts
        let end = row + 1 < count ? self[row + 1].amounts : Int32(amountRows.count)
        return Rows(indices: amountRows.base + Int(start), count: end - start)
    }

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
                storage: .moneyOfOneCurrency(values.column, currency: UnsafePointer(derivations.currency))),
            derivations.word("bound", "minimum if any cost is, else approximate if any is, else exact.") {
                self[$0].bound
            },
            derivations.list("costs", of: "cost", "The costs.") { self.costs($0) },
            derivations.list("amounts", of: "amount", "The amounts of the lines that are to cover it.") {
                self.amounts($0)
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
            name: "promise", plural: "promises", summary: "What a task's stated costs add up to.",
            fields: Origins.derived(fields, of: "promise"),
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
        let bound: Int32
    }

    private func collect() {
        promises.removeAll()
        values.removeAll()
        costRows.removeAll()
        amountRows.removeAll()
        let table = facts.table("cost")
        let tasks = table.parents[0].rows
        var costs: [Cost] = []
        var row = 0
        while row < table.count {
            let task = tasks[row]
            costs.removeAll(keepingCapacity: true)
            while row < table.count, tasks[row] == task {
                if let cost = comparable(row) { costs.append(cost) }
                row += 1
            }
            promise(of: task, costs)
        }
    }

    private func comparable(_ row: Int) -> Cost? {
        guard columns.starts.count > 0, columns.currencies[row] == Int32(bitPattern: derivations.currency.pointee.code)
        else {
            return nil
        }
        let planYears =
            Derivations.year(ofDays: columns.starts[0])...Derivations.year(ofDays: columns.ends[0])
        let isPerYear = columns.periods[row] == year
        let (from, to) = (columns.from[row], columns.to[row])
        let first = from == .min ? planYears.lowerBound : from
        let last = to == .min ? max(planYears.upperBound, first) : to
        guard first <= last, isPerYear || planYears.contains(first) && planYears.contains(last) else { return nil }
        let years = (first...last).clamped(to: planYears)
        guard years.overlaps(first...last) else { return nil }
        let funder = columns.funders[row]
        return Cost(
            row: Int32(row), ministry: funder >= 0 ? derivations.ministryOfBody(funder) : -1, years: years,
            value: columns.amounts[row], isPerYear: isPerYear, bound: columns.bounds[row])
    }

    /// Adds the promises of a task: one for each ministry named, and where its costs are all per year, for each year.
    private func promise(of task: Int32, _ costs: [Cost]) {
        for (position, cost) in costs.enumerated() {
            let ministry = cost.ministry
            if costs[..<position].contains(where: { $0.ministry == ministry }) { continue }
            var (first, last) = (cost.years.lowerBound, cost.years.upperBound)
            var arePerYear = true
            for own in costs[position...] where own.ministry == ministry {
                first = min(first, own.years.lowerBound)
                last = max(last, own.years.upperBound)
                arePerYear = arePerYear && own.isPerYear
            }
            guard arePerYear else {
                promise(of: task, costs, first...last, ministry)
                continue
            }
            for year in first...last {
                promise(of: task, costs, year...year, ministry)
            }
        }
    }

    /// Adds the promise that the costs of a ministry make for some years, unless none falls in them.
    private func promise(of task: Int32, _ costs: [Cost], _ years: ClosedRange<Int32>, _ ministry: Int32) {
        let (costStart, amountStart) = (costRows.count, amountRows.count)
        var value: Int64 = 0
        var bound = exact
        for cost in costs where cost.ministry == ministry && cost.years.overlaps(years) {
            costRows.append(cost.row)
            let times = cost.isPerYear ? Int64(cost.years.clamped(to: years).count) : 1
            let (product, overflow) = cost.value.multipliedReportingOverflow(by: times)
            let (sum, overflowToo) = value.addingReportingOverflow(product)
            value = overflow || overflowToo ? .max : sum
            if cost.bound == minimum || cost.bound == approximate && bound != minimum { bound = cost.bound }
        }
        guard costRows.count > costStart else { return }
        appendAmounts(of: task, years, ministry, costs)
        values.append(value)
        promises.append(
            Promise(
                task: task, ministry: ministry, from: years.lowerBound, to: years.upperBound, bound: bound,
                costs: Int32(costStart), amounts: Int32(amountStart)))
    }

    /// Adds the amounts of the lines that are to cover a promise: those of the ministry named, or where none is, those
    /// that no other cost of the task names.
    private func appendAmounts(of task: Int32, _ years: ClosedRange<Int32>, _ ministry: Int32, _ costs: [Cost]) {
        let lines = derivations.linesOfTask(task)
        for index in 0..<lines.count {
            let body = columns.bodies[Int(lines[index])]
            let payer = body >= 0 ? derivations.ministryOfBody(body) : -1
            let covers =
                ministry >= 0
                ? payer == ministry : !costs.contains { $0.ministry == payer && $0.ministry != ministry }
            guard covers else { continue }
            let amounts = derivations.amountsOfLine(lines[index])
            for index in 0..<amounts.count where years.contains(columns.years[Int(amounts[index])]) {
                amountRows.append(amounts[index])
            }
        }
    }
}
