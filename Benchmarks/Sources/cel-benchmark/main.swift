import CEL
import Glibc

/// How long expressions take over a thousand tasks, recommendations and lines: the best of five runs, in CPU time.
///
/// What an evaluation costs includes the beginning of a binding, as every rule pays it.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

func measure(_ label: String, times count: Int, _ body: () throws -> Void) rethrows {
    var best = Double.infinity
    for _ in 0..<5 {
        let start = processorTime()
        for _ in 0..<count { try body() }
        best = min(best, (processorTime() - start) / Double(count))
    }
    print("\(Int(best.rounded())) ns\t\(label)")
}

var contents = Office.Contents()
contents.tasks = (0..<1_000).map { ("\($0 / 100 + 1).\($0)", nil, Int32($0)) }
contents.recommendations = (0..<1_000).map { ("greta-\($0)", Int32($0), Int32(($0 * 7) % 1_000)) }
contents.lines = (0..<1_000).map { row in
    let amount = Int64(row)
    return (String(row), amount * 3, [amount, amount * 2])
}
let office = Office(contents)
var environment = office.environment
let line = environment.declare("line", .record("line"))
let task = environment.declare("task", .record("task"))
let number = environment.declare("number", .string)
let frame = Frame(for: environment, indexes: office.indexes)

let expressions = [
    ("line.total == line.amounts[0].value + line.amounts[1].value", 200_000),
    ("line.total == line.amounts.filter(a, has(a.value)).map(a, a.value).sum()", 200_000),
    ("task.position > 10", 1_000_000),
    ("has(task.due) && task.due > date('2024-01-01')", 1_000_000),
    ("tasks.exists(t, t.number == number)", 100_000),
    ("recommendations.filter(r, has(r.task) && r.task == task).size() == 1", 100_000),
    ("tasks.map(t, t.position).filter(p, p > 0).size() > 5", 2_000),
    ("amounts.map(a, a.value).filter(v, v > money('0.10 EUR')).size() > 5", 2_000),
]
for (expression, count) in expressions {
    let program = try environment.program(expression)
    frame.begin()
    frame.set(line, row: 500)
    frame.set(task, row: 999)
    try frame.set(number, value: .string("10.999"))
    try measure(expression, times: count) {
        frame.begin()
        _ = try program.condition(frame)
    }
}
for (expression, _) in expressions.prefix(5) {
    try measure("compile \(expression)", times: 20_000) { _ = try environment.program(expression) }
}
