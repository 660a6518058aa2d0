package import Audit
internal import CEL
package import Dossier
internal import RulePack
package import Texts

/// The coverage of recommendations as tables for a screen.
package struct CoverageTable {
    private let coverage: Coverage
    private let all: Int
    private let store: DossierStore
    private let language: Language
    private let words: any CoveragePhrases
    private let phrases: any ReportPhrases
    private let remark: String?
    private let isOfSeveralMonitors: Bool

    /// The tables of the recommendations in `coverage`, out of `all` in the dossier, in a language; a remark about them
    /// stands above.
    package init(
        _ coverage: Coverage, of all: Int, _ store: DossierStore, _ language: Language, remark: String? = nil
    ) {
        self.coverage = coverage
        self.all = all
        self.remark = remark
        isOfSeveralMonitors = store.isOfSeveralMonitors
        self.store = store
        self.language = language
        words = language.phrases.coverage
        phrases = language.phrases.report
    }

    /// That a filter by urgency leaves out recommendations whose urgency is not recorded.
    package static func remark(on urgency: (unrecorded: Int, all: Int), _ language: Language) -> String {
        language.phrases.coverage.unrecordedUrgency(urgency.unrecorded, of: urgency.all)
    }

    /// Each recommendation with the tasks that answer it, no line wider than `width` characters.
    package func lines(width: Int) -> [TerminalLine] {
        guard !coverage.items.isEmpty else { return opening(width) }
        let heads = table(
            [
                phrases.recommendation
            ] + (isOfSeveralMonitors ? [words.monitor] : []) + [
                words.round, words.paragraph, words.urgency, phrases.statusHeading, words.elements, words.repeats,
            ],
            coverage.items.map(head), giving: 0
        ).lines(width: width)
        let tasks = table(
            ["", phrases.taskHeading, words.nature, words.elements, words.lead, words.due, words.money],
            coverage.items.flatMap { item in item.answers.map { answer($0, item) } }, giving: 4
        ).lines(width: width - 2).map { "  " + $0 }
        var page = opening(width) + [heads[0], tasks[0]].map { TerminalLine(role: .header, text: $0) }
        var answers = tasks.dropFirst()
        for (item, head) in zip(coverage.items, heads.dropFirst()) {
            page.append(TerminalLine(role: .text, text: ""))
            page.append(TerminalLine(role: item.status == .unaddressed ? .alarming : .heading, text: head))
            if let subject = subject(of: Model.Recommendation(item.recommendation)) {
                page += Wrapping.lines(subject, width: width, indentation: "  ").map {
                    TerminalLine(role: .text, text: $0)
                }
            }
            page += answers.prefix(item.answers.count).map { TerminalLine(role: .text, text: $0) }
            answers = answers.dropFirst(item.answers.count)
            for element in item.unaddressedElements.map({ Model.Element($0) }) {
                page += marked(words.unaddressed(element.id, element.text), .alarming, width)
            }
            for reply in item.replies(in: store) {
                page += ReplyCells(language).lines(reply).flatMap { marked($0, .text, width) }
                if reply.decision != nil {
                    page += marked(language.phrases.replies.findingUnknown, .text, width)
                }
            }
            if item.status == .notAssessed {
                page += marked(
                    words.cited(item.citingTasks.map(\.key), isInIntroduction: item.isCitedByIntroduction), .text, width
                )
            }
        }
        let statuses = Coverage.Status.allCases.filter { coverage.count($0) > 0 }.reversed()
        return page
            + legend(
                statuses.map { "\(phrases.status($0)): \(phrases.statusExplained($0))" }
                    + [
                        marks, words.elementsExplained, words.repeatsExplained, words.leadExplained, words.dueExplained,
                    ], width)
    }

    /// How many tasks a matrix has in its columns at most; beyond that only what is filled is shown.
    private static let mostColumns = 60

    /// Recommendations in rows, the tasks that answer them in columns, as many tables below each other as `width` needs;
    /// of many tasks those alone that answer.
    package func matrix(width: Int) -> [TerminalLine] {
        let tasks = coverage.answeringTasks
        let first = min(coverage.items.map(\.recommendation.key.count).max() ?? 0, max(12, width / 3))
        let page = opening(width)
        guard tasks.count <= Self.mostColumns else {
            let legend = legend([marks, phrases.tooManyTasks(tasks.count)], width)
            return page + coverage.items.flatMap { filled($0, first, width) } + legend
        }
        guard !tasks.isEmpty else {
            let items = coverage.items.map { item in
                row(item, TextTable.fit(item.recommendation.key, first) + "  " + phrases.status(item.status), width)
            }
            return page + items + legend([marks, phrases.matrixExplained], width)
        }
        return page + crossed(tasks, first, width) + legend([marks, phrases.matrixExplained], width)
    }

    /// A recommendation with the tasks that answer it.
    private func filled(_ item: Coverage.Item, _ first: Int, _ width: Int) -> [TerminalLine] {
        let answers = item.answers.map { "\($0.task.key)\u{A0}\($0.mark)" }.joined(separator: ", ")
        let text = answers.isEmpty ? phrases.status(item.status) : answers
        let lines = Wrapping.lines(text, width: max(12, width - first - 2))
        return lines.enumerated().map { index, line in
            row(item, TextTable.fit(index == 0 ? item.recommendation.key : "", first) + "  " + line, width)
        }
    }

    private func row(_ item: Coverage.Item, _ text: String, _ width: Int) -> TerminalLine {
        TerminalLine(role: item.status == .unaddressed ? .alarming : .text, text: String(text.prefix(width)))
    }

    private func crossed(_ tasks: [Record], _ first: Int, _ width: Int) -> [TerminalLine] {
        let cell = (tasks.map(\.key.count).max() ?? 0) + 1
        let perTable = max(1, (width - first) / max(1, cell))
        let answers = coverage.items.map { item in
            Dictionary(item.answers.map { ($0.task, $0.mark) }, uniquingKeysWith: { first, _ in first })
        }
        var page: [TerminalLine] = []
        for start in stride(from: 0, to: tasks.count, by: perTable) {
            let shown = tasks[start..<min(start + perTable, tasks.count)]
            let header = shown.map { TextTable.fit($0.key, cell, isRight: true) }.joined()
            if start > 0 { page.append(TerminalLine(role: .text, text: "")) }
            page.append(TerminalLine(role: .header, text: TextTable.fit("", first) + header))
            for (item, answers) in zip(coverage.items, answers) {
                let marks = shown.map { TextTable.fit(answers[$0] ?? "·", cell, isRight: true) }
                page.append(
                    TerminalLine(
                        role: item.status == .unaddressed ? .alarming : .text,
                        text: TextTable.fit(item.recommendation.key, first) + marks.joined()))
            }
        }
        return page
    }

    private func marked(_ text: String, _ role: TerminalLine.Role, _ width: Int) -> [TerminalLine] {
        Wrapping.lines(text, width: width, indentation: "  ").map { TerminalLine(role: role, text: $0) }
    }

    /// A table in which the column at `soft` gives way first.
    private func table(_ titles: [String], _ rows: [[String]], giving soft: Int) -> TextTable {
        TextTable(
            titles.enumerated().map { TextTable.Column(title: $1, least: $0 == soft ? 12 : nil) }
        ) { add in
            for row in rows { add(row) }
        }
    }

    // MARK: - Cells

    private func head(_ item: Coverage.Item) -> [String] {
        let recommendation = Model.Recommendation(item.recommendation)
        let full = item.elements.count { $0.status == .addressed }
        let monitor = store.monitor(of: recommendation.round)
        return [recommendation.key] + (isOfSeveralMonitors ? [monitor.name(language)] : []) + [
            recommendation.round.number.map { String($0) } ?? "–",
            recommendation.paragraph ?? "–", urgency(recommendation, monitor), phrases.status(item.status),
            item.elements.isEmpty || item.status == .notAssessed ? "–" : "\(full)/\(item.elements.count)",
            item.repeats.isEmpty ? words.no : words.yes,
        ]
    }

    private func urgency(_ recommendation: Model.Recommendation, _ monitor: NamedMonitor) -> String {
        let urgency = recommendation.urgency
        if urgency == KnownMonitor.unknownLevel { return words.unknownUrgency }
        return monitor.level(urgency)?.name[language] ?? urgency
    }

    /// What it is about, and the word in which the monitor asks, as printed.
    private func subject(of recommendation: Model.Recommendation) -> String? {
        let parts = [recommendation.topic, recommendation.verb.map(phrases.verb)].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " – ")
    }

    private func answer(_ answer: Coverage.Answer, _ item: Coverage.Item) -> [String] {
        let leads = answer.leads.map { Model.Body($0).abbreviation ?? $0.key }
        let elements = answer.elements.map { Model.Element($0).id }
        let kinds = answer.deadlines.map { phrases.deadlineKind(Model.Deadline($0).kind) }.distinct
        let undated = kinds.isEmpty ? phrases.noDeadline : kinds.joined(separator: ", ")
        return [
            answer.mark, answer.task.key, answer.natures.map { phrases.nature($0) }.joined(separator: ", "),
            elements.isEmpty ? "*" : elements.joined(separator: " "),
            leads.isEmpty ? phrases.noLead : leads.joined(separator: ", "),
            Model.Task(answer.task).due.map { language.text($0) } ?? undated,
            answer.funding.map { language.text($0) + (answer.isFundingShared ? " *" : "") } ?? "–",
        ]
    }

    private var marks: String { "● \(phrases.fullMark); ◐ \(phrases.partialMark); ○ \(phrases.studyMark)." }

    // MARK: - Above and below

    private func opening(_ width: Int) -> [TerminalLine] {
        let title = Wrapping.lines(store.plan.title, width: width)
        let unaddressed = coverage.unaddressedElements.map(\.key)
        let remarks =
            [words.shown(coverage.items.count, of: all)]
            + (unaddressed.isEmpty ? [] : [phrases.summaryOfElements(unaddressed, of: unaddressed.count)])
            + (coverage.count(.notAssessed) > 0 ? [words.notAssessed] : []) + (remark.map { [$0] } ?? [])
        return title.map { TerminalLine(role: .heading, text: $0) }
            + remarks.flatMap { Wrapping.lines($0, width: width) }.map { TerminalLine(role: .text, text: $0) }
            + [TerminalLine(role: .text, text: "")]
    }

    private func legend(_ entries: [String], _ width: Int) -> [TerminalLine] {
        guard !coverage.items.isEmpty else { return [] }
        let lines = entries.flatMap { Wrapping.lines($0, width: width, indentation: "  ") }
        return [TerminalLine(role: .text, text: ""), TerminalLine(role: .heading, text: words.legend)]
            + lines.map { TerminalLine(role: .header, text: $0) }
    }
}
