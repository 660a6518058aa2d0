public import Audit
internal import CEL
public import Dossier
internal import RulePack

/// `findings.sarif`: the findings that stand, in SARIF 2.1.0, so that an editor shows each at its line.
public struct FindingsSARIF: Output {
    /// The file's name.
    public let name = "findings.sarif"

    /// The output.
    public init() {}

    /// The audit as one run; what other findings explain is left out, a rule that failed is a notification.
    public func render(_ audit: AuditResult, _ store: DossierStore) -> [UInt8] {
        let run = Run(
            audit: audit,
            ruleIndex: Dictionary(
                audit.rules.enumerated().map { ($1.rule.id, $0) }, uniquingKeysWith: { first, _ in first }),
            fileIndex: Dictionary(
                audit.files.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first }))
        return JSON.object([
            "$schema": .string(
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
            "version": .string("2.1.0"), "runs": .array([run.json]),
        ]).file
    }

    private struct Run {
        let audit: AuditResult
        let ruleIndex: [String: Int]
        let fileIndex: [String: Int]

        var json: JSON {
            .object([
                "tool": .object([
                    "driver": .object([
                        "name": .string(Tool.name), "semanticVersion": .string(Tool.version), "language": .string("en"),
                        "rules": .array(audit.rules.map(rule)),
                        "properties": .object([
                            "pack": .string(audit.pack.id), "packVersion": .string(audit.pack.version),
                            "packSha256": .string(audit.pack.sha256),
                        ]),
                    ])
                ]),
                "invocations": .array([
                    .object([
                        "executionSuccessful": .bool(!audit.isIncomplete),
                        "toolExecutionNotifications": .array(
                            audit.rules.compactMap(notification) + audit.waivers.compactMap(notification)),
                    ])
                ]),
                "columnKind": .string("unicodeCodePoints"),
                "artifacts": .array(audit.files.map(artifact)),
                "results": .array(audit.findings.filter { $0.isOpen || $0.waiver != nil }.map(result)),
                "properties": .object([
                    "conclusion": .string(audit.conclusion.rawValue), "asOf": .string(audit.asOf.description),
                ]),
            ])
        }

        private func rule(_ outcome: RuleOutcome) -> JSON {
            let rule = outcome.rule
            let texts = [
                ("Criterion", rule.criterion.en), ("Source of the criterion", rule.criterionSource.en),
                ("Effect", rule.effect.en.content),
            ]
            return .object([
                "id": .string(rule.id),
                "shortDescription": message(rule.title.en), "fullDescription": message(rule.criterion.en),
                "help": .object([
                    "text": .string(texts.map { "\($0): \($1)" }.joined(separator: "\n")),
                    "markdown": .string(texts.map { "**\($0):** \($1.withMarkdownQuoted)" }.joined(separator: "\n\n")),
                ]),
                "defaultConfiguration": .object(["level": .string(outcome.severity.level)]),
                "properties": .object([
                    "criterion": .string(rule.criterion.en), "source": .string(rule.criterionSource.en),
                    "tags": .array([.string(rule.category)]), "severity": .string(outcome.severity.rawValue),
                ]),
            ])
        }

        private func notification(_ outcome: RuleOutcome) -> JSON? {
            outcome.error.map { error in
                .object([
                    "level": .string("error"), "message": message("The rule could not be evaluated: \(error)"),
                    "associatedRule": .object([
                        "id": .string(outcome.rule.id), "index": .int(ruleIndex[outcome.rule.id] ?? 0),
                    ]),
                ])
            }
        }

        /// A waiver that accepts nothing: its last day is past, or no finding that stands is the one it means.
        private func notification(_ outcome: Waivers.Outcome) -> JSON? {
            let waiver = outcome.waiver
            let means =
                switch waiver.aim {
                case .fingerprint(let fingerprint): fingerprint
                case .subject(let rule, let subject): "\(rule), \(subject)"
                }
            switch outcome.effect {
            case .applied: return nil
            case .expired:
                return .object([
                    "level": .string("warning"),
                    "message": message("The waiver of \(means) expired on \(waiver.until)."),
                ])
            case .unmatched:
                return .object([
                    "level": .string("warning"),
                    "message": message("The waiver of \(means) matches no finding that stands."),
                ])
            }
        }

        private func artifact(_ file: InputFile) -> JSON {
            .object([
                "location": .object(["uri": .string(file.name.asRelativeURI)]), "mimeType": .string("application/xml"),
                "encoding": .string("UTF-8"), "hashes": .object(["sha-256": .string(file.sha256)]),
            ])
        }

        private func result(_ finding: Finding) -> JSON {
            JSON.present([
                "ruleId": .string(finding.rule), "ruleIndex": .int(ruleIndex[finding.rule] ?? 0),
                "level": .string(finding.severity.level), "message": message(finding.condition.en),
                "locations": .array([.object(["physicalLocation": place(finding.location)])]),
                "relatedLocations": .array(
                    finding.related.enumerated().map { index, location in
                        .object([
                            "id": .int(index + 1), "physicalLocation": place(location),
                            "message": message("See this \(location.element)."),
                        ])
                    }),
                "partialFingerprints": .object(["ruleAndSubject/v1": .string(finding.fingerprint)]),
                "baselineState": .optional(finding.baseline.map { $0 == .new ? "new" : "unchanged" }),
                "suppressions": audit.waivers.isEmpty
                    ? .null : .array([finding.waiver].compactMap(\.self).map(suppression)),
                "properties": .object([
                    "subject": .string(finding.subject), "recommendation": .string(finding.recommendation.en),
                    "addressees": .array(finding.addressees.map { .string($0.id) }),
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

        private func place(_ location: SourceLocation) -> JSON {
            .object([
                "artifactLocation": .object([
                    "uri": .string(location.file.asRelativeURI), "index": .int(fileIndex[location.file] ?? -1),
                ]),
                "region": .object(["startLine": .int(location.line), "startColumn": .int(location.column)]),
            ])
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

extension String {
    /// A file's name as a relative URI reference: whatever RFC 3986 does not leave plain is per cent encoded.
    fileprivate var asRelativeURI: String {
        var uri = ""
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default: uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return uri
    }

    /// The text with what Markdown or HTML in it would take for markup escaped.
    fileprivate var withMarkdownQuoted: String {
        var text = ""
        for character in self {
            if "\\`*_{}[]<>()#!|".contains(character) { text.append("\\") }
            text.append(character)
        }
        return text
    }
}
