extension Interpreter {
    /// `all`, `exists` and `exists_one` while outcomes are kept: every element is looked at, each once, and those worth showing
    /// are kept.
    func probe(
        _ loop: Comprehension, _ node: TypedExpression, _ recorder: Recorder
    ) throws(EvaluationError) -> Bool {
        guard let predicate = loop.predicate else { throw .unknownName(loop.kind.rawValue) }
        let conditions: [TypedExpression] =
            if case .and(let operands) = predicate.kind { operands } else { [predicate] }
        let search = node.search(loop)
        let probe = Probe()
        recorder.depth += 1
        defer { recorder.depth -= 1 }
        let isShown = recorder.isExplaining && recorder.depth == 1
        func ask(_ element: Value) throws(EvaluationError) -> Bool {
            let readsBefore = recorder.trace?.reads.count
            let (outcome, held) = try asked(conditions, probe)
            if isShown {
                let sought = search?.equalities.first
                probe.offer(element, isMatch: outcome == true, rank: held * 1000 - distance(sought, probe, recorder)) {
                    let explainer = Explainer(recorder: recorder)
                    return conditions.flatMap { condition in
                        let held = (try? recorder.outcome(condition)?.get()) == .bool(true)
                        return held == (outcome == true) ? explainer.observations(of: condition) : []
                    }
                }
            }
            if let readsBefore, let trace = recorder.trace { forget(search, after: readsBefore, trace) }
            return true
        }
        if let selected = try selection(loop, node, predicate) {
            for row in selected.rows {
                try frame.step()
                let element = Value.record(Record(type: selected.type, row: row))
                try frame.store(element, loop.element)
                _ = try ask(element)
            }
            if let tally = selected.tally { probe.tally = tally }
            probe.countUnasked(selected.others, matching: loop.kind == .all)
        } else {
            try visitPairs(loop, node, ask)
        }
        let truth = try probe.result(of: loop.kind)
        if isShown { recorder.searches[node.id] = probe.search(for: loop.kind, outcome: truth) }
        return truth
    }

    /// Asks all conditions of the present element: what they come to together, nil for an error, and how many hold.
    private func asked(
        _ conditions: [TypedExpression], _ probe: Probe
    ) throws(EvaluationError) -> (outcome: Bool?, held: Int) {
        var held = 0
        var isFalse = false
        var failure: EvaluationError?
        for condition in conditions {
            do throws(EvaluationError) {
                if try truth(condition) { held += 1 } else { isFalse = true }
            } catch {
                if frame.isExhausted { throw error }
                failure = failure ?? error
            }
        }
        let outcome: Bool? = isFalse ? false : failure == nil ? true : nil
        probe.tally.count(outcome, failure)
        return (outcome, held)
    }

    /// How far the key of the present element is from the one sought.
    private func distance(_ sought: KeySearch.Equality?, _ probe: Probe, _ recorder: Recorder) -> Int {
        guard let sought else { return 0 }
        if probe.key == nil, case .success(let key) = recorder.outcome(sought.outer) {
            probe.key = Search.Key(expression: recorder.expression.text(of: sought.outer), value: key)
        }
        guard let key = probe.key, case .success(let own) = recorder.outcome(sought.key) else { return 0 }
        return Probe.distance(own, key.value)
    }

    /// The elements of a long list that are looked at closely, and what became of the others.
    private struct Selection {
        let type: RecordType
        let rows: [Int32]
        /// What the condition says of all that were asked, where that was needed to select.
        let tally: Probe.Tally?
        /// How many elements an index leaves aside.
        let others: Int
    }

    /// Selects what to look at of a list of more records than a reader could want explained: those that an index finds, or
    /// where these are many too, the first that decide, or else the first. Nil where all elements are looked at.
    private func selection(
        _ loop: Comprehension, _ node: TypedExpression, _ predicate: TypedExpression
    ) throws(EvaluationError) -> Selection? {
        let plain = Interpreter(frame)
        guard loop.key == nil, case .list(.record) = loop.source.type, let list = try plain.records(loop.source),
            list.rows.count > Probe.limit
        else { return nil }
        let (type, rows) = (list.type, list.rows)
        let asked = plain.narrowed(rows, loop, node)
        let others = Int(rows.count - asked.count)
        if asked.count <= Probe.limit {
            return Selection(type: type, rows: (0..<asked.count).map { asked[$0] }, tally: nil, others: others)
        }
        var tally = Probe.Tally()
        var first: [Int32] = []
        for position in 0..<asked.count {
            try frame.step()
            try frame.store(.record(Record(type: type, row: asked[position])), loop.element)
            do throws(EvaluationError) {
                let truth = try plain.truth(predicate)
                tally.count(truth, nil)
                if truth == (loop.kind != .all), first.count < 3 { first.append(asked[position]) }
            } catch {
                if frame.isExhausted { throw error }
                tally.count(nil, error)
            }
        }
        if first.isEmpty { first = (0..<3).map { asked[$0] } }
        return Selection(type: type, rows: first, tally: tally, others: others)
    }
}

/// What is seen of the elements of a macro while it is recorded.
final class Probe {
    /// Lists of more records than this are not recorded element by element.
    static let limit: Int32 = 1_000

    /// How many elements were asked, and what they said.
    struct Tally {
        var examined = 0
        var matched = 0
        var failed = 0
        var failure: EvaluationError?

        /// Counts an element: whether it satisfies the condition, nil for an error.
        mutating func count(_ outcome: Bool?, _ failure: EvaluationError?) {
            examined += 1
            if outcome == true { matched += 1 }
            if outcome == false { failed += 1 }
            if outcome == nil { self.failure = self.failure ?? failure }
        }
    }

    var tally = Tally()
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

    /// Counts elements that an index left aside: they make the condition of `exists` false, and that of `all` true.
    func countUnasked(_ count: Int, matching: Bool) {
        tally.examined += count
        if matching { tally.matched += count } else { tally.failed += count }
    }

    func result(of kind: Comprehension.Kind) throws(EvaluationError) -> Bool {
        switch kind {
        case .exists where tally.matched > 0: return true
        case .all where tally.failed > 0: return false
        default: break
        }
        if let failure = tally.failure { throw failure }
        return kind == .existsOne ? tally.matched == 1 : kind == .all
    }

    func search(for kind: Comprehension.Kind, outcome: Bool) -> Search {
        let candidates =
            switch kind {
            case .all: others
            case .exists where !outcome: nearest.map(\.candidate)
            default: matches
            }
        return Search(examined: tally.examined, matched: tally.matched, key: key, candidates: candidates)
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
