internal import Audit
internal import CEL
internal import Dossier

/// A sum of the reconciliation as programs read it: what it is of, what is declared, what was recomputed, and of which
/// lines.
struct BudgetEntry {
    let kind: String
    let key: String
    var name = ""
    /// The year or span of years; empty for all.
    var years = ""
    var declared: Money?
    var computed: Money?
    var difference: Money?
    var spent: Money?
    var shared: Money?
    var bound = ""
    var state = ""
    var ministries: [String] = []
    var body = ""
    var code = ""
    var codeName = ""
    var programme = ""
    var source = ""
    /// In basis points.
    var percent: Int64?
    var lines: [String] = []
    var tasks: [String] = []
    var funders: [String] = []
    /// The years in which a task runs.
    var runs: [Int64] = []
    /// The currency, where it is another than the annex's.
    var currency: Currency?
    var location: SourceLocation?
    /// The digits of what is declared, or else of the amount, where the annex prints it in a unit.
    var printed = ""
    /// What an earlier annex gave.
    var before: Money?
}

/// Writes the reconciliation as entries, those of a kind together.
struct BudgetEntries {
    let reconciliation: Reconciliation
    let store: DossierStore

    /// What changed from an earlier annex, where one was named.
    var changes: AnnexChanges?

    /// Gives every entry of some kinds, kind by kind, one at a time.
    func forEach(without left: Set<String> = [], _ body: (BudgetEntry) -> Void) {
        func all<Part>(_ kind: String, _ parts: [Part], _ entries: (Part) -> [BudgetEntry]) {
            if !left.contains(kind) { for part in parts { entries(part).forEach(body) } }
        }
        all("line", reconciliation.lines, entries)
        all("ministry", reconciliation.ministries) { entries("ministry", $0) }
        all("body", reconciliation.bodies) { entries("body", $0) }
        all("code", reconciliation.codes) { entries("code", $0) }
        all("programme", reconciliation.programmes) { entries("programme", $0) }
        all("programme-source", reconciliation.programmes, parts)
        all("source", reconciliation.sources) { entries("source", $0) }
        all("task", reconciliation.tasks, entries)
        let checks = reconciliation.checks(store)
        for kind in Reconciliation.Check.Kind.allCases where kind != .line {
            let name = [.body, .year, .source].contains(kind) ? "\(kind.rawValue)-total" : kind.rawValue
            all(name, checks) { $0.kind == kind ? [entry(name, $0)] : [] }
        }
        if !reconciliation.isAssessed { all("cost", reconciliation.promises) { [uncompared($0)] } }
        all("cost", reconciliation.tasks) { task in task.incomparableCosts.map { incomparable(Model.Cost($0)) } }
        all("stated", reconciliation.stated) { entries("stated", $0) }
        all("stated-source", reconciliation.statedBySource) { entries("stated-source", $0) }
        all("spending", reconciliation.execution) { [entry($0)] }
        if let changes {
            all("change", changes.lines) { entries($0, changes) }
            all("change-total", [changes]) { $0.totals }
        }
    }

    private func entries(_ line: Reconciliation.Line) -> [BudgetEntry] {
        let stated = Model.Line(line.record)
        var whole = BudgetEntry(kind: "line", key: stated.key, name: stated.activity)
        whole.ministries = [stated.ministry?.key].compactMap(\.self)
        whole.body = stated.bodyRef ?? ""
        whole.code = stated.code ?? ""
        whole.codeName = stated.codeName ?? ""
        whole.programme = stated.share?.programme ?? ""
        whole.source = line.source
        whole.percent = stated.share?.percent
        whole.lines = [stated.key]
        whole.tasks = line.tasks.map(\.key)
        if reconciliation.isAssessed {
            whole.shared = line.isShared ? line.total.computed : Money(minorUnits: 0, currency: reconciliation.currency)
        }
        whole.location = store.location(of: stated)
        let years = reconciliation.years.compactMap { year -> BudgetEntry? in
            guard line.amounts[year] != nil || line.explicitNothings.contains(year) else { return nil }
            var entry = whole
            entry.years = String(year)
            entry.computed = line.amounts[year]
            entry.printed = printed(line.amounts[year])
            entry.state = line.explicitNothings.contains(year) ? "none" : ""
            entry.shared = line.isShared ? line.amounts[year] : nil
            return entry
        }
        whole.set(line.total)
        whole.printed = printed(line.total.declared)
        return years + [whole]
    }

