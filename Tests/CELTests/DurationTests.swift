import CEL
import Testing

struct DurationTests {
    private func evaluate(_ source: String) throws -> Value {
        let environment = Environment()
        return try environment.program(source).evaluate(Frame(for: environment))
    }

    /// Numbers of nanoseconds: the ends of 64 bits, what lies around whole seconds, and others by a simple generator.
    private static let samples: [Int64] = {
        var samples: [Int64] = [0, 1, -1, 999_999_999, -1_000_000_000, 1_000_000_001, .max, .min, .max - 1, .min + 1]
        var state: UInt64 = 42
        for shift in 0..<60 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            samples.append(Int64(bitPattern: state) >> Int64(shift))
        }
        return samples
    }()

    @Test func `a duration is what it was after it is written and read`() throws {
        for sample in Self.samples {
            let span = try #require(TimeSpan(seconds: 0, nanoseconds: sample))
            #expect(TimeSpan(span.description) == span)
            #expect(TimeSpan("\(sample)ns") == span)
            #expect(span.seconds == sample / 1_000_000_000 && Int64(span.nanoseconds) == sample % 1_000_000_000)
        }
    }

    @Test func `sums and differences are those of whole nanoseconds, or errors`() throws {
        var environment = Environment()
        let (a, b) = (environment.declare("a", .duration), environment.declare("b", .duration))
        let (sum, difference) = (try environment.program("a + b"), try environment.program("a - b"))
        let (less, total) = (try environment.program("a < b"), try environment.program("[a, b].sum()"))
        let frame = Frame(for: environment)
        for left in Self.samples {
            for right in Self.samples {
                try frame.set(a, value: .duration(#require(TimeSpan(seconds: 0, nanoseconds: left))))
                try frame.set(b, value: .duration(#require(TimeSpan(seconds: 0, nanoseconds: right))))
                frame.begin()
                try frame.set(a, value: .duration(#require(TimeSpan(seconds: 0, nanoseconds: left))))
                try frame.set(b, value: .duration(#require(TimeSpan(seconds: 0, nanoseconds: right))))
                #expect(try less.evaluate(frame) == .bool(left < right))
                let results = [
                    (sum, left.addingReportingOverflow(right)), (total, left.addingReportingOverflow(right)),
                    (difference, left.subtractingReportingOverflow(right)),
                ]
                for (program, expected) in results {
                    if expected.overflow {
                        #expect(throws: EvaluationError.overflow) { try program.evaluate(frame) }
                    } else {
                        #expect(
                            try program.evaluate(frame)
                                == TimeSpan(seconds: 0, nanoseconds: expected.partialValue).map(Value.duration))
                    }
                }
            }
        }
    }

    @Test func `an instant and a duration make an instant that is as far away as the duration says`() throws {
        var environment = Environment()
        let (t, d) = (environment.declare("t", .timestamp), environment.declare("d", .duration))
        let (there, back) = (try environment.program("(t + d) - t"), try environment.program("t - (t - d)"))
        let frame = Frame(for: environment)
        for instant in ["0001-01-01T00:00:00Z", "1970-01-01T00:00:00.000000001Z", "9999-12-31T23:59:59.999999999Z"] {
            for sample in Self.samples {
                let span = try #require(TimeSpan(seconds: 0, nanoseconds: sample))
                for program in [there, back] {
                    frame.begin()
                    try frame.set(t, value: .timestamp(#require(Timestamp(instant))))
                    try frame.set(d, value: .duration(span))
                    // What is no instant is an error; what is one is never contradicted.
                    do throws(EvaluationError) {
                        #expect(try program.evaluate(frame) == .duration(span))
                    } catch {
                        #expect(error == .overflow && instant != "1970-01-01T00:00:00.000000001Z")
                    }
                }
            }
        }
    }

    @Test(arguments: [
        ("duration('9223372036.854775807s')", "9223372036.854775807s"),
        ("duration('-9223372036.854775808s')", "-9223372036.854775808s"),
        ("duration('-2562047h47m16.854775808s')", "-9223372036.854775808s"),
        ("duration('106751h')", "384303600s"), ("duration('1h30m')", "5400s"), ("duration('-1.5h')", "-5400s"),
        ("duration('1h34us')", "3600.000034s"), ("duration('1.5ms')", "0.0015s"), ("duration('0.9ns')", "0s"),
        ("duration('1\u{B5}s')", "0.000001s"), ("duration('1\u{3BC}s')", "0.000001s"), ("duration('1us')", "0.000001s"),
        ("duration('.5s')", "0.5s"), ("duration('1.s')", "1s"), ("duration('0')", "0s"), ("duration('-0')", "0s"),
        ("duration('+1s1h')", "3601s"), ("duration('0.000000000000000001h')", "0s"),
        ("duration('0.1h')", "360s"), ("duration('0.123456789123456789h')", "444.444440844s"),
        (
            "timestamp('2262-04-11T23:47:16.854775807Z') - timestamp('1970-01-01T00:00:00Z')", "9223372036.854775807s"
        ),
        (
            "timestamp('1677-09-21T00:12:43.145224192Z') - timestamp('1970-01-01T00:00:00Z')", "-9223372036.854775808s"
        ),
    ])
    func `a duration is exact to 292 years`(_ source: String, _ expected: String) throws {
        #expect(try evaluate("string(\(source))") == .string(expected))
    }

    @Test(arguments: [
        "9223372036.854775808s", "-9223372036.854775809s", "9467107200s", "2562048h", "99999999999999999999h",
        "9223372036854775808ns", "", "1", "1d", "1S", "1s ", "s", "1m-1s", ".s", "1\u{B6}s", "1\u{B5}",
    ])
    func `what is beyond that, or of another form, is no duration`(_ text: String) {
        let error = EvaluationError.invalidArgument(
            function: "duration", "\"\(text)\" is no duration such as \"1h30m\", of at most 292 years")
        #expect(throws: error) { try evaluate("duration('\(text)')") }
    }

    @Test(arguments: [
        "duration('5000h') + duration('2560000h')", "duration('-9223372036854775808ns') - duration('1ns')",
        "duration('0s') - duration('-9223372036854775808ns')", "[duration('2562047h'), duration('1h')].sum()",
        "timestamp('2300-01-01T00:00:00Z') - timestamp('2000-01-01T00:00:00Z')",
        "timestamp('2262-04-11T23:47:16.854775808Z') - timestamp('1970-01-01T00:00:00Z')",
        "timestamp('1677-09-21T00:12:43.145224191Z') - timestamp('1970-01-01T00:00:00Z')",
    ])
    func `a result beyond that is an error`(_ source: String) {
        #expect(throws: EvaluationError.overflow) { try evaluate(source) }
    }

    @Test(arguments: [
        ("int(duration('1s'))", "'int' does not take (google.protobuf.Duration)"),
        ("duration(1)", "'duration' does not take (int)"),
        ("-duration('1s')", "found google.protobuf.Duration as the operand of '-'"),
    ])
    func `what the definition has no overload for does not check`(_ source: String, _ mistake: String) {
        let error = #expect(throws: Diagnostics.self) { try evaluate(source) }
        #expect(error?.list.map(\.message) == [mistake])
    }

    @Test(arguments: [
        ("int(dyn(duration('1s')))", EvaluationError.noSuchOverload("int", [.duration])),
        ("duration(dyn(1))", .noSuchOverload("duration", [.int])),
        ("-dyn(duration('1s'))", .noSuchOverload("'-'", [.duration])),
    ])
    func `nor does it evaluate`(_ source: String, _ expected: EvaluationError) {
        #expect(throws: expected) { try evaluate(source) }
    }
}
