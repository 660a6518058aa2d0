package import CEL
internal import Encodings
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
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(path, limit: 100_000_000) } catch {
            throw error.failure(path, limit: 100_000_000)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .invalid([
                Problem(path: path, line: 1, column: 1, message: "The file is not in UTF-8; expected UTF-8.")
            ])
        }
        do throws(Problem) { self = try Answers(yaml: text, path: path) } catch { throw .invalid([error]) }
    }

    /// The answers of a file; questions that are still open count for nothing.
    package init(yaml text: String, path: String) throws(Problem) {
        self.path = path
        var root = try YAMLReader(path: path).root(text)
        for var document in try root.optionalMappings("document") {
            _ = try document.text("name")
            _ = try document.text("sha256")
            try document.finish(expected: ["name", "sha256"])
        }
        profile = try root.optionalText("profile")?.content
        if var assessment = try root.optionalMapping("assessment") {
            assessor = try assessment.blankableText("assessor").flatMap { $0.content.isEmpty ? nil : $0.content }
            if let day = try assessment.blankableText("date"), !day.content.isEmpty {
                guard let read = CalendarDate(day.content) else {
                    throw day.problem(path, "The date is \"\(day.content)\"; expected a day such as 2027-06-30.")
                }
                date = read
            }
            try assessment.finish(expected: ["assessor", "date"])
        }
        for var entry in try root.optionalMappings("questions") {
            let id = try entry.text("id")
            ids.insert(id.content)
            let fact = try entry.text("fact").content
            let about = try entry.blankableText("about")?.content ?? ""
            _ = try entry.blankableText("place")
            let words = try entry.blankableText("text")?.content ?? ""
            _ = try entry.blankableText("why")
            _ = try entry.listed("candidates")
            let answer = try entry.blankableText("answer")
            let reason = try entry.blankableText("reason")?.content
            try entry.finish(expected: [
                "id", "fact", "about", "place", "text", "why", "candidates", "answer", "reason",
            ])
            guard let answer, !answer.content.isEmpty else {
                open.insert(Self.key(fact, words))
                continue
            }
            guard answers[id.content] == nil else {
                throw id.problem(path, "The question \(id.content) stands twice; expected each once.")
            }
            answers[id.content] = Answer(
                answer: answer.content, reason: reason.flatMap { $0.isEmpty ? nil : $0 }, fact: fact, text: words,
                about: about, line: answer.line, column: answer.column)
        }
        try root.finish(expected: ["document", "profile", "assessment", "questions"])
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
