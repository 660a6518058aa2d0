package import CEL
package import Dossier
package import Texts

/// One violation of a rule: what is, where, and what should be done about it.
///
/// It explains itself: with its rule's criterion and effect it needs nothing else to be understood.
package struct Finding: Sendable {
    /// Whether a finding counts; what it says of that stands elsewhere, since most findings are open.
    package indirect enum Status: Hashable, Sendable {
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

    /// What was found.
    let violation: Violation
    /// Whether it counts.
    package internal(set) var status = Status.open
    /// How it stands to the earlier revision that the audit was measured against; nil without one.
    package internal(set) var baseline: Baseline?
    /// What it was in that revision, where it changed.
    package internal(set) var was: Was?
    /// What those concerned replied to it.
    package internal(set) var replies: [Reply] = []

    init(_ violation: Violation) { self.violation = violation }

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
    package var isOpen: Bool { if case .open = status { true } else { false } }

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
