internal import Dossier
internal import Glibc
internal import Platform
package import RulePack
package import Texts

/// A finding that stands, with its number in the report.
///
/// It is an object, since lists of it are made for rules, places and ministries, and a finding has many parts to copy.
package final class NumberedFinding: Sendable {
    /// The number, from 1.
    package let number: Int
    /// The finding.
    package let finding: Finding

    init(number: Int, finding: Finding) {
        self.number = number
        self.finding = finding
    }
}

extension NumberedFinding {
    /// What kind of thing the finding is about; empty for a plain value.
    package var kind: String { finding.about.parts.first?.entity?.rawValue ?? "" }

    /// The keys of all that it is about, what stands between dots in them apart; the number that tells equal subjects apart
    /// goes with the last.
    package var keys: [String] {
        var keys = finding.about.parts.flatMap(\.texts)
        if finding.about.ordinal != 1, let last = keys.popLast() { keys.append("\(last) #\(finding.about.ordinal)") }
        return keys
    }
}

extension [NumberedFinding] {
    /// The bodies that the findings are addressed to, each once.
    package var addressees: [BodyLabel] {
        var seen = Set<Reference>()
        return flatMap(\.finding.addressees).filter { seen.insert($0.reference).inserted }
    }
}

/// The findings of one rule that are read as one.
package final class RollUp: Sendable {
    /// The rule and what came of it.
    package let outcome: RuleOutcome
    /// The findings, in their order.
    package let findings: [NumberedFinding]
    private let recommended: MadeOnce<[Localized<String>]>

    /// What is recommended, each text once; the first where they say the same of different things.
    ///
    /// They must do so in every language, so that the reports have one structure.
    package var recommendations: [Localized<String>] { recommended.value }

    init(outcome: RuleOutcome, findings: [NumberedFinding]) {
        self.outcome = outcome
        self.findings = findings
        recommended = MadeOnce {
            let texts = findings.map { Spelling(text: $0.finding.recommendation) }.distinct.map(\.text)
            return texts.count > 2 && Self.areAlike(texts) ? Array(texts.prefix(1)) : texts
        }
    }

    /// The rule.
    package var rule: RuleSource { outcome.rule }

    private static func areAlike(_ texts: [Localized<String>]) -> Bool {
        Language.allCases.allSatisfy { language in Likeness.holds(among: texts.map { $0[language] }) }
    }

    /// The findings of `findings` by rule, in the order of the rules.
    package static func all(_ findings: [NumberedFinding], _ rules: [RuleOutcome]) -> [RollUp] {
        let byRule = Dictionary(grouping: findings, by: \.finding.rule)
        return rules.compactMap { outcome in
            byRule[outcome.rule.id].map { RollUp(outcome: outcome, findings: $0) }
        }
    }
}

/// A text that is the same as another if its bytes are, which is faster told than whether its characters are.
private struct Spelling: Hashable {
    let text: Localized<String>

    static func == (left: Spelling, right: Spelling) -> Bool { left.text.isSpelled(like: right.text) }

    /// One language tells nearly all texts apart.
    func hash(into hasher: inout Hasher) {
        var text = text[Language.allCases[0]]
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension Localized<String> {
    /// Whether the texts are the same byte for byte.
    func isSpelled(like other: Localized<String>) -> Bool {
        Language.allCases.allSatisfy { self[$0].isSpelled(like: other[$0]) }
    }
}

extension String {
    fileprivate func isSpelled(like other: String) -> Bool {
        var (text, other) = (self, other)
        return text.withUTF8 { bytes in
            other.withUTF8 { others in
                guard let start = bytes.baseAddress, let otherStart = others.baseAddress else {
                    return bytes.count == others.count
                }
                return bytes.count == others.count && memcmp(start, otherStart, bytes.count) == 0
            }
        }
    }
}
