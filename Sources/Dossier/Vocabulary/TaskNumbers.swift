internal import CEL

/// Which tasks share a number, and what tells them apart.
final class TaskNumbers {
    /// Whether no other task has a task's number.
    let isOwn: DerivedColumn<UInt8>
    /// The earlier tasks under a task's heading whose plan prints the same number.
    let namesakes: @Sendable (Int32) -> Rows
    private let facts: Facts
    private let numbers: GrowableColumn<Int32>
    /// The keys of tasks that share their number.
    private let shared: Lazily
    private struct Bearing: Hashable {
        let heading: Facts.Heading
        let number: Int32
    }

    private final class Keys { var byTask: [Int32: Reference.Key] = [:] }
    private let keys = Keys()

    init(_ facts: Facts, _ derived: Derived) {
        let tasks = facts.table("task")
        let numbers = tasks.words("number")
        let isOwn = GrowableColumn<UInt8>()
        let part = derived.lazily {
            var last = [Int32](repeating: -1, count: facts.symbols.count)
            isOwn.removeAll()
            isOwn.resize(to: tasks.count, filling: 1)
            for row in 0..<tasks.count {
                let number = Int(numbers[row])
                let before = Int(last[number])
                last[number] = Int32(row)
                guard before >= 0 else { continue }
                isOwn[before] = 0
                isOwn[row] = 0
            }
        }
        self.isOwn = DerivedColumn(isOwn.column, part.demand)
        let groups = RowGroups<Bearing>()
        let grouping = derived.lazily {
            part.ensure()
            groups.fill { enter in
                for row in 0..<tasks.count where isOwn[row] == 0 && !facts.isUnnumbered(row, in: tasks) {
                    enter(Int32(row), Bearing(heading: facts.heading(of: row, in: tasks), number: numbers[row]))
                }
            }
        }
        namesakes = unsafelySendable { row in
            grouping.ensure()
            return groups.before(row)
        }
        self.facts = facts
        self.numbers = numbers
        let keys = keys
        shared = derived.lazily {
            part.ensure()
            keys.byTask = [:]
            let sharing = (0..<tasks.count).filter { isOwn[$0] == 0 }
            guard !sharing.isEmpty else { return }
            var headings: [Int32: Set<Facts.Heading>] = [:]
            for row in sharing { headings[numbers[row], default: []].insert(facts.heading(of: row, in: tasks)) }
            // Numbers may look like the paths of other tasks.
            var counts: [String: Int] = [:]
            for row in 0..<tasks.count where isOwn[row] == 1 {
                let number = facts.symbols.text(numbers[row])
                if Bytes(start: number.base, count: number.count).contains(0x2F) { counts[number.string] = 1 }
            }
            for row in sharing {
                // Under one heading a path tells no more than the number.
                let isRestarted = headings[numbers[row]].map { $0.count > 1 } ?? false
                let text = isRestarted ? facts.path(ofTask: row) : facts.symbols.text(numbers[row]).string
                counts[text, default: 0] += 1
                keys.byTask[Int32(row)] = Reference.Key(text, of: .task, number: counts[text] ?? 1)
            }
        }
    }

    /// Whether a row of `column` may mean a task or another that bears the same number.
    func isMistakable(in column: GrowableColumn<Int32>, _ derived: Derived) -> DerivedColumn<UInt8> {
        let (facts, numbers, tasks) = (facts, numbers, facts.table("task"))
        let marks = GrowableColumn<UInt8>()
        let part = derived.lazily {
            marks.removeAll()
            marks.resize(to: tasks.count, filling: 0)
            guard !facts.taskNames.ambiguous.isEmpty else { return }
            let names = Set(
                (0..<column.count).compactMap {
                    facts.taskNames.isAmbiguous(column[$0]) ? Facts.symbol(ofUnresolved: column[$0]) : nil
                })
            let paths = Set(names.map { facts.symbols.text($0).string }.filter { $0.utf8.contains(UInt8(ascii: "/")) })
            for row in 0..<tasks.count
            where names.contains(numbers[row]) || !paths.isEmpty && paths.contains(facts.path(ofTask: row)) {
                marks[row] = 1
            }
        }
        return DerivedColumn(marks.column, part.demand)
    }

    /// The key of a task: its number where that is its own or where all who share it stand under one heading, else its path;
    /// and which of those that have this key it is, in the order of the plan.
    func key(of task: Int32) -> Reference.Key {
        if isOwn(task) == 0 {
            shared.ensure()
            if let key = keys.byTask[task] { return key }
        }
        return Reference.Key(facts.symbols.text(numbers[Int(task)]).string, of: .task)
    }
}

/// Rows in groups, each row kept once, so that many rows of one group cost no more than as many of several.
final class RowGroups<Key: Hashable> {
    private let rows = GrowableColumn<Int32>(capacity: 1)
    private var groups: [Key: Range<Int>] = [:]
    /// Where each row stands, and where its group begins.
    private var places: [Int32: (start: Int, position: Int)] = [:]

    /// Enters rows, in their order, with the key of their group.
    func fill(_ each: (_ enter: (Int32, Key) -> Void) -> Void) {
        var members: [Key: [Int32]] = [:]
        var order: [Key] = []
        each { row, key in
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(row)
        }
        rows.removeAll()
        groups.removeAll()
        places.removeAll()
        for key in order {
            let start = rows.count
            for row in members[key] ?? [] {
                places[row] = (start, rows.count)
                rows.append(row)
            }
            groups[key] = start..<rows.count
        }
    }

    /// The rows of a group.
    func group(_ key: Key) -> Rows {
        let range = groups[key] ?? 0..<0
        return Rows(indices: rows.base + range.lowerBound, count: Int32(range.count))
    }

    /// The rows of a row's group that stand before it.
    func before(_ row: Int32) -> Rows {
        guard let place = places[row] else { return Rows(start: 0, count: 0) }
        return Rows(indices: rows.base + place.start, count: Int32(place.position - place.start))
    }
}
