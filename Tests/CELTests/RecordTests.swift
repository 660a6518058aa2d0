import CEL
import Testing

struct RecordTests {
    let office = Office()

    @Test(
        arguments: [
            ("tasks.size()", Value.int(4)),
            ("tasks[2].number", .string("1.1.3")),
            ("tasks.map(t, t.position)", .list([.int(1), .int(2), .int(3), .int(4)])),
            ("tasks.filter(t, has(t.due)).size()", .int(3)),
            ("tasks.filter(t, has(t.due)).map(t, t.due).max()", .date(CalendarDate("2024-12-31")!)),
            ("tasks.map(t, t.position).sum()", .int(10)),
            ("tasks.map(t, t.position).filter(p, p > 1).min()", .int(2)),
            (
                "lines.map(l, l.amounts.filter(a, has(a.value)).map(a, a.value).sum())",
                .list([
                    .money(Money("300.00 EUR")!), .money(Money("450.00 EUR")!), .money(Money("12.00 EUR")!),
                ])
            ),
            ("lines[0].total == lines[0].amounts[0].value + lines[0].amounts[1].value", .bool(true)),
            ("lines[0].years", .list([.int(2023), .int(2024)])),
            ("2024 in lines[0].years", .bool(true)),
            ("lines[0].years.exists(y, y == 2025)", .bool(false)),
            ("recommendations.exists(r, r.id == 'greta-3')", .bool(true)),
            ("recommendations.exists_one(r, has(r.task) && r.task.number == '1.1.1')", .bool(true)),
            ("recommendations.filter(r, has(r.task)).map(r, r.task).distinct().size()", .int(2)),
            (
                "recommendations.filter(r, has(r.task)).map(r, r.task.number)",
                .list([
                    .string("1.1.1"), .string("1.1.3"), .string("1.1.3"),
                ])
            ),
            ("tasks[2].recommendations.map(r, r.paragraph)", .list([.int(24), .int(26)])),
            ("recommendations[0].isFirst && !recommendations[1].isFirst", .bool(true)),
            ("recommendations[0].task == tasks[0]", .bool(true)),
            ("recommendations[0].task in tasks", .bool(true)),
            ("recommendations[3] in tasks[2].recommendations", .bool(true)),
            ("lines[0].code < lines[2].code", .bool(false)),
            ("lines.map(l, l.code + '!')[0]", .string("3431!")),
            ("lines[1].code.startsWith('17')", .bool(true)),
            ("lines.all(l, l.code.size() >= 4)", .bool(true)),
            ("lines.exists(l, l.total > money('400.00 EUR'))", .bool(true)),
            ("dyn(tasks[0]).number", .string("1.1.1")),
            ("has(dyn(tasks[1]).due)", .bool(false)),
            ("tasks.map(t, t.number).join(',')", .string("1.1.1,1.1.2,1.1.3,2.1")),
            ("tasks[0].due - date('2023-06-01')", .int(29)),
            ("(tasks[0].due + 1).month()", .int(7)),
            ("tasks[1].?due.hasValue()", .bool(false)),
            ("(tasks.size() > 2 ? tasks : []).size()", .int(4)),
            ("cel.bind(t, tasks[1], t.number + t.number)", .string("1.1.21.1.2")),
            ("amounts.filter(a, a.line == lines[0]).size()", .int(2)),
            ("tasks.map(t, has(t.due), t.due.year())", .list([.int(2023), .int(2024), .int(2024)])),
            ("tasks.all(i, t, t.position == i + 1)", .bool(true)),
        ] as [(String, Value)])
    func `an expression over records has a value`(_ source: String, _ value: Value) throws {
        #expect(try office.evaluate(source) == value)
    }

    @Test func `reading an absent field is an error`() {
        #expect(throws: EvaluationError.noSuchField("due")) { try office.evaluate("tasks[1].due") }
    }

    @Test func `an absent field of one element is an error of map`() {
        #expect(throws: EvaluationError.noSuchField("due")) { try office.evaluate("tasks.map(t, t.due).size()") }
    }

    @Test func `exists goes on after an element that has an error`() throws {
        #expect(try office.evaluate("tasks.exists(t, t.due > date('2024-06-01'))") == .bool(true))
    }

    @Test func `an error in the list outlives an element that would decide`() {
        #expect(throws: EvaluationError.noSuchField("due")) {
            try office.evaluate("tasks.map(t, t.due).exists(d, d.year() == 2023)")
        }
    }

    @Test func `an index out of range is an error`() {
        #expect(throws: EvaluationError.indexOutOfRange(4, count: 4)) { try office.evaluate("tasks[4].number") }
    }

    @Test func `a record variable that was never set is an error`() throws {
        var environment = office.environment
        environment.declare("r", .record("task"))
        let program = try environment.program("r.number == '1'")
        #expect(throws: EvaluationError.unknownName("record")) { try program.evaluate(Frame(for: environment)) }
    }

    @Test func `rows come without boxing`() throws {
        let frame = Frame(for: office.environment)
        let rows = try office.environment.program("tasks.filter(t, t.position > 2)").rows(frame)
        #expect((0..<rows.count).map { rows[$0] } == [2, 3])
    }

    @Test func `rows of a text column with an unordered list of literals can be made too`() throws {
        let frame = Frame(for: office.environment)
        let rows = try office.environment.program("[tasks[2], tasks[0]]").rows(frame)
        #expect((0..<rows.count).map { rows[$0] } == [2, 0])
    }

    @Test func `a frame gives back the records that a variable was set to`() throws {
        let office = Office()
        var environment = office.environment
        let (one, many) = (
            environment.declare("one", .record("task")), environment.declare("many", .list(.record("task")))
        )
        let frame = Frame(for: environment, indexes: office.indexes)
        frame.set(one, row: 1)
        frame.set(many, rows: Rows(start: 0, count: 2))
        #expect(frame.value(of: one) == (try environment.program("one").evaluate(frame)))
        #expect(frame.value(of: many) == (try environment.program("many").evaluate(frame)))
    }
}
