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
        var table = CSV([
            "rule", "category", "severity", "status", "by", "group", "subject", "addressees", "stake", "currency",
            "file",
            "line", "column", "element", "title_en", "title_sl", "criterion_en", "criterion_sl", "condition_en",
            "condition_sl", "effect_en", "effect_sl", "recommendation_en", "recommendation_sl", "fingerprint",
            "baseline", "waived_by", "waived_because", "waived_until", "as_of", "concerns", "rests_on",
        ])
        for finding in audit.findings {
            let rule = rules[finding.rule]
            let place = finding.location
            table.append([
                finding.rule, finding.category, finding.severity.rawValue, finding.status.word,
                finding.explainedBy ?? "", finding.group?.key ?? "", finding.subject,
                finding.addressees.map(\.id).joined(separator: " "), finding.stake?.digits ?? "",
                finding.stake?.currency.description ?? "", place.file, String(place.line), String(place.column),
                place.element, rule?.title.en ?? "", rule?.title.sl ?? "", rule?.criterion.en ?? "",
                rule?.criterion.sl ?? "", finding.condition.en, finding.condition.sl, rule?.effect.en.content ?? "",
                rule?.effect.sl.content ?? "", finding.recommendation.en, finding.recommendation.sl,
                finding.fingerprint, finding.baseline?.rawValue ?? "", finding.waiver?.by ?? "",
                finding.waiver?.reason ?? "", finding.waiver?.until.description ?? "", audit.asOf.description,
                finding.concerns.rawValue,
                finding.restsOn.map { "\($0.kind.rawValue) \($0.key)" }.joined(separator: "; "),
            ])
        }
        return table.bytes
    }
}

extension Money {
    /// The amount without its currency, such as `10.00`.
    var digits: String { Money(minorUnits: minorUnits, currency: .none).description }
}
