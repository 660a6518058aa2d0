internal import Encodings

/// Reads the syntax of a regular expression, and takes and refuses what RE2 does, but for `\C`, a single byte.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var nesting = 0
    private var flags = Flags()
    /// How many groups, or repetitions, may be within each other.
    private static let depth = 100

    private struct Flags {
        var ignoresCase = false
        var isMultiline = false
        var dotMatchesNewline = false
    }

    /// Where the last `:]` stands; -1 for nowhere.
    private let lastClassEnd: Int

    init(_ source: String) {
        let scalars = Array(source.unicodeScalars)
        self.scalars = scalars
        lastClassEnd = scalars.indices.dropLast().last { scalars[$0] == ":" && scalars[$0 + 1] == "]" } ?? -1
    }

    mutating func parse() throws(EvaluationError) -> PatternTree {
        let part = try choice()
        guard position == scalars.count else { throw refusal("a ')' without its '('") }
        return part.tree
    }

    /// A part of the pattern.
    private struct Part {
        var tree: PatternTree
        /// How often counted repetitions within each other repeat what is innermost.
        var copies = 1
        /// How many repetitions are within each other: what is made of the tree calls itself for each.
        var depth = 0

        init(_ tree: PatternTree, over parts: [Part] = []) {
            self.tree = tree
            copies = parts.reduce(1) { max($0, $1.copies) }
            depth = parts.reduce(0) { max($0, $1.depth) }
        }
    }

    private func refusal(_ reason: String) -> EvaluationError {
        .invalidArgument(function: "matches", "\(reason), at \(position + 1) of the pattern")
    }

    private func noClass(_ name: String) -> EvaluationError {
        refusal("there is no class '\(name.prefix(40))\(name.count > 40 ? "…" : "")'")
    }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private func ahead(_ offset: Int) -> Unicode.Scalar? {
        position + offset < scalars.count ? scalars[position + offset] : nil
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    private mutating func choice() throws(EvaluationError) -> Part {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.depth else { throw refusal("groups are nested too deeply") }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : Part(.choice(branches.map(\.tree)), over: branches)
    }

    private mutating func sequence() throws(EvaluationError) -> Part {
        var parts: [Part] = []
        var isAfterRepetition = false
        while let next = current, next != "|", next != ")" {
            let bounds = repetition()
            if let (least, most) = bounds {
                guard !isAfterRepetition else { throw refusal("a repetition of a repetition") }
                guard let last = parts.popLast() else { throw refusal("'\(next)' repeats nothing") }
                parts.append(try repeated(last, least, most))
            } else {
                try atom(&parts)
            }
            isAfterRepetition = bounds != nil
        }
        return parts.count == 1 ? parts[0] : Part(.sequence(parts.map(\.tree)), over: parts)
    }

    private func repeated(_ part: Part, _ least: Int, _ most: Int?) throws(EvaluationError) -> Part {
        guard least <= 1000, most ?? 0 <= 1000, most ?? least >= least else { throw refusal("a bad repetition") }
        var result = Part(.repetition(part.tree, least, most), over: [part])
        result.copies *= max(1, most ?? least)
        result.depth += 1
        guard result.copies <= 1000 || max(least, most ?? 0) < 2 else {
            throw refusal("repetitions within each other come to \(result.copies), more than 1000")
        }
        guard result.depth <= Self.depth else { throw refusal("repetitions are nested too deeply") }
        return result
    }

    /// What repeats the part before it, if that is what stands here.
    private mutating func repetition() -> (least: Int, most: Int?)? {
        let bounds: (Int, Int?)
        switch current {
        case "*": bounds = (0, nil)
        case "+": bounds = (1, nil)
        case "?": bounds = (0, 1)
        case "{":
            guard let found = braces() else { return nil }
            bounds = found
            position -= 1
        default: return nil
        }
        position += 1
        _ = take("?")
        return bounds
    }

    /// `{n}`, `{n,}` or `{n,m}`; nil where the brace stands for itself.
    private mutating func braces() -> (Int, Int?)? {
        let start = position
        position += 1
        if let least = number() {
            if take("}") { return (least, least) }
            if take(",") {
                if take("}") { return (least, nil) }
                if let most = number(), take("}") { return (least, most) }
            }
        }
        position = start
        return nil
    }

    /// A number without zeros before it and of at most nine digits: others make no repetition of a brace.
    private mutating func number() -> Int? {
        let start = position
        var value = 0
        while let digit = current, digit.value >= 48, digit.value <= 57 {
            guard value < 100_000_000 else { return nil }
            value = value * 10 + Int(digit.value) - 48
            position += 1
        }
        guard position > start, position == start + 1 || scalars[start] != "0" else { return nil }
        return value
    }

    /// Adds the part that stands here: none for flags, one for each character between `\Q` and `\E`.
    private mutating func atom(_ parts: inout [Part]) throws(EvaluationError) {
        guard let next = current else { return }
        switch next {
        case "(":
            if let part = try group() { parts.append(part) }
        case "[": parts.append(Part(.set(try brackets())))
        case ".":
            position += 1
            let newline: ClosedRange<UInt32> = 10...10
            let set =
                flags.dotMatchesNewline
                ? ScalarSet(ranges: [0...0x10FFFF]) : ScalarSet(ranges: [newline], isNegated: true)
            parts.append(Part(.set(set)))
        case "^":
            position += 1
            parts.append(Part(.assert(flags.isMultiline ? .lineStart : .textStart)))
        case "$":
            position += 1
            parts.append(Part(.assert(flags.isMultiline ? .lineEnd : .textEnd)))
        case "\\" where ahead(1) == "Q":
            position += 2
            while let next = current, !(next == "\\" && ahead(1) == "E") {
                parts.append(literal(next.value))
                position += 1
            }
            position = min(position + 2, scalars.count)
        case "\\": parts.append(try escape())
        default:
            position += 1
            parts.append(literal(next.value))
        }
    }

    private func literal(_ code: UInt32) -> Part {
        Part(.set(ScalarSet(ranges: [code...code], ignoresCase: flags.ignoresCase)))
    }

    /// A group; nil for flags that hold to the end of the group around them.
    private mutating func group() throws(EvaluationError) -> Part? {
        position += 1
        let saved = flags
        if take("?") {
            if current == "<" || (current == "P" && ahead(1) == "<") {
                try groupName()
            } else if try !flagsOpenGroup() {
                return nil
            }
        }
        let part = try choice()
        guard take(")") else { throw refusal("a group does not end") }
        flags = saved
        return part
    }

    private mutating func groupName() throws(EvaluationError) {
        _ = take("P")
        position += 1
        guard current != "=", current != "!" else { throw refusal("RE2 does not look behind") }
        let start = position
        while let next = current, next != ">" {
            guard Self.nameParts.contains(where: { $0.contains(next.value) }) else {
                throw refusal("'\(next)' in the name of a group")
            }
            position += 1
        }
        guard position > start else { throw refusal("a group with an empty name") }
        guard take(">") else { throw refusal("a group's name does not end") }
    }

    private static let nameParts = ["L", "Nl", "Mn", "Mc", "Nd", "Pc"].compactMap { UnicodeClass.named[$0] }

    /// Reads the flags of a group; whether a group begins behind them.
    private mutating func flagsOpenGroup() throws(EvaluationError) -> Bool {
        var isOn = true
        var isComplete = true
        while let next = current {
            position += 1
            switch next {
            case "-" where isOn: (isOn, isComplete) = (false, false)
            case "i": (flags.ignoresCase, isComplete) = (isOn, true)
            case "m": (flags.isMultiline, isComplete) = (isOn, true)
            case "s": (flags.dotMatchesNewline, isComplete) = (isOn, true)
            case "U": isComplete = true
            case ")" where isComplete: return false
            case ":" where isComplete: return true
            case ")", ":": throw refusal("a '-' without a flag behind it")
            default: throw refusal("'(?\(next)' is not part of RE2")
            }
        }
        throw refusal("a group does not end")
    }

    private mutating func escape() throws(EvaluationError) -> Part {
        let assertion: Pattern.Assertion? =
            switch ahead(1) {
            case "A": .textStart
            case "z": .textEnd
            case "b": .boundary
            case "B": .noBoundary
            default: nil
            }
        if let assertion {
            position += 2
            return Part(.assert(assertion))
        }
        if let set = try escapedSet() { return Part(.set(set)) }
        return literal(try escapedScalar())
    }

    /// The set of `\d`, `\pL` and their like; nil for an escape of one character.
    private mutating func escapedSet() throws(EvaluationError) -> ScalarSet? {
        guard let letter = ahead(1) else { return nil }
        if letter == "p" || letter == "P" {
            position += 2
            var name = ""
            if take("{") {
                while let next = current, next != "}" {
                    name.unicodeScalars.append(next)
                    position += 1
                }
                guard take("}") else { throw refusal("a class does not end") }
            } else if let next = current {
                name.unicodeScalars.append(next)
                position += 1
            }
            let isInverse = name.hasPrefix("^")
            if isInverse { name.removeFirst() }
            guard let known = UnicodeClass.named[name] else { throw noClass(name) }
            return ScalarSet(
                classes: [known], isNegated: (letter == "P") != isInverse, ignoresCase: flags.ignoresCase)
        }
        let ranges: [ClosedRange<UInt32>]
        switch letter {
        case "d", "D": ranges = [48...57]
        case "w", "W": ranges = [48...57, 65...90, 95...95, 97...122]
        case "s", "S": ranges = [9...10, 12...13, 32...32]
        default: return nil
        }
        position += 2
        return ScalarSet(
            ranges: ranges, isNegated: "DWS".unicodeScalars.contains(letter), ignoresCase: flags.ignoresCase)
    }

    private mutating func escapedScalar() throws(EvaluationError) -> UInt32 {
        guard let letter = ahead(1) else { throw refusal("a '\\' at the end") }
        position += 2
        switch letter {
        case "n": return 10
        case "t": return 9
        case "r": return 13
        case "f": return 12
        case "v": return 11
        case "a": return 7
        case "x":
            let isBraced = take("{")
            var value: UInt32 = 0
            var count = 0
            while isBraced || count < 2, let next = current, let digit = next.hexDigit {
                value = value * 16 + digit
                guard value <= 0x10FFFF else { throw refusal("a code point above 10FFFF") }
                position += 1
                count += 1
            }
            guard isBraced ? count > 0 && take("}") : count == 2 else {
                throw refusal("a '\\x' without two hexadecimal digits or some in braces")
            }
            return value
        case "0"..."7":
            guard letter == "0" || (current.map { $0 >= "0" && $0 <= "7" } ?? false) else {
                throw refusal("RE2 has no back references")
            }
            var value = letter.value - 48
            for _ in 0..<2 {
                guard let next = current, next >= "0", next <= "7" else { break }
                value = value * 8 + next.value - 48
                position += 1
            }
            return value
        default:
            let isPlain = letter.isASCII && !isNamePart(UInt8(letter.value))
            guard isPlain || letter == "_" else { throw refusal("there is no escape '\\\(letter)'") }
            return letter.value
        }
    }

    private mutating func brackets() throws(EvaluationError) -> ScalarSet {
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

    private mutating func member() throws(EvaluationError) -> UInt32 {
        guard let next = current else { throw refusal("a '[' without its ']'") }
        if next == "\\" { return try escapedScalar() }
        position += 1
        return next.value
    }

    /// `[:name:]`; nil where no `:]` follows, so that the bracket stands for itself.
    private mutating func namedClass() throws(EvaluationError) -> ScalarSet? {
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

extension Unicode.Scalar {
    /// What the scalar is worth as a hexadecimal digit of ASCII, if it is one.
    fileprivate var hexDigit: UInt32? {
        guard isASCII, isHexDigit(UInt8(value)) else { return nil }
        return value <= 57 ? value - 48 : (value | 32) - 87
    }
}
