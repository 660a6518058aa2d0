extension EnglishReport {
    func recommendation(
        _ key: String, topic: String?, monitor: String, round: Int64?, paragraph: String?, isOwn: Bool
    ) -> String {
        let place = [
            monitor, round.map { "round\u{A0}\($0)" }, paragraph.map { "paragraph\u{A0}\($0)" },
        ].compactMap(\.self).joined(separator: ", ")
        if let topic { return "\(quoted(topic)) (\(place)\(isOwn ? "" : ", \(key)"))" }
        return paragraph == nil || !isOwn ? "\(key) (\(place))" : "(\(place))"
    }
    func element(_ id: String, of recommendation: String) -> String { "\(recommendation), element\u{A0}\(id)" }
    func country(named code: String) -> String { englishCountries[code] ?? code }
    func sign(ofCurrency code: String) -> String { code == "EUR" ? "€" : code }
    func andOthers(_ count: Int) -> String { " and \(text(count)) more" }
}

extension EnglishReport {
    var keyFigures: String { "Key figures" }
    func some(_ number: Int, of all: Int) -> String { "\(text(number)) of \(text(all))" }
    func majorFigure(_ count: Int) -> String { form(count, "major finding", "major findings") }
    func majorFigureNote(minor: Int, observations: Int) -> String {
        "besides \(count(minor, severityForms.minor)) and \(count(observations, severityForms.observation))"
    }
    func answeredFigure(of all: Int) -> String {
        form(all, "recommendation answered in full", "recommendations answered in full")
    }
    func notAssessedFigure(_ count: Int) -> String { form(count, "recommendation", "recommendations") }
    var notAssessedNote: String { "how the plan answers was not assessed" }
    func answeredFigureNote(_ others: [String], unaddressedElements: Int) -> String {
        let elements =
            unaddressedElements > 0
            ? ["\(count(unaddressedElements, "element", "elements")) that no task answers"] : []
        return (others + elements).joined(separator: ", ")
    }
    var noRecommendations: String { "the dossier holds none" }
    var moneyFigure: String { "in the funding annex" }
    func moneyFigureNote(agreeing: Int, differing: Int) -> String {
        if agreeing + differing == 0 { return "no declared total to compare" }
        return differing == 0
            ? "all \(text(agreeing)) declared totals agree"
            : "\(text(differing)) of \(text(agreeing + differing)) declared totals \(form(differing, "differs", "differ"))"
    }
    var noMoneyFigure: String { "no funding annex" }
    func fundedFigure(of all: Int) -> String {
        form(all, "task with money in the annex", "tasks with money in the annex")
    }
    func tasksFigure(_ count: Int) -> String { form(count, "task", "tasks") }
    func tasksFigureNote(assignments: Int, without: Int) -> String {
        let all = count(assignments, "assignment", "assignments")
        if assignments == 0 { return all }
        return without == 0 ? "\(all), each with a deadline" : "\(all), \(text(without)) without a deadline"
    }
    var doFirst: String { "What should be done first" }
    var firstOfEach: String {
        "Where several findings of a kind differ only by what they concern, the measure for the first is named."
    }
}

extension EnglishReport {
    var briefKicker: StaticString { "Summary of the audit" }
    var briefRecommendations: String { "How far the plan answers recommendations" }
    var briefMoney: String { "Money" }
    var briefDeadlines: String { "What falls due next" }
    func briefOf(_ file: String) -> String {
        "This is the summary of an audit. Every finding, with its criterion and evidence, and the limits of the audit stand in the report (\(file))."
    }
}

extension EnglishReport {
    var allRecommendations: String { "All recommendations" }
    var allElements: String { "All their elements" }
    func onlyCited(monitors: [String]) -> String {
        "Only recommendations that the plan itself names were examined; of others of \(list(monitors)) this says nothing."
    }
    func onlyHeld(monitors: [String]) -> String {
        "Only the recommendations that the dossier holds were examined; they need not be all that \(list(monitors)) \(form(monitors.count, "has", "have")) made."
    }
    var plannedOnly: String { "What is planned; what was spent was not examined." }
    var progressNotExamined: String { "Whether deadlines were met was not examined." }
    func tooManyTasks(_ tasks: Int) -> String {
        "\(text(tasks)) tasks answer, too many for columns of their own; only those that answer are shown."
    }
}

extension EnglishReport {
    var calendar: String { "What falls due when" }
    func calendarExplained(running: Int, undated: Int) -> String {
        let parts = [
            running > 0 ? "\(count(running, "assignment that runs", "assignments that run")) on continuously" : nil,
            undated > 0 ? "\(count(undated, "assignment", "assignments")) without a day" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "Every assignment falls due on a day." : "Not in the calendar: \(list(parts))."
    }
    var nothingDue: String { "The documents name no day on which anything falls due." }
    var dayHeading: String { "Day" }
    var dueHeading: String { "What falls due" }
    func reportDue(_ round: String, to monitor: String) -> String {
        "The country’s report on the recommendations (\(round)) to \(monitor)"
    }
    func timeBarExplained(_ first: String, _ last: String) -> String {
        "The bar under a deadline shows the time from \(first) to \(last): upright lines are beginnings of years, a dashed one the as-of date, a diamond a day."
    }
    func sharedWith(_ tasks: [String]) -> String { "shared with \(form(tasks.count, "task", "tasks")) \(list(tasks))" }
    func within(_ tasks: [String]) -> String {
        "shares in the amount of \(form(tasks.count, "task", "tasks")) \(list(tasks))"
    }
    func moneyByUse(own: String, shared: String, none: String) -> String {
        "Counted once each, \(own) stand in lines for one task, \(shared) in lines that several tasks share, and \(none) in lines without a task."
    }
}

extension EnglishReport {
    var kinds: String { "Kinds of findings and what to do about them" }
    func kindsExplained(evidence: String) -> String {
        "What each kind measures, means and asks for is said once; then every finding stands, under its number, in the section of the first body it is addressed to. Where the recommendations of a kind differ only in the case, the first stands for all. The evidence is in annex\u{A0}\(evidence). A body can reply to each finding by its number."
    }
    func numbers(_ ranges: String) -> String { "No.\u{A0}\(ranges)" }
    var leadsHeading: String { "Tasks led" }
    var restsOnJudgement: String { "Rests on judgements of the assessment." }
    var sameSource: String { "the same source" }
    func line(_ line: Int, page: String?) -> String { (page.map { "p.\u{A0}\($0), line " } ?? "") + text(line) }
    var addressedHeading: String { "To whom the findings are addressed" }
    func toOthersToo(_ count: Int) -> String {
        form(count, "Finding that stands with another addressee", "Findings that stand with another addressee")
    }
    func findingsHeading(_ count: Int) -> String { form(count, "Finding", "Findings") }
    var repeatsHeading: String { "Repeats" }
    var takesOverHeading: String { "Takes over" }
    func judgedThroughout(_ assessor: String) -> String {
        "How tasks answer, and why, is as the assessment judged it (\(assessor))."
    }
    var similarReason: String { "for a reason like that given under" }
    func examined(_ count: Int) -> String { text(count) }
    var limitsHeading: String { "Limits" }
}
