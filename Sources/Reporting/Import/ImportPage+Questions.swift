internal import Audit
internal import CEL
internal import Documents
internal import Importing
internal import Texts

extension ImportPage {
    // MARK: - Questions

    var openQuestions: Markup {
        let open = made.questions.enumerated().filter(\.element.isOpen)
        guard !open.isEmpty else { return HTML.p(["class": "lead"]) { phrases.noQuestions } }
        var groups: [(key: GroupOfQuestions, questions: [(offset: Int, element: Question)])] = []
        var positions: [GroupOfQuestions: Int] = [:]
        for question in open {
            let key = GroupOfQuestions(question.element)
            if let position = positions[key] {
                groups[position].questions.append(question)
            } else {
                positions[key] = groups.count
                groups.append((key, [question]))
            }
        }
        return .group(
            [HTML.p(["class": "lead"]) { phrases.howToAnswer }]
                + groups.map { $0.questions.count == 1 ? question($0.questions[0]) : questions($0.questions) })
    }

    /// What questions have in common that are asked together.
    private struct GroupOfQuestions: Hashable {
        let why: Question.Reason
        let candidates: [Candidate]
        let others: [String]

        init(_ question: Question) {
            (why, candidates, others) = (question.why, question.candidates, question.mayBeOther)
        }
    }

    private func question(_ numbered: (offset: Int, element: Question)) -> Markup {
        let question = numbered.element
        return HTML.article(["class": "question", "id": "q\(numbered.offset + 1)"]) {
            HTML.h3 { question.why.pick(phrases.asked) }
            HTML.dl {
                entry(phrases.about) { about(question) }
                if isQuoted(question) {
                    entry(phrases.words) {
                        HTML.blockquote { verbatim(question.text, from: question.at?.document ?? 0) }
                    }
                }
                reasonAndCandidates(question)
                if let place = question.at { entry(phrases.place) { link(place) } }
                entry(phrases.idInAnswers) { HTML.code { question.id } }
            }
        }
    }

    /// Questions that are asked for one reason and have the same candidates.
    private func questions(_ questions: [(offset: Int, element: Question)]) -> Markup {
        let first = questions[0].element
        let title = first.why.pick(phrases.asked)
        // What a document calls a body, say, is what it is about, and no words of their own.
        let haveWords = questions.contains { isQuoted($0.element) }
        var grid = grid(
            title,
            [.text(phrases.about)] + (haveWords ? [.text(phrases.words)] : [])
                + [.text(phrases.place), .text(phrases.idInAnswers)])
        for (offset, question) in questions {
            let words = isQuoted(question) ? phrases.quoted(question.text) : ""
            grid.append(
                [about(question)] + (haveWords ? [verbatim(words, from: question.at?.document ?? 0)] : [])
                    + [question.at.map(link) ?? .nothing, HTML.code { question.id }], id: "q\(offset + 1)")
        }
        return HTML.article(["class": "question"]) {
            HTML.h3 { heading(title, questions.count) }
            HTML.dl { reasonAndCandidates(first) }
            grid.markup
        }
    }

    func reasonAndCandidates(_ question: Question) -> Markup {
        .group([
            entry(phrases.why) { .text(question.why.pick(phrases.because)) },
            entry(phrases.candidates) { candidates(question) },
            others(question).isEmpty ? .nothing : entry(phrases.otherCandidates) { others(of: question) },
        ])
    }

    /// Whether the words of the document say more than what the question is about.
    private func isQuoted(_ question: Question) -> Bool {
        !question.text.isEmpty && question.text != words.matter(question.about)
    }

    private func entry(_ label: String, _ content: () -> Markup) -> Markup {
        .group([HTML.dt { label }, HTML.dd { content() }])
    }

    private func about(_ question: Question) -> Markup {
        verbatim(words.matter(question.about), as: question.about, from: question.at?.document ?? 0)
    }

    /// A matter, whose words are mostly those of the document.
    private func verbatim(_ text: String, as matter: Matter, from document: Int) -> Markup {
        if case .body = matter { verbatim(text, from: document) } else { .text(text) }
    }

    private func candidates(_ question: Question) -> Markup {
        guard !question.candidates.isEmpty else {
            return question.mayBeOther.isEmpty ? .text(phrases.withoutCandidates) : .text("–")
        }
        return HTML.ul(["class": "candidates"]) {
            question.candidates.map { candidate in
                HTML.li {
                    HTML.code { candidate.answer }
                    if let meaning = words.meaning(candidate) { " – \(meaning)" }
                }
            }
        }
    }

    private func others(of question: Question) -> Markup {
        let codes = others(question).map { other in
            let meaning = words.meaning(other, of: question).map { " – \($0)" } ?? ""
            return Markup.group([HTML.code { other }, .text(meaning)])
        }
        // The codes of countries and currencies need no words, and there are many.
        guard question.candidates.isEmpty else {
            return HTML.ul(["class": "candidates"]) { codes.map { code in HTML.li { code } } }
        }
        return Markup.group(codes, separator: ", ")
    }

