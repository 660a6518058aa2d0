internal import Dossier

/// By what recommendations are named in running text: their ids, and their paragraphs in sentences that name the monitor.
struct RecommendationNames {
    private var ids = NameIndex()
    /// The paragraphs, monitor by monitor.
    private var paragraphs: [(monitor: NameIndex, paragraphs: NameIndex)] = []

    init(_ dossier: DossierStore, _ recommendations: [Model.Recommendation]) {
        var positions: [String: Int] = [:]
        for (index, recommendation) in recommendations.enumerated() {
            ids.add(recommendation.id, index)
            guard let paragraph = recommendation.paragraph else { continue }
            let monitor = dossier.monitor(of: recommendation.round)
            let position = positions[monitor.id] ?? paragraphs.count
            if position == paragraphs.count {
                positions[monitor.id] = position
                var names = NameIndex()
                for name in monitor.names { names.add(name, 0) }
                paragraphs.append((names, NameIndex()))
            }
            paragraphs[position].paragraphs.add(HeadingNumber.cited(paragraph), index)
        }
    }

    /// The recommendations that a text names, each once, with the sentence in which it does.
    func mentions(in wording: Wording) -> [(recommendation: Int, sentence: String)] {
        var found: [(recommendation: Int, sentence: String)] = []
        func add(_ index: Int, _ sentence: String) {
            if !found.contains(where: { $0.recommendation == index }) { found.append((index, sentence)) }
        }
        for (index, range) in ids.mentions(in: wording) { add(index, wording.sentence(around: range)) }
        for (monitor, paragraphs) in paragraphs where !monitor.mentions(in: wording).isEmpty {
            for (index, range) in paragraphs.mentions(in: wording) {
                let sentence = wording.sentence(around: range)
                if !monitor.mentions(in: Wording(sentence)).isEmpty { add(index, sentence) }
            }
        }
        return found
    }
}
