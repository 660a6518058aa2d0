/// What a form about judgements says.
package struct AssessmentFormPhrases: Sendable {
    package let title: String
    package let introduction: [String]
    package let assessorSheet: String
    package let assessorNote: String
    package let plan: String
    package let assessor: String
    package let date: String
    package let fundingSheet: String
    package let fundingNote: String
    package let linesWithoutRow: String
    package let line: String
    package let lineHint: String
    package let task: String
    package let taskHint: String
    package let grounds: String
    package let decision: String
    package let fundingHint: String
    package let reason: String
    package let reasonHint: String
    package let responseSheet: String
    package let responseNote: String
    package let recommendationsWithoutRow: String
    package let recommendation: String
    package let recommendationHint: String
    package let element: String
    package let elementHint: String
    package let asked: String
    package let responseHint: String
    package let extent: String
    package let extentHint: String
    package let nature: String
    package let natureHint: String
    package let assessorAndDate: String
    package let noAssessor: String
    package let noWithExtent: String
}

/// What a form about the questions of an import says.
package struct AnswersFormPhrases: Sendable {
    package let title: String
    package let introduction: [String]
    package let documents: String
    package let questionsSheet: String
    package let questionsNote: String
    package let about: String
    package let asked: String
    package let words: String
    package let place: String
    package let answer: String
    package let reason: String
}

/// What a form about decisions on findings says.
package struct DecisionsFormPhrases: Sendable {
    package let title: String
    package let introduction: [String]
    package let repliesSheet: String
    package let repliesNote: String
    /// Of a reply to a finding to which the body has replied before.
    package let notHeard: String
    package let body: String
    package let finding: String
    package let position: String
    package let text: String
    package let measures: String
    package let evidence: String
    package let decision: String
    package let date: String
    package let by: String
    package let reason: String
    package let reasonHint: String
}
