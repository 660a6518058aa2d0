package import Audit
internal import Dossier
package import Importing
internal import RulePack
internal import Texts

extension DecisionsForm {
    /// The form about the replies to the findings of an audit.
    package init(_ audited: AuditedDossier) {
        let titles = Dictionary(
            audited.result.rules.map { ($0.rule.id, $0.rule.title) }, uniquingKeysWith: { first, _ in first })
        let found = Dictionary(
            audited.result.findings.map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
        var findings: [Model.Reply: Finding] = [:]
        for (stated, reply) in zip(audited.dossier.replies, audited.result.replies?.entries ?? []) {
            guard let finding = found[reply.fingerprint], reply.means(finding), let title = titles[finding.rule] else {
                continue
            }
            findings[stated] = Finding(title: title, condition: finding.condition)
        }
        self.init(audited.dossier, findings: findings)
    }
}