    /// The answers that are accepted beside the candidates.
    private func others(_ question: Question) -> [String] {
        let offered = question.candidates.map(\.answer)
        return question.mayBeOther.filter { !offered.contains($0) }
    }

    var answeredQuestions: Markup {
        var grid = grid(
            phrases.answered,
            [
                .text(phrases.question), .text(phrases.about), .text(phrases.answer), .text(phrases.reason),
                .text(phrases.place),
            ])
        for question in made.questions {
            guard let answer = question.answer else { continue }
            let chosen = question.candidates.first { $0.answer == answer }
            let meaning = chosen.flatMap(words.meaning).map { " – \($0)" } ?? ""
            grid.append([
                .group([
                    .text(question.why.pick(phrases.asked)),
                    HTML.div(["class": "under"]) { HTML.code { question.id } },
                ]),
                .group([
                    about(question),
                    question.text.isEmpty
                        ? .nothing
                        : HTML.div(["class": "under"]) {
                            verbatim(phrases.quoted(question.text), from: question.at?.document ?? 0)
                        },
                ]),
                .group([HTML.code { answer }, .text(meaning)]), .text(question.reason ?? ""),
                question.at.map(link) ?? .nothing,
            ])
        }
        return grid.markup
    }

    // MARK: - Remarks and notices

    var remarks: Markup {
        guard !made.remarks.isEmpty else { return HTML.p(["class": "lead"]) { phrases.noRemarks } }
        let byKind = Dictionary(grouping: made.remarks, by: \.kind)
        return HTML.div(["class": "remarks"]) {
            HTML.p(["class": "lead"]) { phrases.remarksExplained }
            Remark.Kind.allCases.compactMap { kind in
                byKind[kind].map { remarks in
                    .group([
                        HTML.h3 { heading(kind.pick(phrases.remarkKinds), remarks.count) },
                        HTML.ul { remarks.map(remark) },
                    ])
                }
            }
        }
    }

    func heading(_ words: String, _ count: Int) -> String {
        count == 1 ? words : "\(words) (\(phrases.text(count)))"
    }

    private func remark(_ remark: Remark) -> Markup {
        var pieces: [Markup] = []
        if let matter = remark.about { pieces.append(.text(phrases.capitalised(words.matter(matter)))) }
        if !remark.text.isEmpty {
            pieces.append(verbatim(phrases.quoted(remark.text), from: remark.place?.document ?? 0))
        }
        if !remark.other.isEmpty {
            let label = remark.kind.pick(phrases.remarkComparisons).map { "\($0): " } ?? ""
            pieces.append(.text("\(label)\(remark.other)"))
        }
        if let place = remark.place { pieces.append(HTML.span(["class": "small"]) { link(place) }) }
        return HTML.li { Markup.group(pieces, separator: " · ") }
    }

    var notices: Markup {
        let all = made.documents.enumerated().flatMap { index, document in
            document.document.notices.map { (document: index, notice: $0) }
        }
        let byKind = Dictionary(grouping: all, by: \.notice.kind)
        // What is missing in what was read comes first, and is not folded away.
        let kinds = Notice.Kind.allCases.filter(\.isLoss) + Notice.Kind.allCases.filter { !$0.isLoss }
        return HTML.div(["class": "remarks"]) {
            HTML.p(["class": "lead"]) { phrases.noticesExplained }
            kinds.compactMap { kind in
                byKind[kind].map { notices in
                    let list = HTML.ul { notices.map { notice($0.notice, of: $0.document) } }
                    let title = heading(kind.pick(phrases.noticeKinds), notices.count)
                    return kind.isLoss
                        ? .group([HTML.h3 { "\(title) – \(phrases.loss)" }, list])
                        : HTML.details {
                            HTML.summary { title }
                            list
                        }
                }
            }
        }
    }

    private func notice(_ notice: Notice, of document: Int) -> Markup {
        var pieces: [Markup] = []
        if !notice.text.isEmpty { pieces.append(verbatim(phrases.quoted(notice.text), from: document)) }
        if let before = notice.before {
            pieces.append(.group([.text("\(phrases.before): "), verbatim(phrases.quoted(before), from: document)]))
        }
        let place = notice.address.map { words.place(Place(document: document, address: $0)) }
        pieces.append(HTML.span(["class": "small"]) { place ?? made.documents[document].name })
        return HTML.li { Markup.group(pieces, separator: " · ") }
    }
}

extension Markup {
    /// Several pieces with a text between them.
    static func group(_ pieces: [Markup], separator: String) -> Markup {
        var markup = Markup(capacity: pieces.reduce(0) { $0 + $1.bytes.count + separator.utf8.count })
        for (index, piece) in pieces.enumerated() {
            if index > 0 { markup.append(separator) }
            markup.append(piece)
        }
        return markup
    }
}
