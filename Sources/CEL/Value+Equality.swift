extension Value {
    /// Whether the language calls both values equal: numbers by what they count, whatever their types.
    ///
    /// - Throws: an error for two amounts in two currencies, which cannot be compared.
    public func equals(_ other: Value) throws(EvaluationError) -> Bool {
        switch (self, other) {
        case (.int(let a), .int(let b)): return a == b
        case (.string(let a), .string(let b)): return a.isSameText(as: b)
        case (.bool(let a), .bool(let b)): return a == b
        case (.money(let a), .money(let b)): return try a.compared(to: b) == 0
        case (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int), (.double, .uint),
            (.double, .double):
            return Numbers.compare(self, other) == 0
        case (.list(let a), .list(let b)): return try Self.areEqual(a, b)
        case (.map(let a), .map(let b)): return try Self.areEqual(a, b)
        case (.optional(let a), .optional(let b)):
            guard let a, let b else { return a == nil && b == nil }
            return try a.equals(b)
        case (.opaque(let a), .opaque(let b)):
            if let a = a.content as? IPAddress, let b = b.content as? IPAddress { return a.unmapped == b.unmapped }
            return a == b
        default: return self == other
        }
    }

    /// False as soon as one pair of elements differs, whatever errors the other pairs yield.
    private static func areEqual(_ left: [Value], _ right: [Value]) throws(EvaluationError) -> Bool {
        guard left.count == right.count else { return false }
        var failure: EvaluationError?
        for (a, b) in zip(left, right) {
            do throws(EvaluationError) {
                if try !a.equals(b) { return false }
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return true
    }

    private static func areEqual(_ left: MapValue, _ right: MapValue) throws(EvaluationError) -> Bool {
        guard left.count == right.count else { return false }
        var failure: EvaluationError?
        for entry in left.entries {
            guard let other = right[entry.key] else { return false }
            do throws(EvaluationError) {
                if try !entry.value.equals(other) { return false }
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return true
    }

    /// The order of two values: negative, zero or positive; nil where a number is not a number.
    ///
    /// - Throws: `noSuchOverload` for values without an order.
    func ordered(_ other: Value, _ symbol: BinaryOperator) throws(EvaluationError) -> Int? {
        switch (self, other) {
        case (.int(let a), .int(let b)): return a < b ? -1 : a == b ? 0 : 1
        case (.int, .uint), (.int, .double), (.uint, .int), (.uint, .uint), (.uint, .double), (.double, .int),
            (.double, .uint), (.double, .double):
            return Numbers.compare(self, other)
        case (.string(let a), .string(let b)): return a.isSameText(as: b) ? 0 : a.precedes(b) ? -1 : 1
        case (.bytes(let a), .bytes(let b)): return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
        case (.bool(let a), .bool(let b)): return a == b ? 0 : b ? -1 : 1
        case (.timestamp(let a), .timestamp(let b)): return a == b ? 0 : a < b ? -1 : 1
        case (.duration(let a), .duration(let b)): return a == b ? 0 : a < b ? -1 : 1
        case (.date(let a), .date(let b)): return a == b ? 0 : a < b ? -1 : 1
        case (.money(let a), .money(let b)): return try a.compared(to: b)
        default: throw .noSuchOverload("'\(symbol.rawValue)'", [type, other.type])
        }
    }
}

/// Comparison of numbers of different types.
enum Numbers {
    /// The order of two numbers; nil if one is not a number.
    ///
    /// An integer is compared with a `double` as if turned into a `double` first.
    static func compare(_ left: Value, _ right: Value) -> Int? {
        switch (left, right) {
        case (.int(let a), .int(let b)): return order(a, b)
        case (.uint(let a), .uint(let b)): return order(a, b)
        case (.int(let a), .uint(let b)): return a < 0 ? -1 : order(UInt64(a), b)
        case (.uint(let a), .int(let b)): return b < 0 ? 1 : order(a, UInt64(b))
        default:
            guard let a = double(left), let b = double(right), !a.isNaN, !b.isNaN else { return nil }
            return order(a, b)
        }
    }

    static func double(_ value: Value) -> Double? {
        switch value {
        case .int(let number): Double(number)
        case .uint(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }

    private static func order<T: Comparable>(_ left: T, _ right: T) -> Int {
        left < right ? -1 : left == right ? 0 : 1
    }
}

/// A value as the language's equality sees it, for sets of values.
struct EqualValue: Hashable {
    let value: Value

    static func == (left: EqualValue, right: EqualValue) -> Bool {
        (try? left.value.equals(right.value)) ?? false
    }

    func hash(into hasher: inout Hasher) {
        switch value {
        case .int, .uint: hasher.combine(Numbers.double(value))
        case .double(let number): hasher.combine(number)
        case .money(let money): hasher.combine(money.minorUnits)
        case .list(let elements):
            hasher.combine(elements.count)
            for element in elements { EqualValue(value: element).hash(into: &hasher) }
        case .optional(let wrapped): wrapped.map { EqualValue(value: $0).hash(into: &hasher) }
        case .opaque(let opaque): hasher.combine(opaque.type)
        default: hasher.combine(value)
        }
    }
}
