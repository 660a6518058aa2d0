internal import Audit
internal import RulePack

/// A finding that stands, with its number in the report.
struct NumberedFinding {
    let number: Int
    let finding: Finding

    /// The id of its entry in the annex of evidence.
    var anchor: String { "finding-\(number)" }
}

extension Finding {
    /// The parts of the subject: what it is about first, then what else tells it from others.
    var subjectParts: [String] {
        var parts: [String] = []
        var part: [Substring] = []
        for word in subject.split(separator: " ", omittingEmptySubsequences: false) {
            if word == "·" {
                parts.append(part.joined(separator: " "))
                part = []
            } else {
                part.append(word)
            }
        }
        return parts + [part.joined(separator: " ")]
    }
}

/// The findings of one rule that are read as one.
struct RollUp {
    let outcome: RuleOutcome
    let findings: [NumberedFinding]
    /// Whether the findings say the same of different things, so that the first and the keys of the others tell all.
    ///
    /// They must do so in every language, so that the reports have one structure.
    let isRepetition: Bool
    /// What is recommended, each text once; one text where they say the same of different things.
    let recommendations: (texts: [Localized<String>], isForAll: Bool)

    init(outcome: RuleOutcome, findings: [NumberedFinding]) {
        self.outcome = outcome
        self.findings = findings
        isRepetition = findings.count > 4 && Self.areAlike(findings.map(\.finding.condition))
        let texts = findings.map(\.finding.recommendation).distinct
        recommendations = texts.count > 2 && Self.areAlike(texts) ? (Array(texts.prefix(1)), false) : (texts, true)
    }

    var rule: RuleSource { outcome.rule }

    /// Findings by what their rule groups them by, in their order; one group without a label where it does not.
    static func groups(
        of findings: ArraySlice<NumberedFinding>
    ) -> [(label: Localized<String>?, findings: [NumberedFinding])] {
        var keys: [String] = []
        var members: [String: [NumberedFinding]] = [:]
        for finding in findings {
            let key = finding.finding.group?.key ?? ""
            if members[key] == nil { keys.append(key) }
            members[key, default: []].append(finding)
        }
        return keys.map { key in
            let findings = members[key] ?? []
            return (findings.first?.finding.group?.label, findings)
        }
    }

    private static func areAlike(_ texts: [Localized<String>]) -> Bool {
        Language.allCases.allSatisfy { language in Likeness.holds(among: texts.map { $0[language] }) }
    }

    /// The findings of `findings` by rule, in the order of the rules.
    static func all(_ findings: [NumberedFinding], _ rules: [RuleOutcome]) -> [RollUp] {
        let byRule = Dictionary(grouping: findings, by: \.finding.rule)
        return rules.compactMap { outcome in
            byRule[outcome.rule.id].map { RollUp(outcome: outcome, findings: $0) }
        }
    }
}
