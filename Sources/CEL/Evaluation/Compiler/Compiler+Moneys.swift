extension Compiler {
    /// Code for an expression of type `money`.
    func money(_ node: TypedExpression) -> MoneyCode {
        nativeMoney(node) ?? unboxedMoney(node)
    }

    private func unboxedMoney(_ node: TypedExpression) -> MoneyCode {
        let code = generalValue(node)
        return MoneyCode { frame throws(EvaluationError) in
            let value = try code(frame)
            guard case .money(let money) = value else { throw .noSuchOverload("money", [value.type]) }
            return money
        }
    }

    func nativeMoney(_ node: TypedExpression) -> MoneyCode? {
        switch node.kind {
        case .constant(.money(let money)): return MoneyCode { _ in money }
        case .variable(let variable, let definition):
            let (slot, name) = (variable.slot, variable.name)
            guard let definition else {
                return MoneyCode { frame throws(EvaluationError) in
                    guard frame.isSet(slot) else { throw .unknownName(name) }
                    return frame.money(slot)
                }
            }
            guard case .money(let code) = definition.code else { return nil }
            return MoneyCode { frame throws(EvaluationError) in
                if frame.isCurrent(slot) { return frame.money(slot) }
                let money = try code(frame)
                frame.store(money, slot)
                frame.markCurrent(slot)
                return money
            }
        case .local(let local):
            guard local.type == .money else { return nil }
            let slot = local.slot
            return MoneyCode { frame in frame.money(slot) }
        case .global(_, let field): return read(MoneyField(field: field), of: nil)
        case .field(let base, _, let field) where field.storage.isMoney:
            return read(MoneyField(field: field), of: base)
        case .negate(let operand):
            guard operand.type == .money else { return nil }
            let code = money(operand)
            return MoneyCode { frame throws(EvaluationError) in try code(frame).negated() }
        case .binary(let symbol, let left, let right): return moneyArithmetic(symbol, left, right)
        case .conditional(let condition, let first, let second):
            guard first.type == .money, second.type == .money else { return nil }
            let (test, left, right) = (truth(condition), money(first), money(second))
            return MoneyCode { frame throws(EvaluationError) in try test(frame) ? try left(frame) : try right(frame) }
        case .aggregate(let kind, let list, let accumulator): return moneyAggregate(kind, list, accumulator)
        case .bind(let local, let value, let body):
            guard body.type == .money else { return nil }
            let (effect, code) = (store(value, into: local), money(body))
            return MoneyCode { frame throws(EvaluationError) in
                try effect(frame)
                return try code(frame)
            }
        default: return nil
        }
    }

    private func moneyArithmetic(
        _ symbol: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression
    ) -> MoneyCode? {
        switch (symbol, left.type, right.type) {
        case (.add, .money, .money):
            let (a, b) = (money(left), money(right))
            return MoneyCode { frame throws(EvaluationError) in try a(frame).adding(try b(frame)) }
        case (.subtract, .money, .money):
            let (a, b) = (money(left), money(right))
            return MoneyCode { frame throws(EvaluationError) in try a(frame).adding(try b(frame).negated()) }
        case (.multiply, .money, .int):
            let (a, b) = (money(left), word(right))
            return MoneyCode { frame throws(EvaluationError) in try a(frame).multiplied(by: try b(frame)) }
        case (.multiply, .int, .money):
            let (a, b) = (word(left), money(right))
            return MoneyCode { frame throws(EvaluationError) in
                let factor = try a(frame)
                return try b(frame).multiplied(by: factor)
            }
        default: return nil
        }
    }
}
