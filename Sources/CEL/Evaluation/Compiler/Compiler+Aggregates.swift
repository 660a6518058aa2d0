extension Compiler {
    /// `size`, and `sum`, `min`, `max` of integers and days.
    func wordAggregate(_ kind: TypedExpression.Aggregate, _ list: TypedExpression, _ accumulator: Local) -> WordCode? {
        guard case .list(let element) = list.type else { return nil }
        if kind == .size { return size(list, Local(name: "", slot: accumulator.slot, type: element)) }
        guard element == .int || element == .date, kind != .sum || element == .int else { return nil }
        let target = Local(name: "", slot: accumulator.slot, type: element)
        let (place, running) = (accumulator.slot * 2, accumulator.slot * 2 + 2)
        switch kind {
        case .sum:
            if let loop = recordLoop(list), let transform = loop.transform {
                let code = word(transform)
                return WordCode { frame throws(EvaluationError) in
                    var sum: Int64 = 0
                    try loop.forEach(frame) { _ throws(EvaluationError) in sum = try sum.plus(try code(frame)) }
                    return sum
                }
            }
            let visit = visit(
                list, into: target,
                body: TruthCode { frame throws(EvaluationError) in
                    frame.words[running] = try frame.words[running].plus(frame.words[place])
                    return true
                })
            return WordCode { frame throws(EvaluationError) in
                frame.words[running] = 0
                try visit(frame)
                return frame.words[running]
            }
        case .min:
            let body = TruthCode { frame in
                if frame.words[place] < frame.words[running] { frame.words[running] = frame.words[place] }
                return true
            }
            let code = extreme(list, target, kind, body)
            return WordCode { frame throws(EvaluationError) in
                try code(frame)
                return frame.words[running]
            }
        default:
            let body = TruthCode { frame in
                if frame.words[place] > frame.words[running] { frame.words[running] = frame.words[place] }
                return true
            }
            let code = extreme(list, target, kind, body)
            return WordCode { frame throws(EvaluationError) in
                try code(frame)
                return frame.words[running]
            }
        }
    }

    /// The number of elements, counted where no list has to be made.
    private func size(_ list: TypedExpression, _ counter: Local) -> WordCode? {
        let slot = counter.slot
        if case .comprehension(let filter) = list.kind, filter.kind == .filter, let loop = recordLoop(list) {
            return WordCode { frame throws(EvaluationError) in
                var count: Int64 = 0
                try loop.forEach(frame) { _ in count &+= 1 }
                return count
            }
        }
        if case .comprehension(let loop) = list.kind, loop.kind == .filter || loop.kind == .map {
            let body = TruthCode { frame in
                frame.bindings[slot] += 1
                return true
            }
            guard let visit = visitStreamed(list, into: counter, body: body) else { return nil }
            return WordCode { frame throws(EvaluationError) in
                frame.bindings[slot] = 0
                try visit(frame)
                return Int64(frame.bindings[slot])
            }
        }
        if case .record = counter.type {
            let code = rows(list)
            return WordCode { frame throws(EvaluationError) in Int64(try code(frame).count) }
        }
        guard let range = range(list) else { return nil }
        return WordCode { frame throws(EvaluationError) in Int64(try range.run(frame).count) }
    }

    /// Code that leaves the least or greatest element in the place after `target`; `body` compares the two.
    private func extreme(
        _ list: TypedExpression, _ target: Local, _ kind: TypedExpression.Aggregate, _ body: TruthCode
    ) -> EffectCode {
        let (slot, name) = (target.slot, kind.rawValue)
        // `bindings` of the place tells whether there was an element at all.
        let visit = visit(
            list, into: target,
            body: TruthCode { frame throws(EvaluationError) in
                guard frame.bindings[slot] == 0 else { return try body(frame) }
                frame.bindings[slot] = 1
                frame.words[slot * 2 + 2] = frame.words[slot * 2]
                frame.words[slot * 2 + 3] = frame.words[slot * 2 + 1]
                return true
            })
        return EffectCode { frame throws(EvaluationError) in
            frame.bindings[slot] = 0
            try visit(frame)
            guard frame.bindings[slot] != 0 else { throw .emptyList(function: name) }
        }
    }

    /// `sum`, `min` and `max` of money.
    func moneyAggregate(
        _ kind: TypedExpression.Aggregate, _ list: TypedExpression, _ accumulator: Local
    ) -> MoneyCode? {
        guard list.type == .list(.money), kind != .size else { return nil }
        let slot = accumulator.slot
        let target = Local(name: "", slot: slot, type: .money)
        if kind == .sum {
            if let loop = recordLoop(list), let transform = loop.transform {
                let code = money(transform)
                return MoneyCode { frame throws(EvaluationError) in
                    var sum = Money(minorUnits: 0, currency: .none)
                    try loop.forEach(frame) { _ throws(EvaluationError) in sum = try sum.adding(try code(frame)) }
                    return sum
                }
            }
            let visit = visit(
                list, into: target,
                body: TruthCode { frame throws(EvaluationError) in
                    frame.store(try frame.money(slot + 1).adding(frame.money(slot)), slot + 1)
                    return true
                })
            return MoneyCode { frame throws(EvaluationError) in
                frame.store(Money(minorUnits: 0, currency: .none), slot + 1)
                try visit(frame)
                return frame.money(slot + 1)
            }
        }
        let sign = kind == .min ? 1 : -1
        let code = extreme(
            list, target, kind,
            TruthCode { frame throws(EvaluationError) in
                let next = frame.money(slot)
                if try next.compared(to: frame.money(slot + 1)) * sign < 0 { frame.store(next, slot + 1) }
                return true
            })
        return MoneyCode { frame throws(EvaluationError) in
            try code(frame)
            return frame.money(slot + 1)
        }
    }
}
