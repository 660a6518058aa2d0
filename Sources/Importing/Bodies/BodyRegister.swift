internal import Dossier

/// The bodies that the documents name: those known before, and those that are met.
struct BodyRegister {
    /// A body.
    struct Body {
        let id: String
        var kind: String?
        var kindHow: Fact.How
        var abbreviation: String?
        var names: [(name: String, language: String?)]
        var aliases: [String]
        let place: Place?
        /// What else an earlier dossier says of it.
        var carried: StatedElement?
    }

    private(set) var bodies: [Body] = []
    private var byKey: [String: Int] = [:]
    private var byStem: [String: Int?] = [:]
    private var ids: Set<String> = []
    /// Bodies that are others, by the ids that they were given before that was known.
    private(set) var merged: [String: String] = [:]
    private let words: LanguageWords

    init(_ words: LanguageWords) { self.words = words }

    // MARK: - Finding

    /// The body of a name, an abbreviation or another form; a name in another case is the same where only one body has it.
    func body(_ mention: String) -> (index: Int, isInflected: Bool)? {
        let wording = Wording(mention)
        if let index = byKey[wording.key] { return (index, false) }
        if let index = byKey[Wording(bare(mention)).key] { return (index, false) }
        guard !words.endings.isEmpty, wording.tokens.count > 1 || (wording.tokens.first?.folded.count ?? 0) > 4,
            let index = byStem[stem(wording)] ?? nil
        else { return nil }
        return (index, true)
    }

    /// A mention without the mark of a note after it, and without the article before a body that is known or known to be one:
    /// "the Ministry of Interior", "Ministry of Interior*".
    func bare(_ mention: String) -> String {
        let wording = Wording(mention)
        var range = wording.tokens.indices
        while let last = range.last, range.count > 1, ["*", "†", "‡"].contains(wording.tokens[last].folded) {
            range = range.lowerBound..<last
        }
        if let first = range.first, range.count > 1, words.articles.contains(wording.tokens[first].folded) {
            let rest = wording.words(first + 1..<range.upperBound)
            if byKey[Wording(rest).key] != nil || kind(rest) != nil { range = first + 1..<range.upperBound }
        }
        return range == wording.tokens.indices ? mention : wording.verbatim(range)
    }

    /// The kind of body that the first words of a name say.
    func kind(_ mention: String) -> (kind: String, phrase: Phrase)? {
        let wording = Wording(mention)
        var best: (kind: String, phrase: Phrase)?
        for (phrase, kind) in words.bodyHeads
        where phrase.match(wording, words, .beginning) != nil && (best.map { $0.phrase.weight < phrase.weight } ?? true)
        {
            best = (kind, phrase)
        }
        return best
    }

    /// Whether bodies are known by how their names end.
    var hasHeadsAtEnd: Bool { words.bodyHeads.contains { $0.phrase.nodes.first == .anything } }

    /// Whether words are those of a body for sure: one is known by them, they begin as bodies do, or they are an abbreviation.
    func isBody(_ mention: String) -> Bool {
        body(mention) != nil || kind(mention) != nil || Self.isAbbreviation(mention)
    }

    /// Whether words name a body, and not only those of a kind: a known one, one that begins as bodies do, an abbreviation, or a
    /// name that begins with a capital letter.
    ///
    /// Where a sentence begins with the words, the capital letter of their first is none of a name.
    func isNamedBody(_ mention: String, beginsSentence: Bool = false) -> Bool {
        if body(mention) != nil { return true }
        if let kind = kind(mention) { return kind.kind != "group" }
        if Self.isAbbreviation(mention) { return true }
        let wording = Wording(mention)
        return wording.tokens.first?.isCapital == true && wording.tokens.count > 1
            && (!beginsSentence || wording.tokens.dropFirst().contains { $0.isCapital })
    }

    /// Whether a text is an abbreviation, or begins with one: `MNZ`, `MoHSP`, `MNZ SPBTL`.
    static func isAbbreviation(_ text: String) -> Bool {
        guard let first = text.split(separator: " ").first else { return false }
        let letters = first.filter(\.isLetter)
        return letters.count <= 12 && letters.filter(\.isUppercase).count >= 2
            && letters.filter(\.isUppercase).count * 2 >= letters.count
    }

    /// The name and the abbreviation of a body that has one of them in parentheses after the other, where the abbreviation is made of
    /// the beginnings of the name's words: `Ministry of Interior (MoI)`, `MoI (Ministry of Interior)`.
    static func nameWithInitials(_ mention: String) -> (body: String, abbreviation: String)? {
        let wording = Wording(mention)
        guard wording.tokens.last?.folded == ")", let open = wording.tokens.lastIndex(where: { $0.folded == "(" }),
            open > 0, open + 1 < wording.tokens.count - 1
        else { return nil }
        let (outer, inner) = (wording.words(0..<open), wording.words(open + 1..<wording.tokens.count - 1))
        if areInitials(inner, of: outer) { return (outer, inner) }
        return areInitials(outer, of: inner) ? (inner, outer) : nil
    }

