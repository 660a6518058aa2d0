/// What the form says in English in which a body replies to findings.
struct EnglishReplyForm: ReplyFormPhrases, English {
    var title: String { "Reply to findings" }
    var introduction: [String] {
        [
            "The letter that came with this form asks you about findings of an audit. Here you say to each of them whether you agree, why, what "
                + "you will do and by when, and what proves it.",
            "Your reply will be printed in the report beside the finding.",
        ]
    }
    func due(_ day: String) -> String { "Please reply by \(day)." }
    var senderSheet: String { "Who replies" }
    var senderNote: String { "Who replies for the body, and on which day. Without both no reply can be taken." }
    var body: String { "Body" }
    var by: String { "Who replies (name and function)" }
    var byHint: String { "The name and function of the person who answers for this reply." }
    var date: String { "Day of the reply" }
    var findingsSheet: String { "Findings" }
    var findingsNotes: [String] {
        [
            "Choose a position for each finding. A finding without a position has no reply.",
            "A measure says what will be done, and the cell beside it by which day.",
        ]
    }
    var number: String { "No." }
    var finding: String { "Finding" }
    var condition: String { "What is" }
    var recommendation: String { "Recommendation" }
    var position: String { "Your position" }
    var text: String { "Your reasons" }
    func measure(_ number: Int) -> String { "Measure \(number)" }
    func due(_ number: Int) -> String { "Measure \(number): by" }
    var evidence: String { "Evidence" }
    var evidenceHint: String { "What proves it, and where it can be found; each on a line of its own." }
    var noSender: String {
        "The form does not say who replies and on which day (sheet “Who replies”); the reply was not taken."
    }
    var dayWithoutMeasure: String { "There is a day and no measure; the row was not taken." }
}
