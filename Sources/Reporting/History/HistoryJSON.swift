package import Audit
internal import CEL
internal import Dossier
internal import Encodings
internal import RulePack
internal import Texts

/// The history of a plan's findings as JSON, for programs.
package enum HistoryJSON {
    /// The file's name.
    package static let name = "history.json"

    /// The JSON text of a history.
    package static func render(_ history: History) -> [UInt8] {
        var writer = JSONWriter(.lines)
        writer.object { writer in
            writer.member("revisions", .array(history.revisions.map(revision)))
            writer.member(
                "ministries",
                .array(
                    history.ministries.map { ministry in
                        .object([
                            "body": .string(ministry.label.id), "name": JSON(ministry.label.name),
                            "open": .array(ministry.open.map(counts)),
                        ])
                    }))
            writer.member("findings") { writer in
                writer.array { writer in
                    for life in history.lives { writer.element { $0.write(json(life, history)) } }
                }
            }
        }
        return writer.file
    }

    private static func revision(_ revision: History.Revision) -> JSON {
        .object([
            "id": .string(revision.id), "title": .string(revision.title),
            "revision": revision.number.map { .int(Int($0)) } ?? .null, "asOf": .string(revision.asOf.description),
            "assessment": .optional(revision.assessment?.description),
            "conclusion": .string(revision.conclusion.rawValue),
            "scope": JSON(revision.scope), "failedRules": .array(revision.failedRules.map { .string($0.id) }),
            "ruleErrors": JSON(errorsOf: revision.failedRules),
            "isReversed": .bool(revision.isReversed), "isOtherPlan": .bool(revision.isOtherPlan),
            "hasOtherRules": .bool(revision.hasOtherRules),
            "plan": tally(revision.plan), "dossier": tally(revision.dossier),
        ])
    }

    private static func tally(_ tally: History.Tally) -> JSON {
        .object([
            "open": counts(tally.open), "waived": .int(tally.waived), "withdrawn": .int(tally.withdrawn),
            "new": .int(tally.new),
            "returned": .int(tally.returned), "changed": .int(tally.changed), "resolved": .int(tally.resolved),
            "undetermined": .int(tally.undetermined),
        ])
    }

    private static func counts(_ counts: [Severity: Int]) -> JSON {
        .members(Severity.allCases.reversed().map { ($0.rawValue, .int(counts[$0] ?? 0)) })
    }

    private static func json(_ reply: Reply, in revision: Int) -> JSON {
        .object([
            "revision": .int(revision), "body": .string(reply.bodyID), "position": .string(reply.position.rawValue),
            "date": .string(reply.date.description),
            "measures": .array(
                reply.measures.map {
                    .object(["text": .string($0.text), "due": .optional($0.due?.description)])
                }),
        ])
    }

    private static func json(_ life: History.Life, _ history: History) -> JSON {
        let told = life.told
        return .object([
            "rule": .string(life.rule), "severity": .string(told.severity.rawValue),
            "concerns": .string(told.concerns.rawValue),
            "ministries": .array(life.ministries.map { .string(history.ministries[$0].label.id) }),
            "title": JSON(told.title), "condition": JSON(told.condition),
            "status": .string(life.state.rawValue), "first": .int(life.first), "last": .int(life.last),
            "revisions": .int(life.revisions), "days": history.days(of: life).map { .int($0) } ?? .null,
            "returns": .int(life.returns), "replies": .array(life.replies.map { json($1, in: $0) }),
            "life": .array(
                life.moments.map { moment in
                    .object([
                        "status": .string(moment.state.rawValue), "isChanged": .bool(moment.isChanged),
                        "subject": moment.state.isThere ? .string(moment.told.subject) : .null,
                        "fingerprint": moment.state.isThere ? .string(moment.told.fingerprint) : .null,
                    ])
                }),
        ])
    }
}
