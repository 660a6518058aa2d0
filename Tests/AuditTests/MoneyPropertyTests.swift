import Audit
import CEL
import Testing

/// Random annexes, and what straightforward code says that is wrong with them.
@Suite struct `The findings about random money` {
    @Test func `are those that a plain recomputation finds`() throws {
        let audit = try MoneyAudit()
        for seed: UInt64 in 0..<400 {
            let plan = RandomPlan(seed: seed)
            let found = Set(
                try audit.all(plan.dossier).filter { RandomPlan.rules.contains($0.rule) }.map {
                    "\($0.rule) \($0.about.text)" + ($0.stake.map { " \(abs($0.minorUnits))" } ?? "")
                })
            #expect(found == plan.expected, "seed \(seed): \(plan.dossier.xml)")
        }
    }

    @Test func `are of every kind, and often none`() {
        let expected = (0..<400).map { RandomPlan(seed: $0).expected }
        for rule in RandomPlan.rules {
            let count = expected.count { $0.contains { $0.hasPrefix(rule) } }
            #expect((20..<380).contains(count), "\(rule): \(count)")
        }
    }
}

/// A plan of 2025 and 2026 with its annex, made of plain values, and what should be found in it.
struct RandomPlan {
    static let rules: Set<String> = [
        "grand-total-mismatch", "stated-cost-mismatch", "funder-without-line", "share-mismatch", "share-incomplete",
    ]

    struct Line {
        let body: String
        /// In hundredths; nil for a dash.
        let amounts: [Int?]
        let total: Int?
        let percent: Int?
    }

    struct Task {
        /// The years of its deadline, and whether each of them needs money.
        let years: [Int]
        let isYearly: Bool
        let deadline: String
        let funders: [String]
        /// In hundredths.
        let cost: Int?
        let isMinimum: Bool
        /// The year of the cost; nil for both.
        let costYear: Int?
    }

    struct Pair: Hashable { let line, task: Int }
    struct Cell: Hashable { let line, year: Int }

    var lines: [Line] = []
    var tasks: [Task] = []
    var funds: [Pair] = []
    var grandTotal: Int?

