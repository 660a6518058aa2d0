extension EnglishReport {
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
    var effect: String { "Effect" }
    var recommended: String { "Recommendation" }
    var qualityIntroduction: String {
        "What is found here, those who transcribed the documents or judged them can mend. It says nothing against the plan, is counted apart, and has no part in the conclusion."
    }
    var qualityNone: String { "Nothing was found in the dossier that its authors should mend." }

    var addressee: String { "Addressee" }
}

extension EnglishReport {
    func rulesIntroduction(violated: Int, evidence: String) -> String {
        "The rules and what came of them, with the number of things each was evaluated on. That a rule is satisfied is a result too. The violated rules (\(text(violated))) are in annex\u{A0}\(evidence)."
    }

    var severityHeading: String { "Degree" }

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
        "For every kind of finding: in brackets how many things were examined, the expressions of the rule with the values that decided, and each finding’s number with the line of the file, before it the page of the printed document where that is known."
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
    var placeHeading: String { "Place" }
    func place(file: String, line: Int, page: String?) -> String {
        (page.map { "p.\u{A0}\($0), " } ?? "") + "\(file), line\u{A0}\(text(line))"
    }
    func searched(examined: Int, matched: Int) -> String {
        "\(text(examined)) looked at, \(text(matched)) fit"
    }

    func limits(documents: String) -> [String] {
        [
            "Documents were checked, not reality: neither actual spending nor the carrying out of tasks was verified. What the report says of money is what the plan and its annex state, and what a report on progress states where there is one.",
            "The dossier is a transcription. What was transcribed wrongly or left out makes findings wrong or leaves them out; the hashes in annex\u{A0}\(documents) say which transcription was audited.",
            "How far a task answers a recommendation, and which line funds a task, are judgements. Another assessor may judge otherwise, and the findings change accordingly.",
            "A rule finds what it looks for and nothing else. That there is no finding means that the rules found none, not that all is well.",
            "The cause of a finding is not determined unless the finding states it.",
        ]
    }
}
