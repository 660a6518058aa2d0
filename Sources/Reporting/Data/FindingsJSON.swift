internal import Texts
package import Audit
internal import CEL
internal import Dossier
package import Encodings
package import RulePack
internal import Synchronization

/// `findings.json`: everything that an audit found, for programs.
package struct FindingsJSON: LongOutput {
    /// The file's name.
    package let name = "findings.json"

    private let rules = RuleTexts()

    /// The output; what it writes of a pack's rules is made once and used for every dossier.
    package init() {}

    /// The audit, key by key in the order of the contract; the format first, keys of later versions after those of earlier
    /// ones.
    package func write(_ audited: AuditedDossier, to sink: ([UInt8]) -> Void) {
        let audit = audited.result
        let texts = rules.of(audit)
        // Room for what is usual: to move a text of megabytes again and again takes longer than to write it.
        let expected = 20_000 + 1_500 * audit.rules.count + 2_000 * audit.findings.count
        var writer = JSONWriter(.lines, capacity: min(expected, Self.part + 20_000))
        writer.object { writer in
            writer.member("format", .int(Edition.format))
            writer.member("tool", .tool)
            writer.member("pack", JSON(audit.pack))
            writer.member("dossier", dossier(audit, audited.dossier))
            writer.member("conclusion", .string(audit.conclusion.rawValue))
            writer.member("rules") { writer in
                writer.array { writer in
                    for (outcome, texts) in zip(audit.rules, texts) {
                        writer.element { Self.write(outcome, texts, isHeard: audit.replies != nil, to: &$0) }
                    }
                }
            }
            writer.member("findings") { writer in
                writer.array { writer in
                    for finding in audit.findings {
                        writer.element { Self.write(finding, isHeard: audit.replies != nil, to: &$0) }
                        if writer.count >= Self.part { sink(writer.take()) }
                    }
                }
            }
            if let comparison = audit.comparison {
                writer.member("resolved", .array(comparison.resolved.map { JSON($0) }))
                writer.member("undetermined", .array(comparison.undetermined.map { JSON($0) }))
            }
            writer.member("grounds", grounds(audit.grounds))
            writer.member("waivers", .array(audit.waivers.map { JSON($0) }))
            writer.member("scope", JSON(audit.scope))
            writer.member("counts", .counts(audit))
            if let replies = audit.replies {
                writer.member("replies", JSON(replies, audited.repliesOfMinistries))
            }
        }
        sink(writer.file)
    }

    /// From so many bytes on what was written is passed on.
    private static let part = 100_000

    private func dossier(_ audit: AuditResult, _ store: DossierStore) -> JSON {
        let plan = store.plan
        return .object([
            "id": .string(plan.key), "title": .string(plan.title),
            "country": .string(plan.country),
            "start": .string(plan.start.description), "end": .string(plan.end.description),
            "revision": plan.revision.map { .int(Int($0)) } ?? .null, "asOf": .string(audit.asOf.description),
            "language": .optional(plan.language), "assessment": .optional(Edition.assessment(store)?.description),
            "files": JSON(audit.files),
        ])
    }

    private static func write(
        _ outcome: RuleOutcome, _ texts: RuleTexts.Texts, isHeard: Bool, to writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.parts(texts.opening)
            writer.member("outcome", text: outcome.verdict.rawValue)
            writer.member("examined", number: outcome.examined)
            writer.member("violations", number: outcome.violations)
            writer.member("waived", number: outcome.waived)
            writer.member("error", text: outcome.error?[.en])
            writer.parts(texts.statement)
            writer.member("excluded", number: outcome.excluded)
            writer.parts(texts.concerns)
            if isHeard {
                writer.member("withdrawn", number: outcome.withdrawn)
                writer.member("unclear", number: outcome.unclear)
            }
        }
    }

    /// A finding; what was replied to it where the dossier has replies.
    static func write(_ finding: Finding, isHeard: Bool, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("rule", text: finding.rule)
            writer.member("category", text: finding.category)
            writer.member("severity", text: finding.severity.rawValue)
            writer.member("status", text: finding.status.word)
            writer.member("by", text: finding.explainedBy)
            writer.member("waiver", JSON(finding.waiver))
            writer.member("baseline", text: finding.baseline?.rawValue)
            writer.member("group", text: finding.group?.key)
            writer.member("subject", text: finding.subject)
            writer.member("addressee", text: finding.addressees.first?.id)
            writer.member("fingerprint", text: finding.fingerprint)
            writer.member("condition") { $0.write(finding.condition) }
            writer.member("recommendation") { $0.write(finding.recommendation) }
            writer.members("evidence", finding.evidence) { $0.write($1) }
            writer.member("location") { $0.write(finding.location) }
            writer.members("related", finding.related) { $0.write($1.location) }
            writer.member("groupLabel") { writer in
                if let group = finding.group { writer.write(group.label) } else { writer.write(.null) }
            }
            writer.members("addressees", finding.addressees) { $0.write($1.id) }
            writer.member("stake", money(finding.stake))
            writer.members("about", finding.about.parts) { $0.write($1) }
            writer.member("ordinal", number: finding.about.ordinal)
            writer.member("concerns", text: finding.concerns.rawValue)
            writer.members("restsOn", finding.restsOn) { $0.write(JSON($1)) }
            writer.member(
                "was",
                finding.was.map { .object(["condition": JSON($0.condition), "stake": money($0.stake)]) } ?? .null)
            if isHeard {
                writer.member("withdrawal", JSON(withdrawalOf: finding))
                writer.members("replies", finding.replies) { $0.write(JSON($1)) }
            }
        }
    }

    private static func money(_ stake: Money?) -> JSON {
        stake.map { .object(["money": .string($0.description)]) } ?? .null
    }

    private func grounds(_ grounds: Conclusion.Grounds) -> JSON {
        .object([
            "threshold": grounds.threshold.map { .object(["money": .string($0.description)]) } ?? .null,
            "materialFindings": .int(grounds.materialFindings),
            "addressees": .array(grounds.addressees.map { .string($0.id) }),
            "pervasiveFrom": .int(Int(grounds.pervasiveFrom)),
        ])
    }
}

