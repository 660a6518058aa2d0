package import Audit
package import Dossier
package import Platform
package import Reporting
package import RulePack
package import Texts

/// What every dossier of a run is audited by, and where its outputs go.
package struct AuditRequest: Sendable {
    package let pack: RulePack
    package var options = Auditor.Options()
    package var limits = DossierStore.Limits()
    /// What is known of the monitors that dossiers name.
    package var monitors = Monitors.none
    /// Another assessment to audit with.
    package var assessment: String?
    package let outputs: [any Output]
    /// The languages of the reports that are printed as PDF too.
    package var printed: [Language] = []
    package var failOn = FailOn.major
    package var matches: Matches?
    /// The earlier revision to measure against; nil for none.
    package var earlier: Edition?
    package let workspace: Workspace
    /// The part of a list that is audited; nil for all.
    package var shard: Shard?
    /// What is read, beside the dossiers of a list on standard input.
    package var inputs = RunInputs([])
    /// Whether the outputs of another revision may be replaced.
    package var replacesRevisions = false
    /// Whether a waiver that does not accept a finding counts like a finding.
    package var isStrictAboutWaivers = false
    /// Whether each dossier is told of in detail.
    package var isDetailed = false

    /// A run that applies all rules of `pack` and puts `outputs` into the folder of `workspace`.
    package init(pack: RulePack, outputs: [any Output], workspace: Workspace) {
        (self.pack, self.outputs, self.workspace) = (pack, outputs, workspace)
    }
}
