/// What stands for each degree of gravity.
package typealias BySeverity<Word> = (observation: Word, minor: Word, major: Word)

/// What stands for each way in which a plan answers a recommendation.
package typealias ByStatus<Word> = (
    unaddressed: Word, onlyStudied: Word, partlyAddressed: Word, addressed: Word, notAssessed: Word
)

/// What stands for each conclusion.
package typealias ByConclusion<Word> = (
    unmodified: Word, qualified: Word, adverse: Word, disclaimer: Word, notDrawn: Word
)

/// What stands for each outcome of a rule.
package typealias ByVerdict<Word> = (
    satisfied: Word, violated: Word, notApplicable: Word, failed: Word, skipped: Word
)

/// What stands for each kind of decision that a finding rests on.
package typealias ByGround<Word> = (funding: Word, response: Word, reply: Word, waiver: Word)

/// What stands for what a finding is in a revision: it stands, somebody accepts it, it is withdrawn, another explains it, nobody knows, it is
/// resolved, or what it was about is gone.
package typealias ByFindingState<Word> = (
    open: Word, waived: Word, withdrawn: Word, subsumed: Word, undetermined: Word, resolved: Word, gone: Word
)

/// What stands for each kind of act by which a task answers a recommendation.
package typealias ByNature<Word> = (
    legislation: Word, study: Word, training: Word, service: Word, awareness: Word, coOrdination: Word, other: Word
)

/// What stands for each extent to which a task answers a recommendation.
package typealias ByExtent<Word> = (full: Word, partial: Word, nothing: Word)

/// What stands for each kind of deadline.
package typealias ByDeadlineKind<Word> = (
    continuous: Word, once: Word, periodic: Word, by: Word, byThenContinuous: Word, conditional: Word, ambiguous: Word
)

/// What stands for each way to take part in an assignment.
package typealias ByRole<Word> = (coResponsible: Word, partner: Word, byConsent: Word)

/// What stands for each kind of indicator.
package typealias ByIndicatorKind<Word> = (number: Word, yesNo: Word, document: Word)

/// What stands for each state of a task that a report on progress gives.
package typealias ByTaskState<Word> = (notStarted: Word, inProgress: Word, completed: Word, abandoned: Word)

/// What stands for each part of the report.
package typealias ByPart<Word> = (
    recommendations: Word, funding: Word, tasks: Word, findings: Word, quality: Word, method: Word, rules: Word,
    evidence: Word, abbreviations: Word, documents: Word
)

/// The words that several outputs use, each said once.
package protocol SharedPhrases {
    /// A finding of each severity, in as many forms as a counted noun has.
    var severityForms: BySeverity<[String]> { get }
    /// How recommendations are answered, as an adjective in as many forms as a counted noun has.
    var statusForms: ByStatus<[String]> { get }
    /// A category of rules, as it stands within a sentence; nil for one that is not the program's own.
    func category(_ category: String) -> String?
    /// A round of evaluation as a heading, with what follows it: `Round 2 (GRETA(2017)38)`; after whose it is, where several
    /// monitors are named.
    func roundHeading(_ number: Int64?, _ report: String, of monitor: String?) -> String
}
