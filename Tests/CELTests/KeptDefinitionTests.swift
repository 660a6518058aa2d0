import CEL
import Testing

@Suite struct `A defined variable` {
    private let office = Office()

    @Test func `is evaluated once for the bindings that keep it`() throws {
        var environment = office.environment
        let task = environment.declare("task", .record("task"))
        let positions = environment.define(
            "positions", try environment.check(environment.parse("tasks.map(t, t.position).sum()")))
        let program = try environment.program("task.position <= positions")
        let frame = Frame(for: environment, indexes: office.indexes)
        frame.begin()
        frame.set(task, row: 0)
        #expect(try program.condition(frame))
        let stepsOfFirst = frame.stepsTaken
        frame.begin(keeping: Frame.Kept([positions]))
        frame.set(task, row: 1)
        #expect(try program.condition(frame))
        #expect(frame.stepsTaken < stepsOfFirst)
    }

    @Test func `that is a list of records keeps its records`() throws {
        var environment = office.environment
        let later = environment.define(
            "later", try environment.check(environment.parse("tasks.filter(t, t.position > 2)")))
        let program = try environment.program("later.map(t, t.number)")
        let other = try environment.program("tasks.filter(t, t.position < 3).size()")
        let frame = Frame(for: environment, indexes: office.indexes)
        frame.begin()
        let first = try program.evaluate(frame)
        frame.begin(keeping: Frame.Kept([later]))
        #expect(try other.evaluate(frame) == .int(2))
        #expect(try program.evaluate(frame) == first)
    }

    @Test func `is evaluated anew when the binding does not keep it`() throws {
        var environment = office.environment
        let task = environment.declare("task", .record("task"))
        environment.define("number", try environment.check(environment.parse("task.number")))
        let program = try environment.program("number")
        let frame = Frame(for: environment, indexes: office.indexes)
        frame.begin()
        frame.set(task, row: 0)
        #expect(try program.evaluate(frame) == .string("1.1.1"))
        frame.begin()
        frame.set(task, row: 1)
        #expect(try program.evaluate(frame) == .string("1.1.2"))
    }
}
