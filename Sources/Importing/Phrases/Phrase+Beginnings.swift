extension Phrase {
    /// With which tokens a phrase may begin: most texts have none of them, and are told so without going through the phrase.
    struct Beginnings: Sendable, Hashable {
        private var words: [String] = []
        private var prefixes: [String] = []
        /// Whether it may begin with any token, or with none.
        private var isAny = false

        init(_ nodes: [Node]) { if add(nodes) { isAny = true } }

        /// Adds what some pieces may begin with; returns whether they may be nothing.
        private mutating func add(_ nodes: [Node]) -> Bool {
            for node in nodes {
                switch node {
                case .word(let word, _):
                    words.append(word)
                    return false
                case .prefix(let prefix):
                    prefixes.append(prefix)
                    return false
                case .anything, .place:
                    isAny = true
                    return false
                case .optional(let inner): _ = add(inner)
                case .choice(let branches):
                    var mayBeNothing = false
                    for branch in branches where add(branch) { mayBeNothing = true }
                    if !mayBeNothing { return false }
                }
            }
            return true
        }

        /// Whether a phrase may begin at a token of a text; at its end only the stop of one may be left out.
        func mayStand(at position: Int, of tokens: [Wording.Token]) -> Bool {
            if isAny || position >= tokens.count { return true }
            let folded = tokens[position].folded
            return words.contains(folded) || prefixes.contains { folded.hasPrefix($0) }
        }
    }
}
