import CEL
import Testing

struct GuardTests {
    let office = Office()

    /// The fields that an expression reads without a guard, `t`, `l` and `a` being a task, a line and an amount.
    private func unguarded(
        _ source: String, when guards: [String] = [], `let` definitions: [(String, String)] = [],
        for ranges: [(String, String)] = []
    ) throws -> [String] {
        var environment = office.environment
        environment.declare("t", .record("task"))
        environment.declare("l", .record("line"))
        environment.declare("a", .record("amount"))
        var lists: [(variable: Variable, list: CheckedExpression)] = []
        for (name, list) in ranges {
            let checked = try environment.check(environment.parse(list))
            guard case .list(let element) = checked.type else { continue }
            lists.append((environment.declare(name, element), checked))
        }
        for (name, definition) in definitions {
            environment.define(name, try environment.check(environment.parse(definition)))
        }
        let assumed = try guards.map { try environment.check(environment.parse($0)) }
        return try environment.check(environment.parse(source)).unguardedReads(assuming: assumed, ranges: lists)
            .map(\.expression)
    }

    /// A host with the global name `archive`, which is there only where `office.archive` is.
    private func unguardedGlobals(_ source: String) throws -> [UnguardedRead] {
        let archive = RecordType(
            name: "archive", plural: "archives", fields: [RecordField("size", .int, storage: .computed { _ in 1 })],
            key: { _ in "" }, rowCount: { 0 })
        let none = FieldStorage.computedReference { _ in -1 }
        let office = RecordType(
            name: "office", plural: "offices",
            fields: [RecordField("archive", .record("archive"), isOptional: true, storage: none)], key: { _ in "" },
            rowCount: { 1 })
        let root = RecordType(
            name: "root", plural: "roots",
            fields: [
                RecordField("office", .record("office"), storage: .single),
                RecordField(
                    "archive", .record("archive"), isOptional: true, storage: none, guardPath: "office.archive"),
            ], key: { _ in "" }, rowCount: { 1 })
        let environment = Environment(schema: RecordSchema([archive, office, root]), root: root)
        return try environment.check(environment.parse(source)).unguardedReads()
    }

    @Test func `a global name that may be absent is guarded by the field that says whether it is there`() throws {
        #expect(try unguardedGlobals("has(office.archive) && archive.size == 1").isEmpty)
        let reads = try unguardedGlobals("archive.size == 1")
        #expect(reads.map(\.expression) == ["archive"] && reads.map(\.guardPath) == ["office.archive"])
    }

    @Test(arguments: [
        "has(t.due) && t.due.year() == 2023", "!has(t.due) || t.due.year() == 2023",
        "has(t.due) ? t.due.year() == 1 : true",
        "!has(t.due) ? true : t.due.year() == 1", "!(has(t.due) && t.due.year() == 1)",
        "has(t.due) == true && t.due.year() == 1",
        "l.amounts.filter(a, has(a.value)).map(a, a.value).sum() == money('1 EUR')",
        "l.amounts.map(a, has(a.value), a.value).size() == 1",
        "l.amounts.filter(a, has(a.value)).all(x, x.value > x.value)",
        "l.amounts.filter(a, has(a.value))[0].value > money('1 EUR')",
        "l.amounts.filter(a, has(a.value)).filter(a, a.year > 1).exists(b, b.value > money('1 EUR'))",
        "recommendations.filter(r, has(r.task) && has(r.task.due)).map(r, r.task).all(t, t.due.year() > 1)",
        "recommendations.exists(r, has(r.task) && r.task == t)",
        "l.amounts.all(a, has(a.value)) && l.amounts.map(a, a.value).size() > 0",
        "cel.bind(x, l, has(x.total) && x.total == l.total)", "t.?due.hasValue()",
        "has(l.amounts[0].value) && l.amounts[0].value == l.amounts[0].value",
        "has(t.due) && (t.number == '' || t.due.year() == 1)",
    ])
    func `a guarded read is none to report`(_ source: String) throws {
        #expect(try unguarded(source) == [])
    }

    @Test(arguments: [
        ("t.due.year() == 2023", ["t.due"]), ("t.due.year() == 2023 && has(t.due)", ["t.due"]),
        ("has(t.due) || t.due.year() == 1", ["t.due"]), ("has(t.due) ? true : t.due.year() == 1", ["t.due"]),
        ("has(t.due) && tasks.exists(x, x.due == t.due)", ["x.due"]),
        ("l.amounts.map(a, a.value).size() == 1", ["a.value"]),
        ("l.amounts.filter(a, a.year > 1).all(x, x.value > x.value)", ["x.value", "x.value"]),
        ("l.amounts.exists(a, has(a.value)) && l.amounts.all(a, a.value > a.value)", ["a.value", "a.value"]),
        ("l.amounts[0].value == l.amounts[1].value", ["l.amounts[0].value", "l.amounts[1].value"]),
        ("recommendations.map(r, r.task.due).size() == 1", ["r.task.due", "r.task"]),
        ("(has(t.due) || t.number == '') && t.due.year() == 1", ["t.due"]),
    ])
    func `an unguarded read is reported`(_ source: String, _ reads: [String]) throws {
        #expect(try unguarded(source).sorted() == reads.sorted())
    }

    @Test func `a condition that is assumed guards`() throws {
        #expect(try unguarded("l.total > money('1 EUR')", when: ["has(l.total)"]) == [])
        #expect(try unguarded("l.total > money('1 EUR')", when: ["has(t.due)"]) == ["l.total"])
    }

    @Test func `a defined variable is entered with the guards at its use`() throws {
        let definitions = [("total", "l.total")]
        #expect(try unguarded("has(l.total) && total > money('1 EUR')", let: definitions) == [])
        #expect(try unguarded("total > money('1 EUR')", let: definitions) == ["l.total"])
    }

    @Test func `a defined list brings the facts of its elements`() throws {
        let definitions = [("given", "l.amounts.filter(a, has(a.value))")]
        #expect(try unguarded("given.map(x, x.value).sum() > money('1 EUR')", let: definitions) == [])
    }

    @Test func `the list that a variable ranges over guards`() throws {
        let ranges = [("r", "recommendations.filter(r, has(r.task))"), ("u", "[r.task]")]
        #expect(try unguarded("r.task.number == u.number", for: ranges) == [])
        #expect(try unguarded("r.task.due.year() == 1", for: ranges) == ["r.task.due"])
    }

    @Test func `definitions of definitions do not multiply the work`() throws {
        var definitions = [("v0", "has(t.due) && t.due.year() > 1")]
        for number in 1..<60 {
            definitions.append(("v\(number)", "v\(number - 1) && v\(number - 1) || !v\(number - 1)"))
        }
        #expect(try unguarded("v59", let: definitions) == [])
    }

    @Test(arguments: [
        ("tasks.exists(x, x.position > t.position)", ["tasks"]), ("tasks.exists(x, x.number == t.number)", []),
        ("recommendations.exists(r, has(r.task) && r.task == t)", []),
        ("t.recommendations.exists(r, r.paragraph > 3)", []),
        ("recommendations.all(r, r.id != t.number || r.paragraph > 1)", []),
        ("tasks.filter(x, x.position + 1 == t.position).size() == 0", ["tasks"]),
    ])
    func `a search that no index answers is a scan`(_ source: String, _ collections: [String]) throws {
        var environment = office.environment
        environment.declare("t", .record("task"))
        #expect(try environment.check(environment.parse(source)).scans.map(\.collection) == collections)
    }
}
