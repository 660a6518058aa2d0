package import Audit
internal import CEL
internal import Dossier
internal import RulePack
package import Texts

/// `coverage.xlsx`: how far the plan answers each recommendation and each of its elements, and by which tasks, typed, on two
/// sheets for each language.
package struct CoverageWorkbook: Output {
    /// The file's name.
    package let name = "coverage.xlsx"
    private let languages: [Language]

    /// The workbook with sheets in each of some languages, of which there is one at least.
    package init(_ languages: [Language]) { self.languages = languages }

    /// A row for each recommendation and each of its elements, and one for each task that answers a recommendation.
    package func render(_ audited: AuditedDossier) throws -> [UInt8] {
        try WorkbookOfTables(audited, languages) { $0.recommendations }.bytes { sheets, language in
            let writer = CoverageSheets(audited, language)
            try writer.writeRecommendations(try sheets(language.phrases.tables.recommendations))
            try writer.writeAnswers(try sheets(language.phrases.tables.answers))
        }
    }
}

/// The sheets on coverage in one language.
private struct CoverageSheets {
    private let coverage: Coverage
    private let store: DossierStore
    private let language: Language
    private let words: any TablePhrases
    private let phrases: any ReportPhrases

    init(_ audited: AuditedDossier, _ language: Language) {
        (coverage, store) = (audited.coverage, audited.dossier)
        self.language = language
        (words, phrases) = (language.phrases.tables, language.phrases.report)
    }

    // MARK: - Recommendations

    func writeRecommendations(_ sheet: Sheet) throws {
        try sheet.header(
            [
                column(words.monitor, 12), column(words.round, 7), column(words.paragraph, 10),
                column(words.topic, 28), column(words.element, 9), column(words.text, 52), column(words.state, 16),
                column(words.urgency, 15), column(words.tasks, 14), column(words.verb, 16), column(words.repeats, 24),
                column(words.report, 20), column(words.id, 24),
            ], printed: 9)
        sheet.freezeHeader(columns: 4)
        let first = Int(sheet.row) + 1
        for item in coverage.items {
            let recommendation = Model.Recommendation(item.recommendation)
            let repeats = (item.repeats + item.takesOver).map { name(Model.Recommendation($0)) }
            let text = language.lookup(in: recommendation.texts, tag: \.language)?.text ?? ""
            try append(
                recommendation, nil, text, item.status, item.answers.map(\.task), repeats, to: sheet)
            for covered in item.elements {
                let element = Model.Element(covered.element)
                let tasks = covered.responses.compactMap { Model.Response($0).task?.record }.distinct
                try append(recommendation, element.id, element.text, covered.status, tasks, [], to: sheet)
            }
        }
        try sheet.filter(from: first)
        try sheet.print(columns: 9)
        let last = max(first, Int(sheet.row))
        try sheet.mark(6, first...last, saying: [phrases.status(.unaddressed)], .alarm)
        try sheet.mark(
            6, first...last, saying: [phrases.status(.partlyAddressed), phrases.status(.onlyStudied)], .caution)
    }

    private func append(
        _ recommendation: Model.Recommendation, _ element: String?, _ text: String, _ status: Coverage.Status,
        _ tasks: [Record], _ repeats: [String], to sheet: Sheet
    ) throws {
        try sheet.append(
            about(recommendation) + [
                .text(element ?? ""), .text(text), .text(phrases.status(status)),
                .text(
                    phrases.urgency(recommendation.urgency, of: store.monitor(of: recommendation.round), language)),
                .text(tasks.map(\.key).joined(separator: ", ")), .text(recommendation.verb ?? ""),
                .text(repeats.joined(separator: "; ")), .text(recommendation.round.report ?? ""),
                .text(recommendation.key),
            ], CellStyle(isFaint: element != nil))
    }

    private func about(_ recommendation: Model.Recommendation) -> [Cell] {
        let round = recommendation.round
        return [
            .text(store.monitor(of: round).name(language)), .text(round.number.map { String($0) } ?? ""),
            .text(recommendation.paragraph ?? ""), .text(recommendation.topic ?? ""),
        ]
    }

    private func name(_ recommendation: Model.Recommendation) -> String {
        recommendation.topic.map { "\(recommendation.key) (\($0))" } ?? recommendation.key
    }

    // MARK: - Answers

    func writeAnswers(_ sheet: Sheet) throws {
        try sheet.header(
            [
                column(words.monitor, 10), column(words.round, 6), column(words.paragraph, 10),
                column(words.topic, 24), column(words.task, 8), column(words.taskTitle, 32),
                column(words.element, 9), column(words.extent, 10), column(words.nature, 14),
                column(words.leads, 12), column(words.ministries, 12),
                SheetColumn(title: words.due, width: 14, isRight: true, isWrapped: true),
                SheetColumn(title: words.funding, width: 14, isRight: true), column(words.currency, 7),
                column(words.fundingShared, 12), column(words.id, 24),
            ], printed: 13)
        sheet.freezeHeader(columns: 5)
        let first = Int(sheet.row) + 1
        for item in coverage.items {
            for answer in item.answers { try append(answer, item, to: sheet) }
        }
        try sheet.filter(from: first)
        try sheet.print(columns: 13)
    }

    private func append(_ answer: Coverage.Answer, _ item: Coverage.Item, to sheet: Sheet) throws {
        let recommendation = Model.Recommendation(item.recommendation)
        let task = Model.Task(answer.task)
        let leads = answer.leads.map { Model.Body($0) }
        let extents = answer.responses.map { phrases.extent(Model.Response($0).extent) }.distinct
        let kinds = answer.deadlines.map { phrases.deadlineKind(Model.Deadline($0).kind) }.distinct
        let undated = kinds.isEmpty ? phrases.noDeadline : kinds.joined(separator: ", ")
        let funding: [Cell] =
            answer.funding.map {
                [.amount($0), .text($0.currency.description), .text(answer.isFundingShared ? words.yes : words.no)]
            } ?? [.blank, .blank, .blank]
        try sheet.append(
            about(recommendation) + [
                .text(task.key), .text(task.title),
                .text(answer.elements.map { Model.Element($0).id }.joined(separator: ", ")),
                .text(extents.joined(separator: ", ")),
                .text(answer.natures.map { phrases.nature($0) }.joined(separator: ", ")), .text(names(leads)),
                .text(names(leads.map(\.ministry).distinct)), task.due.map(Cell.day) ?? .text(undated),
            ] + funding + [.text(recommendation.key)])
    }

    private func names(_ bodies: [Model.Body]) -> String { bodies.map { language.text($0) }.joined(separator: ", ") }

    private func column(_ title: String, _ width: Double) -> SheetColumn {
        SheetColumn(title: title, width: width, isWrapped: true)
    }
}
