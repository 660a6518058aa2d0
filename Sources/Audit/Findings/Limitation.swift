internal import CEL
internal import Dossier
internal import RulePack
package import Texts

/// A part of a dossier that an audit could not examine, or did not.
package struct Limitation: Hashable, Sendable {
    /// What was not examined.
    package enum Part: String, CaseIterable, Sendable {
        case rules, plan, budget, recommendations, assessment, progress
    }

    /// What was not examined.
    package let part: Part
    /// What is missing and what follows, in words: a clause without a capital letter or full stop.
    package let text: Localized<String>
    /// What it does to the conclusion.
    let effect: Effect

    /// What a limitation does to a conclusion.
    enum Effect: Hashable, Sendable {
        /// There is none.
        case noConclusion
        /// It is disclaimed.
        case disclaimer
        /// It is disclaimed, unless what was found is adverse already.
        case disclaimerUnlessAdverse
        /// It is not unmodified.
        case atBestQualified
        /// It stays as it is.
        case none
    }

    /// A limitation as an earlier audit stated it.
    package init(part: Part, text: Localized<String>) {
        self.init(part, .none, text)
    }

    private init(_ part: Part, _ effect: Effect, _ text: Localized<String>) {
        (self.part, self.effect, self.text) = (part, effect, text)
    }

    fileprivate init(_ part: Part, _ effect: Effect, _ text: (any ScopePhrases) -> String) {
        self.init(part, effect, Localized { text($0.phrases.scope) })
    }
}

extension Limitation {
    /// What an audit of the dossier in `store` did not examine, in the order of the parts; none where all was examined.
    static func all(_ store: DossierStore, _ rules: [RuleOutcome]) -> [Limitation] {
        let (skipped, failed) = (rules.count { $0.verdict == .skipped }, rules.count { $0.verdict == .failed })
        let money = budget(
            hasAnnex: store.annex != nil, annexHasAmounts: store.statesAmountsOfYears,
            annexHasTotals: store.statesTotalsOfLines, hasCosts: store.costs.contains { !$0.none })
        let (judgements, statuses) = (store.misplacedJudgements, store.misplacedStatuses)
        return [
            skipped > 0 ? Limitation(.rules, .noConclusion) { $0.rulesNotApplied(skipped, of: rules.count) } : nil,
            failed > 0 ? Limitation(.rules, .disclaimer) { $0.rulesFailed(failed, of: rules.count) } : nil,
            store.tasks.isEmpty ? Limitation(.plan, .disclaimer) { $0.noTask } : nil, money,
            store.recommendations.isEmpty
                ? Limitation(.recommendations, .disclaimerUnlessAdverse) { $0.noRecommendations } : nil,
            store.assessment == nil
                ? Limitation(.assessment, .disclaimerUnlessAdverse) { $0.noAssessment } : nil,
            judgements > 0 ? Limitation(.assessment, .disclaimer) { $0.judgementsOfOtherTasks(judgements) } : nil,
            store.progress == nil ? Limitation(.progress, .none) { $0.noProgress } : nil,
            statuses > 0 ? Limitation(.progress, .disclaimer) { $0.statusesOfOtherTasks(statuses) } : nil,
        ].compactMap(\.self)
    }

    private static func budget(
        hasAnnex: Bool, annexHasAmounts: Bool, annexHasTotals: Bool, hasCosts: Bool
    ) -> Limitation? {
        if annexHasAmounts { return nil }
        if annexHasTotals { return Limitation(.budget, .atBestQualified) { $0.noAmountOfYear } }
        return Limitation(.budget, .atBestQualified) {
            hasCosts ? $0.noAnnexAmount(hasAnnex: hasAnnex) : $0.noAmount
        }
    }
}
