package import CEL
package import Dossier

/// Lines, and the totals that are declared of them.
extension Reconciliation {
    /// A budget line; a class, since it stands in several groups and with each of its tasks.
    package final class Line: Sendable {
        /// The line.
        package let record: Record
        /// Its amounts by year; a year that is explicitly nothing or says nothing has none.
        package let amounts: YearAmounts
        /// The years that the source marks as nothing.
        package let explicitNothings: Set<Int64>
        /// Its declared total and the sum of its amounts.
        package let total: Sum
        /// The tasks it is assessed to fund, each once.
        package let tasks: [Record]
        /// Where its money comes from: what it says itself, or else its share; empty where neither says.
        package let source: String

        init(_ line: Model.Line, _ zero: Money) {
            record = line.record
            source = line.source?.rawValue ?? line.share?.source ?? ""
            var amounts = YearAmounts()
            var nothings = Set<Int64>()
            for amount in line.amounts {
                if let value = amount.value { amounts[amount.year] = value } else { nothings.insert(amount.year) }
            }
            self.amounts = amounts
            explicitNothings = nothings
            total = Sum(declared: line.total, computed: Money.total(amounts.sums) ?? zero)
            tasks = line.tasks.map(\.record)
        }

        /// Whether it has an amount other than nothing.
        package var hasMoney: Bool { amounts.sums.contains { $0.minorUnits != 0 } }

        /// Whether it funds more than one task, so that its money must not be added up task by task.
        package var isShared: Bool { tasks.count > 1 }
    }

    /// Lines that belong together.
    package struct Group: Sendable {
        /// The id of the ministry or body, the code, the name of the programme or the source; empty for the lines that state
        /// none.
        package let key: String
        /// The ministry or body, where the lines are grouped by it and it is in the registry.
        package let body: Record?
        /// The lines.
        package let lines: [Line]
        /// What they add up to in each year; nil in a year for which none has an amount.
        package let byYear: [(year: Int64, sum: Money?)]
        /// Their declared totals, where each declares one, and the sum of all their amounts.
        package let total: Sum

        /// The lines by key, code point by code point, in their order; those under an empty key last.
        static func all(
            _ lines: [Line], _ years: [Int64], _ zero: Money, _ key: (Line) -> (String, Record?)?
        ) -> [Group] {
            var order: [(key: String, body: Record?)] = []
            var members: [TextKey: [Line]] = [:]
            for line in lines {
                guard let (text, body) = key(line) else { continue }
                let key = TextKey(text: text)
                if members[key]?.append(line) == nil {
                    order.append((text, body))
                    members[key] = [line]
                }
            }
            let last = order.filter { $0.key.isEmpty }
            return (order.filter { !$0.key.isEmpty } + last).map { key, body in
                Group(key: key, body: body, lines: members[TextKey(text: key)] ?? [], years, zero)
            }
        }

        /// The shares that the lines of a programme declare, together, in basis points.
        package var declaredShares: Int64 { lines.reduce(0) { $0 + (Model.Line($1.record).share?.percent ?? 0) } }

        /// Whether the shares that the lines of a programme declare are all of it: a printed percentage is rounded to two
        /// decimals, so that each may be half of its last digit away.
        package var areSharesComplete: Bool {
            let missing = (declaredShares - 10_000).magnitude
            return missing == 0 || missing * 2 < lines.count
        }

        private init(key: String, body: Record?, lines: [Line], _ years: [Int64], _ zero: Money) {
            self.key = key
            self.body = body
            self.lines = lines
            byYear = years.map { year in (year, Money.total(lines.compactMap { $0.amounts[year] })) }
            let declared = lines.compactMap(\.total.declared)
            total = Sum(
                declared: declared.count == lines.count ? Money.total(declared) : nil,
                computed: Money.total(lines.map(\.total.computed)) ?? zero)
        }
    }

