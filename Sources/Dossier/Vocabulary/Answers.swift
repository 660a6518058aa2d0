internal import CEL

/// Which judgements answer a recommendation, and how far it and each of its elements are answered.
///
/// A judgement answers nothing where it is of extent `none`, where its number is that of no task or several, and where it
/// names elements of which none exists. An act that is asked is not answered by examining the matter.
final class Answers: @unchecked Sendable {
    /// 1 for a response that answers something, else 0.
    let counts: DerivedColumn<Int32>
    /// The responses that answer a recommendation, in the order of the assessment.
    let ofRecommendation: DerivedLists
    /// The responses that answer an element, in the order of the assessment.
    let ofElement: DerivedLists
    /// The tasks that answer a recommendation, each once, in the order of the plan.
    let tasks: DerivedLists
    /// The symbol of how far an element is answered.
    let statusOfElement: DerivedColumn<Int32>
    /// The symbol of how far a recommendation is answered.
    let statusOfRecommendation: DerivedColumn<Int32>
    /// The symbol of what an element asks for: its own word, or else that of its recommendation, or else an act.
    let asksOfElement: @Sendable (Int32) -> Int32

    init(_ derivations: Derivations) {
        let (facts, derived) = (derivations.facts, derivations.derived)
        let elementsOfRecommendation = derivations.elementsOfRecommendation
        let (responses, recommendations) = (facts.table("response"), facts.table("recommendation"))
        let (elements, assessments) = (facts.table("element"), facts.table("assessment"))
        let (taskOf, recommendationOf) = (responses.words("task"), responses.words("recommendation"))
        let (extents, natures) = (responses.words("extent"), responses.words("nature"))
        let (none, full) = (facts.symbol("none"), facts.symbol("full"))
        let (action, study) = (facts.symbol("action"), facts.symbol("study"))
        let statuses = AnswerStatus.allCases.map { facts.symbol($0.rawValue) }

        let references = facts.table("elementReference")
        let ofResponse = derived.reversed(references.parents[0].rows, targets: responses)
        let named = references.words("element")
        let counts = derived.column(count: { responses.count }) { row in
            guard recommendationOf[row] >= 0, taskOf[row] >= 0, extents[row] != none else { return 0 }
            let list = ofResponse(Int32(row))
            return list.count == 0 || (0..<list.count).contains { named[Int(list[$0])] >= 0 } ? 1 : 0
        }
        self.counts = counts
        let isAnswer: (Int32) -> Bool = { counts($0) != 0 }
        ofRecommendation = derived.index(targets: { recommendations.count }) { body in
            for row in 0..<Int32(responses.count) where isAnswer(row) { body(row, recommendationOf[Int(row)]) }
        }
        ofElement = derivations.responsesOfElement(isAnswer)
        let ofRecommendation = ofRecommendation
        tasks = derived.index(targets: { recommendations.count }) { body in
            for recommendation in 0..<Int32(recommendations.count) {
                let list = ofRecommendation(recommendation)
                if list.count == 1 {
                    body(taskOf[Int(list[0])], recommendation)
                } else if list.count > 1 {
                    let tasks = (0..<list.count).map { taskOf[Int(list[$0])] }.sorted()
                    for (index, task) in tasks.enumerated() where index == 0 || tasks[index - 1] != task {
                        body(task, recommendation)
                    }
                }
            }
        }

        let (statedAsks, ownerOf) = (elements.words("statedAsks"), elements.parents[0].rows)
        let asks = recommendations.words("asks")
        let asksOfElement: @Sendable (Int32) -> Int32 = unsafelySendable { row in
            if statedAsks[Int(row)] >= 0 { return statedAsks[Int(row)] }
            let inherited = asks[Int(ownerOf[Int(row)])]
            return inherited >= 0 ? inherited : action
        }
        self.asksOfElement = asksOfElement

        /// How far what is asked is answered by some responses: studies do not add to the answer to a call for action.
        func status(_ answers: Rows, asks: Int32) -> AnswerStatus {
            if assessments.count == 0 { return .notAssessed }
            if answers.count == 0 { return .unaddressed }
            var best = AnswerStatus.onlyStudied
            for index in 0..<answers.count {
                let answer = Int(answers[index])
                if asks == action, natures[answer] == study { continue }
                best = max(best, extents[answer] == full ? .addressed : .partlyAddressed)
            }
            return best
        }
        let ofElement = ofElement
        statusOfElement = derived.column(count: { elements.count }) { row in
            statuses[status(ofElement(Int32(row)), asks: asksOfElement(Int32(row))).position]
        }
        statusOfRecommendation = derived.column(count: { recommendations.count }) { row in
            let (answers, parts) = (ofRecommendation(Int32(row)), elementsOfRecommendation(Int32(row)))
            let stated = asks[row] >= 0 ? asks[row] : action
            var worst = status(answers, asks: stated)
            if parts.count > 0, answers.count > 0, worst != .notAssessed {
                // As bad as the worst of the elements that are answered, and not addressed where one is not.
                if asks[row] != action || worst != .onlyStudied { worst = .addressed }
                for index in 0..<parts.count {
                    let part = status(ofElement(parts[index]), asks: asksOfElement(parts[index]))
                    worst = min(worst, part == .unaddressed ? .partlyAddressed : part)
                }
            }
            return statuses[worst.position]
        }
    }
}
