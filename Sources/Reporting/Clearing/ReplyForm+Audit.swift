package import Audit
internal import Dossier
package import Importing
internal import RulePack

extension ReplyForm {
    /// The forms that go with the letters of an audit.
    package init(_ audited: AuditedDossier, _ clearing: Clearing, _ dates: Clearing.Dates) {
        let questions = clearing.inquiries.flatMap { inquiry in
            let titles = Dictionary(
                inquiry.kinds.map { ($0.rule.id, $0.rule.title) }, uniquingKeysWith: { first, _ in first })
            return inquiry.findings.enumerated().compactMap { index, numbered -> Question? in
                let finding = numbered.finding
                return titles[finding.rule].map { title in
                    Question(
                        to: inquiry.body.id, number: index + 1, rule: finding.rule, subject: finding.subject,
                        fingerprint: finding.fingerprint, title: title, condition: finding.condition,
                        recommendation: finding.recommendation)
                }
            }
        }
        self.init(audited.dossier, questions, asked: dates.asked, due: dates.due)
    }
}
