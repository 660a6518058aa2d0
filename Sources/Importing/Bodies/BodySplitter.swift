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
        var mentions: [Mention] = []
        for line in lines {
            let pieces =
                signs.contains("\n") || signs.contains(",")
                ? line.text.split(separator: "\n").map(String.init) : [line.text]
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
        let strong = Set(signs.filter { $0 != "\n" && !$0.contains(where: \.isLetter) })
        let weak = Set(signs.filter { $0.contains(where: \.isLetter) })
        var pieces: [Range<Int>] = []
        var start = 0
        var depth = 0
        for (index, token) in wording.tokens.enumerated() {
            if token.folded == "(" { depth += 1 } else if token.folded == ")" { depth = max(0, depth - 1) }
            guard depth == 0, strong.contains(token.folded) else { continue }
            // Between digits a comma or a point parts nothing.
            let next = index + 1 < wording.tokens.count ? wording.tokens[index + 1] : nil
            if token.isGlued, next?.isGlued == true, next?.kind == .digits { continue }
            pieces.append(start..<index)
            start = index + 1
        }
        pieces.append(start..<wording.tokens.count)
        let joined = withNamesJoined(pieces.filter { !$0.isEmpty }, wording)
        return joined.flatMap { split($0, wording, weak) }.map { trimmed(wording.words($0)) }.filter { !$0.isEmpty }
    }

    private func trimmed(_ text: String) -> String {
        var text = text
        while let last = text.last,
            ",;:".contains(last) || last == "." && !text.dropLast().contains(".") && text.count > 4
        {
            text.removeLast()
        }
        return text
    }

    /// The pieces with those joined that are one name: what follows the name of a ministry in small letters, up to the piece
    /// with a word such as `and`, and is no body by itself.
    private func withNamesJoined(_ pieces: [Range<Int>], _ wording: Wording) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        var index = 0
        while index < pieces.count {
            var piece = pieces[index]
            let name = wording.words(piece)
            if register.body(name) == nil, register.kind(name)?.kind == "ministry" {
                var end = index
                for next in pieces.dropFirst(index + 1) {
                    let text = wording.words(next)
                    guard !wording.tokens[next.lowerBound].isCapital, !register.isBody(text) else { break }
                    end += 1
                    if next.contains(where: { words.conjunctions.contains(wording.tokens[$0].folded) }) {
                        piece = piece.lowerBound..<next.upperBound
                        index = end
                        break
                    }
                }
            }
            joined.append(piece)
            index += 1
        }
        return joined
    }

    /// A piece parted at words such as `and` where both sides are bodies.
    private func split(_ piece: Range<Int>, _ wording: Wording, _ weak: Set<String>) -> [Range<Int>] {
        guard !weak.isEmpty, register.body(wording.words(piece)) == nil else { return [piece] }
        var depth = 0
        for index in piece {
            let token = wording.tokens[index]
            if token.folded == "(" { depth += 1 } else if token.folded == ")" { depth = max(0, depth - 1) }
            guard depth == 0, weak.contains(token.folded), index > piece.lowerBound, index + 1 < piece.upperBound else {
                continue
            }
            let (left, right) = (piece.lowerBound..<index, index + 1..<piece.upperBound)
            guard register.isBody(wording.words(right)), isWhole(wording.words(left)) else { continue }
            return [left] + split(right, wording, weak)
        }
        return [piece]
    }

    /// Whether words before `and` are a body: one for sure, or a name that begins with a capital letter.
    private func isWhole(_ text: String) -> Bool {
        register.isBody(text) || Wording(text).tokens.first?.isCapital == true
    }
}
