package import Audit
package import CEL
internal import Dossier
package import Encodings
internal import RulePack
package import Texts

/// `coverage.csv`: how far the plan answers each recommendation and each of its elements, one of them a row.
package struct CoverageCSV: Output {
    /// The file's name.
    package var name: String { Self.description.name }
    private let language: Language
    private let form: CSV.Form

    /// The output, with the texts of recommendations for readers of a language, in a form.
    package init(_ language: Language, _ form: CSV.Form = .standard) { (self.language, self.form) = (language, form) }

    /// Its columns.
    package static let description = TableDescription(
        name: "coverage.csv",
        meaning: "How far a plan answers each recommendation and each of its elements, one of them a row.",
        columns: [
            TableColumn("recommendation", "The id of the recommendation."),
            TableColumn("element", "The id of the element; empty for the whole."),
            TableColumn("monitor", "Who recommends, as the dossier names it."),
            TableColumn("round", "The number of the round of evaluation."),
            TableColumn("report", "The monitor's report."), TableColumn("paragraph", "The paragraph, as printed."),
            TableColumn("urgency", "How strongly the monitor asks: a level of its own, or unknown."),
            TableColumn("verb", "The monitor's verb, as printed."),
            TableColumn("asks", "What kind of act is asked for."), TableColumn("topic", "What it is about."),
            TableColumn("text", "The text, in the language asked for where there is one in it."),
            TableColumn("status", "How far the plan answers it."),
            TableColumn("repeats", "The recommendations that it repeats or takes over.", separator: " "),
            TableColumn(
                "tasks", "The tasks that answer it; the next five columns have a part for each.", separator: "; "),
            TableColumn("extents", "To which extent each answers; + between several.", separator: "; "),
            TableColumn("natures", "By what kind of act each answers; + between several.", separator: "; "),
            TableColumn("leads", "The bodies that lead each; + between several.", separator: "; "),
            TableColumn("ministries", "The ministries to which these belong; + between several.", separator: "; "),
            TableColumn("due", "The day on which each is due; empty where no day can be told.", separator: "; "),
            TableColumn("funding", "What the lines that fund these tasks provide, each line once.", .decimal),
            TableColumn("currency", "The currency of the funding."),
            TableColumn("as_of", "The day as of which the dossier was audited.", .day),
        ])

    /// For each recommendation a row for the whole, with `element` empty, and one for each of its elements.
    package func render(_ audited: AuditedDossier) -> [UInt8] {
        render(audited.coverage, asOf: audited.result.asOf)
    }

    /// The rows of the recommendations in `coverage`, which speaks as of a day.
    package func render(_ coverage: Coverage, asOf: CalendarDate) -> [UInt8] {
        var table = Self.description.table(form)
        for item in coverage.items {
            let recommendation = Model.Recommendation(item.recommendation)
            let round = recommendation.round
            let shared = [
                round.monitor, round.number.map { String($0) } ?? "", round.report ?? "",
                recommendation.paragraph ?? "",
                recommendation.urgency, recommendation.verb ?? "",
            ]
            let text = language.lookup(in: recommendation.texts, tag: \.language)?.text ?? ""
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
        return table.take()
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
