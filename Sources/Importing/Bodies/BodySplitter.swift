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
        var isMarked = false
        // Whether words beside a body say that it leads.
        var isSaid = false
        let signs = profile.bodies.signs(of: field)
        // Where lines part nothing, a name may go on in the next.
        let isParted = signs.contains("\n")
        let lines = isParted ? lines : flowing(lines, signs)
        var mentions: [Mention] = []
        var unsaid: [Int] = []
        for line in lines {
            let pieces = isParted ? line.text.split(separator: "\n").map(String.init) : [line.text]
            for piece in pieces {
                for part in parts(piece, signs) {
                    var text = part
                    if let marker = marker(text) {
                        (current, isMarked) = (marker.field, true)
                        text = marker.rest
                    }
                    text = withoutBullet(text)
                    guard !Wording(text).isEmpty else { continue }
                    let others: [Mention]
                    (text, others) = withoutOthers(text, signs, at: line.place)
                    for (text, role) in withRoles(text) {
                        var here = current
                        if let said = saidInParentheses(text) {
                            mentions.append(Mention(text: said.text, field: said.field, role: role, place: line.place))
                            (isFirst, isSaid) = (false, isSaid || said.field == .leads)
                            continue
                        }
                        // Of bodies side by side the first leads, where no word says who does.
                        if field == .bodies, !isMarked, !isFirst { here = .participants }
                        // Who takes part in a way that the words name does not lead.
                        if role != nil, current == .leads, !isFirst || field == .leads { here = .participants }
                        mentions.append(Mention(text: text, field: here, role: role, place: line.place))
                        isFirst = false
                        if field == .bodies, !isMarked { unsaid.append(mentions.count - 1) }
                    }
                    mentions += others
                }
            }
        }
        // The first of several leads only where no words say who does.
        if isSaid { for index in unsaid { mentions[index].field = .participants } }
        return mentions
    }

    /// What a body does, where words of the language in parentheses after it say so: "MoI (coordinator)".
    private func saidInParentheses(_ text: String) -> (text: String, field: Profile.Field)? {
        let wording = Wording(text)
        guard wording.tokens.last?.folded == ")", let open = wording.tokens.lastIndex(where: { $0.folded == "(" }),
            open > 0
        else { return nil }
        let said = wording.part(open + 1..<wording.tokens.count - 1)
        for (field, phrases) in words.inParentheses where phrases.contains(where: { $0.match(said, words) != nil }) {
            return (wording.verbatim(0..<open), field)
        }
        return nil
    }

    /// A body without the parentheses after it that name others and say what these do: "MoI (partners: Police, NGOs)", "MoI (in
    /// co-operation with MoJ)"; and these others.
    private func withoutOthers(_ text: String, _ signs: [String], at place: Place) -> (String, [Mention]) {
        let wording = Wording(text)
        guard wording.tokens.last?.folded == ")" else { return (text, []) }
        var depth = 0
        let open = wording.tokens.indices.last { index in
            depth += wording.tokens[index].folded == ")" ? 1 : wording.tokens[index].folded == "(" ? -1 : 0
            return depth == 0
        }
        guard let open, open > 0 else { return (text, []) }
        let inside = wording.verbatim(open + 1..<wording.tokens.count - 1)
        let marker = marker(inside)
        var others: [Mention] = []
        for part in parts(marker?.rest ?? inside, signs) {
            let role = role(part)
            guard marker != nil || !others.isEmpty || role != nil else { return (text, []) }
            let field = marker?.field ?? .participants
            others.append(
                Mention(
                    text: role?.text ?? part, field: field, role: role?.role ?? others.last?.role, place: place))
        }
        return others.isEmpty ? (text, []) : (wording.verbatim(0..<open), others)
    }

    /// The paragraphs with those joined that go on in the next: it begins with a small letter or a parenthesis, and the one before ends
    /// with no sign and is no body by itself.
    private func flowing(_ lines: [(text: String, place: Place)], _ signs: [String]) -> [(text: String, place: Place)] {
        var flowing: [(text: String, place: Place)] = []
        for line in lines {
            let wording = Wording(line.text)
            guard let first = wording.tokens.first, let last = flowing.last, let end = Wording(last.text).tokens.last,
                !signs.contains(end.folded), first.kind == .word && !first.isCapital || first.folded == "("
            else {
                flowing.append(line)
                continue
            }
            let before = parts(last.text, signs).last ?? ""
            if first.kind == .word, register.isBody(before), register.isBody(parts(line.text, signs).first ?? "") {
                flowing.append(line)
            } else {
                flowing[flowing.count - 1].text += " " + line.text
            }
        }
        return flowing
    }

    /// The words without the bullet or number of an item before them.
    private func withoutBullet(_ text: String) -> String {
        let wording = Wording(text)
        guard let first = wording.tokens.first, wording.tokens.count > 1 else { return text }
        if ["-", "•", "*", "·", "‣", "▪", "○"].contains(first.folded) {
            return wording.verbatim(1..<wording.tokens.count)
        }
        if first.kind == .digits, first.folded.utf8.count <= 2, wording.tokens.count > 2,
            [".", ")"].contains(wording.tokens[1].folded),
            wording.tokens[1].isGlued
        {
            return wording.verbatim(2..<wording.tokens.count)
        }
        return text
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
        // The words that say in parentheses what a body does say it before a colon too.
        for (field, phrases) in words.inParentheses {
            for phrase in phrases {
                guard let match = phrase.match(wording, words, .beginning),
                    match.range.upperBound < wording.tokens.count,
                    wording.tokens[match.range.upperBound].folded == ":"
                else { continue }
                return (field, wording.words(match.range.upperBound + 1..<wording.tokens.count))
            }
        }
        return nil
    }

    /// The bodies of a part: one with its role, or two where words such as `in co-operation with` stand between them.
    private func withRoles(_ text: String) -> [(text: String, role: String?)] {
        if let role = role(text) { return [(role.text, role.role)] }
        let wording = Wording(text)
        for (role, labels) in profile.bodies.roles {
            // A single word, such as "with", may be part of a name.
            for phrase in labels.phrases(words.tag) where phrase.weight > 2 {
                for start in wording.tokens.indices.dropFirst() {
                    guard let match = phrase.match(wording, words, .whole, from: start), let body = match["body"],
                        match.range.lowerBound < body.range.lowerBound
                    else { continue }
                    return [(wording.words(0..<start), nil), (wording.words(body.range), role)]
                }
            }
        }
        return [(text, nil)]
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
        /// Whether a sign stands before that word, which parts by itself: "MoI, MoJ, and IOM".
        var isAfterSign = false
    }

    private func atoms(_ wording: Wording, _ signs: [String]) -> [Atom] {
        let strong = Set(signs.filter { $0 != "\n" && !$0.contains(where: \.isLetter) })
        // The word "and" stands for those of the language.
        let weak = Set(
            signs.filter { $0.contains(where: \.isLetter) }.flatMap { $0 == "and" ? words.conjunctions : [$0] })
        let roles = roleStarts(wording)
        var atoms: [Atom] = []
        var start = 0
        var isAfterWord = false
        var isAfterSign = false
        var depth = 0
        func close(_ end: Int, _ isWord: Bool) {
            let isBlank = start == end
            if start < end {
                atoms.append(Atom(range: start..<end, isAfterWord: isAfterWord, isAfterSign: isAfterSign))
            }
            (start, isAfterWord, isAfterSign) = (end + 1, isWord, isWord && isBlank)
        }
        for (index, token) in wording.tokens.enumerated() {
            if token.folded == "(" { depth += 1 } else if token.folded == ")" { depth = max(0, depth - 1) }
            guard depth == 0 else { continue }
            if roles.contains(index), index > start {
                atoms.append(Atom(range: start..<index, isAfterWord: isAfterWord, isAfterSign: isAfterSign))
                (start, isAfterWord, isAfterSign) = (index, false, false)
            }
            let next = index + 1 < wording.tokens.count ? wording.tokens[index + 1] : nil
            // A slash between blanks and a bullet part; a slash inside a name does not.
            if token.folded == "•" || token.folded == "/" && !token.isGlued && next?.isGlued == false {
                close(index, false)
            } else if strong.contains(token.folded) {
                // Between digits a comma or a point parts nothing.
                if !(token.isGlued && next?.isGlued == true && next?.kind == .digits) { close(index, false) }
            } else if weak.contains(token.folded), index > start || !atoms.isEmpty, index + 1 < wording.tokens.count {
                close(index, true)
            }
        }
        close(wording.tokens.count, false)
        return atoms
    }

    /// Where the words of a role begin inside a text: "MoI in co-operation with MoJ".
    private func roleStarts(_ wording: Wording) -> Set<Int> {
        var starts: Set<Int> = []
        let phrases = profile.bodies.roles.flatMap { $0.labels.phrases(words.tag) }.filter {
            if case .word? = $0.nodes.first { true } else { false }
        }
        guard !phrases.isEmpty else { return [] }
        var index = 0
        while index < wording.tokens.count {
            let bodies = phrases.compactMap {
                $0.match(wording, words, .beginning, from: index)?["body"]?.range.lowerBound
            }
            if !bodies.isEmpty, index > 0 { starts.insert(index) }
            index = max(index + 1, bodies.max() ?? 0)
        }
        return starts
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
            if let end = endOfNameWithHeadLast(atoms, from: index, wording) {
                range = range.lowerBound..<atoms[end].range.upperBound
                next = end + 1
            } else if let end = endOfKnownName(atoms, from: index, wording)
                ?? (isMinistry(wording.words(range)) ? endOfName(atoms, after: index, wording) : nil)
            {
                range = range.lowerBound..<atoms[end].range.upperBound
                next = end + 1
            }
            while next < atoms.count {
                let text = wording.words(atoms[next].range)
                let together = range.lowerBound..<atoms[next].range.upperBound
                let isClause = words.continues.contains { $0.match(Wording(text), words, .beginning) != nil }
                let isWord =
                    atoms[next].isAfterWord && !atoms[next].isAfterSign
                    && !(register.isBody(text) && isWhole(wording.words(range), before: text))
                guard isClause || isWord || isPart(text, of: wording.words(range)) else { break }
                range = together
                next += 1
            }
            joined.append(range)
            index = next
        }
        return joined
    }

    /// The last piece of a name that ends with the word for what it is: "Švietimo, mokslo ir sporto ministerija".
    private func endOfNameWithHeadLast(_ atoms: [Atom], from index: Int, _ wording: Wording) -> Int? {
        guard register.hasHeadsAtEnd, !register.isBody(wording.words(atoms[index].range)) else { return nil }
        for position in atoms.indices.dropFirst(index + 1).prefix(4)
        where register.isBody(wording.words(atoms[position].range)) {
            let isHeadLast = register.kind(wording.words(atoms[position].range))?.phrase.nodes.first == .anything
            return isHeadLast && atoms[position].isAfterWord ? position : nil
        }
        return nil
    }

    /// The last of the pieces from one on that together are the name of a known body.
    private func endOfKnownName(_ atoms: [Atom], from index: Int, _ wording: Wording) -> Int? {
        atoms.indices.dropFirst(index + 1).last { last in
            let together = atoms[index].range.lowerBound..<atoms[last].range.upperBound
            return register.body(withoutParenthesis(wording.words(together))) != nil
        }
    }

    private func withoutParenthesis(_ text: String) -> String {
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text }
        return String(text[..<open])
    }

    /// Whether a name may have commas in it: it begins as those of ministries, offices and agencies do, and is not known so.
    private func isMinistry(_ name: String) -> Bool {
        register.body(name) == nil && !BodyRegister.isAbbreviation(name)
            && register.kind(name).map { ["ministry", "government-office", "agency"].contains($0.kind) } == true
    }

    /// The last piece of a name that has commas in it.
    private func endOfName(_ atoms: [Atom], after index: Int, _ wording: Wording) -> Int? {
        for position in atoms.indices.dropFirst(index + 1) {
            let range = atoms[position].range
            guard !register.isBody(wording.words(range)) else { return nil }
            // "Ministry of Interior, and Parliament" has no list inside the name.
            if atoms[position].isAfterSign, position == index + 1, wording.tokens[range.lowerBound].isCapital {
                return nil
            }
            if atoms[position].isAfterWord
                || range.contains(where: { words.conjunctions.contains(wording.tokens[$0].folded) })
            {
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
    private func isWhole(_ text: String, before next: String) -> Bool {
        let text = role(text)?.text ?? text
        // Where the word for a ministry stands last, what stands before "and" may be the beginning of its name.
        let isHeadLast = register.kind(next)?.phrase.nodes.first == .anything
        return register.isBody(text) || !isHeadLast && Wording(text).tokens.first?.isCapital == true
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
}
