internal import CEL
package import Dossier
package import Platform

extension Import {
    /// Asks about what may belong together in the dossier that was made, and states in its rounds what was answered yes.
    ///
    /// The dossier is what was made, loaded, with the judgements that stand already and are not asked for; the languages of `profiles`
    /// say which endings words have.
    /// - Returns: Whether the rounds state more than before.
    /// - Throws: `LoadFailure`, where the file of a language is wrong.
    @discardableResult
    package mutating func propose(
        in dossier: DossierStore, profiles: Profiles, answers: Answers
    ) throws(LoadFailure) -> Bool {
        let asked = try ProposalQuestions(dossier, self, profiles, answers)
        questions += asked.questions
        pairs = Dictionary(zip(asked.questions.map(\.id), asked.pairs)) { first, _ in first }
        var isMore = false
        for question in asked.questions where question.answer == Candidate.yes.answer {
            guard case .repetition(let recommendation, let earlier)? = pairs[question.id],
                let later = repeating(recommendation)
            else { continue }
            // The earlier dossier may state already what its answers say.
            guard !later.children("repeat").contains(where: { $0.text("target") == earlier }) else { continue }
            later.add("repeat").set("target", .text(earlier), .answer(question.id))
            isMore = true
        }
        if isMore { standing.remove(.monitoring) }
        return isMore
    }

    private func repeating(_ recommendation: String) -> Draft? {
        for round in roots[.monitoring]?.children("round") ?? [] {
            for draft in round.children("recommendation") where draft.text("id") == recommendation { return draft }
        }
        return nil
    }

    /// The judgements of a dossier with those that answers add; nil where they add none.
    ///
    /// What stands already of a line and a task, or of a recommendation and a task, stays as it is, whatever was answered.
    /// - Returns: All judgements, those that stood among them.
    /// - Throws: `LoadFailure`, where nobody says who judged and when.
    package func assessment(
        of dossier: DossierStore, after standing: StatedElement?, answers: Answers
    ) throws(LoadFailure) -> StatedElement? {
        let judged = Set(
            dossier.fundings.map { [$0.lineRef, $0.task?.label ?? $0.taskRef] }
                + dossier.responses.map { [$0.recommendationRef, $0.task?.label ?? $0.taskRef] })
        let added = questions.compactMap { question -> StatedElement? in
            guard let answer = question.answer, let pair = pairs[question.id], !judged.contains(pair.names) else {
                return nil
            }
            return pair.judgement(answer, question.reason)
        }
        guard !added.isEmpty else { return nil }
        var assessment = standing ?? StatedElement("assessment", ["plan": .text(dossier.plan.id)])
        if standing == nil {
            guard let assessor = answers.assessor, let date = answers.date else { throw answers.lacksAssessor }
            (assessment.fields["assessor"], assessment.fields["date"]) = (.text(assessor), .day(date))
        }
        assessment.children += added
        return assessment
    }
}
