/// What is said of waivers and of an earlier revision.
package protocol RevisionPhrases {
    var newMark: String { get }
    var changedMark: String { get }
    /// What a finding said in the earlier revision.
    func was(_ condition: String) -> String
    var sinceEarlier: String { get }
    /// How a revision is called: its title and number.
    func revision(_ title: String, _ number: Int64?) -> String
    func measured(against revision: String, asOf: String, new: Int, persisting: Int, resolved: Int) -> String
    var resolvedFindings: String { get }
    var resolvedNone: String { get }
    var gone: String { get }
    func undetermined(_ count: Int) -> String
    var otherRules: String { get }
    var waivedFindings: String { get }
    func waivedIntroduction(_ count: Int) -> String
    func waivedBy(_ by: String, until: String) -> String
    var reasonHeading: String { get }
    var acceptedHeading: String { get }
    var idleWaivers: String { get }
    func expired(_ aim: String, _ day: String) -> String
    func unmatched(_ aim: String) -> String
    func duplicate(_ aim: String) -> String
    /// That a waiver is written in the numbers of a plan that has no part in the audit.
    func ofOtherPlan(_ aim: String, _ plan: String) -> String
}

/// What a comparison of two revisions says.
package protocol ComparisonPhrases {
    var comparison: StaticString { get }
    var oldRevision: String { get }
    var newRevision: String { get }
    var assessedBy: String { get }
    var judgementDiffers: String { get }
    var whatChanged: String { get }
    func comparisonSummary(new: Int, persisting: Int, resolved: Int) -> String
    var ofDossier: String { get }
    var newFindings: String { get }
    var newNone: String { get }
    var persistingFindings: String { get }
    var recommendationsChanged: String { get }
    var nothingChanged: String { get }
    func recognised(_ basis: String) -> String
    var oldHeading: String { get }
    var newHeading: String { get }
    var ministryDifferences: String { get }
    var comparisonLimits: String { get }
}
