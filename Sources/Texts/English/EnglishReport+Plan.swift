extension EnglishReport {
    var statusesExplained: ByStatus<String> {
        (
            unaddressed: "No task answers the recommendation, in full or in part.",
            onlyStudied:
                "The recommendation, or an element of it, asks for action, and every task that answers that only examines the matter.",
            partlyAddressed:
                "The recommendation is answered, but some element of it (or the whole, where it has none) by no task in full.",
            addressed: "The recommendation, or every element of it, is answered in full by a task.",
            notAssessed: "There is no assessment of how the plan answers the recommendation."
        )
    }

    func round(_ number: String?) -> String { number.map { "Round\u{A0}\($0)" } ?? "Round not stated" }
    func paragraph(_ number: String) -> String { "paragraph\u{A0}\(number)" }

    var unknownUrgency: String { "urgency not recorded" }
    func urgency(_ name: String, original: String) -> String { name }
    func verb(_ printed: String) -> String { "as printed: “\(printed)”" }
    func reporting(_ day: String, to monitor: String) -> String { "report due by \(day) to \(monitor)" }
    var rounds: String { "Rounds of evaluation" }
    var monitorHeading: String { "Monitor" }
    var roundHeading: String { "Round" }
    var themeHeading: String { "Subject" }
    var reportHeading: String { "Report" }
    var publishedHeading: String { "Published" }
    var basisHeading: String { "Rests on" }
    var reportingHeading: String { "Country to report" }
    var heldHeading: String { "Recommendations held" }

    func coverageChart(monitors: [String]) -> String {
        "How far the plan addresses the recommendations of \(list(monitors))"
    }

    var recommendation: String { "Recommendation" }
    var nothingDone: String { "No task of the plan answers the recommendation." }
    var citingTasks: String { "Tasks of the plan that cite the recommendation" }
    var citedInIntroduction: String { "The introduction of the plan cites the recommendation." }
    var notCited: String { "The plan does not cite the recommendation." }
    var adviceToAssess: String { "To assess how the plan answers the recommendation." }
    func task(_ number: String) -> String { "Task\u{A0}\(number)" }

    var natures: ByNature<String> {
        (
            legislation: "legislation",
            study: "study",
            training: "training",
            service: "service",
            awareness: "awareness raising",
            coOrdination: "co-ordination",
            other: "other"
        )
    }

    var extents: ByExtent<String> {
        (
            full: "answers in full",
            partial: "answers in part",
            nothing: "does not answer"
        )
    }

    func elementsNamed(_ ids: [String]) -> String {
        ids.isEmpty
            ? "all of the recommendation" : "\(ids.count == 1 ? "element" : "elements") \(list(ids))"
    }

    var sameReason: String { "for the reason given under" }
    var noReason: String { "no reason is given." }
    var declined: String { "Judged not to answer it" }
    var void: String {
        "Judgements that count for nothing, since they name no task of the plan, a number of several tasks, or no element of the recommendation"
    }
    var byTasks: String { "Answered by tasks" }
    var matrix: String { "Recommendations and the tasks that answer them" }
    var matrixExplained: String { "Tasks that answer no recommendation have no column." }
    var statusHeading: String { "Status" }
    func cell(full: Bool, study: Bool) -> String { (full ? "in full" : "in part") + (study ? ", only studied" : "") }
    var fullMark: String { "answers in full all the elements that a judgement names" }
    var partialMark: String { "answers in part" }
    var studyMark: String { "by study alone" }
}

extension EnglishReport {
    var deadlineKinds: ByDeadlineKind<String> {
        (
            continuous: "continuous",
            once: "once within a span",
            periodic: "recurring",
            by: "by a day",
            byThenContinuous: "by a day, then continuous",
            conditional: "tied to an event",
            ambiguous: "ambiguous"
        )
    }
    var withoutDeadline: String { "none" }

