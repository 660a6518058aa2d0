/// What an audit did not examine, in English.
struct EnglishScope: ScopePhrases, English {
    func rulesNotApplied(_ skipped: Int, of all: Int) -> String {
        "no conclusion: \(skipped) of \(all) rules were not applied"
    }
    func rulesFailed(_ failed: Int, of all: Int) -> String {
        "\(failed) of \(all) rules failed, so that findings may be missing"
    }
    var noTask: String { "the plan has no task: there was nothing to examine" }
    var noAmount: String {
        "no amount is stated, neither in a line of a funding annex nor as the cost of a task: funding was not examined"
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
    var noProgress: String { "there is no progress report: what was done and spent was not examined" }
}