    init(seed: UInt64) {
        var random = Sequence(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        let count = random.number(1...5)
        // Whole programmes, some with shares that only rounding makes 100 %, some with shares that are not.
        let shares =
            [
                [[], [10000], [9999]], [[], [5000, 5000], [6667, 3333], [5000, 4999]],
                [[], [3333, 3333, 3334], [3333, 3333, 3333], [5000, 2500, 2500], [3333, 3333, 3332]],
                [[], [2500, 2500, 2500, 2500], [2500, 2500, 2500, 2501]],
                [[], [2000, 2000, 2000, 2000, 2000], [1999, 2000, 2000, 2000, 2000]],
            ][count - 1]
        let percents = shares[random.number(0...shares.count - 1)]
        for index in 0..<count {
            let unit = percents.isEmpty ? [1, 100, 3333][random.number(0...2)] : 3333
            let most = percents.isEmpty ? 6 : 2
            let amounts = (0..<2).map { _ in random.number(0...6) == 0 ? nil : unit * random.number(1...most) }
            let sum = amounts.compactMap(\.self).reduce(0, +)
            let total = random.number(0...2) == 0 ? nil : random.number(0...5) == 0 ? sum + 1 : sum
            lines.append(
                Line(
                    body: ["a", "b"][random.number(0...1)], amounts: amounts, total: total,
                    percent: percents.isEmpty ? nil : percents[index]))
        }
        for _ in 0..<random.number(1...4) {
            let (deadline, years, isYearly) = [
                (MoneyDossier.always, [2025, 2026], true),
                (MoneyDossier.once("2025-07-01", "2026-06-30"), [2025, 2026], false),
                (MoneyDossier.by("2026-03-31"), [2025, 2026], false), (MoneyDossier.by("2025-03-31"), [2025], false),
                (MoneyDossier.once("2026-01-01", "2026-12-31"), [2026], false),
            ][random.number(0...4)]
            let hasCost = random.number(0...2) > 0
            tasks.append(
                Task(
                    years: years, isYearly: isYearly, deadline: deadline,
                    funders: [[], ["a"], ["b"], ["a", "b"]][random.number(0...3)],
                    cost: hasCost ? [100, 200, 300, 6666, 9999][random.number(0...4)] : nil,
                    isMinimum: random.number(0...3) == 0,
                    costYear: [nil, 2025, 2026][random.number(0...2)]))
        }
        for line in lines.indices {
            for task in tasks.indices where random.number(0...2) == 0 { funds.append(Pair(line: line, task: task)) }
        }
        // A cost that the lines give exactly is worth having often.
        for task in tasks.indices where tasks[task].cost != nil && random.number(0...1) == 0 {
            let sum = cells(of: task).reduce(0) { $0 + (amount($1) ?? 0) }
            let old = tasks[task]
            tasks[task] = Task(
                years: old.years, isYearly: old.isYearly, deadline: old.deadline, funders: old.funders,
                cost: max(1, sum + random.number(-1...1)), isMinimum: old.isMinimum, costYear: old.costYear)
        }
        let sum = lines.flatMap(\.amounts).compactMap(\.self).reduce(0, +)
        grandTotal = random.number(0...3) == 0 ? nil : sum + (random.number(0...2) == 0 ? random.number(-2...2) : 0)
    }

    private struct Sequence {
        var state: UInt64

        mutating func number(_ range: ClosedRange<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int((state >> 33) % UInt64(range.count))
        }
    }

    // MARK: - The dossier

    private static func text(_ hundredths: Int) -> String {
        let digits = String(hundredths % 100)
        return "\(hundredths / 100).\(digits.count == 1 ? "0" + digits : digits)"
    }

    var dossier: MoneyDossier {
        let annex = lines.enumerated().map { index, line in
            MoneyDossier.line(
                index + 1, line.amounts.map { $0.map(Self.text) ?? "-" }, body: line.body,
                more: (line.total.map { "<total>\(Self.text($0))</total>" } ?? "")
                    + (line.percent.map { MoneyDossier.share(Self.text($0)) } ?? ""))
        }
        let plan = tasks.enumerated().map { index, task in
            MoneyDossier.task(
                "\(index + 1)", task.deadline, funders: task.funders.joined(separator: " "),
                costs: task.cost.map {
                    let cost = MoneyDossier.cost(
                        Self.text($0), bound: task.isMinimum ? "minimum" : "exact", in: task.costYear)
                    return task.costYear == nil
                        ? cost.replacing("bound=", with: "from=\"2025\" to=\"2026\" bound=") : cost
                } ?? "")
        }
        return MoneyDossier(
            tasks: plan.joined(),
            annex: annex.joined() + (grandTotal.map { "<grand-total>\(Self.text($0))</grand-total>" } ?? ""),
            funds: funds.map { "\($0.line + 1)>\($0.task + 1)" }.joined(separator: " "))
    }

    // MARK: - What should be found

    var expected: Set<String> { Set(grandTotals + costs + funders + shares) }

    private func amount(_ cell: Cell) -> Int? { lines[cell.line].amounts[cell.year - 2025] }

    private var grandTotals: [String] {
        guard let grandTotal else { return [] }
        let sums = [lines.flatMap(\.amounts).compactMap(\.self).reduce(0, +)]
        let totals = lines.compactMap(\.total)
        let declared = totals.count == lines.count ? [totals.reduce(0, +)] : []
        let differences = (sums + declared).map { abs($0 - grandTotal) }
        guard let worst = differences.max(), worst > 0 else { return [] }
        return ["grand-total-mismatch annex x-1 \(worst)"]
    }

    /// The amounts that are to cover the cost of a task.
    private func cells(of task: Int) -> [Cell] {
        let years = tasks[task].costYear.map { [$0] } ?? [2025, 2026]
        return funds.filter { $0.task == task }.flatMap { pair in years.map { Cell(line: pair.line, year: $0) } }
    }

    private var costs: [String] {
        let stating = tasks.indices.filter { task in
            tasks[task].cost != nil && funds.contains { $0.task == task }
        }
        // Groups of tasks, merged as long as two of them share an amount.
        var groups = stating.map { [$0] }
        var isMerged = true
        while isMerged {
            isMerged = false
            search: for one in groups.indices {
                for other in groups.indices where other > one {
                    let shared = Set(groups[one].flatMap(cells)).intersection(groups[other].flatMap(cells))
                    // A dash is no amount of money, but its cell is an amount of the line.
                    if !shared.isEmpty {
                        groups[one] = (groups[one] + groups[other]).sorted()
                        groups.remove(at: other)
                        isMerged = true
                        break search
                    }
                }
            }
        }
        return groups.flatMap { group -> [String] in
            let all = Set(group.flatMap(cells))
            let stated = group.compactMap { tasks[$0].cost }.reduce(0, +)
            let given = all.compactMap(amount).reduce(0, +)
            let isOpen = all.contains { cell in
                funds.contains {
                    $0.line == cell.line && !(group.contains($0.task) && cells(of: $0.task).contains(cell))
                }
            }
            if given < stated || given > stated && !isOpen && !group.contains(where: { tasks[$0].isMinimum }) {
                let members = group.map(key).joined(separator: " · ")
                let whole = "stated-cost-mismatch task \(members) \(abs(given - stated))"
                return [whole] + (given < stated ? [] : own(group))
            }
            return own(group)
        }
    }

    /// The tasks of a group whose own lines give too little although the group has enough.
    private func own(_ group: [Int]) -> [String] {
        guard group.count > 1 else { return [] }
        return group.compactMap { task in
            let missing = (tasks[task].cost ?? 0) - cells(of: task).compactMap(amount).reduce(0, +)
            return missing > 0 ? "stated-cost-mismatch task \(key(task)) \(missing)" : nil
        }
    }

    private func key(_ task: Int) -> String {
        "\(task + 1) · " + (tasks[task].costYear.map { "\($0)" } ?? "2025–2026")
    }

    private var funders: [String] {
        tasks.enumerated().flatMap { index, task -> [String] in
            let own = funds.filter { $0.task == index }.map(\.line)
            guard !own.isEmpty else { return task.funders.isEmpty ? [] : ["funder-without-line task \(index + 1)"] }
            return task.funders.flatMap { funder -> [String] in
                let spans = task.isYearly ? task.years.map { [$0] } : [task.years]
                return spans.filter { years in
                    !own.contains { line in
                        lines[line].body == funder && years.contains { (amount(Cell(line: line, year: $0)) ?? 0) > 0 }
                    }
                }.map { years in
                    "funder-without-line task \(index + 1) · \(years.map { "\($0)" }.joined(separator: ", ")) · \(funder)"
                }
            }
        }
    }

    private var shares: [String] {
        let parts = lines.filter { $0.percent != nil }
        guard !parts.isEmpty else { return [] }
        let whole = parts.compactMap(\.percent).reduce(0, +)
        guard whole == 10_000 || 2 * abs(whole - 10_000) < parts.count else {
            return ["share-incomplete programme P"]
        }
        return (0..<2).compactMap { year in
            let amounts = parts.map { $0.amounts[year] ?? 0 }
            let sum = amounts.reduce(0, +)
            guard sum > 0 else { return nil }
            let rounded = amounts.map { Int((Double($0) * 10_000 / Double(sum)).rounded()) }
            let digits = whole == 10_000 && rounded.reduce(0, +) != 10_000 ? 2 : 1
            for (part, amount) in zip(parts, amounts) {
                let percent = part.percent ?? 0
                guard abs(amount * 10_000 - sum * percent) * 2 > sum * digits + 20_000 else { continue }
                return "share-mismatch programme P · \(2025 + year) \(abs(amount - (sum * percent + 5000) / 10_000))"
            }
            return nil
        }
    }
}
