/// What is said of the profiles by which documents are read, in one language.
package protocol ProfilePhrases: Sendable {
    /// A part of a profile, as the heading above what it states.
    func part(_ part: ProfilePart) -> String
    /// What a label or a column holds.
    func field(_ field: ProfileField) -> String
    /// What a deadline means.
    func meaning(_ meaning: ProfileDeadline) -> String
    /// Headings of a level of the document.
    func level(_ level: Int) -> String
    /// Words under the header of a group of columns.
    func under(_ header: String) -> String
    /// Where nothing else is said, what its language has.
    var numbers: (_ thousands: String, _ decimals: String) -> String { get }
    var blank: String { get }
    var endOfLine: String { get }
    var allFields: String { get }
    /// That a task's running text is its summary.
    var runningIsSummary: String { get }
    /// That a paragraph may begin with its verb.
    var subjectUnderstood: String { get }
}

/// A part of a profile, or of a language's words.
package enum ProfilePart: CaseIterable, Sendable {
    case languages, country, currency, unit, numbers, notes
    case plan, title, period, adopted, begins, ends, skip
    case headings, fields, columns
    case bodies, separators, markers, roles, funders, defined
    case annex, annexTitle, sheet, totals, subtotals, shares
    case report, monitor, subject, symbol, round, published, replyDue, appendix, verbs, study
    case deadlines, nothing, running, citations, references
    case language, months, quarters, halves, beforeTimes, afterTimes, counts, units, currencies, perYear, inTotal,
        atLeast, atMost
    case since, continues, about, of, spans, pronouns, and, inParentheses, kinds, endings, wordEndings, sources
    case periods, countries
}

/// What a label or a column of a document holds; the names are those of a profile.
package enum ProfileField: String, CaseIterable, Sendable {
    case chapter, section, objective, task, tasks, number, summary, goals, leads, participants, implementers, funders,
        bodies
    case deadline, costs, source, indicator
    case indicatorValues = "indicator-values"
    case ignored, body, activity, code
    case codeName = "code-name"
    case codeAndName = "code-and-name"
    case amount, total
}

/// What a deadline may mean; the names are those of a profile.
package enum ProfileDeadline: String, CaseIterable, Sendable {
    case continuous, once, by, before
    case byThenContinuous = "by-then-continuous"
    case conditional, ambiguous, yearly
    case halfYearly = "half-yearly"
    case quarterly, monthly
    case timesAYear = "times-a-year"
    case everyMonths = "every-months"
    case daysAfterAdoption = "days-after-adoption"
    case monthsAfterAdoption = "months-after-adoption"
    case yearsAfterAdoption = "years-after-adoption"
}