    private func printed(_ money: Money?) -> String { reconciliation.printed(money)?.digits ?? "" }

    private func entries(_ kind: String, _ group: Reconciliation.Group) -> [BudgetEntry] {
        var whole = BudgetEntry(kind: kind, key: group.key)
        whole.name = group.body.flatMap { Model.Body($0).names.first?.text } ?? ""
        whole.lines = group.lines.map(\.record.key)
        if kind == "ministry", !group.key.isEmpty { whole.ministries = [group.key] }
        if kind == "source" { (whole.source, whole.percent) = (group.key, reconciliation.share(of: group)) }
        let years = group.byYear.compactMap { year, sum -> BudgetEntry? in
            guard let sum else { return nil }
            var entry = whole
            entry.years = String(year)
            entry.computed = sum
            entry.percent = nil
            entry.lines = group.lines.filter { $0.amounts[year] != nil }.map(\.record.key)
            return entry
        }
        whole.set(kind == "source" ? reconciliation.total(ofSource: group) : group.total)
        return years + [whole]
    }

    private func parts(_ programme: Reconciliation.Group) -> [BudgetEntry] {
        reconciliation.parts(of: programme).flatMap { part in
            entries("programme-source", part).map { entry in
                var entry = entry
                (entry.programme, entry.source) = (programme.key, part.key)
                return entry
            }
        }
    }

    private func entries(_ task: Reconciliation.TaskFunding) -> [BudgetEntry] {
        var whole = BudgetEntry(kind: "task", key: task.record.key, name: Model.Task(task.record).title)
        whole.tasks = [task.record.key]
        whole.lines = task.lines.map(\.record.key)
        whole.ministries = task.lines.compactMap { Model.Line($0.record).ministry?.key }.distinct
        whole.funders = task.funders.map(\.key)
        whole.runs = task.years
        whole.state =
            !reconciliation.isAssessed
            ? "not-assessed" : task.isFunded ? "funded" : task.isPromised ? "promised-not-funded" : "not-funded"
        whole.location = store.location(of: task.record)
        let years = task.byYear.compactMap { year, sum -> BudgetEntry? in
            guard let sum else { return nil }
            var entry = whole
            let lines = task.lines.filter { $0.amounts[year] != nil }
            entry.years = String(year)
            entry.computed = sum
            entry.lines = lines.map(\.record.key)
            entry.shared = Money.total(lines.filter(\.isShared).compactMap { $0.amounts[year] })
            return entry
        }
        if reconciliation.isAssessed { (whole.computed, whole.shared) = (task.total, task.shared) }
        return years + [whole]
    }

    /// What the plan states of costs where nobody has judged which lines are to cover it.
    private func uncompared(_ promise: Reconciliation.Promise) -> BudgetEntry {
        var entry = BudgetEntry(kind: "cost", key: promise.tasks.first?.key ?? "")
        entry.years = promise.years.text
        entry.declared = promise.stated
        entry.bound = promise.bound.rawValue
        entry.state = "not-compared"
        entry.tasks = promise.tasks.map(\.key)
        entry.location = promise.records.first.map { store.location(of: $0) }
        return entry
    }

    /// A stated cost in another currency than the annex's, or beyond the plan's years.
    private func incomparable(_ cost: Model.Cost) -> BudgetEntry {
        var entry = BudgetEntry(kind: "cost", key: cost.task.key)
        if let (first, last) = cost.years.first.flatMap({ first in cost.years.last.map { (first, $0) } }) {
            entry.years = (first...max(first, last)).text
        }
        entry.declared = cost.amount
        entry.currency = cost.amount?.currency
        entry.bound = cost.bound?.rawValue ?? ""
        entry.state = "not-compared"
        entry.tasks = [cost.task.key]
        entry.location = store.location(of: cost)
        return entry
    }

