/// Everything that the report says of its own, in one language.
///
/// Each language is one type; a phrase that it lacks does not compile. What rules and documents say is not here.
package protocol ReportPhrases: Grammar, SharedPhrases, FramePhrases, MethodPhrases, SummaryPhrases,
    RecommendationPhrases, TaskPhrases, FundingPhrases,
    FindingPhrases, AnnexPhrases, RevisionPhrases, ComparisonPhrases, NamePhrases, FirstPagePhrases, BriefPhrases,
    NotExaminedPhrases, CalendarPhrases, KindPhrases
{}

/// What frames the report: the title page, the table of contents, the headings of the parts.
package protocol FramePhrases {
    /// What kind of document it is; it also stands in the stylesheet.
    var kicker: StaticString { get }
    var skipToContent: String { get }
    var contents: String { get }
    /// The headings of the parts; `monitors` are the names of the monitors, one at least.
    func titles(monitors: [String]) -> ByPart<String>
    /// How an annex is called: `Annex A`.
    func annex(_ letter: String) -> String
    var period: String { get }
    func span(_ first: String, _ last: String) -> String
    var country: String { get }
    var revision: String { get }
    var adopted: String { get }
    var act: String { get }
    /// When an act was last amended.
    func amended(_ day: String) -> String
    var previousPlan: String { get }
    /// The last day of a period.
    func lastDay(_ day: String) -> String
    var asOf: String { get }
    var rulePack: String { get }
    var version: String { get }
    var madeWith: String { get }
    var documents: String { get }
    var file: String { get }
    var incomplete: String { get }
    var incompleteExplained: String { get }
    func judgedBy(_ assessor: String, _ date: String) -> String
    var judgement: String { get }
    func findings(_ number: Int) -> String
    var number: String { get }
    var total: String { get }
    func scrollable(_ caption: String) -> String
}

/// What is said of mandate, independence, sources and method.
package protocol MethodPhrases {
    func mandate(monitors: [String], hasAnnex: Bool) -> [String]
    func planSource(chapters: Int, tasks: Int, goals: Int, assignments: Int) -> String
    func annexSource(lines: Int, years: [String]) -> String
    func monitoringSource(monitors: [String], recommendations: Int, elements: Int, rounds: Int) -> String
    func bodiesSource(_ bodies: Int) -> String
    func assessmentSource(_ assessor: String, _ date: String, fundings: Int, responses: Int) -> String
    var noAssessment: String { get }
    func progressSource(_ date: String) -> String
    var noProgress: String { get }
    func rulesApplied(_ rules: Int, skipped: Int) -> String
    var severities: String { get }
    func subsumed(_ findings: Int) -> String
    var judgements: String { get }
    var parameters: String { get }
    var parameter: String { get }
    /// Said of a value that the pack does not state.
    var byDefault: String { get }
    var value: String { get }
    var sources: String { get }
    var method: String { get }
}

/// What the summary says.
package protocol SummaryPhrases {
    var conclusions: ByConclusion<String> { get }
    /// `material` is how many findings are material.
    func conclusionsExplained(material: Int) -> ByConclusion<String>
    var scope: String { get }
    func grounds(material: Int, addressees: [String]) -> String
    /// `threshold` is nil where there is no total to take a share of.
    func thresholds(_ threshold: String?, _ share: String, pervasiveFrom: Int) -> String
    func summaryOfFindings(major: Int, minor: Int, observations: Int) -> String
    func summaryOfQuality(_ findings: Int, part quality: String) -> String
    /// `parts` say how many recommendations have each status.
    func summaryOfCoverage(monitors: [String], total: Int, _ parts: [String]) -> String
    /// `open` are those not addressed in full; nil where nobody has assessed it.
    func summaryOfRepeats(repeated: Int, open: Int?) -> String
    /// The elements that nothing answers: a few by what they are called, of `all`.
    func summaryOfElements(_ unaddressed: [String], of all: Int) -> String
    func summaryOfTasks(tasks: Int, goals: Int, assignments: Int) -> String
    func summaryOfDeadlines(_ kinds: [(kind: String, count: Int)], without: Int) -> String
    /// What the annex provides, in how many lines, and how many of these are of how many ministries; `named` is nil where they
    /// name none.
    func summaryOfMoney(total: String, lines: Int, named: (lines: Int, ministries: Int)?) -> String
    func summaryOfSources(_ sources: [(source: String, amount: String, share: String)]) -> String
    func summaryOfSums(agreeing: Int, differing: Int) -> String
    func summaryOfFunded(tasks: Int, all: Int) -> String
    var finding: String { get }
    var countHeading: String { get }
}

