internal import CEL
internal import Dossier

/// Looks for the recommendations of earlier rounds that a recommendation may repeat.
struct RepeatSearch {
    private let dossier: DossierStore
    private let texts: DossierTexts
    private let recommendations: [Model.Recommendation]

    init(_ dossier: DossierStore, _ texts: DossierTexts) {
        (self.dossier, self.texts) = (dossier, texts)
        recommendations = Array(dossier.recommendations)
    }

    var proposals: [RepeatProposal] {
        guard Set(recommendations.map(\.round)).count > 1 else { return [] }
        let passages = recommendations.map(texts.passages)
        let index = texts.index(passages)
        let names = RecommendationNames(dossier, recommendations)
        return recommendations.indices.flatMap { position in
            Ranking.strongest(proposals(position, passages[position], index, names), \.strength)
        }
    }

    private func proposals(
        _ position: Int, _ passages: [DossierTexts.Passage], _ index: WordIndex, _ names: RecommendationNames
    ) -> [RepeatProposal] {
        let recommendation = recommendations[position]
        let known = Set(recommendation.repeats.map(\.targetRef))
        func mayBe(_ other: Int) -> Bool {
            isEarlier(recommendations[other].round, than: recommendation.round)
                && !known.contains(recommendations[other].id)
        }
        var named: [Int: Ground] = [:]
        for passage in passages {
            for (other, sentence) in names.mentions(in: passage.wording) where mayBe(other) && named[other] == nil {
                named[other] = .citation(sentence, at: dossier.location(of: passage.record))
            }
        }
        let query = index.query(passages)
        var scores = named.mapValues { _ in 0.0 }
        for match in index.matches(query) where mayBe(match.document) {
            // What repeats another says most of it again.
            guard named[match.document] != nil || index.shared(query, with: match.document).share >= Self.least else {
                continue
            }
            scores[match.document] = match.score
        }
        return Ranking.best(scores, named: Set(named.keys)).prefix(Ranking.looked).compactMap { other in
            let grounds = [named[other], texts.ground(query, index, other, isAlone: named[other] == nil)].compactMap(
                \.self)
            guard !grounds.isEmpty else { return nil }
            return RepeatProposal(
                recommendation: recommendation, earlier: recommendations[other], grounds: grounds,
                strength: Ranking.strength(grounds))
        }
    }

    /// How much of the words must stand in both, in percent.
    private static let least = 30

    /// Whether a round of the same monitor came before another: by its number, else by the day of its report.
    private func isEarlier(_ round: Model.Round, than other: Model.Round) -> Bool {
        guard dossier.monitor(of: round).id == dossier.monitor(of: other).id else { return false }
        if let number = round.number, let later = other.number { return number < later }
        if let day = round.published, let later = other.published { return day < later }
        return false
    }
}
