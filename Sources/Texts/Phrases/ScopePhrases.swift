/// What stands for each part of a dossier that an audit may not have examined.
package typealias ByScope<Word> = (
    rules: Word, plan: Word, budget: Word, recommendations: Word, assessment: Word, progress: Word
)

/// What an audit could not examine, or did not: clauses without a capital letter or full stop.
package protocol ScopePhrases: Grammar {
    func rulesNotApplied(_ skipped: Int, of all: Int) -> String
    func rulesFailed(_ failed: Int, of all: Int) -> String
    var noTask: String { get }
    var noAmount: String { get }
    /// That the lines of the annex state their totals alone.
    var noAmountOfYear: String { get }
    /// That there are stated costs and nothing to compare them with.
    func noAnnexAmount(hasAnnex: Bool) -> String
    var noRecommendations: String { get }
    var noAssessment: String { get }
    /// That judgements name another task than the one of which they were made.
    func judgementsOfOtherTasks(_ count: Int) -> String
    var noProgress: String { get }
    /// That entries of the progress report name another task than the one of which they were said.
    func statusesOfOtherTasks(_ count: Int) -> String
}
