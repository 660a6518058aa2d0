internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// The sheets that sum up lines by ministry and body, by source of funds, by code, and by programme.
extension BudgetSheets {
    /// A kind of group: in which column of the lines its key stands, and what is written of it.
    private struct Grouping {
        let groups: [Reconciliation.Group]
        let column: Int
        let key: (Reconciliation.Group) -> String
        let name: (Reconciliation.Group) -> String
        /// Whether its totals may be declared themselves, and each group's share of all is shown.
        var isBySource = false
    }

    func writeMinistries(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        try begin(sheet, words.byMinistry, notes: [words.differenceExplained])
        let ministries = Grouping(
            groups: reconciliation.ministries, column: layout.ministry, key: { layout.names[$0.key] ?? $0.key },
            name: { $0.body.map(language.bodyName) ?? $0.key })
        let rows = try write(ministries, heading: (words.ministry, words.nameHeading), sheet, lines, isFirst: true)
        try writeYearTotals(sheet, rows)
        let bodies = reconciliation.bodies
        guard bodies.map(\.key) != reconciliation.ministries.map(\.key) else { return }
        try sheet.line("")
        try sheet.line(words.byBody, CellStyle(isBold: true))
        let grouping = Grouping(
            groups: bodies, column: layout.body, key: { layout.names[$0.key] ?? $0.key },
            name: { $0.body.map(language.bodyName) ?? $0.key })
        try write(grouping, heading: (words.body, words.nameHeading), sheet, lines)
    }

    /// Where the money comes from: the sums of the lines beside the totals that the annex declares of sources.
    func writeSources(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        try begin(sheet, words.bySource, notes: [words.differenceExplained])
        let sources = Grouping(
            groups: reconciliation.sources, column: layout.source, key: { words.source($0.key) }, name: \.key,
            isBySource: true)
        let rows = try write(sources, heading: (words.source, words.keyHeading), sheet, lines, isFirst: true)
        if !reconciliation.namesBodies { try writeYearTotals(sheet, rows) }
        let ofYears = checks.filter { $0.kind == .source && $0.years != nil }
        guard !ofYears.isEmpty else { return }
        try sheet.line("")
        try sheet.line(words.capitalised(words.kind(.source)), CellStyle(isBold: true))
        try sheet.header([
            SheetColumn(title: words.source, width: 15), SheetColumn(title: words.year, width: 44),
            SheetColumn(title: words.declared, width: 15, isRight: true),
            SheetColumn(title: words.computed, width: 15, isRight: true),
            SheetColumn(title: words.difference, width: 15, isRight: true), SheetColumn(title: words.place, width: 15),
        ])
        for check in ofYears {
            let (row, year) = (Int(sheet.row) + 1, check.years?.lowerBound ?? 0)
            try sheet.append([
                .text(check.source.map(words.source) ?? ""), .text(String(year)), amount(check.sum.declared),
                layout.years[year].map { sum(check.lines, $0, lines, check.sum.computed) }
                    ?? .amount(check.sum.computed),
                difference("C\(row)", "D\(row)", check.sum), place(check.location),
            ])
        }
    }

    func writeCodes(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        try begin(sheet, words.byCode, notes: [words.differenceExplained])
        let codes = Grouping(
            groups: reconciliation.codes, column: layout.code, key: \.key,
            name: { group in
                group.key.isEmpty
                    ? words.noCode
                    : group.lines.compactMap { Model.Line($0.record).codeName }.distinct.joined(separator: "; ")
            })
        try write(codes, heading: (words.code, words.codeName), sheet, lines, isFirst: true)
    }

