extension EnglishReport {
    var newMark: String { "new" }
    var changedMark: String { "changed" }
    func was(_ condition: String) -> String { "Before: \(condition)" }
    var sinceEarlier: String { "Since the earlier revision" }
    func revision(_ title: String, _ number: Int64?) -> String {
        number.map { "“\(title)”, revision\u{A0}\($0)" } ?? "“\(title)”"
    }
    func measured(against revision: String, asOf: String, new: Int, persisting: Int, resolved: Int) -> String {
        "Measured against \(revision), as of \(asOf): \(comparisonSummary(new: new, persisting: persisting, resolved: resolved))"
    }
    var resolvedFindings: String { "Findings that are resolved" }
    var resolvedNone: String { "No finding of the earlier revision is resolved." }
    var gone: String { "no longer applies, because the task or line is gone" }
    func undetermined(_ count: Int) -> String {
        "\(self.count(count, "finding", "findings")) of the earlier revision cannot be followed up, because the rule was not evaluated on all of this one, or had nothing to look at."
    }
    var otherRules: String {
        "The two were audited with different rules or parameters; a finding can be new, or be gone, for that reason alone."
    }
    var waivedFindings: String { "Findings that are accepted" }
    func waivedIntroduction(_ count: Int) -> String {
        count == 1
            ? "One finding stands and has been accepted for a time. It counts neither in the summary nor towards the conclusion."
            : "\(text(count)) findings stand and have been accepted for a time. They count neither in the summary nor towards the conclusion."
    }
    func waivedBy(_ by: String, until: String) -> String { "\(by), until \(until)" }
    var reasonHeading: String { "Reason" }
    var acceptedHeading: String { "Accepted by" }
    var idleWaivers: String { "Waivers that accept nothing" }
    func expired(_ aim: String, _ day: String) -> String { "\(aim): expired on \(day)" }
    func unmatched(_ aim: String) -> String { "\(aim): no finding that stands is the one it means" }
    func duplicate(_ aim: String) -> String { "\(aim): another waiver accepts the finding already" }
    func ofOtherPlan(_ aim: String, _ plan: String) -> String {
        "\(aim): written in the numbers of another plan (\(plan)), which is neither audited nor the earlier revision"
    }
}

extension EnglishReport {
    var comparison: StaticString { "Comparison of two revisions" }
    var oldRevision: String { "Earlier revision" }
    var newRevision: String { "Later revision" }
    var assessedBy: String { "Assessment" }
    var judgementDiffers: String {
        "The two were audited with different assessments: what differs below can be due to the judgement as well as to the documents."
    }
    var whatChanged: String { "What became of the findings" }
    func comparisonSummary(new: Int, persisting: Int, resolved: Int) -> String {
        let parts = [
            "\(self.count(new, "finding is", "findings are")) new",
            "\(text(persisting))\u{A0}\(persisting == 1 ? "persists" : "persist")",
            "\(text(resolved))\u{A0}\(resolved == 1 ? "is" : "are") resolved",
        ]
        return list(parts) + "."
    }
    var ofDossier: String { "About the dossier" }
    var newFindings: String { "New findings" }
    var newNone: String { "No finding is new." }
    var persistingFindings: String { "Findings that persist" }
    var recommendationsChanged: String { "Recommendations gained or lost" }
    var nothingChanged: String { "No change." }
    func recognised(_ basis: String) -> String {
        switch basis {
        case "stated": "Recognised: stated in the file of matches."
        case "wording": "Recognised by its wording."
        case "goals": "Recognised by its goals."
        case "likeness": "Recognised by its number and similar wording."
        case "number": "Recognised by its number and heading, as measures of yearly programmes are."
        default: ""
        }
    }
    var oldHeading: String { "Before" }
    var newHeading: String { "Now" }
    var ministryDifferences: String { "Totals by ministry" }
    var comparisonLimits: String {
        "Findings are compared by what they are about. A task or line that was renumbered is recognised by its wording; how it was recognised is stated, and a file of matches can decide otherwise. Findings that others explain are left out."
    }
}
