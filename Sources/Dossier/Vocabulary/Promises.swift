internal import CEL

/// What a task's stated costs add up to, by the ministry that is named to pay and, where none spans several years, by
/// year; and which promises share lines, so that only their sum can be compared with them.
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
        /// Whether it is for a year of which the plan, or what runs on in it, has only a part.
        let isPartial: Bool
        /// Whether its lines may also pay for a goal of the task that no cost is for.
        let leavesGoals: Bool
        /// Where its costs, lines and amounts begin among those of all.
        let costs, lines, amounts: Int32
    }

    /// What is read of costs, and of what they are compared with.
    private struct Columns {
        let currencies, funders, bounds: GrowableColumn<Int32>
        let amounts: GrowableColumn<Int64>
        let bodies, years: GrowableColumn<Int32>
        let values: GrowableColumn<Int64>

        init(_ facts: Facts) {
            let cost = facts.table("cost")
            (currencies, funders, bounds) = (cost.words("currency"), cost.words("funder"), cost.words("bound"))
            amounts = cost.money("amount")
            (bodies, years) = (facts.table("line").words("body"), facts.table("amount").words("year"))
            values = facts.table("amount").money("value")
        }
    }

    private let facts: Facts
    private let columns: Columns
    private let derivations: Derivations
    private let costYears: CostYears
    private let (minimum, approximate, exact): (Int32, Int32, Int32)
    private let promises = GrowableColumn<Promise>()
    /// What each promise adds up to, and how much of that is stated as about so much; `Int64.min` beyond all amounts.
    private let values = GrowableColumn<Int64>()
    private let approximations = GrowableColumn<Int64>()
    /// What each adds up to, beyond all amounts too.
    private var sums: [Int128] = []
    /// The costs of the promises, one after the other, the lines that are to cover them and the amounts of these.
    private let costRows = GrowableColumn<Int32>()
    private let lineRows = GrowableColumn<Int32>()
    private let amountRows = GrowableColumn<Int32>()
    private let sharing: PromisePools
    private let part: Lazily
    /// The promises of each task.
    let ofTask: DerivedLists

    init(_ derivations: Derivations) {
        facts = derivations.facts
        columns = Columns(derivations.facts)
        self.derivations = derivations
        costYears = derivations.costYears
        (minimum, approximate, exact) = (facts.symbol("minimum"), facts.symbol("approximate"), facts.symbol("exact"))
        sharing = PromisePools(derivations)
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

    /// The part of a list that is a promise's, from where its own and the next one's begin.
    private func rows(_ list: GrowableColumn<Int32>, _ row: Int32, _ start: KeyPath<Promise, Int32>) -> Rows {
        let first = self[row][keyPath: start]
        let end = row + 1 < count ? self[row + 1][keyPath: start] : Int32(list.count)
        return Rows(indices: list.base + Int(first), count: end - first)
    }

    private func amounts(_ row: Int32) -> Rows { rows(amountRows, row, \.amounts) }

    /// The promises of each pool: a cost of each, and what it comes to, whether or not that is an amount.
    var pools: some Sequence<[(cost: Int32, value: Int128)]> {
        part.ensure()
        return (0..<Int32(promises.count)).lazy.filter { self.sharing.members(of: $0)[0] == $0 }.map { first in
            let members = self.sharing.members(of: first)
            return (0..<members.count).map { index in
                let promise = members[index]
                return (self.costRows[Int(self.promises[Int(promise)].costs)], self.sums[Int(promise)])
            }
        }
    }

    func entity(costType: RecordType) -> DerivedEntity {
        let (task, body) = (derivations.reference(to: .task), derivations.reference(to: .body))
        let currency = UnsafePointer(derivations.currency)
        let fields = [
            derivations.record("task", "task", from: .plan, optional: false, "The task that states the costs.") {
                self[$0].task
            },
            derivations.record("ministry", "body", from: .fields("costs"), "The ministry of the funder that is named.")
            { self[$0].ministry },
            derivations.number("from", from: .fields("costs"), "The first year.") { Int64(self[$0].from) },
            derivations.number(
                "to", from: .fields("costs"), "The last year; the same as the first where no cost spans several."
            ) {
                Int64(self[$0].to)
            },
            RecordField(
                "value", .money, summary: "What the costs add up to.",
                storage: .moneyOfOneCurrency(values.column, currency: currency), origin: .fields("costs")),
            RecordField(
                "approximate", .money, summary: "How much of that is stated as about so much.",
                storage: .moneyOfOneCurrency(approximations.column, currency: currency), origin: .fields("costs")),
            derivations.word(
                "bound", Bound.self,
                from: .fields("costs"),
                "minimum if any cost is and the lines may pay the exact ones exactly, else approximate if any is, else exact."
            ) {
                self[$0].bound
            },
            derivations.number(
                "isPartial", from: .fields("costs"),
                "Whether it is a cost a year, and the plan, or what of the task runs on, has only a part of the year.",
                type: .bool
            ) {
                self[$0].isPartial ? 1 : 0
            },
            derivations.list("costs", of: "cost", from: .plan, "The costs.") { self.rows(self.costRows, $0, \.costs) },
            derivations.list("lines", of: "line", from: .fields("task.fundings"), "The lines that are to cover it.") {
                self.rows(self.lineRows, $0, \.lines)
            },
            derivations.list(
                "amounts", of: "amount", from: .fields("task.fundings"), "The amounts of these lines in its years."
            ) { self.amounts($0) },
            derivations.list(
                "pool", of: "promise",
                from: .fields("task.fundings"),
                "The promises that amounts are to cover together, itself included: those that share amounts, and those that share with these."
            ) { row in
                self.part.ensure()
                return self.sharing.members(of: row)
            },
            derivations.list(
                "poolAmounts", of: "amount", from: .fields("task.fundings"),
                "The amounts that are to cover these promises, each once."
            ) {
                row in
                self.part.ensure()
                return self.sharing.amounts(of: row)
            },
            derivations.number(
                "isOpen", from: .fields("task.fundings"),
                "Whether these amounts may also be for what states no cost: another task, or a goal of its own.",
                type: .bool
            ) { row in
                self.part.ensure()
                return self.sharing.isOpen(row) ? 1 : 0
            },
        ]
        let reference: @Sendable (Int32) -> Reference = { row in
            let promise = self[row]
            let years = promise.from == promise.to ? "\(promise.from)" : "\(promise.from)–\(promise.to)"
            let ministry = promise.ministry >= 0 ? body(promise.ministry).ways[0] : []
            return Reference(.task, task(promise.task).ways[0], besides: [.init(years)] + ministry)
        }
        return DerivedEntity(
            "promise", "promises", "What a task's stated costs add up to.", fields,
            Identity(
                reference: reference,
                // The first of the costs.
                standsIn: { Record(type: costType, row: self.rows(self.costRows, $0, \.costs)[0]) }),
            rowCount: { self.count })
    }

    // MARK: - Collecting

    /// A cost that can be compared with the annex.
    private struct Cost {
        let row: Int32
        let funder: Int32
        let ministry: Int32
        /// The years that it is for, in order.
        var years: [Int32]
        /// Further years, in one of which its task is done.
        var choice: [Int32] = []
        /// Those of its years of which what runs on in its task has only a part.
        var partial: Set<Int32> = []
        let value: Int64
        let isPerYear: Bool
        /// Whether it says of which years it is, so that a part of one is meant as it stands.
        let namesYears: Bool
        let bound: Int32

        /// Whether it is one sum for several years.
        var isSpan: Bool { !isPerYear && years.count > 1 }
    }

    private func collect() {
        promises.removeAll()
        values.removeAll()
        approximations.removeAll()
        sums.removeAll()
        for list in [costRows, lineRows, amountRows] { list.removeAll() }
        let table = facts.table("cost")
        let tasks = table.parents[0].rows
        var row = 0
        while row < table.count {
            let task = tasks[row]
            let first = row
            while row < table.count, tasks[row] == task { row += 1 }
            collect(task, first..<row)
        }
        let list = promises
        sharing.build(
            (0..<Int32(list.count)).map { row in
                let promise = list[Int(row)]
                return .init(task: promise.task, amounts: amounts(built: row), leavesGoals: promise.leavesGoals)
            })
    }

    /// The amounts of a promise while promises are being collected.
    private func amounts(built row: Int32) -> Rows {
        let first = promises[Int(row)].amounts
        let end = Int(row) + 1 < promises.count ? promises[Int(row) + 1].amounts : Int32(amountRows.count)
        return Rows(indices: amountRows.base + Int(first), count: end - first)
    }

    /// Adds the promises of a task: one for each ministry named, and for each year that no sum for several years is for.
    private func collect(_ task: Int32, _ rows: Range<Int>) {
        // What comes to nothing in all is said to cost nothing.
        guard rows.contains(where: { columns.amounts[$0] != 0 && columns.amounts[$0] != .min }) else { return }
        var costs: [Cost] = []
        var runs: CostYears.Runs?
        for row in rows {
            if let cost = comparable(row, task, &runs) { costs.append(cost) }
        }
        var seen: [Int32] = []
        for ministry in costs.map(\.ministry) where !seen.contains(ministry) {
            seen.append(ministry)
            let own = costs.filter { $0.ministry == ministry }
            let lines = lines(of: task, ministry, own, costs)
            let settled = own.map { settle($0, lines) }
            for years in Self.groups(of: settled) {
                let leavesGoals = costYears.leaveGoals(rows, of: task, in: years)
                promise(task, ministry, settled, years, lines, leavesGoals)
            }
        }
    }

    /// A cost that can be compared with the annex, if it can.
    private func comparable(_ row: Int, _ task: Int32, _ runs: inout CostYears.Runs?) -> Cost? {
        // What is said to cost nothing promises nothing.
        guard columns.amounts[row] != .min,
            columns.currencies[row] == Int32(bitPattern: derivations.currency.pointee.code)
        else { return nil }
        let (plan, isPerYear, funder) = (costYears.ofPlan, costYears.isPerYear(row), columns.funders[row])
        var cost = Cost(
            row: Int32(row), funder: max(-1, funder),
            ministry: funder >= 0 ? derivations.ministryOfBody(funder) : -1, years: [],
            value: columns.amounts[row], isPerYear: isPerYear, namesYears: costYears.namesYears(row),
            bound: columns.bounds[row])
        if cost.namesYears {
            let named = costYears.named(row)
            let isWithin = plan.contains(named.lowerBound) && plan.contains(named.upperBound)
            guard isPerYear ? named.overlaps(plan) : isWithin else { return nil }
            cost.years = Array(named.clamped(to: plan))
        } else if isPerYear {
            let namesGoals = costYears.namesGoals(row)
            let known = (namesGoals ? nil : runs) ?? costYears.runs(task, for: row)
            if !namesGoals { runs = known }
            (cost.years, cost.choice) = (known.certain.sorted(), known.possible.sorted())
            cost.partial = known.partial
        } else {
            cost.years = costYears.years(of: row)
        }
        return cost
    }

    /// A yearly cost of what is done in one year of a span is for the years that have money; if it is for no other and
    /// none has, for the last.
    private func settle(_ cost: Cost, _ lines: [Int32]) -> Cost {
        guard let last = cost.choice.last else { return cost }
        var settled = cost
        settled.years += cost.choice.filter { year in
            lines.contains { line in
                let amounts = derivations.amountsOfLine(line)
                return (0..<amounts.count).contains {
                    columns.years[Int(amounts[$0])] == year && columns.values[Int(amounts[$0])] > 0
                }
            }
        }
        if settled.years.isEmpty { settled.years = [last] }
        settled.years.sort()
        return settled
    }

    /// The years of some costs, those together that a sum is for.
    private static func groups(of costs: [Cost]) -> [[Int32]] {
        let years = Set(costs.flatMap(\.years)).sorted()
        let spans = costs.filter(\.isSpan)
        guard !spans.isEmpty else { return years.map { [$0] } }
        /// The first year of the group that each year belongs to.
        var group = Dictionary(uniqueKeysWithValues: years.map { ($0, $0) })
        for span in spans {
            let joined = Set(span.years.compactMap { group[$0] })
            guard let first = joined.min() else { continue }
            for year in years where group[year].map(joined.contains) ?? false { group[year] = first }
        }
        return Set(group.values).sorted().map { first in years.filter { group[$0] == first } }
    }

    /// Adds the promise that the costs of a ministry make for some years.
    private func promise(
        _ task: Int32, _ ministry: Int32, _ costs: [Cost], _ years: [Int32], _ lines: [Int32], _ leavesGoals: Bool
    ) {
        let starts = (costRows.count, lineRows.count, amountRows.count)
        let own = Set(years)
        var (sum, about, exactly, least) = (Int128(0), Int128(0), Int128(0), Int128(0))
        var isPartial = years.count == 1
        for cost in costs {
            let count = cost.years.count(where: own.contains)
            guard count > 0 else { continue }
            costRows.append(cost.row)
            let value = Int128(cost.value) * (cost.isPerYear ? Int128(count) : 1)
            sum += value
            switch cost.bound {
            case approximate: about += value
            case minimum: least += value
            default: exactly += value
            }
            isPartial =
                isPartial && cost.isPerYear && !(cost.namesYears && cost.years.count == 1)
                && (costYears.isPartial(years[0]) || cost.partial.contains(years[0]))
        }
        for line in lines {
            lineRows.append(line)
            let amounts = derivations.amountsOfLine(line)
            for index in 0..<amounts.count where own.contains(columns.years[Int(amounts[index])]) {
                amountRows.append(amounts[index])
            }
        }
        let isMinimum = costs.contains { $0.bound == minimum && $0.years.contains(where: own.contains) }
        let isExact = costs.contains { $0.bound == exact && $0.years.contains(where: own.contains) }
        let amounts = Rows(indices: amountRows.base + starts.2, count: Int32(amountRows.count - starts.2))
        var bound = about != 0 ? approximate : exact
        if isMinimum, !isExact || canPay(exactly, lines, amounts) { bound = minimum }
        sums.append(sum)
        values.append(Int64(exactly: sum) ?? .min)
        approximations.append(Int64(exactly: about) ?? .min)
        promises.append(
            Promise(
                task: task, ministry: ministry, from: years[0], to: years[years.count - 1], bound: bound,
                isPartial: isPartial, leavesGoals: leavesGoals, costs: Int32(starts.0), lines: Int32(starts.1),
                amounts: Int32(starts.2)))
    }

    /// Whether some of the lines come to exactly a sum: then the others are what costs at least so much are paid from.
    private func canPay(_ sum: Int128, _ lines: [Int32], _ amounts: Rows) -> Bool {
        var ofLine: [Int32: Int128] = [:]
        let lineOf = facts.table("amount").parents[0].rows
        for index in 0..<amounts.count where columns.values[Int(amounts[index])] != .min {
            ofLine[lineOf[Int(amounts[index])], default: 0] += Int128(columns.values[Int(amounts[index])])
        }
        var reached: Set<Int128> = [0]
        for value in ofLine.values where value > 0 {
            reached.formUnion(reached.map { $0 + value }.filter { $0 <= sum })
            // Of so many lines nobody can say which pay what, and nothing is held against them.
            if reached.count > 4096 { return true }
        }
        return reached.contains(sum)
    }

    /// The lines of a task that are to cover costs: those of the ministry named, or where none is, those that no other
    /// cost of the task names.
    private func lines(of task: Int32, _ ministry: Int32, _ own: [Cost], _ all: [Cost]) -> [Int32] {
        let lines = derivations.linesOfTask(task)
        return (0..<lines.count).map { lines[$0] }.filter { line in
            let body = columns.bodies[Int(line)]
            func pays(_ cost: Cost) -> Bool { derivations.payers.pay(for: cost.funder, from: body) }
            return ministry >= 0 ? own.contains(where: pays) : !all.contains(where: pays)
        }
    }
}
