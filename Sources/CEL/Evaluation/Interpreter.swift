/// Evaluates expressions by walking through their typed trees, and takes note of what every part comes to where that is
/// asked for.
struct Interpreter {
    let frame: Frame
    /// Where it is kept what the parts come to and read; nil where nobody asks for it.
    let recorder: Recorder?

    init(_ frame: Frame, _ recorder: Recorder? = nil) { (self.frame, self.recorder) = (frame, recorder) }

    /// The same without anything being kept.
    var plain: Interpreter { Interpreter(frame) }

    func value(_ node: TypedExpression) throws(EvaluationError) -> Value {
        guard let recorder else { return try evaluated(node) }
        let isFollowed = recorder.mayRead(node)
        if !isFollowed, !recorder.isExplaining { return try plain.evaluated(node) }
        do throws(EvaluationError) {
            let value = try isFollowed || node.showsParts ? evaluated(node) : plain.evaluated(node)
            recorder.note(value, of: node)
            return value
        } catch {
            recorder.note(error, of: node)
            throw error
        }
    }

    func truth(_ node: TypedExpression) throws(EvaluationError) -> Bool {
        let value = try value(node)
        guard case .bool(let truth) = value else { throw .notBoolean(value.type) }
        return truth
    }

    private func evaluated(_ node: TypedExpression) throws(EvaluationError) -> Value {
        switch node.kind {
        case .constant(let value): return value
        case .variable(let variable, let definition): return try self.variable(variable, definition)
        case .local(let local): return frame.load(local.slot, local.type)
        case .unresolved(let name): throw .unknownName(name)
        case .global, .field, .hasField, .select, .hasKey, .index: return try access(node)
        case .not(let operand): return .bool(try !truth(operand))
        case .negate(let operand):
            try step(operand.type)
            return try Arithmetic.negate(try value(operand))
        case .and(let operands): return .bool(try joined(operands, deciding: false))
        case .or(let operands): return .bool(try joined(operands, deciding: true))
        case .conditional(let condition, let first, let second):
            try step(node.type)
            return try truth(condition) ? try value(first) : try value(second)
        case .binary(let symbol, let left, let right): return try binary(symbol, left, right)
        case .call, .unknownCall, .aggregate, .list, .map: return try made(node)
        case .comprehension(let loop): return try self.loop(loop, node)
        case .bind(let local, let bound, let body):
            try frame.store(try value(bound), local)
            return try value(body)
        case .optionalMap(let base, let local, let body, let isFlat):
            let base = try value(base)
            guard case .optional(let wrapped) = base else { throw .noSuchOverload("'optMap'", [base.type]) }
            guard let wrapped else { return .optional(nil) }
            try frame.store(wrapped, local)
            let result = try value(body)
            guard isFlat else { return .optional(result) }
            guard case .optional = result else { throw .noSuchOverload("'optFlatMap'", [result.type]) }
            return result
        }
    }

    /// A defined variable is evaluated when a binding first asks for it; that is not recorded, see `Program.follow`.
    private func variable(_ variable: Variable, _ definition: Definition?) throws(EvaluationError) -> Value {
        let slot = variable.slot
        guard let definition else {
            guard frame.isSet(slot) else { throw .unknownName(variable.name) }
            return frame.load(slot, variable.type)
        }
        if frame.isCurrent(slot) { return frame.load(slot, variable.type) }
        let value = try plain.value(definition.expression.root)
        try frame.store(value, as: variable.type, in: slot, name: variable.name)
        frame.markCurrent(slot)
        return value
    }

