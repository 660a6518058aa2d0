/// A part of a cell that names a body, or those who take part.
struct Mention: Hashable {
    /// The words.
    var text: String
    /// What the body does in the task.
    var field: Profile.Field
    /// How it takes part, if the words say so.
    var role: String?
    /// Where it stands.
    var place: Place
}

/// Takes the bodies of a cell apart.
struct BodySplitter {
    let profile: Profile
    let words: LanguageWords
    let register: BodyRegister

    /// The mentions of some lines, in their order.
    ///
    /// Signs part bodies, but not inside parentheses; a word such as `and` parts them only where both sides are bodies. A comma
    /// inside the name of a ministry parts nothing: `Ministry of labour, family and social affairs`.
    func mentions(_ lines: [(text: String, place: Place)], field: Profile.Field) -> [Mention] {
        var current = field == .bodies ? Profile.Field.leads : field
        var isFirst = true
        let signs = profile.bodies.signs(of: field)
        // Where lines part nothing, a name may go on in the next.
        let isParted = signs.contains("\n")
        let lines = isParted || lines.count < 2 ? lines : [(lines.map(\.text).joined(separator: " "), lines[0].place)]
        var mentions: [Mention] = []
        for line in lines {
            let pieces = isParted ? line.text.split(separator: "\n").map(String.init) : [line.text]
            for piece in pieces {
                for part in parts(piece, signs) {
                    var text = part
                    if let marker = marker(text) {
                        current = marker.field
                        isFirst = false
                        text = marker.rest
                    }
                    guard !Wording(text).isEmpty else { continue }
                    let role = role(text)
                    text = role?.text ?? text
                    var here = current
                    if field == .bodies, current == .leads, !isFirst { here = .participants }
                    if role != nil, field == .bodies { here = isFirst ? .leads : .participants }
                    mentions.append(Mention(text: text, field: here, role: role?.role, place: line.place))
                    isFirst = false
                }
            }
        }
        return mentions
    }

    private func marker(_ text: String) -> (field: Profile.Field, rest: String)? {
        let wording = Wording(text)
        for (field, labels) in profile.bodies.markers {
            for phrase in labels.phrases(words.tag) {
                if let match = phrase.match(wording, words, .beginning) {
                    var start = match.range.upperBound
                    while start < wording.tokens.count, [":", "-"].contains(wording.tokens[start].folded) { start += 1 }
                    return (field, wording.words(start..<wording.tokens.count))
                }
            }
        }
        return nil
    }

    private func role(_ text: String) -> (text: String, role: String)? {
        let wording = Wording(text)
        for (role, labels) in profile.bodies.roles {
            for phrase in labels.phrases(words.tag) {
                if let match = phrase.match(wording, words), let body = match["body"] {
                    return (wording.words(body.range), role)
                }
            }
        }
        return nil
    }

    /// The parts of a line between signs.
    func parts(_ text: String, _ signs: [String]) -> [String] {
        let wording = Wording(text)
        if register.body(wording.text) != nil { return [trimmed(wording.verbatim)] }
        return joined(atoms(wording, signs), wording).map { trimmed(wording.verbatim($0)) }.filter { !$0.isEmpty }
    }

    /// A piece between signs, and whether a word such as `and` stands before it.
    private struct Atom {
        var range: Range<Int>
        let isAfterWord: Bool
    }

    private func atoms(_ wording: Wording, _ signs: [String]) -> [Atom] {
        let strong = Set(signs.filter { $0 != "\n" && !$0.contains(where: \.isLetter) })
        let weak = Set(signs.filter { $0.contains(where: \.isLetter) })
        var atoms: [Atom] = []
        var start = 0
        var isAfterWord = false
        var depth = 0
        func close(_ end: Int, _ isWord: Bool) {
            if start < end { atoms.append(Atom(range: start..<end, isAfterWord: isAfterWord)) }
            (start, isAfterWord) = (end + 1, isWord)
        }
        for (index, token) in wording.tokens.enumerated() {
            if token.folded == "(" { depth += 1 } else if token.folded == ")" { depth = max(0, depth - 1) }
            guard depth == 0 else { continue }
            if strong.contains(token.folded) {
                // Between digits a comma or a point parts nothing.
                let next = index + 1 < wording.tokens.count ? wording.tokens[index + 1] : nil
                if !(token.isGlued && next?.isGlued == true && next?.kind == .digits) { close(index, false) }
            } else if weak.contains(token.folded), index > start, index + 1 < wording.tokens.count {
                close(index, true)
            }
        }
        close(wording.tokens.count, false)
        return atoms
    }

    /// The pieces with those joined that are one name or one phrase.
    ///
    /// A word such as `and` parts only bodies: both sides must be some. What follows the name of a ministry in small letters, up to
    /// the piece after such a word, belongs to the name; what begins as a clause does ("which …") belongs to what it follows. A
    /// body by its short name may stand after the name of the body it is part of.
    private func joined(_ atoms: [Atom], _ wording: Wording) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        var index = 0
        while index < atoms.count {
            var range = atoms[index].range
            var next = index + 1
            if isMinistry(wording.words(range)), let end = endOfName(atoms, after: index, wording) {
                range = range.lowerBound..<atoms[end].range.upperBound
                next = end + 1
            }
            while next < atoms.count {
                let text = wording.words(atoms[next].range)
                let together = range.lowerBound..<atoms[next].range.upperBound
                let isClause = words.continues.contains { $0.match(Wording(text), words, .beginning) != nil }
                let isOneName = register.body(wording.words(together)) != nil
                let isWord = atoms[next].isAfterWord && !(register.isBody(text) && isWhole(wording.words(range)))
                guard isClause || isOneName || isWord || isPart(text, of: wording.words(range)) else { break }
                range = together
                next += 1
            }
            joined.append(range)
            index = next
        }
        return joined
    }

    private func isMinistry(_ name: String) -> Bool { register.body(name) == nil && register.kind(name)?.kind == "ministry" }

    /// The last piece of a ministry's name that has commas in it.
    private func endOfName(_ atoms: [Atom], after index: Int, _ wording: Wording) -> Int? {
        for position in atoms.indices.dropFirst(index + 1) {
            let range = atoms[position].range
            guard !wording.tokens[range.lowerBound].isCapital, !register.isBody(wording.words(range)) else { return nil }
            if atoms[position].isAfterWord || range.contains(where: { words.conjunctions.contains(wording.tokens[$0].folded) }) {
                return position
            }
        }
        return nil
    }

    /// Whether a body is known whose full name begins with the words before it.
    private func isPart(_ text: String, of owner: String) -> Bool {
        guard let body = register.body(text) else { return false }
        let key = Wording(owner).key
        let known = register.bodies[body.index]
        return (known.names.map(\.name) + known.aliases).contains { Wording($0).key.hasPrefix(key + " ") }
    }

    /// Whether words before `and` are a body: one for sure, or a name that begins with a capital letter.
    private func isWhole(_ text: String) -> Bool {
        register.isBody(text) || Wording(text).tokens.first?.isCapital == true
    }

    private func trimmed(_ text: String) -> String {
        var text = text
        while let last = text.last, ",;:".contains(last) || last == "." && !text.dropLast().contains(".") && text.count > 4 {
            text.removeLast()
        }
        return text
    }
}
