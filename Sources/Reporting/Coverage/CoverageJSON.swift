package import Audit
internal import CEL
package import Dossier
internal import Encodings

/// The coverage as JSON, for programs: everything that is known of each recommendation.
package enum CoverageJSON {
    /// The document of the recommendations in `coverage`; amounts are decimal texts, dates ISO 8601.
    package static func render(_ coverage: Coverage, _ store: DossierStore) -> [UInt8] { value(coverage, store).file }

    static func value(_ coverage: Coverage, _ store: DossierStore) -> JSON {
        .object([
            "dossier": .string(store.plan.key), "monitor": .optional(store.single("monitoring")?.string("monitor")),
            "assessor": .optional(store.single("assessment")?.string("assessor")),
            "recommendations": .array(coverage.items.map { recommendation($0, store) }),
        ])
    }

    private static func recommendation(_ item: Coverage.Item, _ store: DossierStore) -> JSON {
        let recommendation = item.recommendation
        let round = recommendation.record("round")
        let texts = recommendation.records("texts").map { text in
            JSON.object(["language": .optional(text.string("language")), "text": .optional(text.string("text"))])
        }
        return .object([
            "id": .string(recommendation.key), "round": round?.int("number").map { .int(Int($0)) } ?? .null,
            "report": .optional(round?.string("report")), "published": day(round?.date("published")),
            "replyDue": day(round?.date("replyDue")), "paragraph": .optional(recommendation.string("paragraph")),
            "urgency": .optional(recommendation.string("urgency")), "asks": .optional(recommendation.string("asked")),
            "topic": .optional(recommendation.string("topic")), "texts": .array(texts),
            "status": .string(item.status.rawValue), "repeated": .bool(!item.repeats.isEmpty),
            "repeats": keys(item.repeats),
            "addressees": keys(recommendation.records("addressees").compactMap { $0.record("body") }),
            "elements": .array(item.elements.map(element)), "answers": .array(item.answers.map { answer($0, store) }),
            "setAside": .array(item.setAside.map { judgement($0, store) }),
            "citedByTasks": keys(recommendation.records("citations").compactMap { $0.record("task") }.distinct),
            "location": place(recommendation, store),
        ])
    }

    private static func element(_ element: Coverage.Element) -> JSON {
        .object([
            "id": .optional(element.element.string("id")), "asks": .optional(element.element.string("asks")),
            "text": .optional(element.element.string("text")), "status": .string(element.status.rawValue),
            "tasks": keys(element.responses.compactMap { $0.record("task") }.distinct),
        ])
    }

    private static func answer(_ answer: Coverage.Answer, _ store: DossierStore) -> JSON {
        let task = answer.task
        let amounts = task.records("amounts")
        return .object([
            "task": .string(task.key), "title": .optional(task.string("title")),
            "extent": .string(answer.isFull ? "full" : "partial"), "natures": .array(answer.natures.map(JSON.string)),
            "leads": keys(answer.leads),
            "ministries": keys(answer.leads.compactMap { $0.record("ministry") }.distinct),
            "deadlines": .array(answer.deadlines.map(deadline)), "due": day(task.date("due")),
            "lines": keys(amounts.compactMap { $0.record("line") }.distinct),
            "funding": .optional(answer.funding?.digits),
            "currency": .optional(answer.funding?.currency.description),
            "judgements": .array(answer.responses.map { judgement($0, store) }), "location": place(task, store),
        ])
    }

    private static func deadline(_ deadline: Record) -> JSON {
        .object([
            "kind": .optional(deadline.string("kind")), "from": day(deadline.date("from")),
            "to": day(deadline.date("to")), "text": .optional(deadline.string("text")),
        ])
    }

    /// A judgement; without `elements` it speaks of the whole.
    private static func judgement(_ response: Record, _ store: DossierStore) -> JSON {
        .object([
            "task": .optional(response.string("taskRef")), "extent": .optional(response.string("extent")),
            "nature": .optional(response.string("nature")),
            "elements": .array(
                response.records("elementReferences").compactMap { $0.string("elementRef") }.map(JSON.string)),
            "reason": .optional(response.string("reason")), "location": place(response, store),
        ])
    }

    private static func day(_ date: CalendarDate?) -> JSON { .optional(date?.description) }

    private static func keys(_ records: [Record]) -> JSON { .array(records.map { .string($0.key) }) }

    private static func place(_ record: Record, _ store: DossierStore) -> JSON {
        let location = store.location(of: record)
        return .object(["file": .string(location.file), "line": .int(location.line), "column": .int(location.column)])
    }
}
