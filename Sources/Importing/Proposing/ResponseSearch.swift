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
        let rounds = roundCitations(besides: cited)
        let judged = Set(
            dossier.responses.compactMap { response in response.task.map { [response.recommendationRef, $0.path] } })
        return recommendations.indices.flatMap { index in
            let found = proposals(index, cited[index], rounds[recommendations[index].round] ?? [:])
            return Ranking.strongest(
                found.filter { !judged.contains([$0.recommendation.id, $0.task.path]) }, \.strength)
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
            for match in quoted.matches(query).prefix(Ranking.looked)
            where quoted.shared(query, with: match.document).share >= Self.quoted {
                let (task, passage) = texts.quotations[match.document]
                note(index, task, passage.wording.verbatim, passage.record)
            }
        }
        return cited
    }

    /// How much of its words a sentence that quotes a recommendation has, in percent.
    private static let quoted = 60

    /// The tasks that name a round and none of its recommendations, round by round; none where so many do that it tells nothing.
    private func roundCitations(besides named: [[Int: Ground]]) -> [Model.Round: [Int: Ground]] {
        var naming: [Model.Round: Set<Int>] = [:]
        for (recommendation, tasks) in zip(recommendations, named) {
            naming[recommendation.round, default: []].formUnion(tasks.keys)
        }
        var cited: [Model.Round: [Int: Ground]] = [:]
        for citation in dossier.citations where citation.recommendation == nil {
            guard let task = citation.task.map({ Int($0.position) - 1 }), let round = citation.citedRound,
                naming[round]?.contains(task) != true
            else { continue }
            cited[round, default: [:]][task] = .round(citation.text ?? "", at: dossier.location(of: citation))
        }
        return cited.filter { $0.value.count <= Proposals.limit }
    }

    private func proposals(_ index: Int, _ named: [Int: Ground], _ rounds: [Int: Ground]) -> [ResponseProposal] {
        let whole = texts.taskIndex.query(wholes[index], of: asking)
        var scores = named.merging(rounds) { first, _ in first }.mapValues { _ in 0.0 }
        /// What speaks for a task: the whole, or else the element whose words it has.
        var queries: [Int: WordIndex.Query] = [:]
        for match in near(whole) { (scores[match.document], queries[match.document]) = (match.score, whole) }
        var answered: [Int: [Int]] = [:]
        for (position, element) in elements[index].enumerated() {
            let query = texts.taskIndex.query([element], of: asking)
            for match in near(query) {
                answered[match.document, default: []].append(position)
                guard queries[match.document] == nil else { continue }
                (scores[match.document], queries[match.document]) = (match.score, query)
            }
        }
        let recommendation = recommendations[index]
        return Ranking.ordered(scores, named: Set(named.keys)).prefix(Ranking.looked).compactMap { task in
            let others = [named[task], rounds[task]].compactMap(\.self)
            let words = texts.ground(queries[task] ?? whole, texts.taskIndex, task, isAlone: others.isEmpty)
            let grounds = [named[task], words, rounds[task]].compactMap(\.self)
            guard !grounds.isEmpty else { return nil }
            return ResponseProposal(
                task: tasks[task], recommendation: recommendation,
                elements: (answered[task] ?? []).map { recommendation.elements[$0] }, grounds: grounds,
                strength: Ranking.strength(grounds))
        }
    }

    /// The tasks that come near the one which fits best.
    private func near(_ query: WordIndex.Query) -> some Sequence<WordIndex.Match> {
        let matches = texts.taskIndex.matches(query)
        return matches.prefix { $0.score >= matches[0].score * Ranking.cut }
    }
}