    /// Whether an abbreviation is made of the beginnings of words of a name, of the first among them.
    private static func areInitials(_ short: String, of name: String) -> Bool {
        let words = Wording(name).tokens.filter { $0.kind == .word }.map { Array($0.folded) }
        guard isAbbreviation(short), words.count > 1 else { return false }
        let letters = Wording(short).tokens.filter { $0.kind == .word }.flatMap { Array($0.folded) }
        guard letters.count > 1, letters.count <= 12, letters.first == words[0].first else { return false }
        // How many letters the words so far may have given.
        var given: Set<Int> = [0]
        for word in words {
            for start in given {
                let common = zip(word, letters[start...]).prefix { $0 == $1 }.count
                for count in 0...common { given.insert(start + count) }
            }
        }
        return given.contains(letters.count)
    }

    /// The words without their endings.
    private func stem(_ wording: Wording) -> String {
        wording.tokens.filter { $0.kind != .sign }.map { token in
            token.kind == .word ? words.stem(token.folded) : token.folded
        }.joined(separator: " ")
    }

    /// Whether a name stands in a text, in any case.
    func stands(_ name: String, in text: String) -> Bool {
        let wording = Wording(name)
        if text.contains(wording.key) { return true }
        guard wording.tokens.count > 1 else { return false }
        return stem(Wording(text)).contains(stem(wording))
    }

    /// Whether a body has words as its name, another form of it or its abbreviation.
    func bears(_ id: String, _ mention: String) -> Bool {
        guard let body = bodies.first(where: { $0.id == id }) else { return false }
        let key = Wording(mention).key
        return (body.names.map(\.name) + body.aliases + [body.abbreviation].compactMap(\.self)).contains {
            Wording($0).key == key
        }
    }

    // MARK: - Adding

    /// The body that a mention names; a new one where none is known by these words.
    mutating func index(of mention: String, language: String, at place: Place?) -> (index: Int, how: Fact.How) {
        if let known = body(mention) {
            return (known.index, known.isInflected ? .derived(.inflected) : .verbatim)
        }
        let mention = bare(mention)
        let isShort = Self.isAbbreviation(mention) && !mention.contains(" ")
        return (
            add(
                Body(
                    id: newID(mention), kind: nil, kindHow: .open, abbreviation: isShort ? mention : nil,
                    names: [(mention, language)], aliases: [], place: place, carried: nil)), .verbatim
        )
    }

    /// Adds a body; its kind is that which its name says, where it states none.
    @discardableResult
    mutating func add(_ body: Body) -> Int {
        var body = body
        if body.kind == nil, let name = body.names.first?.name, let known = kind(name) {
            (body.kind, body.kindHow) = (known.kind, .phrase(known.phrase.source))
        }
        let index = bodies.count
        bodies.append(body)
        ids.insert(body.id)
        for form in body.names.map(\.name) + body.aliases + [body.abbreviation].compactMap(\.self) {
            know(form, as: index)
        }
        return index
    }

    /// Gives a body another form of its name.
    mutating func know(_ form: String, as index: Int) {
        let wording = Wording(form)
        guard !wording.isEmpty else { return }
        if byKey[wording.key] == nil { byKey[wording.key] = index }
        let stem = stem(wording)
        if let other = byStem[stem], other != index { byStem[stem] = .some(nil) } else { byStem[stem] = index }
    }

    /// Gives a body another form of its name that the dossier keeps.
    mutating func alias(_ index: Int, _ form: String) {
        if !bodies[index].aliases.contains(form) { bodies[index].aliases.append(form) }
    }

    /// Gives a body its abbreviation.
    mutating func abbreviate(_ index: Int, _ abbreviation: String) {
        guard body(abbreviation)?.index != index else { return }
        if bodies[index].abbreviation == nil {
            bodies[index].abbreviation = abbreviation
        } else {
            bodies[index].aliases.append(abbreviation)
        }
        know(abbreviation, as: index)
    }

    /// Gives the body that was met by its abbreviation alone its name, where no body has it.
    mutating func name(_ abbreviation: String, _ name: String, language: String) {
        guard let index = byKey[Wording(abbreviation).key], body(name) == nil, bodies[index].carried == nil,
            bodies[index].names.map(\.name) == [abbreviation]
        else { return }
        bodies[index].names = [(name, language)]
        bodies[index].abbreviation = abbreviation
        if let known = kind(name) {
            (bodies[index].kind, bodies[index].kindHow) = (known.kind, .phrase(known.phrase.source))
        }
        know(name, as: index)
    }

    /// Makes one body of one that was met by its abbreviation alone and of that which is given it.
    mutating func merge(_ abbreviation: String, into index: Int) {
        guard let other = byKey[Wording(abbreviation).key], other != index, bodies[other].carried == nil,
            bodies[other].names.map(\.name) == [abbreviation]
        else { return }
        merged[bodies[other].id] = bodies[index].id
        for (key, known) in byKey where known == other { byKey[key] = index }
        for (stem, known) in byStem where known == other { byStem[stem] = .some(index) }
    }

    /// The first name of the body of an id.
    func name(of id: String) -> String { bodies.first { $0.id == id }?.names.first?.name ?? id }

    mutating func setKind(_ index: Int, _ kind: String, _ how: Fact.How) {
        (bodies[index].kind, bodies[index].kindHow) = (kind, how)
    }

    /// An id that no body has, from the words of a name.
    private func newID(_ mention: String) -> String {
        var id = ""
        for token in Wording(mention).tokens where token.kind != .sign {
            if id.count > 40 { break }
            id += (id.isEmpty ? "" : "-") + token.folded
        }
        if id.isEmpty { id = "body" }
        guard ids.contains(id) else { return id }
        var number = 2
        while ids.contains("\(id)-\(number)") { number += 1 }
        return "\(id)-\(number)"
    }
}
