/// What stands for each position of one who replies.
package typealias ByReplyPosition<Word> = (agrees: Word, partly: Word, disagrees: Word)

/// What stands for each decision on a finding after a reply.
package typealias ByDecision<Word> = (upheld: Word, amended: Word, withdrawn: Word)

/// What stands for each state of a measure that was promised.
package typealias ByMeasureState<Word> = (
    confirmed: Word, overdue: Word, promised: Word, undated: Word, settled: Word, unclear: Word
)

/// What stands for what became of a finding of an earlier revision.
package typealias ByFollowUp<Word> = (persisting: Word, withdrawn: Word, resolved: Word, undetermined: Word)

/// What is said of the replies of those concerned to findings.
package protocol ReplyPhrases: Grammar {
    /// How one stands to a finding, as it is said after the name of the body.
    var positions: ByReplyPosition<String> { get }
    /// What becomes of a finding.
    var decisions: ByDecision<String> { get }
    /// How far a measure is.
    var measureStates: ByMeasureState<String> { get }
    /// What became of a finding of an earlier revision.
    var followUps: ByFollowUp<String> { get }

    // MARK: - Replies that reply to nothing

    /// Which reply it is: whose, and to what.
    func aim(_ body: String, rule: String, subject: String) -> String
    func unmatched(_ aim: String) -> String
    func duplicate(_ aim: String) -> String
    // What a reply that means no finding may have meant, in parentheses.
    func noSuchRule(nearest: String?) -> String
    var isExplained: String { get }
    func nearFingerprint(_ fingerprint: String) -> String
    func nearFinding(rule: String, subject: String) -> String

    // MARK: - Counts

    /// How many replies agree, agree in part and disagree, how many findings have none, and how many replies were late.
    func counts(agrees: Int, partly: Int, disagrees: Int, unanswered: Int, late: Int) -> String
    /// Before the findings that were withdrawn, with their number.
    func withdrawn(_ count: Int) -> String
    /// Before the replies to findings of an earlier revision, with their number.
    func followedUp(_ count: Int) -> String
    /// How many measures are past their day.
    func overdue(_ count: Int) -> String
    /// The same of how many that were promised.
    func overdue(_ count: Int, of all: Int) -> String

    // MARK: - Report

    var replies: String { get }
    /// Who was asked when and by when they were to reply.
    func introduction(asked: String?, due: String?) -> String
    var ministry: String { get }
    var positionHeadings: ByReplyPosition<String> { get }
    var noReplyHeading: String { get }
    var lateHeading: String { get }
    var overdueHeading: String { get }
    var reply: String { get }
    /// Who replied for a body, when, and whether that was late.
    func terms(by: String, day: String, isLate: Bool) -> String
    var measure: String { get }
    /// By when a measure is to be done, when it was, and how far it is.
    func measureTerms(due: String?, done: String?, state: String) -> String
    var evidence: String { get }
    var decision: String { get }
    /// Who decided what, and when.
    func decided(_ decision: String, by: String, day: String) -> String
    /// Of a decision, where no rule was applied: that nobody knows whether the finding stands on which it was made.
    var findingUnknown: String { get }
    func noReply(_ bodies: String) -> String
    /// That a body replied to none of the findings that are addressed to it.
    var noReplyAtAll: String { get }
    var withdrawnFindings: String { get }
    func withdrawnIntroduction(_ count: Int) -> String
    var withdrawnHeading: String { get }
    var reasonHeading: String { get }
    var idle: String { get }
    var followUp: String { get }
    var followUpIntroduction: String { get }
    var finding: String { get }
    var outcome: String { get }
    /// The earlier revision to which was replied.
    func earlier(_ plan: String) -> String

    // MARK: - Tables

    var measures: String { get }
    var nextMeasure: String { get }
    var withdrawnBy: String { get }
    var withdrawnBecause: String { get }
    var withdrawnOn: String { get }
}
