public import Audit
internal import CEL
public import Dossier
internal import RulePack

/// `findings.json`: everything that an audit found, for programs.
public struct FindingsJSON: Output {
    /// The file's name.
    public let name = "findings.json"

    /// The output.
    public init() {}

    /// The audit, key by key in the order of the contract; keys of later versions follow those of earlier ones.
    public func render(_ audit: AuditResult, _ store: DossierStore) -> [UInt8] {
        JSON.present([
            "tool": .object(["name": .string(Tool.name), "version": .string(Tool.version)]),
            "pack": .object([
                "id": .string(audit.pack.id), "version": .string(audit.pack.version),
                "sha256": .string(audit.pack.sha256),
            ]),
            "dossier": dossier(audit, store),
            "conclusion": .string(audit.conclusion.rawValue),
            "rules": .array(audit.rules.map(rule)),
            "findings": .array(audit.findings.map(finding)),
            "resolved": audit.comparison.map { .array($0.resolved.map { JSON($0) }) } ?? .null,
            "undetermined": audit.comparison.map { .array($0.undetermined.map { JSON($0) }) } ?? .null,
            "grounds": grounds(audit.grounds), "waivers": .array(audit.waivers.map { JSON($0) }),
            "outline": JSON(Outline(store)),
        ]).bytes
    }

    private func dossier(_ audit: AuditResult, _ store: DossierStore) -> JSON {
        let plan = store.plan
        return .object([
            "id": .string(plan.key), "title": .optional(plan.string("title")),
            "country": .optional(plan.string("country")),
            "start": .optional(plan.date("start")?.description), "end": .optional(plan.date("end")?.description),
            "revision": plan.int("revision").map { .int(Int($0)) } ?? .null, "asOf": .string(audit.asOf.description),
            "language": .optional(plan.string("language")), "assessment": .optional(Edition.assessment(store)),
            "files": .array(audit.files.map { .object(["path": .string($0.name), "sha256": .string($0.sha256)]) }),
        ])
    }

    private func rule(_ outcome: RuleOutcome) -> JSON {
        let rule = outcome.rule
        return .object([
            "id": .string(rule.id), "category": .string(rule.category), "severity": .string(outcome.severity.rawValue),
            "outcome": .string(outcome.verdict.rawValue), "examined": .int(outcome.examined),
            "violations": .int(outcome.violations), "waived": .int(outcome.waived), "error": .optional(outcome.error),
            "title": JSON(rule.title),
            "criterion": .object([
                "en": .string(rule.criterion.en), "sl": .string(rule.criterion.sl),
                "source": JSON(rule.criterionSource),
            ]),
            "effect": JSON(rule.effect.map(\.content)), "excluded": .int(outcome.excluded),
        ])
    }

    private func finding(_ finding: Finding) -> JSON {
        .object([
            "rule": .string(finding.rule), "category": .string(finding.category),
            "severity": .string(finding.severity.rawValue), "status": .string(finding.status.word),
            "by": .optional(finding.explainedBy), "waiver": JSON(finding.waiver),
            "baseline": .optional(finding.baseline?.rawValue),
            "group": .optional(finding.group?.key),
            "subject": .string(finding.subject), "addressee": .optional(finding.addressees.first?.id),
            "fingerprint": .string(finding.fingerprint), "condition": JSON(finding.condition),
            "recommendation": JSON(finding.recommendation),
            "evidence": .array(finding.evidence.map { JSON($0) }),
            "location": location(finding.location), "related": .array(finding.related.map(location)),
            "groupLabel": finding.group.map { JSON($0.label) } ?? .null,
            "addressees": .array(finding.addressees.map { .string($0.id) }),
            "stake": finding.stake.map { .object(["money": .string($0.description)]) } ?? .null,
            "about": .array(finding.about.parts.map { JSON($0) }), "ordinal": .int(finding.about.ordinal),
        ])
    }

    private func location(_ place: SourceLocation) -> JSON {
        .object([
            "file": .string(place.file), "line": .int(place.line), "column": .int(place.column),
            "element": .string(place.element),
        ])
    }

    private func grounds(_ grounds: Conclusion.Grounds) -> JSON {
        .object([
            "threshold": .object(["money": .string(grounds.threshold.description)]),
            "materialFindings": .int(grounds.materialFindings),
            "addressees": .array(grounds.addressees.map(JSON.string)),
            "pervasiveFrom": .int(Int(grounds.pervasiveFrom)),
        ])
    }
}

extension Finding {
    /// The fingerprint of the finding that explains this one, if one does.
    var explainedBy: String? { if case .subsumed(let fingerprint) = status { fingerprint } else { nil } }
}
