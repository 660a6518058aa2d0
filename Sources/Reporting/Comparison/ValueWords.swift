internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// Values and things of a dossier in the words of a language.
struct ValueWords {
    private let language: Language
    private let phrases: any ChangePhrases

    init(_ language: Language) {
        self.language = language
        phrases = language.phrases.changes
    }

    /// The fields that the heading of a thing says.
    static let fieldsOfHeading: [Entity: Set<String>] = [
        .chapter: ["number", "title"], .section: ["number", "title"], .task: ["number", "title"],
        .line: ["id", "body", "activity"], .recommendation: ["id", "topic"], .round: ["number", "report"],
        .body: ["abbreviation"], .funding: ["line", "task"], .response: ["task", "recommendation"],
        .taskStatus: ["task"], .spending: ["line", "year"], .reply: ["body", "rule", "subject"],
    ]

    // MARK: - Values

    /// What a field states, or that it states nothing.
    func said(_ value: StatedValue?) -> String {
        guard let value else { return phrases.notStated }
        switch (value.meaning, value.value) {
        case (.prose, .text(let text)): return text.isEmpty ? phrases.blank : phrases.quoted(text)
        case (.word(let set), .text(let word)): return self.word(word, of: set)
        case (.money(let currency), .amount(let units)):
            return language.text(Money(minorUnits: units, currency: currency))
        case (.thing(let record?), _): return name(of: record)
        case (.yearlyDays(let days), _):
            return language.list(days.map { language.grammar.date(month: $0.month, day: $0.day) })
        case (.span(let span), _): return language.text(span)
        case (.days(let days), _): return language.phrases.report.known(days)
        default: return plain(value.value)
        }
    }

    /// What a field of a thing states, and in which language.
    func said(_ field: String, _ value: StatedValue, of thing: StatedThing) -> ChangeEntry.Said {
        let isSource = field == "source" && value.meaning == .plain
        let text =
            if isSource {
                language.phrases.budget.source(value.value.written)
            } else if field == "urgency", let monitor = thing.monitor {
                language.phrases.report.urgency(value.value.written, of: monitor, language)
            } else {
                said(value)
            }
        return value.meaning == .prose
            ? ChangeEntry.Said(text: text, language: { thing.spokenLanguage(of: field) }) : ChangeEntry.Said(text: text)
    }

    private func plain(_ value: FieldValue) -> String {
        switch value {
        case .whole(let number): language.text(number)
        case .day(let day): language.text(day)
        case .percent(let points): language.percent(basisPoints: Int64(points))
        case .flag(let truth): truth ? phrases.yes : phrases.no
        case .names(let names): names.joined(separator: ", ")
        default: value.written
        }
    }

    /// A word of a closed set; the word itself where no language knows it.
    func word(_ word: String, of set: String) -> String { knownWord(word, of: set) ?? word }

    /// A word of a closed set in the words of this language; nil where it has none.
    func knownWord(_ word: String, of set: String) -> String? {
        let (report, budget) = (language.phrases.report, language.phrases.budget)
        switch set {
        case "FundingSource": return budget.source(word)
        case "IndicatorKind": return IndicatorKind(rawValue: word)?.pick(report.indicatorKinds)
        case "ParticipantRole": return ParticipantRole(rawValue: word)?.pick(report.roles)
        case "Extent": return Extent(rawValue: word)?.pick(report.extents)
        case "Nature": return Nature(rawValue: word)?.pick(report.natures)
        case "DeadlineKind": return DeadlineKind(rawValue: word)?.pick(report.deadlineKinds)
        case "TaskState": return TaskState(rawValue: word)?.pick(report.taskStates)
        case "ReplyPosition": return ReplyPosition(rawValue: word)?.pick(language.phrases.replies.positions)
        case "DecisionPosition": return DecisionPosition(rawValue: word)?.pick(language.phrases.replies.decisions)
        case "Bound":
            return switch Bound(rawValue: word) {
            case .exact: budget.bounds.exact
            case .minimum: budget.bounds.minimum
            case .approximate: budget.bounds.approximate
            case nil: nil
            }
        default: return phrases.closedWords["\(set).\(word)"]
        }
    }

