internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// What a comparison says, in its order and in the words of a language: the same on a screen and on a page.
struct ComparisonWords {
    let comparison: Comparison
    let language: Language
    let phrases: any ReportPhrases
    let changes: Changes
    private let values: ValueWords
    /// How the tasks and lines were recognised that do not have the number and wording that they had.
    private let bases: [Record: String]

    init(_ comparison: Comparison, _ language: Language) {
        self.comparison = comparison
        self.language = language
        phrases = language.phrases.report
        changes = comparison.changes
        values = ValueWords(language)
        let tasks = comparison.tasks.pairs.filter { $0.basis != .same }.map { ($0.new.record, $0.basis.rawValue) }
        let lines = comparison.lines.pairs.filter { $0.basis != .same }.map { ($0.new.record, $0.basis.rawValue) }
        bases = Dictionary(tasks + lines, uniquingKeysWith: { first, _ in first })
    }

    // MARK: - The two revisions

    func name(_ edition: Edition) -> String { phrases.revision(edition.title, edition.revision) }

    /// What was said of a revision as a whole, and what was not examined.
    func conclusion(_ edition: Edition) -> (verdict: String, scope: [String]) {
        (phrases.conclusion(edition.conclusion), edition.scope.map { $0.sentence(language) })
    }

    /// Whose assessment it is, and of which day; nil without one.
    func assessment(of edition: Edition) -> String? {
        edition.assessment.map { "\($0.assessor), \(language.text($0.date))" }
    }

    /// Said where the two stand in the wrong order.
    var isReversed: String? { comparison.isReversed ? language.phrases.changes.isReversed : nil }

    // MARK: - Findings

    var summary: String {
        let counts = comparison.counts(.plan)
        return phrases.comparisonSummary(
            new: counts.new, persisting: counts.persisting, resolved: counts.resolved)
            + phrases.ofDossier(comparison.counts(.dossier))
            + (comparison.changed.isEmpty ? "" : " " + language.phrases.changes.changed(comparison.changed.count))
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

    /// The gravest first.
    private func byGravity<Part>(_ parts: [Part], _ severity: (Part) -> Severity) -> [Part] {
        let kinds = Dictionary(grouping: parts, by: severity)
        return Severity.allCases.reversed().flatMap { kinds[$0] ?? [] }
    }

    var newFindings: [Edition.Entry] { byGravity(comparison.newFindings, \.severity) }

    var changedFindings: [Comparison.Persisting] { byGravity(comparison.changed, \.new.severity) }

    var resolvedFindings: [Comparison.Resolved] { byGravity(comparison.resolved, \.entry.severity) }

    /// The rules whose findings persist unchanged, the gravest first, and how many they are.
    var persistingRules: [(title: String, severity: Severity, count: Int)] {
        let changed = Set(comparison.changed.map(\.new.fingerprint))
        let entries = byGravity(
            comparison.persisting.map(\.new).filter { !changed.contains($0.fingerprint) }, \.severity)
        let counts = Dictionary(grouping: entries) { "\($0.severity) \($0.rule)" }
        return entries.map { "\($0.severity) \($0.rule)" }.distinct.compactMap { key in
            counts[key].map { ($0[0].title[language], $0[0].severity, $0.count) }
        }
    }

    /// How grave a finding is, and whether it is said of the dossier.
    func kind(of entry: Edition.Entry) -> String {
        let severity = phrases.severity(entry.severity)
        return entry.concerns == .plan ? severity : "\(phrases.ofDossier), \(severity)"
    }

    /// What a finding that changed was, and what was at stake.
    func was(_ finding: Comparison.Persisting) -> [String] {
        let was = [phrases.was(finding.old.condition[language])]
        if finding.old.stake == finding.new.stake { return was }
        return was + [language.phrases.changes.stake(from: money(finding.old.stake), to: money(finding.new.stake))]
    }

    // MARK: - Money

    func money(_ amount: Money?) -> String { amount.map { language.text($0) } ?? "–" }

    /// A difference with its sign.
    func difference(_ amount: Money?) -> String { amount.map { values.signed($0) } ?? "–" }

    /// The totals that changed: of all, by ministry, by code, by programme.
    var totals: [(title: String, heading: String, rows: [(name: String, amounts: [Comparison.AmountChange])])] {
        let (words, budget) = (language.phrases.changes, language.phrases.budget)
        let all = comparison.totalChanges
        let codes = comparison.codeChanges.map { ($0.code.isEmpty ? budget.noCode : $0.code, $0.amounts) }
        let ministries = comparison.ministryChanges.map { (ministry($0.ministry), $0.amounts) }
        let programmes = comparison.programmeChanges.map { ($0.programme, $0.amounts) }
        return [
            (words.allLines, budget.lines, all.isEmpty ? [] : [(words.allLines, all)]),
            (phrases.ministryDifferences, phrases.ministryHeading, ministries),
            (words.byCodeChanged, budget.code, codes), (words.byProgrammeChanged, budget.programme, programmes),
        ].filter { !$0.2.isEmpty }
    }

    /// How a ministry is called, in the new revision or else in the old one; an empty id is that of lines that name no body.
    private func ministry(_ id: String) -> String {
        if id.isEmpty { return language.phrases.budget.noBody }
        let name = comparison.new.name(ofBody: id) ?? comparison.old.name(ofBody: id)
        return name?[language] ?? id
    }

    /// What changed in the annex: the lines first, then what it says of all of them.
    var moneyGroups: [Changes.Group] {
        let groups = Array(changes[.money])
        return groups.filter { $0.thing.entity == .line } + groups.filter { $0.thing.entity != .line }
    }

    // MARK: - Tasks and recommendations

    /// How it is known which task or line of the old revision a group tells of, where its number or wording is another.
    func recognised(_ group: Changes.Group) -> String? {
        guard let new = group.new, group.old != nil, let basis = bases[new.record] else { return nil }
        return phrases.recognised(basis)
    }

    /// The recommendations of both revisions that are answered otherwise.
    var answers: [(name: String, old: String, new: String)] {
        comparison.recommendationChanges.compactMap { change in
            guard let old = change.old, let new = change.new, let recommendation = change.recommendation else {
                return nil
            }
            return (values.heading(recommendation), phrases.status(old.status), phrases.status(new.status))
        }
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
