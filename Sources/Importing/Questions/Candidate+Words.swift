internal import CEL
package import Dossier
package import Texts

extension Candidate {
    /// What is meant by it, where it is a word of the program; nil where it stands in the document so.
    package func meaning(in language: Language) -> String? {
        let (report, imports) = (language.phrases.report, language.phrases.imports)
        switch self {
        case .text, .digits: return nil
        case .country(let code): return report.country(named: code)
        case .bodyKind(let kind): return language.phrases.changes.closedWords["BodyKind.\(kind.rawValue)"]
        case .source(let source): return source.pick(language.phrases.budget.fundingSources)
        case .deadline(let reading): return reading.words(language)
        case .level(_, let name): return name[language]
        case .unknownLevel: return imports.unknownLevel
        case .noRecommendation: return imports.noRecommendation
        case .cost(let cost): return cost.words(language)
        case .noCost: return imports.noCost
        case .nothing: return imports.noMoney
        case .notStated: return imports.noAmount
        case .column(let field): return field.pick(imports.columns)
        case .yes: return imports.isSo
        case .no: return imports.isNotSo
        case .response(let extent, let nature): return "\(extent.pick(report.extents)), \(nature.pick(report.natures))"
        }
    }

    /// What an answer to a question about a fact chose, where it is a word of the program or a level of one of the monitors; nil
    /// where it is a word of the document.
    init?(_ answer: String, to fact: String, _ monitors: Monitors) {
        let chosen: Candidate? =
            switch fact {
            case Question.kindOfBody: BodyKind(rawValue: answer).map(Candidate.bodyKind)
            case Question.countryOfDocument, "plan.country": .country(answer)
            case "line.source": FundingSource(rawValue: answer).map(Candidate.source)
            case "deadline.kind": DeadlineReading(described: answer).map(Candidate.deadline)
            case "column": Profile.Field(rawValue: answer).map(Candidate.column)
            case "cost", "cost.amount", "cost.currency":
                [.noCost].first { $0.answer == answer } ?? ChosenCost(answer).map(Candidate.cost)
            case "amount", "line.total": [.nothing, .notStated].first { $0.answer == answer }
            case "urgency", "recommendation":
                [.unknownLevel, .noRecommendation].first { $0.answer == answer }
                    ?? monitors.levelNames[answer].map { .level(answer, name: $0) }
            case "funds", "responds", "repeats":
                ([.yes, .no] + Candidate.responses).first { $0.answer == answer }
            default: nil
            }
        guard let chosen else { return nil }
        self = chosen
    }
}

extension DeadlineReading {
    /// The reading that a person chose; nil where the words are none.
    fileprivate init?(described words: String) {
        var rest = words.split(separator: " ").map(String.init)[...]
        guard let kind = rest.popFirst().flatMap(DeadlineKind.init) else { return nil }
        self.init(kind: kind)
        if let times = rest.first.flatMap({ Int($0) }) {
            self.times = times
            rest.removeFirst()
        }
        while let key = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            switch key {
            case "from": from = CalendarDate(value)
            case "to": to = CalendarDate(value)
            case "relative": relative = value
            case "due": due = value
            default: return nil
            }
        }
        guard described == words else { return nil }
    }

    fileprivate func words(_ language: Language) -> String {
        let imports = language.phrases.imports
        let parts = [
            kind.pick(language.phrases.report.deadlineKinds), times.map(imports.timesAYear),
            from.map { imports.from(language.text($0)) }, to.map { imports.to(language.text($0)) },
            relative.map { imports.afterAdoption(CalendarSpan($0).map { language.text($0) } ?? $0) },
            due.map { due in
                language.list(YearlyDay.list(due).map { language.grammar.date(month: $0.month, day: $0.day) })
            },
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}

extension Monitors {
    /// What the monitors do, by the words that a dossier states.
    package var levelNames: [String: Localized<String>] {
        Dictionary(all.flatMap(\.levels).map { ($0.id, $0.name) }) { first, _ in first }
    }
}

extension Profile.Field {
    /// What stands for this field.
    package func pick<Word>(_ words: ByColumn<Word>) -> Word {
        switch self {
        case .chapter: words.chapter
        case .section: words.section
        case .objective: words.objective
        case .task: words.task
        case .tasks: words.tasks
        case .number: words.number
        case .summary: words.summary
        case .goals: words.goals
        case .leads: words.leads
        case .participants: words.participants
        case .implementers: words.implementers
        case .funders: words.funders
        case .bodies: words.bodies
        case .deadline: words.deadline
        case .costs: words.costs
        case .source: words.source
        case .indicator: words.indicator
        case .indicatorValues: words.indicatorValues
        case .ignored: words.ignored
        case .body: words.body
        case .activity: words.activity
        case .code: words.code
        case .codeName: words.codeName
        case .codeAndName: words.codeAndName
        case .amount: words.amount
        case .total: words.total
        }
    }
}
