import CEL
import Foundation
import Testing

/// Expressions that a grammar makes, of the kinds that do much with little: none may do more than its steps say.
///
/// The work is measured as time of the thread, so that other threads do not count, and as memory that the result holds.
/// `CEL_COST_SECONDS` says how long expressions are tried, `CEL_COST_SEED` from which one on.
struct GeneratedCostTests {
    private static let seconds = number("CEL_COST_SECONDS") ?? 2
    private static let seed = UInt64(number("CEL_COST_SEED") ?? 1)

    private static func number(_ name: String) -> Double? {
        ProcessInfo.processInfo.environment[name].flatMap { Double($0) }
    }

    /// What a step may take, and what two bytes of source take to compile, and some bytes of the result to write, with a
    /// margin for machines that do other things too; without optimization it is far more, and more again under a sanitizer.
    private static let nanosecondsOfStep: UInt64 = {
        #if DEBUG
            ProcessInfo.processInfo.environment["SANITIZED"] == nil ? 10_000 : 50_000
        #else
            1_000
        #endif
    }()

    @Test func `no generated expression takes more time or memory than its steps allow`() {
        let start = Date()
        var seed = Self.seed
        var exhausted = 0
        while Date().timeIntervalSince(start) < Self.seconds {
            var writer = ExpressionWriter(seed: seed)
            let source = writer.expression()
            guard source.utf8.count <= 10_000 else {
                seed += 1
                continue
            }
            let outcome = run(source, steps: 10_000)
            if outcome.isExhausted { exhausted += 1 }
            let allowed =
                UInt64(outcome.steps + 2 * source.utf8.count + outcome.written / 8 + 3_000) * Self.nanosecondsOfStep
            #expect(outcome.time < allowed, "seed \(seed): \(outcome.time) ns for \(outcome.steps) steps: \(source)")
            #expect(
                outcome.memory < outcome.steps * 60 + 100_000,
                "seed \(seed): \(outcome.memory) bytes for \(outcome.steps) steps: \(source)")
            seed += 1
        }
        #expect(exhausted > 0, "the grammar makes nothing that is costly")
    }

    @Test func `a generated expression is explained as what it is evaluated to`() throws {
        for seed in Self.seed..<Self.seed + 300 {
            var writer = ExpressionWriter(seed: seed)
            let source = writer.expression()
            var environment = Environment()
            environment.limits.steps = 20_000
            guard source.utf8.count <= 10_000, let checked = try? environment.resolve(environment.parse(source)) else {
                continue
            }
            let program = environment.compile(checked)
            let frame = Frame(for: environment)
            frame.begin()
            let plain = Result { () throws(EvaluationError) in try program.evaluate(frame) }
            // An explanation looks at more.
            if case .failure(.budgetExceeded) = plain { continue }
            frame.begin()
            let explained = program.explain(frame).result
            if case .failure(.budgetExceeded) = explained { continue }
            #expect("\(explained)" == "\(plain)", "seed \(seed): \(source)")
        }
    }

    private struct Outcome {
        let steps: Int
        let time: UInt64
        let memory: Int
        let written: Int
        let isExhausted: Bool
    }

    /// Compiles, evaluates and writes.
    private func run(_ source: String, steps: Int) -> Outcome {
        var environment = Environment()
        environment.limits.steps = steps
        environment.limits.textSize = 200_000
        environment.limits.listSize = 20_000
        let start = threadTime()
        let frame = Frame(for: environment)
        frame.begin()
        var (memory, written) = (0, 0)
        var isExhausted = false
        do {
            let checked = try environment.resolve(environment.parse(source))
            let value = try environment.compile(checked).evaluate(frame)
            var seen: Set<UnsafeRawPointer> = []
            memory = value.memory(&seen)
            let json = try? value.json(within: environment.limits.textSize)
            written = (json?.utf8.count ?? environment.limits.textSize) + value.description.utf8.count
        } catch {
            // Some are nested too deeply and refused before that.
            isExhausted = error as? EvaluationError == .budgetExceeded(steps: steps)
        }
        let time = threadTime() - start
        return Outcome(steps: frame.stepsTaken, time: time, memory: memory, written: written, isExhausted: isExhausted)
    }

    /// The time that this thread has run.
    private func threadTime() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

