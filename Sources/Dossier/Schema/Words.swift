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
    case other
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
    /// Tied to an event.
    case conditional
    /// Open to more than one reading.
    case ambiguous
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

/// How far a task is.
package enum TaskState: String, CaseIterable, Sendable {
    case notStarted = "not-started"
    case inProgress = "in-progress"
    case completed
    case abandoned
}

/// What an analyst decided: that a line funds a task, or that a task responds to a recommendation.
package enum JudgementKind: String, CaseIterable, Sendable {
    case funds
    case responds
}