    /// `&&` and `||`: what the first operand that decides says, whatever errors the others yield.
    private func joined(_ operands: [TypedExpression], deciding: Bool) throws(EvaluationError) -> Bool {
        var failure: EvaluationError?
        for operand in operands {
            do throws(EvaluationError) {
                if try truth(operand) == deciding { return deciding }
            } catch {
                if frame.isExhausted { throw error }
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return !deciding
    }

    private func binary(
        _ symbol: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression
    ) throws(EvaluationError) -> Value {
        if symbol == .isIn, case .list(let inner) = right.type, inner == left.type {
            if case .record = inner {
                let element = try value(left)
                guard let rows = try storedRows(right) else {
                    return .bool(try Arithmetic.contains(try value(right), element, frame))
                }
                guard case .record(let record) = element else { return .bool(false) }
                if rows.indices != nil { try frame.spend(Int(rows.count) / 8) }
                return .bool(rows.contains(record.row))
            }
            if let numbers = try range(right) {
                let element = try value(left)
                if case .int(let number) = element { return .bool(numbers.contains(number)) }
            }
        }
        if left.type != .string || symbol == .add { try step(left.type) }
        let x = try value(left)
        return try Arithmetic.apply(symbol, x, try value(right), frame)
    }

    /// Counts an operator on values of a type, unless it is one of a few instructions.
    private func step(_ type: CELType) throws(EvaluationError) {
        switch type {
        case .bool, .int, .uint, .double, .date, .money, .record: break
        default: try frame.step()
        }
    }
}

// MARK: - Fields, keys and elements

extension Interpreter {
    private func access(_ node: TypedExpression) throws(EvaluationError) -> Value {
        switch node.kind {
        case .global(let type, let field): return try read(field, type, 0)
        case .field(let base, let type, let field): return try read(field, type, try row(base, type, field))
        case .hasField(let base, let type, let field):
            return .bool(field.isPresent(try row(base, type, field), of: type))
        case .select(let base, let name, let isOptional):
            let base = try selected(base, name)
            return try Selection.field(name, of: base, isOptional: isOptional, frame)
        case .hasKey(let base, let name): return .bool(try Selection.has(name, in: try selected(base, name)))
        case .index(let base, let index, let isOptional):
            if !isOptional, index.type == .int, let rows = try storedRows(base) {
                guard case .int(let position) = try value(index), position >= 0, position < Int64(rows.count) else {
                    return try Selection.element(try value(index), of: try value(base), isOptional: false)
                }
                return base.listedType.map { .record(Record(type: $0, row: rows[Int32(position)])) } ?? .null
            }
            let container = try value(base)
            let key = try value(index)
            try frame.step()
            try frame.spend(bytesOf: key)
            return try Selection.element(key, of: container, isOptional: isOptional)
        default: throw .unknownName("")
        }
    }

    private func read(_ field: RecordField, _ type: RecordType, _ row: Int32) throws(EvaluationError) -> Value {
        guard let value = field.value(row, in: type) else { throw .noSuchField(field.name) }
        try frame.spend(madeOf: value)
        return value
    }

    /// The row of the record of which a field is read.
    private func row(
        _ base: TypedExpression, _ type: RecordType, _ field: RecordField
    ) throws(EvaluationError) -> Int32 {
        let row: Int32
        if let placed = placedRow(base) { row = placed } else { row = try recordRow(base, type) }
        recorder?.trace?.note(Record(type: type, row: row), field)
        return row
    }

    /// The row of the record that a variable or an element of a loop is, of which nobody asks what it came to; nil for every other
    /// expression.
    private func placedRow(_ base: TypedExpression) -> Int32? {
        switch base.kind {
        case .local(let local):
            if case .record = local.type { return Int32(truncatingIfNeeded: frame.words[local.slot * 2]) }
        case .variable(let variable, nil) where frame.isSet(variable.slot):
            if case .record = variable.type { return Int32(truncatingIfNeeded: frame.words[variable.slot * 2]) }
        default: break
        }
        return nil
    }

    private func recordRow(_ base: TypedExpression, _ type: RecordType) throws(EvaluationError) -> Int32 {
        let base = try value(base)
        guard case .record(let record) = base else {
            throw .invalidArgument(function: type.name, "found \(base.type)")
        }
        return record.row
    }

    /// The value of which a key or a field is selected by its name.
    private func selected(_ base: TypedExpression, _ name: String) throws(EvaluationError) -> Value {
        try frame.step(1 + name.utf8.count / Limits.bytesOfStep)
        let value = try value(base)
        recorder?.trace?.note(name, of: value)
        return value
    }

    /// The rows of a list of records that the host keeps; nil for every other list.
    func storedRows(_ list: TypedExpression) throws(EvaluationError) -> Rows? {
        let rows: Rows
        switch list.kind {
        case .global(_, let field) where field.storage.isRows: rows = field.rows(0)
        case .field(let base, let type, let field) where field.storage.isRows:
            rows = field.rows(try row(base, type, field))
        default: return nil
        }
        recorder?.note(rows, of: list)
        return rows
    }

    /// The records of a list and their type, in memory that lasts until the frame begins a binding; nil for what is no list
    /// of records.
    func records(_ list: TypedExpression) throws(EvaluationError) -> (type: RecordType, rows: Rows)? {
        if let rows = try storedRows(list) { return list.listedType.map { ($0, rows) } }
        guard case .list(let elements) = try value(list), case .record(let first)? = elements.first else { return nil }
        return (first.type, try Value.list(elements).rows(as: .list(.record(first.type.name)), frame))
    }

    /// The number of an interned text; nil for none.
    func symbol(_ node: TypedExpression) throws(EvaluationError) -> Int64? {
        let number: Int32?
        switch node.kind {
        case .global(_, let field): number = field.symbol(0)
        case .field(let base, let type, let field): number = field.symbol(try row(base, type, field))
        default: number = nil
        }
        return number.map(Int64.init)
    }

    /// The run of integers that a field lists; nil for every other list.
    private func range(_ list: TypedExpression) throws(EvaluationError) -> Range<Int64>? {
        switch list.kind {
        case .global(_, let field): return field.range(0)
        case .field(let base, let type, let field):
            guard case .range = field.storage else { return nil }
            return field.range(try row(base, type, field))
        default: return nil
        }
    }
}

extension TypedExpression {
    /// Whether an explanation may show parts of it beside its own value; see `Explainer`.
    var showsParts: Bool {
        switch kind {
        case .and, .or, .not, .negate, .conditional, .binary, .bind: true
        case .call: type == .bool
        case .comprehension(let loop): loop.kind.decides
        default: false
        }
    }

    /// The record type of the elements of a list that is a field.
    var listedType: RecordType? {
        switch kind {
        case .global(let type, let field), .field(_, let type, let field): type.target(of: field)
        default: nil
        }
    }

    /// Whether the elements are made one by one of those of another list.
    var isStreamed: Bool {
        if case .comprehension(let loop) = kind {
            return loop.key == nil && (loop.kind == .map || loop.kind == .filter)
        }
        return false
    }
}

// MARK: - What is made

extension Interpreter {
    private func made(_ node: TypedExpression) throws(EvaluationError) -> Value {
        switch node.kind {
        case .call(let function, let overload, let arguments, let isMember):
            let call = node.preparation { Preparation(call: function, overload, arguments) }
            if let pattern = call.pattern, pattern.instructions.count <= frame.limits.patternSize {
                let value = try value(arguments[0])
                guard case .string(let text) = value else { throw .noSuchOverload("'matches'", [value.type, .string]) }
                return .bool(try pattern.matches(text, frame))
            }
            var values: [Value] = []
            values.reserveCapacity(arguments.count)
            for argument in arguments { values.append(try value(argument)) }
            if let overload = call.overload { return try overload.call(values, frame) }
            return try function.call(values, isMember: isMember, frame)
        case .unknownCall(let name, _): throw .noSuchOverload("'\(name)'", [])
        case .aggregate(let kind, let list, _): return try aggregate(kind, list, node.type)
        case .list(let elements):
            if let constant = node.preparation({ Preparation(list: elements) }).constant { return constant }
            try frame.spend(1 + elements.count)
            var values: [Value] = []
            values.reserveCapacity(elements.count)
            for (element, isOptional) in elements {
                if let value = try given(try value(element), isOptional) { values.append(value) }
            }
            return .list(values)
        case .map(let entries):
            var map = MapValue()
            try frame.step(MapValue.steps)
            for (key, element, isOptional) in entries {
                let key = try value(key)
                let value = try value(element)
                try frame.step(MapValue.stepsOfEntry)
                try frame.spend(bytesOf: key)
                if let value = try given(value, isOptional) { try map.insert(key, value) }
            }
            return .map(map)
        default: throw .unknownName("")
        }
    }

    /// An element of a literal; nil for an optional one that there is not.
    private func given(_ value: Value, _ isOptional: Bool) throws(EvaluationError) -> Value? {
        guard isOptional else { return value }
        guard case .optional(let wrapped) = value else { throw .noSuchOverload("'?'", [value.type]) }
        return wrapped
    }

    private func aggregate(
        _ kind: TypedExpression.Aggregate, _ list: TypedExpression, _ type: CELType
    ) throws(EvaluationError) -> Value {
        if kind == .size, let rows = try storedRows(list) { return .int(Int64(rows.count)) }
        if kind == .size, let numbers = try range(list) { return .int(Int64(numbers.count)) }
        guard list.isStreamed, kind == .size || type.isCounted else {
            guard let function = Library.standard.function(kind.rawValue, .all) else {
                throw .unknownName(kind.rawValue)
            }
            let argument = try value(list)
            if kind == .sum, let zero = Library.zero(of: type), case .list(let elements) = argument, elements.isEmpty {
                return zero
            }
            return try function.call([argument], isMember: true, frame)
        }
        var count: Int64 = 0
        var result: Value?
        try visit(list) { element throws(EvaluationError) in
            switch (kind, result) {
            case (.size, _): count += 1
            case (_, nil): result = element
            case (.sum, let sum?): result = try Arithmetic.apply(.add, sum, element, frame)
            case (_, let best?):
                let order = try element.ordered(best, .less, frame)
                result = Library.extreme(best, element, order, kind == .min ? 1 : -1)
            }
            return true
        }
        if kind == .size { return .int(count) }
        if let result { return result }
        guard kind == .sum, let zero = Library.zero(of: type) else {
            throw .emptyList(function: kind.rawValue)
        }
        return zero
    }
}

extension CELType {
    /// Whether values are numbers, days or amounts, which are added and compared without a look at their types.
    fileprivate var isCounted: Bool {
        switch self {
        case .int, .uint, .double, .date, .money: true
        default: false
        }
    }
}
