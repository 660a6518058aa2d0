package import Audit
internal import CEL
package import Dossier
internal import Encodings

/// The coverage as JSON, for programs: everything that is known of each recommendation.
package enum CoverageJSON {
    /// The document of the recommendations in `coverage`, each with the replies to it where the dossier has replies; amounts are
    /// decimal texts, dates ISO 8601.
    package static func render(_ coverage: Coverage, _ store: DossierStore) -> [UInt8] {
        value(coverage, store) { item in
            guard store.clearing != nil else { return [] }
            return [("replies", .array(item.replies(in: store).map { JSON(withFinding: $0) }))]
        }.file
    }

    /// The document without replies, for outputs that hold them with their findings.
    static func value(_ coverage: Coverage, _ store: DossierStore) -> JSON { value(coverage, store) { _ in [] } }

    private static func value(
        _ coverage: Coverage, _ store: DossierStore, _ more: (Coverage.Item) -> [(name: String, value: JSON)]
    ) -> JSON {
        .object([
            "dossier": .string(store.plan.key), "monitor": .string(store.monitoring.monitor),
            "assessor": .optional(store.assessment?.assessor),
            "recommendations": .array(coverage.items.map { .members(recommendation($0, store) + more($0)) }),
        ])
    }

    private static func recommendation(
        _ item: Coverage.Item, _ store: DossierStore
    ) -> [(name: String, value: JSON)] {
        let recommendation = Model.Recommendation(item.recommendation)
        let round = recommendation.round
        let texts = recommendation.texts.map { text in
            JSON.object(["language": .optional(text.language), "text": .string(text.text)])
        }
        return [
            ("id", .string(recommendation.key)),
            ("monitor", .string(round.monitor)),
            ("monitorId", .optional(round.monitorId)),
            ("round", round.number.map { .int(Int($0)) } ?? .null),
            ("report", .optional(round.report)),
            ("published", day(round.published)),
            ("replyDue", day(round.reporting?.replyDue)),
            ("replyTo", .optional(round.reporting?.monitor)),
            ("paragraph", .optional(recommendation.paragraph)),
            ("urgency", .string(recommendation.urgency)),
            ("verb", .optional(recommendation.verb)),
            ("asks", .string(recommendation.asked.rawValue)),
            ("topic", .optional(recommendation.topic)),
            ("texts", .array(texts)),
            ("status", .string(item.status.rawValue)),
            ("repeated", .bool(!item.repeats.isEmpty)),
            ("repeats", keys(item.repeats + item.takesOver)),
            ("addressees", keys(recommendation.addressees.compactMap(\.body))),
            ("elements", .array(item.elements.map(element))),
            ("answers", .array(item.answers.map { answer($0, store) })),
            ("setAside", .array(item.setAside.map { judgement($0, store) })),
            ("citedByTasks", keys(recommendation.citations.compactMap(\.task).distinct)),
            ("location", place(recommendation.record, store)),
        ]
    }

    private static func element(_ covered: Coverage.Element) -> JSON {
        let element = Model.Element(covered.element)
        return .object([
            "id": .string(element.id), "asks": .string(element.asks.rawValue),
            "text": .string(element.text), "status": .string(covered.status.rawValue),
            "tasks": keys(covered.responses.compactMap { Model.Response($0).task }.distinct),
        ])
    }

    private static func answer(_ answer: Coverage.Answer, _ store: DossierStore) -> JSON {
        let task = Model.Task(answer.task)
        return .object([
            "task": .string(task.key), "title": .string(task.title),
            "extent": .string((answer.isFull ? Extent.full : .partial).rawValue),
            "natures": .array(answer.natures.map { .string($0.rawValue) }),
            "leads": keys(answer.leads),
            "ministries": keys(answer.leads.map { Model.Body($0).ministry }.distinct),
            "deadlines": .array(answer.deadlines.map { deadline(Model.Deadline($0)) }), "due": day(task.due),
            "lines": keys(task.amounts.map(\.line).distinct),
            "funding": .optional(answer.funding?.digits),
            "currency": .optional(answer.funding?.currency.description),
            "judgements": .array(answer.responses.map { judgement($0, store) }), "location": place(task.record, store),
        ])
    }

    private static func deadline(_ deadline: Model.Deadline) -> JSON {
        var members: [(name: String, value: JSON)] = [
            ("kind", .string(deadline.kind.rawValue)), ("from", day(deadline.from)), ("to", day(deadline.to)),
        ]
        if let until = deadline.until { members.append(("until", day(until))) }
        return .members(members + [("text", .optional(deadline.text))])
    }

    /// A judgement; without `elements` it speaks of the whole.
    private static func judgement(_ record: Record, _ store: DossierStore) -> JSON {
        let response = Model.Response(record)
        return .object([
            "task": .string(response.taskRef), "extent": .string(response.extent.rawValue),
            "nature": .string(response.nature.rawValue),
            "elements": .array(response.elementReferences.map { .string($0.elementRef) }),
            "reason": .optional(response.reason), "location": place(record, store),
        ])
    }

    private static func day(_ date: CalendarDate?) -> JSON { .optional(date?.description) }

    private static func keys(_ records: [Record]) -> JSON { .array(records.map { .string($0.key) }) }
    private static func keys(_ records: [some ModelRecord]) -> JSON { keys(records.map(\.record)) }

    private static func place(_ record: Record, _ store: DossierStore) -> JSON {
        let location = store.location(of: record)
        return .object(["file": .string(location.file), "line": .int(location.line), "column": .int(location.column)])
    }
}
