internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// The report in English.
struct EnglishPhrases: Phrases {
    let kicker = "Audit report"
    let skipToContent = "Skip to the content"
    let contents = "Contents"
    let period = "Period"
    let country = "Country"
    let revision = "Revision"
    let adopted = "Adopted"
    let asOf = "As of"
    let rulePack = "Rule pack"
    let version = "version"
    let madeWith = "Made with"
    let documents = "Documents examined"
    let file = "File"
    let incomplete = "This audit is incomplete"
    let incompleteExplained =
        "The rules listed here could not be evaluated on everything they apply to. Findings may be missing, and no conclusion is expressed."
    let judgement = "Judgement"
    let number = "No."
    let total = "Total"
    let none = "none"
    let dataBehind = "The data behind this chart"

    func title(_ part: Part, monitor: String) -> String {
        switch part {
        case .mandate: "Mandate and independence"
        case .method: "Sources and method"
        case .summary: "Conclusion and summary"
        case .recommendations: "The recommendations of \(monitor)"
        case .tasks: "Tasks and deadlines"
        case .funding: "Funding by ministry"
        case .findings: "Findings by ministry"
        case .quality: "Quality of the dossier"
        case .advice: "The rapporteur’s recommendations"
        case .rules: "The rules and their outcome"
        case .evidence: "Evidence"
        case .limits: "Limits"
        }
    }

    func annex(_ letter: String) -> String { "Annex\u{A0}\(letter)" }
    func span(_ first: String, _ last: String) -> String { "\(first) to \(last)" }
    func judgedBy(_ assessor: String, _ date: String) -> String { "\(assessor), \(date)" }
    func scrollable(_ caption: String) -> String { "\(caption) (can be scrolled sideways)" }

    func severity(_ severity: Severity) -> String {
        switch severity {
        case .major: "major finding"
        case .minor: "minor finding"
        case .observation: "observation"
        }
    }

    func count(_ severity: Severity, _ number: Int) -> String {
        switch severity {
        case .major: Language.en.count(number, "major finding", "major findings")
        case .minor: Language.en.count(number, "minor finding", "minor findings")
        case .observation: Language.en.count(number, "observation", "observations")
        }
    }

    func findings(_ number: Int) -> String { Language.en.count(number, "finding", "findings") }
}

extension EnglishPhrases {
    func mandate(monitor: String) -> [String] {
        [
            "This report examines the action plan named on the title page, together with its funding annex and the recommendations of \(monitor), as an independent national rapporteur would: from the documents, by criteria laid down in advance, and in public.",
            "The report invokes no legal mandate. Its weight is that of the evidence on which it rests and of the reasons it gives.",
            "Independence is secured by the way of working. The same rules hold for every body. What was transcribed from official documents is kept apart from what was judged: every judgement is published with its author and, where one is given, its reason, and a body can contest it without touching the evidence.",
            "Every body to which findings are addressed has a section of its own in part\u{A0}\(Part.findings.number), with room for its reply. This edition contains no replies.",
        ]
    }

    func planSource(chapters: Int, tasks: Int, goals: Int, assignments: Int) -> String {
        let counts = [
            Language.en.count(chapters, "chapter", "chapters"), Language.en.count(tasks, "task", "tasks"),
            Language.en.count(goals, "goal", "goals"), Language.en.count(assignments, "assignment", "assignments"),
        ]
        return "The action plan: \(Language.en.list(counts))."
    }

    func annexSource(lines: Int, years: [String]) -> String {
        "Its funding annex: \(Language.en.count(lines, "line", "lines")) for \(Language.en.list(years))."
    }

    func monitoringSource(monitor: String, recommendations: Int, elements: Int, rounds: Int) -> String {
        let counts = [
            Language.en.count(recommendations, "recommendation", "recommendations"),
            Language.en.count(elements, "separable element", "separable elements"),
            Language.en.count(rounds, "group by round of evaluation", "groups by round of evaluation"),
        ]
        return "The recommendations of \(monitor): \(Language.en.list(counts))."
    }

