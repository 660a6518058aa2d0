internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// The monitor's recommendations, one by one.
extension ReportWriter {
    var recommendations: Markup {
        guard !coverage.items.isEmpty else {
            return .group([HTML.p { phrases.summaryOfCoverage(monitors: monitors, total: 0, []) }, roundTable])
        }
        return .group([
            HTML.p { phrases.introduction(monitors: monitors) }, roundTable, statusLegend, coverageChart, matrix,
            .group(coverage.items.map(recommendation)),
        ])
    }

    /// Whether anybody has judged how the plan answers.
    var isAssessed: Bool { store.assessment != nil }

    private var statusLegend: Markup {
        let statuses = isAssessed ? Coverage.Status.allCases.reversed().filter { $0 != .notAssessed } : [.notAssessed]
        return .group([
            HTML.h3 { phrases.statusLegend },
            HTML.dl(["class": "legend"]) {
                for status in statuses {
                    HTML.div {
                        HTML.dt { badge(status) }
                        HTML.dd { phrases.statusExplained(status) }
                    }
                }
            },
        ])
    }

    func badge(_ status: Coverage.Status) -> Markup {
        HTML.span(["class": "badge \(status.rawValue)"]) { phrases.status(status) }
    }

    private func recommendation(_ item: Coverage.Item) -> Markup {
        let recommendation = Model.Recommendation(item.recommendation)
        let anchor = anchor(recommendation: recommendation)
        return HTML.article(["class": "recommendation", "id": anchor, "aria-labelledby": "\(anchor)-title"]) {
            HTML.h3(["id": "\(anchor)-title"]) {
                phrases.recommendation + " " + recommendation.key
                if let topic = recommendation.topic {
                    ": "
                    verbatim(topic, language: language(of: recommendation))
                }
            }
            HTML.p(["class": "facts-line"]) {
                badge(item.status)
                " "
                origin(of: recommendation).joined(separator: " · ")
            }
            if !item.repeats.isEmpty { HTML.p { phrases.repeats(item.repeats.map(\.key)) } }
            if !item.takesOver.isEmpty { HTML.p { phrases.takesOver(item.takesOver.map(\.key)) } }
            HTML.h4 { phrases.asked(monitor: store.monitor(of: recommendation.round).called(language)) }
            asked(item)
            HTML.h4 { phrases.done }
            done(item)
            judgements(item.declined, phrases.declined)
            judgements(item.void, phrases.void)
            HTML.h4 { phrases.assessed }
            HTML.p { phrases.verdict(item) }
            HTML.h4 { phrases.advised }
            advice(on: item)
        }
    }

    /// The tasks that answer; where none does, or nobody has said, where the plan cites the recommendation.
    private func done(_ item: Coverage.Item) -> Markup {
        if !item.answers.isEmpty { return HTML.ul(["class": "answers"]) { item.answers.map(answer) } }
        let tasks = item.citingTasks.map { Model.Task($0) }
        return .group([
            item.status == .unaddressed ? HTML.p { phrases.nothingDone } : .nothing,
            item.isCitedByIntroduction ? HTML.p { phrases.citedInIntroduction } : .nothing,
            tasks.isEmpty ? .nothing : labelled(phrases.citingTasks, list(tasks.map(link))),
            item.citations.isEmpty ? HTML.p { phrases.notCited } : .nothing,
        ])
    }

    private func judgements(_ judgements: [Record], _ heading: String) -> Markup {
        judgements.isEmpty
            ? .nothing : .group([HTML.p { HTML.strong { heading + ":" } }, HTML.ul { judgements.map(setAside) }])
    }

    /// Monitor, round, report, paragraph, urgency and the day by which the country is to report.
    private func origin(of recommendation: Model.Recommendation) -> [String] {
        let round = recommendation.round
        let monitor = store.monitor(of: round)
        var parts = isOfSeveralMonitors ? [monitor.name(language)] : []
        parts.append(phrases.round(round.number.map { String($0) }))
        if let report = round.report { parts.append(report) }
        if let published = round.published { parts.append(day(published)) }
        if let paragraph = recommendation.paragraph { parts.append(phrases.paragraph(paragraph)) }
        parts.append(phrases.urgency(recommendation.urgency, of: monitor, language))
        if let verb = recommendation.verb { parts.append(phrases.verb(verb)) }
        if let reporting = reporting(on: round) { parts.append(reporting) }
        return parts
    }

    /// The text of a recommendation in the report's language, or else its first.
    private func text(of recommendation: Model.Recommendation) -> Model.RecommendationText? {
        language.lookup(in: recommendation.texts, tag: \.language)
    }

    private func language(of recommendation: Model.Recommendation) -> String? {
        recommendation.texts.first?.language ?? foreign
    }

    private func asked(_ item: Coverage.Item) -> Markup {
        let recommendation = Model.Recommendation(item.recommendation)
        let text = text(of: recommendation)
        let stated = language(of: recommendation)
        return .group([
            HTML.blockquote { HTML.p { verbatim(text?.text, language: text?.language ?? foreign) } },
            item.elements.isEmpty
                ? .nothing
                : .group([
                    HTML.p { phrases.elements },
                    HTML.ul(["class": "elements"]) {
                        for (element, status) in item.elements.map({ (Model.Element($0.element), $0.status) }) {
                            HTML.li {
                                HTML.strong { element.id + ")" }
                                " "
                                verbatim(element.text, language: stated)
                                " "
                                badge(status)
                            }
                        }
                    },
                ]),
        ])
    }

