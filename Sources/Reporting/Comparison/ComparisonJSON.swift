package import Audit
internal import CEL
internal import Dossier
internal import Encodings
internal import RulePack

/// A comparison of two revisions as JSON, for programs.
package enum ComparisonJSON {
    /// The JSON text of a comparison.
    package static func render(_ comparison: Comparison) -> [UInt8] {
        JSON.object([
            "old": edition(comparison.old), "new": edition(comparison.new),
            "hasSameRules": .bool(comparison.hasSameRules), "counts": counts(comparison),
            "newFindings": .array(comparison.newFindings.map { JSON($0) }),
            "persisting": .array(
                comparison.persisting.map {
                    .object(["old": .string($0.old.fingerprint), "finding": JSON($0.new)])
                }),
            "resolved": .array(
                comparison.resolved.map { .object(["isGone": .bool($0.isGone), "finding": JSON($0.entry)]) }),
            "undetermined": .array(comparison.undetermined.map { JSON($0) }),
            "tasks": tasks(comparison), "lines": .array(comparison.lineChanges.map(line)),
            "ministries": .array(
                comparison.ministryChanges.map {
                    .object(["ministry": .string($0.ministry), "amounts": .array($0.amounts.map(amount))])
                }),
            "total": .array(comparison.totalChanges.map(amount)),
            "recommendations": .array(comparison.recommendationChanges.map(recommendation)),
        ]).file
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
            "assessment": .optional(edition.assessment), "conclusion": .string(edition.conclusion.rawValue),
            "scope": JSON(edition.scope), "packSha256": .string(edition.packHash),
            "failedRules": .array(edition.failedRules.map(JSON.string)),
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
            line.map { .object(["id": .string($0.id), "body": .string($0.bodyRef), "activity": .string($0.activity)]) }
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
