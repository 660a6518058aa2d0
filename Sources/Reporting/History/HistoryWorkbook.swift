package import Audit
internal import CEL
internal import RulePack
package import Texts

/// `history.<language>.xlsx`: what became of each finding over the revisions of a plan, as tables that can be filtered.
package struct HistoryWorkbook {
    private let history: History
    private let words: HistoryWords
    private let language: Language
    private var phrases: any HistoryPhrases { words.phrases }

    /// The workbook of a history in a language.
    package init(_ history: History, _ language: Language) {
        (self.history, self.language) = (history, language)
        words = HistoryWords(history, language)
    }

    /// The file's name.
    package var name: String { Self.name(language) }

    /// The name of the file in a language.
    static func name(_ language: Language) -> String { "history.\(language.rawValue).xlsx" }

    /// The workbook.
    ///
    /// - Throws: `WorkbookFailure` if it cannot be made, as where a sheet would have more rows or columns than spreadsheets hold.
    package func bytes() throws -> [UInt8] {
        let workbook = try Workbook()
        workbook.describe(
            title: "\(phrases.title)", author: "\(Tool.name) \(Tool.version)",
            createdOnDay: Int64(history.revisions.map(\.asOf).max()?.days ?? 0))
        try writeFindings(try sheet(phrases.findings, workbook))
        try writeRevisions(try sheet(phrases.revisions, workbook))
        if !history.ministries.isEmpty { try writeMinistries(try sheet(phrases.byMinistry, workbook)) }
        return try workbook.close()
    }

    private func sheet(_ name: String, _ workbook: Workbook) throws -> Sheet {
        // A spreadsheet takes no longer names.
        let sheet = try workbook.sheet(String(name.prefix(31)))
        sheet.numbers = language.numberFormats(.none)
        sheet.limit = language.textLimit(whole: HistoryJSON.name)
        sheet.setFooter(history.revisions[history.revisions.count - 1].title, page: language.phrases.budget.page)
        try sheet.line("\(phrases.title): \(name)", CellStyle(isTitle: true))
        return sheet
    }

    /// A table under the heading of a sheet.
    private func write(
        _ columns: [SheetColumn], to sheet: Sheet, note: String, fixed: Int, rows: (Sheet) throws -> Void
    ) throws {
        try sheet.line(note, CellStyle(isFaint: true))
        try sheet.header(columns)
        sheet.freezeHeader(columns: fixed)
        let first = Int(sheet.row) + 1
        try rows(sheet)
        try sheet.filter(from: first)
    }

    private var revisionColumns: [SheetColumn] {
        history.revisions.indices.map { SheetColumn(title: phrases.revision($0 + 1), width: 13, isWrapped: true) }
    }

    private func writeFindings(_ sheet: Sheet) throws {
        let columns =
            [
                SheetColumn(title: phrases.finding, width: 34, isWrapped: true),
                SheetColumn(title: phrases.condition, width: 60, isWrapped: true),
                SheetColumn(title: phrases.severity, width: 14, isWrapped: true),
                SheetColumn(title: phrases.ministry, width: 26, isWrapped: true),
                SheetColumn(title: phrases.state, width: 16, isWrapped: true),
                SheetColumn(title: phrases.came, width: 11, isRight: true),
                SheetColumn(title: phrases.lastSeen, width: 11, isRight: true),
                SheetColumn(title: phrases.revisionsHeading, width: 11, isRight: true),
                SheetColumn(title: phrases.daysHeading, width: 9, isRight: true),
                SheetColumn(title: phrases.returnsHeading, width: 10, isRight: true),
            ] + revisionColumns + [
                SheetColumn(title: phrases.replies, width: 48, isWrapped: true),
                SheetColumn(title: phrases.rule, width: 26), SheetColumn(title: phrases.subject, width: 34),
            ]
        try write(columns, to: sheet, note: words.summary.joined(separator: " "), fixed: 1) { sheet in
            for section in words.sections {
                for life in section.lives {
                    let addressed =
                        life.told.concerns == .dossier
                        ? phrases.ofDossier
                        : life.ministries.map { history.ministries[$0].label.name[language] }.joined(separator: "; ")
                    try sheet.append(
                        [
                            .text(life.told.title[language]), .text(life.told.condition[language]),
                            .text(words.severity(life.told.severity)), .text(addressed), .text(words.state(life.state)),
                            .count(life.first + 1), .count(life.last + 1), .count(life.revisions),
                            history.days(of: life).map { .count($0) } ?? .text("–"), .count(life.returns),
                        ] + history.revisions.indices.map { .text(words.said(life.moment(in: $0))) } + [
                            .text(words.replies(life).joined(separator: " ")), .text(life.rule),
                            .text(life.told.subject),
                        ])
                }
            }
        }
    }

    private func writeRevisions(_ sheet: Sheet) throws {
        let severities = Severity.allCases.reversed()
        let counted =
            severities.map { words.heading($0) } + [
                phrases.new, phrases.returnedHeading, phrases.changed, phrases.resolvedHeading, phrases.waived,
                phrases.withdrawn,
                phrases.undeterminedHeading, phrases.ofDossier,
            ]
        let columns =
            [
                SheetColumn(title: phrases.revisions, width: 15),
                SheetColumn(title: phrases.plan, width: 56, isWrapped: true),
                SheetColumn(title: phrases.day, width: 14), SheetColumn(title: phrases.conclusion, width: 18),
            ] + counted.map { SheetColumn(title: $0, width: 13, isRight: true) }
        try write(columns, to: sheet, note: words.cautions.joined(separator: " "), fixed: 1) { sheet in
            for (index, revision) in history.revisions.enumerated() {
                let tally = revision.plan
                let counts =
                    severities.map { tally.open[$0] ?? 0 } + [
                        tally.new, tally.returned, tally.changed, tally.resolved, tally.waived, tally.withdrawn,
                        tally.undetermined,
                        revision.dossier.count,
                    ]
                try sheet.append(
                    [
                        .text(phrases.revision(index + 1)), .text(revision.title), .day(revision.asOf),
                        .text(words.conclusion(revision)),
                    ] + counts.map { .count($0) })
            }
        }
    }

    private func writeMinistries(_ sheet: Sheet) throws {
        let columns =
            [SheetColumn(title: phrases.ministry, width: 56, isWrapped: true)]
            + history.revisions.indices.map { SheetColumn(title: phrases.revision($0 + 1), width: 13, isRight: true) }
        try write(columns, to: sheet, note: phrases.byMinistryExplained, fixed: 1) { sheet in
            for ministry in history.ministries {
                try sheet.append(
                    [.text(ministry.label.name[language])]
                        + history.revisions.indices.map { .count(ministry.count(in: $0)) })
            }
        }
    }
}
