/// A chain of `filter` and `map` over a list of records as one loop, which aggregates run without a call in between.
struct RecordLoop {
    /// The records from which the chain begins; those that an index leaves aside are not among them.
    let rows: Compiler.NarrowedRows
    /// The places of the frame in which code looks for the record.
    let place: Int
    let secondPlace: Int
    /// Which records count; not asked where all do.
    let test: TruthCode
    let isFiltered: Bool
    /// What is made of each; nil where the records themselves are the elements.
    let transform: TypedExpression?
    /// How much that is for each record, and the steps that it counts.
    let work: Int
    let steps: Int

    init(
        _ rows: Compiler.NarrowedRows, place: Int, secondPlace: Int, test: TruthCode, isFiltered: Bool,
        transform: TypedExpression?, work: Int
    ) {
        (self.rows, self.place, self.secondPlace, self.test) = (rows, place, secondPlace, test)
        (self.isFiltered, self.transform, self.work, steps) = (isFiltered, transform, work, Limits.steps(work: work))
    }

    /// Calls `body` for each record that counts.
    @inline(__always)
    func forEach(
        _ frame: Frame, _ body: (Int32) throws(EvaluationError) -> Void
    ) throws(EvaluationError) {
        let rows = try rows(frame)
        for position in 0..<rows.count {
            try frame.step(steps)
            let row = rows[position]
            frame.words[place] = Int64(row)
            if isFiltered, try !test(frame) { continue }
            frame.words[secondPlace] = Int64(row)
            try body(row)
        }
    }
}

extension Compiler {
    /// The loop that a list is, if it is `records`, `records.filter(…)`, `records.map(…)` or `records.filter(…).map(…)`.
    func recordLoop(_ node: TypedExpression) -> RecordLoop? {
        guard case .comprehension(let loop) = node.kind, loop.key == nil,
            case .list(.record) = loop.source.type
        else { return nil }
        let place = loop.element.slot * 2
        switch loop.kind {
        case .filter:
            guard let predicate = loop.predicate, !Self.isStreamed(loop.source) else { return nil }
            return RecordLoop(
                narrowedRows(loop), place: place, secondPlace: place, test: truth(predicate), isFiltered: true,
                transform: nil, work: loop.work)
        case .map:
            guard loop.predicate == nil else { return nil }
            if let inner = recordLoop(loop.source) {
                guard inner.transform == nil else { return nil }
                return RecordLoop(
                    inner.rows, place: inner.place, secondPlace: place, test: inner.test,
                    isFiltered: inner.isFiltered, transform: loop.transform, work: inner.work + loop.work)
            }
            guard !Self.isStreamed(loop.source) else { return nil }
            return RecordLoop(
                narrowedRows(loop), place: place, secondPlace: place, test: TruthCode { _ in true },
                isFiltered: false, transform: loop.transform, work: loop.work)
        default: return nil
        }
    }
}
