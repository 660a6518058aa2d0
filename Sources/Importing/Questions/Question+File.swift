internal import CEL
internal import Encodings

extension Question {
    /// What the file is called in which questions are answered.
    package static let fileName = "answers.yaml"

    /// The questions as the file in which they are answered.
    package static func file(
        _ questions: [Question], documents: [(name: String, sha256: String)], profile: String, answers: Answers
    ) -> [UInt8] {
        let judging: [(key: String, value: YAMLWriter.Value)] = [
            (
                "assessment",
                .mapping([
                    ("assessor", .text(answers.assessor ?? "")), ("date", .text(answers.date?.description ?? "")),
                ])
            )
        ]
        return YAMLWriter.file(
            .mapping(
                [
                    (
                        "document",
                        .list(documents.map { .mapping([("name", .text($0.name)), ("sha256", .text($0.sha256))]) })
                    ),
                    ("profile", .text(profile)),
                ] + (questions.contains(where: \.isProposal) ? judging : []) + [
                    (
                        "questions",
                        .list(
                            questions.map { question in
                                .mapping([
                                    ("id", .text(question.id)), ("fact", .text(question.fact)),
                                    ("about", .text(question.about.description)), ("place", .text(question.place)),
                                    ("text", .text(question.text)), ("why", .text(question.why.rawValue)),
                                    ("candidates", .list(question.candidates.map { .text($0.answer) })),
                                    ("answer", .text(question.answer ?? "")), ("reason", .text(question.reason ?? "")),
                                ])
                            })
                    )
                ]))
    }
}
