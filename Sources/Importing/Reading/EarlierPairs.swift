internal import CEL
internal import Dossier

/// Which element of an earlier dossier each one that was read is: that of the same words, else that of the same number and most of
/// the words.
///
/// A number by itself says nothing, since numbers move where something is put in before them.
struct EarlierPairs {
    /// A pair, by the positions of both; whether their words differ.
    struct Pair {
        let read: Int
        let earlier: Int
        let isChanged: Bool
    }

    /// What an element is told from others by; an earlier one has no words where it has none in the language that was read.
    typealias Name = (number: String?, words: String?)

    private(set) var pairs: [Pair] = []
    /// The earlier elements that none of those that were read is.
    private(set) var left: [Int]
    /// Those that were read and were in no pair yet.
    private var open: [Int]
    private let read: [Name]
    private let earlier: [Name]

    init(_ read: [Name], _ earlier: [Name]) {
        (self.read, self.earlier) = (read, earlier)
        (open, left) = (Array(read.indices), Array(earlier.indices))
        pairSame()
        pairAlike()
        pairTranslated()
        pairs.sort { $0.read < $1.read }
    }

    private mutating func pair(_ position: Int, _ index: Int, isChanged: Bool) {
        pairs.append(Pair(read: position, earlier: index, isChanged: isChanged))
        open.removeAll { $0 == position }
        left.removeAll { $0 == index }
    }

    /// The same words; where several have them, those of the same number first.
    private mutating func pairSame() {
        let keys = read.map { Wording($0.words ?? "").key }
        let known = earlier.map { $0.words.map { Wording($0).key } }
        for isNumbered in [true, false] {
            for position in open {
                let same = left.first { index in
                    known[index] == keys[position] && (!isNumbered || earlier[index].number == read[position].number)
                }
                if let same { pair(position, same, isChanged: false) }
            }
        }
    }

    /// The same number and most of the words, where there is one such on either side.
    private mutating func pairAlike() {
        let words = read.map { Self.tokens($0.words) }
        let known = earlier.map { Self.tokens($0.words) }
        var counts: [String: Int] = [:]
        for word in (words + known).joined() { counts[word, default: 0] += 1 }
        // Words with which most of the others begin or end too do not tell an element from them.
        let others = words.count + known.count - 2
        func own(_ own: Set<String>, beside other: Set<String>) -> Set<String> {
            own.filter { ((counts[$0] ?? 0) - (other.contains($0) ? 2 : 1)) * 2 <= others }
        }
        func isAlike(_ position: Int, _ index: Int) -> Bool {
            guard let number = read[position].number, number == earlier[index].number else { return false }
            let one = own(words[position], beside: known[index])
            let other = own(known[index], beside: words[position])
            return one.intersection(other).count * 2 > max(one.count, other.count)
        }
        let alike = open.map { position in (position, left.filter { isAlike(position, $0) }) }
        let claims = alike.flatMap(\.1)
        for (position, indices) in alike where indices.count == 1 {
            if claims.count(where: { $0 == indices[0] }) == 1 { pair(position, indices[0], isChanged: true) }
        }
    }

    /// The same number, where the earlier words are in another language and so cannot be compared: only where all numbers are as
    /// they were, since then nothing was put in or left out.
    private mutating func pairTranslated() {
        let numbers = read.map(\.number)
        guard numbers == earlier.map(\.number) else { return }
        for index in left where earlier[index].words == nil && numbers[index] != nil && open.contains(index) {
            if numbers.count(where: { $0 == numbers[index] }) == 1 { pair(index, index, isChanged: false) }
        }
    }

    private static func tokens(_ words: String?) -> Set<String> {
        Set(Wording(words ?? "").tokens.filter { $0.kind != .sign }.map(\.folded))
    }
}
