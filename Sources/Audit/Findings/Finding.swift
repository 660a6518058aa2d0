package import CEL
package import Dossier
package import RulePack
package import Texts

/// One violation of a rule: what is, where, and what should be done about it.
///
/// It explains itself: with its rule's criterion and effect it needs nothing else to be understood.
package struct Finding: Sendable {
    /// Whether a finding counts.
    package enum Status: Hashable, Sendable {
        /// It stands.
        case open
        /// It stands, and somebody accepts it for a time and a reason.
        case waived(Waiver)
        /// It does not stand any more: somebody withdrew it when this reply had been heard.
        case withdrawn(Reply)
        /// Another finding, known by its fingerprint, explains it.
        case subsumed(by: String)
    }

    /// How a finding stands to an earlier revision.
    package enum Baseline: String, Sendable {
        /// The earlier revision did not have it.
        case new
        /// The earlier revision had it too.
        case persisting
        /// The earlier revision had it too, with another stake or another value that decided.
        case changed
    }

    /// What a finding was in an earlier revision.
    package struct Was: Sendable {
        /// What was, with the values that were compared.
        package let condition: Localized<String>
        /// The money that was at stake.
        package let stake: Money?
        /// Whether less was at stake or concerned than now.
        let isLess: Bool
    }

    /// By what repeats of a rule are rolled up where people read.
    package struct Group: Hashable, Sendable {
        /// A stable key.
        package let key: String
        /// What readers are shown.
        package let label: Localized<String>
    }

    /// The rule's id.
    package let rule: String
    /// The rule's category.
    package let category: String
    /// How grave it is.
    package let severity: Severity
    /// Whether it is said of the plan, or of the dossier alone.
    package let concerns: Concern
    /// Whether it counts.
    package internal(set) var status: Status
    /// By what it is rolled up, if its rule says.
    package let group: Group?
    /// How it stands to the earlier revision that the audit was measured against; nil without one.
    package internal(set) var baseline: Baseline?
    /// What it was in that revision, where it changed.
    package internal(set) var was: Was?
    /// What it is about, in stable keys.
    package let about: Subject
    /// The bodies that can mend it; none where no body is named.
    package let addressees: [BodyLabel]
    /// A hash of the rule and the subject: the same from revision to revision, whatever moves in the files.
    package let fingerprint: String
    /// What is, with the values that were compared.
    package let condition: Localized<String>
    /// What should be done.
    package let recommendation: Localized<String>
    /// The values of the sub-expressions that decided.
    package let evidence: [Evidence]
    /// What violates the rule, or lacks something.
    package let at: Place
    /// What else to look at.
    package let related: [Place]
    /// The money at stake, where the violation is about money.
    package let stake: Money?
    /// The judgements of the assessment, and the replies, that were read for it.
    package let judgements: [Ground]
    /// What those concerned replied to it.
    package internal(set) var replies: [Reply] = []

    /// A stable business key, such as `task 1.1.3 · 2024 · ukom`.
    package var subject: String { about.text }

    /// Where the violation stands, or what lacks something.
    package var location: SourceLocation { at.location }

    /// A thing of the dossier, and where it or the element of one of its fields stands.
    package struct Place: Hashable, Sendable {
        /// The thing.
        package let thing: Reference
        /// Where it stands.
        package let location: SourceLocation
    }

    /// Whether more is at stake than in the earlier revision, or more is concerned.
    package var hasGrown: Bool { was?.isLess ?? false }

    /// Whether the finding stands and counts.
    package var isOpen: Bool { status == .open }

    /// What a finding rests on besides the documents: what somebody decided, and may be asked about.
    package struct Ground: Hashable, Sendable {
        /// What kind of decision it is.
        package enum Kind: String, CaseIterable, Sendable {
            /// That a line funds a task, or that none does.
            case funding
            /// How a task answers a recommendation, or that none does.
            case response
            /// What was replied to a finding, or decided after that.
            case reply
            /// That the finding is accepted for a time.
            case waiver
        }

        /// What kind of decision it is.
        package let kind: Kind
        /// What was decided.
        package let decision: Decision
        /// Who decided.
        package let by: String
        /// When it was judged; of a waiver until when it holds.
        package let date: CalendarDate?

        /// What was decided of a thing, or not.
        package enum Decision: Hashable, Sendable {
            /// A judgement.
            case judgement(Reference)
            /// That nothing was judged of a thing, or by an assessment.
            case none(of: Reference)
            /// Which finding is accepted.
            case acceptance(of: Waiver.Aim)
        }

        /// The key of the judgement; where there is none, what has none, such as `task 1.1.3`; of a waiver what it means.
        package var key: String {
            switch decision {
            case .judgement(let judgement): judgement.key
            case .none(of: let thing): thing.text
            case .acceptance(of: let aim): aim.text
            }
        }
    }

    /// Everything the finding rests on besides the documents: judgements, the waiver under which it is accepted, and the reply
    /// after which it was withdrawn.
    package var restsOn: [Ground] {
        judgements
            + [withdrawal].compactMap(\.self).map { reply, decision in
                Ground(kind: .reply, decision: .judgement(reply.reference), by: decision.by, date: decision.date)
            }
            + [waiver].compactMap(\.self).map {
                Ground(kind: .waiver, decision: .acceptance(of: $0.aim), by: $0.by, date: $0.until)
            }
    }

    /// The waiver under which somebody accepts the finding, if one does.
    package var waiver: Waiver? { if case .waived(let waiver) = status { waiver } else { nil } }

    /// The reply after which somebody withdrew the finding, and the decision, if one did.
    package var withdrawal: (reply: Reply, decision: Reply.Decision)? {
        guard case .withdrawn(let reply) = status, let decision = reply.decision else { return nil }
        return (reply, decision)
    }
}

