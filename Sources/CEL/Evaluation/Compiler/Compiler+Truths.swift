extension Compiler {
    /// Code for an expression that must be a `bool`.
    func truth(_ node: TypedExpression) -> TruthCode {
        nativeTruth(node) ?? unboxedTruth(node)
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
        case .global(_, let field): return read(TruthField(field: field), of: nil)
        case .field(let base, _, let field) where field.storage.isTruth:
            return read(TruthField(field: field), of: base)
        case .hasField(let base, _, let field): return read(FieldPresence(field: field), of: base)
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
                return try settle(error, by: right, deciding: false, frame)
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
                return try settle(error, by: right, deciding: true, frame)
            }
            return try right(frame)
        }
    }
}

/// The outcome of `&&` or `||` after an error of one operand: what the other one decides, or the error.
@inline(never)
private func settle(
    _ error: consuming EvaluationError, by other: TruthCode, deciding: Bool, _ frame: Frame
) throws(EvaluationError) -> Bool {
    if frame.isExhausted { throw error }
    if let truth = try? other(frame), truth == deciding { return deciding }
    throw error
}
