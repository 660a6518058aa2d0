extension Compiler {
    /// Code for an expression of type `double`.
    func double(_ node: TypedExpression) -> DoubleCode {
        nativeDouble(node) ?? unboxedDouble(node)
    }

    private func unboxedDouble(_ node: TypedExpression) -> DoubleCode {
        let code = generalValue(node)
        return DoubleCode { frame throws(EvaluationError) in
            let value = try code(frame)
            guard case .double(let number) = value else { throw .noSuchOverload("double", [value.type]) }
            return number
        }
    }

    func nativeDouble(_ node: TypedExpression) -> DoubleCode? {
        switch node.kind {
        case .constant(.double(let number)): return DoubleCode { _ in number }
        case .variable(let variable, nil):
            let (slot, name) = (variable.slot, variable.name)
            return DoubleCode { frame throws(EvaluationError) in
                guard frame.isSet(slot) else { throw .unknownName(name) }
                return Double(bitPattern: UInt64(bitPattern: frame.words[slot * 2]))
            }
        case .local(let local):
            guard local.type == .double else { return nil }
            let place = local.slot * 2
            return DoubleCode { frame in Double(bitPattern: UInt64(bitPattern: frame.words[place])) }
        case .negate(let operand):
            guard operand.type == .double else { return nil }
            let code = double(operand)
            return DoubleCode { frame throws(EvaluationError) in -(try code(frame)) }
        case .binary(let symbol, let left, let right):
            guard left.type == .double, right.type == .double else { return nil }
            let (a, b) = (double(left), double(right))
            switch symbol {
            case .add: return DoubleCode { frame throws(EvaluationError) in try a(frame) + (try b(frame)) }
            case .subtract: return DoubleCode { frame throws(EvaluationError) in try a(frame) - (try b(frame)) }
            case .multiply: return DoubleCode { frame throws(EvaluationError) in try a(frame) * (try b(frame)) }
            case .divide: return DoubleCode { frame throws(EvaluationError) in try a(frame) / (try b(frame)) }
            default: return nil
            }
        case .conditional(let condition, let first, let second):
            guard first.type == .double, second.type == .double else { return nil }
            let (test, left, right) = (truth(condition), double(first), double(second))
            return DoubleCode { frame throws(EvaluationError) in try test(frame) ? try left(frame) : try right(frame) }
        default: return nil
        }
    }
}