/// A sub-expression and its value.
package struct Evidence: Sendable {
    /// The expression as the rule writes it.
    package let expression: String
    /// Its value.
    package let value: Value
    /// For `exists`, `all` and `exists_one`: what was looked for and found.
    package let search: Search?

    /// An expression and its value.
    init(_ expression: String, _ value: Value) { (self.expression, self.value, search) = (expression, value, nil) }

    /// What an observation says; nil for one that ended in an error.
    init?(_ observation: Observation) {
        guard case .success(let value) = observation.result else { return nil }
        expression = observation.expression
        self.value = value
        search = observation.search
    }
}

extension Money? {
    /// Whether this stake is larger than another, whatever the signs; where their currencies differ nobody can say that it
    /// is not.
    func isMore(than other: Money?) -> Bool {
        guard let self else { return false }
        guard let other else { return self.minorUnits != 0 }
        if self.currency != other.currency { return true }
        return self.minorUnits.magnitude > other.minorUnits.magnitude
    }
}

/// A body as findings name it: its id and how people call it.
package struct BodyLabel: Hashable, Sendable {
    /// Which body it is.
    package let reference: Reference
    /// The abbreviation, or else the name.
    package let short: Localized<String>
    /// The full name.
    package let name: Localized<String>
    /// Whether it is a ministry or government office.
    package let isMinistry: Bool
    /// The ministry that it is or belongs to.
    package let ministry: Reference

    /// The id in the registry.
    package var id: String { reference.key }

    /// The label of a body of the registry.
    init(_ body: Model.Body, _ store: DossierStore) {
        reference = store.reference(to: body)
        // Of a body of unknown kind nothing better is assumed than that it is a ministry.
        isMinistry = [.ministry, .governmentOffice, .unknown].contains(body.kind)
        ministry = store.reference(to: body.ministry)
        name = Localized { $0.bodyName(body) }
        short = Localized { $0.text(body) }
    }
}

