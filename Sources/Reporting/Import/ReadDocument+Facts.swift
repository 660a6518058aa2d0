internal import CEL
internal import Documents
internal import Dossier
internal import Importing
internal import Texts

extension ReadDocument {
    /// Something that a document says, and what became of it.
    struct Said {
        let text: String
        let use: Use
        let address: Address
    }

    /// A text that is longer than this is not said again beside itself.
    private static let longest = 80
    /// So much of a text that was left out is shown where others of its row were not.
    private static let shortest = 60

    /// What was made of some pieces: the facts, the questions, and what was left out and why.
    func made(_ facts: [PlacedFact], of pieces: [Said]) -> Markup {
        var parts: [Markup] = []
        if !facts.isEmpty { parts.append(list(facts, beside: pieces)) }
        let asked = pieces.flatMap { page.asked[place($0.address)] ?? [] }
        parts += asked.map { index in
            HTML.p(["class": "asked"]) {
                HTML.a(["href": "#q\(index + 1)"]) { asking(page.made.questions[index]) }
            }
        }
        var reasons: [(reason: LeftOut, texts: [String])] = []
        var uses: [Use.What] = []
        for piece in pieces {
            switch piece.use {
            case .used(let what): if !uses.contains(what) { uses.append(what) }
            case .leftOut(let reason):
                if let index = reasons.firstIndex(where: { $0.reason == reason }) {
                    reasons[index].texts.append(piece.text)
                } else {
                    reasons.append((reason, [piece.text]))
                }
            }
        }
        if facts.isEmpty, !uses.isEmpty {
            let said = uses.map { $0.pick(phrases.usedAs) }.joined(separator: "; ")
            parts.append(HTML.p(["class": "how"]) { said })
        }
        let isWhole = facts.isEmpty && uses.isEmpty && reasons.count == 1
        for (reason, texts) in reasons {
            parts.append(
                HTML.p {
                    leftOutWords(reason)
                    if !isWhole {
                        " – "
                        page.verbatim(
                            texts.map { phrases.quoted(shortened($0)) }.joined(separator: ", "), from: document)
                    }
                })
        }
        return .group(parts)
    }

    /// A question in short; of bodies there may be many in one place.
    private func asking(_ question: Question) -> String {
        let asked = question.why.pick(phrases.asked)
        if case .body(let name) = question.about { return "\(name): \(asked)" }
        return asked
    }

    private func shortened(_ text: String) -> String {
        text.count > Self.shortest ? "\(text.prefix(Self.shortest))…" : text
    }

    /// Facts by the elements that state them.
    func list(_ facts: [PlacedFact], beside pieces: [Said]) -> Markup {
        let texts = Set(pieces.map(\.text).filter(Self.isLong).map(Self.folded))
        let tasks = facts.map(Self.task)
        let isOfSeveral = Set(tasks.map { $0.map(ObjectIdentifier.init) }).count > 1
        var items: [Markup] = []
        var start = 0
        while start < facts.count {
            var end = start + 1
            while end < facts.count, facts[end].element === facts[start].element { end += 1 }
            let task = isOfSeveral ? tasks[start] : nil
            items.append(item(Array(facts[start..<end]), of: task, beside: texts))
            start = end
        }
        return HTML.ul { items }
    }

    /// The task that a fact is of, where it is not the task's own.
    private static func task(_ placed: PlacedFact) -> Draft? {
        placed.standing.nearest { $0.entity == "task" ? $0 : nil }
    }

    /// By which field one is told from others of its kind.
    private static let identifying = [
        "task": "number", "chapter": "number", "section": "number", "line": "id", "recommendation": "id",
        "round": "number",
    ]

    /// What one element states.
    private func item(_ facts: [PlacedFact], of task: Draft?, beside texts: Set<String>) -> Markup {
        let element = facts[0].element
        // A body that is called by its name in the document is named once.
        var facts = facts
        if facts.contains(where: { $0.field == "body" }) {
            let names = facts.filter { $0.field == "text" && $0.fact.how == .verbatim }.map { words.value($0).text }
            facts.removeAll { placed in
                placed.field == "body" && placed.fact.how == .verbatim && names.contains(words.value(placed).text)
            }
        }
        var label = words.label(element.entity)
        if let field = Self.identifying[element.entity], !facts.contains(where: { $0.field == field }),
            let value = element.value(field)
        {
            label += " \(value.written)"
        }
        if let task, task !== element {
            let number = task.text("number").map { " \($0)" } ?? ""
            label = "\(words.label("task"))\(number), \(words.label(element.entity).lowercasedFirst)"
        }
        var markup = HTML.span(["class": "of"]) { label }
        markup.append(": ")
        var start = 0
        while start < facts.count {
            var end = start + 1
            while end < facts.count, facts[end].fact.how == facts[start].fact.how { end += 1 }
            if start > 0 { markup.append("; ") }
            markup.append(Markup.group(facts[start..<end].map { field($0, beside: texts) }, separator: ", "))
            if let how = words.how(facts[start].fact.how) {
                markup.append(" ")
                markup.append(HTML.span(["class": "how"]) { how })
            }
            start = end
        }
        return HTML.li { markup }
    }

    private func field(_ placed: PlacedFact, beside texts: Set<String>) -> Markup {
        let (text, isVerbatim) = words.value(placed)
        let label = words.label(placed.field, of: placed.element.entity)
        if placed.fact.value == .flag(true) { return .text(label ?? text) }
        let lead = Markup.text(label.map { "\($0) " } ?? "")
        guard isVerbatim else { return .group([lead, .text(text)]) }
        if Self.isLong(text), texts.contains(Self.folded(text)) {
            return .group([lead, HTML.span(["class": "how"]) { phrases.asItStands }])
        }
        return .group([lead, page.verbatim(phrases.quoted(text), from: placed.fact.place?.document ?? document)])
    }

    private static func isLong(_ text: String) -> Bool {
        text.utf8.count > longest && text.unicodeScalars.count > longest
    }

    /// A text with every run of blanks as one.
    private static func folded(_ text: String) -> String {
        text.unicodeScalars.split(whereSeparator: Wording.isBlank).map(String.init).joined(separator: " ")
    }
}

extension String {
    /// The text with a small letter at its beginning.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
