internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// The first sheet.
extension BudgetSheets {
    /// The rows above the totals of the summary: title, plan, what is said of the whole, an empty one and the header.
    var rowsAboveSummary: Int { 3 + summaryNotes.count + 1 }

    private var summaryNotes: [String] {
        [
            "\(words.asOf): \(language.text(Auditor.asOf(store))). \(words.amountsIn(reconciliation.currency.description)) \(words.differenceExplained)",
            "",
        ] + (words.printedInUnits(reconciliation, language).map { [$0] } ?? [])
            + (reconciliation.isAssessed ? [] : [words.notAssessed])
    }

    /// Writes the totals of the annex, whether there are differences, and what the money is for.
    func writeSummary(_ sheet: Sheet, _ lines: Sheet, _ differences: Sheet) throws(WorkbookFailure) {
        try sheet.line(words.title, CellStyle(isTitle: true))
        try sheet.line(planTitle + scope, CellStyle(isFaint: true))
        for (index, note) in summaryNotes.enumerated() {
            if index == 1 {
                try sheet.line(verdict(differences), verdictText, CellStyle(isBold: true))
            } else {
                try sheet.line(note, CellStyle(isFaint: true))
            }
        }
        try sheet.line("")
        try sheet.header([
            SheetColumn(title: words.compared, width: 52, isWrapped: true),
            SheetColumn(title: words.declared, width: 18, isRight: true),
            SheetColumn(title: words.computed, width: 18, isRight: true),
            SheetColumn(title: words.difference, width: 18, isRight: true), SheetColumn(title: words.place, width: 18),
        ])
        let first = Int(sheet.row) + 1
        for total in reconciliation.yearTotals {
            try append(
                "\(words.year) \(total.year)", total.sum,
                .sum("\(lines.cell(layout.years[total.year] ?? 0, layout.total))", total.sum.computed),
                total.record.map { store.location(of: $0) }, sheet)
        }
        let last = Int(sheet.row)
        let grand = reconciliation.annex.flatMap { annex in
            reconciliation.grandTotal.declared.map { _ in store.location(of: Model.Annex(annex), at: \.grandTotal) }
        }
        let grandRow = Int(sheet.row) + 1
        try append(
            words.capitalised(words.kind(.grandTotal)), reconciliation.grandTotal,
            .sum("\(lines.cell(layout.computed, layout.total))", reconciliation.grandTotal.computed), grand, sheet)
        // The declared grand total stands once and is compared three times.
        func again(_ kind: Reconciliation.Check.Kind, _ computed: Money, _ formula: Formula) throws(WorkbookFailure) {
            let sum = Reconciliation.Sum(declared: reconciliation.grandTotal.declared, computed: computed)
            try append(
                words.capitalised(words.kind(kind)), sum, .sum(formula, computed), grand, sheet,
                declared: sum.declared.map { .sum("$B$\(grandRow)", $0) })
        }
        if let declared = reconciliation.declaredByLines {
            try again(.grandTotalByLines, declared, "\(lines.cell(layout.declared, layout.total))")
        }
        if let declared = reconciliation.declaredByYears, last >= first {
            try again(.grandTotalByYears, declared, "SUM(B\(first):B\(last))")
        }
        try sheet.markDifferences([3], first...max(first, Int(sheet.row)))
        if reconciliation.grandTotal.declared != nil {
            try workbook.define(words.nameOfDeclared, sheet.cell(1, grandRow))
        }
        try writeUses(sheet, lines)
        try sheet.line("")
        try sheet.line(words.followsChanges, CellStyle(isFaint: true))
    }

    private func append(
        _ name: String, _ sum: Reconciliation.Sum, _ computed: Cell, _ location: SourceLocation?, _ sheet: Sheet,
        declared: Cell? = nil
    ) throws(WorkbookFailure) {
        let row = Int(sheet.row) + 1
        try sheet.append([
            .text(name), declared ?? amount(sum.declared), computed, difference("B\(row)", "C\(row)", sum),
            location.map(place) ?? .blank,
        ])
    }

    // MARK: - Whether there are differences

    /// How many comparisons there are, and how many of them differ, in words.
    var verdictText: String {
        let differing = checks.count(where: \.differs)
        return words.comparedParts(any: !checks.isEmpty, differ: differing > 0)
            .map { $0.text(all: checks.count, differing: differing) }.joined()
    }

    /// The same as a formula over the sheet of differences.
    private func verdict(_ differences: Sheet) -> Formula {
        guard !checks.isEmpty else { return Formula(Formula.literal(verdictText)) }
        let all = "COUNT(\(differences.range(5, differenceRows)))"
        let differing = "COUNTIF(\(differences.range(6, differenceRows)),\(Formula.literal(words.differs)))"
        func sentence(differ: Bool) -> String {
            words.comparedParts(any: true, differ: differ).map { $0.formula(all: all, differing: differing) }
                .joined(separator: "&")
        }
        return "IF(\(differing)=0,\(sentence(differ: false)),\(sentence(differ: true)))"
    }

    // MARK: - What the money is for

    /// What the money is for: one task, several, none; lines of which it is not said are for none.
    private func writeUses(_ sheet: Sheet, _ lines: Sheet) throws(WorkbookFailure) {
        guard reconciliation.isAssessed, !reconciliation.lines.isEmpty else { return }
        try sheet.line("")
        try sheet.line(words.usesHeading, CellStyle(isBold: true))
        let years = reconciliation.years.map { words.name(year: $0) }
        func ofLines(_ condition: String) -> Formula {
            .sum(years.map { Formula("SUMPRODUCT(--\(condition),\($0))", asksEveryCell: true) })
        }
        let first = Int(sheet.row) + 1
        let total = lines.cell(layout.computed, layout.total)
        let uses: [(String, [Reconciliation.Line], Formula)] = [
            (
                words.oneTask, reconciliation.lines.filter { $0.tasks.count == 1 },
                "ROUND(\(total)-C\(first + 1)-C\(first + 2),2)"
            ),
            (
                words.isShared, reconciliation.lines.filter(\.isShared),
                ofLines("ISNUMBER(FIND(\", \",\(words.nameOfTasks)))")
            ),
            (words.noTask, reconciliation.linesWithoutTask, ofLines("(LEN(\(words.nameOfTasks))=0)")),
        ]
        for (use, members, formula) in uses {
            try sheet.append([
                .text(use), .blank, .sum(formula, reconciliation.total(of: members)), .blank,
                places(members.map(\.record), lines),
            ])
        }
    }
}