/// The labels of the bodies that the findings of one audit name, each made once.
final class BodyLabels {
    private let store: DossierStore
    private var known: [Model.Body: BodyLabel] = [:]

    init(_ store: DossierStore) { self.store = store }

    func label(of body: Model.Body) -> BodyLabel {
        if let label = known[body] { return label }
        let label = BodyLabel(body, store)
        known[body] = label
        return label
    }
}

/// What came of a rule.
package struct RuleOutcome: Sendable {
    /// What came of it, in one word.
    package enum Verdict: String, CaseIterable, Sendable {
        /// It examined something and found no violation.
        case satisfied
        /// It found violations.
        case violated
        /// There was nothing it applies to.
        case notApplicable = "not-applicable"
        /// It could not be evaluated on everything it applies to.
        case failed
        /// It was not asked for.
        case skipped
    }

    /// The rule.
    package let rule: RuleSource
    /// How grave a violation is in this pack.
    package let severity: Severity
    /// What came of it.
    package var verdict: Verdict
    /// How many bindings its condition was evaluated on.
    package var examined = 0
    /// How many bindings it does not apply to.
    package var excluded = 0
    /// How many violations stand; those that other findings explain are not counted.
    package var violations = 0
    /// How many violations are accepted under a waiver.
    package var waived = 0
    /// How many violations were withdrawn after a reply.
    package var withdrawn = 0
    /// The first error, with the binding on which it happened.
    package var error: String?
}

/// What an audit says of the plan as a whole, in the terms of compliance auditing.
package enum Conclusion: String, CaseIterable, Sendable {
    /// Nothing material was found.
    case unmodified
    /// What was found is material but not pervasive.
    case qualified
    /// What was found is material and pervasive.
    case adverse
    /// What was examined is no sound ground for a conclusion.
    case disclaimer
    /// Rules were left out, so that none is drawn.
    case notDrawn = "none"
}

/// What an audit found.
package struct AuditResult: Sendable {
    /// The pack that was applied.
    package let pack: RulePack
    /// The files that were read.
    package let files: [InputFile]
    /// The day as of which the plan was audited.
    package let asOf: CalendarDate
    /// What is said of the whole.
    package let conclusion: Conclusion
    /// What the conclusion rests on.
    package let grounds: Conclusion.Grounds
    /// What was not examined; empty where all was.
    package let scope: [Limitation]
    /// Every rule of the pack and what came of it.
    package let rules: [RuleOutcome]
    /// Every finding, by rule in the pack's order and then in document order.
    package internal(set) var findings: [Finding]
    /// The waivers that were given, and what came of each.
    package let waivers: [Waivers.Outcome]
    /// What those concerned replied; nil where the dossier has no replies.
    package let replies: Replies?
    /// How the audit compares with that of an earlier revision; nil if none was given.
    package internal(set) var comparison: Comparison?

    /// The findings that stand.
    package var openFindings: [Finding] { findings.filter(\.isOpen) }

    /// The findings that somebody accepts.
    package var waivedFindings: [Finding] { findings.filter { $0.waiver != nil } }

    /// The findings that somebody withdrew when those concerned had been heard.
    package var withdrawnFindings: [Finding] { findings.filter { $0.withdrawal != nil } }

    /// How many findings others explain.
    package var subsumedCount: Int { findings.count { if case .subsumed = $0.status { true } else { false } } }

    /// Whether a rule failed, so that findings may be missing.
    package var isIncomplete: Bool { rules.contains { $0.verdict == .failed } }

    /// How many findings of a severity stand against the plan, or concern the dossier.
    package func count(_ severity: Severity, _ concern: Concern = .plan) -> Int {
        findings.count { $0.isOpen && $0.severity == severity && $0.concerns == concern }
    }

    /// How many findings that concern the plan or the dossier stand.
    package func count(_ concern: Concern) -> Int { findings.count { $0.isOpen && $0.concerns == concern } }
}
