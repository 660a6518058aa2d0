/// The operators on values whose types are known only now.
enum Arithmetic {
    static func apply(
        _ symbol: BinaryOperator, _ left: Value, _ right: Value, _ frame: Frame
    ) throws(EvaluationError) -> Value {
        switch symbol {
        case .equal: return .bool(try left.equals(right, frame))
        case .notEqual: return .bool(try !left.equals(right, frame))
        case .less: return .bool(try left.ordered(right, symbol, frame).map { $0 < 0 } ?? false)
        case .lessOrEqual: return .bool(try left.ordered(right, symbol, frame).map { $0 <= 0 } ?? false)
        case .greater: return .bool(try left.ordered(right, symbol, frame).map { $0 > 0 } ?? false)
        case .greaterOrEqual: return .bool(try left.ordered(right, symbol, frame).map { $0 >= 0 } ?? false)
        case .isIn: return .bool(try contains(right, left, frame))
        case .add: return try add(left, right, frame)
        case .subtract: return try subtract(left, right)
        case .multiply, .divide, .remainder: return try scale(symbol, left, right)
        }
    }

    static func contains(_ container: Value, _ element: Value, _ frame: Frame) throws(EvaluationError) -> Bool {
        switch container {
        case .list(let elements):
            var failure: EvaluationError?
            for candidate in elements {
                do throws(EvaluationError) {
                    try frame.step()
                    if try candidate.equals(element, frame) { return true }
                } catch {
                    if frame.isExhausted { throw error }
                    failure = failure ?? error
                }
            }
            if let failure { throw failure }
            return false
        case .map(let map):
            try frame.spend(bytesOf: element)
            return map[element] != nil
        default: throw .noSuchOverload("'in'", [element.type, container.type])
        }
    }

    private static func add(_ left: Value, _ right: Value, _ frame: Frame) throws(EvaluationError) -> Value {
        switch (left, right) {
        case (.int(let a), .int(let b)): return .int(try a.plus(b))
        case (.uint(let a), .uint(let b)):
            let (sum, overflow) = a.addingReportingOverflow(b)
            if overflow { throw .overflow }
            return .uint(sum)
        case (.double(let a), .double(let b)): return .double(a + b)
        case (.string(let a), .string(let b)):
            try frame.checkTextSize(a.utf8.count + b.utf8.count)
            return .string(a + b)
        case (.bytes(let a), .bytes(let b)):
            try frame.checkTextSize(a.count + b.count)
            return .bytes(a + b)
        case (.list(let a), .list(let b)):
            try frame.checkListSize(a.count + b.count)
            try frame.spend(a.count + b.count)
            return .list(a + b)
        case (.timestamp(let instant), .duration(let span)), (.duration(let span), .timestamp(let instant)):
            guard let sum = instant.adding(span) else { throw .overflow }
            return .timestamp(sum)
        case (.duration(let a), .duration(let b)): return .duration(TimeSpan(total: try a.total.plus(b.total)))
        case (.date(let date), .int(let days)), (.int(let days), .date(let date)):
            return .date(try date.adding(days))
        case (.money(let a), .money(let b)): return .money(try a.adding(b))
        default: throw .noSuchOverload("'+'", [left.type, right.type])
        }
    }

    private static func subtract(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
        switch (left, right) {
        case (.int(let a), .int(let b)): return .int(try a.minus(b))
        case (.uint(let a), .uint(let b)):
            let (difference, overflow) = a.subtractingReportingOverflow(b)
            if overflow { throw .overflow }
            return .uint(difference)
        case (.double(let a), .double(let b)): return .double(a - b)
        case (.timestamp(let a), .timestamp(let b)):
            guard let span = a.since(b) else { throw .overflow }
            return .duration(span)
        case (.timestamp(let instant), .duration(let span)):
            guard let difference = instant.subtracting(span) else { throw .overflow }
            return .timestamp(difference)
        case (.duration(let a), .duration(let b)): return .duration(TimeSpan(total: try a.total.minus(b.total)))
        case (.date(let date), .int(let days)):
            let (negated, overflow) = Int64(0).subtractingReportingOverflow(days)
            if overflow { throw .overflow }
            return .date(try date.adding(negated))
        case (.date(let a), .date(let b)): return .int(Int64(a.days) - Int64(b.days))
        case (.money(let a), .money(let b)): return .money(try a.adding(b.negated()))
        default: throw .noSuchOverload("'-'", [left.type, right.type])
        }
    }

    private static func scale(
        _ symbol: BinaryOperator, _ left: Value, _ right: Value
    ) throws(EvaluationError) -> Value {
        switch (symbol, left, right) {
        case (.multiply, .int(let a), .int(let b)): return .int(try a.times(b))
        case (.divide, .int(let a), .int(let b)): return .int(try a.over(b))
        case (.remainder, .int(let a), .int(let b)): return .int(try a.modulo(b))
        case (.multiply, .uint(let a), .uint(let b)):
            let (product, overflow) = a.multipliedReportingOverflow(by: b)
            if overflow { throw .overflow }
            return .uint(product)
        case (.divide, .uint(let a), .uint(let b)):
            if b == 0 { throw .divisionByZero }
            return .uint(a / b)
        case (.remainder, .uint(let a), .uint(let b)):
            if b == 0 { throw .divisionByZero }
            return .uint(a % b)
        case (.multiply, .double(let a), .double(let b)): return .double(a * b)
        case (.divide, .double(let a), .double(let b)): return .double(a / b)
        case (.multiply, .money(let amount), .int(let factor)), (.multiply, .int(let factor), .money(let amount)):
            return .money(try amount.multiplied(by: factor))
        default: throw .noSuchOverload("'\(symbol.rawValue)'", [left.type, right.type])
        }
    }

    static func negate(_ value: Value) throws(EvaluationError) -> Value {
        switch value {
        case .int(let number):
            if number == .min { throw .overflow }
            return .int(-number)
        case .double(let number): return .double(-number)
        case .money(let amount): return .money(try amount.negated())
        default: throw .noSuchOverload("'-'", [value.type])
        }
    }
}

extension CalendarDate {
    func adding(_ days: Int64) throws(EvaluationError) -> CalendarDate {
        let (sum, overflow) = Int64(self.days).addingReportingOverflow(days)
        guard !overflow, let date = CalendarDate(days: sum) else { throw .overflow }
        return date
    }
}

extension Int64 {
    @inline(__always)
    func plus(_ other: Int64) throws(EvaluationError) -> Int64 {
        let (result, overflow) = addingReportingOverflow(other)
        if overflow { throw .overflow }
        return result
    }

    @inline(__always)
    func minus(_ other: Int64) throws(EvaluationError) -> Int64 {
        let (result, overflow) = subtractingReportingOverflow(other)
        if overflow { throw .overflow }
        return result
    }

    @inline(__always)
    func times(_ other: Int64) throws(EvaluationError) -> Int64 {
        let (result, overflow) = multipliedReportingOverflow(by: other)
        if overflow { throw .overflow }
        return result
    }

    @inline(__always)
    func over(_ other: Int64) throws(EvaluationError) -> Int64 {
        if other == 0 { throw .divisionByZero }
        let (result, overflow) = dividedReportingOverflow(by: other)
        if overflow { throw .overflow }
        return result
    }

    @inline(__always)
    func modulo(_ other: Int64) throws(EvaluationError) -> Int64 {
        if other == 0 { throw .divisionByZero }
        let (result, overflow) = remainderReportingOverflow(dividingBy: other)
        if overflow { throw .overflow }
        return result
    }
}
