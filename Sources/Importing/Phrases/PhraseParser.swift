/// Why a phrase cannot be read.
package struct PhraseError: Error, Hashable, CustomStringConvertible {
    /// What is wrong, and what was expected.
    package let description: String
}

extension Phrase {
    /// Reads a phrase.
    ///
    /// - Throws: `PhraseError`, if a bracket is not closed, a place is of no known type, or all of it stands in parentheses that
    ///   hold no choice.
    package init(_ source: String) throws(PhraseError) {
        var parser = PhraseParser(source)
        try parser.refuseLoneParentheses()
        self.init(source: source, nodes: try parser.pieces(until: []))
    }
}

/// Takes a phrase apart.
private struct PhraseParser {
    private let source: String
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ source: String) {
        self.source = source
        scalars = Array(source.unicodeScalars)
    }

    private func mistake(_ message: String) -> PhraseError { PhraseError(description: "In “\(source)”: \(message)") }

    /// The pieces up to one of `ends`, or to the end of the phrase.
    mutating func pieces(until ends: Set<Unicode.Scalar>) throws(PhraseError) -> [Phrase.Node] {
        var nodes: [Phrase.Node] = []
        var literal = ""
        // A sign that touches what is before it, such as the dot of "31.", need not touch it in the text.
        func flush() {
            guard !literal.isEmpty else { return }
            for token in Wording(literal).tokens { nodes.append(.word(token.folded, isGlued: false)) }
            literal = ""
        }
        while position < scalars.count {
            let scalar = scalars[position]
            if ends.contains(scalar) { break }
            switch scalar {
            case "…":
                flush()
                nodes.append(.anything)
                position += 1
            case "*":
                position += 1
                let tokens = Wording(literal).tokens
                guard let last = tokens.last, last.kind != .sign else {
                    throw mistake("* stands after no word; expected it at the end of the beginning of a word.")
                }
                for token in tokens.dropLast() { nodes.append(.word(token.folded, isGlued: false)) }
                nodes.append(.prefix(last.folded))
                literal = ""
            case "[":
                flush()
                let branches = try branches(until: "]")
                nodes.append(.optional(branches.count == 1 ? branches[0] : [.choice(branches)]))
            case "(" where isChoice:
                flush()
                nodes.append(.choice(try branches(until: ")")))
            case "{":
                flush()
                nodes.append(.place(try place()))
            default:
                literal.unicodeScalars.append(scalar)
                position += 1
            }
        }
        flush()
        return nodes
    }

    /// What stands in the brackets at hand, parted by bars.
    private mutating func branches(until end: Unicode.Scalar) throws(PhraseError) -> [[Phrase.Node]] {
        let opening = scalars[position]
        position += 1
        var branches: [[Phrase.Node]] = []
        repeat {
            branches.append(try pieces(until: ["|", end]))
            guard position < scalars.count else { throw mistake("\(opening) is not closed; expected \(end).") }
            position += 1
        } while scalars[position - 1] == "|"
        return branches
    }

    /// Refuses parentheses around the whole that stand for themselves: no text is written so, and a choice was meant.
    func refuseLoneParentheses() throws(PhraseError) {
        guard scalars.first == "(", scalars.last == ")", !isChoice, scalars.firstIndex(of: ")") == scalars.count - 1
        else { return }
        let inner = String(String.UnicodeScalarView(scalars.dropFirst().dropLast()))
        throw mistake(
            "parentheses without a bar stand for themselves; expected \(inner), or a choice such as (\(inner)|…).")
    }

    /// Whether the parenthesis at hand holds a choice; others stand for themselves.
    private var isChoice: Bool {
        var depth = 0
        for scalar in scalars[position...] {
            switch scalar {
            case "(": depth += 1
            case ")":
                depth -= 1
                if depth == 0 { return false }
            case "|" where depth == 1: return true
            default: break
            }
        }
        return false
    }

    private mutating func place() throws(PhraseError) -> Phrase.Place {
        guard let end = scalars[position...].firstIndex(of: "}") else { throw mistake("{ is not closed; expected }.") }
        let inner = String(String.UnicodeScalarView(scalars[position + 1..<end]))
        position = end + 1
        if let shape = inner.split(separator: " ", maxSplits: 1).last, inner.hasPrefix("number ") {
            return Phrase.Place(name: "number", type: .number(try shapes(String(shape))))
        }
        if inner == "number" { return Phrase.Place(name: "number", type: .number(nil)) }
        let parts = inner.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            guard let type = PlaceType.named[parts[1]] else {
                throw mistake(
                    "{\(inner)} is of no known type; expected one of \(PlaceType.named.keys.sorted().joined(separator: ", "))."
                )
            }
            return Phrase.Place(name: parts[0], type: type)
        }
        guard inner.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" }), !inner.isEmpty else {
            throw mistake("{\(inner)} is no place; expected a name, or a name, a colon and a type.")
        }
        return Phrase.Place(name: inner, type: PlaceType.named[inner] ?? .words)
    }

    /// The shape that a number of a heading has, from an example: `1.1.1`, `(i)`, `IV`, `A.1`.
    private func shapes(_ example: String) throws(PhraseError) -> [NumberShape] {
        let tokens = Wording(example).tokens
        guard tokens.contains(where: { $0.kind != .sign }) else {
            throw mistake("{number \(example)} has no number; expected an example, such as 1.1 or (a).")
        }
        return tokens.map { token in
            switch token.kind {
            case .digits: .digits
            case .sign: .sign(token.folded)
            case .word:
                token.folded.allSatisfy({ "ivxlc".contains($0) })
                    ? .roman(isCapital: token.isCapital) : .letter(isCapital: token.isCapital)
            }
        }
    }
}
