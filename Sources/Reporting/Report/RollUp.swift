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
    ///
    /// They must do so in every language, so that the reports have one structure.
    var isRepetition: Bool { findings.count > 4 && Self.areAlike(findings.map(\.finding.condition)) }

    /// What is recommended, each text once; one text where they say the same of different things.
    var recommendations: (texts: [Localized<String>], isForAll: Bool) {
        let texts = findings.map(\.finding.recommendation).distinct
        return texts.count > 2 && Self.areAlike(texts) ? (Array(texts.prefix(1)), false) : (texts, true)
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

/// Tells texts that differ only in what they are about from texts whose values must be read.
enum Likeness {
    /// The most words in which texts that are alike differ, such as a number or two.
    private static let reach = 4

    /// Whether the texts are the same but for a few words without an amount, quotations and brackets aside.
    static func holds(among texts: [String]) -> Bool {
        let texts = texts.map(words)
        guard let first = texts.first else { return true }
        return texts.dropFirst().allSatisfy { text in
            let (removed, added) = differences(first, text)
            return [(removed, first), (added, text)].allSatisfy { words, whole in
                words.count <= reach && words.count * 3 <= whole.count && !words.contains(where: \.isAboutMoney)
            }
        }
    }

    /// The words of the first that the second lacks, and those that it has instead.
    private static func differences(_ first: [Substring], _ second: [Substring]) -> ([Substring], [Substring]) {
        let changes = second.difference(from: first)
        func words(_ changes: [CollectionDifference<Substring>.Change]) -> [Substring] {
            changes.map { change in
                switch change {
                case .insert(_, let word, _), .remove(_, let word, _): word
                }
            }
        }
        return (words(changes.removals), words(changes.insertions))
    }

    /// The words of a text without what stands in quotation marks or brackets.
    private static func words(of text: String) -> [Substring] {
        var depth = 0
        var plain = ""
        for character in text {
            switch character {
            case "»", "“", "(": depth += 1
            case "«", "”", ")": depth = max(0, depth - 1)
            default: if depth == 0 { plain.append(character) }
            }
        }
        return plain.split(whereSeparator: { $0 == " " || $0 == "\n" })
    }
}

extension Substring {
    fileprivate var isAboutMoney: Bool {
        unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol || $0 == "\u{A0}" }
    }
}
