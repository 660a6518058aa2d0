package import Audit
internal import CEL
package import Dossier
internal import RulePack
package import Texts

/// `budget.xlsx`: the reconciliation as a workbook whose sums are formulas, each beside its exact value.
package struct BudgetWorkbook: Output {
    /// The file's name.
    package let name = "budget.xlsx"
    private let language: Language

    /// The workbook in one language.
    package init(_ language: Language) { self.language = language }

    /// The workbook of the whole annex; measured against an earlier revision, with what changed in it.
    package func render(_ audited: AuditedDossier) throws -> [UInt8] {
        let changes = audited.result.comparison?.annexChanges
        return try render(audited.reconciliation, audited.dossier, changes: changes)
    }

    /// The workbook of a reconciliation, with what changed from an earlier annex where one was named.
    package func render(
        _ reconciliation: Reconciliation, _ store: DossierStore, changes: AnnexChanges? = nil
    ) throws -> [UInt8] {
        try BudgetSheets(reconciliation, store, language).bytes(changes)
    }
}

/// Writes the sheets of one workbook; each is in a file of its own.
struct BudgetSheets {
    let reconciliation: Reconciliation
    let store: DossierStore
    let language: Language
    let words: any BudgetPhrases
    let workbook: Workbook
    let checks: [Reconciliation.Check]
    /// The columns of the sheet of lines.
    let layout: LineLayout
    /// The sheets in which what is declared stands are written before those that refer to them.
    let figures: FigureCells
    private let summary: Sheet
    private let numbers: NumberFormats

    init(_ reconciliation: Reconciliation, _ store: DossierStore, _ language: Language) throws(WorkbookFailure) {
        self.reconciliation = reconciliation
        self.store = store
        self.language = language
        words = language.phrases.budget
        workbook = try Workbook()
        checks = reconciliation.checks(store)
        numbers = language.numberFormats(reconciliation.currency)
        layout = LineLayout(reconciliation, language)
        summary = try workbook.sheet(words.summary)
        figures = FigureCells(summary, years: reconciliation.years)
    }

    func bytes(_ changes: AnnexChanges?) throws(WorkbookFailure) -> [UInt8] {
        let days = Int64(store.plan.start.days)
        workbook.describe(
            title: "\(words.title): \(planTitle)", author: "\(Tool.name) \(Tool.version)", createdOnDay: days)
        prepare(summary)
        guard reconciliation.annex != nil else { return try bytesWithoutAnnex() }
        figures.first = rowsAboveSummary + 1
        let lines = try sheet(words.lines)
        let ministries = reconciliation.namesBodies ? try sheet(words.byMinistry) : nil
        let sources =
            reconciliation.namesSources || !reconciliation.namesBodies ? try sheet(words.bySource) : nil
        let codes = try sheet(words.byCode)
        // A sheet that would be a heading and nothing else is left out.
        let programmes = reconciliation.programmes.isEmpty ? nil : try sheet(words.programmes)
        let tasks = reconciliation.tasks.isEmpty && !hasPromises ? nil : try sheet(words.tasks)
        let promises = hasPromises ? try sheet(words.promisesSheet) : nil
        let differences = try sheet(words.differences)
        let spending = try sheet(words.execution)
        try writeLines(lines)
        if let ministries { try writeMinistries(ministries, lines) }
        if let sources { try writeSources(sources, lines) }
        try writeCodes(codes, lines)
        if let programmes { try writeProgrammes(programmes, lines) }
        if let tasks { try writeTasks(tasks, lines) }
        if let promises, let tasks { try writePromises(promises, lines, tasks) }
        try writeSummary(summary, lines, differences)
        try writeDifferences(differences, summary: summary, promises: promises)
        try writeSpending(spending)
        if let changes { try writeChanges(try sheet(words.changesSheet), changes) }
        return try workbook.close()
    }

    /// What there is to say of money where the dossier has no annex.
    private func bytesWithoutAnnex() throws(WorkbookFailure) -> [UInt8] {
        let sheet = summary
        try begin(sheet, words.title, notes: [words.noAnnex])
        try writeStated(sheet, words.statedCosts, words.funders, reconciliation.stated)
        if !reconciliation.statedBySource.isEmpty {
            try sheet.line("")
            try writeStated(sheet, words.statedBySource, words.source, reconciliation.statedBySource)
        }
        if reconciliation.hasProgress {
            let lines = try self.sheet(words.lines)
            try writeLines(lines)
            try writeSpending(try self.sheet(words.execution))
        }
        return try workbook.close()
    }

