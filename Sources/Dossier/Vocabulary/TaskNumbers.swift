internal import CEL

/// Which tasks share a number: what names the number means every task that has it.
final class TaskNumbers {
    /// Whether no other task has a task's number.
    let isOwn: DerivedColumn<UInt8>
    /// The next task of the same number, or -1.
    private let next: DerivedColumn<Int32>
    private let tasks: Table
    private let derived: Derived

    init(_ facts: Facts, _ derived: Derived) {
        self.derived = derived
        let tasks = facts.table("task")
        let numbers = tasks.words("number")
        let (next, isOwn) = (GrowableColumn<Int32>(), GrowableColumn<UInt8>())
        let part = derived.lazily {
            var last = [Int32](repeating: -1, count: facts.symbols.count)
            next.removeAll()
            next.resize(to: tasks.count, filling: -1)
            isOwn.removeAll()
            isOwn.resize(to: tasks.count, filling: 1)
            for row in 0..<tasks.count {
                let number = Int(numbers[row])
                let before = Int(last[number])
                last[number] = Int32(row)
                guard before >= 0 else { continue }
                next[before] = Int32(row)
                isOwn[before] = 0
                isOwn[row] = 0
            }
        }
        self.tasks = tasks
        self.next = DerivedColumn(next.column, part.demand)
        self.isOwn = DerivedColumn(isOwn.column, part.demand)
    }

    /// The rows of a table that name each task; `column` has the first task of the number.
    func naming(_ column: GrowableColumn<Int32>) -> DerivedLists {
        let (tasks, next) = (tasks, next)
        return derived.index(targets: { tasks.count }) { body in
            for row in 0..<column.count {
                var task = column[row]
                while task >= 0 {
                    body(Int32(row), task)
                    task = next(task)
                }
            }
        }
    }
}
