import Audit
import RulePack
import Texts

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
        let scope: (limits: String, limited: String, parts: [Limitation.Part: String])
        let dossierForms: [String]
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

        /// In a few words which parts were not examined.
        func limited(_ parts: [Limitation.Part]) -> String {
            "\(scope.limited): " + parts.map { scope.parts[$0] ?? "" }.joined(separator: ", ")
        }

        func dossierFindings(_ count: Int, _ language: Language) -> String {
            "\(language.text(count)) \(language.plural(Int64(count), dossierForms))"
        }

        static let english = Words(
            asOf: "As of", conclusion: "Conclusion",
            conclusions: [
                .unmodified: "unmodified", .qualified: "qualified", .adverse: "adverse", .disclaimer: "disclaimer",
                .notDrawn: "none",
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
            ],
            scope: (
                "Limitations of scope", "limited scope",
                [
                    .rules: "rules", .plan: "plan", .budget: "funding", .recommendations: "recommendations",
                    .assessment: "assessment", .progress: "progress",
                ]
            ),
            dossierForms: ["finding about the dossier", "findings about the dossier"], revisions: .english)

        static let slovenian = Words(
            asOf: "Presečni dan:", conclusion: "Sklep",
            conclusions: [
                .unmodified: "brez pridržkov", .qualified: "s pridržkom", .adverse: "odklonilen",
                .disclaimer: "zavrnitev izreka", .notDrawn: "ga ni",
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
            ],
            scope: (
                "Omejitve obsega", "omejen obseg",
                [
                    .rules: "pravila", .plan: "načrt", .budget: "financiranje", .recommendations: "priporočila",
                    .assessment: "presoja", .progress: "izvajanje",
                ]
            ),
            dossierForms: [
                "ugotovitev o gradivu", "ugotovitvi o gradivu", "ugotovitve o gradivu", "ugotovitev o gradivu",
            ], revisions: .slovenian)
    }
}

extension TerminalSummary.Words {
    /// The words of a language.
    init(_ language: Language) { self = language == .sl ? .slovenian : .english }
}
