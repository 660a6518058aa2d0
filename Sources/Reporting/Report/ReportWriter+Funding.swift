internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// Funding by ministry, recomputed and compared with what the annex declares.
extension ReportWriter {
    var funding: Markup {
        let words = language.phrases.budget
        guard reconciliation.annex != nil else {
            return .group([
                HTML.p { words.noAnnex },
                statedCosts(words.statedCosts, words.funders, reconciliation.stated, words),
                statedCosts(words.statedBySource, words.source, reconciliation.statedBySource, words), executionTable,
            ])
        }
        return .group([
            HTML.p { moneyText }, reconciliation.isAssessed ? .nothing : HTML.p { words.notAssessed },
            HTML.p { phrases.byMinistryExplained },
            words.printedInUnits(reconciliation, language).map { text in HTML.p { text } } ?? .nothing,
            areAllTotalsEqual
                ? .nothing
                : HTML.p {
                    phrases.grandTotal(
                        declared: reconciliation.grandTotal.declared.map { language.text($0) },
                        computed: language.text(reconciliation.grandTotal.computed),
                        byLines: reconciliation.declaredByLines.map { language.text($0) },
                        byYears: reconciliation.declaredByYears.map { language.text($0) })
                },
            fundingCharts, ministryTable, sourceTable(words), bodyTotals, lineTable, codeTable, programmeTable,
            executionTable,
        ])
    }

    /// What the annex provides, how its totals agree, where the money comes from, and how much of it is for one task alone.
    var moneyText: String {
        guard reconciliation.annex != nil else { return language.phrases.budget.noAnnex }
        let sums = comparedSums
        var texts = [
            phrases.summaryOfMoney(
                total: money(store.annexTotal ?? reconciliation.grandTotal.computed),
                lines: payingLines(of: reconciliation.lines), named: payingMinistries),
            phrases.summaryOfSums(agreeing: sums.count { $0.agrees }, differing: sums.count { !$0.agrees }),
        ]
        if reconciliation.areSourcesComplete {
            let words = language.phrases.budget
            let sources = reconciliation.sources.compactMap { source in
                reconciliation.share(of: source).map { share in
                    (words.source(source.key), money(source.total.computed), language.percent(basisPoints: share))
                }
            }
            if !sources.isEmpty { texts.append(phrases.summaryOfSources(sources)) }
        }
        if reconciliation.isAssessed {
            texts.append(
                phrases.summaryOfFunded(tasks: store.tasks.count { !$0.lines.isEmpty }, all: store.tasks.count))
            texts.append(
                phrases.moneyByUse(
                    own: money(moneyOfTasks.own), shared: money(moneyOfTasks.shared), none: money(moneyOfTasks.unused)))
        }
        return texts.joined(separator: " ")
    }

    /// How many of some lines have money; all of them where no line of the annex has any.
    private func payingLines(of lines: [Reconciliation.Line]) -> Int {
        reconciliation.lines.contains { $0.hasMoney } ? lines.count { $0.hasMoney } : lines.count
    }

    /// The ministries of such lines, and how many lines these are; nil where the lines name none.
    private var payingMinistries: (lines: Int, ministries: Int)? {
        let counts = reconciliation.ministries.filter { !$0.key.isEmpty }.map { payingLines(of: $0.lines) }
            .filter { $0 > 0 }
        return counts.isEmpty ? nil : (lines: counts.reduce(0, +), ministries: counts.count)
    }

    /// What the plan or its act says of where the money comes from.
    var fundingClause: Markup {
        guard let words = store.plan.fundingClause, !words.isEmpty else { return .nothing }
        return labelled(phrases.fundingClause, quotation(words))
    }

    /// What the plan states of costs, where there is no annex to compare it with.
    private func statedCosts(
        _ title: String, _ heading: String, _ sums: [Reconciliation.StatedCosts], _ words: any BudgetPhrases
    ) -> Markup {
        guard let first = sums.first else { return .nothing }
        var grid = Grid(
            title,
            [.text(heading), .text(words.bound)] + first.byYear.map { .amount(String($0.year)) } + [
                .amount(words.spanning), .amount(words.total),
            ], region: phrases.scrollable(title))
        for stated in sums {
            let payer: Markup =
                stated.body.map(name)
                ?? .text(words.payer(of: stated, language, bySource: heading == words.source))
            grid.append(
                [payer, .text(words.bound(stated.bound))]
                    + stated.byYear.map { .text(money($0.sum)) } + [
                        .text(money(stated.spanning)), .text(language.text(stated.total)),
                    ])
        }
        return .group([grid.markup, HTML.p(["class": "small"]) { words.statedExplained }])
    }

