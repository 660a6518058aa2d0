internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// The sheets that sum up lines by ministry and body, by source of funds and by code.
extension BudgetSheets {
    /// A kind of group: by which named column of the lines, and what is written of it.
    private struct Grouping {
        let groups: [Reconciliation.Group]
        /// The name of the column in which the keys stand.
        let column: String
        let key: (Reconciliation.Group) -> String
        let name: (Reconciliation.Group) -> String
        /// Whether its totals may be declared themselves, and each group's share of all is shown.
        var isBySource = false
    }

    func writeMinistries(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        try begin(sheet, words.byMinistry, notes: [words.differenceExplained])
        let ministries = Grouping(
            groups: reconciliation.ministries, column: words.nameOfMinistries, key: { layout.name($0.key) },
            name: { $0.body.map(language.bodyName) ?? $0.key })
        let total = try write(ministries, heading: (words.ministry, words.nameHeading), sheet, lines, isFirst: true)
        try writeYearTotals(sheet, below: total)
        let bodies = reconciliation.bodies
        guard bodies.map(\.key) != reconciliation.ministries.map(\.key) else { return }
        try sheet.line("")
        try sheet.line(words.byBody, CellStyle(isBold: true))
        let grouping = Grouping(
            groups: bodies, column: words.nameOfBodies, key: { layout.name($0.key) },
            name: { $0.body.map(language.bodyName) ?? $0.key })
        try write(grouping, heading: (words.body, words.nameHeading), sheet, lines)
    }

    /// Where the money comes from: the sums of the lines beside the totals that the annex declares of sources.
    func writeSources(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        try begin(sheet, words.bySource, notes: [words.differenceExplained])
        let sources = Grouping(
            groups: reconciliation.sources, column: words.nameOfSources, key: { words.source($0.key) }, name: \.key,
            isBySource: true)
        let total = try write(sources, heading: (words.source, words.keyHeading), sheet, lines, isFirst: true)
        if !reconciliation.namesBodies { try writeYearTotals(sheet, below: total) }
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
        let first = Int(sheet.row) + 1
        for check in ofYears {
            let (row, year) = (Int(sheet.row) + 1, check.years?.lowerBound ?? 0)
            figures.note(check, declared: sheet.cell(2, row), computed: sheet.cell(3, row))
            let source = check.source.map(words.source) ?? ""
            try sheet.append([
                .text(source), .text(String(year)), amount(check.sum.declared),
                layout.years[year] == nil
                    ? .amount(check.sum.computed)
                    : .sum(
                        sum(
                            words.name(year: year), where: words.nameOfSources, are: "$A\(row)",
                            arePlain: areSourcesPlain), check.sum.computed),
                difference("C\(row)", "D\(row)", check.sum), place(check.location),
            ])
        }
        try sheet.markDifferences([4], first...Int(sheet.row))
    }

    /// Whether spreadsheets tell the words for sources apart.
    var areSourcesPlain: Bool { LineKeys.arePlain(reconciliation.sources.map { words.source($0.key) }) }

    func writeCodes(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        try begin(sheet, words.byCode, notes: [words.differenceExplained])
        let codes = Grouping(
            groups: reconciliation.codes, column: words.nameOfCodes, key: \.key,
            name: { group in
                group.key.isEmpty
                    ? words.noCode
                    : group.lines.compactMap { Model.Line($0.record).codeName }.distinct.joined(separator: "; ")
            })
        try write(codes, heading: (words.code, words.codeName), sheet, lines, isFirst: true)
    }

