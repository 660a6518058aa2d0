internal import CEL
internal import Dossier

/// Looks for the tasks that may answer a recommendation or an element of it.
struct ResponseSearch {
    private let dossier: DossierStore
    private let texts: DossierTexts
    private let tasks: [Model.Task]
    private let recommendations: [Model.Recommendation]
    /// What each asks, as a whole and element by element.
    private let wholes: [[DossierTexts.Passage]]
    private let elements: [[DossierTexts.Passage]]
    private let asking: WordIndex

    init(_ dossier: DossierStore, _ texts: DossierTexts) {
        (self.dossier, self.texts) = (dossier, texts)
        (tasks, recommendations) = (Array(dossier.tasks), Array(dossier.recommendations))
        elements = recommendations.map { recommendation in
            let language = recommendation.texts.first?.language
            return recommendation.elements.compactMap { texts.passage($0.text, of: $0.record, language: language) }
        }
        wholes = zip(recommendations, elements).map { recommendation, elements in
            texts.passages(recommendation) + elements
        }
        asking = texts.index(wholes)
    }

    var proposals: [ResponseProposal] {
        let cited = citations()
        let judged = Set(
            dossier.responses.compactMap { response in response.task.map { [response.recommendationRef, $0.path] } })
        return recommendations.indices.flatMap { index in
            proposals(index, cited[index]).lazy.filter { !judged.contains([$0.recommendation.id, $0.task.path]) }
                .prefix(Proposals.limit)
        }
    }

    /// Where tasks name or quote recommendations: by recommendation and task.
    private func citations() -> [[Int: Ground]] {
        var cited: [[Int: Ground]] = Array(repeating: [:], count: recommendations.count)
        func note(_ recommendation: Int, _ task: Int, _ words: String, _ record: Record) {
            guard cited[recommendation][task] == nil else { return }
            cited[recommendation][task] = .citation(words, at: dossier.location(of: record))
        }
        for (index, recommendation) in recommendations.enumerated() {
            for citation in recommendation.citations {
                guard let task = citation.task else { continue }
                note(index, Int(task.position) - 1, citation.text ?? "", citation.record)
            }
        }
        let names = RecommendationNames(dossier, recommendations)
        for (task, passages) in texts.tasks.enumerated() {
            for passage in passages {
                for (recommendation, sentence) in names.mentions(in: passage.wording) {
                    note(recommendation, task, sentence, passage.record)
                }
            }
        }
        let quoted = texts.index(texts.quotations.map { [$0.passage] })
        for (index, whole) in wholes.enumerated() {
            let query = quoted.query(whole, of: asking)
            for match in quoted.matches(query).prefix(Self.looked)
            where quoted.shared(query, with: match.document).share >= Self.quoted {
                let (task, passage) = texts.quotations[match.document]
                note(index, task, passage.wording.verbatim, passage.record)
            }
        }
        return cited
    }

    /// How much of its words a sentence that quotes a recommendation has, in percent.
    private static let quoted = 60
    /// How many of the likeliest sentences are compared.
    private static let looked = 20

    private func proposals(_ index: Int, _ named: [Int: Ground]) -> [ResponseProposal] {
        let whole = texts.taskIndex.query(wholes[index], of: asking)
        var scores = named.mapValues { _ in 0.0 }
        for match in texts.taskIndex.matches(whole) { scores[match.document] = match.score }
        var answered: [Int: [Int]] = [:]
        for (position, element) in elements[index].enumerated() {
            let matches = texts.taskIndex.matches(texts.taskIndex.query([element], of: asking))
            for match in matches where match.score >= (matches.first?.score ?? 0) * Ranking.cut {
                answered[match.document, default: []].append(position)
                scores[match.document] = max(scores[match.document] ?? 0, match.score)
            }
        }
        let recommendation = recommendations[index]
        return Ranking.best(scores, named: Set(named.keys)).map { task in
            let shared = texts.ground(whole, texts.taskIndex, task)
            let grounds = [named[task], shared?.ground].compactMap(\.self)
            return ResponseProposal(
                task: tasks[task], recommendation: recommendation,
                elements: (answered[task] ?? []).map { recommendation.elements[$0] }, grounds: grounds,
                strength: Ranking.strength(
                    isNamed: named[task] != nil, reasons: grounds.count, share: shared?.share ?? 0))
        }
    }
}
