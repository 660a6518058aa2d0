/// Numbers, codes and ids by which things are named, to be found in texts.
struct NameIndex {
    private var names: [String: [(tokens: [String], thing: Int)]] = [:]

    /// Gives a thing a name.
    mutating func add(_ name: String, _ thing: Int) {
        let tokens = Wording(name).tokens.map(\.folded)
        guard let first = tokens.first else { return }
        names[first, default: []].append((tokens, thing))
    }

    /// Where things are named in a text: the name stands by itself, and is not a part of a longer number or word.
    func mentions(in wording: Wording) -> [(thing: Int, range: Range<Int>)] {
        guard !names.isEmpty else { return [] }
        let tokens = wording.tokens
        var found: [(thing: Int, range: Range<Int>)] = []
        for start in tokens.indices {
            guard let candidates = names[tokens[start].folded], beginsByItself(tokens, start) else { continue }
            for (name, thing) in candidates {
                let end = start + name.count
                guard end <= tokens.count, endsByItself(tokens, end),
                    zip(name, tokens[start..<end]).allSatisfy({ $0 == $1.folded })
                else { continue }
                found.append((thing, start..<end))
            }
        }
        return found
    }

    private func beginsByItself(_ tokens: [Wording.Token], _ start: Int) -> Bool {
        guard start > 0, tokens[start].isGlued else { return true }
        return tokens[start - 1].kind == .sign && ["(", "[", "\"", "'", "§"].contains(tokens[start - 1].folded)
    }

    private func endsByItself(_ tokens: [Wording.Token], _ end: Int) -> Bool {
        guard end < tokens.count, tokens[end].isGlued else { return true }
        guard tokens[end].kind == .sign else { return false }
        return end + 1 == tokens.count || !tokens[end + 1].isGlued || tokens[end + 1].kind == .sign
    }
}
