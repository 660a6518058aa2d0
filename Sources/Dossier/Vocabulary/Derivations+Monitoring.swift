internal import CEL

extension Derivations {
    func recommendationFields() -> [RecordField] {
        let recommendations = facts.table("recommendation")
        let citations = derived.reversed(facts.table("citation").words("recommendation"), targets: recommendations)
        let (asks, elements, answers) = (recommendations.words("asks"), elementsOfRecommendation, answers)
        let (action, study, elementAsks) = (facts.symbol("action"), facts.symbol("study"), answers.asksOfElement)
        let asked: @Sendable (Int32) -> Int32 = unsafelySendable { row in
            let list = elements(row)
            let stated = asks[Int(row)] >= 0 ? asks[Int(row)] : action
            if list.count == 0 || asks[Int(row)] >= 0 && stated == action { return stated }
            return (0..<list.count).contains { elementAsks(list[$0]) == action } ? action : study
        }
        return [
            list(
                "responses", of: "response", from: .response, "The judgements of how a task answers it.",
                responsesOfRecommendation),
            list(
                "answers", of: "response", from: .fields("responses"), "The responses that answer it.",
                answers.ofRecommendation),
            list(
                "tasks", of: "task", from: .fields("responses"), "The tasks that answer it, each once.", answers.tasks),
            list("citations", of: "citation", from: .plan, "Where the plan names it.", citations),
            word(
                "asked", Asks.self, from: .fields("asks", "elements"),
                "action if it or any of its elements asks for an act, else study.", asked),
            word(
                "status", AnswerStatus.self,
                from: .fields("responses"),
                "How far it is answered: not-assessed without an assessment; unaddressed if nothing answers it; else that of the worst of its elements which are answered (only-studied, partly-addressed, addressed), at best partly-addressed if one is not.",
                { answers.statusOfRecommendation($0) }),
            number(
                "urgencyRank", from: .fields("urgency", "round.monitor"), optional: true,
                "The place of its urgency among the levels of its monitor, 1 for the strongest; absent where the urgency is unknown, or nothing is known of the monitor.",
                rounds.urgencyRank),
            symbol(
                "verbLevel", from: .fields("verb", "round.monitor"), optional: true,
                "The level of its monitor for which its verb, as printed, is known.", rounds.verbLevel),
            list(
                "answerable", of: "body",
                from: .fields("addressees.body"),
                "The ministries that answer for its addressees: their own, or those of the successors of bodies that no longer existed when the plan was adopted.",
                answerableForRecommendation),
            RecordField(
                "hasOwnName", .bool, summary: "Whether no other of its round has its topic and its paragraph.",
                storage: .derivedBoolean(hasOwnName), origin: .monitoring),
        ]
    }

    /// What a recommendation is called by in its round.
    private struct RecommendationName: Hashable {
        let round, topic, paragraph: Int32
    }

    /// Whether no other recommendation of its round is called as it is.
    private var hasOwnName: DerivedColumn<UInt8> {
        let recommendations = facts.table("recommendation")
        let (rounds, topics) = (recommendations.parents[0].rows, recommendations.words("topic"))
        let paragraphs = recommendations.words("paragraph")
        let isOwn = GrowableColumn<UInt8>()
        let part = derived.lazily {
            var last: [RecommendationName: Int] = [:]
            isOwn.removeAll()
            isOwn.resize(to: recommendations.count, filling: 1)
            for row in 0..<recommendations.count {
                let name = RecommendationName(round: rounds[row], topic: topics[row], paragraph: paragraphs[row])
                guard let before = last.updateValue(row, forKey: name) else { continue }
                isOwn[before] = 0
                isOwn[row] = 0
            }
        }
        return DerivedColumn(isOwn.column, part.demand)
    }

    func roundFields() -> [RecordField] {
        let rounds = rounds
        return [
            symbol(
                "monitor", from: .monitoring, "The name of its monitor: its own, or that of the list.", rounds.monitor),
            symbol(
                "monitorId", from: .monitoring, optional: true,
                "The id of its monitor, where something is known of it.",
                rounds.monitorId),
            list("followedBy", of: "round", from: .monitoring, "The rounds that follow it.", rounds.followers),
            record(
                "reporting", "round", from: .monitoring,
                "The round by whose reply date the country is to report on it: itself where it states one, else the one that follows it with the earliest.",
                { rounds.reporting($0) }),
            list(
                "citations", of: "citation", from: .plan, "Where the plan names it or one of its recommendations.",
                rounds.citations),
        ]
    }

    func repeatFields() -> [RecordField] {
        [
            number(
                "isTakenOver", from: .monitoring,
                "Whether the earlier one is another monitor's: it is taken over from that one, and not made again.",
                type: .bool, rounds.isTakenOver)
        ]
    }

    func citationFields() -> [RecordField] {
        let rounds = rounds
        return [
            record(
                "citedRound", "round", from: .fields("recommendation"),
                "The round that is meant: that of the recommendation, or the one of the monitor, with the number where one is given; absent where none is, or several are.",
                { rounds.cited($0) })
        ]
    }

    func elementFields() -> [RecordField] {
        let answers = answers
        return [
            word(
                "asks", Asks.self,
                from: .monitoring,
                "Whether an act or only a study is asked; what the recommendation asks where it says nothing.",
                answers.asksOfElement),
            list(
                "responses", of: "response", from: .response, "The responses that name it, or name no elements.",
                responsesOfElement { _ in true }),
            list(
                "answers", of: "response", from: .fields("responses"), "The responses that answer it.",
                answers.ofElement),
            word(
                "status", AnswerStatus.self,
                from: .fields("responses"),
                "How far it is answered: not-assessed without an assessment, unaddressed if nothing answers it, only-studied if an act is asked and it is only examined, addressed if it is answered in full (by an act where one is asked), else partly-addressed.",
                { answers.statusOfElement($0) }),
        ]
    }

    func responseFields() -> [RecordField] {
        let answers = answers
        return [
            number(
                "isAnswer",
                from: .response,
                "Whether it answers anything: it is of extent full or partial, its number is that of one task, and of the elements that it names, if any, one exists.",
                type: .bool
            ) { Int64(answers.counts($0)) }
        ]
    }

    /// The responses that name an element, or no elements of its recommendation, and that `isCounted` lets count.
    func responsesOfElement(_ isCounted: @escaping (Int32) -> Bool) -> DerivedLists {
        let (elements, responses) = (facts.table("element"), facts.table("response"))
        let (named, recommendationOf) = (
            facts.table("elementReference").words("element"), responses.words("recommendation")
        )
        let references = derived.reversed(facts.table("elementReference").parents[0].rows, targets: responses)
        let ofRecommendation = elementsOfRecommendation
        return derived.index(targets: { elements.count }) { body in
            /// The last response that names each element: one may name it twice.
            var last = [Int32](repeating: -1, count: elements.count)
            for response in 0..<Int32(responses.count) where isCounted(response) {
                let recommendation = recommendationOf[Int(response)]
                guard recommendation >= 0 else { continue }
                let list = references(response)
                if list.count == 0 {
                    let all = ofRecommendation(recommendation)
                    for index in 0..<all.count { body(response, all[index]) }
                }
                for index in 0..<list.count {
                    let element = named[Int(list[index])]
                    if element < 0 || last[Int(element)] == response { continue }
                    last[Int(element)] = response
                    body(response, element)
                }
            }
        }
    }
}
