package import Dossier
package import Platform

/// That a line of the annex may fund a task.
package struct FundingProposal: Hashable, Sendable {
    package let line: Model.Line
    package let task: Model.Task
    /// Why, the strongest reason first; there is one at least.
    package let grounds: [Ground]
    package let strength: Strength
}

/// That a task may answer a recommendation.
package struct ResponseProposal: Hashable, Sendable {
    package let task: Model.Task
    package let recommendation: Model.Recommendation
    /// The elements that it may answer; none where that cannot be told, or the recommendation has none.
    package let elements: [Model.Element]
    /// Why, the strongest reason first; there is one at least.
    package let grounds: [Ground]
    package let strength: Strength
}

/// That a recommendation may repeat one of an earlier round.
package struct RepeatProposal: Hashable, Sendable {
    package let recommendation: Model.Recommendation
    package let earlier: Model.Recommendation
    /// Why, the strongest reason first; there is one at least.
    package let grounds: [Ground]
    package let strength: Strength
}

/// What may belong together in a dossier, for a person to judge: proposed by what the dossier itself says, never decided.
///
/// Money goes by the line: each has at most `limit` tasks, the likeliest first. Answers go by the recommendation, repetitions by
/// the later one. What the dossier states already is not proposed. The same dossier gives the same proposals in the same order;
/// they are valid while it is loaded.
package struct Proposals: Sendable {
    /// How many are proposed at most for one line or recommendation.
    package static let limit = 3

    /// By line, in the annex's order.
    package let fundings: [FundingProposal]
    /// By recommendation, in the order of the dossier.
    package let responses: [ResponseProposal]
    /// By the later recommendation, in the order of the dossier.
    package let repeats: [RepeatProposal]

    /// What may belong together in the loaded dossier; the languages of `profiles` say which endings words have.
    ///
    /// - Throws: `LoadFailure`, where the file of a language is wrong.
    package init(_ dossier: DossierStore, _ profiles: Profiles) throws(LoadFailure) {
        let texts = try DossierTexts(dossier, profiles)
        fundings = FundingSearch(dossier, texts).proposals
        responses = ResponseSearch(dossier, texts).proposals
        repeats = RepeatSearch(dossier, texts).proposals
    }
}