    func bodiesSource(_ bodies: Int) -> String {
        "The register of bodies: \(Language.en.count(bodies, "body", "bodies"))."
    }

    func assessmentSource(_ assessor: String, _ date: String, fundings: Int, responses: Int) -> String {
        "The assessment (\(assessor), \(date)): \(Language.en.count(fundings, "judgement", "judgements")) of which line funds which task, and \(Language.en.count(responses, "judgement", "judgements")) of how a task answers a recommendation."
    }

    var noAssessment: String {
        "There is no assessment. Which line funds which task was therefore not examined, and a recommendation that the plan names counts as not assessed."
    }

    func progressSource(_ date: String) -> String { "The report on progress, as of \(date)." }

    var noProgress: String {
        "No report on progress is among the documents. Whether deadlines have been missed was therefore not examined."
    }

    func rulesApplied(_ rules: Int, skipped: Int) -> String {
        let left =
            skipped > 0 ? " \(Language.en.count(skipped, "further rule was", "further rules were")) not applied." : ""
        return
            "\(Language.en.count(rules, "rule was", "rules were")) applied.\(left) Each states a criterion: what should be, and by which text. Where the documents depart from it, the report records a finding, which says what is, what follows from it, what should be done, and who should do it. The cause is not determined unless the finding states it."
    }

    var severities: String {
        "Findings have three degrees. A major finding is a shortcoming that puts the plan’s purpose at risk; a minor finding is a shortcoming that does not; an observation is worth knowing, and nothing is wrong by it alone."
    }

    func subsumed(_ findings: Int) -> String {
        "Where one finding explains another, only the one that explains is counted; \(Language.en.count(findings, "finding is", "findings are")) left out of this report for that reason."
    }

    var judgements: String {
        "Which line funds which task, and how far a task answers a recommendation, is not in the documents: it was judged. Where a finding rests on a judgement, the report says whose it is and why."
    }

    var parameters: String { "The parameters of the rule pack" }
    var parameter: String { "Parameter" }
    var value: String { "Value" }
    var sources: String { "Sources" }
    var method: String { "Method" }
}

extension EnglishPhrases {
    var byDefault: String { "default; the pack does not state it" }

    func conclusion(_ conclusion: Conclusion) -> String {
        switch conclusion {
        case .unmodified: "Unmodified conclusion"
        case .qualified: "Qualified conclusion"
        case .adverse: "Adverse conclusion"
        case .disclaimer: "Disclaimer of conclusion"
        case .notDrawn: "No conclusion"
        }
    }

    func conclusionExplained(_ conclusion: Conclusion, material: Int) -> String {
        switch conclusion {
        case .unmodified: "In what was examined, nothing material was found."
        case .qualified where material == 0:
            "In what was examined, nothing material was found; but what is not stated could not be examined, and may be material."
        case .qualified:
            "What was found is material, but not pervasive: apart from the matters stated in the major findings, the plan meets the criteria in all material respects."
        case .adverse: "What was found is material and pervasive: the plan as it stands does not meet the criteria."
        case .disclaimer:
            "No conclusion is expressed: what could not be examined leaves no sound ground for one. The findings stand."
        case .notDrawn:
            "A conclusion is drawn only where all rules of the pack were applied. The findings are those of the rules that were."
        }
    }

    var scope: String { "Limitations of scope" }

    func grounds(material: Int, addressees: [String]) -> String {
        guard material > 0 else { return "There are no material findings." }
        let count = Language.en.count(material, "material finding", "material findings")
        guard !addressees.isEmpty else {
            return "Grounds: \(count), addressed to no ministry or government office."
        }
        let bodies = Language.en.count(
            addressees.count, "ministry or government office", "ministries or government offices")
        return "Grounds: \(count), addressed to \(bodies): \(Language.en.list(addressees))."
    }

