package import Audit
internal import CEL
internal import Dossier
internal import Encodings
internal import RulePack
internal import Texts

/// What the data outputs say of waivers, of an earlier revision, and of what a revision plans.
extension JSON {
    /// A text in each language.
    init(_ texts: Localized<String>) { self = .members(Self.members(texts)) }

    /// A text in each language and what else belongs to it.
    init(_ texts: Localized<String>, and others: KeyValuePairs<String, JSON>) {
        self = .members(Self.members(texts) + others.map { (name: $0.key, value: $0.value) })
    }

    private static func members(_ texts: Localized<String>) -> [(name: String, value: JSON)] {
        Language.byCode.map { (name: $0.rawValue, value: .string(texts[$0])) }
    }

    /// The waiver of a finding.
    init(_ waiver: Waiver?) {
        self =
            waiver.map { waiver in
                .object([
                    "by": .string(waiver.by), "reason": .string(waiver.reason),
                    "until": .string(waiver.until.description),
                ])
            } ?? .null
    }

    /// A waiver that was given and what came of it.
    init(_ outcome: Waivers.Outcome) {
        var (fingerprint, rule, subject): (JSON, JSON, JSON) = (.null, .null, .null)
        switch outcome.waiver.aim {
        case .fingerprint(let text): fingerprint = .string(text)
        case .subject(let ruleID, let text): (rule, subject) = (.string(ruleID), .string(text))
        }
        self = .object([
            "effect": .string(outcome.effect.word), "fingerprint": fingerprint, "rule": rule, "subject": subject,
            "title": .optional(outcome.waiver.title), "plan": .optional(outcome.waiver.plan),
            "by": .string(outcome.waiver.by), "reason": .string(outcome.waiver.reason),
            "until": .string(outcome.waiver.until.description), "line": .int(outcome.waiver.line),
        ])
    }

    /// What was not examined, part by part.
    package init(_ scope: [Limitation]) {
        self = .array(
            scope.map { .object(["part": .string($0.part.rawValue), "text": JSON($0.text)]) })
    }

    /// Why rules failed, by their ids; those of which nobody knows why are left out.
    init(errorsOf rules: [FailedRule]) {
        self = .members(rules.compactMap { rule in rule.error.map { (name: rule.id, value: JSON($0)) } })
    }

    /// How many findings stand, those of the plan and those of the dossier apart, by severity.
    static func counts(_ audit: AuditResult) -> JSON {
        .members(
            Concern.allCases.map { concern in
                let counts = Severity.allCases.reversed().map { ($0.rawValue, JSON.int(audit.count($0, concern))) }
                return (concern.rawValue, .members(counts))
            })
    }

    /// What a finding rests on besides the documents.
    init(_ ground: Finding.Ground) {
        self = .object([
            "kind": .string(ground.kind.rawValue), "key": .string(ground.key), "by": .string(ground.by),
            "date": .optional(ground.date?.description),
        ])
    }

    /// A finding of an earlier revision that is resolved.
    init(_ resolved: Comparison.Resolved) {
        self = .object([
            "rule": .string(resolved.entry.rule), "subject": .string(resolved.entry.about.text),
            "fingerprint": .string(resolved.entry.fingerprint), "isGone": .bool(resolved.isGone),
        ])
    }

    /// A finding of another revision.
    init(_ entry: Edition.Entry) {
        self = .object([
            "rule": .string(entry.rule), "severity": .string(entry.severity.rawValue),
            "concerns": .string(entry.concerns.rawValue),
            "status": .string(entry.status), "subject": .string(entry.about.text),
            "fingerprint": .string(entry.fingerprint), "title": JSON(entry.title), "condition": JSON(entry.condition),
        ])
    }

    /// A deadline, or null for none.
    init(_ deadline: Model.Deadline?) {
        self =
            deadline.map {
                .object(["kind": .string($0.kind.rawValue), "to": .optional($0.to?.description)])
            } ?? .null
    }
}
