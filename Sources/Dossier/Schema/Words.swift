// The closed sets of words of a dossier, each stated once: the schema reads and checks them, rules compare with them and
// Swift has them as cases.

/// What is asked: an act, or only that a matter is examined.
package enum Asks: String, CaseIterable, Sendable {
    case action
    case study
}

/// How far a task answers what a judgement names.
package enum Extent: String, CaseIterable, Sendable {
    case full
    case partial
    /// Not at all.
    case nothing = "none"
}

/// By what kind of act a task answers.
package enum Nature: String, CaseIterable, Sendable {
    case legislation
    case study
    case training
    case service
    case awareness
    case coOrdination = "co-ordination"
    case other
}

/// What kind of body one is.
package enum BodyKind: String, CaseIterable, Sendable {
    case ministry
    case governmentOffice = "government-office"
    case coordinator
    case agency
    case service
    case police
    case prosecution
    case court
    case independent
    /// Several bodies under one name, such as all municipalities.
    case group
    case other
    /// Nobody has said yet.
    case unknown
}

/// How one takes part in an assignment.
package enum ParticipantRole: String, CaseIterable, Sendable {
    /// Answers for it beside whoever leads.
    case coResponsible = "co-responsible"
    case partner
    /// Only if it consents, since nobody can charge it.
    case byConsent = "by-consent"
}

/// How a deadline runs.
package enum DeadlineKind: String, CaseIterable, Sendable {
    /// The whole span.
    case continuous
    /// Once within the span.
    case once
    /// Several times a year.
    case periodic
    /// Due at the end.
    case by
    /// Due at a day, and running on from then.
    case byThenContinuous = "by-then-continuous"
    /// Tied to an event.
    case conditional
    /// Open to more than one reading.
    case ambiguous
}

/// What shows whether an indicator is met.
package enum IndicatorKind: String, CaseIterable, Sendable {
    /// A number that is reached.
    case number
    /// That something is so.
    case yesNo = "yes-no"
    /// That a document exists.
    case document
}

/// The time in which a target is to be reached.
package enum TargetPeriod: String, CaseIterable, Sendable {
    case year
    case halfYear = "half-year"
    case quarter
    case month
    case period
}

/// Whether a cost is for each year or for all.
package enum CostPeriod: String, CaseIterable, Sendable {
    case year
    case total
}

/// How firm an amount is.
package enum Bound: String, CaseIterable, Sendable {
    /// The amount is meant as it stands.
    case exact
    /// The amount is the least.
    case minimum
    /// The amount is about that.
    case approximate
}

/// Where money comes from.
package enum FundingSource: String, CaseIterable, Sendable {
    /// The budget of the state.
    case state
    /// The budgets of regions and municipalities.
    case local
    case eu
    /// Other states, international organisations and foundations.
    case donor
    /// The means of whoever carries it out.
    case own
    /// Sources that are not named.
    case other
    /// Money that nobody has promised yet.
    case unsecured
}

/// How far a task is.
package enum TaskState: String, CaseIterable, Sendable {
    case notStarted = "not-started"
    case inProgress = "in-progress"
    case completed
    case abandoned
}

/// What one who replies says to a finding.
package enum ReplyPosition: String, CaseIterable, Sendable {
    case agrees
    case partly
    case disagrees
}

/// What the rapporteur decided when a reply had been heard.
package enum DecisionPosition: String, CaseIterable, Sendable {
    /// The finding stands as it is.
    case upheld
    /// The finding stands, with what the reason says of it.
    case amended
    /// The finding does not stand.
    case withdrawn
}

/// What an analyst decided: that a line funds a task, or that a task responds to a recommendation.
package enum JudgementKind: String, CaseIterable, Sendable {
    case funds
    case responds
}
