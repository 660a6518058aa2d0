internal import CEL
internal import Dossier
internal import Glibc

/// The words of the tasks of two revisions, by which a reworded task is known again.
///
/// A word weighs the less the more tasks have it in their titles, so that what a whole plan speaks of tells nothing.
final class TaskWords {
    /// The words of a text, each once, in ascending order.
    private typealias Words = [UInt64]

    private let revisions: [[Model.Task]]
    /// In how many titles of a revision a word stands; worked out when two tasks have a word in common.
    private lazy var counts: [UInt64: Int] = revisions.reduce(into: [:]) { counts, tasks in
        var own: [UInt64: Int] = [:]
        for task in tasks { for word in Self.words([task.title]) { own[word, default: 0] += 1 } }
        counts.merge(own, uniquingKeysWith: max)
    }
    private let size: Int

    init(_ old: [Model.Task], _ new: [Model.Task]) {
        (revisions, size) = ([old, new], max(old.count, new.count))
    }

    /// Whether two tasks of one number are alike: more than half of the words of both, or under one heading more than half
    /// of those of the shorter one.
    ///
    /// Title is compared with title and goals with goals; where a side has no goals, titles alone.
    func areAlike(_ old: Model.Task, _ new: Model.Task) -> Bool {
        var parts = [Compared(Self.words([old.title]), Self.words([new.title]))]
        if !old.goals.isEmpty, !new.goals.isEmpty {
            parts.append(Compared(Self.words(old.goals.map(\.text)), Self.words(new.goals.map(\.text))))
        }
        // Most tasks that are not the same have nothing in common.
        if parts.allSatisfy(\.common.isEmpty) { return false }
        let common = parts.map { weight($0.common) }.reduce(0, +)
        let all = parts.map { weight($0.old) + weight($0.new) }.reduce(0, +) - common
        if common * 2 > all { return true }
        guard old.place == new.place else { return false }
        // A verb more or less changes little, a noun changes the task.
        return parts.contains { part in
            let shared = part.common.filter(Self.isTelling)
            let (before, after) = (part.old.filter(Self.isTelling), part.new.filter(Self.isTelling))
            return shared.count > 1 && weight(shared) * 2 > min(weight(before), weight(after))
        }
    }

    /// The words of one text and of another, and those of both.
    private struct Compared {
        let old: Words
        let new: Words
        let common: Words

        init(_ old: Words, _ new: Words) {
            (self.old, self.new) = (old, new)
            var common = Words()
            var (from, to) = (0, 0)
            while from < old.count, to < new.count {
                if old[from] == new[to] { common.append(old[from]) }
                (from, to) = (from + (old[from] <= new[to] ? 1 : 0), to + (new[to] <= old[from] ? 1 : 0))
            }
            self.common = common
        }
    }

    /// What words weigh, as a whole number, so that sums of the same words are the same in any order.
    private func weight(_ words: Words) -> Int {
        words.reduce(0) { $0 + Int(65_536 * log2(Double(size + 1) / Double(counts[$1] ?? 1))) }
    }

    /// Whether a word is more than an article or preposition: it has four letters or more, or a digit.
    private static func isTelling(_ word: UInt64) -> Bool { word & 1 == 1 }

    /// A number of a text that is the same where its words are, whatever their case and what stands between them; zero where it
    /// has none.
    static func wording(of text: String) -> UInt64 {
        let words = sequence(of: text)
        if words.isEmpty { return 0 }
        var hasher = Hasher()
        hasher.combine(words)
        return UInt64(bitPattern: Int64(hasher.finalize())) | 1
    }

    /// The words of texts, whatever their case.
    private static func words(_ texts: [String]) -> Words {
        texts.flatMap(sequence).sorted().reduce(into: Words()) { distinct, word in
            if word != distinct.last { distinct.append(word) }
        }
    }

    /// The words of a text in their order, each as a number that is odd for a telling one.
    private static func sequence(of text: String) -> [UInt64] {
        var words: [UInt64] = []
        var text = text.lowercased()
        text.withUTF8 { bytes in
            var (start, letters, hasDigit) = (0, 0, false)
            func end(at position: Int) {
                if position > start {
                    var hasher = Hasher()
                    hasher.combine(
                        bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start..<position])))
                    let number = UInt64(bitPattern: Int64(hasher.finalize()))
                    words.append(letters > 3 || hasDigit ? number | 1 : number & ~1)
                }
                (letters, hasDigit) = (0, false)
            }
            var position = 0
            while position < bytes.count {
                let length = separator(bytes, at: position)
                if length > 0 {
                    end(at: position)
                    position += length
                    start = position
                    continue
                }
                if bytes[position] & 0xC0 != 0x80 { letters += 1 }
                if 0x30...0x39 ~= bytes[position] { hasDigit = true }
                position += 1
            }
            end(at: bytes.count)
        }
        return words
    }

    /// How many bytes of a character between words stand at `position`; 0 where a word goes on.
    private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        switch bytes[position] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 0
        case 0x00...0x7F: 1
        // Signs such as » of Latin-1, and the dashes and quotation marks of General Punctuation.
        case 0xC2: 2
        case 0xE2 where position + 2 < bytes.count && bytes[position + 1] <= 0x81: 3
        default: 0
        }
    }
}
