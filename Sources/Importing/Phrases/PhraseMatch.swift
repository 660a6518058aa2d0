/// What a text has at the places of a phrase.
struct PhraseMatch: Sendable {
    /// A place that was filled.
    struct Capture: Sendable {
        let name: String
        let value: PlaceValue
        /// Its tokens in the text.
        let range: Range<Int>
    }

    /// The places in the order in which they stand in the text.
    let captures: [Capture]
    /// The tokens of the text that the phrase covers.
    let range: Range<Int>

    /// The first place of a name.
    subscript(name: String) -> Capture? { captures.first { $0.name == name } }

    /// The times in it, in their order.
    func spans(_ isWanted: (String) -> Bool = { _ in true }) -> [(name: String, span: TimeSpan)] {
        captures.compactMap { capture in
            guard case .span(let span) = capture.value, isWanted(capture.name) else { return nil }
            return (capture.name, span)
        }
    }
}

/// What stands at a place.
enum PlaceValue: Sendable, Hashable {
    case words
    case span(TimeSpan)
    case count(Int)
    /// A day of every year.
    case dayOfYear(month: Int, day: Int)
    /// Hundredths of a per cent.
    case percent(Int)
}

extension Phrase {
    /// How a phrase is held against a text.
    enum Extent {
        /// The phrase is the whole text; a stop at its end does not count.
        case whole
        /// The text begins with the phrase.
        case beginning
        /// The phrase stands somewhere in the text.
        case anywhere
    }

    /// What a text has at the places of the phrase; nil where it is not the phrase.
    func match(_ wording: Wording, _ language: LanguageWords, _ extent: Extent = .whole, from start: Int = 0)
        -> PhraseMatch?
    {
        if extent != .anywhere, !beginnings.mayStand(at: start, of: wording.tokens) { return nil }
        guard mayMatch(wording) else { return nil }
        var end = wording.tokens.count
        if extent == .whole {
            while end > start, [".", ",", ";", ":"].contains(wording.tokens[end - 1].folded) { end -= 1 }
        }
        for first in start...max(start, extent == .anywhere ? wording.tokens.count : start) {
            guard beginnings.mayStand(at: first, of: wording.tokens) else { continue }
            var matcher = PhraseMatcher(wording: wording, language: language)
            var stop = first
            let isMatched = matcher.match(nodes[...], at: first) { position, _ in
                // A phrase that ends with a stop covers it; a text without it is the same.
                guard extent != .whole || position >= end else { return false }
                stop = position
                return true
            }
            if isMatched { return PhraseMatch(captures: matcher.captures, range: first..<stop) }
        }
        return nil
    }

    /// Whether the words that must stand in it stand in the text.
    private func mayMatch(_ wording: Wording) -> Bool {
        for node in nodes {
            switch node {
            case .word(let word, _):
                if !wording.tokens.contains(where: { $0.folded == word }) {
                    if word == "." || word == "," || word == ":" { continue }
                    return false
                }
            case .prefix(let prefix):
                if !wording.tokens.contains(where: { $0.folded.hasPrefix(prefix) }) { return false }
            default: break
            }
        }
        return true
    }
}

/// Holds the pieces of a phrase against the tokens of a text, one after the other, and goes back where one does not fit.
private struct PhraseMatcher {
    let wording: Wording
    let language: LanguageWords
    var captures: [PhraseMatch.Capture] = []

    /// Whether the pieces fit from a token on, and what follows them is accepted.
    mutating func match(
        _ nodes: ArraySlice<Phrase.Node>, at position: Int, then accept: (Int, inout PhraseMatcher) -> Bool
    ) -> Bool {
        guard let node = nodes.first else { return accept(position, &self) }
        let rest = nodes.dropFirst()
        let tokens = wording.tokens
        switch node {
        case .word(let word, _):
            if position < tokens.count, tokens[position].folded == word {
                return match(rest, at: position + 1, then: accept)
            }
            // A stop that the phrase ends with may be missing where the text ends.
            return rest.isEmpty && position == tokens.count && [".", ":"].contains(word) && accept(position, &self)
        case .prefix(let prefix):
            guard position < tokens.count, tokens[position].folded.hasPrefix(prefix) else { return false }
            return match(rest, at: position + 1, then: accept)
        case .anything:
            for end in position...tokens.count where match(rest, at: end, then: accept) { return true }
            return false
        case .optional(let inner):
            let kept = captures
            if match(inner[...], at: position, then: { $1.match(rest, at: $0, then: accept) }) { return true }
            captures = kept
            return match(rest, at: position, then: accept)
        case .choice(let branches):
            for branch in branches {
                let kept = captures
                if match(branch[...], at: position, then: { $1.match(rest, at: $0, then: accept) }) { return true }
                captures = kept
            }
            return false
        case .place(let place):
            if place.type == .words {
                guard position < tokens.count else { return false }
                for end in position + 1...tokens.count {
                    let kept = captures
                    captures.append(.init(name: place.name, value: .words, range: position..<end))
                    if match(rest, at: end, then: accept) { return true }
                    captures = kept
                }
                return false
            }
            for (end, value) in language.readings(of: place.type, in: wording, at: position) {
                let kept = captures
                captures.append(.init(name: place.name, value: value, range: position..<end))
                if match(rest, at: end, then: accept) { return true }
                captures = kept
            }
            return false
        }
    }
}
