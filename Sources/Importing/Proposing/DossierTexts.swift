internal import CEL
internal import Dossier
internal import Platform

/// The texts of a dossier as proposals compare them: words without their endings, each a number.
final class DossierTexts {
    /// A text with where it stands and how much its words count.
    struct Passage {
        let wording: Wording
        let words: [Int]
        var weight: Float = 1
        let record: Record
    }

    private let languages: [String: LanguageWords]
    private let usual: String
    private var numbers: [String: Int] = [:]
    /// How a word was first printed.
    private(set) var printed: [String] = []
    /// The numbers of words as they stand in the texts of a language.
    private var known: [String: [String: Int]] = [:]
    /// What the tasks say, in their order.
    private(set) var tasks: [[Passage]] = []
    /// Sentences of tasks that name a monitor: what they say is what the monitor said, and not what the task does.
    private(set) var quotations: [(task: Int, passage: Passage)] = []
    /// The words of the tasks without those sentences.
    private(set) var taskIndex = WordIndex([], words: 0)

    /// The texts of the loaded dossier, whose languages `profiles` know.
    ///
    /// - Throws: `LoadFailure`, where the file of a language is wrong.
    init(_ dossier: DossierStore, _ profiles: Profiles) throws(LoadFailure) {
        usual = dossier.plan.language ?? ""
        var languages: [String: LanguageWords] = [:]
        for tag in Set([usual] + dossier.recommendations.flatMap { $0.texts.compactMap(\.language) }) {
            languages[tag] = try profiles.words(of: tag)
            guard languages[tag] == nil, let main = tag.split(separator: "-").first else { continue }
            languages[tag] = try profiles.words(of: String(main))
        }
        self.languages = languages
        var monitors = NameIndex()
        for monitor in dossier.namedMonitors {
            for name in monitor.names { monitors.add(name, 0) }
        }
        var own: [[Passage]] = []
        for (index, task) in dossier.tasks.enumerated() {
            tasks.append(passages(task))
            var rest: [Passage] = []
            for passage in tasks[index] {
                guard !monitors.mentions(in: passage.wording).isEmpty else {
                    rest.append(passage)
                    continue
                }
                for range in passage.wording.sentences {
                    let part = part(passage, range)
                    let isQuotation = !monitors.mentions(in: part.wording).isEmpty
                    if isQuotation { quotations.append((index, part)) }
                    if !isQuotation || passage.weight > 1 { rest.append(part) }
                }
            }
            quotations += task.citations.compactMap { citation in
                passage(citation.text, of: citation.record).map { (index, $0) }
            }
            own.append(rest)
        }
        taskIndex = index(own)
    }

    /// An index of what some things say.
    func index(_ things: [[Passage]]) -> WordIndex {
        WordIndex(
            things.map { passages in passages.flatMap { passage in passage.words.map { ($0, passage.weight) } } },
            words: printed.count)
    }

    /// A text as it is compared.
    func passage(_ text: String?, of record: Record, weight: Float = 1, language: String? = nil) -> Passage? {
        guard let text, !text.isEmpty else { return nil }
        let wording = Wording(text)
        return Passage(wording: wording, words: words(wording, language ?? usual), weight: weight, record: record)
    }

    private func part(_ passage: Passage, _ range: Range<Int>) -> Passage {
        let wording = Wording(passage.wording.verbatim(range))
        return Passage(wording: wording, words: words(wording, usual), weight: passage.weight, record: passage.record)
    }

    /// What a task says: what it is called and aims at counts more than what is said around it.
    private func passages(_ task: Model.Task) -> [Passage] {
        var passages = [passage(task.title, of: task.record, weight: 2), passage(task.summary, of: task.record)]
        passages += task.goals.map { passage($0.text, of: $0.record, weight: 2) }
        passages += task.costs.map { passage($0.text, of: $0.record) }
        passages += task.commitments.map { passage($0.text, of: $0.record) }
        for assignment in task.assignments {
            passages += assignment.implementers.map { passage($0.text, of: $0.record) }
            passages += assignment.participants.map { passage($0.text, of: $0.record) }
        }
        return passages.compactMap(\.self)
    }

    /// What a recommendation says, without its elements.
    func passages(_ recommendation: Model.Recommendation) -> [Passage] {
        let language = recommendation.texts.first?.language
        return [passage(recommendation.topic, of: recommendation.record, language: language)].compactMap(\.self)
            + recommendation.texts.compactMap { passage($0.text, of: $0.record, language: $0.language) }
    }

    private func words(_ wording: Wording, _ language: String) -> [Int] {
        let own = languages[language]
        return wording.tokens.enumerated().compactMap { position, token in
            if let number = known[language]?[token.folded] { return number }
            // Short words join others, but for abbreviations.
            guard token.kind == .word, token.folded.count > 3 || isAbbreviation(wording, position) else { return nil }
            let stem = own?.textStem(token.folded) ?? token.folded
            let number = numbers[stem] ?? printed.count
            if number == printed.count {
                numbers[stem] = number
                printed.append(wording.words(position..<position + 1))
            }
            known[language, default: [:]][token.folded] = number
            return number
        }
    }

    private func isAbbreviation(_ wording: Wording, _ position: Int) -> Bool {
        let word = wording.words(position..<position + 1)
        return word.count > 1 && word.allSatisfy(\.isUppercase)
    }

    /// Words that stand in both, as a reason; nil where they are few, or as many as chance would have it and nothing else speaks for
    /// what they do.
    func ground(_ query: WordIndex.Query, _ index: WordIndex, _ document: Int, isAlone: Bool) -> Ground? {
        let shared = index.shared(query, with: document)
        guard shared.share >= Ranking.least,
            !isAlone || shared.share >= Ranking.most || index.isNoChance(shared.words)
        else { return nil }
        return .words(shared.words.prefix(8).map { printed[$0] }, share: shared.share)
    }
}

extension NamedMonitor {
    /// All names by which texts may mean it.
    var names: [String] { [stated] + (known?.names.flatMap(\.words) ?? []) }
}
