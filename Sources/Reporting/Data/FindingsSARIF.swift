package import Texts
package import Audit
internal import CEL
internal import Dossier
internal import Encodings
internal import RulePack
package import Platform

/// `findings.sarif`: the findings that stand, in SARIF 2.1.0, so that an editor or a host of repositories shows each at its line.
///
/// Files are named from a root, which is that of the git work tree where the dossier stands in one: from there hosts look
/// for them. `docs/sarif.md` says what GitHub takes of it.
package struct FindingsSARIF: Output {
    /// The file's name.
    package let name = "findings.sarif"

    private let language: Language
    private let root: SourceRoot?
    private let showsResolved: Bool

    /// The output.
    ///
    /// - Parameters:
    ///   - language: The language of its texts.
    ///   - root: From where files are named; nil for `SourceRoot(around:)` the dossier.
    ///   - showsResolved: Whether findings of an earlier revision that are resolved follow as absent. Most programs that read
    ///     SARIF take such a result for an open finding.
    package init(_ language: Language = .en, root: SourceRoot? = nil, showsResolved: Bool = false) {
        (self.language, self.root, self.showsResolved) = (language, root, showsResolved)
    }

    /// How many results GitHub shows of a file, and how many a file may have that it takes.
    package static let (shown, taken) = (5_000, 25_000)

    /// How many results the file of an audit has.
    package func count(_ audited: AuditedDossier) -> Int {
        audited.result.findings.count { Self.isResult($0) } + resolved(audited.result).count
    }

    private static func isResult(_ finding: Finding) -> Bool {
        finding.isOpen || finding.waiver != nil || finding.withdrawal != nil
    }

    private func resolved(_ audit: AuditResult) -> [Comparison.Resolved] {
        showsResolved ? audit.comparison?.resolved ?? [] : []
    }

    /// The audit as one run; what other findings explain is left out, a rule that failed is a notification.
    package func render(_ audited: AuditedDossier) -> [UInt8] {
        let audit = audited.result
        let plan = audited.dossier.plan
        let root = root ?? audit.files.first.flatMap { SourceRoot(around: $0.path) }
        let run = Run(
            audit: audit, plan: plan.id, opening: audited.dossier.location(of: plan.record), language: language,
            uris: Dictionary(
                audit.files.map { ($0.name, URI($0, from: root)) }, uniquingKeysWith: { first, _ in first }),
            resolved: resolved(audit),
            ruleIndex: Dictionary(
                audit.rules.enumerated().map { ($1.rule.id, $0) }, uniquingKeysWith: { first, _ in first }),
            fileIndex: Dictionary(
                audit.files.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first }))
        var writer = JSONWriter(.lines)
        writer.object { writer in
            writer.member(
                "$schema",
                .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"))
            writer.member("version", .string("2.1.0"))
            writer.member("runs") { writer in writer.array { writer in writer.element { run.write(to: &$0) } } }
        }
        return writer.file
    }

    private struct Run {
        let audit: AuditResult
        /// The id of the plan.
        let plan: String
        /// Where the plan begins.
        let opening: SourceLocation
        /// The language of the messages, which the format names once.
        let language: Language
        /// How files are named, by their names in the dossier.
        let uris: [String: URI]
        let resolved: [Comparison.Resolved]
        let ruleIndex: [String: Int]
        let fileIndex: [String: Int]

        private var phrases: any SARIFPhrases { language.phrases.sarif }

        func write(to writer: inout JSONWriter) {
            writer.object { writer in
                writer.member("tool", tool)
                writer.member("invocations", .array([invocation]))
                // By this, what another dossier has is kept apart from what this one has.
                writer.member("automationDetails", .object(["id": .string("\(Tool.name)/\(plan)/")]))
                writer.member(
                    "originalUriBaseIds", .object([URI.root: .object(["description": message(phrases.root)])]))
                writer.member("columnKind", .string("unicodeCodePoints"))
                writer.member("artifacts", .array(audit.files.map(artifact)))
                writer.member("results") { writer in
                    writer.array { writer in
                        for finding in audit.findings where FindingsSARIF.isResult(finding) {
                            writer.element { write(finding, to: &$0) }
                        }
                        for resolved in resolved {
                            writer.element { $0.write(absent(resolved)) }
                        }
                    }
                }
                writer.member(
                    "properties",
                    .object([
                        "conclusion": .string(audit.conclusion.rawValue), "asOf": .string(audit.asOf.description),
                        "scope": JSON(audit.scope), "counts": .counts(audit),
                    ]))
            }
        }

        private var tool: JSON {
            .object([
                "driver": .object([
                    "name": .string(Tool.name), "version": .string(Tool.version),
                    "semanticVersion": .string(Tool.version),
                    "language": .string(language.rawValue),
                    "rules": .array(audit.rules.map(rule)),
                    "properties": .object([
                        "pack": .string(audit.pack.id), "packVersion": .string(audit.pack.version),
                        "packSha256": .string(audit.pack.sha256),
                    ]),
                ])
            ])
        }

        private var invocation: JSON {
            .object([
                "executionSuccessful": .bool(!audit.isIncomplete),
                "toolExecutionNotifications": .array(
                    audit.rules.compactMap(notification) + audit.waivers.compactMap(notification)
                        + (audit.replies?.entries ?? []).compactMap(notification)),
            ])
        }

        private func rule(_ outcome: RuleOutcome) -> JSON {
            let rule = outcome.rule
            let texts = [
                (phrases.criterion, rule.criterion[language]),
                (phrases.criterionSource, rule.criterionSource[language]),
                (phrases.effect, rule.effect[language]),
            ]
            return .object([
                "id": .string(rule.id),
                "shortDescription": message(rule.title[language]), "fullDescription": message(rule.criterion[language]),
                "help": .object([
                    "text": .string(texts.map { "\($0): \($1)" }.joined(separator: "\n")),
                    "markdown": .string(texts.map { "**\($0):** \($1.withMarkdownQuoted)" }.joined(separator: "\n\n")),
                ]),
                "defaultConfiguration": .object(["level": .string(outcome.severity.level)]),
                "properties": .object([
                    "criterion": .string(rule.criterion[language]), "source": .string(rule.criterionSource[language]),
                    "tags": .array([.string(rule.category)]), "severity": .string(outcome.severity.rawValue),
                ]),
            ])
        }

        private func notification(_ outcome: RuleOutcome) -> JSON? {
            outcome.error.map { error in
                .object([
                    "level": .string("error"), "message": message(phrases.notEvaluated(error[language])),
                    "associatedRule": .object([
                        "id": .string(outcome.rule.id), "index": .int(ruleIndex[outcome.rule.id] ?? 0),
                    ]),
                ])
            }
        }

        /// A waiver that accepts nothing: its last day is past, or no finding that stands is the one it means.
        private func notification(_ outcome: Waivers.Outcome) -> JSON? {
            outcome.complaint(language).map { .object(["level": .string("warning"), "message": message($0)]) }
        }

        /// A reply that replies to nothing.
        private func notification(_ reply: Reply) -> JSON? {
            reply.complaint(language).map { .object(["level": .string("warning"), "message": message($0)]) }
        }

        /// Whether somebody was asked what to leave out, by waivers or replies.
        private var suppresses: Bool { !audit.waivers.isEmpty || audit.replies != nil }

        private func artifact(_ file: InputFile) -> JSON {
            .object([
                "location": .members(uri(file.name)), "mimeType": .string("application/xml"),
                "encoding": .string(file.encoding), "hashes": .object(["sha-256": .string(file.sha256)]),
            ])
        }

        private func write(_ finding: Finding, to writer: inout JSONWriter) {
            writer.object { writer in
                writer.member("ruleId", .string(finding.rule))
                writer.member("ruleIndex", .int(ruleIndex[finding.rule] ?? 0))
                writer.member("level", .string(finding.severity.level))
                writer.member("message", message(finding.condition[language]))
                writer.member("locations", .array([.object(["physicalLocation": place(finding.location)])]))
                writer.member(
                    "relatedLocations",
                    .array(
                        finding.related.map(\.location).enumerated().map { index, location in
                            .object([
                                "id": .int(index + 1), "physicalLocation": place(location),
                                "message": message(phrases.see(location.element)),
                            ])
                        }))
                writer.member("partialFingerprints", .object(["ruleAndSubject/v1": .string(finding.fingerprint)]))
                if let baseline = finding.baseline {
                    writer.member("baselineState", .string(baseline.state))
                }
                if suppresses {
                    writer.member(
                        "suppressions",
                        .array([finding.waiver.map(suppression), withdrawal(of: finding)].compactMap(\.self)))
                }
                writer.member(
                    "properties",
                    .object([
                        "subject": .string(finding.subject),
                        "recommendation": .string(finding.recommendation[language]),
                        "addressees": .array(finding.addressees.map { .string($0.id) }),
                        "concerns": .string(finding.concerns.rawValue),
                        "restsOn": .array(finding.restsOn.map { JSON($0) }),
                    ]))
            }
        }

        /// A finding of the earlier revision that this one does not have: it stands where the plan begins, since without a
        /// place the whole file is refused.
        private func absent(_ resolved: Comparison.Resolved) -> JSON {
            let entry = resolved.entry
            return JSON.present([
                "ruleId": .string(entry.rule), "ruleIndex": ruleIndex[entry.rule].map(JSON.int) ?? .null,
                "level": .string(entry.severity.level), "message": message(entry.condition[language]),
                "locations": .array([.object(["physicalLocation": place(opening)])]),
                "partialFingerprints": .object(["ruleAndSubject/v1": .string(entry.fingerprint)]),
                "baselineState": .string("absent"),
                "suppressions": suppresses ? .array([]) : .null,
                "properties": .object([
                    "subject": .string(entry.about.text), "concerns": .string(entry.concerns.rawValue),
                    "isGone": .bool(resolved.isGone),
                ]),
            ])
        }

        private func suppression(_ waiver: Waiver) -> JSON {
            .object([
                "kind": .string("external"), "status": .string("accepted"), "justification": .string(waiver.reason),
                "properties": .object([
                    "acceptedBy": .string(waiver.by), "until": .string(waiver.until.description),
                ]),
            ])
        }

        private func withdrawal(of finding: Finding) -> JSON? {
            finding.withdrawal.map { reply, decision in
                .object([
                    "kind": .string("external"), "status": .string("accepted"),
                    "justification": .string(decision.reason),
                    "properties": .object([
                        "withdrawnBy": .string(decision.by), "on": .string(decision.date.description),
                        "replyOf": .string(reply.bodyID),
                    ]),
                ])
            }
        }

        private func place(_ location: SourceLocation) -> JSON {
            .present([
                "artifactLocation": .members(
                    uri(location.file) + [("index", .int(fileIndex[location.file] ?? -1))]),
                "region": .object(["startLine": .int(location.line), "startColumn": .int(location.column)]),
                "properties": location.page.map { .object(["page": .string($0)]) } ?? .null,
            ])
        }

        /// How a file of the dossier is named: from the root, or from `/` on where it stands elsewhere.
        private func uri(_ file: String) -> [(name: String, value: JSON)] {
            let uri = uris[file] ?? URI(name: file)
            let base: [(name: String, value: JSON)] = uri.isFromRoot ? [("uriBaseId", .string(URI.root))] : []
            return [("uri", .string(uri.text))] + base
        }

        private func message(_ text: String) -> JSON { .object(["text": .string(text)]) }
    }
}

