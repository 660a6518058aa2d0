import CEL
import Testing

struct CheckerTests {
    let office = Office()

    private func mistakes(_ source: String) -> [String] {
        var environment = office.environment
        environment.declare("t", .record("task"))
        do throws(Diagnostics) {
            _ = try environment.check(environment.parse(source))
            return []
        } catch {
            return error.list.map {
                "\($0.line):\($0.column) \($0.message)" + ($0.expected.map { ", expected \($0)" } ?? "")
            }
        }
    }

    @Test(arguments: [
        ("t.positon == 1", ["1:3 task has no field 'positon', expected 'position'"]),
        ("taks.size() == 1", ["1:1 nothing is called 'taks', expected 'tasks'"]),
        ("t.number == 3", ["1:1 '==' does not take string and int, expected string on the right"]),
        ("t.due > '2024-01-01'", ["1:1 '>' does not take date and string, expected date(…) on the right"]),
        ("t == null", ["1:1 '==' does not take task and null_type, expected has(…) to ask whether a field is there"]),
        ("t.number.sise() == 1", ["1:10 there is no function 'sise', expected 'size'"]),
        ("t.position && true", ["1:1 found int as an operand of '&&', expected bool"]),
        ("has(t)", ["1:5 'has' asks for a field, expected has(e.f)"]),
        ("has(t.deu)", ["1:7 task has no field 'deu', expected 'due'"]),
        ("tasks.exists(x)", ["1:7 'exists' takes a variable and a condition, expected e.exists(x, condition)"]),
        ("t.position.all(x, true)", ["1:1 int has no elements, expected a list or map"]),
        ("true ? 1 : 'a'", ["1:12 the branches differ: int and string, expected int"]),
        (
            "'%s'.format([1, 2])",
            ["1:13 the list has 2 values, the text takes 1, expected a verb such as '%s' for each value"]
        ),
        (
            "'%%'.format([1])",
            ["1:13 the list has 1 value, the text takes 0, expected a verb such as '%s' for each value"]
        ),
        ("'%.2f%%%d'.format([1.0, 2])", []), ("t.number.format([1, 2])", []),
        ("1 +", ["1:4 the expression ends too early, expected an expression"]),
        ("'abc", ["1:1 the text that begins here does not end, expected a closing quote"]),
        ("a = 1", ["1:3 a single '=' means nothing, expected '=='"]),
        (
            "task{number: 1}",
            ["1:5 records come from the data, an expression cannot build one, expected an operator or the end"]
        ),
        ("99999999999999999999", ["1:1 '99999999999999999999' does not fit in 64 bits"]),
        (
            "'\\q'",
            [
                "1:2 there is no such escape, expected one of \\\\ \\\" \\' \\` \\? \\a \\b \\f \\n \\r \\t \\v \\xHH \\uHHHH \\UHHHHHHHH \\OOO"
            ]
        ),
        (
            "t.positon == 1 &&\n  t.numbr == ''",
            [
                "1:3 task has no field 'positon', expected 'position'",
                "2:5 task has no field 'numbr', expected 'number'",
            ]
        ),
    ])
    func `every mistake is reported where it stands, with what would fit`(_ source: String, _ expected: [String]) {
        #expect(mistakes(source) == expected)
    }

    @Test func `a mistake is shown with its line and a caret`() {
        let error = #expect(throws: Diagnostics.self) {
            try office.evaluate("tasks.size() > 1 &&\n    tasks[0].numbr == ''")
        }
        #expect(
            error?.description == """
                2:14: error: task has no field 'numbr', expected 'number'
                        tasks[0].numbr == ''
                                 ^~~~~
                """)
    }

    @Test(arguments: [
        ("tasks", "list(task)"), ("tasks.map(x, x.due)", "list(date)"), ("lines.map(l, l.total).sum()", "money"),
        ("tasks[0].due - tasks[1].due", "int"), ("tasks[0].due + 3", "date"), ("[1, 2.0]", "list(dyn)"),
        ("{'a': [1]}", "map(string, list(int))"),
        ("money('1 EUR') * 3", "money"), ("tasks[0].?due", "optional_type(date)"), ("lines[0].years.max()", "int"),
        ("[].sum()", "int"),
        ("tasks.map(x, x.number).distinct()", "list(string)"), ("type(1)", "type(int)"),
    ])
    func `the checker finds the type`(_ source: String, _ type: String) throws {
        #expect(try office.environment.check(office.environment.parse(source)).type.description == type)
    }

    @Test func `an expression tells which variables it uses`() throws {
        var environment = office.environment
        environment.declare("a", .int)
        environment.declare("b", .int)
        let checked = try environment.check(environment.parse("[1].exists(b, b == a)"))
        #expect(checked.references == ["a"])
    }

    @Test func `a function of the host is checked and called`() throws {
        var environment = Environment()
        environment.add(
            Function(
                "shout",
                [
                    Overload([.string], .string, isMember: true) { arguments throws(EvaluationError) in
                        guard case .string(let text) = arguments[0] else { throw .host("no text") }
                        return .string(text.uppercased() + "!")
                    }
                ]))
        #expect(try environment.program("'hey'.shout()").evaluate(Frame(for: environment)) == .string("HEY!"))
        let mistake = #expect(throws: Diagnostics.self) { try environment.program("3.shout()") }
        #expect(mistake?.list.map(\.message) == ["'shout' of int does not take ()"])
    }

    @Test func `a list joined with one of unknown type may hold anything`() throws {
        #expect(try office.evaluate("([1] + dyn(['a'])).map(x, x)") == .list([.int(1), .string("a")]))
        #expect(try office.evaluate("(dyn([1]) + tasks).distinct().size()") == .int(5))
    }

    @Test(arguments: [
        ("[1] + ['a']", "'+' does not take list(int) and list(string)"),
        ("['a'] + [[]]", "'+' does not take list(string) and list(list(dyn))"),
    ])
    func `lists of two types are not joined`(_ source: String, _ mistake: String) {
        let error = #expect(throws: Diagnostics.self) { try office.evaluate(source) }
        #expect(error?.list.map(\.message) == [mistake])
    }

    @Test func `an empty list is joined with any`() throws {
        #expect(try office.evaluate("[] + [1] + []") == .list([.int(1)]))
    }

    @Test(arguments: ["a-12", "ab_d", "a", "a===", "YQ=", "Y Q=="]) func `what is not base64 is not decoded`(
        _ text: String
    ) {
        let error = EvaluationError.invalidArgument(function: "base64.decode", "the text is not base64")
        #expect(throws: error) { try office.evaluate("base64.decode('\(text)')") }
    }

    @Test func `an optional without a value is no zero`() throws {
        #expect(try office.evaluate("optional.ofNonZeroValue(optional.none()).hasValue()") == .bool(true))
    }

    @Test func `a defined variable is evaluated once in a binding`() throws {
        var environment = Environment()
        environment.define("v", try environment.check(environment.parse("[1, 2, 3].map(x, x * 2).filter(x, x > 2)")))
        let program = try environment.program("v.size() + v.size() + v.size() == 6")
        let frame = Frame(for: environment)
        #expect(try program.condition(frame))
        #expect(frame.stepsTaken < 20)
    }
}