    /// A row for each group, one for all and one for what is in none of them; returns the row of all.
    @discardableResult private func write(
        _ grouping: Grouping, heading: (String, String), _ sheet: Sheet, _ lines: Sheet, isFirst: Bool = false
    ) throws(WorkbookFailure) -> Int {
        let count = reconciliation.years.count
        try sheet.header(
            [
                SheetColumn(title: heading.0, width: grouping.isBySource ? 24 : 13, isWrapped: true),
                SheetColumn(title: heading.1, width: grouping.isBySource ? 12 : 36, isWrapped: true),
            ]
                + yearColumns + sumColumns
                + (grouping.isBySource ? [SheetColumn(title: words.shareOfAll, width: 12, isRight: true)] : []) + [
                    SheetColumn(title: words.madeOf, width: 24, isWrapped: true),
                    SheetColumn(title: words.place, width: 28, isWrapped: true),
                ], repeating: 2, breaks: [2 + count + 3 + (grouping.isBySource ? 1 : 0)])
        if isFirst { sheet.freezeHeader() }
        let header = Int(sheet.row)
        let (computed, declared) = (2 + count, 3 + count)
        let end = header + grouping.groups.count + 1
        let totals = grouping.groups.map { grouping.isBySource ? reconciliation.total(ofSource: $0) : $0.total }
        let sums = sums(grouping, lines)
        for (group, total) in zip(grouping.groups, totals) {
            let row = Int(sheet.row) + 1
            let years = group.byYear.map { year, value in
                sums(
                    group, row, words.name(year: year), layout.years[year] ?? 0, value ?? zero,
                    zero(value, group.lines, year))
            }
            let isOfLines = !grouping.isBySource || reconciliation.declared(ofSource: group) == nil
            var cells: [Cell] = [
                acrossYears(row, count, total.computed),
                isOfLines
                    ? total.declared.map {
                        sums(group, row, words.nameOfDeclaredByLine, layout.declared, $0, .amount)
                    } ?? .text("–") : amount(total.declared),
                difference(Sheet.cell(declared, row), Sheet.cell(computed, row), total),
            ]
            if grouping.isBySource {
                let all = sheet.cell(computed, end)
                let (part, whole) = (total.computed.minorUnits, reconciliation.grandTotal.computed.minorUnits)
                cells.append(
                    .ratio(
                        "IF(\(all)>0,\(Sheet.cell(computed, row))/\(all),\"–\")",
                        whole > 0 ? Double(part) / Double(whole) : nil))
                figures.note(
                    source: group.key, declared: sheet.cell(declared, row), computed: sheet.cell(computed, row))
            }
            let records = group.lines.map(\.record)
            try sheet.append(
                [.text(grouping.key(group)), .text(grouping.name(group))] + years + cells + [
                    ids(records), places(records, lines),
                ])
        }
        if isFirst { try sheet.filter(from: header + 1) }
        let declaredTotals = totals.compactMap(\.declared)
        let total = Reconciliation.Sum(
            declared: declaredTotals.count == totals.count ? Money.total(declaredTotals) : nil,
            computed: reconciliation.grandTotal.computed)
        let row = try sheet.append(
            [.text(words.total), .blank]
                + reconciliation.yearTotals.enumerated().map {
                    .sum(Sheet.sumAbove(2 + $0, header: header), $1.sum.computed)
                }
                + [
                    acrossYears(end, count, total.computed),
                    total.declared.map { .sum(Sheet.sumAbove(declared, header: header), $0) } ?? .text("–"),
                    difference(Sheet.cell(declared, end), Sheet.cell(computed, end), total),
                ], CellStyle(isTotal: true))
        // Lines of a key that came later stand in no row above.
        let rest = (reconciliation.years.map { layout.years[$0] ?? 0 } + [layout.computed]).enumerated().map {
            Cell.difference(
                "ROUND(\(lines.cell($1, layout.total))-\(Sheet.cell(2 + $0, row)),2)", zero)
        }
        try sheet.append([.text(words.otherLines), .blank] + rest, CellStyle(isFaint: true))
        try sheet.markDifferences([declared + 1], (header + 1)...row)
        try sheet.markDifferences(Array(2...computed), (row + 1)...(row + 1))
        return row
    }

    /// How the lines of a group are summed up in a column: by their key, or cell by cell where they are too many.
    private func sums(
        _ grouping: Grouping, _ lines: Sheet
    ) -> (Reconciliation.Group, Int, String, Int, Money, Cell.Zero) -> Cell {
        let arePlain = LineKeys.arePlain(grouping.groups.map(grouping.key))
        let mayLook = arePlain || mayLook(for: grouping.groups.count)
        return { group, row, column, number, value, zero in
            guard mayLook else { return sum(cellsOf: group.lines.map(\.record), number, lines, value) }
            let formula =
                grouping.key(group).isEmpty
                ? sum(column, withoutKeyIn: grouping.column)
                : sum(column, where: grouping.column, are: "$A\(row)", arePlain: arePlain)
            return .sum(formula, value, zero: zero)
        }
    }

    private func acrossYears(_ row: Int, _ count: Int, _ value: Money) -> Cell {
        count == 0 ? .amount(value) : .sum("SUM(\(Sheet.range((2, row), (1 + count, row))))", value)
    }

    /// The declared totals of years, which stand in the summary, and how they differ from the row of all.
    private func writeYearTotals(_ sheet: Sheet, below total: Int) throws(WorkbookFailure) {
        guard reconciliation.yearTotals.contains(where: { $0.record != nil }) else { return }
        let declared = try sheet.append(
            [.text(words.declared), .text(words.declaredByYear)]
                + reconciliation.yearTotals.map { total in
                    total.sum.declared.map { .sum("\(figures.declared(year: total.year))", $0) } ?? .text("–")
                })
        try sheet.append(
            [.text(words.difference), .blank]
                + reconciliation.yearTotals.enumerated().map { index, sum in
                    difference(Sheet.cell(2 + index, declared), Sheet.cell(2 + index, total), sum.sum)
                })
        let count = reconciliation.years.count
        if count > 0 { try sheet.markDifferences(Array(2...(1 + count)), (declared + 1)...(declared + 1)) }
    }
}
