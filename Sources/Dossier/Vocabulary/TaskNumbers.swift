internal import CEL

/// Which tasks share a number: what names the number means every task that has it.
final class TaskNumbers {
    /// Whether no other task has a task's number.
    let isOwn: DerivedColumn<UInt8>
    /// The next task of the same number, or -1.
    private let next: DerivedColumn<Int32>
    /// The position of each task among those of its number, from 1; empty where no two share one.
    private let positions: DerivedColumn<Int32>
    private let tasks: Table
    private let derived: Derived

    init(_ facts: Facts, _ derived: Derived) {
        self.derived = derived
        let tasks = facts.table("task")
        let numbers = tasks.words("number")
        let (next, positions, isOwn) = (GrowableColumn<Int32>(), GrowableColumn<Int32>(), GrowableColumn<UInt8>())
        let part = derived.lazily {
            var last = [Int32](repeating: -1, count: facts.symbols.count)
            next.removeAll()
            next.resize(to: tasks.count, filling: -1)
            positions.removeAll()
            isOwn.removeAll()
            isOwn.resize(to: tasks.count, filling: 1)
            for row in 0..<tasks.count {
                let number = Int(numbers[row])
                let before = Int(last[number])
                last[number] = Int32(row)
                guard before >= 0 else { continue }
                if positions.count == 0 { positions.resize(to: tasks.count, filling: 1) }
                positions[row] = positions[before] + 1
                next[before] = Int32(row)
                isOwn[before] = 0
                isOwn[row] = 0
            }
        }
        self.tasks = tasks
        self.next = DerivedColumn(next.column, part.demand)
        self.positions = DerivedColumn(positions.column, part.demand)
        self.isOwn = DerivedColumn(isOwn.column, part.demand)
    }

    /// Which of the tasks that have a task's number it is, in the order of the plan, from 1.
    func position(of task: Int32) -> Int {
        isOwn(task) == 1 ? 1 : Int(positions(task))
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
