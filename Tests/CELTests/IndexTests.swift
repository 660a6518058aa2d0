import CEL
import Testing

struct IndexTests {
    /// An office with as many tasks as recommendations, one for each.
    private func office(_ count: Int) -> Office {
        var contents = Office.Contents()
        contents.tasks = (0..<count).map { ("t\($0)", $0 % 3 == 0 ? nil : "2024-01-0\($0 % 3)", Int32($0)) }
        contents.recommendations = (0..<count).map { ("r\($0)", Int32($0), $0 % 5 == 0 ? -1 : Int32(count - 1 - $0)) }
        contents.lines = []
        return Office(contents)
    }

    @Test(arguments: [
        "recommendations.exists(r, has(r.task) && r.task == t)",
        "recommendations.filter(r, has(r.task) && r.task == t).size() == 1",
        "recommendations.exists_one(r, r.paragraph == t.position)", "recommendations.exists(r, r.id == 'r' + t.number)",
        "tasks.all(x, x.number != t.number || x == t)",
        "recommendations.all(r, !(r.paragraph == t.position) || r.id != '')",
        "recommendations.exists(r, has(r.task) && r.task.number == t.number && r.paragraph > 3)",
        "recommendations.filter(r, t.position == r.paragraph).map(r, r.id).size() == 1",
        "recommendations.exists(r, r.paragraph == t.position && r.id == 'r' + t.number)",
    ])
    func `a search by equality costs as much as its matches`(_ source: String) throws {
        let office = office(1_000)
        var environment = office.environment
        let task = environment.declare("t", .record("task"))
        let program = try environment.program(source)
        let frame = Frame(for: environment, indexes: office.indexes)
        var steps = 0
        for row in 0..<1_000 {
            frame.begin()
            frame.set(task, row: Int32(row))
            _ = try program.condition(frame)
            steps += frame.stepsTaken
        }
        #expect(steps <= 4_000, "1,000 tasks and 1,000 recommendations, not their product")
    }

    @Test(arguments: [
        "recommendations.exists(r, has(r.task) && r.task == t)", "recommendations.exists(r, r.task == t)",
        "recommendations.all(r, r.task == t)", "recommendations.all(r, r.id != t.number)",
        "recommendations.all(r, !(r.task == t))",
        "recommendations.exists_one(r, has(r.task) && r.task == t)", "recommendations.exists_one(r, r.task == t)",
        "recommendations.filter(r, has(r.task) && r.task == t).map(r, r.id)",
        "recommendations.filter(r, r.task == t).size()",
        "tasks.exists(x, x.due == t.due)", "tasks.exists(x, has(x.due) && x.due == t.due)",
        "tasks.filter(x, has(x.due) && has(t.due) && x.due == t.due).size()",
        "tasks.filter(x, x.position == 3 && 10 / (x.position - 3) == 1).size()",
        "tasks.exists(x, x.position == 3 && 10 / (x.position - 3) == 1)",
        "tasks.exists(x, 10 / (x.position - 3) == 1 && x.position == 4)", "tasks.all(x, x.position == 4)",
        "tasks.all(x, x.position != 4)",
        "tasks.filter(x, x.number == t.number)[0].position", "tasks.map(x, x.position == t.position, x.number)",
        "recommendations.exists(r, r.id == 'r3')", "recommendations.exists(r, r.id == 'nobody')",
        "tasks.exists(x, x.position == 1 / 0)",
        "recommendations.filter(r, has(r.task) && r.task == t && r.paragraph == 4).size()",
        "recommendations.exists(r, r.task == t && r.paragraph == 3)",
        "tasks.filter(x, has(x.due) && x.due == t.due && x.number == t.number).size()",
        "tasks.exists(x, x.number == t.number && x.due == t.due)",
        "tasks.exists(x, x.number == 't4' && x.position == 1 / 0)",
        "tasks.all(x, x.number != t.number || x.position != t.position)",
        "recommendations.filter(r, r.id in ['r3', 'r7', 'none']).map(r, r.id)",
        "recommendations.filter(r, has(r.task)).map(r, r.task).distinct()",
        "recommendations.map(r, t).distinct()",
    ])
    func `an index changes neither values nor errors`(_ source: String) throws {
        let office = office(12)
        for row in 0..<12 {
            let indexed = Result { try office.evaluate(source, [("t", "task", Int32(row))]) }
            // Lists that are made are not indexed, so the same search over a copy is a scan.
            let copied = source.replacingRootLists()
            let scanned = Result { try office.evaluate(copied, [("t", "task", Int32(row))]) }
            switch (indexed, scanned) {
            case (.success(let a), .success(let b)): #expect(a == b)
            case (.failure, .failure): break
            default: Issue.record("\(indexed) and \(scanned) for row \(row)")
            }
        }
    }

    @Test func `an index by two keys finds what one key would leave many of`() throws {
        var contents = Office.Contents()
        contents.tasks = (0..<1_000).map { ("t\($0 % 10)", "2024-01-\(10 + $0 % 7)", Int32($0 / 10)) }
        contents.recommendations = []
        contents.lines = []
        let office = Office(contents)
        var environment = office.environment
        let task = environment.declare("t", .record("task"))
        let program = try environment.program(
            "tasks.filter(x, x.number == t.number && x.position == t.position).size()")
        let frame = Frame(for: environment, indexes: office.indexes)
        var steps = 0
        for row in 0..<1_000 {
            frame.begin()
            frame.set(task, row: Int32(row))
            #expect(try program.evaluate(frame) == .int(1))
            steps += frame.stepsTaken
        }
        #expect(steps <= 4_000)
    }

    @Test func `frames share an index and forget it at a reset`() throws {
        let office = office(100)
        let program = try office.environment.program("tasks.exists(x, x.number == 't7')")
        for _ in 0..<3 {
            let frame = Frame(for: office.environment, indexes: office.indexes)
            #expect(try program.condition(frame))
            office.indexes.reset()
            #expect(try program.condition(frame))
        }
    }

    @Test func `threads share programs and indexes`() async throws {
        let office = office(2_000)
        var environment = office.environment
        let task = environment.declare("t", .record("task"))
        let program = try environment.program("recommendations.exists(r, has(r.task) && r.task == t)")
        let base = environment
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let frame = Frame(for: base, indexes: office.indexes)
                    var count = 0
                    for row in 0..<2_000 {
                        frame.begin()
                        frame.set(task, row: Int32(row))
                        if try program.condition(frame) { count += 1 }
                    }
                    return count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == [1_600, 1_600, 1_600, 1_600])
    }
}

extension String {
    /// The expression with every list of the root record copied by a filter that keeps all.
    fileprivate func replacingRootLists() -> String {
        var result = self
        for (list, copy) in [
            ("recommendations.", "recommendations.filter(k, true)."), ("tasks.", "tasks.filter(k, true)."),
        ] {
            result = result.split(separator: list, omittingEmptySubsequences: false).joined(separator: copy)
        }
        return result
    }
}
