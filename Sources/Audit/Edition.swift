public import CEL
public import Dossier
public import RulePack

/// A revision as it was audited: values that outlive the dossier, taken from an audit or read from its `findings.json`.
public struct Edition: Sendable {
    /// A finding, as far as a comparison needs to know.
    public struct Entry: Sendable {
        /// The rule's id.
        public let rule: String
        /// What the rule says is wrong.
        public let title: Localized<String>
        /// How grave it is.
        public let severity: Severity
        /// Whether it is said of the plan, or of the dossier alone.
        public let concerns: Concern
        /// `open`, `waived` or `subsumed`.
        public let status: String
        /// What it is about.
        public let about: Subject
        /// The hash of rule and subject.
        public let fingerprint: String
        /// What is.
        public let condition: Localized<String>

        /// Whether it is read as a finding: no other explains it.
        public var stands: Bool { status != "subsumed" }
    }

    /// The number of the format of `findings.json`, which grows when what it says changes its meaning; a file that states
    /// none has the format 1.
    public static let format = 2

    /// The plan's id.
    public let id: String
    /// The plan's title.
    public let title: String
    /// The language of the plan's text; nil where it is not stated.
    public let language: String?
    /// The number of the revision.
    public let revision: Int64?
    /// The day as of which it was audited.
    public let asOf: CalendarDate
    /// Whose assessment was used and of which day; nil without one.
    public let assessment: String?
    /// What was said of the whole.
    public let conclusion: Conclusion
    /// What was not examined.
    public let scope: [Limitation]
    /// The hash of the pack.
    public let packHash: String
    /// The rules that were evaluated on everything they apply to.
    public let settledRules: Set<String>
    /// The rules that failed.
    public let failedRules: [String]
    /// The findings, in the audit's order.
    public let findings: [Entry]
    /// What the revision plans.
    public let outline: Outline
}

extension Edition {
    /// The revision that `store` holds, as `result` found it.
    public init(_ result: AuditResult, _ store: DossierStore) {
        let plan = store.plan
        id = plan.key
        title = plan.string("title") ?? plan.key
        language = plan.string("language")
        revision = plan.int("revision")
        asOf = result.asOf
        assessment = Self.assessment(store)
        (conclusion, scope) = (result.conclusion, result.scope)
        packHash = result.pack.sha256
        settledRules = Set(result.rules.filter { $0.verdict != .skipped && $0.verdict != .failed }.map(\.rule.id))
        failedRules = result.rules.filter { $0.verdict == .failed }.map(\.rule.id)
        let titles = Dictionary(
            result.rules.map { ($0.rule.id, $0.rule.title) }, uniquingKeysWith: { first, _ in first })
        findings = result.findings.map { finding in
            Entry(
                rule: finding.rule, title: titles[finding.rule] ?? Localized(en: finding.rule, sl: finding.rule),
                severity: finding.severity, concerns: finding.concerns, status: finding.status.word,
                about: finding.about,
                fingerprint: finding.fingerprint, condition: finding.condition)
        }
        outline = Outline(store)
    }

    /// Whose assessment a dossier has, and of which day; nil without one.
    package static func assessment(_ store: DossierStore) -> String? {
        store.single("assessment").map { assessment in
            [assessment.string("assessor"), assessment.date("date")?.description].compactMap(\.self)
                .joined(separator: ", ")
        }
    }
}

extension Finding.Status {
    /// The status in one word: `open`, `waived` or `subsumed`.
    public var word: String {
        switch self {
        case .open: "open"
        case .waived: "waived"
        case .subsumed: "subsumed"
        }
    }
}
