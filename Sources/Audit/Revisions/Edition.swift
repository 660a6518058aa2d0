package import CEL
package import Dossier
internal import Platform
package import RulePack
package import Texts

/// A revision as it was audited, and its dossier: taken from an audit, or read from the `findings.json` and `dossier.xml` that
/// one wrote.
///
/// It serves until the store of its dossier loads another.
package struct Edition: Sendable {
    /// A finding, as far as a comparison needs to know.
    package struct Entry: Sendable {
        /// The rule's id.
        package let rule: String
        /// What the rule says is wrong.
        package let title: Localized<String>
        /// How grave it is.
        package let severity: Severity
        /// Whether it is said of the plan, or of the dossier alone.
        package let concerns: Concern
        /// `open`, `waived`, `withdrawn` or `subsumed`.
        package let status: String
        /// What it is about.
        package let about: Subject
        /// The hash of rule and subject.
        package let fingerprint: String
        /// What is.
        package let condition: Localized<String>
        /// The money at stake.
        package let stake: Money?
        /// The ministries, and other bodies without one, that it is addressed to.
        package let ministries: [BodyLabel]
        /// What those concerned replied to it; a `findings.json` is not read for that.
        package let replies: [Reply]
        /// The values that decided; their records are those of the revision's dossier.
        package let evidence: [Evidence]

        /// Whether it is read as a finding: no other explains it, and nobody withdrew it.
        package var stands: Bool { status != "subsumed" && status != "withdrawn" }
    }

    /// The number of the format of `findings.json`, which grows when what it says changes its meaning; a file that states
    /// none has the format 1.
    package static let format = 2

    /// The plan's id.
    package let id: String
    /// The plan's title.
    package let title: String
    /// The language of the plan's text; nil where it is not stated.
    package let language: String?
    /// The number of the revision.
    package let revision: Int64?
    /// The day as of which it was audited.
    package let asOf: CalendarDate
    /// Whose assessment was used and of which day; nil without one.
    package let assessment: AssessmentSource?
    /// What was said of the whole.
    package let conclusion: Conclusion
    /// What was not examined.
    package let scope: [Limitation]
    /// The hash of the pack.
    package let packHash: String
    /// The rules that were evaluated on everything they apply to.
    let settledRules: Set<String>
    /// Of them those that applied to nothing, with the parts of a dossier that say to what they apply.
    let idleRules: [String: Set<DossierPart>]
    /// The parts of a dossier in which there is anything.
    let parts: Set<DossierPart>
    /// The rules that failed.
    package let failedRules: [FailedRule]
    /// The findings, in the audit's order.
    package let findings: [Entry]
    /// Whether the findings say key by key what they are about, so that they can be followed to other numbers; a
    /// `findings.json` of an earlier version does not.
    package let statesReferences: Bool
    /// What the revision states.
    package let dossier: DossierStore
    let madeCoverage: MadeOnce<Coverage>
    let bodyNames: MadeOnce<[String: Localized<String>]>

    /// How far the plan answers the recommendations.
    package var coverage: Coverage { madeCoverage.value }

    /// How people call a body, by its id; nil where the registry does not know it.
    package func name(ofBody id: String) -> Localized<String>? { bodyNames.value[id] }

    /// The names of the bodies of a registry, each by its id.
    static func bodyNames(_ store: DossierStore) -> MadeOnce<[String: Localized<String>]> {
        MadeOnce {
            Dictionary(
                store.bodies.map { ($0.id, BodyLabel($0, store).short) }, uniquingKeysWith: { first, _ in first })
        }
    }
}

/// A rule that failed in an audit, so that findings may be missing.
package struct FailedRule: Sendable {
    package let id: String
    /// Why, with the things on which it happened; nil of an audit whose file does not say it.
    package let error: Localized<String>?
}

extension Edition {
    /// Whether a finding of a rule that is not here is resolved: the rule was evaluated, on something, or at least on all the
    /// parts of a dossier that earlier revisions had. What they can no longer be seen in is not resolved by that.
    func settles(_ rule: String, since earlier: Set<DossierPart>) -> Bool {
        guard settledRules.contains(rule) else { return false }
        return idleRules[rule].map { $0.isDisjoint(with: earlier.subtracting(parts)) } ?? true
    }

    /// The revision that was audited.
    package init(_ audited: AuditedDossier) {
        let (result, store) = (audited.result, audited.dossier)
        let plan = store.plan
        id = plan.key
        title = plan.title
        language = plan.language
        revision = plan.revision
        asOf = result.asOf
        assessment = Self.assessment(store)
        (conclusion, scope) = (result.conclusion, result.scope)
        packHash = result.pack.sha256
        settledRules = Set(
            result.rules.filter { $0.verdict != .skipped && $0.verdict != .failed && $0.unclear == 0 }.map(\.rule.id))
        idleRules = Dictionary(
            result.rules.filter { $0.verdict == .notApplicable }.map { ($0.rule.id, $0.dependsOn) },
            uniquingKeysWith: { first, _ in first })
        parts = store.statedParts
        failedRules = result.rules.filter { $0.verdict == .failed }.map { FailedRule(id: $0.rule.id, error: $0.error) }
        let titles = Dictionary(
            result.rules.map { ($0.rule.id, $0.rule.title) }, uniquingKeysWith: { first, _ in first })
        let ministries = MinistryLabels(store)
        findings = result.findings.map { finding in
            Entry(
                rule: finding.rule, title: titles[finding.rule] ?? Localized { _ in finding.rule },
                severity: finding.severity, concerns: finding.concerns, status: finding.status.word,
                about: finding.about,
                fingerprint: finding.fingerprint, condition: finding.condition, stake: finding.stake,
                ministries: ministries.labels(of: finding.addressees.map(\.id)), replies: finding.replies,
                evidence: finding.evidence)
        }
        statesReferences = true
        dossier = store
        madeCoverage = audited.madeCoverage
        bodyNames = Self.bodyNames(store)
    }

    /// Whose assessment a dossier has, and of which day; nil without one.
    package static func assessment(_ store: DossierStore) -> AssessmentSource? {
        store.assessment.map { AssessmentSource(assessor: $0.assessor, date: $0.date) }
    }
}

/// Whose an assessment is, and of which day.
package struct AssessmentSource: Equatable, Sendable, CustomStringConvertible {
    /// Who judged, as the dossier states it.
    package let assessor: String
    /// The day of the assessment.
    package let date: CalendarDate

    /// As programs are told: `Office of the rapporteur, 2023-01-26`.
    package var description: String { "\(assessor), \(date)" }
}

extension Finding.Status {
    /// The status in one word: `open`, `waived`, `withdrawn` or `subsumed`.
    package var word: String {
        switch self {
        case .open: "open"
        case .waived: "waived"
        case .withdrawn: "withdrawn"
        case .subsumed: "subsumed"
        }
    }
}

extension DossierStore {
    /// The parts that say anything.
    var statedParts: Set<DossierPart> {
        Set(
            DossierPart.allCases.filter { part in
                switch part {
                case .registry, .plan: true
                case .annex: annex != nil
                case .monitoring: !recommendations.isEmpty
                case .assessment: assessment != nil
                case .progress: progress != nil
                case .clearing: clearing != nil
                }
            })
    }
}
