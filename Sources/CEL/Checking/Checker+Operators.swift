extension Checker {
    mutating func checkNegation(_ syntax: Syntax, _ operand: Syntax) -> TypedExpression {
        let node = check(operand)
        switch solver.resolve(node.type) {
        case .int, .double, .money: return make(.negate(node), node.type, syntax.range)
        case let other where other.isDynamic || isLenient: return make(.negate(node), .dyn, syntax.range)
        case let other:
            return mistake(operand.range, "found \(other) as the operand of '-'", expected: "int, double or money")
        }
    }

    mutating func checkBinary(
        _ syntax: Syntax, _ symbol: BinaryOperator, _ left: Syntax, _ right: Syntax
    ) -> TypedExpression {
        let (a, b) = (check(left), check(right))
        let type: CELType?
        switch symbol {
        case .equal, .notEqual:
            type = a.type == b.type || solver.assign(b.type, to: a.type) ? .bool : nil
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            type = Self.canOrder(solver.resolve(a.type), solver.resolve(b.type)) ? .bool : nil
        case .isIn:
            type = checkMembership(a.type, b.type) ? .bool : nil
        default:
            type = arithmetic(symbol, a.type, b.type)
        }
        if let type { return make(.binary(symbol, a, b), type, syntax.range) }
        if isLenient {
            let isRelation = symbol.precedence == 3
            return make(.binary(symbol, a, b), isRelation ? .bool : .dyn, syntax.range)
        }
        // The operator itself is what does not fit: point to where it stands between its operands.
        let at = SourceRange(start: syntax.range.start, end: syntax.range.end)
        return mistake(
            at, "'\(symbol.rawValue)' does not take \(shown(a.type)) and \(shown(b.type))",
            expected: expectation(symbol, shown(a.type), shown(b.type), Self.isField(left) || Self.isField(right)))
    }

    private static func isField(_ syntax: Syntax) -> Bool {
        if case .select = syntax.kind { return true }
        return false
    }

    private func expectation(
        _ symbol: BinaryOperator, _ left: CELType, _ right: CELType, _ isOfField: Bool
    ) -> String? {
        if symbol == .equal || symbol == .notEqual, left == .null || right == .null {
            let other = left == .null ? right : left
            let isRecord = if case .record = other { true } else { false }
            if isRecord || isOfField { return "has(…) to ask whether a field is there" }
            return "\(other) on the \(left == .null ? "left" : "right")"
        }
        if left == .date, right == .string { return "date(…) on the right" }
        if left == .string, right == .date { return "date(…) on the left" }
        if left == .money, right == .string || right == .int || right == .double, symbol.precedence < 5 {
            return "money(…) on the right"
        }
        if symbol == .isIn {
            switch right {
            case .list(let element): return "\(element) on the left"
            case .map(let key, _): return "\(key) on the left"
            default: return "a list or map on the right"
            }
        }
        if symbol.isOrdering {
            // What has no order has none with anything.
            return Self.canOrder(left, left)
                ? "\(left) on the right" : Self.canOrder(right, right) ? "\(right) on the left" : nil
        }
        let candidates = Self.operandTypes.filter { Self.arithmeticResult(symbol, left, $0) != nil }
        if symbol != .equal, symbol != .notEqual {
            return candidates.isEmpty ? nil : candidates.map(\.description).joined(separator: " or ") + " on the right"
        }
        return "\(left) on the right"
    }

    private mutating func checkMembership(_ element: CELType, _ container: CELType) -> Bool {
        switch solver.resolve(container) {
        case .list(let inner): solver.assign(element, to: inner)
        case .map(let key, _): solver.assign(element, to: key)
        case .dyn, .parameter, .error: true
        default: false
        }
    }

    static func canOrder(_ left: CELType, _ right: CELType) -> Bool {
        switch (left, right) {
        case (.int, .int), (.uint, .uint), (.double, .double), (.string, .string), (.bytes, .bytes), (.bool, .bool),
            (.timestamp, .timestamp), (.duration, .duration), (.date, .date), (.money, .money),
            (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int), (.double, .uint):
            true
        case (let a, let b) where a.isDynamic: b.isDynamic || canOrder(b, b)
        case (let a, let b) where b.isDynamic: canOrder(a, a)
        default: false
        }
    }

    private static let operandTypes: [CELType] = [
        .int, .uint, .double, .string, .bytes, .timestamp, .duration, .date, .money,
    ]

    private mutating func arithmetic(_ symbol: BinaryOperator, _ left: CELType, _ right: CELType) -> CELType? {
        let (a, b) = (solver.resolve(left), solver.resolve(right))
        if let result = Self.arithmeticResult(symbol, a, b) { return result }
        switch (a, b) {
        case (.list, .list) where symbol == .add:
            guard solver.assign(b, to: a) else { return nil }
            return TypeSolver.moreGeneral(a, b)
        case (.list, let other) where symbol == .add && other.isDynamic: return .list(.dyn)
        case (let other, .list) where symbol == .add && other.isDynamic: return .list(.dyn)
        case (let x, let y) where x.isDynamic && y.isDynamic: return .dyn
        case (let x, let y) where x.isDynamic:
            return Self.common(Self.operandTypes.compactMap { Self.arithmeticResult(symbol, $0, y) })
        case (let x, let y) where y.isDynamic:
            return Self.common(Self.operandTypes.compactMap { Self.arithmeticResult(symbol, x, $0) })
        default: return nil
        }
    }

    private static func common(_ results: [CELType]) -> CELType? {
        guard let first = results.first else { return nil }
        return results.allSatisfy { $0 == first } ? first : .dyn
    }

    private static func arithmeticResult(_ symbol: BinaryOperator, _ left: CELType, _ right: CELType) -> CELType? {
        switch (symbol, left, right) {
        case (.add, .int, .int), (.subtract, .int, .int), (.multiply, .int, .int), (.divide, .int, .int),
            (.remainder, .int, .int):
            .int
        case (.add, .uint, .uint), (.subtract, .uint, .uint), (.multiply, .uint, .uint), (.divide, .uint, .uint),
            (.remainder, .uint, .uint):
            .uint
        case (.add, .double, .double), (.subtract, .double, .double), (.multiply, .double, .double),
            (.divide, .double, .double):
            .double
        case (.add, .string, .string): .string
        case (.add, .bytes, .bytes): .bytes
        case (.add, .timestamp, .duration), (.add, .duration, .timestamp), (.subtract, .timestamp, .duration):
            .timestamp
        case (.add, .duration, .duration), (.subtract, .duration, .duration), (.subtract, .timestamp, .timestamp):
            .duration
        case (.add, .date, .int), (.add, .int, .date), (.subtract, .date, .int): .date
        case (.subtract, .date, .date): .int
        case (.add, .money, .money), (.subtract, .money, .money), (.multiply, .money, .int),
            (.multiply, .int, .money):
            .money
        default: nil
        }
    }
}
