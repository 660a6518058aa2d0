internal import CEL
internal import Dossier
internal import Encodings

extension Waivers {
    /// What came of a waiver.
    package enum Effect: Hashable, Sendable {
        /// It holds for a finding.
        case applied
        /// Its last day is past; the finding stands.
        case expired
        /// No finding that stands is the one it means.
        case unmatched
        /// It is written in the numbers of a plan that is neither audited nor the earlier revision.
        case otherPlan(String)

        /// What came of it, in one word: `applied`, `expired`, `unmatched` or `other-plan`.
        package var word: String {
            switch self {
            case .applied: "applied"
            case .expired: "expired"
            case .unmatched: "unmatched"
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
    }

    /// Marks the findings that are waived on a day; what other findings explain needs no waiver.
    ///
    /// A file that names the plan of the earlier revision means the findings of that, and so those that are the same now.
    func apply(
        to findings: inout [LocatedFinding], on day: CalendarDate, of store: DossierStore,
        after earlier: EarlierEdition?
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
            for index in meant where findings[index].finding.isOpen { findings[index].finding.status = .waived(waiver) }
            return Outcome(waiver: waiver, effect: meant.isEmpty ? .unmatched : .applied)
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

extension Waiver {
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
    private lazy var titles = Dictionary(grouping: store.tasks, by: \.number).mapValues { $0.map(\.title) }

    init(_ store: DossierStore) { self.store = store }

    /// The titles of the tasks that a subject names.
    func of(_ subject: Subject) -> [String] {
        subject.parts.flatMap(\.keys).filter { $0.entity == .task }.compactMap { key in
            let bearers = titles[key.text] ?? []
            return bearers.indices.contains(key.number - 1) ? bearers[key.number - 1] : nil
        }
    }
}
