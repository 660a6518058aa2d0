internal import Audit
internal import CEL
internal import Dossier
internal import Platform
internal import RulePack
package import Texts

/// `overview.<language>.xlsx`: many audited dossiers as tables that can be filtered, one row for each fact.
package struct OverviewWorkbook {
    private let overview: Overview
    private let words: OverviewWords
    private let language: Language
    private var phrases: any OverviewPhrases { words.phrases }

    /// The workbook of an overview in a language; rules are called by `titles`, or else by their ids.
    package init(_ overview: Overview, titles: [String: Localized<String>], _ language: Language) {
        (self.overview, self.language) = (overview, language)
        words = OverviewWords(overview, titles, language)
    }

    /// The file's name.
    package var name: String { Self.name(language) }

    /// The name of the file in a language.
    static func name(_ language: Language) -> String { "overview.\(language.rawValue).xlsx" }

    /// The workbook.
    ///
    /// - Throws: `WorkbookFailure` if it cannot be made, as where a sheet would have more rows than spreadsheets hold.
    package func bytes() throws -> [UInt8] {
        let workbook = try Workbook()
        workbook.describe(
            title: "\(phrases.title)", author: "\(Tool.name) \(Tool.version)",
            createdOnDay: Int64(overview.days?.last.days ?? 0))
        try writeDossiers(try sheet(phrases.dossiers, workbook))
        try writeFindings(try sheet(phrases.findingsSheet, workbook))
        try writeRecommendations(try sheet(phrases.recommendations, workbook))
        try writeMoney(try sheet(phrases.money, workbook))
        if !overview.failed.isEmpty { try writeFailures(try sheet(phrases.notAudited, workbook)) }
        return try workbook.close()
    }

    private func sheet(_ name: String, _ workbook: Workbook) throws -> Sheet {
        // A spreadsheet takes no longer names.
        let sheet = try workbook.sheet(String(name.prefix(31)))
        sheet.numbers = language.numberFormats(.none)
        sheet.setFooter("", page: language.phrases.budget.page)
        try sheet.line(name, CellStyle(isTitle: true))
        return sheet
    }

    /// A table under the heading of a sheet.
    private func write(
        _ columns: [SheetColumn], to sheet: Sheet, note: String = "", rows: (Sheet) throws -> Void
    ) throws {
        try sheet.line(note, CellStyle(isFaint: true))
        try sheet.header(columns)
        sheet.freezeHeader(columns: 2)
        let first = Int(sheet.row) + 1
        try rows(sheet)
        try sheet.filter(from: first)
    }

    /// The columns by which a dossier is known, and its cells.
    private var dossierColumns: [SheetColumn] {
        [
            SheetColumn(title: phrases.country, width: 16, isWrapped: true),
            SheetColumn(title: phrases.plan, width: 48, isWrapped: true),
            SheetColumn(title: phrases.revision, width: 10, isRight: true),
        ]
    }

    private func cells(_ entry: AuditedEntry) -> [Cell] {
        [
            .text(words.country(entry)), .text(words.plan(entry)),
            entry.revision.map { .count(Int($0)) } ?? .text("–"),
        ]
    }

    private func writeDossiers(_ sheet: Sheet) throws {
        let columns =
            dossierColumns + [
                SheetColumn(title: phrases.day, width: 18), SheetColumn(title: phrases.conclusion, width: 18),
            ] + Severity.allCases.reversed().map { SheetColumn(title: words.heading($0), width: 14, isRight: true) }
            + [
                SheetColumn(title: phrases.waived, width: 12, isRight: true),
                SheetColumn(title: phrases.ofDossier, width: 12, isRight: true),
                SheetColumn(title: phrases.notExamined, width: 36, isWrapped: true),
                SheetColumn(title: phrases.failedRules, width: 24, isWrapped: true),
                SheetColumn(title: phrases.dossier, width: 40, isWrapped: true),
            ]
        try write(columns, to: sheet, note: words.summary.joined(separator: " ")) { sheet in
            for entry in overview.audited {
                let counts = Severity.allCases.reversed().map { Cell.count(entry.open($0)) }
                let waived = entry.counts.values.reduce(0) { $0 + $1.waived }
                try sheet.append(
                    cells(entry) + [.text(words.day(entry.asOf)), .text(words.conclusion(entry.conclusion))] + counts
                        + [
                            .count(waived), .count(entry.dossierFindings), .text(words.unexamined(entry)),
                            .text(entry.failedRules.joined(separator: ", ")), .text(entry.path),
                        ])
            }
        }
    }

    private func writeFindings(_ sheet: Sheet) throws {
        let columns =
            dossierColumns + [
                SheetColumn(title: phrases.rule, width: 56, isWrapped: true),
                SheetColumn(title: phrases.severity, width: 18),
                SheetColumn(title: phrases.findings, width: 12, isRight: true),
            ]
        try write(columns, to: sheet) { sheet in
            for entry in overview.audited {
                for count in entry.rules {
                    try sheet.append(
                        cells(entry) + [
                            .text(words.rule(count.rule)), .text(words.severity(count.severity)), .count(count.open),
                        ])
                }
            }
        }
    }

    private func writeRecommendations(_ sheet: Sheet) throws {
        let columns =
            dossierColumns + [
                SheetColumn(title: phrases.monitor, width: 22),
                SheetColumn(title: phrases.round, width: 8, isRight: true),
                SheetColumn(title: phrases.paragraph, width: 12), SheetColumn(title: phrases.recommendation, width: 24),
                SheetColumn(title: phrases.topic, width: 48, isWrapped: true),
                SheetColumn(title: phrases.status, width: 22), SheetColumn(title: phrases.repeated, width: 12),
            ]
        try write(columns, to: sheet, note: phrases.recommendationsExplained) { sheet in
            for entry in overview.audited {
                for recommendation in entry.recommendations ?? [] {
                    try sheet.append(
                        cells(entry) + [
                            .text(recommendation.monitor),
                            recommendation.round.map { .count(Int($0)) } ?? .text("–"),
                            .text(recommendation.paragraph), .text(recommendation.id), .text(recommendation.topic),
                            .text(words.status(recommendation.status)),
                            .text(recommendation.isRepeated ? phrases.yes : phrases.no),
                        ])
                }
            }
        }
    }

    private func writeMoney(_ sheet: Sheet) throws {
        let columns =
            dossierColumns + [
                SheetColumn(title: phrases.year, width: 10), SheetColumn(title: phrases.currency, width: 10),
                SheetColumn(title: phrases.amount, width: 20, isRight: true),
                SheetColumn(title: phrases.shared, width: 20, isRight: true),
                SheetColumn(title: phrases.withoutTask, width: 20, isRight: true),
                SheetColumn(title: phrases.differences, width: 12, isRight: true),
            ]
        try write(columns, to: sheet, note: phrases.moneyExplained) { sheet in
            for entry in overview.audited {
                guard let annex = entry.annex else { continue }
                let currency = Cell.text(annex.total.currency.description)
                for (year, amount) in annex.byYear.sorted(by: { $0.key < $1.key }) {
                    try sheet.append(cells(entry) + [.text(String(year)), currency, .amount(amount)])
                }
                try sheet.append(
                    cells(entry) + [
                        .text(phrases.total), currency, .amount(annex.total),
                        annex.shared.map(Cell.amount) ?? .text("–"),
                        annex.withoutTask.map(Cell.amount) ?? .text("–"), .count(annex.differences),
                    ], CellStyle(isBold: true))
            }
        }
    }

    private func writeFailures(_ sheet: Sheet) throws {
        let columns = [
            SheetColumn(title: phrases.dossier, width: 50, isWrapped: true),
            SheetColumn(title: phrases.reason, width: 90, isWrapped: true),
        ]
        try write(columns, to: sheet) { sheet in
            for entry in overview.failed {
                try sheet.append([.text(entry.path), .text(entry.errors.joined(separator: "; "))])
            }
        }
    }
}
