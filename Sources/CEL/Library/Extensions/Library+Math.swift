internal import Glibc

extension Library {
    mutating func addMath() {
        let numbers: [CELType] = [.int, .uint, .double]
        for (name, sign) in [("math.greatest", -1), ("math.least", 1)] {
            let body: Overload.Body = { a, frame throws(EvaluationError) in
                let elements = try a.list(0)
                try frame.spend(elements.count)
                guard var best = elements.first else { throw .emptyList(function: name) }
                for element in elements {
                    guard Numbers.double(element) != nil else { throw .noSuchOverload("'\(name)'", [element.type]) }
                    best = Self.extreme(best, element, Numbers.compare(element, best), sign)
                }
                return best
            }
            add(name, .math, [.global([.list(.dyn)], .dyn, body)])
        }
        let roundings: [(String, @Sendable (Double) -> Double)] = [
            ("ceil", { $0.rounded(.up) }), ("floor", { $0.rounded(.down) }),
            ("round", { $0.rounded(.toNearestOrAwayFromZero) }), ("trunc", { $0.rounded(.towardZero) }),
        ]
        for (name, operation) in roundings {
            add(
                "math." + name, .math,
                [
                    .global([.double], .double) { a, _ throws(EvaluationError) in .double(operation(try a.double(0))) }
                ])
        }
        let tests: [(String, @Sendable (Double) -> Bool)] = [
            ("isNaN", { $0.isNaN }), ("isInf", { $0.isInfinite }), ("isFinite", { $0.isFinite }),
        ]
        for (name, test) in tests {
            add(
                "math." + name, .math,
                [
                    .global([.double], .bool) { a, _ throws(EvaluationError) in .bool(test(try a.double(0))) }
                ])
        }
        add(
            "math.abs", .math,
            numbers.map { .global([$0], $0) { a, _ throws(EvaluationError) in try Self.absolute(a[0]) } })
        add("math.sign", .math, numbers.map { .global([$0], $0) { a, _ in Self.sign(a[0]) } })
        add(
            "math.sqrt", .math,
            numbers.map {
                .global([$0], .double) { a, _ in .double((Numbers.double(a[0]) ?? .nan).squareRoot()) }
            })
        addBits()
    }

    private static func absolute(_ value: Value) throws(EvaluationError) -> Value {
        switch value {
        case .int(let number):
            if number == .min { throw .overflow }
            return .int(abs(number))
        case .double(let number): return .double(abs(number))
        default: return value
        }
    }

    private static func sign(_ value: Value) -> Value {
        switch value {
        case .int(let number): .int(number.signum())
        case .uint(let number): .uint(min(number, 1))
        case .double(let number): .double(number.isNaN ? number : number > 0 ? 1 : number < 0 ? -1 : 0)
        default: value
        }
    }

    private mutating func addBits() {
        let operations: [(String, @Sendable (UInt64, UInt64) -> UInt64)] = [
            ("math.bitAnd", { $0 & $1 }), ("math.bitOr", { $0 | $1 }), ("math.bitXor", { $0 ^ $1 }),
        ]
        for (name, operation) in operations {
            let body: Overload.Body = { a, _ throws(EvaluationError) in
                switch (a[0], a[1]) {
                case (.int(let x), .int(let y)):
                    return .int(Int64(bitPattern: operation(UInt64(bitPattern: x), UInt64(bitPattern: y))))
                case (.uint(let x), .uint(let y)): return .uint(operation(x, y))
                default: throw .noSuchOverload("'\(name)'", a.map(\.type))
                }
            }
            add(name, .math, [.global([.int, .int], .int, body), .global([.uint, .uint], .uint, body)])
        }
        let not: Overload.Body = { a, _ throws(EvaluationError) in
            switch a[0] {
            case .int(let number): return .int(~number)
            case .uint(let number): return .uint(~number)
            default: throw .noSuchOverload("'math.bitNot'", a.map(\.type))
            }
        }
        add("math.bitNot", .math, [.global([.int], .int, not), .global([.uint], .uint, not)])
        for isLeft in [true, false] {
            let name = isLeft ? "math.bitShiftLeft" : "math.bitShiftRight"
            let body: Overload.Body = { a, _ throws(EvaluationError) in
                let distance = try a.int(1)
                guard distance >= 0 else {
                    throw .invalidArgument(function: name, "the distance \(distance) is below zero")
                }
                // Bits that move in are zeros, for signed numbers too.
                switch a[0] {
                case .int(let number):
                    let bits = UInt64(bitPattern: number)
                    return .int(Int64(bitPattern: isLeft ? bits << UInt64(distance) : bits >> UInt64(distance)))
                case .uint(let bits): return .uint(isLeft ? bits << UInt64(distance) : bits >> UInt64(distance))
                default: throw .noSuchOverload("'\(name)'", a.map(\.type))
                }
            }
            add(name, .math, [.global([.int, .int], .int, body), .global([.uint, .int], .uint, body)])
        }
    }
}
