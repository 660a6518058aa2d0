package import Texts

// What stands for a case among what stands for each: the languages know words, not the enumerations they are for.

extension AnswerStatus {
    /// What stands for this status.
    package func pick<Word>(_ words: ByStatus<Word>) -> Word {
        switch self {
        case .unaddressed: words.unaddressed
        case .onlyStudied: words.onlyStudied
        case .partlyAddressed: words.partlyAddressed
        case .addressed: words.addressed
        case .notAssessed: words.notAssessed
        }
    }
}

extension Nature {
    /// What stands for this kind of act.
    package func pick<Word>(_ words: ByNature<Word>) -> Word {
        switch self {
        case .legislation: words.legislation
        case .study: words.study
        case .training: words.training
        case .service: words.service
        case .awareness: words.awareness
        case .coOrdination: words.coOrdination
        case .other: words.other
        }
    }
}

extension Extent {
    /// What stands for this extent.
    package func pick<Word>(_ words: ByExtent<Word>) -> Word {
        switch self {
        case .full: words.full
        case .partial: words.partial
        case .nothing: words.nothing
        }
    }
}

extension DeadlineKind {
    /// What stands for this kind of deadline.
    package func pick<Word>(_ words: ByDeadlineKind<Word>) -> Word {
        switch self {
        case .continuous: words.continuous
        case .once: words.once
        case .periodic: words.periodic
        case .by: words.by
        case .byThenContinuous: words.byThenContinuous
        case .conditional: words.conditional
        case .ambiguous: words.ambiguous
        }
    }
}

extension ParticipantRole {
    /// What stands for this role.
    package func pick<Word>(_ words: ByRole<Word>) -> Word {
        switch self {
        case .coResponsible: words.coResponsible
        case .partner: words.partner
        case .byConsent: words.byConsent
        }
    }
}

extension IndicatorKind {
    /// What stands for this kind of indicator.
    package func pick<Word>(_ words: ByIndicatorKind<Word>) -> Word {
        switch self {
        case .number: words.number
        case .yesNo: words.yesNo
        case .document: words.document
        }
    }
}

extension TaskState {
    /// What stands for this state.
    package func pick<Word>(_ words: ByTaskState<Word>) -> Word {
        switch self {
        case .notStarted: words.notStarted
        case .inProgress: words.inProgress
        case .completed: words.completed
        case .abandoned: words.abandoned
        }
    }
}

extension FundingSource {
    /// What stands for this source.
    package func pick<Word>(_ words: ByFundingSource<Word>) -> Word {
        switch self {
        case .state: words.state
        case .local: words.local
        case .eu: words.eu
        case .donor: words.donor
        case .own: words.own
        case .other: words.other
        case .unsecured: words.unsecured
        }
    }
}

extension ReplyPosition {
    /// What stands for this position.
    package func pick<Word>(_ words: ByReplyPosition<Word>) -> Word {
        switch self {
        case .agrees: words.agrees
        case .partly: words.partly
        case .disagrees: words.disagrees
        }
    }
}

extension DecisionPosition {
    /// What stands for this decision.
    package func pick<Word>(_ words: ByDecision<Word>) -> Word {
        switch self {
        case .upheld: words.upheld
        case .amended: words.amended
        case .withdrawn: words.withdrawn
        }
    }
}
