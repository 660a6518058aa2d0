extension Compiler {
    /// Code for any expression, its value boxed.
    func value(_ node: TypedExpression) -> ValueCode {
        nativeValue(node) ?? generalValue(node)
    }

    /// The boxed result of code in the representation of the type, where there is such code.
    private func nativeValue(_ node: TypedExpression) -> ValueCode? {
        switch Representation(node.type) {
        case .word: return nativeWord(node).map { box($0, node.type) }
        case .truth:
            return nativeTruth(node).map { code in
                ValueCode { frame throws(EvaluationError) in .bool(try code(frame)) }
            }
        case .money:
            return nativeMoney(node).map { code in
                ValueCode { frame throws(EvaluationError) in .money(try code(frame)) }
            }
        case .rows: return nativeRows(node).map { box($0, node.type) }
        case .value: return nil
        }
    }

    /// Code for any expression by way of boxed values, whatever its type.
    func generalValue(_ node: TypedExpression) -> ValueCode {
        switch node.kind {
        case .constant(let value): return ValueCode { _ in value }
        case .variable(let variable, let definition): return valueVariable(variable, definition)
        case .local(let local): return load(local.slot, local.type)
        case .unresolved(let name): return failing(.unknownName(name))
        case .global(let type, let field): return valueField(WordCode { _ in 0 }, type, field)
        case .field(let base, let type, let field): return valueField(word(base), type, field)
        case .hasField, .and, .or, .not:
            guard let code = nativeTruth(node) else { return failing(.unknownName("")) }
            return ValueCode { frame throws(EvaluationError) in .bool(try code(frame)) }
        case .index(let base, let index, let isOptional):
            let (container, key) = (value(base), value(index))
            return ValueCode { frame throws(EvaluationError) in
                let container = try container(frame)
                let key = try key(frame)
                try frame.step()
                try frame.spend(bytesOf: key)
                return try Selection.element(key, of: container, isOptional: isOptional)
            }
        case .conditional(let condition, let first, let second):
            let (test, left, right) = (truth(condition), value(first), value(second))
            return ValueCode { frame throws(EvaluationError) in
                try frame.step()
                return try test(frame) ? try left(frame) : try right(frame)
            }
        case .binary(let symbol, let left, let right):
            let (a, b) = (value(left), value(right))
            return ValueCode { frame throws(EvaluationError) in
                try frame.step()
                let x = try a(frame)
                return try Arithmetic.apply(symbol, x, try b(frame), frame)
            }
        case .call(let function, let overload, let arguments, let isMember):
            return call(function, overload, arguments, isMember)
        case .unknownCall(let name, _): return failing(.noSuchOverload("'\(name)'", []))
        case .aggregate(let kind, let list, _):
            guard let function = Library.standard.function(kind.rawValue, .all) else {
                return failing(.unknownName(kind.rawValue))
            }
            let code = value(list)
            let zero = kind == .sum ? Library.zero(of: node.type) : nil
            return ValueCode { frame throws(EvaluationError) in
                let argument = try code(frame)
                if let zero, case .list(let elements) = argument, elements.isEmpty { return zero }
                return try function.call([argument], isMember: true, frame)
            }
        case .list(let elements): return list(elements)
        case .comprehension(let loop): return valueLoop(loop, node)
        case .bind(let local, let bound, let body):
            let (effect, code) = (store(bound, into: local), value(body))
            return ValueCode { frame throws(EvaluationError) in
                try effect(frame)
                return try code(frame)
            }
        case .select, .hasKey, .negate, .map, .optionalMap: return interpreted(node)
        }
    }

    /// Code for what rules do not ask of every record: whatever needs keys, names that are known only now, or numbers that are
    /// no integers.
    func interpreted(_ node: TypedExpression) -> ValueCode {
        ValueCode { frame throws(EvaluationError) in try Interpreter(frame).value(node) }
    }

    func failing(_ error: EvaluationError) -> ValueCode {
        ValueCode { _ throws(EvaluationError) in throw error }
    }

    private func valueVariable(_ variable: Variable, _ definition: Definition?) -> ValueCode {
        let (slot, name) = (variable.slot, variable.name)
        let load = load(slot, variable.type)
        guard let definition else {
            return ValueCode { frame throws(EvaluationError) in
                guard frame.isSet(slot) else { throw .unknownName(name) }
                return try load(frame)
            }
        }
        let code = boxed(definition.code, variable.type)
        let type = variable.type
        return ValueCode { frame throws(EvaluationError) in
            if frame.isCurrent(slot) { return try load(frame) }
            let value = try code(frame)
            try frame.store(value, as: type, in: slot, name: name)
            frame.markCurrent(slot)
            return value
        }
    }

    private func valueField(_ base: WordCode, _ type: RecordType, _ field: RecordField) -> ValueCode {
        let missing = EvaluationError.noSuchField(field.name)
        let target = field.targetName.flatMap { source.schema[$0] }
        let record = ComputedRow(code: base)
        return ValueCode { frame throws(EvaluationError) in
            let row = Int32(truncatingIfNeeded: try record.row(frame))
            guard let value = field.value(row, of: target) else { throw missing }
            try frame.spend(madeOf: value)
            return value
        }
    }

    private func call(
        _ function: Function, _ overload: Overload?, _ arguments: [TypedExpression], _ isMember: Bool
    ) -> ValueCode {
        let codes = arguments.map { value($0) }
        if let overload, overload.takesExactly(arguments.map(\.type)) {
            if codes.count == 1 {
                let code = codes[0]
                return ValueCode { frame throws(EvaluationError) in try overload.call([try code(frame)], frame) }
            }
            if function.name == "matches", let compiled = constantPattern(codes[0], arguments[1]) { return compiled }
            return ValueCode { frame throws(EvaluationError) in
                var values: [Value] = []
                values.reserveCapacity(codes.count)
                for code in codes { values.append(try code(frame)) }
                return try overload.call(values, frame)
            }
        }
        return ValueCode { frame throws(EvaluationError) in
            var values: [Value] = []
            values.reserveCapacity(codes.count)
            for code in codes { values.append(try code(frame)) }
            return try function.call(values, isMember: isMember, frame)
        }
    }

    /// `matches` with a literal pattern, which is compiled once; a bad pattern stays an error of the evaluation, and one so
    /// large that many of them would fill memory is compiled when it is asked.
    private func constantPattern(_ text: ValueCode, _ pattern: TypedExpression) -> ValueCode? {
        guard case .constant(.string(let source)) = pattern.kind,
            let compiled = try? Pattern(source, sizeLimit: min(limits.patternSize, 1_000))
        else { return nil }
        return ValueCode { frame throws(EvaluationError) in
            let value = try text(frame)
            guard case .string(let text) = value else { throw .noSuchOverload("'matches'", [value.type, .string]) }
            return .bool(try compiled.matches(text, frame))
        }
    }

    private func list(_ elements: [(value: TypedExpression, isOptional: Bool)]) -> ValueCode {
        let constants = elements.compactMap { element -> Value? in
            if case .constant(let value) = element.value.kind, !element.isOptional { value } else { nil }
        }
        if constants.count == elements.count {
            let whole = Value.list(constants)
            return ValueCode { _ in whole }
        }
        let codes = elements.map { (code: value($0.value), isOptional: $0.isOptional) }
        return ValueCode { frame throws(EvaluationError) in
            try frame.spend(1 + codes.count)
            var values: [Value] = []
            values.reserveCapacity(codes.count)
            for (code, isOptional) in codes {
                let value = try code(frame)
                guard isOptional else {
                    values.append(value)
                    continue
                }
                guard case .optional(let wrapped) = value else { throw .noSuchOverload("'?'", [value.type]) }
                if let wrapped { values.append(wrapped) }
            }
            return .list(values)
        }
    }
}

extension Overload {
    /// Whether arguments of these types need no look at their values to know that they fit.
    func takesExactly(_ types: [CELType]) -> Bool {
        zip(types, parameters).allSatisfy { type, parameter in
            switch parameter {
            case .dyn, .parameter: true
            default: !type.isDynamic && type.erased == parameter.erased
            }
        }
    }
}
