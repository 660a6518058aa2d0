package import Audit
package import Importing
internal import RulePack
internal import Texts

extension DecisionsForm {
    /// The form about the replies to the findings of an audit.
    package init(_ audited: AuditedDossier) {
        let titles = Dictionary(
            audited.result.rules.map { ($0.rule.id, $0.rule.title) }, uniquingKeysWith: { first, _ in first })
        let findings = audited.result.findings.compactMap { finding in
            titles[finding.rule].map { title in
                (finding.fingerprint, Finding(title: title, condition: finding.condition))
            }
        }
        self.init(audited.dossier, findings: Dictionary(findings) { first, _ in first })
    }
}
