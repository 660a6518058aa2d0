import Testing

@testable import CEL

/// Expressions with parameters, which stand for their calls.
@Suite struct `A macro` {
    private let office = Office()

    /// The office, with macros: a name, the parameters with their types, and a body each.
    private func environment(_ macros: [(String, [(String, [CELType])], String)]) throws -> Environment {
        var environment = office.environment
        for (name, parameters, body) in macros {
            try environment.define(macro: name, parameters.map { Macro.Parameter($0.0, $0.1) }, as: body)
        }
        return environment
    }

    private static let task = CELType.record("task")
    private static let line = CELType.record("line")

    private static let dueIn: (String, [(String, [CELType])], String) =
        ("dueIn", [("one", [task]), ("year", [.int])], "has(one.due) && one.due.year() == year")

    private func evaluate(_ source: String, _ environment: Environment) throws -> String {
        let frame = Frame(for: environment, indexes: office.indexes)
        frame.begin()
        return try environment.program(source).evaluate(frame).description
    }

    private func mistakes(_ source: String, _ environment: Environment) -> [String] {
        do throws(Diagnostics) {
            _ = try environment.check(environment.parse(source))
            return []
        } catch {
            return error.list.map { "\($0.column): \($0.message); \($0.expected ?? "")" }
        }
    }

    @Test(arguments: [
        ("tasks.filter(t, dueIn(t, 2024)).map(t, t.number)", #"["1.1.3", "2.1"]"#),
        ("tasks.filter(one, dueIn(one, 2023)).size()", "1"),
        // The body's own `t` is none of the caller's.
        ("tasks.map(t, others(t))", "[3, 3, 3, 3]"),
        ("tasks.map(x, tasks.filter(t, t == x).map(t, others(t))[0])", "[3, 3, 3, 3]"),
        // Nor is a name of the caller the body's.
        ("cel.bind(tasks, 1, all + tasks)", "5"),
        ("[1].map(recommendations, all)", "[4]"),
        ("twice(twice(1 + 2))", "12"), ("twice(all)", "8"), ("2 * sum3(1, 2, 3)", "12"),
        ("twice(cel.bind(x, 4, x * 2))", "16"),
    ]) func `means its body with the arguments`(_ source: String, _ value: String) throws {
        let environment = try environment([
            Self.dueIn, ("others", [("one", [Self.task])], "tasks.filter(t, t != one).size()"),
            ("all", [], "tasks.size()"), ("twice", [("n", [.int])], "n + n"),
            ("sum3", [("a", [.int]), ("b", [.int]), ("c", [.int])], "a + b + c"),
        ])
        #expect(try evaluate(source, environment) == value)
    }

    @Test func `is found in an index where its expansion would be`() throws {
        let environment = try environment([
            ("numbered", [("one", [Self.task]), ("text", [.string])], "one.number == text"),
            ("sought", [("text", [.string])], "tasks.exists(t, numbered(t, text))"),
        ])
        var inner = environment
        inner.declare("r", .record("recommendation"))
        for source in ["tasks.exists(t, numbered(t, r.id) && t.position > 1)", "sought(r.id)"] {
            #expect(try inner.check(inner.parse(source)).scans.isEmpty)
        }
        let scans = try inner.check(inner.parse("tasks.exists(t, numbered(t, r.id) || t.position > 1)")).scans
        #expect(scans.map(\.collection) == ["tasks"] && scans.first?.usesOuterVariables == true)
    }

    @Test func `is a guard, and its reads are guarded where it is used`() throws {
        var environment = try environment([
            Self.dueIn, ("yearOf", [("one", [Self.task])], "one.due.year()"),
            ("isDue", [("one", [Self.task])], "has(one.due)"),
        ])
        environment.declare("t", Self.task)
        func reads(_ source: String) throws -> [String] {
            try environment.check(environment.parse(source)).unguardedReads().map {
                "\($0.expression) in \($0.definition ?? "")"
            }
        }
        for source in [
            "dueIn(t, 2023)", "has(t.due) && yearOf(t) == 1", "isDue(t) && yearOf(t) == 1",
            "dueIn(t, 1) ? t.due.year() == 1 : true", "tasks.filter(x, isDue(x)).map(x, yearOf(x)).size() == 1",
        ] {
            #expect(try reads(source) == [], "\(source)")
        }
        #expect(try reads("yearOf(t) == 1") == ["t.due in yearOf(t)"])
        #expect(try reads("tasks.all(x, yearOf(x) == 1)") == ["x.due in yearOf(x)"])
        #expect(try reads("isDue(t) ? true : yearOf(t) == 1") == ["t.due in yearOf(t)"])
    }

    @Test func `guards nothing that only has the same name`() throws {
        var environment = try environment([
            ("count", [], "recommendations.filter(r, has(r.task) && r.task.due.year() == 1)")
        ])
        environment.declare("recommendations", .list(.record("recommendation")))
        let reads = try environment.check(
            environment.parse("recommendations.all(r, has(r.task) && has(r.task.due)) && count.size() == 1")
        ).unguardedReads()
        #expect(reads.map(\.expression) == ["r.task.due"])
    }

    @Test(arguments: [
        ("dueIn(t, 2023)", "has(t.due) && t.due.year() == 2023"),
        ("t.position == 1 && dueIn(t, year)", "t.position == 1 && has(t.due) && t.due.year() == year"),
        ("!dueIn(t, year + 1)", "!(has(t.due) && t.due.year() == (year + 1))"),
        ("tasks.exists(x, dueIn(x, year))", "tasks.exists(x, has(x.due) && x.due.year() == year)"),
        ("twice(twice(year)) > 5", "(year + year) + (year + year) > 5"),
        ("t.position > first", "t.position > tasks[0].position"),
    ]) func `is explained as if it were written out`(_ source: String, _ expanded: String) throws {
        var environment = try environment([
            Self.dueIn, ("twice", [("n", [.int])], "n + n"), ("first", [], "tasks[0].position"),
        ])
        let (task, year) = (environment.declare("t", Self.task), environment.declare("year", .int))
        let frame = Frame(for: environment, indexes: office.indexes)
        for row in Int32(0)..<4 {
            var told: [[String]] = []
            for text in [source, expanded] {
                frame.begin()
                frame.set(task, row: row)
                frame.set(year, integer: 2024)
                let trace = Trace(Tracing { _, _ in true })
                let explanation = try environment.program(text).explain(frame, tracing: trace)
                told.append(
                    explanation.observations.map(\.description)
                        + trace.reads.map { "\($0.record.key) \($0.field.name)" })
            }
            #expect(told[0] == told[1])
        }
    }

    @Test(arguments: [
        ("dueIn(t)", "1: 'dueIn' is used with 1 argument; dueIn(one, year)"),
        ("dueIn", "1: 'dueIn' is used without arguments; dueIn(one, year)"),
        ("first()", "1: 'first' is used with 0 arguments; first"),
        ("t.dueIn(1)", "3: 'dueIn' is called as dueIn(one, year); "),
        ("true || dueIn(1, 2)", "15: 'dueIn' does not take int; task"),
        ("dueIn(x, 2)", "7: nothing is called 'x'; 't'"),
        ("dueIn(t, first) == 1", "1: "),
        ("1 + first.size()", "11: "),
    ]) func `that is used wrongly is told where it is used`(_ source: String, _ mistake: String) throws {
        var environment = try environment([Self.dueIn, ("first", [], "tasks[0].position")])
        environment.declare("t", Self.task)
        let found = mistakes(source, environment)
        #expect(found.count == 1 && found[0].hasPrefix(mistake), "\(found)")
    }

    @Test(arguments: [
        ([("n", [CELType.int])], "n + 'a'"), ([("n", [.int, .string])], "n + 1"), ([("n", [.int])], "1 + 2"),
        ([("n", [.int])], "[1].map(n, n)"), ([], "nothing"), ([], "f + 1"), ([], "g(1)"), ([], "("),
    ]) func `whose body is wrong is refused, and its uses are not`(
        _ parameters: [(String, [CELType])], _ body: String
    ) throws {
        var environment = office.environment
        environment.forthcoming = ["f", "g"]
        #expect(throws: Diagnostics.self) {
            try environment.define(macro: "f", parameters.map { Macro.Parameter($0.0, $0.1) }, as: body)
        }
        for use in ["f(1)", "f", "f(1).x + f(f(2)).size()", "tasks.filter(t, f(t.number))"] {
            #expect(mistakes(use, environment) == [])
        }
    }