extension Value {
    /// The bytes that a value holds outside itself, those that it holds in two places once.
    fileprivate func memory(_ seen: inout Set<UnsafeRawPointer>) -> Int {
        switch self {
        case .string(let text):
            text.utf8.count < 16 ? 0 : text.utf8.withContiguousStorageIfAvailable { Self.new($0, &seen, 1) } ?? 0
        case .bytes(let bytes): bytes.withUnsafeBufferPointer { Self.new($0, &seen, 1) }
        case .list(let elements):
            elements.withUnsafeBufferPointer { buffer in
                let own = Self.new(buffer, &seen, MemoryLayout<Value>.stride)
                return own == 0 ? 0 : buffer.reduce(own) { $0 + $1.memory(&seen) }
            }
        case .map(let map):
            map.entries.withUnsafeBufferPointer { buffer in
                let own = Self.new(buffer, &seen, MemoryLayout<MapValue.Entry>.stride + 40)
                return own == 0 ? 0 : buffer.reduce(own) { $0 + $1.key.memory(&seen) + $1.value.memory(&seen) }
            }
        case .optional(let wrapped): 48 + (wrapped?.memory(&seen) ?? 0)
        default: 0
        }
    }

    private static func new<Element>(
        _ buffer: UnsafeBufferPointer<Element>, _ seen: inout Set<UnsafeRawPointer>, _ stride: Int
    ) -> Int {
        guard let base = buffer.baseAddress, !buffer.isEmpty, seen.insert(UnsafeRawPointer(base)).inserted else {
            return 0
        }
        return 32 + buffer.count * stride
    }
}

/// Writes expressions by a grammar, of at most some ten thousand bytes.
private struct ExpressionWriter {
    private var random: SeededGenerator
    private var variables: [(name: String, kind: Kind)] = []
    private var count = 0
    /// How many parts may still be written.
    private var left = 60

    enum Kind: CaseIterable { case text, list, map, number, truth, any }

    init(seed: UInt64) { random = SeededGenerator(seed) }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    private mutating func upTo(_ limit: Int) -> Int { Int.random(in: 0...limit, using: &random) }

    /// A part again and again, if it is short.
    private mutating func often(_ kind: Kind, _ limit: Int, _ separator: String) -> String {
        let part = write(kind)
        return Array(repeating: part, count: part.utf8.count > 200 ? 1 : 1 + upTo(limit)).joined(separator: separator)
    }

    private mutating func fresh() -> String {
        count += 1
        return "v\(count)"
    }

    /// An expression with a long text and a long list for a start.
    mutating func expression() -> String {
        let text = (0..<upTo(7)).reduce(pick(["'a'", "'čé'", "' '", "'a,b'", "'%s'", "'\\u3000'"])) { text, _ in
            "cel.bind(t, \(text), t + t + t + t)"
        }
        let list = pick(["s.split('')", "s.split(',')", "s.split('').map(x, 1)", "s.split('').transformList(i, v, i)"])
        variables = [("s", .text), ("l", .list)]
        return "cel.bind(s, \(text), cel.bind(l, \(list), \(write(pick(Kind.allCases)))))"
    }

    private mutating func name(_ kind: Kind) -> String? {
        let known = variables.filter { $0.kind == kind || kind == .any }.map(\.name)
        return known.isEmpty ? nil : pick(known)
    }

    private mutating func within(_ kind: Kind, _ write: (inout ExpressionWriter, String) -> String) -> String {
        let name = fresh()
        variables.append((name, kind))
        defer { variables.removeLast() }
        return write(&self, name)
    }

    private mutating func write(_ kind: Kind) -> String {
        left -= 1
        if left < 0 || upTo(4) == 0, let name = name(kind) { return name }
        if left < 0 { return pick(["1", "'a'", "[]", "{}", "true"]) }
        if upTo(5) == 0 {
            let bound = pick(Kind.allCases)
            let value = write(bound)
            return within(bound) { "cel.bind(\($1), \(value), \($0.write(kind)))" }
        }
        switch kind {
        case .text: return text()
        case .list: return list()
        case .map: return map()
        case .number: return number()
        case .truth: return truth()
        case .any: return write(pick([.text, .list, .map, .number, .truth]))
        }
    }

    private mutating func text() -> String {
        let text = write(.text)
        switch upTo(16) {
        case 0: return "\(text).reverse()"
        case 1: return "\(text).trim()"
        case 2: return "\(text).replace(\(write(.text)), \(write(.text)))"
        case 3: return "strings.quote(\(text))"
        case 4: return "\(text).charAt(\(number()))"
        case 5: return "\(text).substring(\(upTo(9)))"
        case 6: return "\(text).lowerAscii()"
        case 7: return "\(write(.list)).join(\(text))"
        case 8: return "\(pick(["'%s'", "'%s%%%s'", text])).format([\(write(.any)), \(write(.any))])"
        case 9: return "'%x'.format([\(text)])"
        case 10: return "base64.encode(bytes(\(text)))"
        case 11: return "string(\(write(.any)))"
        case 12: return "string(base64.decode(\(text)))"
        case 13: return "'%.\(upTo(1_000))f'.format([1.5])"
        case 14: return "(\(write(.truth)) ? \(text) : \(write(.text)))"
        default: return "(\(text) + \(write(.text)))"
        }
    }

