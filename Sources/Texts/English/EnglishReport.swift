/// The report in English.
struct EnglishReport: ReportPhrases, English {
    var kicker: StaticString { "Audit report" }
    var skipToContent: String { "Skip to the content" }
    var contents: String { "Contents" }
    var period: String { "Period" }
    var country: String { "Country" }
    var revision: String { "Revision" }
    var adopted: String { "Adopted" }
    var act: String { "Act" }
    func amended(_ day: String) -> String { "last amended: \(day)" }
    var previousPlan: String { "Previous plan" }
    func lastDay(_ day: String) -> String { "last day: \(day)" }
    var asOf: String { "As of" }
    var rulePack: String { "Rule pack" }
    var version: String { "version" }
    var madeWith: String { "Made with" }
    var documents: String { "Documents examined" }
    var file: String { "File" }
    var incomplete: String { "This audit is incomplete" }
    var incompleteExplained: String {
        "The rules listed here could not be evaluated on everything they apply to. Findings may be missing, and no conclusion is expressed."
    }
    var judgement: String { "Judgement" }
    var number: String { "No." }
    var total: String { "Total" }

    func titles(monitors: [String]) -> ByPart<String> {
        (
            recommendations: "The recommendations of \(list(monitors))",
            funding: "Funding by ministry",
            tasks: "Tasks and deadlines",
            findings: "Findings by ministry",
            quality: "Quality of the dossier",
            method: "Mandate, sources and method",
            rules: "The rules and their outcome",
            evidence: "Evidence",
            abbreviations: "Abbreviations",
            documents: "Documents and parameters"
        )
    }

    func annex(_ letter: String) -> String { "Annex\u{A0}\(letter)" }
    func span(_ first: String, _ last: String) -> String { "\(first) to \(last)" }
    func judgedBy(_ assessor: String, _ date: String) -> String { "\(assessor), \(date)" }
    func scrollable(_ caption: String) -> String { "\(caption) (can be scrolled sideways)" }

    func findings(_ number: Int) -> String { self.count(number, "finding", "findings") }
}

extension EnglishReport {
    func mandate(monitors: [String], hasAnnex: Bool) -> [String] {
        [
            "This report examines the action plan named on the title page, together with \(hasAnnex ? "its funding annex and " : "")the recommendations of \(list(monitors)), as an independent national rapporteur would: from the documents, by criteria laid down in advance, and in public.",
            "The report invokes no legal mandate. The same rules hold for every body. What was transcribed from official documents is kept apart from what was judged: every judgement is published with its author and, where one is given, its reason, and a body can contest it without touching the evidence.",
        ]
    }

    func planSource(chapters: Int, tasks: Int, goals: Int, assignments: Int) -> String {
        let counts = [
            self.count(chapters, "chapter", "chapters"), self.count(tasks, "task", "tasks"),
            self.count(goals, "goal", "goals"), self.count(assignments, "assignment", "assignments"),
        ]
        return "The action plan: \(list(counts))."
    }

    func annexSource(lines: Int, years: [String]) -> String {
        "Its funding annex: \(self.count(lines, "line", "lines")) for \(list(years))."
    }

    func monitoringSource(monitors: [String], recommendations: Int, elements: Int, rounds: Int) -> String {
        let counts = [
            self.count(recommendations, "recommendation", "recommendations"),
            self.count(elements, "separable element", "separable elements"),
            self.count(rounds, "group by round of evaluation", "groups by round of evaluation"),
        ]
        return "The recommendations of \(list(monitors)): \(list(counts))."
    }

    func bodiesSource(_ bodies: Int) -> String {
        "The register of bodies: \(self.count(bodies, "body", "bodies"))."
    }

    func assessmentSource(_ assessor: String, _ date: String, fundings: Int, responses: Int) -> String {
        "The assessment (\(assessor), \(date)): \(self.count(fundings, "judgement", "judgements")) of which line funds which task, and \(self.count(responses, "judgement", "judgements")) of how a task answers a recommendation."
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
            skipped > 0 ? " \(self.count(skipped, "further rule was", "further rules were")) not applied." : ""
        return
            "\(self.count(rules, "rule was", "rules were")) applied.\(left) Each states a criterion: what should be, and by which text. Where the documents depart from it, the report records a finding, which says what is, what follows from it, what should be done, and who should do it."
    }

    var severities: String {
        "Findings have three degrees. A major finding is a shortcoming that puts the plan’s purpose at risk; a minor finding is a shortcoming that does not; an observation is worth knowing, and nothing is wrong by it alone."
    }

    func subsumed(_ findings: Int) -> String {
        "Where one finding explains another, only the one that explains is counted; \(self.count(findings, "finding is", "findings are")) left out of this report for that reason."
    }

    var judgements: String {
        "Which line funds which task, and how far a task answers a recommendation, is not in the documents: it was judged."
    }

    var parameters: String { "The parameters of the rule pack" }
    var parameter: String { "Parameter" }
    var value: String { "Value" }
    var sources: String { "Sources" }
    var method: String { "Method" }
}