    /// The title of a part; that on funding speaks of sources where the annex names no bodies.
    func title(of part: Part) -> String {
        let isBySource = part == .funding && reconciliation.namesSources && !reconciliation.namesBodies
        return isBySource ? phrases.fundingBySource : phrases.title(part, monitors: monitors)
    }

    func name(of group: Reconciliation.Group) -> Markup {
        if group.key.isEmpty { return .text(language.phrases.budget.noBody) }
        return group.body.map(name) ?? .text("\(group.key) (\(phrases.unknownMinistry))")
    }

    /// Whether the declared grand total, the sum of all amounts and the declared totals of lines and years are the same.
    private var areAllTotalsEqual: Bool {
        let declared = [reconciliation.declaredByLines, reconciliation.declaredByYears].compactMap(\.self)
        return reconciliation.grandTotal.agrees
            && declared.allSatisfy { $0 == reconciliation.grandTotal.computed }
    }

    private func difference(_ sum: Reconciliation.Sum) -> Markup {
        guard let difference = sum.difference else { return .text("–") }
        return difference.minorUnits == 0 ? .text(digits(difference)) : HTML.strong { digits(difference) }
    }

    /// An amount in a table whose caption names the currency.
    private func digits(_ amount: Money?) -> String {
        guard let amount else { return "–" }
        return amount.currency == reconciliation.currency
            ? language.amount(minorUnits: amount.minorUnits, currency: "") : language.text(amount)
    }

    /// A caption with the currency of the amounts below it.
    private func inCurrency(_ title: String) -> String {
        "\(title) (\(phrases.sign(ofCurrency: reconciliation.currency.description)))"
    }

    private var yearColumns: [Grid.Column] { reconciliation.years.map { .amount(String($0)) } }

    private var sumColumns: [Grid.Column] {
        [.amount(phrases.computed), .amount(phrases.declared), .amount(phrases.difference)]
    }

    private func cells(_ sum: Reconciliation.Sum, isOfLine: Bool = false) -> [Markup] {
        let declared = isOfLine ? inFullAndPrinted(sum.declared) : .text(digits(sum.declared))
        return [.text(digits(sum.computed)), declared, difference(sum)]
    }

    /// An amount of the annex, and as it is printed where that is in a unit.
    private func inFullAndPrinted(_ amount: Money?) -> Markup {
        guard let printed = reconciliation.printed(amount) else { return .text(digits(amount)) }
        return .group([
            .text(digits(amount)),
            HTML.div(["class": "small"]) { "(\(language.phrases.budget.printed(printed)))" },
        ])
    }

    private func cells(_ group: Reconciliation.Group) -> [Markup] {
        group.byYear.map { .text(digits($0.sum)) } + cells(group.total)
    }

    private var ministryTable: Markup {
        guard reconciliation.namesBodies else { return .nothing }
        var grid = Grid(
            inCurrency(phrases.byMinistry), [.text(phrases.ministryHeading)] + yearColumns + sumColumns,
            region: phrases.scrollable(phrases.byMinistry))
        for ministry in reconciliation.ministries { grid.append([name(of: ministry)] + cells(ministry)) }
        appendTotals(to: &grid)
        return grid.markup
    }

    /// Where the money comes from, with the totals of the annex below where no other table has them.
    private func sourceTable(_ words: any BudgetPhrases) -> Markup {
        guard reconciliation.namesSources || !reconciliation.namesBodies && !reconciliation.lines.isEmpty
        else { return .nothing }
        var grid = Grid(
            inCurrency(phrases.bySource),
            [.text(words.source)] + yearColumns + sumColumns + [.amount(words.shareOfAll)],
            region: phrases.scrollable(phrases.bySource))
        for source in reconciliation.sources {
            let share = reconciliation.share(of: source).map { language.percent(basisPoints: $0) } ?? "–"
            grid.append(
                [.text(words.source(source.key))] + source.byYear.map { .text(digits($0.sum)) }
                    + cells(reconciliation.total(ofSource: source)) + [.text(share)])
        }
        if !reconciliation.namesBodies { appendTotals(to: &grid, further: [.nothing]) }
        return grid.markup
    }

    /// What all amounts come to, what the annex declares, and how they differ.
    private func appendTotals(to grid: inout Grid, further: [Markup] = []) {
        grid.appendTotal(
            [.text(phrases.computedTotal)] + reconciliation.yearTotals.map { .text(digits($0.sum.computed)) }
                + cells(reconciliation.grandTotal) + further)
        grid.appendTotal(
            [.text(phrases.declaredTotal)] + reconciliation.yearTotals.map { .text(digits($0.sum.declared)) }
                + [.nothing, .text(digits(reconciliation.grandTotal.declared)), .nothing] + further)
        grid.appendTotal(
            [.text(phrases.difference)] + reconciliation.yearTotals.map { difference($0.sum) }
                + [.nothing, .nothing, difference(reconciliation.grandTotal)] + further)
    }

