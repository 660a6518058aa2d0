import Audit
import Dossier
import Reporting
import RulePack

/// What every dossier of a run is audited by, and where its outputs go.
struct AuditRequest: Sendable {
    let pack: RulePack
    let options: Auditor.Options
    let limits: DossierStore.Limits
    /// Another assessment to audit with.
    let assessment: String?
    let outputs: [any Output]
    /// The languages of the reports that are printed as PDF too.
    let printed: [Language]
    let failOn: FailOn
    let matches: Matches?
    /// The earlier revision to measure against; nil for none.
    var earlier: Edition? = nil
    let workspace: Workspace
    /// The part of a list that is audited; nil for all.
    let shard: Shard?
    /// What is read, beside the dossiers of a list on standard input.
    let inputs: RunInputs
    /// Whether the outputs of another revision may be replaced.
    let replacesRevisions: Bool
    /// Whether each dossier is told of in detail.
    let isDetailed: Bool
}