    private func entries(_ line: AnnexChanges.Line, _ changes: AnnexChanges) -> [BudgetEntry] {
        guard let record = line.record else { return [] }
        let stated = Model.Line(record)
        var whole = BudgetEntry(kind: "change", key: record.key, name: stated.activity)
        whole.ministries = [stated.ministry?.key].compactMap(\.self)
        whole.lines = [line.new?.key].compactMap(\.self)
        whole.state = line.old == nil ? "added" : line.new == nil ? "removed" : line.hasChanged ? "changed" : "same"
        let years = changes.years.filter { line.before[$0] != nil || line.after[$0] != nil }
        return (years.map { $0 } + [nil]).map { year in
            var entry = whole
            entry.years = year.map { String($0) } ?? ""
            (entry.before, entry.computed) = changes.sums(of: [line], in: year)
            entry.difference = changes.difference(entry.before, entry.computed)
            return entry
        }
    }

    private func entries(_ kind: String, _ stated: Reconciliation.StatedCosts) -> [BudgetEntry] {
        let body = stated.body.map { Model.Body($0) }
        var whole = BudgetEntry(
            kind: kind, key: body?.key ?? stated.source?.rawValue ?? "")
        whole.source = stated.source?.rawValue ?? ""
        whole.name = body?.names.first?.text ?? ""
        whole.currency = stated.currency
        whole.body = body?.key ?? ""
        whole.ministries = [body?.ministry.key].compactMap(\.self)
        whole.bound = stated.bound.rawValue
        whole.tasks = stated.costs.map { Model.Cost($0).task.key }.distinct
        let years = stated.byYear.compactMap { year, sum -> BudgetEntry? in
            guard let sum else { return nil }
            var entry = whole
            (entry.years, entry.computed) = (String(year), sum)
            return entry
        }
        whole.computed = stated.total
        return years + [whole]
    }

    private func entry(_ kind: String, _ check: Reconciliation.Check) -> BudgetEntry {
        var entry = BudgetEntry(kind: kind, key: check.subject?.key ?? check.source?.rawValue ?? "")
        entry.source = check.source?.rawValue ?? ""
        entry.years = check.span
        if check.kind != .cost { entry.printed = printed(check.sum.declared) }
        entry.set(check.sum)
        entry.bound = kind == "cost" ? check.bound.rawValue : ""
        entry.state = check.differs ? "differs" : "agrees"
        entry.lines = check.lines.map(\.key)
        entry.tasks = check.tasks.map(\.key)
        entry.location = check.location
        return entry
    }

    private func entry(_ execution: Reconciliation.Execution) -> BudgetEntry {
        var entry = BudgetEntry(kind: "spending", key: execution.lineReference)
        entry.name = execution.line.map { Model.Line($0.record).activity } ?? ""
        entry.years = String(execution.year)
        entry.computed = execution.planned
        entry.spent = execution.spent
        entry.difference = execution.remaining
        entry.lines = [execution.line?.record.key].compactMap(\.self)
        entry.location = (execution.spendings.first ?? execution.line?.record).map { store.location(of: $0) }
        return entry
    }
}

extension BudgetEntry {
    fileprivate mutating func set(_ sum: Reconciliation.Sum) {
        (declared, computed, difference) = (sum.declared, sum.computed, sum.difference)
    }
}

extension AnnexChanges {
    /// What all lines gave and give, in each year and in all.
    fileprivate var totals: [BudgetEntry] {
        (years.map { $0 } + [nil]).map { year in
            var entry = BudgetEntry(kind: "change-total", key: "")
            entry.years = year.map { String($0) } ?? ""
            (entry.before, entry.computed) = sums(of: lines, in: year)
            entry.difference = difference(entry.before, entry.computed)
            return entry
        }
    }
}

extension ClosedRange<Int64> {
    /// Years as text: `2023`, `2023–2024`.
    var text: String { count == 1 ? String(lowerBound) : "\(lowerBound)–\(upperBound)" }
}

extension Reconciliation.Check {
    /// The years as text; empty for all.
    var span: String { years?.text ?? "" }
}
