extension Value {
    /// Whether the language calls both values equal: numbers by what they count, whatever their types.
    ///
    /// Every pair of values in lists, maps and optionals that is compared is a step of the frame's budget, as are the bytes of
    /// long texts.
    ///
    /// - Throws: an error for two amounts in two currencies, which cannot be compared, and for a spent budget.
    public func equals(_ other: Value, _ frame: Frame) throws(EvaluationError) -> Bool {
        switch (self, other) {
        case (.int(let a), .int(let b)): return a == b
        case (.string(let a), .string(let b)):
            guard a.utf8.count == b.utf8.count else { return false }
            try frame.spend(compared: a.utf8.count)
            return a.isSameText(as: b)
        case (.bytes(let a), .bytes(let b)):
            guard a.count == b.count else { return false }
            try frame.spend(compared: a.count)
            return a == b
        case (.bool(let a), .bool(let b)): return a == b
        case (.money(let a), .money(let b)): return try a.compared(to: b) == 0
        case (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int), (.double, .uint),
            (.double, .double):
            return Numbers.compare(self, other) == 0
        case (.list(let a), .list(let b)): return try Self.areEqual(a, b, frame)
        case (.map(let a), .map(let b)): return try Self.areEqual(a, b, frame)
        case (.optional(let a), .optional(let b)):
            guard let a, let b else { return a == nil && b == nil }
            try frame.step()
            return try a.equals(b, frame)
        case (.opaque(let a), .opaque(let b)):
            if let a = a.content as? IPAddress, let b = b.content as? IPAddress { return a.unmapped == b.unmapped }
            return a == b
        default: return self == other
        }
    }

    /// False as soon as one pair of elements differs, whatever errors the other pairs yield.
    private static func areEqual(_ left: [Value], _ right: [Value], _ frame: Frame) throws(EvaluationError) -> Bool {
        guard left.count == right.count else { return false }
        var failure: EvaluationError?
        for (a, b) in zip(left, right) {
            do throws(EvaluationError) {
                try frame.step()
                if try !a.equals(b, frame) { return false }
            } catch {
                if frame.isExhausted { throw error }
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return true
    }

    private static func areEqual(_ left: MapValue, _ right: MapValue, _ frame: Frame) throws(EvaluationError) -> Bool {
        guard left.count == right.count else { return false }
        var failure: EvaluationError?
        for entry in left.entries {
            do throws(EvaluationError) {
                // Both the key, which is looked up, and the value.
                try frame.step(2)
                try frame.spend(bytesOf: entry.key)
                guard let other = right[entry.key], try entry.value.equals(other, frame) else { return false }
            } catch {
                if frame.isExhausted { throw error }
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return true
    }

    /// Feeds what the language's equality compares, so that all values that it calls equal have one hash: numbers as
    /// doubles, amounts without their currency, the entries of a map in any order.
    ///
    /// Every value is a step of the frame's budget, as are the bytes of texts.
    package func hash(into hasher: inout Hasher, _ frame: Frame) throws(EvaluationError) {
        try frame.step()
        switch self {
        case .int(let number): hasher.combine(Double(number))
        case .uint(let number): hasher.combine(Double(number))
        case .double(let number): hasher.combine(number)
        case .money(let money): hasher.combine(money.minorUnits)
        case .list(let elements):
            hasher.combine(elements.count)
            for element in elements { try element.hash(into: &hasher, frame) }
        case .map(let map):
            // A sum does not depend on the order of the entries.
            var sum = 0
            for entry in map.entries {
                try frame.spend(bytesOf: entry.key)
                var inner = Hasher()
                inner.combine(MapKey(entry.key))
                try entry.value.hash(into: &inner, frame)
                sum &+= inner.finalize()
            }
            hasher.combine(map.count)
            hasher.combine(sum)
        case .optional(let wrapped):
            hasher.combine(wrapped == nil)
            try wrapped?.hash(into: &hasher, frame)
        case .opaque(let opaque):
            if let address = opaque.content as? IPAddress {
                hasher.combine(address.unmapped)
            } else {
                hasher.combine(opaque)
            }
        default:
            try frame.spend(bytesOf: self)
            hasher.combine(self)
        }
    }

    /// The order of two values: negative, zero or positive; nil where a number is not a number.
    ///
    /// - Throws: `noSuchOverload` for values without an order.
    func ordered(_ other: Value, _ symbol: BinaryOperator, _ frame: Frame) throws(EvaluationError) -> Int? {
        switch (self, other) {
        case (.int(let a), .int(let b)): return a < b ? -1 : a == b ? 0 : 1
        case (.int, .uint), (.int, .double), (.uint, .int), (.uint, .uint), (.uint, .double), (.double, .int),
            (.double, .uint), (.double, .double):
            return Numbers.compare(self, other)
        case (.string(let a), .string(let b)):
            try frame.spend(bytes: min(a.utf8.count, b.utf8.count))
            return a.isSameText(as: b) ? 0 : a.precedes(b) ? -1 : 1
        case (.bytes(let a), .bytes(let b)):
            try frame.spend(bytes: min(a.count, b.count))
            return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
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

/// Values of which none equals another, in the order in which they came.
struct DistinctValues {
    private(set) var values: [Value] = []
    /// For a hash the last of the values that have it, and for each value the one before it with the same hash.
    private var last: [Int: Int] = [:]
    private var previous: [Int?] = []

    /// Adds a value, unless one that it equals is there; two that cannot be compared are two.
    mutating func insert(_ value: Value, _ frame: Frame) throws(EvaluationError) {
        var hasher = Hasher()
        try value.hash(into: &hasher, frame)
        let hash = hasher.finalize()
        var candidate = last[hash]
        while let position = candidate {
            do throws(EvaluationError) {
                try frame.step()
                if try value.equals(values[position], frame) { return }
            } catch {
                if frame.isExhausted { throw error }
            }
            candidate = previous[position]
        }
        try frame.step()
        previous.append(last.updateValue(values.count, forKey: hash))
        values.append(value)
    }
}
