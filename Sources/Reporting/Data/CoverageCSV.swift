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
            "recommendation", "element", "monitor", "round", "report", "paragraph", "urgency", "verb", "asks", "topic",
            "text",
            "status",
            "repeats", "tasks", "extents", "natures", "leads", "ministries", "due", "funding", "currency", "as_of",
        ])
        for item in coverage.items {
            let recommendation = Model.Recommendation(item.recommendation)
            let round = recommendation.round
            let shared = [
                round.monitor, round.number.map { String($0) } ?? "", round.report ?? "",
                recommendation.paragraph ?? "",
                recommendation.urgency, recommendation.verb ?? "",
            ]
            let text = recommendation.texts.first?.text ?? ""
            let topic = recommendation.topic ?? ""
            table.append(
                [recommendation.key, ""] + shared + [recommendation.asked.rawValue, topic, text]
                    + [item.status.rawValue, (item.repeats + item.takesOver).map(\.key).joined(separator: " ")]
                    + answers(
                        item.answers.map { (Model.Task($0.task), $0.responses.map { Model.Response($0) }) })
                    + [asOf.description])
            for covered in item.elements {
                let element = Model.Element(covered.element)
                let responses = covered.responses.map { Model.Response($0) }
                table.append(
                    [recommendation.key, element.id] + shared + [element.asks.rawValue, topic, element.text]
                        + [covered.status.rawValue, ""]
                        + answers(responses.compactMap { response in response.task.map { ($0, [response]) } })
                        + [asOf.description])
            }
        }
        return table.bytes
    }

    private func answers(_ answers: [(task: Model.Task, responses: [Model.Response])]) -> [String] {
        func list(_ texts: [String]) -> String { texts.joined(separator: "; ") }
        func each(_ word: (Model.Response) -> String) -> String {
            list(answers.map { $0.responses.map(word).distinct.joined(separator: "+") })
        }
        let tasks = answers.map(\.task)
        let leads = tasks.map { $0.leads.compactMap(\.body).distinct }
        let amounts = tasks.distinct.flatMap(\.amounts).distinct.compactMap(\.value)
        let funding = Money.total(amounts)
        return [
            list(tasks.map(\.key)), each(\.extent.rawValue), each(\.nature.rawValue),
            list(leads.map { $0.map(\.key).joined(separator: "+") }),
            list(leads.map { $0.map(\.ministry.key).distinct.joined(separator: "+") }),
            list(tasks.map { $0.due?.description ?? "" }), funding?.digits ?? "",
            funding?.currency.description ?? "",
        ]
    }
}
