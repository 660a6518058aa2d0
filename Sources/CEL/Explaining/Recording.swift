extension Compiler {
    /// `all`, `exists` and `exists_one` while recording: every element is looked at, and those worth showing are kept.
    ///
    /// Each part is compiled once and each element visited once, so nesting costs no more than without recording.
    func probedLoop(_ loop: Comprehension, _ node: TypedExpression, _ predicate: TypedExpression) -> TruthCode {
        let conditions: [TypedExpression] =
            if case .and(let operands) = predicate.kind { operands } else { [predicate] }
        let tests = conditions.map { truth($0) }
        let element = load(loop.element.slot, loop.element.type)
        let sought = Self.indexPlan(loop, source.schema)?.equalities.first
        let expression = source
        let forgetting = forgetting(loop)
        // The loop's own state is the innermost probe of the recorder, since visits carry nothing along.
        let body = TruthCode { frame throws(EvaluationError) in
            guard let recorder = frame.recorder, let probe = recorder.probes.last else { return false }
            let readsBefore = recorder.trace?.reads.count
            defer { if let readsBefore { forgetting(frame, readsBefore) } }
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
            probe.tally.examined += 1
            if outcome == true { probe.tally.matched += 1 }
            if outcome == false { probe.tally.failed += 1 }
            if outcome == nil { probe.tally.failure = probe.tally.failure ?? failure }
            guard recorder.probes.count == 1, let value = try? element(frame) else { return true }
            var rank = held * 1000
            if let sought {
                if probe.key == nil, case .success(let key) = recorder.outcomes[Int(sought.outer.id)] {
                    probe.key = Search.Key(expression: expression.text(of: sought.outer), value: key)
                }
                if let key = probe.key, case .success(let own) = recorder.outcomes[Int(sought.key.id)] {
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
        }
        let visitAll = visitPairs(loop, body: body)
        let selection = selection(loop, predicate)
        let place = loop.element.slot * 2
        let (id, kind) = (node.id, loop.kind)
        return TruthCode { frame throws(EvaluationError) in
            guard let recorder = frame.recorder else { return false }
            let probe = Probe()
            recorder.probes.append(probe)
            defer { recorder.probes.removeLast() }
            if let selection, let selected = try selection.run(frame) {
                for row in selected.rows {
                    try frame.step()
                    frame.words[place] = Int64(row)
                    _ = try body(frame)
                }
                selected.tally.map(probe.count)
                probe.countUnasked(selected.others, matching: kind == .all)
            } else {
                try visitAll(frame)
            }
            let truth = try probe.result(of: kind)
            if recorder.probes.count == 1 { recorder.searches[id] = probe.search(for: kind, outcome: truth) }
            return truth
        }
    }
}

extension Compiler {
    /// The elements of a long list that are recorded, and what became of the others.
    private struct Selection {
        let rows: [Int32]
        /// What the plain condition says of all that were asked, where that was needed to select.
        let tally: Probe.Tally?
        /// How many elements an index leaves aside.
        let others: Int
    }

    private struct SelectionCode {
        /// The selection, or nil where all elements are to be recorded.
        let run: (Frame) throws(EvaluationError) -> Selection?
    }

    /// Selects what to record of a list of more records than a reader could want explained: those that an index finds,
    /// or where these are many too, the first that decide, or else the first.
    private func selection(_ loop: Comprehension, _ predicate: TypedExpression) -> SelectionCode? {
        guard loop.key == nil, case .list(.record) = loop.source.type else { return nil }
        let plain = Compiler(source, limits: limits)
        let all = plain.rows(loop.source)
        let narrowed = plain.narrowedRows(loop)
        let test = plain.truth(predicate)
        let place = loop.element.slot * 2
        let deciding = loop.kind != .all
        return SelectionCode { frame throws(EvaluationError) in
            let rows = try all(frame)
            guard rows.count > Probe.limit else { return nil }
            let asked = try narrowed(frame)
            let others = Int(rows.count - asked.count)
            if asked.count <= Probe.limit {
                return Selection(rows: (0..<asked.count).map { asked[$0] }, tally: nil, others: others)
            }
            var tally = Probe.Tally()
            var first: [Int32] = []
            for position in 0..<asked.count {
                try frame.step()
                frame.words[place] = Int64(asked[position])
                tally.examined += 1
                do throws(EvaluationError) {
                    let truth = try test(frame)
                    if truth { tally.matched += 1 } else { tally.failed += 1 }
                    if truth == deciding, first.count < 3 { first.append(asked[position]) }
                } catch {
                    if frame.isExhausted { throw error }
                    tally.failure = tally.failure ?? error
                }
            }
            if first.isEmpty { first = (0..<3).map { asked[$0] } }
            return Selection(rows: first, tally: tally, others: others)
        }
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

    /// Takes what was counted elsewhere in place of what the recorded elements said.
    func count(_ tally: Tally) { self.tally = tally }

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
