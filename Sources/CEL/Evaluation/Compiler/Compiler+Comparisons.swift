extension Compiler {
    /// Code for `==`, `<`, `in` and their like, where both sides have one known representation.
    func comparison(
        _ symbol: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression
    ) -> TruthCode? {
        if symbol == .isIn { return membership(left, right) }
        guard left.type == right.type else { return nil }
        switch left.type {
        case .int, .date, .uint, .record:
            let isUnsigned = left.type == .uint
            if case .record = left.type, symbol.isOrdering { return nil }
            if let column = column(of: left) {
                return wordComparison(symbol, column, right, isUnsigned: isUnsigned)
            }
            return wordComparison(symbol, word(left), right, isUnsigned: isUnsigned)
        case .money: return moneyComparison(symbol, money(left), money(right))
        case .bool:
            // What has no code here must not be compiled in vain: in a row of comparisons the work would double with each.
            guard symbol == .equal || symbol == .notEqual else { return nil }
            let (a, b) = (truth(left), truth(right))
            if symbol == .equal { return TruthCode { frame throws(EvaluationError) in try a(frame) == (try b(frame)) } }
            return TruthCode { frame throws(EvaluationError) in try a(frame) != (try b(frame)) }
        case .string: return textComparison(symbol, left, right)
        default: return nil
        }
    }

    /// The code is one function with what it compares, where that is known to be simple.
    private func wordComparison<Left: WordReader>(
        _ symbol: BinaryOperator, _ left: Left, _ right: TypedExpression, isUnsigned: Bool
    ) -> TruthCode? {
        switch right.kind {
        case .constant(let value):
            guard let word = try? value.word(as: right.type) else { return nil }
            return wordComparison(symbol, left, ConstantWord(word: word), isUnsigned: isUnsigned)
        case .local(let local):
            return wordComparison(symbol, left, LocalWord(place: local.slot * 2), isUnsigned: isUnsigned)
        case .variable(let variable, nil):
            let word = VariableWord(slot: variable.slot, place: variable.slot * 2, name: variable.name)
            return wordComparison(symbol, left, word, isUnsigned: isUnsigned)
        default:
            if let column = column(of: right) {
                return wordComparison(symbol, left, column, isUnsigned: isUnsigned)
            }
        }
        return wordComparison(symbol, left, word(right), isUnsigned: isUnsigned)
    }

    private func wordComparison<Left: WordReader, Right: WordReader>(
        _ symbol: BinaryOperator, _ a: Left, _ b: Right, isUnsigned: Bool
    ) -> TruthCode? {
        // Unsigned numbers keep their order when the highest bit is flipped.
        let flip = isUnsigned ? Int64.min : 0
        switch symbol {
        case .equal: return TruthCode { frame throws(EvaluationError) in try a(frame) == (try b(frame)) }
        case .notEqual: return TruthCode { frame throws(EvaluationError) in try a(frame) != (try b(frame)) }
        case .less: return TruthCode { frame throws(EvaluationError) in try a(frame) ^ flip < (try b(frame) ^ flip) }
        case .lessOrEqual:
            return TruthCode { frame throws(EvaluationError) in try a(frame) ^ flip <= (try b(frame) ^ flip) }
        case .greater: return TruthCode { frame throws(EvaluationError) in try a(frame) ^ flip > (try b(frame) ^ flip) }
        case .greaterOrEqual:
            return TruthCode { frame throws(EvaluationError) in try a(frame) ^ flip >= (try b(frame) ^ flip) }
        default: return nil
        }
    }

    /// A field that is a 32-bit column of the record at a place.
    private func column(of node: TypedExpression) -> ColumnWord? {
        guard case .field(let base, _, let field) = node.kind, case .word32(let column) = field.storage else {
            return nil
        }
        let missing = EvaluationError.noSuchField(field.name)
        return place(of: base).map { ColumnWord(record: PlacedRow(place: $0), column: column, missing: missing) }
    }

    private func moneyComparison(_ symbol: BinaryOperator, _ a: MoneyCode, _ b: MoneyCode) -> TruthCode? {
        switch symbol {
        case .equal:
            return TruthCode { frame throws(EvaluationError) in
                let (x, y) = (try a(frame), try b(frame))
                if x == y { return true }
                return try x.compared(to: y) == 0
            }
        case .notEqual:
            return TruthCode { frame throws(EvaluationError) in try a(frame).compared(to: try b(frame)) != 0 }
        case .less: return TruthCode { frame throws(EvaluationError) in try a(frame).compared(to: try b(frame)) < 0 }
        case .lessOrEqual:
            return TruthCode { frame throws(EvaluationError) in try a(frame).compared(to: try b(frame)) <= 0 }
        case .greater: return TruthCode { frame throws(EvaluationError) in try a(frame).compared(to: try b(frame)) > 0 }
        case .greaterOrEqual:
            return TruthCode { frame throws(EvaluationError) in try a(frame).compared(to: try b(frame)) >= 0 }
        default: return nil
        }
    }

    /// Code for `record in records` and `number in numbers`.
    private func membership(_ element: TypedExpression, _ list: TypedExpression) -> TruthCode? {
        guard case .list(let inner) = list.type, inner == element.type else { return nil }
        if case .record = inner {
            let (code, rows) = (word(element), rows(list))
            return TruthCode { frame throws(EvaluationError) in
                let row = Int32(truncatingIfNeeded: try code(frame))
                let rows = try rows(frame)
                guard let indices = rows.indices else { return row >= rows.start && row - rows.start < rows.count }
                try frame.spend(Int(rows.count) / 8)
                for position in 0..<Int(rows.count) where indices[position] == row { return true }
                return false
            }
        }
        if inner == .string { return textMembership(element, list) }
        guard inner == .int || inner == .date, let range = range(list) else { return nil }
        let code = word(element)
        return TruthCode { frame throws(EvaluationError) in
            let number = try code(frame)
            return try range.run(frame).contains(number)
        }
    }

    /// Code for a field that is a run of integers.
    func range(_ node: TypedExpression) -> RangeCode? {
        switch node.kind {
        case .global(_, let field): return read(RangeField(field: field), of: nil)
        case .field(let base, _, let field):
            guard case .range = field.storage else { return nil }
            return read(RangeField(field: field), of: base)
        case .conditional(let condition, let first, let second):
            guard let left = self.range(first), let right = self.range(second) else { return nil }
            let test = truth(condition)
            return RangeCode { frame throws(EvaluationError) in
                try test(frame) ? try left.run(frame) : try right.run(frame)
            }
        case .list(let elements) where elements.isEmpty: return RangeCode { _ in 0..<0 }
        default: return nil
        }
    }
}