    /// A difference with its sign.
    func signed(_ amount: Money) -> String { (amount.minorUnits > 0 ? "+" : "") + language.text(amount) }

    // MARK: - Things

    /// A thing as a field names it.
    func name(of record: Record) -> String {
        if let task = Model.Task(ifOne: record) { return "\(task.number) \(phrases.quoted(task.title))" }
        if let chapter = Model.Chapter(ifOne: record) {
            return "\(kind(.chapter)) \(chapter.number) \(phrases.quoted(chapter.title))"
        }
        if let section = Model.Section(ifOne: record) {
            return "\(kind(.section)) \(section.number) \(phrases.quoted(section.title))"
        }
        if let round = Model.Round(ifOne: record) {
            return language.phrases.report.roundHeading(round.number, "", of: round.monitor)
        }
        // Two revisions are told apart by what is written, and of two recommendations nothing but the id may be.
        if let recommendation = Model.Recommendation(ifOne: record) {
            return recommendation.topic.map { "\(recommendation.id) (\(phrases.quoted($0)))" } ?? recommendation.id
        }
        return language.text(record)
    }

    private func kind(_ entity: Entity) -> String { phrases.schemaNames[entity.rawValue] ?? entity.rawValue }

    /// A thing as the heading of what is told of it.
    func heading(_ thing: StatedThing) -> String {
        let record = thing.record
        let kind = phrases.capitalised(self.kind(thing.entity))
        if let task = Model.Task(ifOne: record) { return "\(task.label) \(task.title)" }
        if let line = Model.Line(ifOne: record) {
            let body = line.body.map { language.text($0) } ?? line.bodyRef
            let source = line.source.map(language.phrases.budget.source) ?? ""
            let about = line.activity.isEmpty ? source : line.activity
            let name = [body ?? "", about].filter { !$0.isEmpty }.joined(separator: ": ")
            return name.isEmpty ? line.id : "\(line.id) \(name)"
        }
        if let recommendation = Model.Recommendation(ifOne: record) { return heading(recommendation) }
        if let body = Model.Body(ifOne: record) {
            let name = language.bodyName(body)
            return body.abbreviation.map { "\(name) (\($0))" } ?? name
        }
        if let chapter = Model.Chapter(ifOne: record) { return "\(kind) \(chapter.number) \(chapter.title)" }
        if let section = Model.Section(ifOne: record) { return "\(kind) \(section.number) \(section.title)" }
        if let round = Model.Round(ifOne: record) {
            return phrases.capitalised(
                language.phrases.report.roundHeading(
                    round.number, round.report.map { " (\($0))" } ?? "", of: round.statedMonitor))
        }
        func named(_ field: String) -> String { said(thing.value(of: field)) }
        switch thing.entity {
        case .funding:
            return
                "\(label("funding.line")) \(named("line")) → \(self.label("funding.task", capital: false)) \(named("task"))"
        case .response:
            return
                "\(label("response.task")) \(named("task")) → \(label("response.recommendation", capital: false)) \(named("recommendation"))"
        case .taskStatus: return "\(label("taskStatus.task")) \(named("task"))"
        case .spending: return "\(label("spending.line")) \(named("line")), \(named("year"))"
        case .reply: return "\(kind): \(named("body")), \(named("rule")), \(named("subject"))"
        default: return kind
        }
    }

    /// A recommendation as the heading of what is told of it: by its id, and its topic where it has one.
    func heading(_ recommendation: Model.Recommendation) -> String {
        recommendation.topic.map { "\(recommendation.id) – \($0)" } ?? recommendation.id
    }

    private func label(_ field: String, capital: Bool = true) -> String {
        let name = phrases.schemaNames[field] ?? field
        return capital ? phrases.capitalised(name) : name
    }
}