extension Severity {
    /// The level by which SARIF knows it.
    fileprivate var level: String {
        switch self {
        case .major: "error"
        case .minor: "warning"
        case .observation: "note"
        }
    }
}

/// How a file is named.
private struct URI {
    /// The name of the root in the file.
    static let root = "SRCROOT"

    let text: String
    /// Whether it is relative to the root.
    let isFromRoot: Bool

    /// The name of a file from `root` on or, where it stands elsewhere, from `/` on; of one that is gone as in the dossier.
    init(_ file: InputFile, from root: SourceRoot?) {
        if let path = root?.path(of: file.path) {
            self.init(text: path.asURIPath, isFromRoot: true)
        } else if let path = SourceRoot.absolute(file.path) {
            self.init(text: "file://\(path.asURIPath)", isFromRoot: false)
        } else {
            self.init(name: file.name)
        }
    }

    /// The name of a file in its dossier.
    init(name: String) { self.init(text: name.asURIPath, isFromRoot: false) }

    private init(text: String, isFromRoot: Bool) { (self.text, self.isFromRoot) = (text, isFromRoot) }
}

extension String {
    /// A path as that of a URI: whatever RFC 3986 does not leave plain is per cent encoded.
    fileprivate var asURIPath: String {
        func isPlain(_ byte: UInt8) -> Bool {
            switch Unicode.Scalar(byte) {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": true
            default: false
            }
        }
        if utf8.allSatisfy(isPlain) { return self }
        return utf8.map { byte in
            isPlain(byte)
                ? String(Unicode.Scalar(byte))
                : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    /// The text with what Markdown or HTML in it would take for markup escaped.
    fileprivate var withMarkdownQuoted: String {
        var quoted: [UInt8] = []
        for byte in utf8 {
            switch Unicode.Scalar(byte) {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "(", ")", "#", "!", "|":
                quoted.append(UInt8(ascii: "\\"))
            default: break
            }
            quoted.append(byte)
        }
        return String(decoding: quoted, as: UTF8.self)
    }
}

extension Finding.Baseline {
    /// The state in the terms of SARIF 2.1.0, 3.27.24.
    fileprivate var state: String {
        switch self {
        case .new: "new"
        case .persisting: "unchanged"
        case .changed: "updated"
        }
    }
}
