internal import Audit
internal import CEL
internal import Dossier
internal import Texts

/// The sheet of all comparisons: those that differed when the workbook was written come first, and whether they still do
/// is said by formulas.
extension BudgetSheets {
    /// The rows above the comparisons: title, plan, two notes, an empty one and the header.
    private static let aboveDifferences = 6

    /// The rows in which comparisons stand.
    var differenceRows: ClosedRange<Int> {
        let first = Self.aboveDifferences + 1
        return first...max(first, Self.aboveDifferences + checks.count)
    }

    func writeDifferences(_ sheet: Sheet, summary: Sheet, promises: Sheet?) throws(WorkbookFailure) {
        try sheet.line(words.differences, CellStyle(isTitle: true))
        try sheet.line(planTitle + scope, CellStyle(isFaint: true))
        try sheet.line(words.differenceExplained, CellStyle(isFaint: true))
        try sheet.line("\(summary.cell(0, 4))", verdictText, CellStyle(isBold: true))
        try sheet.line("")
        try sheet.header([
            SheetColumn(title: words.compared, width: 46, isWrapped: true), SheetColumn(title: words.year, width: 11),
            SheetColumn(title: words.bound, width: 11), SheetColumn(title: words.declared, width: 16, isRight: true),
            SheetColumn(title: words.computed, width: 16, isRight: true),
            SheetColumn(title: words.difference, width: 16, isRight: true), SheetColumn(title: words.state, width: 12),
            SheetColumn(title: words.place, width: 15, isWrapped: true),
            SheetColumn(title: words.madeOf, width: 18, isWrapped: true),
        ])
        sheet.freezeHeader()
        // Costs refer to their rows on the sheet of promises by their order.
        for differs in [true, false] {
            var costs = figures.costs[...]
            for check in checks {
                let cost = check.kind == .cost ? costs.popFirst().flatMap { row in promises.map { ($0, row) } } : nil
                if check.differs == differs { try append(check, cost, to: sheet) }
            }
        }
        try sheet.filter(from: differenceRows.lowerBound)
        guard !checks.isEmpty else { return }
        try sheet.mark(6, differenceRows, saying: [words.differs], .alarm)
    }

    private func append(
        _ check: Reconciliation.Check, _ cost: (promises: Sheet, row: Int)?, to sheet: Sheet
    ) throws(WorkbookFailure) {
        let row = Int(sheet.row) + 1
        let (declared, computed) = cells(
            of: check, cost.map { ($0.promises.cell(5, $0.row), $0.promises.cell(6, $0.row)) }, row)
        let (agrees, differs) = (Formula.literal(words.agrees), Formula.literal(words.differs))
        // Of a cost it depends on how firm it is stated.
        let isKept =
            cost.map { cost in
                let fine = [words.isKept, words.comparesPartOfYear].map {
                    "\(cost.promises.cell(8, cost.row))=\(Formula.literal($0))"
                }
                return "OR(\(fine.joined(separator: ",")))"
            } ?? "IF(ISNUMBER(F\(row)),F\(row)=0,TRUE)"
        try sheet.append([
            .text(language.subject(of: check)), .text(check.span),
            .text(check.kind == .cost ? words.bound(check.bound) : ""), declared, computed,
            difference("D\(row)", "E\(row)", check.sum),
            .said("IF(\(isKept),\(agrees),\(differs))", check.differs ? words.differs : words.agrees),
            place(check.location),
            check.lines.count > 1 && check.lines.count == reconciliation.lines.count
                ? .text(words.allLines) : ids(check.lines),
        ])
    }

    /// What is declared and its sum: by the cells where they stand, or for lines and bodies by the sheet of lines.
    private func cells(of check: Reconciliation.Check, _ cost: FigureCells.Pair?, _ row: Int) -> (Cell, Cell) {
        let (declared, computed) = (check.sum.declared ?? zero, check.sum.computed)
        let byLines = reconciliation.declaredByLines != nil
        if let cells = cost ?? figures.cells(of: check, byLines: byLines) {
            return (.sum("\(cells.declared)", declared), .sum("\(cells.computed)", computed))
        }
        switch check.kind {
        case .line:
            let id = "$I\(row)"
            return (
                .sum(find(words.nameOfDeclaredByLine, line: id), declared),
                .sum(find(words.nameOfComputedByLine, line: id), computed)
            )
        case .body: return (.amount(declared), sum(ofBody: check))
        case .source:
            let column = check.years.map { words.name(year: $0.lowerBound) } ?? words.nameOfComputedByLine
            guard let source = check.source, check.years.map({ layout.years[$0.lowerBound] != nil }) ?? true else {
                return (.amount(declared), .amount(computed))
            }
            let name = Formula.literal(words.source(source))
            return (
                .amount(declared),
                .sum(sum(column, where: words.nameOfSources, are: name, arePlain: areSourcesPlain), computed)
            )
        default: return (.amount(declared), .amount(computed))
        }
    }

    /// The sum of a body's lines and of those below it in a year, by the names that stand in the column of bodies.
    private func sum(ofBody check: Reconciliation.Check) -> Cell {
        let (year, value) = (check.years?.lowerBound ?? 0, check.sum.computed)
        let own = check.subject.map { [layout.name($0, language)] } ?? []
        let names = (own + check.lines.map(layout.name(bodyOf:))).distinct
        guard layout.years[year] != nil, !names.isEmpty else { return .amount(value) }
        let arePlain = LineKeys.arePlain((reconciliation.bodies.map { layout.name($0.key) } + names).distinct)
        let formula = Formula.sum(
            names.map {
                sum(
                    words.name(year: year), where: words.nameOfBodies, are: Formula.literal($0), arePlain: arePlain)
            })
        return formula.text.utf8.count > 8000 ? .amount(value) : .sum(formula, value)
    }
}