/// What is said of the monitor's recommendations and how the plan answers them.
package protocol RecommendationPhrases {
    var statusesExplained: ByStatus<String> { get }
    func round(_ number: String?) -> String
    var unknownUrgency: String { get }
    /// How strongly a monitor asks: what it does, and the word of its own language.
    func urgency(_ name: String, original: String) -> String
    /// The word in which it asks, as printed.
    func verb(_ printed: String) -> String
    /// By when, and to whom, the country is to report.
    func reporting(_ day: String, to monitor: String) -> String
    var rounds: String { get }
    var monitorHeading: String { get }
    var roundHeading: String { get }
    var themeHeading: String { get }
    var reportHeading: String { get }
    var publishedHeading: String { get }
    var basisHeading: String { get }
    var reportingHeading: String { get }
    var heldHeading: String { get }
    func paragraph(_ number: String) -> String
    func coverageChart(monitors: [String]) -> String
    var recommendation: String { get }
    var nothingDone: String { get }
    var citingTasks: String { get }
    var citedInIntroduction: String { get }
    var notCited: String { get }
    var adviceToAssess: String { get }
    func task(_ number: String) -> String
    var natures: ByNature<String> { get }
    var extents: ByExtent<String> { get }
    func elementsNamed(_ ids: [String]) -> String
    var declined: String { get }
    var void: String { get }
    var sameReason: String { get }
    var noReason: String { get }
    var byTasks: String { get }
    var matrix: String { get }
    var matrixExplained: String { get }
    var statusHeading: String { get }
    func cell(full: Bool, study: Bool) -> String
    var fullMark: String { get }
    var partialMark: String { get }
    var studyMark: String { get }
}

/// What is said of tasks and deadlines.
package protocol TaskPhrases {
    var deadlineKinds: ByDeadlineKind<String> { get }
    var withoutDeadline: String { get }
    func times(_ number: Int) -> String
    /// That a deadline is counted from the adoption of the plan.
    var fromAdoption: String { get }
    var roles: ByRole<String> { get }
    var duties: String { get }
    var dutyHeading: String { get }
    var dutyBearer: String { get }
    var dutyRecipient: String { get }
    var dutyDay: String { get }
    /// The days of every year by which a duty is to be done.
    func everyYear(_ days: [String]) -> String
    /// The heading of the indicators of a chapter.
    func indicators(_ chapter: String) -> String
    var indicatorOf: String { get }
    var indicatorHeading: String { get }
    var indicatorKindHeading: String { get }
    var indicatorKinds: ByIndicatorKind<String> { get }
    var baselineHeading: String { get }
    var indicatorValues: String { get }
    /// A value to be reached; the year is nil where it is for the whole.
    func indicatorValue(_ value: String, year: Int64?) -> String
    var verification: String { get }
    func section(_ number: String) -> String
    /// A goal of a task, by their numbers.
    func goal(_ number: String, ofTask task: String) -> String
    /// A chapter by its number.
    func chapter(_ number: String) -> String
    /// What a chapter or section is to achieve.
    var objective: String { get }
    func tasksOfChapter(_ title: String) -> String
    var taskHeading: String { get }
    var leadHeading: String { get }
    var deadlineHeading: String { get }
    var moneyHeading: String { get }
    var progressHeading: String { get }
    var taskStates: ByTaskState<String> { get }
    var noTaskState: String { get }
    var noLead: String { get }
    var noDeadline: String { get }
    var undated: String { get }
}

/// What is said of money.
package protocol FundingPhrases {
    /// What stands before the words of the plan on where its money comes from.
    var fundingClause: String { get }
    var byMinistry: String { get }
    var byMinistryExplained: String { get }
    var ministryHeading: String { get }
    var lineHeading: String { get }
    var activityHeading: String { get }
    var codeHeading: String { get }
    var declared: String { get }
    var computed: String { get }
    var difference: String { get }
    var declaredTotal: String { get }
    var computedTotal: String { get }
    var fundingChart: String { get }
    /// The title of the part on funding where the annex names no bodies.
    var fundingBySource: String { get }
    var bySource: String { get }
    var sourceChart: String { get }
    var lines: String { get }
    var tasksHeading: String { get }
    var byCode: String { get }
    var byProgramme: String { get }
    var shareHeading: String { get }
    var programmeHeading: String { get }
    var bodyTotals: String { get }
    var yearHeading: String { get }
    var explicitNothing: String { get }
    func grandTotal(declared: String?, computed: String, byLines: String?, byYears: String?) -> String
    func reconciled(agreeing: Int, differing: Int) -> String
    var unknownMinistry: String { get }
}

/// What is said of findings, ministry by ministry, and of what is recommended.
package protocol FindingPhrases {
    func leads(tasks: Int) -> String
    func provides(_ amount: String, lines: Int) -> String
    func abolished(_ day: String, successors: [String]) -> String
    var noAddressee: String { get }
    var noFindings: String { get }
    var criterion: String { get }
    var effect: String { get }
    var recommended: String { get }
    var qualityIntroduction: String { get }
    var qualityNone: String { get }
    var addressee: String { get }
}

/// What the annexes say.
package protocol AnnexPhrases {
    /// How to read the rules; `violated` of them stand with the evidence.
    func rulesIntroduction(violated: Int, evidence: String) -> String
    var severityHeading: String { get }
    var outcomes: ByVerdict<String> { get }
    var error: String { get }
    var evidenceIntroduction: String { get }
    /// A word of a finding's subject; others than those of the schema stay as they are.
    func term(_ word: String) -> String
    var placeHeading: String { get }
    /// A place in the dossier, after the page of the printed document where that is known.
    func place(file: String, line: Int, page: String?) -> String
    func searched(examined: Int, matched: Int) -> String
    /// What an audit cannot say; `documents` is the letter of the annex with their hashes.
    func limits(documents: String) -> [String]
}
