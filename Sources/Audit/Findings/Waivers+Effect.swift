internal import CEL
internal import Dossier
internal import Encodings
internal import RulePack
package import Texts

extension Waivers {
    /// What came of a waiver.
    package enum Effect: Hashable, Sendable {
        /// It holds for a finding.
        case applied
        /// Its last day is past; the finding stands.
        case expired
        /// No finding that stands is the one it means.
        case unmatched
        /// Another waiver that stands before it accepts the finding already.
        case duplicate
        /// It is written in the numbers of a plan that is neither audited nor the earlier revision.
        case otherPlan(String)

        /// What came of it, in one word: `applied`, `expired`, `unmatched`, `duplicate` or `other-plan`.
        package var word: String {
            switch self {
            case .applied: "applied"
            case .expired: "expired"
            case .unmatched: "unmatched"
            case .duplicate: "duplicate"
            case .otherPlan: "other-plan"
            }
        }
    }

    /// A waiver and what came of it.
    package struct Outcome: Sendable {
        /// The waiver.
        package let waiver: Waiver
        /// What came of it.
        package let effect: Effect
        /// What a waiver that matches nothing nearly means.
        package var near: NearMiss?
    }

    /// How a waiver that matches nothing misses a finding.
    package enum NearMiss: Hashable, Sendable {
        /// No rule is called so; with the one that may be meant.
        case noRule(nearest: String?)
        /// A finding that differs only in how letters are written: what the waiver would have to say.
        case finding(Waiver.Aim)
        /// The finding stands, and its task has another title.
        case title(String)
    }

    /// Marks the findings that are waived on a day; what other findings explain needs no waiver.
    ///
    /// A file that names the plan of the earlier revision means the findings of that, and so those that are the same now.
    func apply(
        to findings: inout [LocatedFinding], on day: CalendarDate, of store: DossierStore,
        after earlier: EarlierEdition?, rules: [String]
    ) -> [Outcome] {
        guard let numbers = numbers(of: store, after: earlier) else {
            return entries.map { Outcome(waiver: $0, effect: .otherPlan(plan?.content ?? "")) }
        }
        let (titles, own) = (TitledTasks(numbers.store), findings.map(\.finding))
        let known = numbers.follows ? earlier?.known(own).entries : nil
        let open = findings.indices.filter { findings[$0].finding.isOpen }
        return entries.map { waiver in
            if waiver.until < day { return Outcome(waiver: waiver, effect: .expired) }
            let meant = open.filter { index in
                numbers.follows
                    ? known?[own[index].fingerprint].map { waiver.means($0, titles) } ?? false
                    : waiver.means(own[index], titles)
            }
            if meant.isEmpty {
                let near =
                    numbers.follows
                    ? waiver.nearMiss(among: open.compactMap { known?[own[$0].fingerprint] }, titles, rules)
                    : waiver.nearMiss(among: open.map { own[$0] }, titles, rules)
                return Outcome(waiver: waiver, effect: .unmatched, near: near)
            }
            let accepted = meant.filter { findings[$0].finding.isOpen }
            for index in accepted { findings[index].finding.status = .waived(waiver) }
            return Outcome(waiver: waiver, effect: accepted.isEmpty ? .duplicate : .applied)
        }
    }

    /// The dossier in whose numbers the file is written, and whether that is the earlier revision; nil where it is neither.
    private func numbers(of store: DossierStore, after earlier: EarlierEdition?) -> (
        store: DossierStore, follows: Bool
    )? {
        guard let plan = plan?.content else { return (store, false) }
        if let earlier, earlier.edition.id == plan { return (earlier.edition.dossier, true) }
        return plan == store.plan.id ? (store, false) : nil
    }
}

extension Waivers.Outcome {
    /// What is to be said of a waiver that does not accept a finding, and what it may have meant; nil of one that does.
    package func complaint(_ language: Language) -> String? {
        let (words, aim) = (language.phrases.terminal, waiver.aim.text)
        switch effect {
        case .applied: return nil
        case .expired: return words.expired(aim, language.text(waiver.until))
        case .duplicate: return words.duplicate(aim)
        case .otherPlan(let plan): return words.ofOtherPlan(aim, plan)
        case .unmatched:
            let hint: String? =
                switch near {
                case nil: nil
                case .noRule(let nearest): words.noSuchRule(nearest: nearest)
                case .finding(let aim): words.nearFinding(aim.text)
                case .title(let title): words.nearTitle(language.quoted(title))
                }
            return words.unmatched(aim) + (hint.map { " (\($0))" } ?? "")
        }
    }
}

extension Waiver {
    /// What it nearly means, of the findings that stand.
    fileprivate func nearMiss(
        among findings: [some KnownFinding], _ titles: TitledTasks, _ rules: [String]
    ) -> Waivers.NearMiss? {
        switch aim {
        case .fingerprint(let fingerprint):
            let known = findings.first { $0.fingerprint == fingerprint.lowercased() }
            if let known, known.fingerprint != fingerprint { return .finding(.fingerprint(known.fingerprint)) }
            return known.flatMap { titles.of($0.about).first.map(Waivers.NearMiss.title) }
        case .subject(let rule, let subject):
            guard rules.contains(rule) else { return .noRule(nearest: rules.nearest(to: rule)) }
            let own = findings.filter { $0.rule == rule }
            if let known = own.first(where: { $0.about.text == subject }) {
                return titles.of(known.about).first.map(Waivers.NearMiss.title)
            }
            let plain = subject.withSingleSpaces.lowercased()
            let known = own.first { $0.about.text.withSingleSpaces.lowercased() == plain }
            return known.map { .finding(.subject(rule: rule, subject: $0.about.text)) }
        }
    }

    /// Whether this is the finding that is meant.
    func means(_ finding: some KnownFinding, _ titles: TitledTasks) -> Bool {
        switch aim {
        case .fingerprint(let fingerprint): guard finding.fingerprint == fingerprint else { return false }
        case .subject(let rule, let subject):
            guard finding.rule == rule, finding.about.text == subject else { return false }
        }
        return title.map { titles.of(finding.about).contains($0) } ?? true
    }
}

/// The titles of the tasks that findings are about.
final class TitledTasks {
    private let store: DossierStore
    private lazy var titles = Dictionary(grouping: store.tasks, by: \.label).mapValues { $0.map(\.title) }

    init(_ store: DossierStore) { self.store = store }

    /// The titles of the tasks that a subject names.
    func of(_ subject: Subject) -> [String] {
        subject.parts.flatMap(\.keys).filter { $0.entity == .task }.compactMap { key in
            let bearers = titles[key.text] ?? []
            return bearers.indices.contains(key.number - 1) ? bearers[key.number - 1] : nil
        }
    }
}