    private var bodyTotals: Markup {
        guard !reconciliation.bodyTotals.isEmpty else { return .nothing }
        var grid = Grid(
            inCurrency(phrases.bodyTotals), [.text(phrases.ministryHeading), .text(phrases.yearHeading)] + sumColumns,
            region: phrases.scrollable(phrases.bodyTotals))
        for total in reconciliation.bodyTotals {
            let declared = Model.BodyTotal(total.record)
            let body = declared.body.map(name) ?? .text(declared.bodyRef)
            grid.append([body, .text(String(declared.year))] + cells(total.sum))
        }
        return grid.markup
    }

    private var lineTable: Markup {
        // Where every line's total is its sum, one column says both.
        let isAgreed = reconciliation.lines.allSatisfy(\.total.agrees)
        let (hasBodies, hasCodes) = (reconciliation.namesBodies, reconciliation.namesCodes)
        let hasTasks = reconciliation.isAssessed
        var columns: [Grid.Column] = [.text(phrases.lineHeading)]
        if hasBodies { columns.append(.text(phrases.ministryHeading)) }
        columns.append(.text(phrases.activityHeading))
        if hasCodes { columns.append(.text(phrases.codeHeading)) }
        columns += yearColumns + (isAgreed ? [.amount(phrases.total)] : sumColumns)
        if hasTasks { columns.append(.text(phrases.tasksHeading)) }
        var grid = Grid(inCurrency(phrases.lines), columns, region: phrases.scrollable(phrases.lines))
        for line in reconciliation.ministries.flatMap(\.lines) {
            let stated = Model.Line(line.record)
            let source = stated.source.map { language.phrases.budget.source($0) }
            var cells: [Markup] = [.text(stated.key)]
            if hasBodies { cells.append(stated.body.map(short) ?? .text(stated.bodyRef ?? "–")) }
            cells.append(
                stated.activity.isEmpty
                    ? .text(source ?? "–")
                    : source.map { .group([verbatim(stated.activity), .text(" (\($0))")]) } ?? verbatim(stated.activity)
            )
            if hasCodes { cells.append(.text(stated.code ?? "–")) }
            cells += reconciliation.years.map { amount(of: line, in: $0) }
            cells += isAgreed ? [inFullAndPrinted(line.total.declared)] : self.cells(line.total, isOfLine: true)
            if hasTasks { cells.append(stated.tasks.isEmpty ? .text("–") : list(stated.tasks.map(link))) }
            grid.append(cells)
        }
        let marksNothing = reconciliation.lines.contains { !$0.explicitNothings.isEmpty }
        return .group([
            grid.markup, marksNothing ? HTML.p(["class": "small"]) { "/ " + phrases.explicitNothing } : .nothing,
        ])
    }

    private func amount(of line: Reconciliation.Line, in year: Int64) -> Markup {
        if let amount = line.amounts[year] { return inFullAndPrinted(amount) }
        return .text(line.explicitNothings.contains(year) ? "/" : "–")
    }

    private var codeTable: Markup {
        // What the table of lines says of a code with one line need not be said again.
        let codes = reconciliation.codes.filter { $0.lines.count > 1 && !$0.key.isEmpty }
        guard !codes.isEmpty else { return .nothing }
        var grid = Grid(
            inCurrency(phrases.byCode),
            [.text(phrases.codeHeading), .text(phrases.lineHeading)] + yearColumns + sumColumns,
            region: phrases.scrollable(phrases.byCode))
        for code in codes {
            grid.append(
                [.text(code.key), .text(language.list(code.lines.map(\.record.key)))]
                    + cells(code))
        }
        return grid.markup
    }

    private var programmeTable: Markup {
        guard !reconciliation.programmes.isEmpty else { return .nothing }
        var grid = Grid(
            inCurrency(phrases.byProgramme),
            [
                .text(phrases.programmeHeading), .text(phrases.lineHeading), .amount(phrases.shareHeading),
                .amount(phrases.total),
            ], region: phrases.scrollable(phrases.byProgramme))
        for programme in reconciliation.programmes {
            for line in programme.lines {
                let share = Model.Line(line.record).share
                let percent = share.map { language.percent(basisPoints: $0.percent) } ?? ""
                let source = share.map { language.phrases.budget.source($0.source) } ?? ""
                grid.append(
                    [
                        verbatim(programme.key), .text(line.record.key), .text("\(percent) (\(source))"),
                        .text(digits(line.total.computed)),
                    ])
            }
        }
        return grid.markup
    }
}
