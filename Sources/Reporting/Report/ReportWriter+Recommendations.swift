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
            HTML.p { coverageText }, coverageChart, statusLegend, matrix, HTML.p { answersExplained },
            .group(coverage.items.map(recommendation)), roundTable,
        ])
    }

    /// Whether anybody has judged how the plan answers.
    var isAssessed: Bool { store.assessment != nil }

    /// How many elements that nothing answers are named at once; each stands with its recommendation.
    private static let namedElements = 5

    /// How many recommendations have each status, the elements that nothing answers, and what was repeated.
    var coverageText: String {
        let counts = Coverage.Status.allCases.reversed().map { ($0, coverage.count($0)) }
        var text = phrases.summaryOfCoverage(monitors: monitors, total: coverage.items.count, counts)
        let unaddressed = coverage.unaddressedElements.map { Model.Element($0) }
        if !unaddressed.isEmpty {
            let names = unaddressed.prefix(Self.namedElements).map { element in
                phrases.element(element.id, of: called(element.recommendation))
            }
            text += " " + phrases.summaryOfElements(names, of: unaddressed.count)
        }
        let repeated = coverage.items.filter { !$0.repeats.isEmpty }
        if !repeated.isEmpty {
            text +=
                " "
                + phrases.summaryOfRepeats(
                    repeated: repeated.count,
                    open: isAssessed ? repeated.count { $0.status != .addressed } : nil)
        }
        return text
    }

    /// Whose judgements stand below.
    private var answersExplained: String {
        isAssessed ? phrases.judgedThroughout(phrases.judgedBy(assessor, assessed)) : phrases.adviceToAssess
    }

    private var statusLegend: Markup {
        let statuses = isAssessed ? Coverage.Status.allCases.reversed().filter { $0 != .notAssessed } : [.notAssessed]
        return HTML.dl(["class": "legend"]) {
            for status in statuses {
                HTML.div {
                    HTML.dt { badge(status) }
                    HTML.dd { phrases.statusExplained(status) }
                }
            }
        }
    }

    func badge(_ status: Coverage.Status) -> Markup {
        HTML.span(["class": "badge \(status.rawValue)"]) { phrases.status(status) }
    }

    private func recommendation(_ item: Coverage.Item) -> Markup {
        let recommendation = Model.Recommendation(item.recommendation)
        let anchor = anchor(recommendation: recommendation)
        return HTML.article(["class": "recommendation", "id": anchor, "aria-labelledby": "\(anchor)-title"]) {
            HTML.h3(["id": "\(anchor)-title"]) {
                if let topic = recommendation.topic {
                    verbatim(topic, language: language(of: recommendation))
                } else {
                    called(recommendation)
                }
            }
            HTML.p(["class": "facts-line"]) {
                badge(item.status)
                " "
                origin(of: recommendation).joined(separator: " · ")
            }
            if !item.repeats.isEmpty { related(phrases.repeatsHeading, item.repeats, to: recommendation) }
            if !item.takesOver.isEmpty { related(phrases.takesOverHeading, item.takesOver, to: recommendation) }
            asked(item)
            done(item)
            judgements(item.declined, phrases.declined)
            judgements(item.void, phrases.void)
            findings(about: item)
        }
    }

    /// Other recommendations that one repeats or takes over.
    private func related(_ heading: String, _ others: [Record], to own: Model.Recommendation) -> Markup {
        labelled(heading, list(others.map { named(Model.Recommendation($0), beside: own) }))
    }

    /// The tasks that answer; where none does, or nobody has said, where the plan cites the recommendation.
    private func done(_ item: Coverage.Item) -> Markup {
        if !item.answers.isEmpty { return HTML.ul(["class": "answers"]) { item.answers.map { answer($0, to: item) } } }
        let tasks = item.citingTasks.map { Model.Task($0) }
        return .group([
            item.status == .unaddressed ? HTML.p { phrases.nothingDone } : .nothing,
            item.isCitedByIntroduction ? HTML.p { phrases.citedInIntroduction } : .nothing,
            tasks.isEmpty ? .nothing : labelled(phrases.citingTasks, list(tasks.map(named))),
            item.citations.isEmpty ? HTML.p { phrases.notCited } : .nothing,
        ])
    }

    private func judgements(_ judgements: [Record], _ heading: String) -> Markup {
        judgements.isEmpty
            ? .nothing : .group([HTML.p { HTML.strong { heading + ":" } }, HTML.ul { judgements.map(setAside) }])
    }

    /// Monitor, round, paragraph, urgency and the word in which it is asked; the table of rounds has the rest.
    private func origin(of recommendation: Model.Recommendation) -> [String] {
        let round = recommendation.round
        let monitor = store.monitor(of: round)
        var parts = isOfSeveralMonitors ? [monitor.name(language)] : []
        parts.append(phrases.round(round.number.map { String($0) }))
        if let paragraph = recommendation.paragraph { parts.append(phrases.paragraph(paragraph)) }
        if recommendation.urgency != KnownMonitor.unknownLevel {
            parts.append(phrases.urgency(recommendation.urgency, of: monitor, language))
        }
        if let verb = recommendation.verb { parts.append(phrases.verb(verb)) }
        return parts
    }

    /// The text of a recommendation in the report's language, or else its first.
    private func text(of recommendation: Model.Recommendation) -> Model.RecommendationText? {
        language.lookup(in: recommendation.texts, tag: \.language)
    }

    private func language(of recommendation: Model.Recommendation) -> String? {
        recommendation.texts.first?.language ?? foreign
    }

    /// What is asked: the separable elements, each with its status, or else the words of the monitor.
    private func asked(_ item: Coverage.Item) -> Markup {
        let recommendation = Model.Recommendation(item.recommendation)
        guard !item.elements.isEmpty else {
            let text = text(of: recommendation)
            return HTML.blockquote { HTML.p { verbatim(text?.text, language: text?.language ?? foreign) } }
        }
        let stated = language(of: recommendation)
        // What it repeats word for word stands with the earlier recommendation, to which it links.
        let repeated = Set(
            item.repeats.flatMap { Model.Recommendation($0).elements }.map { "\($0.id) \($0.text)" })
        return HTML.ul(["class": "elements"]) {
            for (element, status) in item.elements.map({ (Model.Element($0.element), $0.status) }) {
                HTML.li {
                    HTML.strong { element.id + ")" }
                    " "
                    if !repeated.contains("\(element.id) \(element.text)") {
                        verbatim(element.text, language: stated)
                        " "
                    }
                    badge(status)
                }
            }
        }
    }

    private func answer(_ answer: Coverage.Answer, to item: Coverage.Item) -> Markup {
        let recommendation = Model.Recommendation(item.recommendation)
        let judgements = answer.responses.map { response in
            let response = Model.Response(response)
            return (response, earlier: earlierReason(of: response, than: recommendation))
        }
        return HTML.li {
            // Where the reason stands, the title does.
            if judgements.allSatisfy({ $0.earlier != nil }) {
                brieflyNamed(Model.Task(answer.task))
            } else {
                named(Model.Task(answer.task))
            }
            for (response, earlier) in judgements {
                HTML.span(["class": "judgement"]) {
                    HTML.strong { judged(response) + ":" }
                    " "
                    reason(of: response, earlier: earlier, beside: recommendation)
                }
            }
        }
    }

    /// Where the reason of a judgement was given before, or one like it.
    private func earlierReason(
        of response: Model.Response, than recommendation: Model.Recommendation
    ) -> (place: Model.Recommendation, isSame: Bool)? {
        response.reason.flatMap { reasons.given($0, of: response.taskRef, under: recommendation) }
    }

    /// The reason of a judgement; where it was given before, a reference to that.
    private func reason(
        of response: Model.Response, earlier: (place: Model.Recommendation, isSame: Bool)?,
        beside recommendation: Model.Recommendation
    ) -> Markup {
        guard let reason = response.reason else { return .text(phrases.noReason) }
        guard let earlier else { return quotation(reason) }
        return .group([
            .text((earlier.isSame ? phrases.sameReason : phrases.similarReason) + " "),
            named(earlier.place, beside: recommendation), .text("."),
        ])
    }

    /// How far, by what kind of act and to what a judgement says that a task answers.
    private func judged(_ response: Model.Response) -> String {
        let named = response.elementReferences.map(\.elementRef)
        return [
            phrases.extent(response.extent), phrases.nature(response.nature),
            named.isEmpty ? nil : phrases.elementsNamed(named),
        ].compactMap(\.self).joined(separator: ", ")
    }

    private func setAside(_ record: Record) -> Markup {
        let response = Model.Response(record)
        return HTML.li {
            phrases.task(response.taskRef)
            " – " + judged(response) + ". "
            if let reason = response.reason { quotation(reason) }
        }
    }

    /// The findings about a recommendation or an element of it, by what they are called.
    private func findings(about item: Coverage.Item) -> Markup {
        let about = ([item.recommendation] + item.elements.map(\.element))
            .flatMap { audited.planFindings(at: store.reference(to: $0)) }
            .filter { $0.finding.severity != .observation }
        guard !about.isEmpty else { return .nothing }
        return HTML.p(["class": "source"]) {
            "\(phrases.findingsHeading(about.count)): "
            list(about.map(reference))
        }
    }
}

/// The reasons that were given for judgements, so that one which was given before is not printed again.
///
/// These are objects, since what is noted of a task grows while a page is written.
final class ReasonsGiven {
    /// What was said of one task.
    private final class Given {
        var places: [String: Model.Recommendation] = [:]
        var first: [String] = []
    }

    /// With how many of the first reasons for a task another is compared.
    private static let compared = 8
    private var given: [String: Given] = [:]

    /// Under which recommendation a task was said to answer for the same reason, or for one that begins alike; notes the
    /// reason where it is new.
    func given(
        _ reason: String, of task: String, under recommendation: Model.Recommendation
    ) -> (place: Model.Recommendation, isSame: Bool)? {
        let known = given[task] ?? Given()
        given[task] = known
        if let place = known.places[reason] { return place == recommendation ? nil : (place, true) }
        let like = known.first.first { Likeness.begins(reason, like: $0) }
        if let like, let place = known.places[like], place != recommendation { return (place, false) }
        known.places[reason] = recommendation
        if known.first.count < Self.compared { known.first.append(reason) }
        return nil
    }
}