    private func answer(_ answer: Coverage.Answer) -> Markup {
        let task = Model.Task(answer.task)
        return HTML.li {
            HTML.p {
                HTML.strong {
                    phrases.task("")
                    link(task: task)
                }
                " "
                quotation(task.title)
            }
            HTML.p(["class": "facts-line"]) { facts(of: answer) }
            for response in answer.responses.map({ Model.Response($0) }) {
                HTML.p(["class": "judgement"]) {
                    HTML.strong { judged(response) + ":" }
                    " "
                    reason(of: response)
                    " "
                    HTML.span(["class": "source"]) { "(\(phrases.judgedBy(assessor, assessed)))" }
                }
            }
        }
    }

    /// The reason of a judgement; where that on a recommendation which this one repeats is the same, a reference to it.
    private func reason(of response: Model.Response) -> Markup {
        guard let reason = response.reason else { return .text(phrases.noReason) }
        let repeated = response.recommendation?.repeats.compactMap(\.target) ?? []
        let earlier = repeated.first { recommendation in
            recommendation.answers.contains { other in
                other.task == response.task && other.reason == reason && judged(other) == judged(response)
            }
        }
        guard let earlier else { return quotation(reason) }
        return .group([
            .text(phrases.sameReason + " "),
            HTML.a(["href": "#\(anchor(recommendation: earlier))"]) { earlier.key }, .text("."),
        ])
    }

    /// Leads, deadlines and money of a task that answers.
    private func facts(of answer: Coverage.Answer) -> Markup {
        let leads = answer.leads.isEmpty ? Markup.text(phrases.noLead) : list(answer.leads.map(short))
        let deadlines = answer.deadlines.map { Model.Deadline($0) }
            .map { $0.text ?? phrases.deadlineKind($0.kind) }
        let due = deadlines.isEmpty ? Markup.text(phrases.noDeadline) : list(deadlines.distinct.map { verbatim($0) })
        return .group([
            .text(phrases.leadHeading + ": "), leads, .text(" · " + phrases.deadlineHeading + ": "), due,
            .text(" · " + phrases.moneyHeading + ": " + money(answer.funding)),
            answer.funding != nil && answer.isFundingShared ? .text(" (\(phrases.fundingShared))") : .nothing,
        ])
    }

    /// How far, by what kind of act and to what a judgement says that a task answers.
    private func judged(_ response: Model.Response) -> String {
        [
            phrases.extent(response.extent), phrases.nature(response.nature),
            phrases.elementsNamed(response.elementReferences.map(\.elementRef)),
        ].joined(separator: ", ")
    }

    private func setAside(_ record: Record) -> Markup {
        let response = Model.Response(record)
        return HTML.li {
            phrases.task(response.taskRef)
            " – " + judged(response) + ". "
            if let reason = response.reason { quotation(reason) }
        }
    }

    private func advice(on item: Coverage.Item) -> Markup {
        let about = ([item.recommendation] + item.elements.map(\.element))
            .flatMap { audited.planFindings(at: store.reference(to: $0)) }
            .filter { $0.finding.severity != .observation }
        guard !about.isEmpty else { return HTML.p { isAssessed ? phrases.noAdvice : phrases.adviceToAssess } }
        return HTML.ul {
            for finding in about {
                HTML.li {
                    prose(finding.finding.recommendation[language])
                    " "
                    HTML.span(["class": "source"]) {
                        "("
                        HTML.a(["href": "#\(finding.anchor)"]) {
                            "\(phrases.severity(finding.finding.severity)) \(finding.number)"
                        }
                        if !finding.finding.addressees.isEmpty {
                            "; \(phrases.addressee): "
                                + language.list(finding.finding.addressees.map { $0.short[language] })
                        }
                        ")"
                    }
                }
            }
        }
    }

    // MARK: - The matrix

    private var matrix: Markup {
        let tasks = coverage.items.flatMap { $0.answers.map(\.task) }.distinct.sorted { $0.row < $1.row }
        guard !tasks.isEmpty else { return .nothing }
        var columns: [Grid.Column] = [.text(phrases.recommendation), .text(phrases.statusHeading)]
        for task in tasks { columns.append(.init(heading: link(task: Model.Task(task)), kind: "mark")) }
        var grid = Grid(phrases.matrix, columns, region: phrases.scrollable(phrases.matrix))
        for item in coverage.items {
            let byTask = Dictionary(item.answers.map { ($0.task, $0) }, uniquingKeysWith: { first, _ in first })
            let recommendation = Model.Recommendation(item.recommendation)
            let heading = HTML.a(["href": "#\(anchor(recommendation: recommendation))"]) { recommendation.key }
            grid.append([heading, .text(phrases.status(item.status))] + tasks.map { cell(byTask[$0]) })
        }
        return .group([
            grid.markup,
            HTML.p(["class": "small"]) {
                "● " + phrases.fullMark + "; ◐ " + phrases.partialMark + "; ○ " + phrases.studyMark + ". "
                phrases.matrixExplained
            },
        ])
    }

    private func cell(_ answer: Coverage.Answer?) -> Markup {
        guard let answer else { return .nothing }
        let isStudy = answer.natures == [.study]
        return .group([
            HTML.span(["aria-hidden": "true"]) { isStudy ? "○" : answer.isFull ? "●" : "◐" },
            HTML.span(["class": "unseen"]) { phrases.cell(full: answer.isFull, study: isStudy) },
        ])
    }
}
