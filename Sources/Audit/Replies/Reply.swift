package import CEL
package import Dossier
package import Texts

/// What a body replied to a finding, what was decided of it, and what came of it.
package struct Reply: Hashable, Sendable {
    /// What came of a reply.
    package enum Effect: String, Sendable {
        /// It replies to a finding of this audit.
        case applied
        /// The body replied to the finding already, before it in the file.
        case duplicate
        /// No finding that is read is the one it means.
        case unmatched
        /// It was made to an earlier revision, and this one has the finding too.
        case persisting
        /// The same, and the finding was withdrawn.
        case withdrawn
        /// It was made to an earlier revision, and this one does not have the finding.
        case resolved
        /// It was made to an earlier revision, and the rule of the finding was not applied as a whole, or to nothing.
        case undetermined
    }

    /// How a reply that means no finding misses one.
    package enum NearMiss: Hashable, Sendable {
        /// No rule is called so; with the one that may be meant.
        case noRule(nearest: String?)
        /// The finding that it comes nearest to.
        case finding(rule: String, subject: String, fingerprint: String)
        /// Another finding explains the one it means.
        case explained
    }

    /// Something that the body promises to do.
    package struct Measure: Hashable, Sendable {
        /// How far it is.
        package enum State: String, CaseIterable, Sendable {
            /// It was done, as far as is reported.
            case confirmed
            /// Its day is past, and nothing confirms it.
            case overdue
            /// Its day is still to come.
            case promised
            /// No day was named, and nothing confirms it.
            case undated
            /// It need not be done any more: the finding was withdrawn, or is resolved in a later revision.
            case settled
            /// Its day is past, and whether it need still be done is not known: nobody can see what became of the finding.
            case unclear
        }

        /// What is to be done.
        package let text: String
        /// The day by which it is to be done.
        package let due: CalendarDate?
        /// The day on which it was done, where that is stated.
        package let done: CalendarDate?
        /// How far it is on the day of the audit.
        package fileprivate(set) var state: State
    }

    /// What the rapporteur decided when the reply had been heard.
    package struct Decision: Hashable, Sendable {
        /// What becomes of the finding.
        package let position: DecisionPosition
        /// When it was decided.
        package let date: CalendarDate
        /// Who decided.
        package let by: String
        /// Why, in their words.
        package let reason: String
    }

    /// Which reply it is.
    package let reference: Reference
    /// Where it stands.
    package let location: SourceLocation
    /// The id by which it names the body.
    package let bodyID: String
    /// The body; nil where the registry has none of that id.
    package let body: BodyLabel?
    /// The ministry that the body is or belongs to.
    package var ministry: Reference? { body?.ministry }
    /// The rule of the finding.
    package let rule: String
    /// What the finding is about, as an audit writes it.
    package let subject: String
    /// The fingerprint of the finding.
    package let fingerprint: String
    /// Whether the body agrees.
    package let position: ReplyPosition
    /// When it replied.
    package let date: CalendarDate
    /// Whether that was after the day by which it was to reply.
    package let isLate: Bool
    /// Who replied for it.
    package let by: String
    /// The id of the earlier revision to whose finding it replied; nil for this one.
    package let carriedFrom: String?
    /// What it says; nil for nothing.
    package let text: String?
    /// What it promises to do.
    package private(set) var measures: [Measure]
    /// What it points to in proof.
    package let evidence: [String]
    /// Whether the revision to which it was carried did not have the finding then.
    private let wasResolved: Bool
    /// What was decided; nil for nothing yet.
    package let decision: Decision?
    /// What came of it.
    package internal(set) var effect = Effect.unmatched
    /// What it may have meant, where it means no finding.
    package internal(set) var near: NearMiss?

    /// How people call the body.
    package var bodyName: Localized<String> { body?.short ?? Localized { _ in bodyID } }

    /// A reply of the dossier, on the day as of which it is audited.
    init(_ reply: Model.Reply, _ store: DossierStore, on day: CalendarDate) {
        reference = store.reference(to: reply)
        location = store.location(of: reply.record)
        bodyID = reply.bodyRef
        body = reply.body.map { BodyLabel($0, store) }
        (rule, subject, fingerprint) = (reply.rule, reply.subject, reply.fingerprint)
        (position, date, by) = (reply.position, reply.date, reply.by)
        let (carriedFrom, due) = (reply.carriedFrom, reply.clearing.due)
        self.carriedFrom = carriedFrom
        isLate = carriedFrom == nil && due.map { reply.date > $0 } ?? false
        text = reply.text.flatMap { $0.isEmpty ? nil : $0 }
        measures = reply.measures.map { Measure($0, on: day) }
        wasResolved = reply.resolved != nil
        evidence = reply.evidence.map(\.text)
        decision = reply.decision.map {
            Decision(position: $0.position, date: $0.date, by: $0.by, reason: $0.reason)
        }
    }
}

extension DossierStore {
    /// The replies to findings about one of some things and nothing else, as of the dossier's own day. No rule is evaluated, so
    /// that nobody knows which of the findings still stand.
    package func replies(about things: [Reference]) -> [Reply] {
        let subjects = Set(things.map(\.text))
        return replies.filter { subjects.contains($0.subject) }.map { stated in
            var reply = Reply(stated, self, on: Auditor.asOf(self))
            reply.settleMeasures(isWithdrawn: false, knowsFinding: false)
            return reply
        }
    }
}

extension Reply {
    /// Says of measures that are not confirmed what became of the need for them, once it is known what became of the finding
    /// and whether it was withdrawn, on this reply or on another's; `knowsFinding` where it is known to stand.
    mutating func settleMeasures(isWithdrawn: Bool, knowsFinding: Bool) {
        let isSettled = isWithdrawn || decision?.position == .withdrawn
        for index in measures.indices where measures[index].state != .confirmed {
            if isSettled || effect == .resolved || effect != .persisting && wasResolved {
                measures[index].state = .settled
            } else if !knowsFinding, measures[index].state == .overdue {
                measures[index].state = .unclear
            }
        }
    }
}

extension Reply.Measure {
    fileprivate init(_ measure: Model.Measure, on day: CalendarDate) {
        (text, due, done) = (measure.text, measure.due, measure.done)
        // What is said of a day to come has not happened.
        let isConfirmed = measure.isConfirmed && measure.confirmedOn.map { $0 <= day } ?? true
        state = isConfirmed ? .confirmed : measure.due.map { $0 < day ? .overdue : .promised } ?? .undated
    }
}
