internal import Texts
package import Audit
internal import CEL
internal import Dossier
internal import Encodings
internal import RulePack

/// `findings.csv`: one finding a row, for spreadsheets.
package struct FindingsCSV: Output {
    /// The file's name.
    package let name = "findings.csv"

    /// The output.
    package init() {}

    /// The findings in the audit's order, those that others explain included and marked.
    package func render(_ audited: AuditedDossier) -> [UInt8] {
        let audit = audited.result
        let rules = Dictionary(audit.rules.map { ($0.rule.id, $0.rule) }, uniquingKeysWith: { first, _ in first })
        let texts = ["title", "criterion", "condition", "effect", "recommendation"]
        var columns = [
            "rule", "category", "severity", "status", "by", "group", "subject", "addressees", "stake", "currency",
            "file", "line", "column", "element",
        ]
        for text in texts { columns += Language.byCode.map { "\(text)_\($0.rawValue)" } }
        columns += [
            "fingerprint", "baseline", "waived_by", "waived_because", "waived_until", "as_of", "concerns", "rests_on",
            "was_stake",
        ]
        columns += Language.byCode.map { "was_condition_\($0.rawValue)" }
        var table = CSV(columns)
        for finding in audit.findings { table.append(row(finding, rules[finding.rule], asOf: audit.asOf)) }
        return table.bytes
    }

    private func row(_ finding: Finding, _ rule: RuleSource?, asOf: CalendarDate) -> [String] {
        let place = finding.location
        var row = [
            finding.rule, finding.category, finding.severity.rawValue, finding.status.word,
            finding.explainedBy ?? "", finding.group?.key ?? "", finding.subject,
            finding.addressees.map(\.id).joined(separator: " "), finding.stake?.digits ?? "",
            finding.stake?.currency.description ?? "", place.file, String(place.line), String(place.column),
            place.element,
        ]
        for text in [rule?.title, rule?.criterion, finding.condition, rule?.effect, finding.recommendation] {
            row += Language.byCode.map { text?[$0] ?? "" }
        }
        let waiver = finding.waiver
        row += [
            finding.fingerprint, finding.baseline?.rawValue ?? "", waiver?.by ?? "", waiver?.reason ?? "",
            waiver?.until.description ?? "", asOf.description, finding.concerns.rawValue,
            finding.restsOn.map { "\($0.kind.rawValue) \($0.key)" }.joined(separator: "; "),
            finding.was?.stake?.digits ?? "",
        ]
        return row + Language.byCode.map { finding.was?.condition[$0] ?? "" }
    }
}

extension Money {
    /// The amount without its currency, such as `10.00`.
    var digits: String { Money(minorUnits: minorUnits, currency: .none).description }
}