    @Test func `of a name that comes later is told so`() throws {
        var environment = office.environment
        environment.forthcoming = ["f", "g"]
        for (body, column) in [("1 + f", 5), ("g(2)", 1)] {
            let error = #expect(throws: Diagnostics.self) { try environment.define(macro: "f", [], as: body) }
            #expect(error?.list.map(\.column) == [column])
            #expect(error?.list.first?.message.hasSuffix("is not defined yet here") == true)
        }
    }

    @Test func `that grows without measure is refused`() throws {
        var environment = office.environment
        try environment.define(macro: "f0", [Macro.Parameter("n", [.int])], as: "n + n")
        for level in 1..<60 {
            // Each is twice as long as the one before, until its own definition is too long.
            do throws(Diagnostics) {
                try environment.define(
                    macro: "f\(level)", [Macro.Parameter("n", [.int])], as: "f\(level - 1)(n) + f\(level - 1)(n)")
            } catch {
                #expect(error.list.first?.message.hasPrefix("the expression uses more than 1000 definitions") == true)
                #expect(level > 5)
                return
            }
        }
        Issue.record("nothing is too long")
    }

    @Test func `that is nested without measure is refused`() throws {
        var environment = office.environment
        try environment.define(macro: "f0", [Macro.Parameter("n", [.int])], as: "-(-(-(-(-(-(-(-(n))))))))")
        var nested = "1"
        for _ in 0..<60 { nested = "f0(\(nested))" }
        #expect(mistakes(nested, environment).first?.contains("nested more than 250 levels deep") == true)
        nested = "1"
        for _ in 0..<15 { nested = "f0(\(nested))" }
        #expect(try evaluate(nested, environment) == "1")
    }
}
