internal import Documents

/// Something that the documents leave open and a person must decide.
package struct Question: Sendable, Hashable {
    /// Its id: the fact and the place, so that a new import of the same document asks the same.
    package let id: String
    /// What is asked, in the words of the schema: `deadline.kind`, `body.kind`, `amount`, …
    package let fact: String
    /// Of what.
    package let about: Matter
    /// Where it stands, for people.
    package let place: String
    /// The words of the document.
    package let text: String
    /// Why it is open.
    package let why: Reason
    /// What it may be; an answer is one of them, or of `mayBeOther`.
    package let candidates: [Candidate]
    /// The words of the schema that are answers too.
    package let mayBeOther: [String]
    /// The answer; nil while it is open.
    package var answer: String?
    /// What whoever answered gave as the reason.
    package var reason: String?
    /// Where it stands in the documents.
    package let at: Place?
    /// Of a proposal, what speaks for it.
    package var grounds: [StatedGround] = []

    /// Whether it asks for a judgement on what may belong together, and for nothing that the documents leave open.
    package var isProposal: Bool { why.isProposal }
    /// Whether something of the documents is open.
    package var isOpen: Bool { answer == nil && !isProposal }

    /// Why something is open.
    package enum Reason: String, Sendable, CaseIterable {
        case adoptionMissing = "adoption-missing"
        case amountUnreadable = "amount-unreadable"
        case chapterWithoutHeading = "chapter-without-heading"
        case countryMissing = "country-missing"
        case countryOther = "country-other"
        case currencyMissing = "currency-missing"
        case deadlineWithoutPhrase = "deadline-without-phrase"
        case kindUnknown = "kind-of-body-unknown"
        case periodMissing = "period-missing"
        case sourceUnknown = "source-unknown"
        case strengthUnknown = "strength-of-verb-unknown"
        case revisionUnknown = "revision-unknown"
        case abbreviationOfOneOrTwo = "abbreviation-of-one-or-two"
        case amountInText = "amount-in-running-text"
        case columnWithoutLabel = "column-without-label"
        case mayFund = "may-fund"
        case mayAnswer = "may-answer"
        case mayRepeat = "may-repeat"

        /// Whether it is asked what may belong together, and nothing that the documents leave open.
        var isProposal: Bool { [.mayFund, .mayAnswer, .mayRepeat].contains(self) }
        /// Whether a yes is a judgement of the assessment.
        var isJudged: Bool { [.mayFund, .mayAnswer].contains(self) }
    }
}

/// Asks, remembers what was asked, and gives the answers that people gave before.
struct QuestionDesk {
    private(set) var questions: [Question] = []
    private var positions: [String: Int] = [:]
    private var byText: [String: Int] = [:]
    private let answers: Answers
    /// Those to the questions of an earlier document, by their words.
    private let earlier: Answers

    init(answers: Answers, earlier: Answers) { (self.answers, self.earlier) = (answers, earlier) }

    /// Asks what the documents leave open.
    ///
    /// The same words of the same kind are asked of once.
    /// - Returns: The answer, if there is one that fits; and the id of the question.
    @discardableResult
    mutating func ask(
        _ fact: String, about: Matter, at place: Place?, text: String, why: Question.Reason, candidates: [Candidate],
        or others: [String]? = nil, isShared: Bool = false
    ) -> (answer: String?, id: String) {
        let others = others ?? Question.others(to: fact)
        let key = "\(fact)\u{0}\(Wording(text).key)\u{0}\(candidates.map(\.answer).joined(separator: "\u{0}"))"
        if isShared, let position = byText[key] { return (questions[position].answer, questions[position].id) }
        var id = "\(fact)@\(Self.slug(place, about.description))"
        var number = 2
        while positions[id] != nil {
            id = "\(fact)@\(Self.slug(place, about.description))-\(number)"
            number += 1
        }
        func fitting(_ answer: Answers.Answer?) -> Answers.Answer? {
            answer.flatMap { candidates.map(\.answer).contains($0.answer) || others.contains($0.answer) ? $0 : nil }
        }
        let given =
            fitting(answers[id])
            ?? fitting(earlier.answer(to: fact, of: text, about: isShared ? nil : about.description))
        let question = Question(
            id: id, fact: fact, about: about, place: place?.address.description ?? "", text: text, why: why,
            candidates: Array(candidates.prefix(6)), mayBeOther: others, answer: given?.answer, reason: given?.reason,
            at: place)
        positions[id] = questions.count
        if isShared { byText[key] = questions.count }
        questions.append(question)
        return (question.answer, id)
    }

    /// Whether an earlier document left a fact open.
    func wasOpen(_ fact: String, _ text: String) -> Bool { earlier.isOpen(fact, text) }

    /// Takes back questions that an earlier dossier answers.
    mutating func settle(_ isSettled: (Question) -> Bool) {
        questions.removeAll { $0.answer == nil && isSettled($0) }
        positions = Dictionary(questions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        byText = [:]
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
