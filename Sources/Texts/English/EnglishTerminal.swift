/// What a terminal says of an audit in English.
struct EnglishTerminal: TerminalPhrases, English {
    var asOf: String { "As of" }
    var conclusion: String { "Conclusion" }
    var conclusions: ByConclusion<String> {
        (
            unmodified: "unmodified", qualified: "qualified", adverse: "adverse", disclaimer: "disclaimer",
            notDrawn: "none"
        )
    }
    var written: String { "Written to" }
    var incomplete: String { "The audit is incomplete: a rule failed, so findings may be missing." }
    var rules: String { "Rules" }
    var outcomes: ByVerdict<String> {
        (
            satisfied: "satisfied", violated: "violated", notApplicable: "not applicable", failed: "failed",
            skipped: "skipped"
        )
    }
    func subsumed(_ count: Int) -> String {
        let clause = form(
            count, "further finding is explained by another and not counted",
            "further findings are explained by others and not counted")
        return "\(count) \(clause)"
    }
    var scope: String { "Limitations of scope" }
    var limited: String { "limited scope" }
    var parts: ByScope<String> {
        (
            rules: "rules", plan: "plan", budget: "funding", recommendations: "recommendations",
            assessment: "assessment", progress: "progress"
        )
    }
    func dossierFindings(_ count: Int) -> String {
        counted(count, ["finding about the dossier", "findings about the dossier"])
    }
    func new(_ count: Int) -> String { counted(count, ["new", "new"]) }
    func changed(_ count: Int) -> String { counted(count, ["changed", "changed"]) }
    func waived(_ count: Int) -> String {
        counted(count, ["finding is accepted under a waiver:", "findings are accepted under waivers:"])
    }
    func undetermined(_ count: Int) -> String {
        counted(
            count,
            [
                "earlier finding cannot be followed up, because its rule was not evaluated, or had nothing to look at.",
                "earlier findings cannot be followed up, because their rules were not evaluated, or had nothing to look at.",
            ])
    }
    func terms(_ by: String, _ until: String) -> String { "\(by); until \(until)" }
    func expired(_ aim: String, _ until: String) -> String { "Waiver expired on \(until) (\(aim))" }
    func unmatched(_ aim: String) -> String { "Waiver that matches no finding: \(aim)" }
    func duplicate(_ aim: String) -> String {
        "Waiver of a finding that another waiver accepts already: \(aim)"
    }
    func noSuchRule(nearest: String?) -> String {
        "there is no such rule" + (nearest.map { "; did you mean \($0)?" } ?? "")
    }
    func nearFinding(_ aim: String) -> String { "did you mean \(aim)?" }
    func nearTitle(_ title: String) -> String { "the finding stands, but its task is called \(title)" }
    func ofOtherPlan(_ aim: String, _ plan: String) -> String {
        "Waiver of another plan (\(plan)), which is neither audited nor the earlier revision: \(aim)"
    }
    func measured(against title: String, _ revision: Int64?, _ counts: String) -> String {
        "Against \(title)\(revision.map { " (revision \($0))" } ?? "") – \(counts)"
    }
    func ofDossier(_ counts: String) -> String { "About the dossier – \(counts)" }
    func counts(new: Int, persisting: Int, changed: Int, resolved: Int) -> String {
        let others = changed > 0 ? " (of these changed: \(text(changed)))" : ""
        return "new: \(text(new)), persisting: \(text(persisting))\(others), resolved: \(text(resolved))"
    }
    var gone: String { "gone with its task or line" }
}

/// What a terminal says of many dossiers in English.
struct EnglishPortfolio: PortfolioPhrases, English {
    var dossiers: String { "Dossiers" }
    var audited: String { "audited" }
    var notAudited: String { "not audited" }
    var isNotAudited: String { "not audited" }
    var noFindings: String { "no findings" }
    func left(_ duration: String) -> String { "left: \(duration)" }
}
