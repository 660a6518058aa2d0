package import CEL
internal import Encodings
package import Platform

/// The file in which questions of an import are answered, as it stands.
package struct QuestionFile: Sendable {
    /// The documents that were read.
    package var documents: [(name: String, sha256: String)]
    /// The profile that they were read with.
    package var profile: String?
    /// Whether it asks who judges what is proposed; who does, and when.
    package let asksWhoJudges: Bool
    package internal(set) var assessor: String?
    package internal(set) var date: CalendarDate?
    package var entries: [Entry]

    /// A question and what was answered.
    package struct Entry: Sendable {
        package let id: String
        package let fact: String
        package let about: String
        package let place: String
        package let text: String
        package let why: String
        package let candidates: [String]
        /// Empty while it is open.
        package var answer: String
        package var reason: String
        /// Where the answer stands in the file; 0 where it was not read from one.
        let line: Int
        let column: Int
    }

    /// The file at a path.
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
        do throws(Problem) { self = try QuestionFile(yaml: text, path: path) } catch { throw .invalid([error]) }
    }

    /// What a text of such a file states.
    package init(yaml text: String, path: String) throws(Problem) {
        var root = try YAMLReader(path: path).root(text)
        documents = []
        for var document in try root.optionalMappings("document") {
            documents.append((try document.text("name").content, try document.text("sha256").content))
            try document.finish(expected: ["name", "sha256"])
        }
        profile = try root.optionalText("profile")?.content
        var (assessor, date): (String?, CalendarDate?) = (nil, nil)
        let assessment = try root.optionalMapping("assessment")
        if var assessment {
            assessor = try assessment.blankableText("assessor").flatMap { $0.content.isEmpty ? nil : $0.content }
            if let day = try assessment.blankableText("date"), !day.content.isEmpty {
                date = CalendarDate(day.content)
                if date == nil {
                    throw day.problem(path, "The date is \"\(day.content)\"; expected a day such as 2027-06-30.")
                }
            }
            try assessment.finish(expected: ["assessor", "date"])
        }
        (asksWhoJudges, self.assessor, self.date) = (assessment != nil, assessor, date)
        entries = []
        var answered: Set<String> = []
        for var entry in try root.optionalMappings("questions") {
            let id = try entry.text("id")
            let fact = try entry.text("fact").content
            let about = try entry.blankableText("about")?.content ?? ""
            let place = try entry.blankableText("place")?.content ?? ""
            let words = try entry.blankableText("text")?.content ?? ""
            let why = try entry.blankableText("why")?.content ?? ""
            let candidates = try entry.listed("candidates").map(\.content)
            let answer = try entry.blankableText("answer")
            let reason = try entry.blankableText("reason")?.content ?? ""
            try entry.finish(expected: [
                "id", "fact", "about", "place", "text", "why", "candidates", "answer", "reason",
            ])
            if let answer, !answer.content.isEmpty, !answered.insert(id.content).inserted {
                throw id.problem(path, "The question \(id.content) stands twice; expected each once.")
            }
            entries.append(
                Entry(
                    id: id.content, fact: fact, about: about, place: place, text: words, why: why,
                    candidates: candidates,
                    answer: answer?.content ?? "", reason: reason, line: answer?.line ?? 0, column: answer?.column ?? 0)
            )
        }
        try root.finish(expected: ["document", "profile", "assessment", "questions"])
    }

    /// The questions of an import; what is said in `answers` of who judged stays.
    package init(
        _ questions: [Question], documents: [(name: String, sha256: String)], profile: String, answers: Answers
    ) {
        (self.documents, self.profile) = (documents, profile)
        (asksWhoJudges, assessor, date) = (questions.contains(where: \.isProposal), answers.assessor, answers.date)
        entries = questions.map { question in
            Entry(
                id: question.id, fact: question.fact, about: question.about.description, place: question.place,
                text: question.text, why: question.why.rawValue, candidates: question.candidates.map(\.answer),
                answer: question.answer ?? "", reason: question.reason ?? "", line: 0, column: 0)
        }
    }

    /// The bytes of the file.
    package var bytes: [UInt8] {
        func texts(_ pairs: KeyValuePairs<String, String>) -> [(key: String, value: YAMLWriter.Value)] {
            pairs.map { ($0, .text($1)) }
        }
        return YAMLWriter.file(
            .mapping(
                [("document", .list(documents.map { .mapping(texts(["name": $0.name, "sha256": $0.sha256])) }))]
                    + (profile.map { [("profile", .text($0))] } ?? [])
                    + (asksWhoJudges
                        ? [
                            (
                                "assessment",
                                .mapping(texts(["assessor": assessor ?? "", "date": date?.description ?? ""]))
                            )
                        ] : [])
                    + [
                        (
                            "questions",
                            .list(
                                entries.map { entry in
                                    .mapping(
                                        texts([
                                            "id": entry.id, "fact": entry.fact, "about": entry.about,
                                            "place": entry.place, "text": entry.text, "why": entry.why,
                                        ]) + [("candidates", .list(entry.candidates.map { .text($0) }))]
                                            + texts(["answer": entry.answer, "reason": entry.reason]))
                                })
                        )
                    ]))
    }
}
