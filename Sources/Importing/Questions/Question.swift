internal import Documents

/// Something that the documents leave open and a person must decide.
package struct Question: Sendable, Hashable {
    /// Its id: the fact and the place, so that a new import of the same document asks the same.
    package let id: String
    /// What is asked, in the words of the schema: `deadline.kind`, `body.kind`, `amount`, …
    package let fact: String
    /// Of what: `task 1.1 Spletna stran`.
    package let about: String
    /// Where it stands, for people.
    package let place: String
    /// The words of the document.
    package let text: String
    /// Why it is open.
    package let why: String
    /// What it may be; an answer is one of them, or where there are none, or `isKind`, a word of the schema or an id.
    package let candidates: [String]
    /// Whether words of the schema beyond the candidates are answers.
    package let mayBeOther: [String]
    /// The answer; nil while it is open.
    package var answer: String?
    /// What whoever answered gave as the reason.
    package var reason: String?
    /// Where it stands in the documents.
    package let at: Place?
}

/// Asks, remembers what was asked, and gives the answers that people gave before.
struct QuestionDesk {
    private(set) var questions: [Question] = []
    private var positions: [String: Int] = [:]
    private var byText: [String: Int] = [:]
    let answers: Answers

    init(answers: Answers) { self.answers = answers }

    /// Asks what the documents leave open.
    ///
    /// The same words of the same kind are asked of once.
    /// - Returns: The answer, if there is one that fits; and the id of the question.
    @discardableResult
    mutating func ask(
        _ fact: String, about: String, at place: Place?, text: String, why: String, candidates: [String],
        or others: [String] = [], isShared: Bool = false
    ) -> (answer: String?, id: String) {
        let key = "\(fact)\u{0}\(Wording(text).key)\u{0}\(candidates.joined(separator: "\u{0}"))"
        if isShared, let position = byText[key] { return (questions[position].answer, questions[position].id) }
        var id = "\(fact)@\(Self.slug(place, about))"
        var number = 2
        while positions[id] != nil {
            id = "\(fact)@\(Self.slug(place, about))-\(number)"
            number += 1
        }
        let given = answers[id]
        let isFitting = given.map { candidates.contains($0.answer) || others.contains($0.answer) } ?? false
        let question = Question(
            id: id, fact: fact, about: about, place: place?.address.description ?? "", text: text, why: why,
            candidates: Array(candidates.prefix(6)), mayBeOther: others, answer: isFitting ? given?.answer : nil,
            reason: given?.reason, at: place)
        positions[id] = questions.count
        if isShared { byText[key] = questions.count }
        questions.append(question)
        return (question.answer, id)
    }

    private static func slug(_ place: Place?, _ about: String) -> String {
        var slug = ""
        for token in Wording(place?.address.description ?? about).tokens where token.kind != .sign {
            if slug.utf8.count > 60 { break }
            slug += (slug.isEmpty ? "" : "-") + token.folded
        }
        guard let place, place.document > 0 else { return slug }
        return "\(place.document + 1):\(slug)"
    }
}
