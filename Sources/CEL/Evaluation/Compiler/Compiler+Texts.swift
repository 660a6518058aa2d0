extension Compiler {
    /// Code for a text that lies in the host's memory or in the expression; nil for texts that are made.
    ///
    /// The slice may be used only until the frame evaluates something else of the same place.
    func text(_ node: TypedExpression) -> TextCode? {
        Self.isText(node) ? nativeText(node) : nil
    }

    private func nativeText(_ node: TypedExpression) -> TextCode? {
        switch node.kind {
        case .constant(.string(let text)):
            let literal = LiteralText(text)
            return TextCode { _ in literal.slice }
        case .global(_, let field): return read(TextField(field: field), of: nil)
        case .field(let base, _, let field): return read(TextField(field: field), of: base)
        case .conditional(let condition, let first, let second):
            guard let left = text(first), let right = text(second) else { return nil }
            let test = truth(condition)
            return TextCode { frame throws(EvaluationError) in try test(frame) ? try left(frame) : try right(frame) }
        default: return nil
        }
    }

    /// Whether there is code for an expression as text, told without compiling anything.
    private static func isText(_ node: TypedExpression) -> Bool {
        switch node.kind {
        case .constant(.string): return true
        case .global(_, let field), .field(_, _, let field):
            return field.storage.isText
        case .conditional(_, let first, let second): return isText(first) && isText(second)
        default: return false
        }
    }

    /// Code for a comparison of two texts, of which at least one needs no copy.
    func textComparison(_ symbol: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression) -> TruthCode? {
        if let code = symbolComparison(symbol, left, right) { return code }
        if let a = text(left) {
            if let b = text(right) {
                if symbol == .equal {
                    return TruthCode { frame throws(EvaluationError) in
                        let x = try a(frame)
                        let y = try b(frame)
                        if x.count == y.count { try frame.spend(compared: x.count) }
                        return x.isSame(as: y)
                    }
                }
                return ordering(symbol) { frame throws(EvaluationError) in
                    let x = try a(frame)
                    let y = try b(frame)
                    try frame.spend(compared: min(x.count, y.count))
                    return x.compared(to: y)
                }
            }
            let b = value(right)
            return ordering(symbol) { frame throws(EvaluationError) in
                let x = try a(frame)
                guard case .string(var y) = try b(frame) else { throw .noSuchOverload(symbol.rawValue, [.string]) }
                try frame.spend(compared: min(x.count, y.utf8.count))
                return y.withUTF8 { x.compared(to: $0) }
            }
        }
        guard let b = text(right) else { return nil }
        let a = value(left)
        return ordering(symbol) { frame throws(EvaluationError) in
            guard case .string(var x) = try a(frame) else { throw .noSuchOverload(symbol.rawValue, [.string]) }
            let y = try b(frame)
            try frame.spend(compared: min(x.utf8.count, y.count))
            return x.withUTF8 { 0 - y.compared(to: $0) }
        }
    }

    /// `==` and `!=` of two interned texts, by their numbers.
    private func symbolComparison(
        _ symbol: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression
    ) -> TruthCode? {
        guard symbol == .equal || symbol == .notEqual, let symbols = left.symbols ?? right.symbols,
            let a = self.symbol(left, symbols), let b = self.symbol(right, symbols)
        else { return nil }
        if case .constant(.string(let text)) = right.kind, let number = symbols.number(text).map(Int64.init) {
            if symbol == .equal { return TruthCode { frame throws(EvaluationError) in try a(frame) == number } }
            return TruthCode { frame throws(EvaluationError) in try a(frame) != number }
        }
        if symbol == .equal { return TruthCode { frame throws(EvaluationError) in try a(frame) == (try b(frame)) } }
        return TruthCode { frame throws(EvaluationError) in try a(frame) != (try b(frame)) }
    }

    /// Code for the number of an interned text: a field's, or that of a literal whose number stays the same.
    func symbol(_ node: TypedExpression, _ symbols: Symbols) -> WordCode? {
        switch node.kind {
        case .constant(.string(let text)):
            guard let number = symbols.number(text) else { return nil }
            return WordCode { _ in Int64(number) }
        case .global(_, let field): return read(SymbolField(field: field), of: nil)
        case .field(let base, _, let field) where node.symbols != nil:
            return read(SymbolField(field: field), of: base)
        default: return nil
        }
    }

    /// `text in ["a", "b"]`.
    func textMembership(_ element: TypedExpression, _ list: TypedExpression) -> TruthCode? {
        guard case .list(let elements) = list.kind, Self.isText(element) else { return nil }
        let literals = elements.compactMap { element -> String? in
            guard !element.isOptional, case .constant(.string(let text)) = element.value.kind else { return nil }
            return text
        }
        guard literals.count == elements.count else { return nil }
        if let symbols = element.symbols, let code = symbol(element, symbols) {
            let numbers = literals.compactMap(symbols.number)
            if numbers.count == literals.count {
                return TruthCode { frame throws(EvaluationError) in
                    numbers.contains(Int32(truncatingIfNeeded: try code(frame)))
                }
            }
        }
        guard let code = text(element) else { return nil }
        let texts = literals.map(LiteralText.init)
        return TruthCode { frame throws(EvaluationError) in
            let text = try code(frame)
            for literal in texts where literal.slice.isSame(as: text) { return true }
            return false
        }
    }

    private func ordering(
        _ symbol: BinaryOperator, _ order: @escaping (Frame) throws(EvaluationError) -> Int32
    ) -> TruthCode? {
        switch symbol {
        case .equal: TruthCode { frame throws(EvaluationError) in try order(frame) == 0 }
        case .notEqual: TruthCode { frame throws(EvaluationError) in try order(frame) != 0 }
        case .less: TruthCode { frame throws(EvaluationError) in try order(frame) < 0 }
        case .lessOrEqual: TruthCode { frame throws(EvaluationError) in try order(frame) <= 0 }
        case .greater: TruthCode { frame throws(EvaluationError) in try order(frame) > 0 }
        case .greaterOrEqual: TruthCode { frame throws(EvaluationError) in try order(frame) >= 0 }
        default: nil
        }
    }

    /// Code for `startsWith`, `endsWith`, `contains` of texts that need no copy.
    func textTest(_ function: Function, _ arguments: [TypedExpression]) -> TruthCode? {
        guard arguments.count == 2, arguments[0].type == .string, arguments[1].type == .string,
            ["startsWith", "endsWith", "contains"].contains(function.name), Self.isText(arguments[0]),
            Self.isText(arguments[1]), let a = text(arguments[0]), let b = text(arguments[1])
        else { return nil }
        switch function.name {
        case "startsWith":
            return TruthCode { frame throws(EvaluationError) in
                let x = try a(frame)
                let y = try b(frame)
                try frame.spend(compared: y.count)
                return x.count >= y.count && compareBytes(x.base, y.base, y.count) == 0
            }
        case "endsWith":
            return TruthCode { frame throws(EvaluationError) in
                let x = try a(frame)
                let y = try b(frame)
                try frame.spend(compared: y.count)
                return x.count >= y.count && compareBytes(x.base + (x.count - y.count), y.base, y.count) == 0
            }
        default:
            return TruthCode { frame throws(EvaluationError) in
                let x = try a(frame)
                let y = try b(frame)
                try frame.spend(bytes: x.count + y.count)
                return x.buffer.first(y.buffer) != nil
            }
        }
    }
}

extension TextSlice {
    func compared(to other: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard let address = other.baseAddress else { return count == 0 ? 0 : 1 }
        return compared(to: TextSlice(base: address, count: other.count))
    }
}
