package import Audit
internal import CEL
internal import Dossier
internal import Encodings
internal import RulePack

/// A comparison of two revisions as JSON, for programs.
package enum ComparisonJSON {
    /// The JSON text of a comparison.
    package static func render(_ comparison: Comparison) -> [UInt8] {
        let members: [(name: StaticString, value: JSON)] = [
            ("old", edition(comparison.old)), ("new", edition(comparison.new)),
            ("isReversed", .bool(comparison.isReversed)), ("hasSameRules", .bool(comparison.hasSameRules)),
            ("counts", counts(comparison)),
            ("newFindings", .array(comparison.newFindings.map { JSON($0) })),
            ("changedFindings", .array(comparison.changed.map(changed))),
            (
                "persisting",
                .array(
                    comparison.persisting.map {
                        .object(["old": .string($0.old.fingerprint), "finding": JSON($0.new)])
                    })
            ),
            (
                "resolved",
                .array(comparison.resolved.map { .object(["isGone": .bool($0.isGone), "finding": JSON($0.entry)]) })
            ),
            ("undetermined", .array(comparison.undetermined.map { JSON($0) })),
            ("tasks", tasks(comparison)), ("lines", .array(comparison.lineChanges.map(line))),
            ("ministries", .array(comparison.ministryChanges.map { totals("ministry", $0.ministry, $0.amounts) })),
            ("codes", .array(comparison.codeChanges.map { totals("code", $0.code, $0.amounts) })),
            ("programmes", .array(comparison.programmeChanges.map { totals("programme", $0.programme, $0.amounts) })),
            ("total", .array(comparison.totalChanges.map(amount))),
            ("recommendations", .array(comparison.recommendationChanges.map(recommendation))),
        ]
        var writer = JSONWriter(.lines)
        writer.object { writer in
            for member in members { writer.member(member.name, member.value) }
            writer.member("changes") { writer in
                writer.array { writer in
                    for section in Changes.Section.allCases {
                        for group in comparison.changes[section] {
                            for change in group.changes { write(change, to: &writer) }
                        }
                    }
                }
            }
        }
        return writer.file
    }

    private static func totals(_ name: StaticString, _ key: String, _ amounts: [Comparison.AmountChange]) -> JSON {
        .members([("\(name)", .string(key)), ("amounts", .array(amounts.map(amount)))])
    }

    private static func changed(_ finding: Comparison.Persisting) -> JSON {
        .object([
            "old": .string(finding.old.fingerprint), "finding": JSON(finding.new),
            "was": .object([
                "condition": JSON(finding.old.condition),
                "stake": finding.old.stake.map { .object(["money": .string($0.description)]) } ?? .null,
            ]),
        ])
    }

    // MARK: - Changes

    /// A change; what was added or removed has an entry for each field that it states.
    private static func write(_ change: Change, to writer: inout JSONWriter) {
        let (old, new) = (change.old?.reference.key, change.new?.reference.key)
        func entry(_ field: String?, _ before: StatedValue?, _ after: StatedValue?) {
            writer.element {
                $0.write(
                    .object([
                        "kind": .string(change.kind.rawValue), "entity": .string(change.thing.entity.rawValue),
                        "oldKey": .optional(old), "newKey": .optional(new), "field": .optional(field),
                        "old": .optional(before?.value.written), "new": .optional(after?.value.written),
                    ]))
            }
        }
        if let field = change.field { return entry(name(field), change.oldValue, change.newValue) }
        let isNew = change.kind == .added
        let fields = change.thing.fields
        if fields.isEmpty { entry(nil, nil, nil) }
        for field in fields { entry(field.name, isNew ? nil : field.value, isNew ? field.value : nil) }
    }

    private static func name(_ field: Change.Field) -> String {
        switch field {
        case .stated(let name): name
        case .language: "language"
        case .languageOf(let name): "\(name).language"
        case .holder: "place"
        case .order: "position"
        case .dossierLanguage: "dossier.language"
        }
    }

    /// How many findings are new, persist and are resolved, those of the plan and those of the dossier apart.
    private static func counts(_ comparison: Comparison) -> JSON {
        .members(
            Concern.allCases.map { concern in
                let counts = comparison.counts(concern)
                return (
                    concern.rawValue,
                    .object([
                        "new": .int(counts.new), "persisting": .int(counts.persisting),
                        "resolved": .int(counts.resolved),
                    ])
                )
            })
    }

    private static func edition(_ edition: Edition) -> JSON {
        .object([
            "id": .string(edition.id), "title": .string(edition.title),
            "revision": edition.revision.map { .int(Int($0)) } ?? .null, "asOf": .string(edition.asOf.description),
            "assessment": .optional(edition.assessment?.description),
            "conclusion": .string(edition.conclusion.rawValue),
            "scope": JSON(edition.scope), "packSha256": .string(edition.packHash),
            "failedRules": .array(edition.failedRules.map { .string($0.id) }),
            "ruleErrors": JSON(errorsOf: edition.failedRules),
        ])
    }

    private static func tasks(_ comparison: Comparison) -> JSON {
        func name(_ task: Model.Task) -> JSON {
            .object(["number": .string(task.number), "title": .string(task.title)])
        }
        return .object([
            "added": .array(comparison.tasks.added.map(name)), "removed": .array(comparison.tasks.removed.map(name)),
            "changed": .array(comparison.taskChanges.map(change)),
        ])
    }

    private static func change(_ change: Comparison.TaskChange) -> JSON {
        func values(_ old: String, _ new: String) -> JSON {
            old == new ? .null : .object(["old": .string(old), "new": .string(new)])
        }
        let (old, new) = (change.pair.old, change.pair.new)
        return .present([
            "number": .string(new.number), "matchedBy": .string(change.pair.basis.rawValue),
            "renumbered": values(old.number, new.number), "renamed": values(old.title, new.title),
            "moved": values(old.place, new.place), "hasOtherGoals": .bool(change.hasOtherGoals),
            "deadlines": .array(change.deadlines.map(deadline)),
            "leadsGained": .array(change.leadsGained.map(JSON.string)),
            "leadsLost": .array(change.leadsLost.map(JSON.string)),
        ])
    }

    private static func deadline(_ change: Comparison.DeadlineChange) -> JSON {
        .object([
            "assignment": change.assignment.map(JSON.int) ?? .null, "old": JSON(change.old), "new": JSON(change.new),
            "days": change.days.map(JSON.int) ?? .null,
        ])
    }

    private static func line(_ change: Comparison.LineChange) -> JSON {
        func name(_ line: Model.Line?) -> JSON {
            line.map {
                .object(["id": .string($0.id), "body": .optional($0.bodyRef), "activity": .string($0.activity)])
            }
                ?? .null
        }
        return .object([
            "old": name(change.old), "new": name(change.new), "matchedBy": .optional(change.basis?.rawValue),
            "amounts": .array(change.amounts.map(amount)),
        ])
    }

    private static func amount(_ change: Comparison.AmountChange) -> JSON {
        func money(_ money: Money?) -> JSON { money.map { .object(["money": .string($0.description)]) } ?? .null }
        return .object([
            "year": .int(Int(change.year)), "old": money(change.old), "new": money(change.new),
            "difference": money(change.difference),
        ])
    }

    private static func recommendation(_ change: Comparison.RecommendationChange) -> JSON {
        .object([
            "id": .optional(change.recommendation?.id), "old": .optional(change.old?.status.rawValue),
            "new": .optional(change.new?.status.rawValue),
        ])
    }
}
