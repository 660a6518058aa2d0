/// How things of a dossier are called where people read of them.
package protocol NamePhrases {
    /// A recommendation by what it is about, whose it is, and where it stands: `“Compensation” (GRETA, round 2, paragraph 7)`;
    /// by its key where neither its subject nor its paragraph is stated, and with it where others are called the same.
    func recommendation(
        _ key: String, topic: String?, monitor: String, round: Int64?, paragraph: String?, isOwn: Bool
    ) -> String
    /// An element of a recommendation, which is called by `recommendation`.
    func element(_ id: String, of recommendation: String) -> String
    /// A country by its code after ISO 3166; a code without a name stays.
    func country(named code: String) -> String
    /// How a currency is marked on its own, by its code after ISO 4217.
    func sign(ofCurrency code: String) -> String
    /// After a few of several things, how many more there are.
    func andOthers(_ count: Int) -> String
}

extension Grammar where Self: NamePhrases {
    /// Some of several things, and how many more there are: `a, b and 4 more`.
    func few(_ names: [String], of all: Int) -> String {
        names.count == all ? list(names) : names.joined(separator: ", ") + andOthers(all - names.count)
    }
}

/// What the first page says.
package protocol FirstPagePhrases {
    /// How the figures are called together.
    var keyFigures: String { get }
    /// How many of how many: `12 of 45`.
    func some(_ number: Int, of all: Int) -> String
    func majorFigure(_ count: Int) -> String
    func majorFigureNote(minor: Int, observations: Int) -> String
    /// What the number of recommendations that are answered in full is of.
    func answeredFigure(of all: Int) -> String
    /// What the number of recommendations counts where nobody has judged how the plan answers them.
    func notAssessedFigure(_ count: Int) -> String
    var notAssessedNote: String { get }
    /// How many recommendations have each other status, and how many elements nothing answers.
    func answeredFigureNote(_ others: [String], unaddressedElements: Int) -> String
    var noRecommendations: String { get }
    var moneyFigure: String { get }
    func moneyFigureNote(agreeing: Int, differing: Int) -> String
    var noMoneyFigure: String { get }
    /// What the number of tasks that a line of the annex funds is of.
    func fundedFigure(of all: Int) -> String
    func tasksFigure(_ count: Int) -> String
    func tasksFigureNote(assignments: Int, without: Int) -> String
    var doFirst: String { get }
    /// That of measures which differ only by the case the first is named.
    var firstOfEach: String { get }
}

/// What the summary of two pages says.
package protocol BriefPhrases {
    var briefKicker: StaticString { get }
    var briefRecommendations: String { get }
    var briefMoney: String { get }
    var briefDeadlines: String { get }
    /// What the summary is of, and where the whole is.
    func briefOf(_ file: String) -> String
}

/// What stands beside charts and tables of what they do not show.
package protocol NotExaminedPhrases {
    var allRecommendations: String { get }
    var allElements: String { get }
    /// That all recommendations of the dossier are such as the plan itself names.
    func onlyCited(monitors: [String]) -> String
    /// That the dossier need not hold all recommendations of its monitors.
    func onlyHeld(monitors: [String]) -> String
    var plannedOnly: String { get }
    var progressNotExamined: String { get }
    /// That a table shows only what is filled, since so many tasks answer.
    func tooManyTasks(_ tasks: Int) -> String
}

/// What the calendar and the money of tasks say.
package protocol CalendarPhrases {
    var calendar: String { get }
    /// How many assignments the calendar leaves out: those that run on, and those without a day.
    func calendarExplained(running: Int, undated: Int) -> String
    /// That nothing falls due.
    var nothingDue: String { get }
    var dayHeading: String { get }
    var dueHeading: String { get }
    /// That a country is to report on a round.
    func reportDue(_ round: String, to monitor: String) -> String
    /// What the bars beside deadlines show.
    func timeBarExplained(_ first: String, _ last: String) -> String
    /// That an amount is for other tasks too.
    func sharedWith(_ tasks: [String]) -> String
    /// That the money of a task is within what stands with others.
    func within(_ tasks: [String]) -> String
    /// How much of the money is for one task, for several, and for none.
    func moneyByUse(own: String, shared: String, none: String) -> String
}

/// What is said of kinds of findings, of their addressees, and of recommendations beside each other.
package protocol KindPhrases {
    var kinds: String { get }
    /// How to read the findings; `evidence` is the letter of the annex.
    func kindsExplained(evidence: String) -> String
    /// The numbers of findings, which are written already: `No. 3–48`.
    func numbers(_ ranges: String) -> String
    var leadsHeading: String { get }
    var restsOnJudgement: String { get }
    /// Instead of a source that is that of the kind above.
    var sameSource: String { get }
    /// Where in a file something stands, after the page of the printed document where that is known.
    func line(_ line: Int, page: String?) -> String
    var addressedHeading: String { get }
    /// Before the numbers of findings that stand in the section of another addressee.
    func toOthersToo(_ count: Int) -> String
    func findingsHeading(_ count: Int) -> String
    var repeatsHeading: String { get }
    var takesOverHeading: String { get }
    /// Whose judgements of answers are.
    func judgedThroughout(_ assessor: String) -> String
    var similarReason: String { get }
    /// On how many things a rule was evaluated.
    func examined(_ count: Int) -> String
    var limitsHeading: String { get }
}

extension NamePhrases where Self: Grammar {
    /// Several names, or where there are more than a dozen the first ten and how many others.
    func first(of names: [String]) -> String {
        guard names.count > 12 else { return list(names) }
        return names.prefix(10).joined(separator: ", ") + andOthers(names.count - 10)
    }
}
