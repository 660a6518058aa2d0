/// What is said in English when those concerned are asked about findings.
struct EnglishClearing: ClearingPhrases, English {
    var title: StaticString { "Request for comments" }
    var reference: String { "Reference" }
    var date: String { "Date" }
    var addressee: String { "To" }
    var due: String { "Reply by" }
    var subject: String { "Subject" }
    func about(_ plan: String) -> String {
        "Audit of \(quoted(plan)): findings addressed to you, and your comments on them"
    }
    var salutation: String { "Dear Sir or Madam," }
    func found(_ count: Int, plan: String, asOf: String) -> String {
        "The audit of the plan \(quoted(plan)), as of \(asOf), has led to \(self.count(count, "finding that is", "findings that are")) addressed to you."
    }
    func ofThese(_ counts: [String]) -> String { "By severity: \(list(counts))." }
    var request: String {
        "Before the report is final, you are asked to comment on each of them. Your reply will be printed in the report beside the finding; where there is none, the report will say so."
    }
    var asked: String { "Please state for each finding:" }
    var questions: [String] {
        [
            "your position: whether you agree, agree in part, or disagree;", "your reasons;",
            "the measures by which you will remedy what was found, and for each the day by which it will be done;",
            "the evidence on which you rely, and where it can be found.",
        ]
    }
    func reply(in form: String, by day: String?) -> String {
        let form =
            "Please enter your replies in the form \(form), which comes with this letter, and return it to the sender"
        return day.map { "\(form) by \($0)." } ?? "\(form) by the day stated above."
    }
    var closing: String { "Yours faithfully," }
    var signature: String { "Signature" }
    var findings: String { "Findings" }
    var findingsExplained: String {
        "What is required and what follows from a violation is said once for each kind of finding; each finding then says what is, what should be done, and on which printed page it stands, where that is known."
    }
    func finding(_ number: Int) -> String { "Finding \(text(number))" }
    var alsoOthers: String { "Others to whom this finding is addressed are asked too." }
    var place: String { "Where" }
    var stake: String { "Money at stake" }

    func letter(to body: String, findings: Int, files: [String]) -> String {
        "\(body): \(count(findings, "finding", "findings")), \(files.joined(separator: ", "))"
    }
    func notAsked(_ bodies: [String]) -> String { "No letter, since no finding is addressed to them: \(list(bodies))." }
    func nothing(for body: String) -> String { "No finding is addressed to \(body); no letter was written." }
    func unaddressed(_ count: Int) -> String {
        "\(self.count(count, "finding is", "findings are")) addressed to nobody and \(form(count, "stands", "stand")) in no letter:"
    }
    var nobody: String { "No finding is addressed to anybody; no letter was written." }
    var dateOpen: String { "The date of the letters is left open, to be written by hand; --asked states it." }
    var dueOpen: String { "The day by which to reply is left open, to be written by hand; --due states it." }
}