/// What `findings.json` says of the rules of a pack whatever the dossier, written once and copied from then on.
///
/// A portfolio audits thousands of dossiers by one pack, and most of what is said of one are the texts of the rules.
private final class RuleTexts: Sendable {
    /// The members before and after those that tell how a rule came out.
    struct Texts {
        let opening: [UInt8]
        let statement: [UInt8]
        let concerns: [UInt8]

        init(_ outcome: RuleOutcome) {
            let rule = outcome.rule
            opening = JSONWriter.parts(depth: 3) { writer in
                writer.member("id", .string(rule.id))
                writer.member("category", .string(rule.category))
                writer.member("severity", .string(outcome.severity.rawValue))
            }
            statement = JSONWriter.parts(depth: 3) { writer in
                writer.member("title", JSON(rule.title))
                writer.member(
                    "criterion",
                    JSON(rule.criterion, and: ["source": JSON(rule.criterionSource)]))
                writer.member("effect", JSON(rule.effect))
            }
            concerns = JSONWriter.parts(depth: 3) { writer in
                writer.member(
                    "concerns", .string(rule.concernsDossier == nil ? rule.concerns.rawValue : "either"))
            }
        }
    }

    private let written = Mutex<(pack: String, texts: [Texts])>(("", []))

    /// The texts of an audit's rules, which are those of its pack in the same order.
    func of(_ audit: AuditResult) -> [Texts] {
        written.withLock { written in
            if written.pack != audit.pack.sha256 { written = (audit.pack.sha256, audit.rules.map(Texts.init)) }
            return written.texts
        }
    }
}

extension Finding {
    /// The fingerprint of the finding that explains this one, if one does.
    var explainedBy: String? { if case .subsumed(let fingerprint) = status { fingerprint } else { nil } }
}

extension JSON {
    /// Files and the hashes of their bytes.
    init(_ files: [InputFile]) {
        self = .array(files.map { .object(["path": .string($0.name), "sha256": .string($0.sha256)]) })
    }

    /// Which program wrote an output.
    package static var tool: JSON { .object(["name": .string(Tool.name), "version": .string(Tool.version)]) }

    /// Which rules were applied.
    package init(_ pack: RulePack) {
        self = .object([
            "id": .string(pack.id), "version": .string(pack.version), "sha256": .string(pack.sha256),
        ])
    }
}
