import CEL
import Testing

struct LimitTests {
    private func failure(_ source: String, sourceSize: Int = 4_000_000) -> String? {
        var environment = Environment()
        environment.limits.sourceSize = sourceSize
        environment.declare("a", .dyn)
        do throws(Diagnostics) {
            _ = try environment.program(source)
            return nil
        } catch {
            return error.list.first?.message
        }
    }

    /// A text that repeats parts before and after its middle; as an argument it stays short.
    struct Nesting: CustomTestStringConvertible, Sendable {
        let open: String
        let inner: String
        let close: String
        let count: Int

        init(_ open: String, _ inner: String, _ close: String, _ count: Int) {
            (self.open, self.inner, self.close, self.count) = (open, inner, close, count)
        }

        var source: String { String(repeating: open, count: count) + inner + String(repeating: close, count: count) }
        var testDescription: String { "\(count) times \(open)\(inner)\(close)" }
    }

    @Test(arguments: [
        Nesting("(", "1", ")", 500_000), Nesting("(", "", "", 1_000_000), Nesting("[", "1", "]", 500_000),
        Nesting("[", "", "", 1_000_000), Nesting("{1:", "1", "}", 200_000), Nesting("-", "1", "", 1_000_000),
        Nesting("", "a", ".b", 500_000), Nesting("", "a", "[0]", 300_000), Nesting("", "a", ".f()", 250_000),
        Nesting("", "1", "+1", 500_000), Nesting("", "1", "==1", 300_000), Nesting("true?1:", "1", "", 140_000),
        Nesting("size(", "a", ")", 160_000), Nesting("a.map(x,", "x", ")", 100_000),
        Nesting("cel.bind(x,1,", "x", ")", 70_000), Nesting("a[", "0", "]", 300_000), Nesting("!(", "a", ")", 500_000),
    ])
    func `a source that is nested too deeply is refused`(_ nesting: Nesting) {
        #expect(failure(nesting.source) == "the expression is nested more than 250 levels deep")
    }

    @Test(arguments: [
        Nesting("(", "1", ")", 240), Nesting("[", "1", "]", 240), Nesting("{1:", "1", "}", 240),
        Nesting("-", "1", "", 240),
        Nesting("", "a", ".b", 240), Nesting("", "1", "+1", 240), Nesting("true?1:", "1", "", 240),
        Nesting("dyn(", "a", ")", 240), Nesting("[1].map(x,", "1", ")", 120), Nesting("[1].all(x,", "true", ")", 120),
        Nesting("cel.bind(x,1,", "1", ")", 200),
    ])
    func `nesting up to the limit is evaluated`(_ nesting: Nesting) throws {
        var environment = Environment()
        let variable = environment.declare("a", .dyn)
        let frame = Frame(for: environment)
        try frame.set(variable, value: .map(MapValue()))
        let program = try environment.program(nesting.source)
        let result = Result { () throws(EvaluationError) in try program.evaluate(frame) }
        frame.begin()
        try frame.set(variable, value: .map(MapValue()))
        #expect(program.explain(frame).result == result)
        if nesting.inner != "a" { #expect(throws: Never.self) { try result.get() } }
    }

    @Test(arguments: ["&&", "||"])
    func `chains of logical operators may be long`(_ symbol: String) throws {
        var environment = Environment()
        environment.limits.sourceSize = 4_000_000
        let literal = symbol == "&&" ? "true" : "false"
        let source = literal + String(repeating: symbol + literal, count: 100_000)
        #expect(try environment.program(source).evaluate(Frame(for: environment)) == .bool(symbol == "&&"))
    }

    @Test func `a million negations are one`() throws {
        var environment = Environment()
        environment.limits.sourceSize = 4_000_000
        let program = try environment.program(String(repeating: "!", count: 1_000_001) + "true")
        #expect(try program.evaluate(Frame(for: environment)) == .bool(false))
    }

    @Test func `a source longer than the limit is refused`() {
        #expect(
            failure(String(repeating: " ", count: 200_000) + "1", sourceSize: 100_000)
                == "the expression is longer than 100000 bytes")
    }