extension EnglishReport {
    var byDefault: String { "default; the pack does not state it" }

    var conclusions: ByConclusion<String> {
        (
            unmodified: "Unmodified conclusion",
            qualified: "Qualified conclusion",
            adverse: "Adverse conclusion",
            disclaimer: "Disclaimer of conclusion",
            notDrawn: "No conclusion"
        )
    }

    func conclusionsExplained(material: Int) -> ByConclusion<String> {
        (
            unmodified: "In what was examined, nothing material was found.",
            qualified: material == 0
                ? "In what was examined, nothing material was found; but what is not stated could not be examined, and may be material."
                : "What was found is material, but not pervasive: apart from the matters stated in the major findings, the plan meets the criteria in all material respects.",
            adverse: "What was found is material and pervasive: the plan as it stands does not meet the criteria.",
            disclaimer:
                "No conclusion is expressed: what could not be examined leaves no sound ground for one. The findings stand.",
            notDrawn:
                "A conclusion is drawn only where all rules of the pack were applied. The findings are those of the rules that were."
        )
    }

    var scope: String { "Limitations of scope" }

    func grounds(material: Int, addressees: [String]) -> String {
        guard material > 0 else { return "There are no material findings." }
        let count = self.count(material, "material finding", "material findings")
        guard !addressees.isEmpty else {
            return "Grounds: \(count); no ministry or government office is among those addressed."
        }
        let bodies =
            addressees.count == 1
            ? "one of those addressed is a ministry or government office"
            : "\(addressees.count) of those addressed are ministries or government offices"
        return "Grounds: \(count); \(bodies): \(first(of: addressees))."
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

    func summaryOfQuality(_ findings: Int, part quality: String) -> String {
        "\(self.count(findings, "further finding concerns", "further findings concern")) the dossier and not the plan (part\u{A0}\(quality))."
    }

    func summaryOfFindings(major: Int, minor: Int, observations: Int) -> String {
        let counts = [
            self.count(major, severityForms.major), self.count(minor, severityForms.minor),
            self.count(observations, severityForms.observation),
        ]
        return "The audit records \(list(counts))."
    }

    func summaryOfCoverage(monitors: [String], total: Int, _ parts: [String]) -> String {
        guard total > 0 else { return "The documents hold no recommendations of \(list(monitors))." }
        return
            "The documents hold \(self.count(total, "recommendation", "recommendations")) of \(list(monitors)). By how the plan answers them: \(list(parts))."
    }

    func summaryOfElements(_ unaddressed: [String], of all: Int) -> String {
        "Of recommendations that are otherwise answered, no task answers \(self.count(all, "element", "elements")): \(few(unaddressed, of: all))."
    }

    func summaryOfRepeats(repeated: Int, open: Int?) -> String {
        let subject =
            "\(self.count(repeated, "recommendation repeats", "recommendations repeat")) one of an earlier round"
        guard let open else { return "\(subject)." }
        if open == 0 { return "\(subject); the plan now addresses \(repeated == 1 ? "it" : "them") in full." }
        if open == repeated {
            return "\(subject), and the plan still does not address \(repeated == 1 ? "it" : "any of them") in full."
        }
        return "\(subject); of these, \(self.count(open, "is", "are")) still not addressed in full."
    }

    func summaryOfTasks(tasks: Int, goals: Int, assignments: Int) -> String {
        let counts = [
            self.count(tasks, "task", "tasks"), self.count(goals, "goal", "goals"),
            self.count(assignments, "assignment", "assignments"),
        ]
        return "The plan sets \(list(counts))."
    }

    func summaryOfDeadlines(_ kinds: [(kind: String, count: Int)], without: Int) -> String {
        var parts = kinds.map { "\($0.kind): \(text($0.count))" }
        if without > 0 { parts.append("none: \(text(without))") }
        return "Deadlines by kind – \(parts.joined(separator: "; "))."
    }

    func summaryOfMoney(total: String, lines: Int, named: (lines: Int, ministries: Int)?) -> String {
        let bodies =
            named.map { named in
                let part = named.lines == lines ? "" : ", \(text(named.lines)) of them"
                return "\(part) of \(self.count(named.ministries, "ministry or office", "ministries and offices"))"
            } ?? ""
        return "The funding annex provides \(total) in \(self.count(lines, "line", "lines"))\(bodies)."
    }

    func summaryOfSources(_ sources: [(source: String, amount: String, share: String)]) -> String {
        "Where it comes from – \(sources.map { "\($0.source): \($0.amount) (\($0.share))" }.joined(separator: "; "))."
    }

    func summaryOfSums(agreeing: Int, differing: Int) -> String { reconciled(agreeing: agreeing, differing: differing) }

    func summaryOfFunded(tasks: Int, all: Int) -> String {
        "In the judgement of the assessment, its lines fund \(self.count(tasks, "task", "tasks")) out of \(text(all))."
    }

    var finding: String { "Finding" }
    var countHeading: String { "Count" }
}
