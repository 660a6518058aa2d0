import CEL
import Testing

struct ExplanationTests {
    let office = Office()

    private func explain(_ source: String, `let` definitions: [(String, String)] = []) throws -> Explanation {
        var environment = office.environment
        let (task, line) = (environment.declare("t", .record("task")), environment.declare("l", .record("line")))
        for (name, definition) in definitions {
            environment.define(name, try environment.check(environment.parse(definition)))
        }
        let program = try environment.program(source)
        let frame = Frame(for: environment)
        frame.begin()
        frame.set(task, row: 1)
        frame.set(line, row: 1)
        let explanation = program.explain(frame)
        frame.begin()
        let plain = Result { () throws(EvaluationError) in try program.evaluate(frame) }
        #expect(explanation.result == plain, "recording must not change the outcome")
        return explanation
    }

    @Test(arguments: [
        ("l.total == sum", ["l.total = money(\"450.01 EUR\")", "sum = money(\"450.00 EUR\")"]),
        ("t.number == '' && t.position == 2", ["t.number = \"1.1.2\""]),
        ("t.position == 2 && t.number == ''", ["t.number = \"1.1.2\""]),
        ("t.position == 2 && has(l.total)", ["t.position = 2", "has(l.total) = true"]),
        ("t.number == '' || t.position == 3", ["t.number = \"1.1.2\"", "t.position = 3 - 1"]),
        ("!(t.position > 1)", ["t.position = 2"]), ("t.number.startsWith('2')", ["t.number = \"1.1.2\""]),
        ("t.position > 1 ? t.number == '' : has(t.due)", ["t.position = 2", "t.number = \"1.1.2\""]),
        ("t.position + 3 < l.amounts.size()", ["t.position + 3 = 5", "t.position = 2", "l.amounts.size() = 2"]),
        ("t.due > date('2024-01-01')", ["t.due = error: there is no 'due' here"]),
        ("2025 in l.years", []), ("t.position + 2020 in l.years", ["t.position + 2020 = 2022", "t.position = 2"]),
        ("l.code in ['a', 'b']", ["l.code = \"170084\"", "['a', 'b'] = [\"a\", \"b\"]"]),
    ])
    func `an explanation shows what decided`(_ source: String, _ expected: [String]) throws {
        let found = try explain(
            source, let: [("sum", "l.amounts.filter(a, has(a.value)).map(a, a.value).sum()")])
        #expect(found.observations.map(\.description) == expected.map { $0.replacing("3 - 1", with: "2") })
    }

    @Test func `a failed exists tells how many it examined, what it sought and what came near`() throws {
        let search = try #require(
            explain("recommendations.exists(r, has(r.task) && r.task == t)").observations.first?.search)
        #expect(search.examined == 4)
        #expect(search.matched == 0)
        #expect(search.key?.description == "t = task 1.1.2")
        #expect(
            search.candidates.map(\.element.description) == [
                "recommendation greta-1", "recommendation greta-2", "recommendation greta-4",
            ])
        #expect(search.candidates[0].reasons.map(\.description) == ["r.task = task 1.1.1", "t = task 1.1.2"])
    }

    @Test func `a failed all shows the elements that fail`() throws {
        let search = try #require(explain("tasks.all(x, has(x.due))").observations.first?.search)
        #expect(search.matched == 3)
        #expect(search.candidates.map(\.element.description) == ["task 1.1.2"])
    }

    @Test func `an exists that is true shows what it found`() throws {
        let search = try #require(explain("tasks.exists(x, x.position > 3)").observations.first?.search)
        #expect(search.candidates.map(\.element.description) == ["task 2.1"])
    }

    @Test func `a text sought is compared with the most similar ones`() throws {
        let search = try #require(explain("tasks.exists(x, x.number == '2.11')").observations.first?.search)
        #expect(search.candidates.first?.element.description == "task 2.1")
    }
}