    /// A declared total of a body in a year.
    package struct BodyTotal: Sendable {
        /// The declaration.
        package let record: Record
        /// The lines of the body and of those below it.
        package let lines: [Line]
        /// The declared total and what those lines add up to in the year.
        package let sum: Sum

        init(_ total: Model.BodyTotal, _ all: [Line], _ zero: Money) {
            record = total.record
            let own = Set(total.body?.allLines.map(\.record) ?? [])
            lines = all.filter { own.contains($0.record) }
            sum = Sum(
                declared: total.value, computed: Money.total(lines.compactMap { $0.amounts[total.year] }) ?? zero)
        }
    }

    /// The total of a year.
    package struct YearTotal: Sendable {
        /// The declaration; nil where the annex declares none.
        package let record: Record?
        /// The year.
        package let year: Int64
        /// The declared total and what all lines add up to in the year.
        package let sum: Sum

        init(_ year: Int64, _ totals: [Model.YearTotal], _ lines: [Line], _ zero: Money) {
            self.year = year
            let total = totals.first { $0.year == year }
            record = total?.record
            sum = Sum(
                declared: total?.value, computed: Money.total(lines.compactMap { $0.amounts[year] }) ?? zero)
        }
    }

    /// A declared total of a source of funds.
    package struct SourceTotal: Sendable {
        /// The declaration.
        package let record: Record
        /// The source.
        package let source: FundingSource
        /// The year; nil for all.
        package let year: Int64?
        /// The lines whose money comes from it.
        package let lines: [Line]
        /// The declared total and what those lines add up to.
        package let sum: Sum

        init(_ total: Model.SourceTotal, _ all: [Line], _ zero: Money) {
            record = total.record
            (source, year) = (total.source, total.year)
            lines = all.filter { $0.source == total.source.rawValue }
            let amounts = lines.flatMap { line in
                total.year.map { year in [line.amounts[year]].compactMap(\.self) } ?? [line.total.computed]
            }
            sum = Sum(declared: total.value, computed: Money.total(amounts) ?? zero)
        }
    }

    /// What was spent, or else every line and year that has an amount, of which nothing is said.
    package var executionOrPlan: [Execution] {
        if hasProgress { return execution }
        return lines.flatMap { line in
            line.amounts.years.map { year in
                Execution(
                    line: line, lineReference: line.record.key, year: year, planned: line.amounts[year], spent: nil,
                    spendings: [])
            }
        }
    }

    /// What was spent on a line in a year, beside its amount.
    package struct Execution: Sendable {
        /// The line; nil where the progress file names none that exists.
        package let line: Line?
        /// The line's id, as the progress file gives it.
        package let lineReference: String
        /// The year.
        package let year: Int64
        /// The amount of the annex; nil where the line has none in the year.
        package let planned: Money?
        /// What was spent; nil where the progress file says nothing.
        package let spent: Money?
        /// What the progress file says.
        package let spendings: [Record]

        /// The amount less what was spent: negative for overspending; nil where nothing is said of spending.
        package var remaining: Money? {
            spent.map { (planned ?? Money(minorUnits: 0, currency: $0.currency)).less($0) }
        }

        /// Every line and year that has an amount or spending, in the order of the annex; spending on lines that do not
        /// exist last, where the annex is shown whole. Nothing without a progress file.
        static func all(_ store: DossierStore, _ lines: [Line], isWhole: Bool) -> [Execution] {
            guard store.progress != nil else { return [] }
            func entries(_ line: Line?, _ reference: String, _ spendings: [Model.Spending]) -> [Execution] {
                let byYear = Dictionary(grouping: spendings, by: \.year)
                let years = Set(byYear.keys).union(line?.amounts.years ?? []).sorted()
                return years.map { year in
                    Execution(
                        line: line, lineReference: reference, year: year, planned: line?.amounts[year],
                        spent: Money.total((byYear[year] ?? []).map(\.amount)),
                        spendings: (byYear[year] ?? []).map(\.record))
                }
            }
            let own = lines.flatMap { entries($0, $0.record.key, Array(Model.Line($0.record).spendings)) }
            let dangling = isWhole ? store.spendings.filter { $0.line == nil } : []
            return own + dangling.flatMap { entries(nil, $0.lineRef, [$0]) }
        }
    }
}
