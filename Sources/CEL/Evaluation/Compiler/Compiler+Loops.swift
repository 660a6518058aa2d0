extension Compiler {
    /// Code that puts each element of a list, or key of a map, into `target` and then runs `body`, which does so much
    /// `work`, until that is false. Chains of `map` and `filter` are one loop; no list is made in between.
    func visit(_ node: TypedExpression, into target: Local, work: Int = 0, body: TruthCode) -> EffectCode {
        if let streamed = visitStreamed(node, into: target, work: work, body: body) { return streamed }
        let steps = Limits.steps(work: work)
        if case .list(.record) = node.type {
            return visitRows(NarrowedRows(all: rows(node), lookUp: .never), target, steps, body)
        }
        if Representation(target.type) == .word, let range = range(node) {
            return visitRange(range, target, steps, body)
        }
        return visitValues(node, target, steps, body)
    }

    /// Code that visits the elements of a `map` or `filter` as they are made.
    func visitStreamed(
        _ node: TypedExpression, into target: Local, work: Int = 0, body: TruthCode
    ) -> EffectCode? {
        if case .comprehension(let loop) = node.kind, loop.key == nil {
            switch loop.kind {
            case .filter:
                guard let predicate = loop.predicate, Representation(loop.element.type) == Representation(target.type)
                else { break }
                return visitFiltered(
                    loop, predicate, work: work + loop.work, then: TruthCode(copy(loop.element, to: target), body))
            case .map:
                guard let transform = loop.transform, Representation(transform.type) == Representation(target.type)
                else { break }
                let next = TruthCode(store(transform, into: target), body)
                guard let predicate = loop.predicate else {
                    return visit(loop.source, into: loop.element, work: work + loop.work, body: next)
                }
                return visitFiltered(loop, predicate, work: work + loop.work, then: next)
            default: break
            }
        }
        return nil
    }

    private func visitFiltered(
        _ loop: Comprehension, _ predicate: TypedExpression, work: Int, then body: TruthCode
    ) -> EffectCode {
        let inner = guarded(by: predicate, body)
        if case .list(.record) = loop.source.type, !Self.isStreamed(loop.source) {
            return visitRows(narrowedRows(loop), loop.element, Limits.steps(work: work), inner)
        }
        return visit(loop.source, into: loop.element, work: work, body: inner)
    }

    private func visitRows(
        _ rows: NarrowedRows, _ target: Local, _ steps: Int, _ body: TruthCode
    ) -> EffectCode {
        let place = target.slot * 2
        return EffectCode { frame throws(EvaluationError) in
            let rows = try rows(frame)
            for position in 0..<rows.count {
                try frame.step(steps)
                frame.words[place] = Int64(rows[position])
                guard try body(frame) else { return }
            }
        }
    }

    private func visitRange(_ range: RangeCode, _ target: Local, _ steps: Int, _ body: TruthCode) -> EffectCode {
        let place = target.slot * 2
        return EffectCode { frame throws(EvaluationError) in
            for number in try range.run(frame) {
                try frame.step(steps)
                frame.words[place] = number
                guard try body(frame) else { return }
            }
        }
    }

    private func visitValues(
        _ node: TypedExpression, _ target: Local, _ steps: Int, _ body: TruthCode
    ) -> EffectCode {
        let list = value(node)
        let (slot, type, name) = (target.slot, target.type, target.name)
        return EffectCode { frame throws(EvaluationError) in
            let source = try list(frame)
            switch source {
            case .list(let elements):
                for element in elements {
                    try frame.step(steps)
                    try frame.store(element, as: type, in: slot, name: name)
                    guard try body(frame) else { return }
                }
            case .map(let map):
                for entry in map.entries {
                    try frame.step(steps)
                    try frame.store(entry.key, as: type, in: slot, name: name)
                    guard try body(frame) else { return }
                }
            default: throw .noSuchOverload("a macro", [source.type])
            }
        }
    }

    /// Whether visiting the elements cannot fail, so that a loop may stop at the first that decides.
    ///
    /// Otherwise it goes on to the end without asking its condition, for an error of a later element of the list
    /// is an error of the list.
    func isTotal(_ list: TypedExpression) -> Bool {
        guard case .comprehension(let loop) = list.kind, loop.kind == .map || loop.kind == .filter else {
            // A list that is made as a whole has failed before its first element is visited.
            return true
        }
        return isTotal(loop.source)
            && [loop.predicate, loop.transform].allSatisfy { $0.map { Self.cannotFail($0) } ?? true }
    }

    private static func cannotFail(_ node: TypedExpression) -> Bool {
        switch node.kind {
        case .constant, .local: true
        case .global(_, let field): !field.isOptional
        case .field(let base, _, let field): !field.isOptional && cannotFail(base)
        case .hasField(let base, _, _): cannotFail(base)
        case .not(let operand): operand.type == .bool && cannotFail(operand)
        case .and(let operands), .or(let operands): operands.allSatisfy { $0.type == .bool && cannotFail($0) }
        case .binary(let symbol, let left, let right):
            symbol.precedence == 3 && symbol != .isIn && left.type == right.type
                && [.word, .truth].contains(Representation(left.type)) && cannotFail(left)
                && cannotFail(right)
        default: false
        }
    }

    static func isStreamed(_ node: TypedExpression) -> Bool {
        if case .comprehension(let loop) = node.kind { return loop.kind == .map || loop.kind == .filter }
        return false
    }

    // MARK: all, exists, exists_one

    func truthLoop(_ loop: Comprehension, _ node: TypedExpression) -> TruthCode? {
        guard loop.key == nil, let predicate = loop.predicate else { return nil }
        let test = truth(predicate)
        switch loop.kind {
        case .exists, .all:
            if case .list(.record) = loop.source.type, !Self.isStreamed(loop.source) {
                return rowsDecision(loop, test)
            }
            return decision(loop, test)
        case .existsOne: return uniqueness(loop, test)
        default: return nil
        }
    }

    /// `exists` and `all` over records, in one loop.
    private func rowsDecision(_ loop: Comprehension, _ test: TruthCode) -> TruthCode {
        let place = loop.element.slot * 2
        let deciding = loop.kind == .exists
        let source = narrowedRows(loop)
        let steps = Limits.steps(work: loop.work)
        return TruthCode { frame throws(EvaluationError) in
            let rows = try source(frame)
            var position: Int32 = 0
            while position < rows.count {
                try frame.step(steps)
                frame.words[place] = Int64(rows[position])
                position &+= 1
                do throws(EvaluationError) {
                    if try test(frame) == deciding { return deciding }
                } catch {
                    return try Self.decide(after: error, rows, from: position, place, steps, test, deciding, frame)
                }
            }
            return !deciding
        }
    }

    /// Goes on with the records from a position on after the condition failed for one: one of them may decide.
    @inline(never)
    private static func decide(
        after error: EvaluationError, _ rows: Rows, from start: Int32, _ place: Int, _ steps: Int,
        _ test: TruthCode, _ deciding: Bool, _ frame: Frame
    ) throws(EvaluationError) -> Bool {
        if frame.isExhausted { throw error }
        for position in start..<rows.count {
            try frame.step(steps)
            frame.words[place] = Int64(rows[position])
            do throws(EvaluationError) {
                if try test(frame) == deciding { return deciding }
            } catch  where frame.isExhausted {
                throw error
            } catch {}
        }
        throw error
    }

    private func decision(_ loop: Comprehension, _ test: TruthCode) -> TruthCode {
        let slot = loop.accumulator.slot
        let deciding = loop.kind == .exists
        let mayStop = isTotal(loop.source)
        let visit = visit(
            loop.source, into: loop.element, work: loop.work,
            body: TruthCode { frame throws(EvaluationError) in
                if frame.words[slot * 2] != 0 { return true }
                do throws(EvaluationError) {
                    if try test(frame) == deciding {
                        frame.words[slot * 2] = 1
                        return !mayStop
                    }
                } catch {
                    if frame.isExhausted { throw error }
                    if frame.failures[slot] == nil { frame.failures[slot] = error }
                }
                return true
            })
        return TruthCode { frame throws(EvaluationError) in
            frame.words[slot * 2] = 0
            frame.failures[slot] = nil
            try visit(frame)
            if frame.words[slot * 2] != 0 { return deciding }
            if let failure = frame.failures[slot] { throw failure }
            return !deciding
        }
    }

    private func uniqueness(_ loop: Comprehension, _ test: TruthCode) -> TruthCode {
        let place = loop.accumulator.slot * 2
        let body = TruthCode { frame throws(EvaluationError) in
            if try test(frame) { frame.words[place] += 1 }
            return true
        }
        let visit: EffectCode
        if case .list(.record) = loop.source.type, !Self.isStreamed(loop.source) {
            visit = visitRows(narrowedRows(loop), loop.element, Limits.steps(work: loop.work), body)
        } else {
            visit = self.visit(loop.source, into: loop.element, work: loop.work, body: body)
        }
        return TruthCode { frame throws(EvaluationError) in
            frame.words[place] = 0
            try visit(frame)
            return frame.words[place] == 1
        }
    }
}

extension TruthCode {
    /// Code that leaves a result in the frame and goes on.
    init(_ effect: EffectCode, _ next: TruthCode) {
        self.init { frame throws(EvaluationError) in
            try effect(frame)
            return try next(frame)
        }
    }
}
