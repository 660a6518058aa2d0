internal import CEL

/// Which promises are to be covered by the same amounts, directly or through others: only their sums can be compared.
final class PromisePools: @unchecked Sendable {
    private let tasksOfLine: DerivedLists
    private let lineOfAmount: GrowableColumn<Int32>
    /// The pool of each promise.
    private var poolOf: [Int32] = []
    /// The promises of the pools, one pool after the other, and their amounts; where each pool's begin, and where all end.
    private let members = GrowableColumn<Int32>()
    private let amounts = GrowableColumn<Int32>()
    private var memberStarts: [Int32] = []
    private var amountStarts: [Int32] = []
    /// Whether an amount of the pool may also be for what states no cost for it.
    private var areOpen: [Bool] = []

    init(_ derivations: Derivations) {
        tasksOfLine = derivations.tasksOfLine
        lineOfAmount = derivations.facts.table("amount").parents[0].rows
    }

    /// The promises that share amounts with one, itself included, in their order.
    func members(of promise: Int32) -> Rows { rows(members, memberStarts, promise) }

    /// The amounts of these promises, each once.
    func amounts(of promise: Int32) -> Rows { rows(amounts, amountStarts, promise) }

    /// Whether one of these amounts also funds a task that states no cost for it, or may be for a goal that no cost is for.
    func isOpen(_ promise: Int32) -> Bool { areOpen[Int(poolOf[Int(promise)])] }

    private func rows(_ list: GrowableColumn<Int32>, _ starts: [Int32], _ promise: Int32) -> Rows {
        let pool = Int(poolOf[Int(promise)])
        return Rows(indices: list.base + Int(starts[pool]), count: starts[pool + 1] - starts[pool])
    }

    /// What is to be known of a promise.
    struct Member {
        let task: Int32
        let amounts: Rows
        let leavesGoals: Bool
    }

    /// Finds the pools of promises.
    func build(_ promises: [Member]) {
        var parents = Array(promises.indices)
        func root(_ promise: Int) -> Int {
            var promise = promise
            while parents[promise] != promise {
                parents[promise] = parents[parents[promise]]
                promise = parents[promise]
            }
            return promise
        }
        /// The first promise of each amount, or -1.
        var firstOf = [Int32](repeating: -1, count: promises.isEmpty ? 0 : lineOfAmount.count)
        /// The tasks that state a cost for an amount of a line that funds several.
        var stating: [Int32: Set<Int32>] = [:]
        for (promise, member) in promises.enumerated() {
            let (task, amounts) = (member.task, member.amounts)
            for index in 0..<amounts.count {
                let amount = amounts[index]
                if isShared(amount) { stating[amount, default: []].insert(task) }
                let first = firstOf[Int(amount)]
                guard first >= 0 else {
                    firstOf[Int(amount)] = Int32(promise)
                    continue
                }
                // The lower root stays, so that a pool is named by its first promise.
                let (one, other) = (root(Int(first)), root(promise))
                parents[max(one, other)] = min(one, other)
            }
        }
        members.removeAll()
        amounts.removeAll()
        (memberStarts, amountStarts, areOpen) = ([0], [0], [])
        poolOf = Array(repeating: -1, count: promises.count)
        /// The next promise of the same pool, or -1, and the last one so far by the first.
        var next = [Int](repeating: -1, count: promises.count)
        var last = Array(promises.indices)
        for promise in promises.indices where root(promise) != promise {
            next[last[root(promise)]] = promise
            last[root(promise)] = promise
        }
        for first in promises.indices where root(first) == first {
            var promise = first
            var isOpen = false
            while promise >= 0 {
                poolOf[promise] = Int32(areOpen.count)
                isOpen = isOpen || promises[promise].leavesGoals
                members.append(Int32(promise))
                let list = promises[promise].amounts
                // Each amount is entered by the first promise that it is to cover.
                for index in 0..<list.count where firstOf[Int(list[index])] == Int32(promise) {
                    amounts.append(list[index])
                    isOpen = isOpen || isShared(list[index]) && fundsOthers(list[index], stating[list[index]] ?? [])
                }
                promise = next[promise]
            }
            areOpen.append(isOpen)
            memberStarts.append(Int32(members.count))
            amountStarts.append(Int32(amounts.count))
        }
    }

    private func isShared(_ amount: Int32) -> Bool { tasksOfLine(lineOfAmount[Int(amount)]).count > 1 }

    private func fundsOthers(_ amount: Int32, _ known: Set<Int32>) -> Bool {
        let tasks = tasksOfLine(lineOfAmount[Int(amount)])
        return (0..<tasks.count).contains { !known.contains(tasks[$0]) }
    }
}