    private func writeStated(
        _ sheet: Sheet, _ title: String, _ heading: String, _ sums: [Reconciliation.StatedCosts]
    ) throws(WorkbookFailure) {
        let years = sums.first?.byYear.map(\.year) ?? []
        try sheet.line(title, CellStyle(isBold: true))
        try sheet.line(words.statedExplained, CellStyle(isFaint: true))
        try sheet.header(
            [
                SheetColumn(title: heading, width: 44, isWrapped: true),
                SheetColumn(title: words.bound, width: 11),
            ] + years.map { SheetColumn(title: String($0), width: 18, isRight: true) } + [
                SheetColumn(title: words.spanning, width: 24, isRight: true),
                SheetColumn(title: words.total, width: 18, isRight: true), SheetColumn(title: words.currency, width: 9),
                SheetColumn(title: words.task, width: 24, isWrapped: true),
                SheetColumn(title: words.place, width: 18),
            ])
        for stated in sums {
            let row = Int(sheet.row) + 1
            let parts = stated.byYear.map(\.sum) + [stated.spanning]
            try sheet.append(
                [
                    .text(words.payer(of: stated, language, bySource: heading == words.source)),
                    .text(words.bound(stated.bound)),
                ]
                    + parts.map(amount) + [
                        .sum("SUM(\(Sheet.range((2, row), (1 + parts.count, row))))", stated.total),
                        .text(stated.currency.description),
                        .text(stated.costs.map { Model.Cost($0).task.key }.distinct.joined(separator: ", ")),
                        stated.costs.first.map { place(store.location(of: $0)) } ?? .blank,
                    ])
        }
    }

    private func sheet(_ name: String) throws(WorkbookFailure) -> Sheet {
        let sheet = try workbook.sheet(name)
        prepare(sheet)
        return sheet
    }

    private func prepare(_ sheet: Sheet) {
        sheet.numbers = numbers
        sheet.limit = language.textLimit(whole: DossierXML().name)
        sheet.setFooter(store.plan.key, page: words.page)
    }

    var planTitle: String { store.plan.title }

    /// The ministry that the workbook is of, behind the title of the plan.
    var scope: String { reconciliation.ministry.map { " · " + language.bodyName($0) } ?? "" }

    /// The heading of a sheet: what it shows, of which plan and in which currency.
    func begin(_ sheet: Sheet, _ title: String, notes: [String] = []) throws(WorkbookFailure) {
        try sheet.line(title, CellStyle(isTitle: true))
        try sheet.line(planTitle + scope, CellStyle(isFaint: true))
        for note in notes { try sheet.line(note, CellStyle(isFaint: true)) }
        try sheet.line("")
    }

    // MARK: - Columns and cells that several sheets have

    var yearColumns: [SheetColumn] {
        reconciliation.years.map { SheetColumn(title: String($0), width: 15, isRight: true) }
    }

    var sumColumns: [SheetColumn] {
        [words.computed, words.declared, words.difference].map { SheetColumn(title: $0, width: 15, isRight: true) }
    }

    var zero: Money { Money(minorUnits: 0, currency: reconciliation.currency) }

    func amount(_ money: Money?) -> Cell { money.map(Cell.amount) ?? .text("–") }

    /// A declared amount less a recomputed one, where one is declared.
    func difference(_ declared: String, _ computed: String, _ sum: Reconciliation.Sum) -> Cell {
        .difference(
            "IF(ISNUMBER(\(declared)),ROUND(\(declared)-\(computed),2),\"–\")", sum.difference)
    }

    /// A place in the dossier, in words, that leads to the first of some lines.
    func place(_ location: SourceLocation) -> Cell {
        .text((location.page.map { words.page($0) + ", " } ?? "") + "\(location.file):\(location.line)")
    }

    /// Where the first few lines stand, in words: `annex.xml:9, 14`; the cell leads to the first of them.
    func places(_ lines: [Record], _ sheet: Sheet) -> Cell {
        let shown = lines.prefix(3).map { store.location(of: $0) }
        guard let first = shown.first, let record = lines.first else { return .blank }
        let rest = lines.count > shown.count ? ", … (\(language.text(lines.count)))" : ""
        let text = "\(first.file):\(shown.map { String($0.line) }.joined(separator: ", "))\(rest)"
        return layout.rows[record].map { .link(text, to: "'\(sheet.name)'!A\($0)") } ?? .text(text)
    }

    func ids(_ lines: [Record]) -> Cell { .text(lines.map(\.key).joined(separator: ", ")) }

    func short(_ body: Model.Body) -> String { language.text(body) }

    func short(_ body: Record) -> String { short(Model.Body(body)) }
}

extension Language {
    /// How spreadsheets write amounts in this language: the sign of the euro stands where the language puts it,
    /// differences and overspending are red.
    func numberFormats(_ currency: Currency) -> NumberFormats {
        NumberFormats(
            amount: currency == .none ? "#,##0.00" : phrases.budget.numberFormat(of: currency.description),
            day: phrases.tables.dayFormat)
    }
}
