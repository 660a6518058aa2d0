extension EnglishReport {
    func findingsIntroduction(evidence: String) -> String {
        "Each section can be sent to the ministry or office it is about. A finding that is addressed to several stands in the section of each. Findings that repeat are reported once, with their number and the places where they were made; each of them, with its evidence, is listed in annex\u{A0}\(evidence) under its number."
    }

    func addressed(major: Int, minor: Int, observations: Int) -> String {
        let counts = [
            (severityForms.major, major), (severityForms.minor, minor), (severityForms.observation, observations),
        ].filter { $0.1 > 0 }
        return "Addressed to it: \(list(counts.map { self.count($0.1, $0.0) }))."
    }

    func leads(tasks: Int) -> String { "It leads \(self.count(tasks, "task", "tasks"))." }
    func provides(_ amount: String, lines: Int) -> String {
        "Its part of the annex: \(amount) in \(self.count(lines, "line", "lines"))."
    }
    func abolished(_ day: String, successors: [String]) -> String {
        let heirs =
            successors.isEmpty ? "" : " The section is meant for what succeeded it: \(list(successors))."
        return "The last day of its existence was \(day).\(heirs)"
    }
    var noAddressee: String { "Findings without an addressee" }
    var noFindings: String { "There are no findings." }
    var criterion: String { "Criterion" }
    var sourceHeading: String { "Source" }
    var condition: String { "Condition" }
    var effect: String { "Effect" }
    var recommended: String { "Recommendation" }
    var cause: String { "Cause" }
    var causeNotDetermined: String { "not determined" }
    var alsoAddressed: String { "Also addressed to" }
    func repeated(_ count: Int) -> String { "This was found in \(text(count)) places. The first:" }
    func others(_ count: Int, key: String?) -> String {
        let explained = key.map { " (\($0))" } ?? ""
        return "The same holds for \(count == 1 ? "one" : text(count)) more\(explained):"
    }
    func keyExplained(_ kind: String) -> String? {
        switch kind {
        case "goal": "task/goal"
        case "assignment": "task/assignment"
        case "amount": "line/year"
        case "element": "recommendation/element"
        default: nil
        }
    }
    func furtherCases(_ count: Int) -> String {
        "The same kind of recommendation is made in \(self.count(count, "further case", "further cases"))."
    }
    var likewise: String { "The same applies to the other cases listed." }
    func restsOnAnswers(_ assessor: String, _ date: String, recommendations: String) -> String {
        "This rests on judgements of how tasks answer the recommendation (\(assessor), \(date)); they and their reasons stand in part\u{A0}\(recommendations)."
    }
    func restsOnFunding(_ assessor: String, _ date: String) -> String {
        "This rests on judgements of which line funds which task (\(assessor), \(date))."
    }
    func funds(line: String, task: String) -> String { "Line\u{A0}\(line) funds task\u{A0}\(task):" }
    var groundKinds: ByGround<String> {
        (
            funding: "Judgement of funding",
            response: "Judgement of a response",
            waiver: "Waiver"
        )
    }
    func ground(_ kind: String, _ key: String) -> String { "\(kind): \(key)" }
    func ground(_ kind: String, noneFor entity: String, _ key: String) -> String {
        "\(kind): none for \(term(entity)) \(key)"
    }
    var qualityIntroduction: String {
        "What is found here, those who transcribed the documents or judged them can mend. It says nothing against the plan, is counted apart, and has no part in the conclusion."
    }
    var qualityNone: String { "Nothing was found in the dossier that its authors should mend." }
    func reply(_ body: String) -> String { "Reply of the addressee (\(body))" }
    var replyHint: String { "☐ accepted   ☐ accepted in part   ☐ not accepted, because:" }
    var adviceIntroduction: String {
        "The recommendations of all findings, in the order in which they should be acted on: first what puts the plan’s purpose at risk, then the other shortcomings, last what is only worth improving."
    }

    var priorities: BySeverity<String> {
        (
            observation: "Third priority: observations",
            minor: "Second priority: minor findings",
            major: "First priority: major findings"
        )
    }

    var addressee: String { "Addressees" }
    var basis: String { "Basis" }
}

extension EnglishReport {
    var rulesIntroduction: String {
        "Every rule of the pack, what came of it, on how many items of the dossier it was evaluated, and how many it does not apply to. That a rule is satisfied is a result too."
    }

    func title(ofCategory category: String) -> String {
        category == "structure" ? "Structure of the plan" : self.category(category).map(capitalised) ?? category
    }

    var ruleHeading: String { "Rule" }
    var severityHeading: String { "Degree" }
    var outcomeHeading: String { "Outcome" }
    var examinedHeading: String { "Examined" }
    var excludedHeading: String { "Not applicable to" }
    var violationsHeading: String { "Findings" }

    var outcomes: ByVerdict<String> {
        (
            satisfied: "satisfied",
            violated: "violated",
            notApplicable: "not applicable",
            failed: "failed",
            skipped: "skipped"
        )
    }

    var error: String { "Error" }
    var evidenceIntroduction: String {
        "Every finding by its number: what it is about, where it stands in the documents, and the values that decided. Expressions are those of the rules."
    }
    func term(_ word: String) -> String {
        switch word {
        case "undertaking", "promise": "promise"
        case "cites": "cites"
        case "depends-on": "dependency"
        case "reference", "refers-to": "reference"
        case "programme": "programme"
        case "funds": "funds"
        case "responds": "responds"
        case "judgement": "judgement"
        default: englishNames[word] ?? word
        }
    }
    var subjectHeading: String { "About" }
    var placeHeading: String { "Place" }
    var valuesHeading: String { "Values" }
    func place(file: String, line: Int, page: String?) -> String {
        (page.map { "p.\u{A0}\($0), " } ?? "") + "\(file), line\u{A0}\(text(line))"
    }
    func searched(examined: Int, matched: Int) -> String {
        "\(text(examined)) looked at, \(text(matched)) fit"
    }

    func limits(monitors: [String]) -> [String] {
        [
            "Documents were checked, not reality: neither actual spending nor the carrying out of tasks was verified. What the report says of money is what the plan and its annex state, and what a report on progress states where there is one.",
            "The dossier is a transcription. What was transcribed wrongly or left out makes findings wrong or leaves them out; the hashes on the title page say which transcription was audited.",
            "The recommendations of \(list(monitors)) are those that the dossier holds, in the words in which it holds them; they need not be all that \(list(monitors)) \(form(monitors.count, "has", "have")) made.",
            "How far a task answers a recommendation, and which line funds a task, are judgements. Another assessor may judge otherwise, and the findings change accordingly.",
            "A rule finds what it looks for and nothing else. That there is no finding means that the rules found none, not that all is well.",
            "The cause of a finding is not determined unless the finding states it.",
        ]
    }
}
