/// What stands for each position of one who replies.
package typealias ByReplyPosition<Word> = (agrees: Word, partly: Word, disagrees: Word)

/// What stands for each decision on a finding after a reply.
package typealias ByDecision<Word> = (upheld: Word, amended: Word, withdrawn: Word)

/// What is said of the replies of those concerned to findings.
package protocol ReplyPhrases: Grammar {
    /// How one stands to a finding.
    var positions: ByReplyPosition<String> { get }
    /// What becomes of a finding.
    var decisions: ByDecision<String> { get }
}
