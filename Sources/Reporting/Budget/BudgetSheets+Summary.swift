internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// The first sheet, and the one on differences.
extension BudgetSheets {
    /// Writes the totals of the annex; returns the rows of its years, from 1.
    func writeSummary(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) -> ClosedRange<Int>? {
        try begin(
            sheet, words.title,
            notes: [
                "\(words.asOf): \(language.text(Auditor.asOf(store))). \(words.amountsIn(reconciliation.currency.description)) \(words.differenceExplained)",
                words.compared(checks.count, differing: checks.count(where: \.differs)),
            ] + (words.printedInUnits(reconciliation, language).map { [$0] } ?? [])
                + (reconciliation.isAssessed ? [] : [words.notAssessed]))
        try sheet.header([
            SheetColumn(title: words.compared, width: 52, isWrapped: true),
            SheetColumn(title: words.declared, width: 18, isRight: true),
            SheetColumn(title: words.computed, width: 18, isRight: true),
            SheetColumn(title: words.difference, width: 18, isRight: true), SheetColumn(title: words.place, width: 18),
        ])
        let first = Int(sheet.row) + 1
        for total in reconciliation.yearTotals {
            let computed = sumOfColumn(layout.years[total.year] ?? 0, lines, total.sum.computed)
            try append(
                "\(words.year) \(total.year)", total.sum, computed, total.record.map { store.location(of: $0) }, sheet)
        }
        let last = Int(sheet.row)
        let years = last >= first ? first...last : nil
        let grand = reconciliation.annex.flatMap { annex in
            reconciliation.grandTotal.declared.map { _ in store.location(of: Model.Annex(annex), at: \.grandTotal) }
        }
        let grandRow = Int(sheet.row) + 1
        try append(
            words.capitalised(words.kind(.grandTotal)), reconciliation.grandTotal,
            sumOfColumn(layout.computed, lines, reconciliation.grandTotal.computed), grand, sheet)
        if let declared = reconciliation.declaredByLines {
            let sum = Reconciliation.Sum(declared: reconciliation.grandTotal.declared, computed: declared)
            try append(
                words.capitalised(words.kind(.grandTotalByLines)), sum, sumOfColumn(layout.declared, lines, declared),
                grand, sheet)
        }
        if let declared = reconciliation.declaredByYears, let years {
            let sum = Reconciliation.Sum(declared: reconciliation.grandTotal.declared, computed: declared)
            try append(
                words.capitalised(words.kind(.grandTotalByYears)), sum,
                .sum("SUM(B\(years.lowerBound):B\(years.upperBound))", declared), grand, sheet)
        }
        if reconciliation.grandTotal.declared != nil {
            try workbook.define(words.nameOfDeclared, sheet.cell(1, grandRow))
        }
        try writeUses(sheet, lines)
        return years
    }

    private func append(
        _ name: String, _ sum: Reconciliation.Sum, _ computed: Cell, _ location: SourceLocation?, _ sheet: Sheet
    ) throws(WorkbookFailure) {
        let row = Int(sheet.row) + 1
        try sheet.append([
            .text(name), amount(sum.declared), computed, difference("B\(row)", "C\(row)", sum),
            location.map(place) ?? .blank,
        ])
    }

    private func sumOfColumn(_ column: Int, _ lines: Sheet, _ value: Money) -> Cell {
        layout.all.map { .sum("SUM(\(lines.range(column, $0)))", value) } ?? .amount(value)
    }

    /// What the money is for: one task, several, none.
    private func writeUses(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        guard let all = layout.all, reconciliation.isAssessed else { return }
        try sheet.line("")
        try sheet.line(words.usesHeading, CellStyle(isBold: true))
        let uses = [
            (words.oneTask, reconciliation.lines.filter { $0.tasks.count == 1 }),
            (words.isShared, reconciliation.lines.filter(\.isShared)), (words.noTask, reconciliation.linesWithoutTask),
        ]
        for (use, members) in uses {
            let row = Int(sheet.row) + 1
            let formula = "SUMIFS(\(lines.range(layout.computed, all)),\(lines.range(layout.use, all)),$A\(row))"
            try sheet.append([
                .text(use), .blank, .sum(formula, reconciliation.total(of: members)), .blank,
                places(members.map(\.record), lines),
            ])
        }
    }

    func writeDifferences(
        _ sheet: Sheet, _ lines: Sheet, summary: Sheet, years: ClosedRange<Int>?
    ) throws(WorkbookFailure) {
        let differing = checks.filter(\.differs)
        try begin(
            sheet, words.differences,
            notes: [words.differenceExplained, words.compared(checks.count, differing: differing.count)])
        try sheet.header([
            SheetColumn(title: words.compared, width: 52, isWrapped: true), SheetColumn(title: words.year, width: 11),
            SheetColumn(title: words.bound, width: 11), SheetColumn(title: words.declared, width: 18, isRight: true),
            SheetColumn(title: words.computed, width: 18, isRight: true),
            SheetColumn(title: words.difference, width: 18, isRight: true), SheetColumn(title: words.place, width: 15),
            SheetColumn(title: words.madeOf, width: 18, isWrapped: true),
        ])
        sheet.freezeHeader()
        let first = Int(sheet.row) + 1
        for check in differing {
            let row = Int(sheet.row) + 1
            try sheet.append([
                .text(language.subject(of: check)), .text(check.span),
                .text(check.kind == .cost ? words.bound(check.bound) : ""),
                amount(check.sum.declared), computed(check, lines, summary, years),
                difference("D\(row)", "E\(row)", check.sum), place(check.location), ids(check.lines),
            ])
        }
        if differing.isEmpty { try sheet.line(words.noDifferences) }
        try sheet.filter(from: first)
    }

    private func computed(
        _ check: Reconciliation.Check, _ lines: Sheet, _ summary: Sheet, _ years: ClosedRange<Int>?
    ) -> Cell {
        func sum(_ column: Int?) -> Cell {
            column.map { self.sum(check.lines, $0, lines, check.sum.computed) } ?? .amount(check.sum.computed)
        }
        switch check.kind {
        case .line, .grandTotal: return sum(layout.computed)
        case .source where check.years == nil: return sum(layout.computed)
        case .grandTotalByLines: return sum(layout.declared)
        case .grandTotalByYears:
            return years.map { .sum("SUM(\(summary.range(1, $0)))", check.sum.computed) } ?? .amount(check.sum.computed)
        case .body, .year, .source, .cost:
            let years = check.years ?? 0...0
            return sum(years.count == 1 ? layout.years[years.lowerBound] : nil)
        }
    }
}
