package import Audit
internal import CEL
package import Dossier
internal import RulePack
package import Texts

/// The reconciliation as tables for a screen.
package struct BudgetTable {
    private let reconciliation: Reconciliation
    private let store: DossierStore
    private let language: Language
    private let words: any BudgetPhrases
    private let changes: AnnexChanges?

    /// The tables of a reconciliation in a language, with what changed from an earlier annex where one was named.
    package init(
        _ reconciliation: Reconciliation, _ store: DossierStore, _ language: Language, changes: AnnexChanges? = nil
    ) {
        self.reconciliation = reconciliation
        self.store = store
        self.changes = changes
        self.language = language
        words = language.phrases.budget
    }

    /// All lines of text, none wider than `width` characters.
    package func lines(width: Int) -> [TerminalLine] {
        var lines: [TerminalLine] = []
        forEachLine(width: width) { lines.append($0) }
        return lines
    }

    /// Gives all lines of text, none wider than `width` characters, one by one.
    package func forEachLine(width: Int, _ give: (TerminalLine) -> Void) {
        func heading(_ text: String) {
            give(TerminalLine(role: .text, text: ""))
            for line in Wrapping.lines(text, width: width) { give(TerminalLine(role: .heading, text: line)) }
        }
        func sentence(_ text: String, _ role: TerminalLine.Role = .text) {
            for line in Wrapping.lines(text, width: width) { give(TerminalLine(role: role, text: line)) }
        }
        func part(_ title: String, _ table: TextTable, alarming: Bool = false) {
            guard !table.isEmpty else { return }
            heading(title)
            var role = TerminalLine.Role.header
            table.forEachLine(width: width) { text in
                give(TerminalLine(role: role, text: text))
                role = alarming ? .alarming : .text
            }
        }
        let checks = reconciliation.checks(store)
        let differing = checks.filter(\.differs)
        sentence(store.plan.title, .heading)
        if let ministry = reconciliation.ministry { sentence(language.bodyName(ministry)) }
        if reconciliation.annex == nil {
            sentence(words.noAnnex, .alarming)
            part(words.statedCosts, stated(words.funders, reconciliation.stated))
            part(words.statedBySource, stated(words.source, reconciliation.statedBySource))
            if !reconciliation.stated.isEmpty { sentence(words.statedExplained) }
            part(words.execution, execution)
            return
        }
        sentence("\(words.amountsIn(reconciliation.currency.description)) \(words.differenceExplained)")
        if let printed = words.printedInUnits(reconciliation, language) { sentence(printed) }
        if !reconciliation.isAssessed { sentence(words.notAssessed, .alarming) }
        sentence(words.compared(checks.count, differing: differing.count), differing.isEmpty ? .text : .alarming)
        for programme in reconciliation.programmes where !programme.areSharesComplete {
            sentence(
                words.sharesIncomplete(programme.key, language.percent(basisPoints: programme.declaredShares)),
                .alarming)
        }
        let incomparable = reconciliation.tasks.reduce(0) { $0 + $1.incomparableCosts.count }
        if incomparable > 0 { sentence(words.notCompared(incomparable), .alarming) }

        part(words.differences, differences(differing), alarming: true)
        if reconciliation.namesBodies {
            part(words.byMinistry, withTotals(groups(words.ministry, reconciliation.ministries, name: name)))
        }
        if reconciliation.namesSources || !reconciliation.namesBodies { part(words.bySource, sources) }
        if reconciliation.bodies.map(\.key) != reconciliation.ministries.map(\.key) {
            part(words.byBody, groups(words.body, reconciliation.bodies, name: name))
        }
        if reconciliation.namesBodies || reconciliation.namesCodes {
            part(
                words.byCode, groups(words.code, reconciliation.codes) { $0.key.isEmpty ? words.noCode : codeName($0) })
        }
        part(words.programmes, programmes)
        part(words.lines, budgetLines)
        part(words.asPrinted, printedAmounts)
        part(words.tasks, tasks(reconciliation.tasks.filter(\.isFunded)))
        if reconciliation.tasks.contains(where: \.isFunded) { sentence(words.sharedExplained) }
        part(words.unfunded, tasks(reconciliation.unfundedPromises), alarming: true)
        let withoutMoney =
            reconciliation.isAssessed ? reconciliation.tasks.filter { !$0.isFunded && !$0.isPromised } : []
        if reconciliation.ministry != nil {
            part(words.withoutMoney, tasks(withoutMoney))
        } else if !withoutMoney.isEmpty {
            // They may be most of a plan, of which nobody reads a list here.
            give(TerminalLine(role: .text, text: ""))
            sentence(words.tasksWithoutMoney(withoutMoney.count))
        }
        part(words.promises, promises)
        part(words.incomparable, incomparableCosts)
        part(words.withoutTask, lines(reconciliation.linesWithoutTask))
        part(words.execution, execution)
        if let changes {
            part(words.changesSince(changes.title), changed(changes))
            if !changes.lines.contains(where: \.hasChanged) { sentence(words.noChanges) }
        }
    }

    // MARK: - Tables

    private var yearColumns: [TextTable.Column] {
        reconciliation.years.map { .init(title: String($0), isAmount: true, rank: 2) }
    }

    private func amount(_ money: Money?) -> String {
        money.map { language.text(Money(minorUnits: $0.minorUnits, currency: .none)) } ?? "–"
    }

    private func cells(_ sum: Reconciliation.Sum) -> [String] {
        [amount(sum.computed), amount(sum.declared), amount(sum.difference)]
    }

    private var sumColumns: [TextTable.Column] {
        [
            .init(title: words.computed, isAmount: true), .init(title: words.declared, isAmount: true, rank: 1),
            .init(title: words.difference, isAmount: true),
        ]
    }

    private func groups(
        _ title: String, _ groups: [Reconciliation.Group], name: @escaping (Reconciliation.Group) -> String
    ) -> TextTable {
        TextTable([.init(title: title, least: 12)] + yearColumns + sumColumns) { add in
            for group in groups {
                add([name(group)] + group.byYear.map { amount($0.sum) } + cells(group.total))
            }
        }
    }

    /// The lines by source of funds, and below them all together where no other table has that.
    private var sources: TextTable {
        // Where there is no room, what is declared goes first: it stands among the differences too.
        let table = TextTable(
            [.init(title: words.source, least: 12)]
                + reconciliation.years.map { .init(title: String($0), isAmount: true, rank: 1) } + [
                    .init(title: words.computed, isAmount: true), .init(title: words.declared, isAmount: true, rank: 2),
                    .init(title: words.difference, isAmount: true, rank: 2),
                    .init(title: words.shareOfAll, isAmount: true),
                ]
        ) { add in
            for group in reconciliation.sources {
                add(
                    [words.source(group.key)] + group.byYear.map { amount($0.sum) }
                        + cells(reconciliation.total(ofSource: group))
                        + [reconciliation.share(of: group).map { language.percent(basisPoints: $0) } ?? "–"])
            }
        }
        return reconciliation.namesBodies ? table : withTotals(table)
    }

    /// Every amount that the annex prints in a unit, as it is printed and in full.
    private var printedAmounts: TextTable {
        TextTable([
            .init(title: words.line), .init(title: words.compared, least: 12), .init(title: words.year),
            .init(title: words.asPrinted, isAmount: true), .init(title: words.inFull, isAmount: true),
            .init(title: words.place, rank: 1),
        ]) { add in
            for printed in reconciliation.printedAmounts(store) {
                let name = printed.line.map { about(Model.Line($0)) } ?? printed.check.map(language.subject) ?? ""
                add([
                    printed.line?.key ?? "", name, printed.year.map { String($0) } ?? "", words.printed(printed.amount),
                    amount(printed.full),
                    "\(printed.location.file):\(printed.location.line)",
                ])
            }
        }
    }

    /// What a line is for, or else where its money comes from.
    private func about(_ line: Model.Line) -> String {
        line.activity.isEmpty ? line.source.map(words.source) ?? "" : line.activity
    }

    private func withTotals(_ groups: TextTable) -> TextTable {
        groups.followed { add in
            add(
                [words.computed] + reconciliation.yearTotals.map { amount($0.sum.computed) }
                    + cells(reconciliation.grandTotal))
            guard reconciliation.yearTotals.contains(where: { $0.record != nil }) else { return }
            add([words.declared] + reconciliation.yearTotals.map { amount($0.sum.declared) })
            add([words.difference] + reconciliation.yearTotals.map { amount($0.sum.difference) })
        }
    }

    private var programmes: TextTable {
        TextTable(
            [.init(title: words.programme, least: 12), .init(title: words.source)] + yearColumns + [
                .init(title: words.total, isAmount: true), .init(title: words.share, isAmount: true),
                .init(title: words.shareComputed, isAmount: true),
            ]
        ) { add in
            for programme in reconciliation.programmes {
                for part in reconciliation.parts(of: programme) {
                    add(
                        [programme.key, words.source(part.key)] + part.byYear.map { amount($0.sum) } + [
                            amount(part.total.computed), language.percent(basisPoints: part.declaredShares),
                            reconciliation.share(of: part, in: programme).map { language.percent(basisPoints: $0) }
                                ?? "–",
                        ])
                }
            }
        }
    }

    private var budgetLines: TextTable { lines(reconciliation.lines) }

    private func lines(_ lines: [Reconciliation.Line]) -> TextTable {
        TextTable(
            [
                .init(title: words.line), .init(title: words.body, rank: 3), .init(title: words.activity, least: 12),
                .init(title: words.task, least: 8, rank: 4),
            ] + yearColumns + [.init(title: words.total, isAmount: true)]
        ) { add in
            for line in lines {
                let stated = Model.Line(line.record)
                let tasks = line.tasks.map(\.key).joined(separator: ", ") + (line.isShared ? " *" : "")
                add(
                    [
                        stated.key, stated.body.map(short) ?? stated.bodyRef ?? "–", about(stated), tasks,
                    ] + reconciliation.years.map { amount(of: line, $0) } + [amount(line.total.computed)])
            }
        }
    }

    private func amount(of line: Reconciliation.Line, _ year: Int64) -> String {
        line.explicitNothings.contains(year) ? "/" : amount(line.amounts[year])
    }

    private func tasks(_ tasks: [Reconciliation.TaskFunding]) -> TextTable {
        TextTable(
            [
                .init(title: words.task), .init(title: words.taskTitle, least: 12),
                .init(title: words.funders, least: 8, rank: 4), .init(title: words.line, least: 8, rank: 3),
            ] + yearColumns + [
                .init(title: words.total, isAmount: true), .init(title: words.shared, isAmount: true),
            ]
        ) { add in
            for task in tasks {
                add(
                    [
                        task.record.key, Model.Task(task.record).title, task.funders.map(short).joined(separator: ", "),
                        task.lines.map { $0.record.key + ($0.isShared ? "*" : "") }.joined(separator: ", "),
                    ] + task.byYear.map { amount($0.sum) } + [amount(task.total), amount(task.shared)])
            }
        }
    }

    private var promises: TextTable {
        TextTable([
            .init(title: words.task), .init(title: words.taskTitle, least: 8, rank: 4), .init(title: words.year),
            .init(title: words.bound), .init(title: words.stated, isAmount: true),
            .init(title: words.given, isAmount: true), .init(title: words.difference, isAmount: true),
            .init(title: words.state, least: 10),
        ]) { add in
            for promise in reconciliation.promises {
                add([
                    promise.tasks.map(\.key).joined(separator: ", "),
                    promise.tasks.map { Model.Task($0).title }.joined(separator: "; "), promise.years.text,
                    words.bound(promise.bound), amount(promise.stated), amount(promise.given),
                    amount(promise.difference),
                    words.kept(promise),
                ])
            }
        }
    }

    private func stated(_ title: String, _ sums: [Reconciliation.StatedCosts]) -> TextTable {
        let years = sums.first?.byYear.map(\.year) ?? []
        return TextTable(
            [.init(title: title, least: 12), .init(title: words.bound, rank: 3)]
                + years.map { .init(title: String($0), isAmount: true, rank: 2) } + [
                    .init(title: words.spanning, isAmount: true, rank: 4), .init(title: words.total, isAmount: true),
                    .init(title: words.currency),
                ]
        ) { add in
            for stated in sums {
                add(
                    [words.payer(of: stated, language, bySource: title == words.source), words.bound(stated.bound)]
                        + stated.byYear.map { amount($0.sum) } + [
                            amount(stated.spanning), amount(stated.total), stated.currency.description,
                        ])
            }
        }
    }

    private func differences(_ checks: [Reconciliation.Check]) -> TextTable {
        TextTable([
            .init(title: words.compared, least: 16), .init(title: words.year),
            .init(title: words.declared, isAmount: true),
            .init(title: words.computed, isAmount: true), .init(title: words.difference, isAmount: true),
            .init(title: words.place),
        ]) { add in
            for check in checks {
                add(
                    [language.subject(of: check), check.span]
                        + [check.sum.declared, check.sum.computed, check.sum.difference].map(amount)
                        + ["\(check.location.file):\(check.location.line)"])
            }
        }
    }

    private var execution: TextTable {
        TextTable([
            .init(title: words.line), .init(title: words.activity, least: 12), .init(title: words.year),
            .init(title: words.planned, isAmount: true), .init(title: words.spent, isAmount: true),
            .init(title: words.remaining, isAmount: true),
        ]) { add in
            for entry in reconciliation.execution {
                add(
                    [entry.lineReference, entry.line.map { about(Model.Line($0.record)) } ?? "", String(entry.year)]
                        + [entry.planned, entry.spent, entry.remaining].map(amount))
            }
        }
    }

    /// Stated costs in another currency than the annex's, or beyond the plan's years.
    private var incomparableCosts: TextTable {
        TextTable([
            .init(title: words.task), .init(title: words.taskTitle, least: 8), .init(title: words.year),
            .init(title: words.bound), .init(title: words.stated, isAmount: true),
            .init(title: words.place, rank: 1),
        ]) { add in
            for cost in reconciliation.tasks.flatMap(\.incomparableCosts).map({ Model.Cost($0) }) {
                let location = store.location(of: cost)
                add([
                    cost.task.key, cost.task.title, cost.years.map { String($0) }.joined(separator: ", "),
                    cost.bound.map(words.bound) ?? "", cost.amount.map { language.text($0) } ?? "",
                    "\(location.file):\(location.line)",
                ])
            }
        }
    }

    /// The lines and years in which an earlier annex gave something else, and all together.
    private func changed(_ changes: AnnexChanges) -> TextTable {
        func row(_ labels: [String], _ lines: [AnnexChanges.Line], _ year: Int64?) -> [String]? {
            let (before, after) = changes.sums(of: lines, in: year)
            let difference = changes.difference(before, after)
            guard difference.minorUnits != 0 || (before == nil) != (after == nil) || lines.count > 1 else { return nil }
            return labels + [year.map { String($0) } ?? ""] + [before, after, difference].map(amount)
        }
        let lines = TextTable([
            .init(title: words.line), .init(title: words.activity, least: 12), .init(title: words.ministry, rank: 1),
            .init(title: words.year), .init(title: words.before, isAmount: true),
            .init(title: words.now, isAmount: true), .init(title: words.change, isAmount: true),
        ]) { add in
            for line in changes.lines where line.hasChanged {
                guard let record = line.record else { continue }
                let stated = Model.Line(record)
                for year in changes.years {
                    row([stated.key, about(stated), stated.ministry.map(short) ?? stated.bodyRef ?? "–"], [line], year)
                        .map(add)
                }
            }
        }
        guard !lines.isEmpty else { return lines }
        return lines.followed { add in
            for year in changes.years { row([words.total, "", ""], changes.lines, year).map(add) }
            row([words.total, "", ""], changes.lines, nil).map(add)
        }
    }

    // MARK: - Names

    private func name(_ group: Reconciliation.Group) -> String {
        group.body.map(language.bodyName) ?? (group.key.isEmpty ? words.noBody : group.key)
    }

    private func short(_ body: Model.Body) -> String { language.text(body) }

    private func short(_ body: Record) -> String { short(Model.Body(body)) }

    private func codeName(_ group: Reconciliation.Group) -> String {
        let names = group.lines.compactMap { Model.Line($0.record).codeName }.distinct
        return ([group.key] + names).joined(separator: " ")
    }
}
