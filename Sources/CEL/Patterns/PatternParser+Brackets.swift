/// Sets between brackets.
extension PatternParser {
    mutating func brackets() throws(EvaluationError) -> ScalarSet {
        position += 1
        var set = ScalarSet(isNegated: take("^"), ignoresCase: flags.ignoresCase)
        var isFirst = true
        while let next = current, next != "]" || isFirst {
            isFirst = false
            if next == "[", let named = try namedClass() {
                set.add(named)
                continue
            }
            if next == "\\", let escaped = try escapedSet() {
                set.add(escaped)
                continue
            }
            let low = try member()
            guard current == "-", ahead(1) != "]", ahead(1) != nil else {
                set.ranges.append(low...low)
                continue
            }
            position += 1
            let high = try member()
            guard low <= high else { throw refusal("a range runs backwards") }
            set.ranges.append(low...high)
        }
        guard take("]") else { throw refusal("a '[' without its ']'") }
        return set
    }

    mutating func member() throws(EvaluationError) -> UInt32 {
        guard let next = current else { throw refusal("a '[' without its ']'") }
        if next == "\\" { return try escapedScalar() }
        position += 1
        return next.value
    }

    /// `[:name:]`; nil where no `:]` follows, so that the bracket stands for itself.
    mutating func namedClass() throws(EvaluationError) -> ScalarSet? {
        // The last end is sought once, lest every '[:' of a long pattern without one look through the rest.
        guard ahead(1) == ":", position + 2 <= lastClassEnd else { return nil }
        var end = position + 2
        while scalars[end] != ":" || scalars[end + 1] != "]" { end += 1 }
        var name = String(String.UnicodeScalarView(scalars[position + 2..<end]))
        let isNegated = name.hasPrefix("^")
        if isNegated { name.removeFirst() }
        guard let ranges = Self.classes[name] else { throw noClass(name) }
        position = end + 2
        return ScalarSet(ranges: ranges, isNegated: isNegated, ignoresCase: flags.ignoresCase)
    }

    private static let classes: [String: [ClosedRange<UInt32>]] = [
        "alnum": [48...57, 65...90, 97...122], "alpha": [65...90, 97...122], "ascii": [0...127],
        "blank": [9...9, 32...32],
        "cntrl": [0...31, 127...127], "digit": [48...57], "graph": [33...126], "lower": [97...122], "print": [32...126],
        "punct": [33...47, 58...64, 91...96, 123...126], "space": [9...13, 32...32], "upper": [65...90],
        "word": [48...57, 65...90, 95...95, 97...122], "xdigit": [48...57, 65...70, 97...102],
    ]
}
