import CEL
import Testing

/// What an explanation tells of the fields that were read.
struct TraceTests {
    let office = Office()

    /// What is read of records of the host, with its definitions for the second task and line.
    private func reads(_ source: String, `let` definitions: [(String, String)] = []) throws -> [String] {
        var environment = office.environment
        let (task, line) = (environment.declare("t", .record("task")), environment.declare("l", .record("line")))
        for (name, definition) in definitions {
            environment.define(name, try environment.check(environment.parse(definition)))
        }
        let frame = Frame(for: environment)
        frame.begin()
        frame.set(task, row: 1)
        frame.set(line, row: 1)
        let program = try environment.program(source)
        func reads(_ evaluate: (Trace) -> Void) -> [String] {
            let trace = Trace(Tracing { _, _ in true })
            evaluate(trace)
            return trace.reads.filter { $0.record.type !== office.root }.map { "\($0.record).\($0.field.name)" }
        }
        let explained = reads { _ = program.explain(frame, tracing: $0) }
        let traced = reads { program.trace(frame, in: $0) }
        #expect(traced == explained, "what is read does not depend on whether it is explained")
        for name in ["number", "task", "position", "amounts", "year"] {
            let trace = Trace(Tracing { $1.name == name })
            let unwatched = program.explain(frame)
            let watched = program.explain(frame, tracing: trace)
            #expect(
                trace.reads.map { "\($0.record).\($0.field.name)" } == explained.filter { $0.hasSuffix(".\(name)") },
                "a trace of one field is what one of all has of it")
            #expect(
                watched.observations.map(\.description) == unwatched.observations.map(\.description),
                "what is explained does not depend on what is traced")
        }
        let twice = reads { trace in for _ in 0..<2 { program.trace(frame, in: trace) } }
        #expect(twice == traced, "a trace holds each read once, however many evaluations make it")
        return traced
    }

    @Test(arguments: [
        ("t.number == '' && t.position == 2", ["task 1.1.2.number"]),
        ("t.position == 2 && has(t.due)", ["task 1.1.2.position", "task 1.1.2.due"]),
        ("'t.number' == 'l.total' || t.position == t.position", ["task 1.1.2.position"]),
        ("t.recommendations.size() == 0", ["task 1.1.2.recommendations"]),
        ("true ? l.code == '' : t.number == ''", ["line 170084.code"]),
    ])
    func `are those that were evaluated, each once`(_ source: String, _ expected: [String]) throws {
        #expect(try reads(source) == expected)
    }

    @Test(arguments: [
        "l.amounts.exists(a, a.year == 2024 && tasks.exists(x, x.position == a.year - 2022 && x.number != ''))",
        "tasks.filter(x, recommendations.exists(r, has(r.task) && r.task == x)).map(x, x.position).sum() > 1",
        "tasks.all(x, x.recommendations.all(r, r.paragraph > 0) || x.position == 1)",
        "[1, 2].exists(n, tasks.exists_one(x, x.position == n && x.number.startsWith('1')))",
        "l.amounts.map(a, a.year).exists(y, y == 2023) ? tasks.size() > 0 : t.number == ''",
    ])
    func `are known of loops in loops, whichever fields are traced`(_ source: String) throws {
        #expect(try !reads(source).isEmpty)
    }

    @Test func `are those of defined variables too, where they were asked for`() throws {
        let definitions = [("number", "t.number"), ("place", "t.position"), ("twice", "number + number")]
        #expect(try reads("twice == ''", let: definitions) == ["task 1.1.2.number"])
    }

    @Test(arguments: [
        "recommendations.exists(r, has(r.task) && r.task == tasks[2])",
        "recommendations.filter(r, has(r.task) && r.task == tasks[2]).size() == 0",
        "recommendations.exists_one(r, has(r.task) && r.task == tasks[2])",
    ])
    func `are none of what a search by equal keys passes over`(_ source: String) throws {
        let found = Set(try reads(source).map { $0.prefix { $0 != "." } })
        #expect(found == ["recommendation greta-2", "recommendation greta-4"])
    }
}
