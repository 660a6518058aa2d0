package import Audit
package import CEL
internal import Dossier
internal import Encodings
internal import RulePack

/// `coverage.csv`: how far the plan answers each recommendation and each of its elements, one of them a row.
package struct CoverageCSV: Output {
    /// The file's name.
    package let name = "coverage.csv"

    /// The output.
    package init() {}

    /// For each recommendation a row for the whole, with `element` empty, and one for each of its elements.
    package func render(_ audited: AuditedDossier) -> [UInt8] {
        render(audited.coverage, asOf: audited.result.asOf)
    }

    /// The rows of the recommendations in `coverage`, which speaks as of a day.
    package func render(_ coverage: Coverage, asOf: CalendarDate) -> [UInt8] {
        var table = CSV([
            "recommendation", "element", "round", "report", "paragraph", "urgency", "asks", "topic", "text", "status",
            "repeats", "tasks", "extents", "natures", "leads", "ministries", "due", "funding", "currency", "as_of",
        ])
        for item in coverage.items {
            let recommendation = item.recommendation
            let round = recommendation.record("round")
            let shared = [
                round?.int("number").map { String($0) } ?? "", round?.string("report") ?? "",
                recommendation.string("paragraph") ?? "", recommendation.string("urgency") ?? "",
            ]
            let text = recommendation.records("texts").first?.string("text") ?? ""
            let topic = recommendation.string("topic") ?? ""
            table.append(
                [recommendation.key, ""] + shared + [recommendation.string("asked") ?? "", topic, text]
                    + [item.status.rawValue, item.repeats.map(\.key).joined(separator: " ")]
                    + answers(item.answers.map { ($0.task, $0.responses) }) + [asOf.description])
            for element in item.elements {
                let id = element.element.string("id") ?? ""
                table.append(
                    [recommendation.key, id] + shared
                        + [element.element.string("asks") ?? "", topic, element.element.string("text") ?? ""]
                        + [element.status.rawValue, ""]
                        + answers(
                            element.responses.compactMap { response in response.record("task").map { ($0, [response]) }
                            }) + [asOf.description])
            }
        }
        return table.bytes
    }

    private func answers(_ answers: [(task: Record, responses: [Record])]) -> [String] {
        func list(_ texts: [String]) -> String { texts.joined(separator: "; ") }
        func each(_ field: String) -> String {
            list(answers.map { $0.responses.compactMap { $0.string(field) }.distinct.joined(separator: "+") })
        }
        let tasks = answers.map(\.task)
        let leads = tasks.map { $0.records("leads").compactMap { $0.record("body") }.distinct }
        let amounts = tasks.distinct.flatMap { $0.records("amounts") }.distinct.compactMap { $0.money("value") }
        let funding = Money.total(amounts)
        return [
            list(tasks.map(\.key)), each("extent"), each("nature"),
            list(leads.map { $0.map(\.key).joined(separator: "+") }),
            list(leads.map { $0.compactMap { $0.record("ministry")?.key }.distinct.joined(separator: "+") }),
            list(tasks.map { $0.date("due")?.description ?? "" }), funding?.digits ?? "",
            funding?.currency.description ?? "",
        ]
    }
}
