internal import CEL

/// Where lines stand in the order of their ids, in which 10 follows 9 and not 1.
///
/// It is what rules about pairs of lines go by, so that it plays no part where the lines stand in the annex.
final class LineOrder: @unchecked Sendable {
    /// The place of each line, from 0.
    let ranks: DerivedColumn<Int32>

    init(_ facts: Facts, _ derived: Derived) {
        let lines = facts.table("line")
        let (ids, ranks) = (lines.words("id"), GrowableColumn<Int32>())
        let part = derived.lazily {
            ranks.removeAll()
            ranks.resize(to: lines.count, filling: 0)
            func id(_ row: Int32) -> Bytes {
                let text = facts.symbols.text(ids[Int(row)])
                return Bytes(start: text.base, count: text.count)
            }
            let order = (0..<Int32(lines.count)).sorted { one, other in
                Self.isBefore(id(one), id(other)) ?? (one < other)
            }
            for (rank, row) in order.enumerated() { ranks[Int(row)] = Int32(rank) }
        }
        self.ranks = DerivedColumn(ranks.column, part.demand)
    }

    /// Whether one id comes before another, digits by the number they write and all else byte by byte; nil if they are the
    /// same.
    static func isBefore(_ one: Bytes, _ other: Bytes) -> Bool? {
        var (left, right) = (0, 0)
        while left < one.count, right < other.count {
            let (leftEnd, rightEnd) = (endOfDigits(one, left), endOfDigits(other, right))
            guard leftEnd > left, rightEnd > right else {
                if one[left] != other[right] { return one[left] < other[right] }
                left += 1
                right += 1
                continue
            }
            while left < leftEnd - 1, one[left] == 0x30 { left += 1 }
            while right < rightEnd - 1, other[right] == 0x30 { right += 1 }
            if leftEnd - left != rightEnd - right { return leftEnd - left < rightEnd - right }
            while left < leftEnd {
                if one[left] != other[right] { return one[left] < other[right] }
                left += 1
                right += 1
            }
        }
        let (leftRest, rightRest) = (one.count - left, other.count - right)
        if leftRest != rightRest { return leftRest < rightRest }
        // 1 and 01 are two ids.
        return one.count == other.count ? nil : one.count < other.count
    }

    private static func endOfDigits(_ text: Bytes, _ start: Int) -> Int {
        var end = start
        while end < text.count, (0x30...0x39).contains(text[end]) { end += 1 }
        return end
    }
}
