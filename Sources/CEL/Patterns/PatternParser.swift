/// Reads the syntax of a regular expression, and takes and refuses what RE2 does, but for `\C`, a single byte.
struct PatternParser {
    let scalars: [Unicode.Scalar]
    var position = 0
    private var nesting = 0
    var flags = Flags()
    /// How many groups, or repetitions, may be within each other.
    private static let depth = 100

    struct Flags {
        var ignoresCase = false
        var isMultiline = false
        var dotMatchesNewline = false
    }

    /// Where the last `:]` stands; -1 for nowhere.
    let lastClassEnd: Int

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
    struct Part {
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

    func refusal(_ reason: String) -> EvaluationError {
        .invalidArgument(function: "matches", "\(reason), at \(position + 1) of the pattern")
    }

    func noClass(_ name: String) -> EvaluationError {
        refusal("there is no class '\(name.prefix(40))\(name.count > 40 ? "…" : "")'")
    }

    var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    func ahead(_ offset: Int) -> Unicode.Scalar? {
        position + offset < scalars.count ? scalars[position + offset] : nil
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    mutating func choice() throws(EvaluationError) -> Part {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.depth else { throw refusal("groups are nested too deeply") }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : Part(.choice(branches.map(\.tree)), over: branches)
    }

    mutating func sequence() throws(EvaluationError) -> Part {
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

    func repeated(_ part: Part, _ least: Int, _ most: Int?) throws(EvaluationError) -> Part {
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
    mutating func repetition() -> (least: Int, most: Int?)? {
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
    mutating func braces() -> (Int, Int?)? {
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
    mutating func number() -> Int? {
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
    mutating func atom(_ parts: inout [Part]) throws(EvaluationError) {
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

    func literal(_ code: UInt32) -> Part {
        Part(.set(ScalarSet(ranges: [code...code], ignoresCase: flags.ignoresCase)))
    }
}
