package import CEL
package import Texts

extension Language {
    /// An amount: `45.000,00 €`, `€45,000.00`.
    package func text(_ money: Money) -> String {
        amount(minorUnits: money.minorUnits, currency: money.currency.description)
    }

    /// A day: `23. januar 2023`, `23 January 2023`.
    package func text(_ date: CalendarDate) -> String {
        self.date(year: date.year, month: date.month, day: date.day)
    }

    /// A span as it is stated: 18 months are not said to be a year and a half.
    package func text(_ span: CalendarSpan) -> String {
        let forms = phrases.changes.spans
        let parts = [(span.years, forms.years), (span.months, forms.months), (span.days, forms.days)]
        return list(parts.compactMap { count, forms in count.map { phrases.changes.count($0, forms) } })
    }

    /// A value of an expression as it stands in a sentence.
    package func text(_ value: Value) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .money(let money): text(money)
        case .date(let date): text(date)
        case .bool(let truth): truth ? grammar.yes : grammar.no
        case .list(let values): list(values.map { text($0) })
        case .record(let record): text(record)
        case .optional(let value): value.map { text($0) } ?? ""
        default: value.description
        }
    }

    /// A record as it stands in a sentence: a body by its abbreviation or name, a line by its id and activity, a
    /// recommendation by its topic, monitor, round and paragraph, with its id where others share these; others by their key.
    package func text(_ record: Record) -> String {
        if let body = Model.Body(ifOne: record) { return text(body) }
        if let line = Model.Line(ifOne: record) {
            return line.activity.isEmpty ? line.key : "\(line.key) (\(line.activity))"
        }
        if let recommendation = Model.Recommendation(ifOne: record) {
            let round = recommendation.round
            return phrases.report.recommendation(
                record.key, topic: recommendation.topic, monitor: round.monitor, round: round.number,
                paragraph: recommendation.paragraph, isOwn: recommendation.hasOwnName)
        }
        return record.key
    }

    /// A task as it stands in a sentence: by its number, or by its quoted title where the plan prints none.
    package func called(_ task: Model.Task) -> String { task.isNumbered ? task.label : quoted(task.title) }

    /// A task by its number, if the plan prints one, and its quoted title.
    package func titled(_ task: Model.Task) -> String {
        task.isNumbered ? "\(task.label) (\(quoted(task.title)))" : quoted(task.title)
    }

    /// What a line is for, quoted; where it does not say, where its money comes from, or else whose it is.
    package func activity(of line: Model.Line) -> String {
        if !line.activity.isEmpty { return quoted(line.activity) }
        if let source = line.source { return source.pick(phrases.budget.fundingSources) }
        return line.body.map { text($0) } ?? line.bodyRef ?? "–"
    }

    /// A body as it stands in a sentence: by its abbreviation or name.
    package func text(_ body: Model.Body) -> String { body.abbreviation ?? bodyName(body) }

    /// The name of a body in this language, or else its first name.
    package func bodyName(_ body: Model.Body) -> String {
        lookup(in: body.names, tag: \.language)?.text ?? body.key
    }

    /// The name of a record that is a body.
    package func bodyName(_ body: Record) -> String { bodyName(Model.Body(body)) }
}