    /// A row for each group and one for all; returns the row of the latter.
    @discardableResult private func write(
        _ grouping: Grouping, heading: (String, String), _ sheet: Sheet, _ lines: Sheet, isFirst: Bool = false
    ) throws(WorkbookFailure) -> (first: Int, total: Int) {
        try sheet.header(
            [SheetColumn(title: heading.0, width: 15), SheetColumn(title: heading.1, width: 44, isWrapped: true)]
                + yearColumns + sumColumns
                + (grouping.isBySource ? [SheetColumn(title: words.shareOfAll, width: 12, isRight: true)] : []) + [
                    SheetColumn(title: words.madeOf, width: 24, isWrapped: true),
                    SheetColumn(title: words.place, width: 28, isWrapped: true),
                ])
        if isFirst { sheet.freezeHeader() }
        let count = reconciliation.years.count
        let (computed, declared) = (2 + count, 3 + count)
        let arePlain = Self.arePlain(grouping.groups.map(grouping.key))
        let first = Int(sheet.row) + 1
        let end = first + grouping.groups.count - 1
        let totals = grouping.groups.map { grouping.isBySource ? reconciliation.total(ofSource: $0) : $0.total }
        for (group, total) in zip(grouping.groups, totals) {
            let row = Int(sheet.row) + 1
            func sum(_ column: Int, _ value: Money) -> Cell {
                sumIf(
                    group, column, lines, by: grouping.column, key: "$A\(row)", areKeysPlain: arePlain, value)
            }
            let years = group.byYear.map { year, value in sum(layout.years[year] ?? 0, value ?? zero) }
            let isOfLines = !grouping.isBySource || reconciliation.declared(ofSource: group) == nil
            var sums: [Cell] = [
                acrossYears(row, count, total.computed),
                isOfLines ? total.declared.map { sum(layout.declared, $0) } ?? .text("–") : amount(total.declared),
                difference(Sheet.cell(declared, row), Sheet.cell(computed, row), total),
            ]
            if grouping.isBySource {
                let (part, whole) = (total.computed.minorUnits, reconciliation.grandTotal.computed.minorUnits)
                let all = Sheet.range((computed, first), (computed, end))
                sums.append(
                    whole > 0
                        ? .ratio("\(Sheet.cell(computed, row))/SUM(\(all))", Double(part) / Double(whole)) : .text("–"))
            }
            let records = group.lines.map(\.record)
            try sheet.append(
                [.text(grouping.key(group)), .text(grouping.name(group))] + years + sums + [
                    ids(records), places(records, lines),
                ])
        }
        let last = Int(sheet.row)
        if isFirst { try sheet.filter(from: first) }
        guard last >= first else { return (first, last) }
        func down(_ column: Int, _ value: Money) -> Cell {
            .sum("SUM(\(Sheet.range((column, first), (column, last))))", value)
        }
        let row = last + 1
        let declaredTotals = totals.compactMap(\.declared)
        let total = Reconciliation.Sum(
            declared: declaredTotals.count == totals.count ? Money.total(declaredTotals) : nil,
            computed: reconciliation.grandTotal.computed)
        try sheet.append(
            [.text(words.total), .blank]
                + reconciliation.yearTotals.enumerated().map { down(2 + $0, $1.sum.computed) }
                + [
                    down(computed, total.computed), total.declared.map { down(declared, $0) } ?? .text("–"),
                    difference(Sheet.cell(declared, row), Sheet.cell(computed, row), total),
                ], CellStyle(isTotal: true))
        return (first, row)
    }

    private func acrossYears(_ row: Int, _ count: Int, _ value: Money) -> Cell {
        count == 0 ? .amount(value) : .sum("SUM(\(Sheet.range((2, row), (1 + count, row))))", value)
    }

    /// The declared totals of years beneath the recomputed ones.
    private func writeYearTotals(_ sheet: Sheet, _ rows: (first: Int, total: Int)) throws(WorkbookFailure) {
        guard reconciliation.yearTotals.contains(where: { $0.record != nil }), rows.total > rows.first else { return }
        let declared = rows.total + 1
        try sheet.append(
            [.text(words.declared), .text(words.declaredByYear)]
                + reconciliation.yearTotals.map { amount($0.sum.declared) })
        try sheet.append(
            [.text(words.difference), .blank]
                + reconciliation.yearTotals.enumerated().map { index, total in
                    difference(Sheet.cell(2 + index, declared), Sheet.cell(2 + index, rows.total), total.sum)
                })
    }

    func writeProgrammes(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        try begin(sheet, words.programmes)
        try sheet.header(
            [
                SheetColumn(title: words.programme, width: 40, isWrapped: true),
                SheetColumn(title: words.source, width: 20),
                SheetColumn(title: words.share, width: 9, isRight: true), SheetColumn(title: words.line, width: 9),
            ] + yearColumns + [
                SheetColumn(title: words.total, width: 15, isRight: true),
                SheetColumn(title: words.shareComputed, width: 14, isRight: true),
                SheetColumn(title: words.place, width: 15),
            ])
        sheet.freezeHeader()
        for programme in reconciliation.programmes { try write(programme, sheet, lines) }
    }

    /// The lines of a programme, each as a reference to its row, and their sum.
    private func write(_ programme: Reconciliation.Group, _ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        let first = Int(sheet.row) + 1
        let last = first + programme.lines.count - 1
        let total = 4 + reconciliation.years.count
        for line in programme.lines {
            let row = Int(sheet.row) + 1
            let share = Model.Line(line.record).share
            func cell(_ column: Int, _ value: Money?) -> Cell { sum([line.record], column, lines, value ?? zero) }
            let ratio: Cell =
                programme.total.computed.minorUnits == 0
                ? .blank
                : .ratio(
                    "\(Sheet.cell(total, row))/SUM(\(Sheet.range((total, first), (total, last))))",
                    Double(line.total.computed.minorUnits) / Double(programme.total.computed.minorUnits))
            try sheet.append(
                [
                    .text(programme.key), .text(words.source(share?.source ?? "")),
                    share.map { .percent($0.percent) } ?? .blank, .text(line.record.key),
                ] + reconciliation.years.map { cell(layout.years[$0] ?? 0, line.amounts[$0]) }
                    + [cell(layout.computed, line.total.computed), ratio, places([line.record], lines)])
        }
        func down(_ column: Int, _ value: Money) -> Cell {
            .sum("SUM(\(Sheet.range((column, first), (column, last))))", value)
        }
        try sheet.append(
            [.text(words.total), .blank, .blank, .blank]
                + programme.byYear.enumerated().map { down(4 + $0, $1.sum ?? zero) }
                + [down(total, programme.total.computed)], CellStyle(isTotal: true))
    }
}
