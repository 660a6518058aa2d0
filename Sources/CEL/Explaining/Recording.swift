extension Interpreter {
    /// `all`, `exists` and `exists_one` while they are explained or followed: every element is looked at, and those worth
    /// showing are kept.
    func probe(
        _ loop: Comprehension, _ node: TypedExpression, _ recorder: Recorder
    ) throws(EvaluationError) -> Bool {
        guard let predicate = loop.predicate else { throw .unknownName(loop.kind.rawValue) }
        let conditions: [TypedExpression] =
            if case .and(let operands) = predicate.kind { operands } else { [predicate] }
        let search = node.search(loop)
        let sought = search?.equalities.first
        let probe = Probe(loop.kind)
        let isShown = recorder.shows(loop)
        let isFollowed = recorder.mayRead(predicate)
        recorder.depth += 1
        defer { recorder.depth -= 1 }
        func ask(_ element: Value) throws(EvaluationError) -> Bool {
            let readsBefore = recorder.trace?.reads.count
            let (outcome, held) = try (isFollowed ? self : plain).asked(conditions, &probe.tally)
            if isShown {
                if probe.key == nil, let sought { probe.key = self.key(sought, recorder) }
                if probe.wants(isMatch: outcome == true, held: held) {
                    // Once more, for what its parts come to.
                    var tally = Probe.Tally()
                    if !isFollowed { _ = try asked(conditions, &tally) }
                    let explainer = Explainer(recorder: recorder)
                    let reasons = conditions.flatMap { condition in
                        let held = (try? recorder.outcome(condition)?.get()) == .bool(true)
                        return held == (outcome == true) ? explainer.observations(of: condition) : []
                    }
                    probe.keep(
                        Search.Candidate(element: element, reasons: reasons), isMatch: outcome == true,
                        rank: held * 1000 - distance(sought, probe.key))
                }
            }
            if isFollowed, let readsBefore, let trace = recorder.trace { forget(search, after: readsBefore, trace) }
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
            probe.countUnasked(selected.others)
        } else {
            try visitPairs(loop, node, ask)
        }
        let truth = try probe.result
        if isShown { recorder.searches[node.id] = probe.search(outcome: truth) }
        return truth
    }

    /// Asks all conditions of the present element: what they come to together, nil for an error, and how many hold.
    private func asked(
        _ conditions: [TypedExpression], _ tally: inout Probe.Tally
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
        tally.count(outcome, failure)
        return (outcome, held)
    }

    /// What an equality asks for; nil where that is an error.
    private func key(_ sought: KeySearch.Equality, _ recorder: Recorder) -> Search.Key? {
        guard let value = try? plain.value(sought.outer) else { return nil }
        return Search.Key(expression: recorder.expression.text(of: sought.outer), value: value)
    }

    /// How far the key of the present element is from the one sought.
    private func distance(_ sought: KeySearch.Equality?, _ key: Search.Key?) -> Int {
        guard let sought, let key, let own = try? plain.value(sought.key) else { return 0 }
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

/// What is seen of the elements of a macro while it is explained or followed.
final class Probe {
    /// Lists of more records than this are not looked at element by element.
    static let limit: Int32 = 1_000
    /// How many elements are shown.
    private static let shown = 3

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

    private let kind: Comprehension.Kind
    @exclusivity(unchecked) var tally = Tally()
    @exclusivity(unchecked) var key: Search.Key?
    /// The first that decide: those that do not satisfy the condition of `all`, those that satisfy that of the others.
    @exclusivity(unchecked) private var deciding: [Search.Candidate] = []
    /// Those that come nearest to satisfying the condition of `exists`.
    @exclusivity(unchecked) private var nearest: [(rank: Int, candidate: Search.Candidate)] = []

    init(_ kind: Comprehension.Kind) { self.kind = kind }

    /// Whether an element may be shown of which so many conditions hold.
    func wants(isMatch: Bool, held: Int) -> Bool {
        if isMatch != (kind == .all) { return deciding.count < Self.shown }
        return kind == .exists && tally.matched == 0 && isNear(held * 1000)
    }

    private func isNear(_ rank: Int) -> Bool { nearest.count < Self.shown || nearest.contains { $0.rank < rank } }

    /// Keeps an element that is wanted.
    func keep(_ candidate: Search.Candidate, isMatch: Bool, rank: Int) {
        if isMatch != (kind == .all) {
            deciding.append(candidate)
        } else if isNear(rank) {
            nearest.insert((rank, candidate), at: nearest.firstIndex { $0.rank < rank } ?? nearest.count)
            if nearest.count > Self.shown { nearest.removeLast() }
        }
    }

    /// Counts elements that an index left aside: they make the condition of `exists` false, and that of `all` true.
    func countUnasked(_ count: Int) {
        tally.examined += count
        if kind == .all { tally.matched += count } else { tally.failed += count }
    }

    var result: Bool {
        get throws(EvaluationError) {
            switch kind {
            case .exists where tally.matched > 0: return true
            case .all where tally.failed > 0: return false
            default: break
            }
            if let failure = tally.failure { throw failure }
            return kind == .existsOne ? tally.matched == 1 : kind == .all
        }
    }

    func search(outcome: Bool) -> Search {
        let isNone = kind == .exists && !outcome
        return Search(
            examined: tally.examined, matched: tally.matched, key: key,
            candidates: isNone ? nearest.map(\.candidate) : deciding)
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
