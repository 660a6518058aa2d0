internal import CEL

extension Derivations {
    func recommendationFields() -> [RecordField] {
        let recommendations = facts.table("recommendation")
        let citations = derived.reversed(facts.table("citation").words("recommendation"), targets: recommendations)
        let (extents, none) = (facts.table("response").words("extent"), facts.symbol("none"))
        let ofRecommendation = responsesOfRecommendation
        let answers = derived.index(targets: { recommendations.count }) { body in
            for row in 0..<Int32(recommendations.count) {
                let list = ofRecommendation(row)
                for index in 0..<list.count where extents[Int(list[index])] != none {
                    body(list[index], row)
                }
            }
        }
        let (asks, elements) = (recommendations.words("asks"), elementsOfRecommendation)
        let (action, study, elementAsks) = (facts.symbol("action"), facts.symbol("study"), elementAsks)
        let asked: @Sendable (Int32) -> Int32 = unsafelySendable { row in
            let list = elements(row)
            let stated = asks[Int(row)] >= 0 ? asks[Int(row)] : action
            if list.count == 0 || asks[Int(row)] >= 0 && stated == action { return stated }
            return (0..<list.count).contains { elementAsks(list[$0]) == action } ? action : study
        }
        return [
            list("responses", of: "response", "The judgements of how a task answers it.", responsesOfRecommendation),
            list("answers", of: "response", "The responses of extent full or partial.", answers),
            list("citations", of: "citation", "Where the plan names it.", citations),
            word("asked", "action if it or any of its elements asks for an act, else study.", asked),
        ]
    }

    private var elementAsks: @Sendable (Int32) -> Int32 {
        let elements = facts.table("element")
        let (stated, recommendationOf) = (elements.words("statedAsks"), elements.parents[0].rows)
        let (asks, action) = (facts.table("recommendation").words("asks"), facts.symbol("action"))
        return unsafelySendable { row in
            if stated[Int(row)] >= 0 { return stated[Int(row)] }
            let inherited = asks[Int(recommendationOf[Int(row)])]
            return inherited >= 0 ? inherited : action
        }
    }

    func elementFields() -> [RecordField] {
        let (elements, responses) = (facts.table("element"), facts.table("response"))
        let (named, recommendationOf) = (
            facts.table("elementReference").words("element"), responses.words("recommendation")
        )
        let references = derived.reversed(facts.table("elementReference").parents[0].rows, targets: responses)
        let ofRecommendation = elementsOfRecommendation
        let (extents, none) = (responses.words("extent"), facts.symbol("none"))
        func covering(_ isCounted: @escaping (Int32) -> Bool) -> DerivedLists {
            derived.index(targets: { elements.count }) { body in
                for response in 0..<Int32(responses.count) where isCounted(response) {
                    let recommendation = recommendationOf[Int(response)]
                    guard recommendation >= 0 else { continue }
                    let list = references(response)
                    if list.count == 0 {
                        let all = ofRecommendation(recommendation)
                        for index in 0..<all.count { body(response, all[index]) }
                    }
                    for index in 0..<list.count where named[Int(list[index])] >= 0 {
                        body(response, named[Int(list[index])])
                    }
                }
            }
        }
        return [
            word(
                "asks", "Whether an act or only a study is asked; what the recommendation asks where it says nothing.",
                elementAsks),
            list(
                "responses", of: "response", "The responses that name it, or name no elements.", covering { _ in true }),
            list(
                "answers", of: "response", "Those of extent full or partial.",
                covering { extents[Int($0)] != none }),
        ]
    }
}