    func times(_ number: Int) -> String { number == 1 ? "once a year" : "\(number) times a year" }
    var fromAdoption: String { "counted from the adoption of the plan" }
    var roles: ByRole<String> {
        (coResponsible: "co-responsible", partner: "in partnership", byConsent: "subject to consent")
    }
    var duties: String { "Duties to report and to evaluate" }
    var dutyHeading: String { "Duty in the words of the plan" }
    var dutyBearer: String { "Whose duty" }
    var dutyRecipient: String { "To whom" }
    var dutyDay: String { "By when" }
    func everyYear(_ days: [String]) -> String { "every year: \(list(days))" }
    func indicators(_ chapter: String) -> String { "Indicators: \(chapter)" }
    var indicatorOf: String { "Of" }
    var indicatorHeading: String { "Indicator" }
    var indicatorKindHeading: String { "Measured by" }
    var indicatorKinds: ByIndicatorKind<String> { (number: "number", yesNo: "yes or no", document: "document") }
    var baselineHeading: String { "Baseline" }
    var indicatorValues: String { "To be reached" }
    func indicatorValue(_ value: String, year: Int64?) -> String {
        year.map { "\($0): \(value)" } ?? "in all: \(value)"
    }
    var verification: String { "Verified by" }
    func section(_ number: String) -> String { "Section\u{A0}\(number)" }
    func goal(_ number: String, ofTask task: String) -> String { "Task\u{A0}\(task), goal\u{A0}\(number)" }
    func chapter(_ number: String) -> String { "Chapter\u{A0}\(number)" }
    var objective: String { "objective" }
    func tasksOfChapter(_ title: String) -> String { "Tasks of the chapter: \(title)" }
    var taskHeading: String { "Task" }
    var leadHeading: String { "Lead" }
    var deadlineHeading: String { "Deadline in the words of the plan" }
    var moneyHeading: String { "Money in the annex" }
    var progressHeading: String { "Progress reported" }
    var taskStates: ByTaskState<String> {
        (
            notStarted: "not started",
            inProgress: "in progress",
            completed: "completed",
            abandoned: "abandoned"
        )
    }
    var noTaskState: String { "nothing reported" }
    var noLead: String { "no lead" }
    var noDeadline: String { "no deadline" }
    var undated: String { "without a date" }
}

extension EnglishReport {
    var fundingClause: String { "What the plan says of where its money comes from" }
    var byMinistry: String { "Funding by ministry and year, recomputed from the lines" }
    var byMinistryExplained: String {
        "Every sum was recomputed from the amounts of the lines, exactly to the cent, and compared with what the annex declares. A difference is the declared total less the recomputed sum."
    }
    var ministryHeading: String { "Ministry or office" }
    var lineHeading: String { "Line" }
    var activityHeading: String { "Activity" }
    var codeHeading: String { "Code" }
    var declared: String { "Declared" }
    var computed: String { "Recomputed" }
    var difference: String { "Difference" }
    var declaredTotal: String { "Declared total" }
    var computedTotal: String { "Recomputed sum" }
    var fundingChart: String { "Funding by ministry and year" }
    var fundingBySource: String { "Funding by source of funds" }
    var bySource: String { "Funding by source of funds and year, recomputed from the lines" }
    var sourceChart: String { "Funding by source of funds and year" }
    var lines: String { "The lines of the annex, ministry by ministry" }
    var tasksHeading: String { "Tasks funded" }
    var byCode: String { "Funding by budget code" }
    var byProgramme: String { "Programmes and the declared shares of their lines" }
    var shareHeading: String { "Declared share" }
    var programmeHeading: String { "Programme" }
    var bodyTotals: String { "Declared totals of bodies" }
    var yearHeading: String { "Year" }
    var explicitNothing: String { "explicitly nothing" }

    func grandTotal(declared: String?, computed: String, byLines: String?, byYears: String?) -> String {
        var sentences = [
            declared.map { "The annex declares a grand total of \($0); its amounts add up to \(computed)." }
                ?? "The annex declares no grand total; its amounts add up to \(computed)."
        ]
        if let byLines { sentences.append("The totals declared for its lines add up to \(byLines).") }
        if let byYears { sentences.append("The totals declared for its years add up to \(byYears).") }
        return sentences.joined(separator: " ")
    }

    func reconciled(agreeing: Int, differing: Int) -> String {
        let all = agreeing + differing
        if all == 0 { return "The annex declares no totals that could be compared with its amounts." }
        if differing == 0 {
            return all == 1
                ? "Recomputed from the amounts, its only declared total agrees to the cent."
                : "Recomputed from the amounts, all \(text(all)) declared totals agree to the cent."
        }
        if agreeing == 0, all > 1 {
            return "Recomputed from the amounts, all \(text(all)) declared totals differ."
        }
        return
            "Recomputed from the amounts, \(text(differing)) of \(self.count(all, "declared total", "declared totals")) \(differing == 1 ? "differs" : "differ")."
    }

    var unknownMinistry: String { "not in the register" }
}
