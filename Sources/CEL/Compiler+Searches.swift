extension Compiler {
    /// `all`, `exists` and `exists_one` while recording: every element is looked at, and those worth showing are kept.
    ///
    /// Each part is compiled once and each element visited once, so nesting costs no more than without recording.
    func probedLoop(_ loop: Comprehension, _ node: TypedExpression, _ predicate: TypedExpression) -> TruthCode {
        let conditions: [TypedExpression] =
            if case .and(let operands) = predicate.kind { operands } else { [predicate] }
        let tests = conditions.map { truth($0) }
        let element = load(loop.element.slot, loop.element.type)
        let plan = Self.indexPlan(loop, source.schema)
        let expression = source
        // The loop's own state is the innermost probe of the recorder, since visits carry nothing along.
        let visit = visitPairs(
            loop,
            body: TruthCode { frame throws(EvaluationError) in
                guard let recorder = frame.recorder, let probe = recorder.probes.last else { return false }
                var held = 0
                var isFalse = false
                var failure: EvaluationError?
                for test in tests {
                    do throws(EvaluationError) {
                        if try test(frame) { held += 1 } else { isFalse = true }
                    } catch {
                        if frame.isExhausted { throw error }
                        failure = failure ?? error
                    }
                }
                let outcome: Bool? = isFalse ? false : failure == nil ? true : nil
                probe.examined += 1
                if outcome == true { probe.matched += 1 }
                if outcome == false { probe.failed += 1 }
                if outcome == nil { probe.failure = probe.failure ?? failure }
                guard recorder.probes.count == 1, let value = try? element(frame) else { return true }
                var rank = held * 1000
                if let plan {
                    if probe.key == nil, case .success(let key) = recorder.outcomes[Int(plan.outer.id)] {
                        probe.key = Search.Key(expression: expression.text(of: plan.outer), value: key)
                    }
                    if let key = probe.key, case .success(let own) = recorder.outcomes[Int(plan.key.id)] {
                        rank -= Probe.distance(own, key.value)
                    }
                }
                let explainer = Explainer(expression: expression, recorder: recorder)
                probe.offer(value, isMatch: outcome == true, rank: rank) {
                    conditions.flatMap { condition in
                        let held = (try? recorder.outcomes[Int(condition.id)]?.get()) == .bool(true)
                        return held == (outcome == true) ? explainer.observations(of: condition) : []
                    }
                }
                return true
            })
        let (id, kind) = (node.id, loop.kind)
        return TruthCode { frame throws(EvaluationError) in
            guard let recorder = frame.recorder else { return false }
            let probe = Probe()
            recorder.probes.append(probe)
            defer { recorder.probes.removeLast() }
            try visit(frame)
            let truth = try probe.result(of: kind)
            if recorder.probes.count == 1 { recorder.searches[id] = probe.search(for: kind, outcome: truth) }
            return truth
        }
    }
}

/// What is seen of the elements of a macro while it is recorded.
final class Probe {
    var examined = 0
    var matched = 0
    var failed = 0
    var failure: EvaluationError?
    var key: Search.Key?
    private var matches: [Search.Candidate] = []
    private var others: [Search.Candidate] = []
    private var nearest: [(rank: Int, candidate: Search.Candidate)] = []

    /// Keeps an element if it is among the first three that satisfy, the first three that do not, or the three that
    /// come nearest.
    func offer(_ element: Value, isMatch: Bool, rank: Int, reasons: () -> [Observation]) {
        if isMatch {
            if matches.count < 3 { matches.append(Search.Candidate(element: element, reasons: reasons())) }
            return
        }
        let isNear = nearest.count < 3 || nearest.contains { $0.rank < rank }
        guard isNear || others.count < 3 else { return }
        let candidate = Search.Candidate(element: element, reasons: reasons())
        if others.count < 3 { others.append(candidate) }
        guard isNear else { return }
        let position = nearest.firstIndex { $0.rank < rank } ?? nearest.count
        nearest.insert((rank, candidate), at: position)
        if nearest.count > 3 { nearest.removeLast() }
    }

    func result(of kind: Comprehension.Kind) throws(EvaluationError) -> Bool {
        switch kind {
        case .exists where matched > 0: return true
        case .all where failed > 0: return false
        default: break
        }
        if let failure { throw failure }
        return kind == .existsOne ? matched == 1 : kind == .all
    }

    func search(for kind: Comprehension.Kind, outcome: Bool) -> Search {
        let candidates =
            switch kind {
            case .all: others
            case .exists where !outcome: nearest.map(\.candidate)
            default: matches
            }
        return Search(examined: examined, matched: matched, key: key, candidates: candidates)
    }

    /// How unlike two keys are, 0 to 999.
    static func distance(_ left: Value, _ right: Value) -> Int {
        switch (left, right) {
        case (.string(let a), .string(let b)): min(999, editDistance(a, b))
        case (.int(let a), .int(let b)): Int(min(999, (a &- b).magnitude))
        case (.date(let a), .date(let b)): Int(min(999, (a.days - b.days).magnitude))
        default: left == right ? 0 : 999
        }
    }
}
