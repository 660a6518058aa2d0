package import CEL
package import Dossier
package import RulePack
package import Texts

/// What is found, whatever becomes of it: shared by all that list the finding, since it has many parts to copy.
final class Violation: Sendable {
    let rule: RuleSource
    let severity: Severity
    let concerns: Concern
    let group: Finding.Group?
    let about: Subject
    let addressees: [BodyLabel]
    let fingerprint: String
    let condition: Localized<String>
    let recommendation: Localized<String>
    let evidence: [Evidence]
    let at: Finding.Place
    let related: [Finding.Place]
    let stake: Money?
    let judgements: [Finding.Ground]

    init(
        rule: RuleSource, severity: Severity, concerns: Concern, group: Finding.Group?, about: Subject,
        addressees: [BodyLabel], fingerprint: String, condition: Localized<String>, recommendation: Localized<String>,
        evidence: [Evidence], at: Finding.Place, related: [Finding.Place], stake: Money?, judgements: [Finding.Ground]
    ) {
        (self.rule, self.severity, self.concerns) = (rule, severity, concerns)
        (self.group, self.about, self.addressees, self.fingerprint) = (group, about, addressees, fingerprint)
        (self.condition, self.recommendation, self.evidence) = (condition, recommendation, evidence)
        (self.at, self.related, self.stake, self.judgements) = (at, related, stake, judgements)
    }
}

extension Finding {
    /// The rule's id.
    package var rule: String { violation.rule.id }
    /// The rule's category.
    package var category: String { violation.rule.category }
    /// How grave it is.
    package var severity: Severity { violation.severity }
    /// Whether it is said of the plan, or of the dossier alone.
    package var concerns: Concern { violation.concerns }
    /// By what it is rolled up, if its rule says.
    package var group: Group? { violation.group }
    /// What it is about, in stable keys.
    package var about: Subject { violation.about }
    /// A stable business key, such as `task 1.1.3 · 2024 · ukom`.
    package var subject: String { about.text }
    /// The bodies that can mend it; none where no body is named.
    package var addressees: [BodyLabel] { violation.addressees }
    /// A hash of the rule and the subject: the same from revision to revision, whatever moves in the files.
    package var fingerprint: String { violation.fingerprint }
    /// What is, with the values that were compared.
    package var condition: Localized<String> { violation.condition }
    /// What should be done.
    package var recommendation: Localized<String> { violation.recommendation }
    /// The values of the sub-expressions that decided.
    package var evidence: [Evidence] { violation.evidence }
    /// What violates the rule, or lacks something.
    package var at: Place { violation.at }
    /// Where the violation stands, or what lacks something.
    package var location: SourceLocation { violation.at.location }
    /// What else to look at.
    package var related: [Place] { violation.related }
    /// The money at stake, where the violation is about money.
    package var stake: Money? { violation.stake }
    /// The judgements of the assessment, and the replies, that were read for it.
    package var judgements: [Ground] { violation.judgements }
}
