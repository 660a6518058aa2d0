import CEL
import Testing

struct EqualityTests {
    private let frame = Frame(for: Environment())

    /// Values of every kind, among them numbers of several types that are one number, or nearly one.
    static let simple: [Value] = {
        let tasks = Office()
        let big: Int64 = 1 << 53
        let integers: [Int64] = [0, 1, -1, 2, big - 1, big, big + 1, -big - 1, .max - 1, .max, .min]
        let unsigned: [UInt64] = [0, 1, 2, UInt64(big) + 1, 1 << 63, .max]
        let doubles: [Double] = [
            0, -0.0, 1, 1.5, -1, 9_007_199_254_740_991, 9_007_199_254_740_992, 0x1p63, -0x1p63, 0x1p64, .nan, .infinity,
            -.infinity, .leastNonzeroMagnitude,
        ]
        let texts = ["", "a", "1", "caf\u{E9}", "cafe\u{301}", String(repeating: "č", count: 100)]
        let amounts = ["0", "0 EUR", "0 USD", "1 EUR", "1 USD", "-0.01 EUR"].compactMap { Money($0) }
        let spans = ["0s", "1s", "1.5s", "-1.5s"].compactMap { TimeSpan($0) }
        let instants = ["1970-01-01T00:00:00Z", "2024-02-29T12:00:00.5Z"].compactMap { Timestamp($0) }
        let networks = [
            "ip('1.2.3.4')", "ip('::1.2.3.4')", "ip('::1')", "cidr('10.0.0.0/8')", "cidr('10.0.0.1/8')",
        ]
        var values: [Value] = [.null, .bool(true), .bool(false), .optional(nil)]
        values += integers.map(Value.int)
        values += unsigned.map(Value.uint)
        values += doubles.map(Value.double)
        values += texts.map(Value.string)
        values += [[], [0], [97], [0xC4, 0x8D]].map(Value.bytes)
        values += amounts.map(Value.money)
        values += spans.map(Value.duration)
        values += instants.map(Value.timestamp)
        values += [0, 1, 19_723].compactMap { CalendarDate(days: $0).map(Value.date) }
        values += [.type(.int), .type(.list(.dyn)), .type(.string)]
        for source in networks + ["tasks[0]", "tasks[1]", "lines[0]"] {
            do { values.append(try tasks.evaluate(source)) } catch { preconditionFailure("\(source): \(error)") }
        }
        return values
    }()

    /// Lists, maps and optionals that hold values of `simple` and one another.
    private static func compound(_ random: inout SeededGenerator, _ depth: Int) -> Value {
        func part() -> Value {
            depth > 0 && Bool.random(using: &random)
                ? compound(&random, depth - 1) : simple.randomElement(using: &random) ?? .null
        }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return .optional(part())
        case 1: return .list((0..<Int.random(in: 0..<3, using: &random)).map { _ in part() })
        default:
            var map = MapValue()
            let keys: [Value] = [
                .int(1), .uint(1), .uint(.max), .bool(true), .string("a"), .string("caf\u{E9}"), .int(-1),
            ]
            for key in keys.shuffled(using: &random).prefix(2) { try? map.insert(key, part()) }
            return .map(map)
        }
    }

    /// Simple values, and as many made of them.
    private static let pool: [Value] = {
        var random = SeededGenerator(20_240_229)
        return simple + (0..<simple.count).map { _ in compound(&random, 2) }
    }()

    private func hash(_ value: Value) throws -> Int {
        var hasher = Hasher()
        try value.hash(into: &hasher, frame)
        return hasher.finalize()
    }

    private func areEqual(_ left: Value, _ right: Value) -> Bool? { try? left.equals(right, frame) }

    @Test func `values that the language calls equal have one hash`() throws {
        let hashes = try Self.pool.map(hash)
        var equalCount = 0
        for (left, leftHash) in zip(Self.pool, hashes) {
            for (right, rightHash) in zip(Self.pool, hashes) where areEqual(left, right) == true {
                #expect(leftHash == rightHash, "\(left) and \(right)")
                equalCount += 1
            }
        }
        // Others than each with itself.
        #expect(equalCount > Self.pool.count + 40)
    }

    @Test func `values that Swift calls equal have one hash`() {
        for left in Self.pool {
            for right in Self.pool where left == right {
                #expect(left.hashValue == right.hashValue, "\(left), \(right)")
            }
        }
    }

    @Test func `two values are equal or not, whichever stands first`() {
        for left in Self.pool {
            for right in Self.pool { #expect(areEqual(left, right) == areEqual(right, left), "\(left) and \(right)") }
        }
    }

    @Test func `distinct keeps what nothing kept before equals`() throws {
        var environment = Environment()
        let list = environment.declare("l", .list(.dyn))
        let program = try environment.program("l.distinct()")
        let frame = Frame(for: environment)
        var random = SeededGenerator(1)
        for _ in 0..<1_000 {
            let some = Self.pool.shuffled(using: &random).prefix(Int.random(in: 0..<6, using: &random))
            let elements = (0..<12).map { _ in some.randomElement(using: &random) ?? .null }
            var kept: [Value] = []
            for element in elements where !kept.contains(where: { areEqual($0, element) == true }) {
                kept.append(element)
            }
            frame.begin()
            try frame.set(list, value: .list(elements))
            #expect(try program.evaluate(frame).description == Value.list(kept).description)
        }
    }

    @Test(arguments: [
        ("[1, 1.0]", "[1]"), ("[dyn(1), 1u, 1.0]", "[1]"), ("[1, 1.0, 2]", "[1, 2]"), ("[0.0, -0.0, 0, 0u]", "[0.0]"),
        ("[double('NaN'), double('NaN')]", "[NaN, NaN]"), ("[{1: 1}, {1u: 1.0}, {1: 2}]", "[{1: 1}, {1: 2}]"),
        ("[[1], [1.0], [[1]]]", "[[1], [[1]]]"),
        ("[9223372036854775807, 9223372036854775808.0]", "[9223372036854775807]"),
        ("[money('1 EUR'), money('1 USD'), money('1 EUR')]", "[money(\"1.00 EUR\"), money(\"1.00 USD\")]"),
        ("[optional.of(1), optional.of(1.0), optional.none()]", "[optional.of(1), optional.none()]"),
    ])
    func `distinct is the same every time`(_ list: String, _ expected: String) throws {
        let environment = Environment()
        let program = environment.compile(try environment.resolve(environment.parse("\(list).distinct()")))
        for _ in 0..<20 { #expect(try program.evaluate(Frame(for: environment)).description == expected) }
    }

    @Test(arguments: ["1.0, double('NaN')", "double('NaN'), 1.0", "2.0, double('NaN'), 1.0", "double('NaN')"])
    func `what is not a number is least and greatest wherever it stands`(_ numbers: String) throws {
        let environment = Environment()
        for source in [
            "[\(numbers)].min()", "[\(numbers)].max()", "math.least(\(numbers))", "math.greatest(\(numbers))",
        ] {
            #expect(try environment.program(source).evaluate(Frame(for: environment)).description == "NaN", "\(source)")
        }
    }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
