internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// What the report says of values of an audit, put together from the phrases of a language.
extension ReportPhrases {
    func title(_ part: Part, monitors: [String]) -> String { part.pick(titles(monitors: monitors)) }

    func severity(_ severity: Severity) -> String { severity.pick(severityForms)[0] }

    /// How many findings of a severity: `3 major findings`.
    func count(_ severity: Severity, _ number: Int) -> String { count(number, severity.pick(severityForms)) }

    /// What findings of a severity are called as a heading: `Major findings`.
    func manyOf(_ severity: Severity) -> String {
        let forms = severity.pick(severityForms)
        return capitalised(forms[min(2, forms.count - 1)])
    }

    func conclusion(_ conclusion: Conclusion) -> String { conclusion.pick(conclusions) }

    func outcome(_ verdict: RuleOutcome.Verdict) -> String { verdict.pick(outcomes) }

    func status(_ status: Coverage.Status) -> String { status.pick(statusForms)[0] }

    /// How many recommendations or elements have a status: `3 partly addressed`.
    func counted(_ status: Coverage.Status, _ number: Int) -> String { count(number, status.pick(statusForms)) }

    func statusExplained(_ status: Coverage.Status) -> String { status.pick(statusesExplained) }

    func summaryOfCoverage(monitors: [String], total: Int, _ counts: [(Coverage.Status, Int)]) -> String {
        summaryOfCoverage(
            monitors: monitors, total: total,
            counts.filter { $0.1 > 0 }.map { count($0.1, $0.0.pick(statusForms)) })
    }

    /// How strongly a monitor asks; what is no degree that is known of it stands as it is.
    func urgency(_ urgency: String, of monitor: NamedMonitor, _ language: Language) -> String {
        if urgency == KnownMonitor.unknownLevel { return unknownUrgency }
        guard let level = monitor.level(urgency) else { return urgency }
        return self.urgency(level.name[language], original: level.original)
    }

    func nature(_ nature: Nature) -> String { nature.pick(natures) }

    func extent(_ extent: Extent) -> String { extent.pick(extents) }

    func deadlineKind(_ kind: DeadlineKind?) -> String { kind?.pick(deadlineKinds) ?? withoutDeadline }

    func role(_ role: ParticipantRole) -> String { role.pick(roles) }

    func indicatorKind(_ kind: IndicatorKind) -> String { kind.pick(indicatorKinds) }

    /// When a plan was adopted, with no more of the day than it states; nil where it states nothing.
    func adoption(of plan: Model.Plan) -> String? {
        guard let first = plan.adopted, let last = plan.adoptedUntil else { return nil }
        return known(first...last)
    }

    /// A day, or the month or year of which only so much is known.
    func known(_ days: ClosedRange<CalendarDate>) -> String {
        let (first, last) = (days.lowerBound, days.upperBound)
        if first == last { return date(year: first.year, month: first.month, day: first.day) }
        return first.month == last.month ? date(year: first.year, month: first.month) : String(first.year)
    }

    /// Days of every year, in the order of the year.
    func yearly(_ days: [YearlyDay]) -> [String] {
        days.sorted { ($0.month, $0.day) < ($1.month, $1.day) }.map { date(month: $0.month, day: $0.day) }
    }

    func progress(_ state: TaskState?) -> String { state?.pick(taskStates) ?? noTaskState }

    func summaryOfDeadlines(_ kinds: [(DeadlineKind, Int)], without: Int) -> String {
        summaryOfDeadlines(kinds.map { (kind: deadlineKind($0.0), count: $0.1) }, without: without)
    }
}
