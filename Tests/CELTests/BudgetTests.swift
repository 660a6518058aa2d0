import CEL
import Testing

/// The budget of steps bounds whatever an expression does.
struct BudgetTests {
    private func evaluate(_ source: String, steps: Int) -> Result<Value, EvaluationError> {
        var environment = Environment()
        environment.limits.steps = steps
        do {
            let checked = try environment.resolve(environment.parse(source))
            let frame = Frame(for: environment)
            return Result { () throws(EvaluationError) in try environment.compile(checked).evaluate(frame) }
        } catch {
            Issue.record("\(error)")
            return .failure(.overflow)
        }
    }

    /// A list that holds the same list twice, and so on: little memory, and 2^`count` values for who walks through it.
    static func doubled(_ count: Int) -> String { "[0]" + String(repeating: ".map(x, [x, x])", count: count) }

    /// An expression with `s`, a text of so many thousand times `letter`, and `l`, the list of its letters.
    static func long(_ letter: String, _ thousands: Int, _ body: String) -> String {
        let ten = (0..<3).reduce("'\(letter)'") { text, _ in "cel.bind(t, \(text), t+t+t+t+t+t+t+t+t+t)" }
        let whole = Array(repeating: "k", count: thousands).joined(separator: "+")
        return "cel.bind(s, cel.bind(k, \(ten), \(whole)), cel.bind(l, s.split(''), \(body)))"
    }

    @Test(arguments: [
        "cel.bind(a, \(doubled(26)), a == a)", "cel.bind(a, \(doubled(40)), a != a)",
        "cel.bind(a, \(doubled(40)), {1: a} == {1: a})",
        "cel.bind(a, \(doubled(40)), optional.of(a) == optional.of(a))",
        "\(doubled(24)).distinct().size()", "[\(doubled(40))].distinct().size()",
        "cel.bind(a, \(doubled(24)), a in [a])",
        "cel.bind(a, \(doubled(40)), {1: a} in [1, {1: a}])", "'%s'.format([\(doubled(22))])",
        "'%s'.format([\(doubled(40))])", "'%s'.format([{1: \(doubled(40))}])",
        "[optional.of(\(doubled(40)))].distinct()",
        long("é", 10, "l.exists(x, s.reverse() == 'b')"), long("é", 10, "l.exists(x, s.trim() == 'b')"),
        long("é", 10, "l.exists(x, s.replace('é', 'b') == 'c')"), long("é", 10, "l.exists(x, strings.quote(s) == 'b')"),
        long("é", 10, "l.exists(x, s.charAt(9999) == 'b')"), long("é", 10, "l.exists(x, s.substring(9999) == 'b')"),
        long("é", 10, "l.exists(x, s.lowerAscii() == 'b')"), long("é", 10, "l.exists(x, s.contains('b'))"),
        long("é", 10, "l.exists(x, s.indexOf('b') == 1)"), long("é", 10, "l.exists(x, s.lastIndexOf('b') == 1)"),
        long("é", 10, "l.exists(x, s.size() == 1)"), long("é", 10, "l.exists(x, bytes(s) == b'')"),
        long("é", 10, "l.exists(x, base64.encode(bytes(s)) == '')"), long("é", 10, "l.exists(x, s.matches('b'))"),
        long("é", 10, "l.exists(x, s + x == '')"), long("é", 10, "l.exists(x, s < s)"),
        long("é", 10, "cel.bind(t, s + '', l.exists(x, s != t))"), long("é", 10, "l.exists(x, '%s'.format([s]) == '')"),
        long("é", 10, "l.exists(x, '%x'.format([s]) == '')"), long("é", 10, "l.exists(x, {s: 1} == {})"),
        long("é", 10, "cel.bind(m, {s: 1}, l.exists(x, m[s] == 2))"), long("é", 10, "l.exists(x, int(s) == 1)"),
        long("é", 10, "l.exists(x, isIP(s))"), long("é", 10, "l.exists(x, timestamp(s) == timestamp(0))"),
        long("a", 10, "l.exists(x, l.join() == 'b')"), long("a", 10, "l.exists(x, l.join(', ') == 'b')"),
        long("a", 10, "l.exists(x, l != l)"),
        long("a", 10, "cel.bind(m, l.transformMap(i, v, v), l.exists(x, m != m))"),
        long("a", 10, "cel.bind(n, l.map(x, 1), n.exists(x, math.greatest(n) == 0))"),
        long("a", 10, "cel.bind(n, l.map(x, 1.0), n.exists(x, math.least(n) == 0))"),
        long("a", 10, "cel.bind(n, l.map(x, optional.of(x)), n.exists(x, optional.unwrap(n) == []))"),
        long("a", 10, "l.exists(x, l + l == [])"), long("a", 10, "l.exists(x, 'b' in l)"),
        long("a", 10, "l.exists(x, l.min() == 'b')"), long("a", 10, "l.exists(x, l.distinct() == [])"),
        long("a", 100, "s.split('').size() + s.split('').size()"), long("a", 100, "[s.split(''), s.split('')].size()"),
        long("a", 10, "l.map(x, s.replace('', x)).size()"), long("a", 10, "l.map(x, {x: l.map(y, y)}).size()"),
        long("a", 10, "l.exists(x, 'c'.matches('((a{100}){90}|' + x + ')'))"),
        long("a", 10, "l.exists(x, 'a'.matches('((a{100}){900}|' + x + ')'))"),
        long("a", 10, "l.exists(x, timestamp(0).getHours('Nowhere/' + x) == 25)"),
        long(
            "a", 1,
            "cel.bind(n, l.map(x, 1), n.exists(x, n.exists(y, \(Array(repeating: "x", count: 200).joined(separator: "+")) == y)))"
        ),
        long("a", 1, "l.exists(x, l.exists(y, \(Array(repeating: "x > y", count: 500).joined(separator: " || "))))"),
        long("a", 1, "l.exists(x, l.exists(y, [\(Array(repeating: "x", count: 500).joined(separator: ", "))] == [y]))"),
    ])
    func `what an expression does again and again is counted`(_ source: String) {
        #expect(evaluate(source, steps: 200_000) == .failure(.budgetExceeded(steps: 200_000)))
    }

