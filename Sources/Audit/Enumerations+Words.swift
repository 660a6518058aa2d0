package import Dossier
package import Texts

// What stands for a case among what stands for each: the languages know words, not the enumerations they are for.

extension Conclusion {
    /// What stands for this conclusion.
    package func pick<Word>(_ words: ByConclusion<Word>) -> Word {
        switch self {
        case .unmodified: words.unmodified
        case .qualified: words.qualified
        case .adverse: words.adverse
        case .disclaimer: words.disclaimer
        case .notDrawn: words.notDrawn
        }
    }
}

extension History.State {
    /// What stands for this state.
    package func pick<Word>(_ words: ByFindingState<Word>) -> Word {
        switch self {
        case .open: words.open
        case .waived: words.waived
        case .withdrawn: words.withdrawn
        case .subsumed: words.subsumed
        case .undetermined: words.undetermined
        case .resolved: words.resolved
        case .gone: words.gone
        }
    }
}

extension RuleOutcome.Verdict {
    /// What stands for this verdict.
    package func pick<Word>(_ words: ByVerdict<Word>) -> Word {
        switch self {
        case .satisfied: words.satisfied
        case .violated: words.violated
        case .notApplicable: words.notApplicable
        case .failed: words.failed
        case .skipped: words.skipped
        }
    }
}

extension Finding.Ground.Kind {
    /// What stands for this kind of decision.
    package func pick<Word>(_ words: ByGround<Word>) -> Word {
        switch self {
        case .funding: words.funding
        case .response: words.response
        case .reply: words.reply
        case .waiver: words.waiver
        }
    }
}

extension Limitation.Part {
    /// What stands for this part of a dossier.
    package func pick<Word>(_ words: ByScope<Word>) -> Word {
        switch self {
        case .rules: words.rules
        case .plan: words.plan
        case .budget: words.budget
        case .recommendations: words.recommendations
        case .assessment: words.assessment
        case .progress: words.progress
        }
    }
}

extension Reconciliation.Bound {
    /// What stands for this bound.
    package func pick<Word>(_ words: ByBound<Word>) -> Word {
        switch self {
        case .exact: words.exact
        case .minimum: words.minimum
        case .approximate: words.approximate
        }
    }
}

extension Reconciliation.Check.Kind {
    /// What stands for this kind of total.
    package func pick<Word>(_ words: ByCheck<Word>) -> Word {
        switch self {
        case .line: words.line
        case .body: words.body
        case .year: words.year
        case .source: words.source
        case .grandTotal: words.grandTotal
        case .grandTotalByLines: words.grandTotalByLines
        case .grandTotalByYears: words.grandTotalByYears
        case .cost: words.cost
        }
    }
}

extension Reply.Measure.State {
    /// What stands for this state.
    package func pick<Word>(_ words: ByMeasureState<Word>) -> Word {
        switch self {
        case .confirmed: words.confirmed
        case .overdue: words.overdue
        case .promised: words.promised
        case .undated: words.undated
        case .settled: words.settled
        case .unclear: words.unclear
        }
    }
}

extension Reply.Effect {
    /// What stands for what became of a finding of an earlier revision; nil where the reply is to one of this.
    package func pick<Word>(_ words: ByFollowUp<Word>) -> Word? {
        switch self {
        case .persisting: words.persisting
        case .withdrawn: words.withdrawn
        case .resolved: words.resolved
        case .undetermined: words.undetermined
        case .applied, .duplicate, .unmatched: nil
        }
    }
}
