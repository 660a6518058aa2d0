internal import CEL

/// What progress says of tasks.
extension Derivations {
    /// What is said of each task, the latest last.
    var statusesOfTask: DerivedLists {
        let (tasks, reports) = (facts.table("task"), facts.table("taskStatus"))
        let naming = derived.reversed(reports.words("task"), targets: tasks)
        let (days, states) = (reports.words("on"), reports.words("status"))
        let asOf = facts.table("progress").words("asOf")
        let order = [TaskState.notStarted, .inProgress, .abandoned, .completed].map { facts.symbol($0.rawValue) }
        return derived.index(targets: { tasks.count }) { body in
            // What has no day is as of the report's.
            func day(_ report: Int32) -> Int32 { days[Int(report)] == .min ? asOf[0] : days[Int(report)] }
            // Of one day no order is stated: a task is not held to be undone of which an entry says that it is done.
            func rank(_ report: Int32) -> Int { order.firstIndex(of: states[Int(report)]) ?? 0 }
            for task in 0..<Int32(tasks.count) {
                let list = naming(task)
                // Most tasks are reported of once.
                guard list.count > 1 else {
                    if list.count == 1 { body(list[0], task) }
                    continue
                }
                let reports = (0..<list.count).map { list[$0] }
                for report in reports.sorted(by: { (day($0), rank($0), $0) < (day($1), rank($1), $1) }) {
                    body(report, task)
                }
            }
        }
    }
}
