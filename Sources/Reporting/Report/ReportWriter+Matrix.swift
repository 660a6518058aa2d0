internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// Recommendations and the tasks that answer them, side by side.
extension ReportWriter {
    /// How many tasks a table can have in its columns and still be read; beyond that only what is filled is shown.
    private static let mostColumns = 60

    /// How many columns a phone has room for; there the recommendations below say the same one by one.
    private static let columnsOfPhone = 14

    var matrix: Markup {
        let tasks = coverage.answeringTasks
        guard !tasks.isEmpty else { return .nothing }
        let isCrossed = tasks.count <= Self.mostColumns
        return HTML.div(["class": isCrossed && tasks.count > Self.columnsOfPhone ? "not-on-phones" : nil]) {
            isCrossed ? crossed(tasks.map { Model.Task($0) }) : filled
            HTML.p(["class": "small"]) {
                "● " + phrases.fullMark + "; ◐ " + phrases.partialMark + "; ○ " + phrases.studyMark + ". "
                isCrossed ? phrases.matrixExplained : phrases.tooManyTasks(tasks.count)
            }
        }
    }

    private func crossed(_ tasks: [Model.Task]) -> Markup {
        var columns: [Grid.Column] = [.text(phrases.recommendation)]
        for task in tasks {
            columns.append(
                .marks(
                    HTML.a(["href": "#\(anchor(task: task))"]) {
                        if task.isNumbered { task.key + " " }
                        HTML.span(["class": task.isNumbered ? "task-title" : nil]) {
                            verbatim(beginning(of: task.title, room: 34))
                        }
                    }))
        }
        var grid = Grid(phrases.matrix, columns, region: phrases.scrollable(phrases.matrix), kind: "matrix")
        for item in coverage.items {
            let byTask = Dictionary(item.answers.map { ($0.task, $0) }, uniquingKeysWith: { first, _ in first })
            grid.append([heading(of: item)] + tasks.map { cell(byTask[$0.record]) })
        }
        return grid.markup
    }

    /// Each recommendation with the tasks that answer it, and no cell for those that do not.
    private var filled: Markup {
        var grid = Grid(
            phrases.matrix, [.text(phrases.recommendation), .text(phrases.statusHeading), .text(phrases.byTasks)],
            region: phrases.scrollable(phrases.matrix))
        for item in coverage.items {
            grid.append([
                heading(of: item), .text(phrases.status(item.status)),
                separated(
                    item.answers.map { answer in
                        .group([link(task: Model.Task(answer.task)), .text(" "), cell(answer)])
                    }),
            ])
        }
        return grid.markup
    }

    private func heading(of item: Coverage.Item) -> Markup {
        let recommendation = Model.Recommendation(item.recommendation)
        return .group([
            HTML.a(["href": "#\(anchor(recommendation: recommendation))"]) {
                recommendation.topic.map { verbatim($0, language: recommendation.texts.first?.language ?? foreign) }
                    ?? .text(called(recommendation))
            },
            recommendation.topic == nil
                ? .nothing
                : HTML.span(["class": "small"]) {
                    " "
                    [
                        recommendation.round.number.map { phrases.round(String($0)) },
                        recommendation.paragraph.map(phrases.paragraph),
                    ].compactMap(\.self).joined(separator: ", ")
                },
        ])
    }

    private func cell(_ answer: Coverage.Answer?) -> Markup {
        guard let answer else { return .nothing }
        return HTML.span([
            "role": "img", "aria-label": phrases.cell(full: answer.isFull, study: answer.isOnlyStudy),
        ]) { answer.mark }
    }
}
