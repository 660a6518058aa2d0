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
}

extension Limitation {
    /// What an audit of the dossier in `store` did not examine, in the order of the parts; none where all was examined.
    static func all(_ store: DossierStore, _ rules: [RuleOutcome]) -> [Limitation] {
        let (skipped, failed) = (rules.count { $0.verdict == .skipped }, rules.count { $0.verdict == .failed })
        let money = budget(
            hasAnnex: store.annex != nil,
            annexHasAmounts: store.annexTotal != nil, hasCosts: !store.costs.isEmpty)
        return [
            skipped > 0 ? rulesNotApplied(skipped, of: rules.count) : nil,
            failed > 0 ? rulesFailed(failed, of: rules.count) : nil,
            store.tasks.isEmpty ? noTask : nil, money,
            store.recommendations.isEmpty ? noRecommendations : nil,
            store.assessment == nil ? noAssessment : nil, store.progress == nil ? noProgress : nil,
        ].compactMap(\.self)
    }

    private static func rulesNotApplied(_ skipped: Int, of all: Int) -> Limitation {
        let verbs = [
            "ni bilo uporabljeno", "nista bili uporabljeni", "niso bila uporabljena", "ni bilo uporabljenih",
        ]
        return Limitation(
            .rules, .noConclusion,
            Localized(
                en: "no conclusion: \(skipped) of \(all) rules were not applied",
                sl:
                    "ni sklepa: \(skipped) od \(all) \(Language.sl.plural(Int64(all), ["pravila", "pravil", "pravil", "pravil"])) "
                    + Language.sl.plural(Int64(skipped), verbs)))
    }

    private static func rulesFailed(_ failed: Int, of all: Int) -> Limitation {
        Limitation(
            .rules, .disclaimer,
            Localized(
                en: "\(failed) of \(all) rules failed, so that findings may be missing",
                sl: "\(failed) od \(all) \(Language.sl.plural(Int64(all), ["pravila", "pravil", "pravil", "pravil"])) "
                    + "ni bilo mogoče uporabiti do konca, zato lahko ugotovitve manjkajo"))
    }

    private static let noTask = Limitation(
        .plan, .disclaimer,
        Localized(
            en: "the plan has no task: there was nothing to examine",
            sl: "načrt nima nobene naloge: ničesar ni bilo mogoče preveriti"))

    private static func budget(hasAnnex: Bool, annexHasAmounts: Bool, hasCosts: Bool) -> Limitation? {
        if annexHasAmounts { return nil }
        let text =
            !hasCosts
            ? Localized(
                en:
                    "no amount is stated, neither in a line of a funding annex nor as the cost of a task: funding was not examined",
                sl:
                    "znesek ni naveden niti v vrstici finančne priloge niti kot strošek naloge: financiranje ni bilo preverjeno"
            )
            : Localized(
                en:
                    "\(hasAnnex ? "the funding annex states no amount" : "there is no funding annex"): the stated costs could not be compared with it",
                sl:
                    "\(hasAnnex ? "finančna priloga ne navaja nobenega zneska" : "finančne priloge ni"): navedenih stroškov ni bilo mogoče primerjati z njo"
            )
        return Limitation(.budget, .atBestQualified, text)
    }

    private static let noRecommendations = Limitation(
        .recommendations, .disclaimerUnlessAdverse,
        Localized(
            en: "the dossier has no recommendation: how the plan answers any was not examined",
            sl: "gradivo nima nobenega priporočila: odzivanje načrta na priporočila ni bilo preverjeno"))

    private static let noAssessment = Limitation(
        .assessment, .disclaimerUnlessAdverse,
        Localized(
            en:
                "there is no assessment: which task answers which recommendation and which line funds which task was not examined",
            sl:
                "presoje ni: ni bilo preverjeno, katera naloga se odziva na katero priporočilo in katera vrstica financira katero nalogo"
        ))

    private static let noProgress = Limitation(
        .progress, .none,
        Localized(
            en: "there is no progress report: what was done and spent was not examined",
            sl: "poročila o izvajanju ni: ni bilo preverjeno, kaj je bilo opravljeno in porabljeno"))
}
