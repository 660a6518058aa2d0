extension Compiler {
    /// Code for an expression that must be a `bool`.
    func truth(_ node: TypedExpression) -> TruthCode {
        recorded(node, nativeTruth(node) ?? unboxedTruth(node))
    }

    private func unboxedTruth(_ node: TypedExpression) -> TruthCode {
        let code = generalValue(node)
        return TruthCode { frame throws(EvaluationError) in
            let value = try code(frame)
            guard case .bool(let truth) = value else { throw .notBoolean(value.type) }
            return truth
        }
    }

    func nativeTruth(_ node: TypedExpression) -> TruthCode? {
        switch node.kind {
        case .constant(.bool(let truth)): return TruthCode { _ in truth }
        case .variable(let variable, let definition):
            guard variable.type == .bool else { return nil }
            return truthVariable(variable, definition)
        case .local(let local):
            guard local.type == .bool else { return nil }
            let place = local.slot * 2
            return TruthCode { frame in frame.words[place] != 0 }
        case .global(_, let field): return truthField(WordCode { _ in 0 }, field)
        case .field(let base, _, let field) where field.storage.isTruth: return truthField(word(base), field)
        case .hasField(let base, _, let field): return presence(word(base), field)
        case .and(let operands): return conjunction(operands.map { truth($0) })
        case .or(let operands): return disjunction(operands.map { truth($0) })
        case .not(let operand):
            let code = truth(operand)
            return TruthCode { frame throws(EvaluationError) in !(try code(frame)) }
        case .conditional(let condition, let first, let second):
            guard first.type == .bool, second.type == .bool else { return nil }
            let (test, left, right) = (truth(condition), truth(first), truth(second))
            return TruthCode { frame throws(EvaluationError) in try test(frame) ? try left(frame) : try right(frame) }
        case .binary(let symbol, let left, let right): return comparison(symbol, left, right)
        case .comprehension(let loop): return truthLoop(loop, node)
        case .bind(let local, let value, let body):
            guard body.type == .bool else { return nil }
            let (effect, code) = (store(value, into: local), truth(body))
            return TruthCode { frame throws(EvaluationError) in
                try effect(frame)
                return try code(frame)
            }
        case .call(let function, _, let arguments, true): return textTest(function, arguments)
        default: return nil
        }
    }

    private func truthVariable(_ variable: Variable, _ definition: Definition?) -> TruthCode? {
        let (slot, name) = (variable.slot, variable.name)
        guard let definition else {
            return TruthCode { frame throws(EvaluationError) in
                guard frame.isSet(slot) else { throw .unknownName(name) }
                return frame.words[slot * 2] != 0
            }
        }
        guard case .truth(let code) = definition.code else { return nil }
        return TruthCode { frame throws(EvaluationError) in
            if frame.isCurrent(slot) { return frame.words[slot * 2] != 0 }
            let truth = try code(frame)
            frame.words[slot * 2] = truth ? 1 : 0
            frame.markCurrent(slot)
            return truth
        }
    }

    private func truthField(_ base: WordCode, _ field: RecordField) -> TruthCode? {
        let missing = EvaluationError.noSuchField(field.name)
        switch field.storage {
        case .boolean(let column):
            return TruthCode { frame throws(EvaluationError) in
                let byte = column.pointee.base[try frame.row(base)]
                if byte > 1 { throw missing }
                return byte == 1
            }
        case .computed(let computed):
            return TruthCode { frame throws(EvaluationError) in
                let word = computed(Int32(truncatingIfNeeded: try frame.row(base)))
                if word == .min { throw missing }
                return word != 0
            }
        default: return nil
        }
    }

    /// Code for `has(e.f)`.
    private func presence(_ base: WordCode, _ field: RecordField) -> TruthCode {
        if let presence = field.presence {
            return TruthCode { frame throws(EvaluationError) in
                presence(Int32(truncatingIfNeeded: try frame.row(base)))
            }
        }
        switch field.storage {
        case .word32(let column):
            return TruthCode { frame throws(EvaluationError) in
                column.pointee.base[try frame.row(base)] != .min
            }
        case .word64(let column):
            return TruthCode { frame throws(EvaluationError) in
                column.pointee.base[try frame.row(base)] != .min
            }
        case .money(let units, _), .moneyOfOneCurrency(let units, _):
            return TruthCode { frame throws(EvaluationError) in
                units.pointee.base[try frame.row(base)] != .min
            }
        case .reference(let column), .symbol(let column, _):
            return TruthCode { frame throws(EvaluationError) in
                column.pointee.base[try frame.row(base)] >= 0
            }
        case .boolean(let column):
            return TruthCode { frame throws(EvaluationError) in
                column.pointee.base[try frame.row(base)] <= 1
            }
        case .text(let text):
            return TruthCode { frame throws(EvaluationError) in
                text(Int32(truncatingIfNeeded: try frame.row(base))) != nil
            }
        case .computedReference(let reference):
            return TruthCode { frame throws(EvaluationError) in
                reference(Int32(truncatingIfNeeded: try frame.row(base))) >= 0
            }
        case .computed(let computed):
            return TruthCode { frame throws(EvaluationError) in
                computed(Int32(truncatingIfNeeded: try frame.row(base))) != .min
            }
        case .rows, .range:
            return TruthCode { frame throws(EvaluationError) in
                _ = try frame.row(base)
                return true
            }
        case .value(let value):
            return TruthCode { frame throws(EvaluationError) in
                value(Int32(truncatingIfNeeded: try frame.row(base))) != nil
            }
        }
    }

    /// Joins operands two by two, since going through a list would count references to each; by halves, so that many of
    /// them need no deep stack.
    private func balanced(
        _ operands: ArraySlice<TruthCode>, _ join: (TruthCode, TruthCode) -> TruthCode
    ) -> TruthCode {
        if operands.count <= 1 { return operands.first ?? TruthCode { _ in true } }
        let middle = operands.startIndex + operands.count / 2
        return join(balanced(operands[..<middle], join), balanced(operands[middle...], join))
    }

    /// `&&`: false as soon as one operand is false, whatever errors the others yield.
    func conjunction(_ operands: [TruthCode]) -> TruthCode {
        balanced(operands[...], conjunction)
    }

    private func conjunction(_ left: TruthCode, _ right: TruthCode) -> TruthCode {
        TruthCode { frame throws(EvaluationError) in
            do throws(EvaluationError) {
                guard try left(frame) else { return false }
            } catch {
                if frame.isExhausted { throw error }
                if let truth = try? right(frame), !truth { return false }
                throw error
            }
            return try right(frame)
        }
    }

    /// `||`: true as soon as one operand is true, whatever errors the others yield.
    func disjunction(_ operands: [TruthCode]) -> TruthCode {
        balanced(operands[...], disjunction)
    }

    private func disjunction(_ left: TruthCode, _ right: TruthCode) -> TruthCode {
        TruthCode { frame throws(EvaluationError) in
            do throws(EvaluationError) {
                if try left(frame) { return true }
            } catch {
                if frame.isExhausted { throw error }
                if let truth = try? right(frame), truth { return true }
                throw error
            }
            return try right(frame)
        }
    }
}
