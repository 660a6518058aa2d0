internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// The sentences of a comparison, the same on a screen and on a page.
struct ComparisonWords {
    let comparison: Comparison
    let language: Language
    let phrases: any ReportPhrases

    init(_ comparison: Comparison, _ language: Language) {
        self.comparison = comparison
        self.language = language
        phrases = language.phrases.report
    }

    var summary: String {
        let counts = comparison.counts(.plan)
        return phrases.comparisonSummary(
            new: counts.new, persisting: counts.persisting, resolved: counts.resolved)
            + phrases.ofDossier(comparison.counts(.dossier))
    }

    /// What was said of a revision as a whole, and what was not examined.
    func conclusion(_ edition: Edition) -> (verdict: String, scope: [String]) {
        (phrases.conclusion(edition.conclusion), edition.scope.map { $0.sentence(language) })
    }

    /// What must be known before the rest is read: other rules, another judgement, what cannot be followed up.
    var cautions: [String] {
        var cautions: [String] = []
        if !comparison.hasSameRules { cautions.append(phrases.otherRules) }
        if comparison.old.assessment != comparison.new.assessment { cautions.append(phrases.judgementDiffers) }
        if !comparison.undetermined.isEmpty { cautions.append(phrases.undetermined(comparison.undetermined.count)) }
        if comparison.isIncomplete { cautions.append(phrases.incomplete + ".") }
        return cautions
    }

    func name(_ edition: Edition) -> String { phrases.revision(edition.title, edition.revision) }

    /// The tasks that changed, were removed or added, each with what changed.
    var tasks: [(name: String, changes: [String])] {
        comparison.tasks.removed.map { (name($0), [phrases.taskRemoved]) }
            + comparison.tasks.added.map { (name($0), [phrases.taskAdded]) }
            + comparison.taskChanges.map { (name($0.pair.new), sentences($0)) }
    }

    private func name(_ task: Model.Task) -> String { "\(task.number) \(task.title)" }

    private func sentences(_ change: Comparison.TaskChange) -> [String] {
        let (old, new) = (change.pair.old, change.pair.new)
        var sentences: [String] = []
        if change.isRenumbered { sentences.append(phrases.renumbered(from: old.number, to: new.number)) }
        if change.isRenamed { sentences.append(phrases.renamed(from: old.title)) }
        if change.isMoved { sentences.append(phrases.moved(from: old.place, to: new.place)) }
        if change.hasOtherGoals { sentences.append(phrases.otherGoals) }
        sentences += change.deadlines.map { phrases.deadline($0) }
        if !change.leadsGained.isEmpty {
            sentences.append(phrases.leadsGained(change.leadsGained.map { body($0, comparison.new) }))
        }
        if !change.leadsLost.isEmpty {
            sentences.append(phrases.leadsLost(change.leadsLost.map { body($0, comparison.old) }))
        }
        sentences.append(phrases.recognised(change.pair.basis.rawValue))
        return sentences.filter { !$0.isEmpty }
    }

    private func body(_ id: String, _ edition: Edition) -> String { edition.name(ofBody: id)?[language] ?? id }

    /// How a ministry is called, in the new revision or else in the old one.
    func ministry(_ id: String) -> String {
        let name = comparison.new.name(ofBody: id) ?? comparison.old.name(ofBody: id)
        return name?[language] ?? id
    }

    /// The name of a line, and what is to be known of it beside its amounts.
    func line(_ change: Comparison.LineChange) -> (name: String, notes: [String]) {
        guard let line = change.new ?? change.old else { return ("", []) }
        let edition = change.new == nil ? comparison.old : comparison.new
        var notes: [String] = []
        if change.old == nil { notes.append(phrases.lineAdded) }
        if change.new == nil { notes.append(phrases.lineRemoved) }
        if let old = change.old, let new = change.new, old.id != new.id {
            notes.append(phrases.renumbered(from: old.id, to: new.id))
        }
        if let old = change.old, let new = change.new, old.bodyRef != new.bodyRef {
            notes.append(phrases.spenderChanged(from: body(old.bodyRef, comparison.old)))
        }
        if let basis = change.basis { notes.append(phrases.recognised(basis.rawValue)) }
        let share = line.share.map { ", \(phrases.source($0.source))" } ?? ""
        return ("\(line.id) \(body(line.bodyRef, edition)): \(line.activity)\(share)", notes.filter { !$0.isEmpty })
    }

    /// How grave a finding is, and whether it is said of the dossier.
    func kind(of entry: Edition.Entry) -> String {
        let severity = phrases.severity(entry.severity)
        return entry.concerns == .plan ? severity : "\(phrases.ofDossier), \(severity)"
    }

    func money(_ amount: Money?) -> String { amount.map { language.text($0) } ?? "–" }

    /// A difference with its sign.
    func difference(_ amount: Money?) -> String {
        guard let amount else { return "–" }
        return (amount.minorUnits > 0 ? "+" : "") + language.text(amount)
    }

    /// A recommendation that changed, with what it was and is.
    func recommendation(_ change: Comparison.RecommendationChange) -> (name: String, old: String, new: String) {
        let (id, topic) = (change.recommendation?.id ?? "", change.recommendation?.topic)
        return (
            "\(id) – \(topic ?? id)",
            change.old.map { phrases.status($0.status) } ?? phrases.recommendationOnlyNew,
            change.new.map { phrases.status($0.status) } ?? phrases.recommendationOnlyOld
        )
    }
}

extension ComparisonPhrases {
    /// A sentence on the findings about the dossier, after a space; nothing where there are none.
    func ofDossier(_ counts: (new: Int, persisting: Int, resolved: Int)) -> String {
        guard counts.new + counts.persisting + counts.resolved > 0 else { return "" }
        return
            " \(ofDossier): \(comparisonSummary(new: counts.new, persisting: counts.persisting, resolved: counts.resolved))"
    }
}
