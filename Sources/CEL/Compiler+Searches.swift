extension Compiler {
    /// Code that, after a macro has its value, looks at its elements once more and keeps those worth showing.
    func probed(_ loop: Comprehension, _ node: TypedExpression, _ code: TruthCode) -> TruthCode {
        guard let predicate = loop.predicate else { return code }
        let conditions: [TypedExpression] = if case .and(let operands) = predicate.kind { operands } else { [predicate] }
        let tests = conditions.map { truth($0) }
        let element = load(loop.element.slot, loop.element.type)
        let plan = Self.indexPlan(loop, source.schema)
        let key = plan.map { value($0.key) }
        let sought = plan.map { value($0.outer) }
        let expression = source
        // The probe leaves what it has seen in the frame's recorder, since visits carry nothing along.
        let visit = visitPairs(loop, body: TruthCode { frame throws(EvaluationError) in
            guard let recorder = frame.recorder, let probe = recorder.probe else { return false }
            var held = 0
            var isTrue = true
            for test in tests {
                if let truth = try? test(frame), truth { held += 1 } else { isTrue = false }
            }
            probe.examined += 1
            if isTrue { probe.matched += 1 }
            let isWanted = probe.kind == .existsOne ? isTrue : !isTrue
            guard isWanted, let value = try? element(frame) else { return true }
            let explainer = Explainer(expression: expression, recorder: recorder)
            var rank = held * 1000
            if probe.kind == .exists, let key, let seen = try? key(frame), let wanted = probe.key {
                rank -= Probe.distance(seen, wanted)
            }
            probe.offer(value, rank: probe.kind == .exists ? rank : 0) {
                conditions.flatMap { condition in
                    let truth = (try? recorder.outcomes[Int(condition.id)]?.get()) ?? .null
                    return truth == .bool(probe.kind == .existsOne) ? explainer.observations(of: condition) : []
                }
            }
            return true
        })
        let (id, kind) = (node.id, loop.kind)
        return TruthCode { frame throws(EvaluationError) in
            let truth = try code(frame)
            guard let recorder = frame.recorder, recorder.probe == nil, !(kind == .exists && truth) else { return truth }
            let probe = Probe(kind)
            if let sought, let plan, let value = try? sought(frame) {
                probe.key = value
                probe.keyText = expression.text(of: plan.outer)
            }
            recorder.probe = probe
            let left = frame.budget.pointee
            frame.budget.pointee = frame.limits.steps
            try? visit(frame)
            frame.budget.pointee = left
            recorder.probe = nil
            recorder.searches[id] = probe.search
            return truth
        }
    }
}

/// What is seen of the elements of a macro while its search is explained.
final class Probe {
    let kind: Comprehension.Kind
    var examined = 0
    var matched = 0
    var key: Value?
    var keyText = ""
    private var best: [(rank: Int, candidate: Search.Candidate)] = []

    init(_ kind: Comprehension.Kind) {
        self.kind = kind
    }

    /// Keeps an element if it is among the three of the highest ranks; of equals the first.
    func offer(_ element: Value, rank: Int, reasons: () -> [Observation]) {
        guard best.count < 3 || best.contains(where: { $0.rank < rank }) else { return }
        best.append((rank, Search.Candidate(element: element, reasons: reasons())))
        var ordered: [(rank: Int, candidate: Search.Candidate)] = []
        for entry in best {
            let position = ordered.firstIndex { $0.rank < entry.rank } ?? ordered.count
            ordered.insert(entry, at: position)
        }
        best = Array(ordered.prefix(3))
    }

    var search: Search {
        Search(
            examined: examined, matched: matched,
            key: key.map { Search.Key(expression: keyText, value: $0) },
            candidates: best.map(\.candidate))
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