    @Test(arguments: [
        "\(doubled(16)).size() == 1", "cel.bind(a, \(doubled(12)), a == a)", "\(doubled(10)).distinct().size() == 1",
        long("a", 50, "l.size() == 50000"), long("a", 50, "l == l"), long("a", 50, "l.distinct() == ['a']"),
        long("a", 20, "l.join() == s"), long("é", 20, "s.reverse() == s"),
        long("a", 50, "!s.contains(s + 'a')"), long("a", 50, "s.split(s.substring(0, 25000) + 'c').size() == 1"),
        long("a", 50, "s.indexOf(s.substring(0, 25000) + 'c') == -1"),
        long("a", 50, "s.lastIndexOf('c' + s.substring(0, 25000)) == -1"),
        long("a", 50, "s.replace(s.substring(0, 25000) + 'c', '') == s"), long("a", 50, "s.lastIndexOf(s) == 0"),
    ])
    func `what is done once, however large, stays within the budget`(_ source: String) {
        #expect(evaluate(source, steps: 500_000) == .success(.bool(true)))
    }

    @Test(arguments: [22, 30, 200])
    func `an answer that holds one list many times is refused before it is written`(_ count: Int) throws {
        let environment = Environment()
        let value = try environment.program(Self.doubled(count)).evaluate(Frame(for: environment))
        let error = EvaluationError.tooLarge(.result, limit: 1_000_000)
        #expect(throws: error) { try value.text(within: 1_000_000) }
        #expect(throws: error) { try value.json(within: 1_000_000) }
        #expect(value.description.utf8.count < 110_000)
        #expect(value.description.hasSuffix("…"))
        let line = Batch().answer("{\"id\":1,\"expr\":\"\(Self.doubled(count))\"}")
        #expect(line == #"{"id":1,"error":"a result grew beyond 10000000"}"#)
    }

    @Test func `an answer up to the limit is written`() throws {
        let value = Value.list(Array(repeating: .int(1), count: 1_000))
        let text = try value.text(within: 3_000)
        #expect(text.utf8.count == 3_000)
        #expect(throws: EvaluationError.tooLarge(.result, limit: 2_990)) { try value.text(within: 2_990) }
        #expect(try value.json(within: 12_000).utf8.count == 12_010)
        #expect(throws: EvaluationError.tooLarge(.result, limit: 11_999)) { try value.json(within: 11_999) }
    }

    /// What `docs/cel.md` says of steps, in its order.
    @Test(arguments: [
        ("1 + 2 * 3 == 7 && 'a' < 'b'", 0), ("[1, 2, 3].all(x, x > 0)", 3), ("[1, 2, 3].map(x, x)", 6),
        ("[1, 2, 3].filter(x, x > 1).map(x, x + 1).size()", 3),
        ("[1, 2].all(x, \(String(repeating: "x + ", count: 20))1 > 0)", 4),
        ("type(1) == int", 2), ("'a' + 'b' + 'c' == 'abc'", 2), ("[1 + 1, 2, 3]", 4), ("{1: 2}", 7),
        ("[1] + [2, 3]", 4),
        ("[1, 2, 3] == [1, 2, 3]", 4), ("[[1], [2]] == [[1], [2]]", 11), ("3 in [1, 2, 3]", 4),
        ("{1: 2} == {1: 2}", 17),
        ("[1, 2, 1].distinct()", 7), ("math.greatest(1, 2, 3)", 4), ("'1234567890123456'.size()", 2),
        ("'a-b-c'.split('-')", 7), ("['a', 'b', 'c'].join()", 4), ("'%s'.format([[1, 2]])", 7),
        ("'abc'.matches('b')", 3),
        ("cidr('10.0.0.0/8') == cidr('10.0.0.0/8')", 17), ("true || int('x') == 1", 0), ("int('x') == 1 || true", 17),
    ])
    func `each kind of work counts the steps that the documentation says`(_ source: String, _ steps: Int) throws {
        let environment = Environment()
        let frame = Frame(for: environment)
        frame.begin()
        _ = try environment.program(source).evaluate(frame)
        #expect(frame.stepsTaken == steps)
    }

    @Test func `comparisons in a row are compiled once`() throws {
        let row = "true" + String(repeating: " < true", count: 200)
        #expect(evaluate(row, steps: 1_000) == .success(.bool(true)))
        let nested = (0..<60).reduce("true") { inner, _ in "tasks.filter(t, \(inner)).map(t, t.position).size() == 4" }
        var office = Office().environment
        office.limits.steps = 1_000
        let program = try office.program(nested)
        #expect(throws: EvaluationError.budgetExceeded(steps: 1_000)) { try program.evaluate(Frame(for: office)) }
    }

    @Test func `nothing, repeated as often as a pattern may, is a small pattern`() {
        #expect(evaluate("'a'.matches('(((){10}){10}){10}a')", steps: 10_000) == .success(.bool(true)))
    }
}
