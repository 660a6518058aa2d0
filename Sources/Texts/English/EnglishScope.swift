/// What an audit did not examine, in English.
struct EnglishScope: ScopePhrases, English {
    func rulesNotApplied(_ skipped: Int, of all: Int) -> String {
        "no conclusion: \(skipped) of \(all) rules were not applied"
    }
    func rulesFailed(_ failed: Int, of all: Int) -> String {
        "\(failed) of \(all) rules failed, so that findings may be missing"
    }
    var noTask: String {
        "the dossier has no task of the plan: goals, responsibilities and deadlines were not examined"
    }
    var noAmount: String {
        "no amount is stated, neither in a line of a funding annex nor as the cost of a task: funding was not examined"
    }
    var noAmountOfYear: String {
        "the lines of the funding annex state totals alone, without an amount for any year: funding by year was not examined"
    }
    func noAnnexAmount(hasAnnex: Bool) -> String {
        "\(hasAnnex ? "the funding annex states no amount" : "there is no funding annex"): the stated costs could not be compared with it"
    }
    var noRecommendations: String {
        "the dossier has no recommendation: how the plan answers any was not examined"
    }
    var noAssessment: String {
        "there is no assessment: which task answers which recommendation and which line funds which task was not examined"
    }
    func judgementsOfOtherTasks(_ count: Int) -> String {
        let clause = self.count(
            count, "judgement of the assessment was made of another task than the one it names",
            "judgements of the assessment were made of other tasks than those they name")
        return "\(clause): nothing can be concluded from the assessment"
    }
    func statusesOfOtherTasks(_ count: Int) -> String {
        let clause = self.count(
            count, "entry of the progress report was made of another task than the one it names",
            "entries of the progress report were made of other tasks than those they name")
        return "\(clause): nothing can be concluded from the report"
    }
    var noProgress: String { "there is no progress report: what was done and spent was not examined" }
}
