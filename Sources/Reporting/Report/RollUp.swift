internal import Audit
internal import RulePack

/// A finding that stands, with its number in the report.
struct NumberedFinding {
    let number: Int
    let finding: Finding

    /// The id of its entry in the annex of evidence.
    var anchor: String { "finding-\(number)" }
}

/// The findings of one rule that are read as one.
struct RollUp {
    let outcome: RuleOutcome
    let findings: [NumberedFinding]

    var rule: RuleSource { outcome.rule }

    /// The findings by what the rule groups them by, in their order; one group without a label where it does not.
    var groups: [(label: Localized<String>?, findings: [NumberedFinding])] {
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

    /// Whether the findings say the same of different things, so that the first and the keys of the others tell all.
    func isRepetition(in language: Language) -> Bool {
        findings.count > 3 && Likeness.holds(among: findings.map { $0.finding.condition[language] })
    }

    /// What is recommended, each text once; one text where they say the same of different things.
    func recommendations(in language: Language) -> (texts: [String], isForAll: Bool) {
        let texts = findings.map { $0.finding.recommendation[language] }.distinct
        if texts.count > 2, Likeness.holds(among: texts) { return (Array(texts.prefix(1)), false) }
        return (texts, true)
    }

    /// The findings of `findings` by rule, in the order of the rules.
    static func all(_ findings: [NumberedFinding], _ rules: [RuleOutcome]) -> [RollUp] {
        let byRule = Dictionary(grouping: findings, by: \.finding.rule)
        return rules.compactMap { outcome in
            byRule[outcome.rule.id].map { RollUp(outcome: outcome, findings: $0) }
        }
    }
}

/// Tells texts that differ only in what they are about from texts whose values must be read.
enum Likeness {
    /// The longest piece in which texts that are alike differ, in characters: a number or two.
    private static let reach = 24

    /// Whether the texts are the same but for one short piece without an amount, quotations and brackets aside.
    static func holds(among texts: [String]) -> Bool {
        let texts = texts.map { words(of: $0) }
        guard let first = texts.first, texts.count > 1 else { return true }
        var start = first.count
        var end = first.count
        for text in texts.dropFirst() {
            start = min(start, zip(first, text).prefix { $0 == $1 }.count)
            end = min(end, zip(first.reversed(), text.reversed()).prefix { $0 == $1 }.count)
        }
        guard start + end >= 3 else { return false }
        return texts.allSatisfy { text in
            let piece = text.dropFirst(start).dropLast(min(end, max(0, text.count - start))).joined(separator: " ")
            return piece.count <= reach && !piece.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
        }
    }

    /// The words of a text without what stands in quotation marks or brackets.
    private static func words(of text: String) -> [String] {
        var depth = 0
        var plain = ""
        for character in text {
            switch character {
            case "»", "“", "(": depth += 1
            case "«", "”", ")": depth = max(0, depth - 1)
            default: if depth == 0 { plain.append(character) }
            }
        }
        return plain.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
