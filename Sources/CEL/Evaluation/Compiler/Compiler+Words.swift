extension Compiler {
    /// Code for an expression of type `int`, `uint`, `date` or a record.
    func word(_ node: TypedExpression) -> WordCode {
        nativeWord(node) ?? unboxedWord(node)
    }

    private func unboxedWord(_ node: TypedExpression) -> WordCode {
        let (code, type) = (generalValue(node), node.type)
        return WordCode { frame throws(EvaluationError) in try code(frame).word(as: type) }
    }

    func nativeWord(_ node: TypedExpression) -> WordCode? {
        switch node.kind {
        case .constant(let value):
            guard let word = try? value.word(as: node.type) else { return nil }
            return WordCode { _ in word }
        case .variable(let variable, let definition): return wordVariable(variable, definition)
        case .local(let local):
            guard Representation(local.type) == .word else { return nil }
            let place = local.slot * 2
            return WordCode { frame in frame.words[place] }
        case .global(_, let field) where field.storage.isWord: return read(WordField(field: field), of: nil)
        case .field(let base, _, let field) where field.storage.isWord:
            return read(WordField(field: field), of: base)
        case .binary(let symbol, let left, let right): return wordArithmetic(symbol, left, right)
        case .negate(let operand):
            guard operand.type == .int else { return nil }
            let code = word(operand)
            return WordCode { frame throws(EvaluationError) in try Int64(0).minus(try code(frame)) }
        case .conditional(let condition, let first, let second):
            guard first.type == node.type, second.type == node.type else { return nil }
            let (test, left, right) = (truth(condition), word(first), word(second))
            return WordCode { frame throws(EvaluationError) in try test(frame) ? try left(frame) : try right(frame) }
        case .index(let base, let index, false):
            guard case .list(.record) = base.type, index.type == .int else { return nil }
            let (list, position) = (rows(base), word(index))
            return WordCode { frame throws(EvaluationError) in
                let rows = try list(frame)
                let position = try position(frame)
                guard position >= 0, position < Int64(rows.count) else {
                    throw .indexOutOfRange(position, count: Int(rows.count))
                }
                return Int64(rows[Int32(position)])
            }
        case .aggregate(let kind, let list, let accumulator): return wordAggregate(kind, list, accumulator)
        case .bind(let local, let value, let body):
            guard body.type == node.type else { return nil }
            let (effect, code) = (store(value, into: local), word(body))
            return WordCode { frame throws(EvaluationError) in
                try effect(frame)
                return try code(frame)
            }
        case .call(let function, _, let arguments, _): return wordCall(function, arguments)
        default: return nil
        }
    }

    private func wordVariable(_ variable: Variable, _ definition: Definition?) -> WordCode? {
        guard Representation(variable.type) == .word else { return nil }
        let (slot, name) = (variable.slot, variable.name)
        if let definition {
            guard case .word(let code) = definition.code else { return nil }
            let place = slot * 2
            return WordCode { frame throws(EvaluationError) in
                if frame.isCurrent(slot) { return frame.words[place] }
                let word = try code(frame)
                frame.words[place] = word
                frame.markCurrent(slot)
                return word
            }
        }
        let place = slot * 2
        return WordCode { frame throws(EvaluationError) in
            let word = frame.words[place]
            return word != .min ? word : try frame.unset(slot, name)
        }
    }

    private func wordArithmetic(
        _ symbol: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression
    ) -> WordCode? {
        switch (left.type, right.type) {
        case (.int, .int): break
        case (.date, .int) where symbol == .add || symbol == .subtract, (.int, .date) where symbol == .add:
            let (a, b) = (word(left), word(right))
            let isSum = symbol == .add
            return WordCode { frame throws(EvaluationError) in
                let (x, y) = (try a(frame), try b(frame))
                let days = isSum ? try x.plus(y) : try x.minus(y)
                guard CalendarDate(days: days) != nil else { throw .overflow }
                return days
            }
        case (.date, .date) where symbol == .subtract:
            let (a, b) = (word(left), word(right))
            return WordCode { frame throws(EvaluationError) in try a(frame) - (try b(frame)) }
        default: return nil
        }
        let (a, b) = (word(left), word(right))
        switch symbol {
        case .add: return WordCode { frame throws(EvaluationError) in try a(frame).plus(try b(frame)) }
        case .subtract: return WordCode { frame throws(EvaluationError) in try a(frame).minus(try b(frame)) }
        case .multiply: return WordCode { frame throws(EvaluationError) in try a(frame).times(try b(frame)) }
        case .divide: return WordCode { frame throws(EvaluationError) in try a(frame).over(try b(frame)) }
        case .remainder: return WordCode { frame throws(EvaluationError) in try a(frame).modulo(try b(frame)) }
        default: return nil
        }
    }

    private func wordCall(_ function: Function, _ arguments: [TypedExpression]) -> WordCode? {
        guard arguments.count == 1 else { return nil }
        switch (function.name, arguments[0].type) {
        case ("year", .date):
            let code = word(arguments[0])
            return WordCode { frame throws(EvaluationError) in CalendarDate.year(ofDays: try code(frame)) }
        case ("month", .date):
            let code = word(arguments[0])
            return WordCode { frame throws(EvaluationError) in Int64(CalendarDate.civil(Int(try code(frame))).month) }
        case ("day", .date):
            let code = word(arguments[0])
            return WordCode { frame throws(EvaluationError) in Int64(CalendarDate.civil(Int(try code(frame))).day) }
        case ("minorUnits", .money):
            let code = money(arguments[0])
            return WordCode { frame throws(EvaluationError) in try code(frame).minorUnits }
        case ("int", .int): return word(arguments[0])
        default: return nil
        }
    }
}

extension Frame {
    /// The word of a variable that holds the least of all words, or an error because it was never set.
    @inline(never)
    func unset(_ slot: Int, _ name: String) throws(EvaluationError) -> Int64 {
        if !isSet(slot) { throw .unknownName(name) }
        return .min
    }
}
