internal import Audit
internal import CEL
internal import Dossier
internal import Encodings

/// What the data outputs say of the replies of those concerned.
extension JSON {
    /// A reply, and what was decided of it.
    init(_ reply: Reply) { self = .members(Self.members(reply)) }

    /// A reply with the finding that it means.
    init(withFinding reply: Reply) { self = .members(Self.finding(of: reply) + Self.members(reply)) }

    private static func finding(of reply: Reply) -> [(name: String, value: JSON)] {
        [
            ("rule", .string(reply.rule)), ("subject", .string(reply.subject)),
            ("fingerprint", .string(reply.fingerprint)),
        ]
    }

    private static func members(_ reply: Reply) -> [(name: String, value: JSON)] {
        [
            ("body", .string(reply.bodyID)), ("position", .string(reply.position.rawValue)),
            ("date", .string(reply.date.description)), ("by", .string(reply.by)), ("isLate", .bool(reply.isLate)),
            ("carriedFrom", .optional(reply.carriedFrom)), ("text", .optional(reply.text)),
            ("measures", .array(reply.measures.map { JSON($0) })),
            ("evidence", .array(reply.evidence.map(JSON.string))),
            (
                "decision",
                reply.decision.map {
                    .object([
                        "position": .string($0.position.rawValue), "date": .string($0.date.description),
                        "by": .string($0.by), "reason": .string($0.reason),
                    ])
                } ?? .null
            ),
        ]
    }

    private init(_ measure: Reply.Measure) {
        self = .object([
            "text": .string(measure.text), "due": .optional(measure.due?.description),
            "done": .optional(measure.done?.description), "state": .string(measure.state.rawValue),
        ])
    }

    /// The decision by which a finding was withdrawn; null of one that was not.
    init(withdrawalOf finding: Finding) {
        self =
            finding.withdrawal.map { reply, decision in
                .object([
                    "body": .string(reply.bodyID), "by": .string(decision.by), "reason": .string(decision.reason),
                    "date": .string(decision.date.description),
                ])
            } ?? .null
    }

    /// All replies, what came of each, and how many there are by ministry.
    init(_ replies: Replies, _ ministries: [RepliesOfMinistry]) {
        self = .object([
            "asked": .optional(replies.asked?.description), "due": .optional(replies.due?.description),
            "ministries": .array(
                ministries.map { ministry in
                    .object([
                        "body": .string(ministry.body.id), "agrees": .int(ministry.agrees),
                        "partly": .int(ministry.partly), "disagrees": .int(ministry.disagrees),
                        "unanswered": .int(ministry.unanswered), "late": .int(ministry.late),
                        "measures": .int(ministry.measures), "overdue": .int(ministry.overdue),
                    ])
                }),
            "entries": .array(
                replies.entries.map { reply in
                    .members(
                        [("effect", .string(reply.effect.rawValue))] + Self.finding(of: reply) + Self.members(reply)
                            + [("line", .int(reply.location.line))])
                }),
        ])
    }
}
