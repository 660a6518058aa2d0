package import CEL
package import Platform

/// What people decided: the file `answers.yaml`.
package struct Answers: Sendable {
    /// An answer and what was given as its reason.
    package struct Answer: Sendable, Hashable {
        package let answer: String
        package let reason: String?
        /// The fact and the words that it was asked of, by which a revision finds it again.
        package let fact: String
        package let text: String
        package let about: String
        let line: Int
        let column: Int
    }

    private var answers: [String: Answer] = [:]
    /// The ids of all questions, open or not.
    private(set) var ids: Set<String> = []
    /// The facts and words that are still open.
    private var open: Set<String> = []
    /// The file, where there is one.
    package private(set) var path = ""
    /// The profile that it names.
    package private(set) var profile: String?
    /// Who answered what is proposed, and when.
    package private(set) var assessor: String?
    package private(set) var date: CalendarDate?

    /// No answers.
    package static let none = Answers()

    private init() {}

    /// The answers that a file states.
    ///
    /// - Throws: `LoadFailure`, where it is not there or is no such file.
    package init(path: String) throws(LoadFailure) {
        self.init(try QuestionFile(path: path), path: path)
    }

    /// The answers of a file; questions that are still open count for nothing.
    package init(yaml text: String, path: String) throws(Problem) {
        self.init(try QuestionFile(yaml: text, path: path), path: path)
    }

    private init(_ file: QuestionFile, path: String) {
        (self.path, profile, assessor, date) = (path, file.profile, file.assessor, file.date)
        ids = Set(file.entries.map(\.id))
        for entry in file.entries {
            guard !entry.answer.isEmpty else {
                open.insert(Self.key(entry.fact, entry.text))
                continue
            }
            answers[entry.id] = Answer(
                answer: entry.answer, reason: entry.reason.isEmpty ? nil : entry.reason, fact: entry.fact,
                text: entry.text, about: entry.about, line: entry.line, column: entry.column)
        }
    }

    private static func key(_ fact: String, _ text: String) -> String { "\(fact)\u{0}\(Wording(text).key)" }

    /// Whether a question of a fact and words was asked and not answered.
    func isOpen(_ fact: String, _ text: String) -> Bool { open.contains(Self.key(fact, text)) }

    /// The answer to a question of the same fact and words; of the same thing too, where that is given.
    func answer(to fact: String, of text: String, about: String?) -> Answer? {
        let key = Wording(text).key
        let same = answers.values.filter {
            $0.fact == fact && Wording($0.text).key == key && (about == nil || $0.about == about)
        }
        return Set(same.map(\.answer)).count == 1 ? same.first : nil
    }

    /// Whether nothing is answered.
    package var isEmpty: Bool { answers.isEmpty }

    /// The answer to a question.
    subscript(id: String) -> Answer? { answers[id] }

    /// The ids of the answers to some facts, with the fact of each, in their order.
    func of(facts: Set<String>) -> [(id: String, fact: String)] {
        answers.filter { facts.contains($0.value.fact) }.sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }
            .map { ($0.key, $0.value.fact) }
    }

    /// That nobody says who judged what is proposed, and when.
    var lacksAssessor: LoadFailure {
        .invalid([
            Problem(
                path: path, line: 0, column: 0,
                message:
                    "A proposal is confirmed, and nobody says by whom and when; expected assessor and date under the key assessment."
            )
        ])
    }

    /// Answers that would be lost if what others decided were written over them.
    package func problems(replacedBy others: Answers) -> [Problem] {
        answers.filter { others[$0.key] == nil }.sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }.map {
            Problem(
                path: path, line: $1.line, column: $1.column,
                message:
                    "The answer to \($0) is not in \(others.path) and would be lost; expected it there, or another folder to write in."
            )
        }
    }

    /// Answers that chose what the question does not offer, or to questions that nobody asks.
    package func problems(with questions: [Question]) -> [Problem] {
        let asked = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
        return answers.sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }.compactMap { id, answer in
            func problem(_ message: String) -> Problem {
                Problem(path: path, line: answer.line, column: answer.column, message: message)
            }
            guard let question = asked[id] else {
                return problem("Nothing asks \(id); expected an answer to a question of this import.")
            }
            guard question.answer == nil else { return nil }
            let offered = question.candidates.map(\.answer)
            let expected = offered + question.mayBeOther.filter { !offered.contains($0) }
            return problem(
                "\"\(answer.answer)\" is no answer to \(id); expected \(expected.map { "\"\($0)\"" }.joined(separator: ", "))."
            )
        }
    }
}