    private mutating func list() -> String {
        let list = write(.list)
        switch upTo(14) {
        case 0, 1:
            let times = 1 + upTo(30)
            let copy = pick(["[x, x]", "[x, [x]]", "[optional.of(x), x]", "{1: x, 2: x}", "{'a': [x, x]}"])
            return "[\(list)]" + String(repeating: ".map(x, \(copy))", count: times)
        case 2, 3: return within(.any) { "\(list).map(\($1), \($0.write(.any)))" }
        case 4: return within(.any) { "\(list).filter(\($1), \($0.write(.truth)))" }
        case 5: return within(.number) { "\(list).transformList(\($1), w, \($0.write(.any)))" }
        case 6: return "\(list).distinct()"
        case 7: return "\(write(.text)).split(\(write(.text)))"
        case 8: return "optional.unwrap(\(list).map(x, optional.of(x)))"
        case 9: return "(\(list) + \(list))"
        case 10: return "[\(often(.any, 20, ", "))]"
        case 11: return "[\(write(.any)), \(write(.any)), ?optional.of(\(list))]"
        case 12: return "[\(list).?\(pick(["a", "b"])).or(optional.of(\(list)))]"
        case 13: return "[\(list)[0], \(list).first(), type(\(list))]"
        default: return "(\(list) + \(write(.list)))"
        }
    }

    private mutating func map() -> String {
        switch upTo(4) {
        case 0: return within(.any) { "\($0.write(.list)).transformMap(i, \($1), \($0.write(.any)))" }
        case 1: return within(.any) { "\($0.write(.list)).transformMapEntry(i, \($1), {i: \($0.write(.any))})" }
        case 2: return "{\(write(.text)): \(write(.any)), 1: \(write(.any))}"
        case 3: return "{\(write(.number)): \(write(.map))}"
        default: return "{'a': \(write(.any)), 'b': \(write(.any))}"
        }
    }

    private mutating func number() -> String {
        switch upTo(12) {
        case 0: return "\(write(.text)).size()"
        case 1: return "\(write(.list)).size()"
        case 2: return "\(write(.text)).indexOf(\(write(.text)))"
        case 3: return "\(write(.text)).lastIndexOf(\(write(.text)))"
        case 4: return "math.\(pick(["greatest", "least"]))(\(write(.list)))"
        case 5: return "\(write(.list)).\(pick(["sum", "min", "max"]))()"
        case 6: return "int(\(write(.text)))"
        case 7: return "timestamp(0).getHours(\(write(.text)))"
        case 8: return "double(\(write(.any)))"
        case 9: return "(\(often(.number, 60, " + ")))"
        case 10: return "\(write(.map))[\(write(.any))]"
        default: return String(upTo(3))
        }
    }

    private mutating func truth() -> String {
        switch upTo(16) {
        case 0, 1: return "\(write(.any)) == \(write(.any))".bracketed
        case 2: return within(.any) { "cel.bind(\($1), \($0.write(.any)), \($1) == \($1))" }
        case 3: return "(\(write(.any)) in \(write(.list)))"
        case 4: return "(\(write(.any)) in \(write(.map)))"
        case 5, 6, 7:
            return within(.any) {
                "\($0.write(.list)).\($0.pick(["exists", "all", "exists_one"]))(\($1), \($0.write(.truth)))"
            }
        case 8: return "\(write(.text)).contains(\(write(.text)))"
        case 9:
            return
                "\(write(.text)).matches(\(pick(["'a*b'", "'(a?){50}b'", "'(?i)[a-zč]+$'", "'((a{9}){9}){9}'", write(.text)])))"
        case 10: return "\(write(.text)).startsWith(\(write(.text)))"
        case 11: return "(\(write(.text)) < \(write(.text)))"
        case 12: return "(\(often(.truth, 30, pick([" || ", " && "]))))"
        case 13: return "isIP(\(write(.text)))"
        case 14: return "has(\(write(.map)).a)"
        case 15: return "!\(write(.truth))"
        default: return "(\(write(.number)) > \(write(.number)))"
        }
    }
}

extension String {
    fileprivate var bracketed: String { "(\(self))" }
}
