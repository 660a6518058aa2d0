internal import CEL
internal import Dossier

/// Who answers for bodies on a day, worked out once for each.
final class Answering {
    private let store: DossierStore
    /// The day on which a body must exist to answer for anything.
    private let day: CalendarDate
    private let labels: BodyLabels
    private var known: [Model.Body: (bodies: [Model.Body], labels: [BodyLabel])] = [:]

    init(_ store: DossierStore, asOf: CalendarDate) {
        self.store = store
        day = max(asOf, store.plan.adopted ?? asOf)
        labels = BodyLabels(store)
    }

    /// The labels of those who answer for bodies, each once.
    func labels(for bodies: [Model.Body]) -> [BodyLabel] {
        if bodies.count == 1 { return answer(for: bodies[0]).labels }
        return bodies.flatMap { answer(for: $0).bodies }.distinct.map(labels.label(of:))
    }

    private func answer(for body: Model.Body) -> (bodies: [Model.Body], labels: [BodyLabel]) {
        if let answer = known[body] { return answer }
        let bodies = found(for: body).distinct
        let answer = (bodies, bodies.map(labels.label(of:)))
        known[body] = answer
        return answer
    }

    /// Who answers for a body: itself; where it has ceased to exist, those that took over, however many steps away; where
    /// that is nobody, or it stands outside government, the coordinator.
    private func found(for body: Model.Body) -> [Model.Body] {
        let answering = existing(body).filter { $0.kind != .other }
        return answering.isEmpty ? [store.plan.coordinator ?? body] : answering
    }

    /// A body, if it still exists, or else the ministries of the nearest of its heirs that do.
    private func existing(_ body: Model.Body) -> [Model.Body] {
        func exists(_ body: Model.Body) -> Bool { body.until.map { $0 >= day } ?? true }
        if exists(body) { return [body] }
        var (next, found, seen) = ([body], [Model.Body](), Set([body]))
        while !next.isEmpty {
            let heirs = next.flatMap { $0.successors.compactMap(\.target) }
                .filter { seen.insert($0).inserted }
            found += heirs.filter(exists).map(\.ministry)
            next = heirs.filter { !exists($0) }
        }
        return found
    }
}
