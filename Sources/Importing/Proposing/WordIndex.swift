/// Which documents have which words, and how rare these are: what is searched for is found without looking at every document.
struct WordIndex {
    /// A document that has some of the words.
    struct Match {
        let document: Int
        /// How much its words tell together, each up to `WordIndex.most` times what it tells once.
        let score: Double
    }

    /// Words that are looked for, with what each tells.
    typealias Query = [Int: Double]

    /// For each word the documents that have it, with how much it counts in each.
    private var postings: [[(document: Int32, count: Float)]]
    private var lengths: [Float] = []
    private let averageLength: Float

    /// How many places of words are looked up for one search: the rarest words first, and what comes after tells little.
    private static let budget = 6000

    /// Documents as their words, with how much each occurrence counts; words are numbers below `words`.
    init(_ documents: [[(word: Int, count: Float)]], words: Int) {
        postings = Array(repeating: [], count: words)
        lengths.reserveCapacity(documents.count)
        for (document, occurrences) in documents.enumerated() {
            var length: Float = 0
            for (word, count) in occurrences {
                length += count
                if postings[word].last?.document == Int32(document) {
                    postings[word][postings[word].count - 1].count += count
                } else {
                    postings[word].append((Int32(document), count))
                }
            }
            lengths.append(length)
        }
        averageLength = max(1, lengths.reduce(0, +) / Float(max(1, lengths.count)))
    }

    /// The documents of a word; none of one that was met after the index was made.
    private func places(_ word: Int) -> [(document: Int32, count: Float)] {
        word < postings.count ? postings[word] : []
    }

    /// How much a word tells documents apart: next to nothing if all have it, one more for every halving.
    private func rarity(_ word: Int) -> Double { Self.rarity(of: places(word).count, among: lengths.count) }

    /// How much it tells that `count` of `total` have something.
    static func rarity(of count: Int, among total: Int) -> Double {
        // The binary logarithm, between powers of two on a straight line.
        let ratio = Double(total + 1) / Double(max(count, 1))
        return Double(ratio.exponent) + ratio.significand - 1
    }

    /// Words to look for: each tells what it tells of the documents, less where many of those who ask have it too.
    func query(_ passages: [DossierTexts.Passage], of asking: WordIndex? = nil) -> Query {
        let most = asking.map { Self.rarity(of: 1, among: $0.lengths.count) } ?? 1
        var query: Query = [:]
        for passage in passages {
            for word in passage.words where query[word] == nil {
                query[word] = Double(passage.weight) * rarity(word) * (asking?.rarity(word) ?? 1) / most
            }
        }
        return query
    }

    /// The documents that have some of the words, by how well they fit.
    func matches(_ query: Query) -> [Match] {
        let all = query.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var scores: [Int32: Double] = [:]
        var looked = 0
        for (word, weight) in all {
            looked += places(word).count
            if looked > Self.budget, !scores.isEmpty { break }
            for (document, count) in places(word) {
                scores[document, default: 0] += weight * saturated(count, lengths[Int(document)])
            }
        }
        return scores.map { Match(document: Int($0.key), score: $0.value) }.sorted {
            ($1.score, $0.document) < ($0.score, $1.document)
        }
    }

    /// What an occurrence adds: less each time, and less in a long text. The constants are those that searching usually has (BM25).
    private func saturated(_ count: Float, _ length: Float) -> Double {
        Double(count) * Self.most / Double(count + 1.2 * (0.25 + 0.75 * length / averageLength))
    }

    /// What many occurrences come to.
    static let most = 2.2

    /// Whether so few documents have all of some words that by chance none would.
    func isNoChance(_ words: [Int]) -> Bool {
        words.reduce(0) { $0 + rarity($1) } >= Self.rarity(of: 1, among: lengths.count) - 1e-9
    }

    /// The words that a document has and at most half of all have, those that tell most first; and how much of what all tell they
    /// make, in percent.
    func shared(_ query: Query, with document: Int) -> (words: [Int], share: Int) {
        let all = query.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let shared = all.filter { rarity($0.key) >= 1 && has($0.key, document) }
        let sum = all.reduce(0) { $0 + $1.value }
        return (shared.map(\.key), sum > 0 ? Int((shared.reduce(0) { $0 + $1.value } / sum * 100).rounded()) : 0)
    }

    private func has(_ word: Int, _ document: Int) -> Bool {
        let places = places(word)
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].document < Int32(document) { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low].document == Int32(document)
    }
}
