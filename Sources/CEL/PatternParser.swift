/// Reads the syntax of a regular expression.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var nesting = 0
    private var flags = Flags()

    private struct Flags {
        var ignoresCase = false
        var isMultiline = false
        var dotMatchesNewline = false
    }

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
    }

    mutating func parse() throws(EvaluationError) -> PatternTree {
        let tree = try choice()
        guard position == scalars.count else { throw refusal("a ')' without its '('") }
        return tree
    }

    private func refusal(_ reason: String) -> EvaluationError {
        .invalidArgument(function: "matches", "\(reason), at \(position + 1) of the pattern")
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

    private mutating func choice() throws(EvaluationError) -> PatternTree {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= 100 else { throw refusal("groups are nested too deeply") }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(EvaluationError) -> PatternTree {
        var parts: [PatternTree] = []
        while let next = current, next != "|", next != ")" { parts.append(try repetition()) }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func repetition() throws(EvaluationError) -> PatternTree {
        var tree = try atom()
        var count = 0
        while let next = current {
            let bounds: (Int, Int?)
            switch next {
            case "*": bounds = (0, nil)
            case "+": bounds = (1, nil)
            case "?": bounds = (0, 1)
            case "{":
                guard let found = try braces() else { return tree }
                bounds = found
                position -= 1
            default: return tree
            }
            position += 1
            _ = take("?")
            count += 1
            guard count == 1 else { throw refusal("a repetition of a repetition") }
            tree = .repetition(tree, bounds.0, bounds.1)
        }
        return tree
    }

    /// `{n}`, `{n,}` or `{n,m}`; nil where the brace stands for itself.
    private mutating func braces() throws(EvaluationError) -> (Int, Int?)? {
        let start = position
        position += 1
        guard let least = number() else {
            position = start
            return nil
        }
        var most: Int? = least
        if take(",") { most = current == "}" ? nil : number() ?? -1 }
        guard take("}"), most != -1 else {
            position = start
            return nil
        }
        guard least <= 1000, most ?? 0 <= 1000, most ?? least >= least else { throw refusal("a bad repetition") }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let digit = current, digit.value >= 48, digit.value <= 57 {
            value = min((value ?? 0) * 10 + Int(digit.value) - 48, 100_000)
            position += 1
        }
        return value
    }

    private mutating func atom() throws(EvaluationError) -> PatternTree {
        guard let next = current else { return .empty }
        switch next {
        case "(": return try group()
        case "[": return .set(try brackets())
        case ".":
            position += 1
            let newline: ClosedRange<UInt32> = 10...10
            return .set(
                flags.dotMatchesNewline
                    ? ScalarSet(ranges: [0...0x10FFFF]) : ScalarSet(ranges: [newline], isNegated: true))
        case "^":
            position += 1
            return .assert(flags.isMultiline ? .lineStart : .textStart)
        case "$":
            position += 1
            return .assert(flags.isMultiline ? .lineEnd : .textEnd)
        case "\\": return try escape()
        case "*", "+", "?": throw refusal("'\(next)' repeats nothing")
        default:
            // A brace that opens no repetition stands for itself, one that does repeats nothing here.
            position += 1
            return .set(ScalarSet(ranges: [next.value...next.value], ignoresCase: flags.ignoresCase))
        }
    }

    private mutating func group() throws(EvaluationError) -> PatternTree {
        position += 1
        let saved = flags
        if take("?") {
            if current == "P", ahead(1) == "<" { position += 1 }
            if take("<") {
                guard current != "=", current != "!" else { throw refusal("RE2 does not look behind") }
                while let next = current, next != ">" { position += next.properties.isWhitespace ? scalars.count : 1 }
                guard take(">") else { throw refusal("a group's name does not end") }
            } else {
                var isOn = true
                loop: while true {
                    guard let next = current else { throw refusal("a group does not end") }
                    position += 1
                    switch next {
                    case "-": isOn = false
                    case "i": flags.ignoresCase = isOn
                    case "m": flags.isMultiline = isOn
                    case "s": flags.dotMatchesNewline = isOn
                    case "U": break
                    case ")": return .empty
                    case ":": break loop
                    default: throw refusal("'(?\(next)' is not part of RE2")
                    }
                }
            }
        }
        let tree = try choice()
        guard take(")") else { throw refusal("a group does not end") }
        flags = saved
        return tree
    }

    private mutating func escape() throws(EvaluationError) -> PatternTree {
        guard let letter = ahead(1) else { throw refusal("a '\\' at the end") }
        let assertion: Pattern.Assertion? =
            switch letter {
            case "A": .textStart
            case "z": .textEnd
            case "b": .boundary
            case "B": .noBoundary
            default: nil
            }
        if let assertion {
            position += 2
            return .assert(assertion)
        }
        if letter == "Q" {
            position += 2
            var parts: [PatternTree] = []
            while let next = current, !(next == "\\" && ahead(1) == "E") {
                parts.append(.set(ScalarSet(ranges: [next.value...next.value], ignoresCase: flags.ignoresCase)))
                position += 1
            }
            position = min(position + 2, scalars.count)
            return .sequence(parts)
        }
        var set: ScalarSet
        if let escaped = try escapedSet() {
            set = escaped
        } else {
            let scalar = try escapedScalar()
            set = ScalarSet(ranges: [scalar...scalar])
        }
        set.ignoresCase = flags.ignoresCase
        return .set(set)
    }

    /// The set of `\d`, `\pL` and their like; nil for an escape of one character.
    private mutating func escapedSet() throws(EvaluationError) -> ScalarSet? {
        guard let letter = ahead(1) else { return nil }
        if letter == "p" || letter == "P" {
            position += 2
            var name = ""
            var isExcluded = letter == "P"
            if take("{") {
                if take("^") { isExcluded.toggle() }
                while let next = current, next != "}" {
                    name.unicodeScalars.append(next)
                    position += 1
                }
                guard take("}") else { throw refusal("a class does not end") }
            } else if let next = current {
                name.unicodeScalars.append(next)
                position += 1
            }
            guard name.count <= 2, "LMNPSZC".contains(name.prefix(1)), !name.isEmpty else {
                throw refusal("there is no class '\(name)'")
            }
            return ScalarSet(categories: [(name, isExcluded)])
        }
        let ranges: [ClosedRange<UInt32>]
        switch letter {
        case "d", "D": ranges = [48...57]
        case "w", "W": ranges = [48...57, 65...90, 95...95, 97...122]
        case "s", "S": ranges = [9...10, 12...13, 32...32]
        default: return nil
        }
        position += 2
        return ScalarSet(ranges: ranges, isNegated: "DWS".unicodeScalars.contains(letter))
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
            var digits = ""
            if take("{") {
                while let next = current, next != "}" {
                    digits.unicodeScalars.append(next)
                    position += 1
                }
                position += 1
            } else {
                for _ in 0..<2 { if let next = current { digits.unicodeScalars.append(next); position += 1 } }
            }
            guard let value = UInt32(digits, radix: 16), Unicode.Scalar(value) != nil else {
                throw refusal("a bad '\\x'")
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
            if next == "[", ahead(1) == ":" {
                set.add(try namedClass())
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

    private mutating func namedClass() throws(EvaluationError) -> ScalarSet {
        position += 2
        let isNegated = take("^")
        var name = ""
        while let next = current, next != ":" {
            name.unicodeScalars.append(next)
            position += 1
        }
        guard take(":"), take("]"), let ranges = Self.classes[name] else {
            throw refusal("there is no class '\(name)'")
        }
        return ScalarSet(ranges: ranges, isNegated: isNegated)
    }

    private static let classes: [String: [ClosedRange<UInt32>]] = [
        "alnum": [48...57, 65...90, 97...122], "alpha": [65...90, 97...122], "ascii": [0...127],
        "blank": [9...9, 32...32],
        "cntrl": [0...31, 127...127], "digit": [48...57], "graph": [33...126], "lower": [97...122], "print": [32...126],
        "punct": [33...47, 58...64, 91...96, 123...126], "space": [9...13, 32...32], "upper": [65...90],
        "word": [48...57, 65...90, 95...95, 97...122], "xdigit": [48...57, 65...70, 97...102],
    ]
}

extension ScalarSet {
    /// Takes the scalars of another set in.
    mutating func add(_ other: ScalarSet) {
        guard !other.isNegated else {
            var complement = other
            complement.isNegated = false
            complements.append(complement)
            return
        }
        ranges += other.ranges
        categories += other.categories
    }
}
