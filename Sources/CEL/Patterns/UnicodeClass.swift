/// The code points of a general category or script, as ranges in order.
struct UnicodeClass: Sendable {
    let ranges: [ClosedRange<UInt32>]

    /// The class of ranges in any order.
    private init(_ parts: [ClosedRange<UInt32>]) {
        var joined: [ClosedRange<UInt32>] = []
        for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, last.upperBound + 1 == part.lowerBound {
                joined[joined.count - 1] = last.lowerBound...part.upperBound
            } else {
                joined.append(part)
            }
        }
        ranges = joined
    }

    func contains(_ code: UInt32) -> Bool { ranges.place(of: code) { $0 } != nil }

    /// The classes by the names that RE2 has for them: `Any`, categories of one and two letters, scripts.
    static let named: [String: UnicodeClass] = {
        let categories = UnicodeTables.classes("\(UnicodeTables.categories)")
        var parts = categories.merging(UnicodeTables.classes("\(UnicodeTables.scripts)")) { category, _ in category }
        for (name, ranges) in categories { parts[String(name.prefix(1)), default: []] += ranges }
        parts["Any"] = [0...0x10FFFF]
        return parts.mapValues(UnicodeClass.init)
    }()
}

/// Which letters differ only in case, by simple folding: rings of two to four, such as `K`, `k` and the Kelvin sign.
enum CaseFolding {
    /// Ranges in order, and how far it is from each letter in them to the next of its ring; nil where neighbours are rings.
    private static let runs: [(range: ClosedRange<UInt32>, step: Int32?)] = UnicodeTables.ranges(
        "\(UnicodeTables.folds)".split(whereSeparator: \.isWhitespace), after: nil
    ).map { ($0.range, Int32($0.note, radix: 16)) }

    /// The next letter of the ring of a code point; itself where it is alone.
    static func next(after code: UInt32) -> UInt32 {
        guard let place = runs.place(of: code, { $0.range }) else { return code }
        let (range, step) = runs[place]
        return UInt32(Int32(code) + (step ?? ((code - range.lowerBound).isMultiple(of: 2) ? 1 : -1)))
    }
}

extension UnicodeTables {
    /// The classes of a table by their names; a line that begins with a space goes on with the class before it.
    fileprivate static func classes(_ table: String) -> [String: [ClosedRange<UInt32>]] {
        var classes: [String: [ClosedRange<UInt32>]] = [:]
        var name = ""
        for line in table.split(separator: "\n") {
            var words = line.split(separator: " ")[...]
            if line.first != " ", let first = words.popFirst() { name = String(first) }
            classes[name, default: []] += ranges(words, after: classes[name]?.last?.upperBound).map(\.range)
        }
        return classes
    }

    /// The ranges that words of a table write, with what stands behind a colon.
    fileprivate static func ranges(
        _ words: some Sequence<Substring>, after last: UInt32?
    ) -> [(range: ClosedRange<UInt32>, note: Substring)] {
        var position = last ?? 0
        var result: [(range: ClosedRange<UInt32>, note: Substring)] = []
        for word in words {
            let repeated = word.split(separator: "*")
            let noted = repeated[0].split(separator: ":")
            let numbers = noted[0].split(separator: "+").compactMap { UInt32($0, radix: 16) }
            for _ in 0..<(repeated.count > 1 ? Int(repeated[1]) ?? 0 : 1) {
                let first = position + numbers[0]
                position = first + (numbers.count > 1 ? numbers[1] : 0)
                result.append((first...position, noted.count > 1 ? noted[1] : ""))
            }
        }
        return result
    }
}

extension Array {
    /// Where the element stands whose range, which ascend, has a code point in it.
    fileprivate func place(of code: UInt32, _ range: (Element) -> ClosedRange<UInt32>) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            let found = range(self[middle])
            if found.contains(code) { return middle }
            if code < found.lowerBound { high = middle } else { low = middle + 1 }
        }
        return nil
    }
}