    func thresholds(_ threshold: String?, _ share: String, pervasiveFrom: Int) -> String {
        let money =
            threshold.map {
                "Those about money are material if the amounts at stake in them together reach \($0), which is \(share) of all amounts in the annex, rounded up to the cent."
            }
            ?? "There is no total of the annex to measure those about money by, so that each of them is material too."
        return
            "A major finding that is not about money is material by its nature. \(money) Material findings are pervasive if they are addressed to \(pervasiveFrom) or more ministries or government offices."
    }

    func summaryOfQuality(_ findings: Int) -> String {
        "\(Language.en.count(findings, "further finding concerns", "further findings concern")) the dossier and not the plan (part\u{A0}\(Part.quality.number))."
    }

    func summaryOfFindings(major: Int, minor: Int, observations: Int) -> String {
        let counts = [count(.major, major), count(.minor, minor), count(.observation, observations)]
        return "The audit records \(Language.en.list(counts))."
    }

    func summaryOfCoverage(monitor: String, total: Int, _ counts: [(Coverage.Status, Int)]) -> String {
        guard total > 0 else { return "The documents hold no recommendations of \(monitor)." }
        let parts = counts.filter { $0.1 > 0 }.map { "\(Language.en.text($0.1))\u{A0}\(status($0.0))" }
        return
            "The documents hold \(Language.en.count(total, "recommendation", "recommendations")) of \(monitor). By how the plan answers them: \(Language.en.list(parts))."
    }

    func summaryOfElements(_ unaddressed: [String]) -> String {
        "Of recommendations that are otherwise answered, no task answers \(Language.en.count(unaddressed.count, "element", "elements")): \(Language.en.list(unaddressed))."
    }

    func summaryOfRepeats(repeated: Int, open: Int?) -> String {
        let subject =
            "\(Language.en.count(repeated, "recommendation repeats", "recommendations repeat")) one of an earlier round"
        guard let open else { return "\(subject)." }
        if open == 0 { return "\(subject); the plan now addresses \(repeated == 1 ? "it" : "them") in full." }
        if open == repeated {
            return "\(subject), and the plan still does not address \(repeated == 1 ? "it" : "any of them") in full."
        }
        return "\(subject); of these, \(Language.en.count(open, "is", "are")) still not addressed in full."
    }

    func summaryOfTasks(tasks: Int, goals: Int, assignments: Int) -> String {
        let counts = [
            Language.en.count(tasks, "task", "tasks"), Language.en.count(goals, "goal", "goals"),
            Language.en.count(assignments, "assignment", "assignments"),
        ]
        return "The plan sets \(Language.en.list(counts))."
    }

    func summaryOfDeadlines(_ kinds: [(DeadlineKind, Int)], without: Int) -> String {
        var parts = kinds.map { "\(deadlineKind($0.0)): \(Language.en.text($0.1))" }
        if without > 0 { parts.append("none: \(Language.en.text(without))") }
        return "Deadlines by kind – \(parts.joined(separator: "; "))."
    }

    func summaryOfMoney(total: String, lines: Int, ministries: Int) -> String {
        "The funding annex provides \(total) in \(Language.en.count(lines, "line", "lines")) of \(Language.en.count(ministries, "ministry or office", "ministries and offices"))."
    }

    func summaryOfSums(agreeing: Int, differing: Int) -> String { reconciled(agreeing: agreeing, differing: differing) }

    func summaryOfFunded(tasks: Int, all: Int) -> String {
        "In the judgement of the assessment, its lines fund \(Language.en.count(tasks, "task", "tasks")) out of \(Language.en.text(all))."
    }

    var doFirst: String { "What should be done first" }
    var gravest: String { "The major findings" }
    var gravestNone: String { "There are no major findings." }
    var finding: String { "Finding" }
    var countHeading: String { "Count" }
    func more(_ rules: Int) -> String {
        "\(Language.en.count(rules, "further kind of major finding stands", "further kinds of major findings stand")) in part\u{A0}\(Part.findings.number)."
    }
    var readOn: String {
        "What is found of each ministry stands in part\u{A0}\(Part.findings.number), what should be done first in part\u{A0}\(Part.advice.number)."
    }
}