    @Test(arguments: [
        "[0,1].all(a, [0,1].all(b, [0,1].all(c, [0,1].all(d, [0,1].all(e, [0,1].all(f, [0,1].all(g, [0,1].all(h, "
            + "[0,1].all(i, [0,1].all(j, [0,1].all(k, [0,1].all(l, [0,1].all(m, [0,1].all(n, true))))))))))))))",
        "[0,1].all(a, true || [1,2,3,4].map(x, [1,2,3,4].map(y, [1,2,3,4].map(z, z))).size() > 0) && "
            + "[1,2,3,4,5,6,7,8].map(x, [1,2,3,4,5,6,7,8].map(y, [1,2,3,4,5,6,7,8].map(z, z * y * x))).size() > 0 && false || "
            + "[1,2,3,4,5,6,7,8].map(x, [1,2,3,4,5,6,7,8].map(y, [1,2,3,4,5,6,7,8].map(z, z * y * x))).size() > 0",
    ])
    func `an evaluation that takes too many steps is an error, absorbed by nothing`(_ source: String) throws {
        var environment = Environment()
        environment.limits.steps = 500
        let program = try environment.program(source)
        #expect(throws: EvaluationError.budgetExceeded(steps: 500)) { try program.evaluate(Frame(for: environment)) }
    }

    /// Lists in lists, a hundred levels in each of so many variables, of which each holds the one before.
    private func nested(_ hundreds: Int, _ open: String, _ close: String, _ body: String) -> String {
        var source = ""
        for number in 1...hundreds {
            let lists = String(repeating: "[", count: 100) + "v\(number - 1)" + String(repeating: "]", count: 100)
            source += "cel.bind(v\(number), \(open)\(lists)\(close), "
        }
        return "cel.bind(v0, 1, \(source)\(body.replacing("v", with: "v\(hundreds)"))"
            + String(repeating: ")", count: hundreds + 1)
    }

    @Test(arguments: [("", ""), ("dyn(", ")"), ("[1].map(x, ", ")[0]"), ("optional.of(", ").value()")])
    func `a value that is nested too deeply through variables is refused`(_ open: String, _ close: String) {
        #expect(failure(nested(11, open, close, "v == v")) == "the value is nested more than 1000 levels deep")
        #expect(failure(nested(9, open, close, "v == v")) == nil)
    }

    @Test(arguments: ["v == v", "[v].distinct().size() == 1", "'%s'.format([v]) != ''", "v.size() == 1"])
    func `a value that is nested up to the limit is evaluated`(_ body: String) throws {
        let environment = Environment()
        let program = try environment.program(nested(9, "", "", body))
        #expect(try program.evaluate(Frame(for: environment)) == .bool(true))
        let value = try environment.program(nested(9, "", "", "v")).evaluate(Frame(for: environment))
        #expect(value.description.utf8.count == 1_801)
        #expect(try value.json().utf8.count == 900 * 11 + 11)
    }

    @Test func `a list that doubles again and again is an error`() throws {
        let source = (0..<60).reduce("['foo', 'bar']") { inner, _ in "cel.bind(x, \(inner), x + x)" }
        let environment = Environment()
        let program = try environment.program(source)
        let error = EvaluationError.tooLarge(.list, limit: environment.limits.listSize)
        #expect(throws: error) { try program.evaluate(Frame(for: environment)) }
    }

    @Test func `a text that doubles again and again is an error`() throws {
        let source = (0..<60).reduce("'ab'") { inner, _ in "cel.bind(x, \(inner), x + x)" }
        let environment = Environment()
        let program = try environment.program(source)
        let error = EvaluationError.tooLarge(.text, limit: environment.limits.textSize)
        #expect(throws: error) { try program.evaluate(Frame(for: environment)) }
    }

    @Test func `a replacement that grows without bounds is an error`() throws {
        var environment = Environment()
        let text = environment.declare("s", .string)
        let frame = Frame(for: environment)
        try frame.set(text, value: .string(String(repeating: "a", count: 100_000)))
        let program = try environment.program("s.replace('', s).size()")
        let error = EvaluationError.tooLarge(.text, limit: environment.limits.textSize)
        #expect(throws: error) { try program.evaluate(frame) }
    }

    @Test func `a step budget is full again at the next binding`() throws {
        var environment = Environment()
        environment.limits.steps = 10
        let program = try environment.program("[1, 2, 3, 4, 5, 6].all(x, x > 0)")
        let frame = Frame(for: environment)
        for _ in 0..<5 {
            frame.begin()
            #expect(try program.condition(frame))
        }
    }
}