/// How code finds the word with which it compares another; the simplest need no code of their own.
protocol WordReader {
    func callAsFunction(_ frame: Frame) throws(EvaluationError) -> Int64
}

extension WordCode: WordReader {}

private struct ConstantWord: WordReader {
    let word: Int64

    @inline(__always)
    func callAsFunction(_ frame: Frame) -> Int64 { word }
}

private struct LocalWord: WordReader {
    let place: Int

    @inline(__always)
    func callAsFunction(_ frame: Frame) -> Int64 { frame.words[place] }
}

private struct VariableWord: WordReader {
    let slot: Int
    let place: Int
    let name: String

    @inline(__always)
    func callAsFunction(_ frame: Frame) throws(EvaluationError) -> Int64 {
        let word = frame.words[place]
        return word != .min ? word : try frame.unset(slot, name)
    }
}

private struct ColumnWord: WordReader {
    let record: PlacedRow
    let column: Column<Int32>
    let missing: EvaluationError

    @inline(__always)
    func callAsFunction(_ frame: Frame) throws(EvaluationError) -> Int64 {
        let word = column.pointee.base[try record.row(frame)]
        return word != .min ? Int64(word) : try raise(missing)
    }
}

/// Code for runs of integers.
struct RangeCode {
    let run: (Frame) throws(EvaluationError) -> Range<Int64>
}
