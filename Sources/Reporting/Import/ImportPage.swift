internal import Audit
internal import CEL
internal import Documents
package import Dossier
package import Importing
internal import RulePack
package import Texts

/// `import.<language>.html`: the documents beside what was made of them, and before that what a person must decide; one page
/// without scripts.
package struct ImportPage {
    let made: Import
    let parts: [WrittenPart]
    let language: Language
    let words: ImportWords
    var phrases: any ImportPhrases { words.phrases }
    /// The ids of the places that something on the page points to.
    private(set) var anchors: [Place: String]
    /// The questions that are open at a place, as positions.
    let asked: [Place: [Int]]

    /// The page of an import in a language; `monitors` say what their degrees of urgency are called.
    package init(_ made: Import, _ parts: [WrittenPart], _ monitors: Monitors, _ language: Language) {
        (self.made, self.parts, self.language) = (made, parts, language)
        words = ImportWords(made, monitors, language)
        var anchors: [Place: String] = [:]
        var asked: [Place: [Int]] = [:]
        for (index, question) in made.questions.enumerated() {
            guard let place = question.at else { continue }
            if question.isOpen { asked[place, default: []].append(index) }
            if anchors[place] == nil { anchors[place] = "p\(anchors.count + 1)" }
        }
        for place in made.remarks.compactMap(\.place) where anchors[place] == nil {
            anchors[place] = "p\(anchors.count + 1)"
        }
        for place in (made.roots[.registry]?.children ?? []).compactMap(\.place) where anchors[place] == nil {
            anchors[place] = "p\(anchors.count + 1)"
        }
        (self.anchors, self.asked) = (anchors, asked)
    }

    /// The file's name.
    package static func name(_ language: Language) -> String { "import.\(language.rawValue).html" }

    /// The page.
    package var bytes: [UInt8] {
        let heading = made.roots[.plan]?.text("title") ?? made.roots[.annex]?.text("title") ?? made.documents[0].name
        // What is read comes last, but decides what may be pointed to.
        var reading = ReadDocument(self)
        let documents = made.documents.indices.map { reading.markup(ofDocument: $0) }
        var linked = self
        linked.anchors = anchors.filter { reading.shown.contains($0.key) }
        var page = Page(
            language, title: "\(phrases.title): \(heading)", header: phrases.title, style: Stylesheet.imports)
        linked.append(to: &page, heading, documents, rest: reading.rest)
        return page.end()
    }

    private func append(to page: inout Page, _ heading: String, _ documents: [Markup], rest: Markup) {
        page.append(HTML.a(["class": "skip", "href": "#content"]) { phrases.skipToContent })
        page.append(cover(heading))
        page.open(HTML.main, ["id": "content"])
        page.append(part("questions", phrases.questions, openQuestions))
        if !proposed.isEmpty { page.append(part("proposals", phrases.proposals, proposals)) }
        if made.questions.contains(where: { $0.answer != nil }) {
            page.append(part("answered", phrases.answered, answeredQuestions))
        }
        page.append(part("remarks", phrases.remarks, remarks))
        if made.documents.contains(where: { !$0.document.notices.isEmpty }) {
            page.append(part("notices", phrases.notices, notices))
        }
        for (index, markup) in documents.enumerated() {
            page.append(part("document-\(index + 1)", phrases.read(made.documents[index].name), markup))
        }
        if made.roots[.registry] != nil { page.append(part("bodies", phrases.bodies, bodies)) }
        if !rest.isNothing { page.append(part("rest", phrases.withoutPlace, rest)) }
    }

    private func part(_ id: String, _ heading: String, _ content: Markup) -> Markup {
        HTML.section(["id": id, "class": "part", "aria-labelledby": "\(id)-title"]) {
            HTML.h2(["id": "\(id)-title"]) { heading }
            content
        }
    }

    func grid(_ title: String, _ columns: [Grid.Column]) -> Grid {
        Grid(title, columns, region: phrases.scrollable(title), isCaptionShown: false)
    }

    /// Words of a document, marked with its language where that is another than the page's.
    func verbatim(_ text: String, from document: Int) -> Markup {
        guard let spoken = lang(document) else { return .text(text) }
        return HTML.span(["lang": spoken]) { text }
    }

    /// The language of a document, where it is another than the page's.
    func lang(_ document: Int) -> String? {
        let spoken = made.readings[document].language
        return spoken == language.rawValue ? nil : spoken
    }

    /// Where something stands, and the way there.
    func link(_ place: Place) -> Markup {
        guard let anchor = anchors[place] else { return .text(words.place(place)) }
        return HTML.a(["href": "#\(anchor)"]) { words.place(place) }
    }

    // MARK: - The beginning

    private func cover(_ heading: String) -> Markup {
        let open = made.questions.count(where: \.isOpen)
        let asked = made.questions.count { !$0.isProposal }
        let unwritten = parts.filter { $0.bytes == nil }
        return HTML.header(["class": "cover"]) {
            HTML.p(["class": "kicker"]) { "\(phrases.title)" }
            HTML.h1 { verbatim(heading, from: 0) }
            HTML.div(["class": "conclusion next"]) {
                HTML.p(["class": "verdict"]) {
                    asked == 0 ? phrases.nothingOpen : phrases.openQuestions(open, of: asked)
                }
                HTML.p { made.counts(language) }
                if !proposed.isEmpty { HTML.p { phrases.proposals(proposed.count) } }
                if !made.standing.isEmpty { HTML.p { phrases.standing(made.standingFiles) } }
            }
            if !unwritten.isEmpty {
                HTML.div(["class": "warning next", "role": "alert"]) {
                    unwritten.map { part in
                        .group([
                            HTML.p { phrases.notWritten(part.part.file) },
                            HTML.ul(["lang": language == .en ? nil : "en"]) {
                                part.problems.map { problem in HTML.li { problem } }
                            },
                        ])
                    }
                }
            }
            documentTable
            contents
            HTML.p(["class": "small"]) { "\(phrases.madeWith) \(Tool.name) \(Tool.version)" }
        }
    }

    private var documentTable: Markup {
        var grid = grid(
            phrases.documents,
            [
                .text(phrases.document), .text(phrases.format), .text(phrases.profile),
                .text(phrases.languageOfDocument), .text(phrases.fingerprint),
            ])
        for (document, reading) in zip(made.documents, made.readings) {
            grid.append([
                .text(document.name), .text(document.document.format.pick(phrases.formats)),
                HTML.code { reading.profile }, .text(reading.language),
                HTML.span(["class": "hash"]) { document.sha256 },
            ])
        }
        return grid.markup
    }

    private var contents: Markup {
        let answered = made.questions.contains { $0.answer != nil }
        let notices = made.documents.contains { !$0.document.notices.isEmpty }
        let entries: [(String, String)?] =
            [
                ("questions", phrases.questions), proposed.isEmpty ? nil : ("proposals", phrases.proposals),
                answered ? ("answered", phrases.answered) : nil,
                ("remarks", phrases.remarks), notices ? ("notices", phrases.notices) : nil,
            ] + made.documents.enumerated().map { ("document-\($0 + 1)", phrases.read($1.name)) } + [
                made.roots[.registry] == nil ? nil : ("bodies", phrases.bodies)
            ]
        return HTML.nav(["class": "contents next", "aria-labelledby": "contents"]) {
            HTML.h2(["id": "contents"]) { phrases.contents }
            HTML.ol {
                entries.compactMap(\.self).map { id, heading in HTML.li { HTML.a(["href": "#\(id)"]) { heading } } }
            }
        }
    }

    // MARK: - Bodies

    private var bodies: Markup {
        var grid = grid(
            phrases.bodies,
            [
                .text(phrases.body), .text(phrases.abbreviation), .text(phrases.kind), .text(phrases.howKnown),
                .text(phrases.firstNamed),
            ])
        for body in made.roots[.registry]?.children ?? [] {
            let kind = body.fields.first { $0.name == "kind" }?.fact
            let document = body.place?.document ?? 0
            grid.append([
                .group([
                    verbatim(ImportWords.name(of: body), from: document),
                    HTML.div(["class": "under"]) { HTML.code { body.text("id") ?? "" } },
                ]),
                .text(body.text("abbreviation") ?? ""), .text(words.kind(of: body)),
                .text(kind.flatMap { words.how($0.how) } ?? ""), body.place.map(link) ?? .nothing,
            ])
        }
        return .group([HTML.p(["class": "small lead"]) { phrases.bodiesExplained }, grid.markup])
    }
}
