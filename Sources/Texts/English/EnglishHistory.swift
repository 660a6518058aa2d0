/// What the history of a plan's findings says in English.
struct EnglishHistory: HistoryPhrases, English {
    var title: StaticString { "History of the findings" }
    func summary(_ revisions: Int, from first: String, to last: String) -> String {
        let days = first == last ? "as of \(first)" : "as of days from \(first) to \(last)"
        return "\(count(revisions, "revision", "revisions")) of the plan, \(days)."
    }
    func standing(_ count: Int, sinceFirst: Int) -> String {
        let all =
            "\(self.count(count, "finding", "findings")) of the plan \(form(count, "stands", "stand")) in the newest revision"
        return sinceFirst == 0
            ? "\(all); none of them stood in the first."
            : "\(all); \(text(sinceFirst)) of them stood in the first already."
    }
    func resolved(_ count: Int, gone: Int) -> String {
        let all = "\(self.count(count, "finding is", "findings are")) no longer there"
        return gone == 0 ? "\(all)." : "\(all), of which \(text(gone)) only because what they were about is gone."
    }
    func returned(_ count: Int) -> String {
        "\(self.count(count, "finding", "findings")) came back after \(form(count, "it was", "they were")) resolved."
    }
    func undetermined(_ count: Int) -> String {
        "\(self.count(count, "finding", "findings")) cannot be followed into the newest revision, because the rule was not applied to all of it, or had nothing to look at."
    }
    var onlyRevision: String { "This is the only revision: there is none to which it could be compared." }

    private func these(_ places: [Int]) -> String {
        "\(form(places.count, "revision", "revisions")) \(list(places.map(text)))"
    }
    func reversed(_ places: [Int]) -> String {
        "Wrong order: \(these(places)) \(form(places.count, "is", "are")) earlier than the one before by adoption, number or day. What is told as new there may be resolved, and how long findings stood is not told."
    }
    func otherPlan(_ places: [Int]) -> String {
        "\(capitalised(these(places))) \(form(places.count, "is another plan", "are other plans")): no task is known in the one before, or the country is another. All findings end there, and others begin."
    }
    func otherRules(_ places: [Int]) -> String {
        "\(capitalised(these(places))) \(form(places.count, "was", "were")) audited with other rules or parameters than the one before; findings can come and go for that reason alone."
    }
    func otherAssessment(_ places: [Int]) -> String {
        "\(capitalised(these(places))) \(form(places.count, "has", "have")) another assessment than the one before: findings can come and go by the judgement as well as by the documents."
    }
    func failed(_ rules: [(rule: String, error: String?)], in place: Int) -> String {
        let told = rules.map { [$0.rule, $0.error].compactMap(\.self).joined(separator: ": ") }
        return
            "The audit of revision \(text(place)) is incomplete, because \(form(rules.count, "a rule", "rules")) failed – \(told.joined(separator: "; "))."
    }

    var revisions: String { "Revisions" }
    var revisionsExplained: String {
        "Findings of the plan. New: in no revision before. Back: not in the one before, but in an earlier one. No longer: in the one before, and here no more."
    }
    func revision(_ place: Int) -> String { "Revision \(text(place))" }
    func number(_ number: Int64) -> String { "no.\u{A0}\(number)" }
    var plan: String { "Plan" }
    var day: String { "As of" }
    var conclusion: String { "Conclusion" }
    var open: String { "All" }
    var new: String { "New" }
    var returnedHeading: String { "Back" }
    var changed: String { "Changed" }
    var resolvedHeading: String { "No longer" }
    var waived: String { "Accepted" }
    var withdrawn: String { "Withdrawn" }
    var undeterminedHeading: String { "Not followed" }
    var ofDossier: String { "About the dossier" }

    var byMinistry: String { "By ministry" }
    var byMinistryExplained: String {
        "Findings of the plan that stand in each revision; one that is addressed to several counts with each."
    }
    var ministry: String { "Ministry or body" }
    var findings: String { "Findings" }
    var findingsExplained: String {
        "A row is a finding, a column a revision, numbered as above. The bar goes on as long as the finding does, whatever number its task has. The words are those of the last revision that had it."
    }
    var noFindings: String { "No revision has a finding." }
    var noAddressee: String { "Findings without an addressee" }
    func alsoTo(_ bodies: [String]) -> String { "Addressed to \(list(bodies)) too." }
    var filter: String { "Show" }
    var finding: String { "Finding" }
    var condition: String { "What is" }
    var subject: String { "Subject" }
    var severity: String { "Severity" }
    var state: String { "In the newest revision" }
    var rule: String { "Rule" }
    var came: String { "Came with revision" }
    var lastSeen: String { "Last in revision" }
    var revisionsHeading: String { "In revisions" }
    var daysHeading: String { "Days" }
    var returnsHeading: String { "Came back" }
    var stood: String { "How long" }
    var states: ByFindingState<String> {
        (
            open: "stands", waived: "accepted", withdrawn: "withdrawn", subsumed: "explained by another",
            undetermined: "not followed",
            resolved: "resolved", gone: "task or line gone"
        )
    }
    var statesOfMany: ByFindingState<String> {
        (
            open: "that stand", waived: "accepted", withdrawn: "withdrawn", subsumed: "explained by another",
            undetermined: "not followed",
            resolved: "resolved", gone: "whose task or line is gone"
        )
    }
    var isChanged: String { "changed" }
    var notYet: String { "not yet" }
    func replied(_ body: String, _ position: String, on day: String) -> String {
        "Reply (\(body), \(day)): \(position)."
    }
    func promised(_ measure: String, by day: String?) -> String {
        "Promised: \(measure)" + (day.map { " (by \($0))" } ?? "")
    }
    var replies: String { "Replies and promises" }
    func since(_ day: String) -> String { "since \(day)" }
    func over(_ state: String, by day: String) -> String { "\(state) by \(day)" }
    func days(_ count: Int) -> String { self.count(count, "day", "days") }
    func inRevisions(_ count: Int) -> String { "in \(self.count(count, "revision", "revisions"))" }
    func cameBack(_ times: Int) -> String { "came back \(times == 1 ? "once" : "\(text(times)) times")" }
    func shown(_ count: Int, of all: Int, allIn file: String) -> String {
        "Shown: \(text(count)) of \(text(all)), the gravest that stand first; all are in \(file)."
    }
}
