package import CEL
package import Dossier
package import RulePack
package import Texts

/// What came of a rule.
package struct RuleOutcome: Sendable {
    /// What came of it, in one word.
    package enum Verdict: String, CaseIterable, Sendable {
        /// It examined something and found no violation.
        case satisfied
        /// It found violations.
        case violated
        /// There was nothing it applies to.
        case notApplicable = "not-applicable"
        /// It could not be evaluated on everything it applies to.
        case failed
        /// It was not asked for.
        case skipped
    }

    /// The rule.
    package let rule: RuleSource
    /// How grave a violation is in this pack.
    package let severity: Severity
    /// What came of it.
    package var verdict: Verdict
    /// How many bindings its condition was evaluated on.
    package var examined = 0
    /// How many bindings it does not apply to.
    package var excluded = 0
    /// How many violations stand; those that other findings explain are not counted.
    package var violations = 0
    /// How many violations are accepted under a waiver.
    package var waived = 0
    /// How many violations were withdrawn after a reply.
    package var withdrawn = 0
    /// How many of the bindings it is not applied to would be violations, if only what they were to mend is known to stand.
    package internal(set) var unclear = 0
    /// The first error, with the binding on which it happened.
    package var error: Localized<String>?
    /// Where there was nothing that it applies to: the parts of a dossier that say what there is.
    package internal(set) var dependsOn: Set<DossierPart> = []

    /// Whether it looked at something, and at all that it applies to: without an assessment rules that ask for it have nothing
    /// to look at, and what they do not find is not resolved. It holds before the verdict is drawn.
    var isSettled: Bool { verdict != .skipped && error == nil && unclear == 0 && examined > 0 }
}

/// What an audit says of the plan as a whole, in the terms of compliance auditing.
package enum Conclusion: String, CaseIterable, Sendable {
    /// Nothing material was found.
    case unmodified
    /// What was found is material but not pervasive.
    case qualified
    /// What was found is material and pervasive.
    case adverse
    /// What was examined is no sound ground for a conclusion.
    case disclaimer
    /// Rules were left out, so that none is drawn.
    case notDrawn = "none"
}

/// What an audit found.
package struct AuditResult: Sendable {
    /// The pack that was applied.
    package let pack: RulePack
    /// The files that were read.
    package let files: [InputFile]
    /// The day as of which the plan was audited.
    package let asOf: CalendarDate
    /// What is said of the whole.
    package let conclusion: Conclusion
    /// What the conclusion rests on.
    package let grounds: Conclusion.Grounds
    /// What was not examined; empty where all was.
    package let scope: [Limitation]
    /// Every rule of the pack and what came of it.
    package let rules: [RuleOutcome]
    /// Every finding, by rule in the pack's order and then in document order.
    package internal(set) var findings: [Finding]
    /// The waivers that were given, and what came of each.
    package let waivers: [Waivers.Outcome]
    /// What those concerned replied; nil where the dossier has no replies.
    package let replies: Replies?
    /// How the audit compares with that of an earlier revision; nil if none was given.
    package internal(set) var comparison: Comparison?

    /// The findings that stand.
    package var openFindings: [Finding] { findings.filter(\.isOpen) }

    /// The findings that somebody accepts.
    package var waivedFindings: [Finding] { findings.filter { $0.waiver != nil } }

    /// The findings that somebody withdrew when those concerned had been heard.
    package var withdrawnFindings: [Finding] { findings.filter { $0.withdrawal != nil } }

    /// How many findings others explain.
    package var subsumedCount: Int { findings.count { if case .subsumed = $0.status { true } else { false } } }

    /// Whether a rule failed, so that findings may be missing.
    package var isIncomplete: Bool { rules.contains { $0.verdict == .failed } }

    /// How many findings of a severity stand against the plan, or concern the dossier.
    package func count(_ severity: Severity, _ concern: Concern = .plan) -> Int {
        findings.count { $0.isOpen && $0.severity == severity && $0.concerns == concern }
    }

    /// How many findings that concern the plan or the dossier stand.
    package func count(_ concern: Concern) -> Int { findings.count { $0.isOpen && $0.concerns == concern } }
}
