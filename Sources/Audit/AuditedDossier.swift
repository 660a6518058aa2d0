package import Dossier
package import Platform
internal import RulePack

/// An audit and the dossier that was audited, with all that is worked out of the two for whoever shows them: each part
/// once, when it is first asked for, whichever thread asks.
///
/// Its records belong to the dossier that the store holds: it serves until the store loads another.
package final class AuditedDossier: Sendable {
    /// What was found.
    package let result: AuditResult
    /// The dossier.
    package let dossier: DossierStore
    private let parts: Parts
    private let shown: Shown

    /// An audit of the dossier that `dossier` holds now; `makers` work out the parts.
    package init(_ result: AuditResult, _ dossier: DossierStore, by makers: Makers = Makers()) {
        self.result = result
        self.dossier = dossier
        parts = Parts(dossier, makers)
        shown = Shown(result, dossier)
    }

    private init(_ result: AuditResult, sharing other: AuditedDossier) {
        self.result = result
        (dossier, parts) = (other.dossier, other.parts)
        shown = Shown(result, dossier)
    }

    /// How far the plan answers the recommendations.
    package var coverage: Coverage { parts.coverage.value }
    /// The same for whoever may never ask.
    var madeCoverage: MadeOnce<Coverage> { parts.coverage }
    /// The declared totals of the annex beside its amounts.
    package var reconciliation: Reconciliation { parts.reconciliation.value }
    /// The findings that stand, numbered in the order of the result.
    package var findings: [NumberedFinding] { shown.findings.value }
    /// The findings that stand, by rule.
    package var rollUps: [RollUp] { shown.rollUps.value }
    /// The findings that are said of the plan, by rule.
    package var planRollUps: [RollUp] { shown.planRollUps.value }
    /// Those that the findings of the plan are addressed to.
    package var addressedMinistries: [AddressedMinistry] { shown.addressedMinistries.value }
    /// How each of them replied; empty where the dossier has no replies.
    package var repliesOfMinistries: [RepliesOfMinistry] { shown.repliesOfMinistries.value }

    /// The findings of the plan that a thing of the dossier causes.
    package func planFindings(at thing: Reference) -> [NumberedFinding] { shown.byPlace.value[thing] ?? [] }

    /// The same measured against an earlier revision: every finding is new or persisting, and what was resolved is known.
    ///
    /// An audit that is told of the earlier revision beforehand (`Auditor.Options.earlier`) is, and knows judgements of other
    /// tasks and waivers of that revision too.
    ///
    /// - Throws: `LoadFailure` where the file of matches names what the revisions do not have.
    package func measured(against earlier: Edition, matches: Matches? = nil) throws(LoadFailure) -> AuditedDossier {
        measured(against: try EarlierEdition(earlier, before: dossier, matches: matches))
    }

    func measured(against earlier: EarlierEdition) -> AuditedDossier {
        AuditedDossier(result.measured(against: Comparison(earlier, Edition(self))), sharing: self)
    }
}

extension AuditedDossier {
    /// How the parts are worked out that take a walk through the whole dossier.
    package struct Makers: Sendable {
        package var coverage: @Sendable (DossierStore) -> Coverage = { Coverage($0) }
        package var reconciliation: @Sendable (DossierStore) -> Reconciliation = { Reconciliation($0) }

        package init() {}
    }

    /// What follows from the dossier, whatever was found.
    private struct Parts: Sendable {
        let coverage: MadeOnce<Coverage>
        let reconciliation: MadeOnce<Reconciliation>

        init(_ dossier: DossierStore, _ makers: Makers) {
            coverage = MadeOnce { makers.coverage(dossier) }
            reconciliation = MadeOnce { makers.reconciliation(dossier) }
        }
    }

    /// What was found, put together as it is read.
    private struct Shown: Sendable {
        let findings: MadeOnce<[NumberedFinding]>
        let rollUps: MadeOnce<[RollUp]>
        let planRollUps: MadeOnce<[RollUp]>
        let byPlace: MadeOnce<[Reference: [NumberedFinding]]>
        let addressedMinistries: MadeOnce<[AddressedMinistry]>
        let repliesOfMinistries: MadeOnce<[RepliesOfMinistry]>

        init(_ result: AuditResult, _ dossier: DossierStore) {
            let findings = MadeOnce {
                result.openFindings.enumerated().map { NumberedFinding(number: $0 + 1, finding: $1) }
            }
            let ofPlan = MadeOnce { findings.value.filter { $0.finding.concerns == .plan } }
            self.findings = findings
            rollUps = MadeOnce { RollUp.all(findings.value, result.rules) }
            planRollUps = MadeOnce { RollUp.all(ofPlan.value, result.rules) }
            byPlace = MadeOnce { Dictionary(grouping: ofPlan.value, by: \.finding.at.thing) }
            addressedMinistries = MadeOnce { AddressedMinistry.all(ofPlan.value, result.rules, dossier) }
            repliesOfMinistries = MadeOnce { RepliesOfMinistry.all(result, dossier) }
        }
    }
}
