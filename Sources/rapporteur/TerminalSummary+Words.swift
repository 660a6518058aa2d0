import Audit
import RulePack

extension TerminalSummary {
    /// What the summary says, in one language.
    struct Words: Sendable {
        let asOf: String
        let conclusion: String
        let conclusions: [Conclusion: String]
        let severities: [Severity: [String]]
        let written: String
        let incomplete: String
        let outcomes:
            (rules: String, satisfied: String, violated: String, notApplicable: String, failed: String, skipped: String)
        let subsumedForms: [String]
        let revisions: RevisionWords

        func heading(_ severity: Severity, _ count: Int, _ language: Language) -> String {
            "\(language.text(count)) \(language.plural(Int64(count), severities[severity] ?? []))"
        }

        func rules(total: Int, satisfied: Int, violated: Int, notApplicable: Int, failed: Int, skipped: Int) -> String {
            let parts = [
                (satisfied, outcomes.satisfied), (violated, outcomes.violated), (notApplicable, outcomes.notApplicable),
                (failed, outcomes.failed), (skipped, outcomes.skipped),
            ]
            let shown = parts.filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }
            return "\(outcomes.rules) \(total): \(shown.joined(separator: ", "))"
        }

        func subsumed(_ count: Int, _ language: Language) -> String {
            "\(count) \(language.plural(Int64(count), subsumedForms))"
        }

        static let english = Words(
            asOf: "As of", conclusion: "Conclusion",
            conclusions: [
                .unmodified: "unmodified", .qualified: "qualified", .adverse: "adverse", .disclaimer: "disclaimer",
            ],
            severities: [
                .major: ["major finding", "major findings"], .minor: ["minor finding", "minor findings"],
                .observation: ["observation", "observations"],
            ],
            written: "Written to", incomplete: "The audit is incomplete: a rule failed, so findings may be missing.",
            outcomes: (
                "Rules", "satisfied", "violated", "not applicable", "failed", "skipped"
            ),
            subsumedForms: [
                "further finding is explained by another and not counted",
                "further findings are explained by others and not counted",
            ], revisions: .english)

        static let slovenian = Words(
            asOf: "Presečni dan:", conclusion: "Sklep",
            conclusions: [
                .unmodified: "brez pridržkov", .qualified: "s pridržkom", .adverse: "odklonilen",
                .disclaimer: "zavrnitev izreka",
            ],
            severities: [
                .major: ["večja ugotovitev", "večji ugotovitvi", "večje ugotovitve", "večjih ugotovitev"],
                .minor: ["manjša ugotovitev", "manjši ugotovitvi", "manjše ugotovitve", "manjših ugotovitev"],
                .observation: ["opažanje", "opažanji", "opažanja", "opažanj"],
            ],
            written: "Zapisano v",
            incomplete: "Revizija je nepopolna: pravilo ni uspelo, zato lahko ugotovitve manjkajo.",
            outcomes: (
                "Pravila", "izpolnjena", "kršena", "neuporabljiva", "neuspela", "preskočena"
            ),
            subsumedForms: [
                "nadaljnjo ugotovitev pojasnjuje druga, zato ne šteje",
                "nadaljnji ugotovitvi pojasnjujeta drugi, zato ne štejeta",
                "nadaljnje ugotovitve pojasnjujejo druge, zato ne štejejo",
                "nadaljnjih ugotovitev pojasnjujejo druge, zato ne štejejo",
            ], revisions: .slovenian)
    }
}

extension TerminalSummary.Words {
    /// The words of a language.
    init(_ language: Language) { self = language == .sl ? .slovenian : .english }
}
