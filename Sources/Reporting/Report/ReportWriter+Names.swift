internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// Words of the dossier as they stand in the report: each in its own language.
extension ReportWriter {
    /// A text of the plan.
    func verbatim(_ text: String?) -> Markup { verbatim(text, language: foreign) }

    /// A text of the dossier in a language that it states; nil for the report's own.
    func verbatim(_ text: String?, language stated: String?) -> Markup {
        guard let text, !text.isEmpty else { return .nothing }
        guard let stated, !language.isServed(by: stated) else { return .text(text) }
        return HTML.span(["lang": stated]) { text }
    }

    /// A text of a rule, in which what stands in the report's quotation marks is quoted from the plan.
    func prose(_ text: String) -> Markup {
        guard let foreign else { return .text(text) }
        let marks = phrases.quotes
        var markup = Markup(capacity: text.utf8.count)
        var rest = text[...]
        while let open = rest.position(of: marks.open), let close = rest[open...].position(of: marks.close) {
            let start = rest.utf8.index(open, offsetBy: marks.open.utf8.count)
            markup.append(String(rest[..<start]))
            markup.append(HTML.span(["lang": foreign]) { String(rest[start..<close]) })
            rest = rest[close...]
        }
        markup.append(String(rest))
        return markup
    }

    /// A quotation of the plan in the quotation marks of the report's language.
    func quotation(_ text: String?) -> Markup {
        guard let text, !text.isEmpty else { return .nothing }
        return .group([
            .text(String(phrases.quotes.open)), verbatim(text), .text(String(phrases.quotes.close)),
        ])
    }

    /// Where something stands, in the printed document and in the dossier.
    func place(_ location: SourceLocation) -> String {
        phrases.place(file: location.file, line: location.line, page: location.page)
    }

    /// The abbreviation of a body, or else its name.
    func short(_ body: Model.Body) -> Markup {
        if let abbreviation = body.abbreviation { return .text(abbreviation) }
        return name(body)
    }

    func short(_ body: Record) -> Markup { short(Model.Body(body)) }

    /// The name of a body.
    func name(_ body: Model.Body) -> Markup {
        verbatim(language.bodyName(body), language: language.lookup(in: body.names, tag: \.language)?.language)
    }

    func name(_ body: Record) -> Markup { name(Model.Body(body)) }

    /// Several pieces with commas and an `and`.
    func list(_ pieces: [Markup]) -> Markup {
        var list: [Markup] = []
        for (index, piece) in pieces.enumerated() {
            if index > 0 {
                let isLast = index == pieces.count - 1
                list.append(.text(isLast ? phrases.and : ", "))
            }
            list.append(piece)
        }
        return .group(list)
    }

    /// What there is of several pieces, with commas.
    func separated(_ pieces: [Markup]) -> Markup {
        let stated = pieces.filter { !$0.isNothing }
        return .group(stated.enumerated().flatMap { index, piece in index > 0 ? [.text(", "), piece] : [piece] })
    }

    func money(_ amount: Money?) -> String { amount.map { language.text($0) } ?? "–" }

    func day(_ date: CalendarDate?) -> String { date.map { language.text($0) } ?? "" }

    // MARK: - Places in the report

    func anchor(task: Model.Task) -> String { "task-\(task.record.row + 1)" }
    func anchor(recommendation: Model.Recommendation) -> String { "recommendation-\(recommendation.record.row + 1)" }
    func anchor(ministry: Model.Body) -> String { "ministry-\(ministry.record.row + 1)" }
    func anchor(rule: String) -> String { "rule-\(rule)" }
    func anchor(kind: RollUp) -> String { "kind-\(kind.rule.id)" }

    /// A task by its number; by the beginning of its title where the plan does not number it.
    func link(task: Model.Task) -> Markup {
        HTML.a(["href": "#\(anchor(task: task))"]) {
            task.isNumbered ? .text(task.key) : verbatim(beginning(of: task.title, room: 28))
        }
    }

    /// What a sentence calls a task: its number, or the beginning of its title in quotation marks.
    func called(_ task: Model.Task) -> String {
        task.isNumbered ? task.key : phrases.quoted(beginning(of: task.title, room: 40))
    }

    /// A task by its number, if the plan prints one, and its title.
    func named(_ task: Model.Task) -> Markup { named(task, title: task.title, isLinked: true) }

    private func named(_ task: Model.Task, title: String, isLinked: Bool) -> Markup {
        guard isLinked else { return .group([.text(task.isNumbered ? "\(task.key) " : ""), verbatim(title)]) }
        if task.isNumbered { return .group([link(task: task), .text(" "), verbatim(title)]) }
        return HTML.a(["href": "#\(anchor(task: task))"]) { verbatim(title) }
    }

    /// The same with no more of a long title than a line has room for; it stands in full elsewhere.
    func brieflyNamed(_ task: Model.Task, isLinked: Bool = true) -> Markup {
        named(task, title: beginning(of: task.title, room: 56), isLinked: isLinked)
    }

    /// The first words of a text that is longer than `room` characters.
    func beginning(of text: String, room: Int) -> String {
        guard text.count > room else { return text }
        let cut = text.prefix(room)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<end].trimmingSuffix { ",;–( ".contains($0) } + "…"
    }

    /// A recommendation beside another: by what it is about where that differs, and where it stands.
    func named(_ recommendation: Model.Recommendation, beside other: Model.Recommendation) -> Markup {
        let place = [
            recommendation.round.number.map { phrases.round(String($0)) },
            recommendation.paragraph.map(phrases.paragraph),
        ].compactMap(\.self).joined(separator: ", ")
        guard recommendation.topic == other.topic, !place.isEmpty, recommendation.round != other.round else {
            return named(recommendation)
        }
        return HTML.a(["href": "#\(anchor(recommendation: recommendation))"]) { place }
    }

    /// A recommendation as findings call it.
    func named(_ recommendation: Model.Recommendation) -> Markup {
        HTML.a(["href": "#\(anchor(recommendation: recommendation))"]) { called(recommendation) }
    }

    /// What findings call a recommendation, with the name that its monitor has in the language.
    func called(_ recommendation: Model.Recommendation) -> String { language.called(recommendation, store) }

    /// A label in bold and what it names, as a paragraph.
    func labelled(_ label: String, _ content: Markup, class name: String? = nil) -> Markup {
        HTML.p(["class": name]) {
            HTML.strong { label + ":" }
            " "
            content
        }
    }
}

extension Language {
    /// What findings call a recommendation of a dossier, with the name that its monitor has in the language.
    func called(_ recommendation: Model.Recommendation, _ store: DossierStore) -> String {
        let round = recommendation.round
        return phrases.report.recommendation(
            recommendation.key, topic: recommendation.topic, monitor: store.monitor(of: round).name(self),
            round: round.number, paragraph: recommendation.paragraph, isOwn: recommendation.hasOwnName)
    }
}

extension NumberedFinding {
    /// The id of the place where it stands.
    var anchor: String { "finding-\(number)" }
}

extension Substring {
    /// The text without the characters at its end that are in a set.
    fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return String(text)
    }

    /// Where a character that is not ASCII first stands.
    fileprivate func position(of mark: Character) -> Index? {
        let bytes = mark.utf8
        var rest = utf8
        while let position = rest.firstIndex(of: bytes[bytes.startIndex]) {
            if rest[position...].starts(with: bytes) { return position }
            rest = rest[rest.index(after: position)...]
        }
        return nil
    }
}
