/// What is said of replies to findings in English.
struct EnglishReplies: ReplyPhrases, English {
    var positions: ByReplyPosition<String> {
        (agrees: "agrees", partly: "agrees in part", disagrees: "disagrees")
    }
    var decisions: ByDecision<String> { (upheld: "upheld", amended: "amended", withdrawn: "withdrawn") }
    var measureStates: ByMeasureState<String> {
        (
            confirmed: "confirmed", overdue: "overdue, not confirmed", promised: "not due yet",
            undated: "no day was named", settled: "no longer needed",
            unclear: "past its day; whether it is still needed is not known"
        )
    }
    var followUps: ByFollowUp<String> {
        (
            persisting: "the finding persists", withdrawn: "the finding was withdrawn",
            resolved: "the finding is resolved",
            undetermined: "not known: the rule was not applied, or had nothing to look at"
        )
    }

    func aim(_ body: String, rule: String, subject: String) -> String { "\(body), \(rule), \(subject)" }
    func unmatched(_ aim: String) -> String { "Reply that means no open finding: \(aim)" }
    func duplicate(_ aim: String) -> String { "Reply to a finding to which the body has replied before: \(aim)" }
    func noSuchRule(nearest: String?) -> String {
        "there is no such rule" + (nearest.map { "; is it \($0)?" } ?? "")
    }
    var isExplained: String { "another finding explains the one it means" }
    func nearFingerprint(_ fingerprint: String) -> String { "the finding has the fingerprint \(fingerprint)" }
    func nearFinding(rule: String, subject: String) -> String { "is it \(rule), \(subject)?" }

    func counts(agrees: Int, partly: Int, disagrees: Int, unanswered: Int, late: Int) -> String {
        "agreed \(text(agrees)), agreed in part \(text(partly)), disagreed \(text(disagrees)), no reply \(text(unanswered)); late \(text(late))"
    }
    func withdrawn(_ count: Int) -> String {
        self.count(count, "finding was withdrawn after a reply", "findings were withdrawn after replies")
    }
    func followedUp(_ count: Int) -> String {
        self.count(count, "reply to the earlier revision", "replies to the earlier revision")
    }
    func overdue(_ count: Int) -> String {
        self.count(
            count, "promised measure is past its day and not confirmed",
            "promised measures are past their day and not confirmed")
    }
    func overdue(_ count: Int, of all: Int) -> String { "\(text(count)) of \(text(all))" }

    var replies: String { "Replies of those concerned" }
    func introduction(asked: String?, due: String?) -> String {
        let asked = asked.map { "Those concerned were asked on \($0)" } ?? "Those concerned were asked"
        let due = due.map { " and were to reply by \($0); what came later is marked as late" } ?? ""
        return
            "\(asked)\(due). Each reply stands under its finding, with what was decided after it. The table counts replies by finding; a finding that is addressed to several counts for each of them."
    }
    var ministry: String { "Addressee" }
    var positionHeadings: ByReplyPosition<String> {
        (agrees: "Agrees", partly: "Agrees in part", disagrees: "Disagrees")
    }
    var noReplyHeading: String { "No reply" }
    var lateHeading: String { "Late" }
    var overdueHeading: String { "Measures overdue" }
    var reply: String { "Reply" }
    func terms(by: String, day: String, isLate: Bool) -> String { "\(by), \(day)\(isLate ? ", late" : "")" }
    var measure: String { "Measure" }
    func measureTerms(due: String?, done: String?, state: String) -> String {
        [due.map { "by \($0)" }, done.map { "done on \($0)" }, state].compactMap(\.self).joined(separator: "; ")
    }
    var evidence: String { "Evidence" }
    var decision: String { "Decision" }
    func decided(_ decision: String, by: String, day: String) -> String { "\(decision) (\(by), \(day))" }
    var findingUnknown: String {
        "No rule was applied here, so that it is not known whether the finding stands of which this was decided."
    }
    func noReply(_ bodies: String) -> String { "No reply: \(bodies)." }
    var noReplyAtAll: String { "No reply has been received to any of its findings." }
    var withdrawnFindings: String { "Findings that were withdrawn" }
    func withdrawnIntroduction(_ count: Int) -> String {
        self.count(
            count,
            "finding was withdrawn when those concerned had been heard. It counts neither in the summary nor for the conclusion.",
            "findings were withdrawn when those concerned had been heard. They count neither in the summary nor for the conclusion."
        )
    }
    var withdrawnHeading: String { "Withdrawn by" }
    var reasonHeading: String { "Reason" }
    var idle: String { "Replies that mean no open finding" }
    var followUp: String { "Follow-up of the previous revision" }
    var followUpIntroduction: String {
        "What those concerned replied to findings of an earlier revision of the plan, what they promised, and what became of it."
    }
    var finding: String { "Finding" }
    var outcome: String { "What became of it" }
    func earlier(_ plan: String) -> String { "revision \(plan)" }

    var measures: String { "Measures" }
    var nextMeasure: String { "Next measure due" }
    var withdrawnBy: String { "Withdrawn by" }
    var withdrawnBecause: String { "Reason for withdrawal" }
    var withdrawnOn: String { "Withdrawn on" }
}
