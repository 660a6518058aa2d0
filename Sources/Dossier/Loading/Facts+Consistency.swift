internal import CEL
internal import Platform
internal import Texts

/// What a dossier must hold that neither an element's form nor its place can say.
extension Facts {
    /// The problems of a dossier whose files have all been read and whose references are resolved.
    func inconsistencies() -> [Problem] {
        duplicates() + families() + deadlines() + duties() + citations() + periods() + payers() + urgencies()
    }

    func problem(_ table: Table, _ row: Int, _ say: (any LoadingPhrases) -> String) -> Problem {
        let file = files[table.file]
        let (line, column) = file.position(of: table.offsets[row])
        return Problem(path: file.path, line: line, column: column, text: .said { say($0.loading) })
    }

    func printed(_ symbol: Int32) -> String { symbols.text(symbol).string }

    private func duplicates() -> [Problem] {
        var problems: [Problem] = []
        for table in tables {
            for (index, member) in table.declaration.members.enumerated() where member.uniqueness != .none {
                guard case .word32(let column) = table.storages[index] else { continue }
                if member.uniqueness == .outline { continue }
                let parents = member.uniqueness == .parent ? table.parents.first?.rows : nil
                for row in parents.map({ Self.repeated(column, within: $0) }) ?? Self.repeated(column) {
                    let value = member.kind == .year ? String(column[row]) : printed(column[row])
                    let name = member.xmlName.isEmpty ? member.name : member.xmlName
                    problems.append(
                        problem(table, row) { $0.second(table.declaration.element, with: name, value) })
                }
            }
        }
        return problems + duplicatesInOutline()
    }

    /// Ids of tasks and sections that an earlier task or section of the plan bears.
    private func duplicatesInOutline() -> [Problem] {
        var bearers: [(table: Table, row: Int, id: Int32)] = []
        for table in [table("section"), table("task")] {
            let ids = table.words("id")
            for row in 0..<table.count where ids[row] >= 0 { bearers.append((table, row, ids[row])) }
        }
        var seen: Set<Int32> = []
        return bearers.sorted { $0.table.offsets[$0.row] < $1.table.offsets[$1.row] }.compactMap { table, row, id in
            if seen.insert(id).inserted { return nil }
            return problem(table, row) { $0.secondInOutline(printed(id)) }
        }
    }

    /// The rows whose value an earlier row has.
    private static func repeated(_ column: GrowableColumn<Int32>) -> [Int] {
        let greatest = (0..<column.count).reduce(-1) { max($0, Int(column[$1])) }
        var seen = [UInt64](repeating: 0, count: greatest / 64 + 1)
        return (0..<column.count).filter { row in
            let value = Int(column[row])
            guard value >= 0 else { return false }
            defer { seen[value / 64] |= 1 << UInt64(value % 64) }
            return seen[value / 64] & 1 << UInt64(value % 64) != 0
        }
    }

    /// The rows whose value an earlier row of the same parent has; the rows of a parent stand together.
    private static func repeated(_ column: GrowableColumn<Int32>, within parents: GrowableColumn<Int32>) -> [Int] {
        var rows: [Int] = []
        var start = 0
        while start < column.count {
            var end = start + 1
            while end < column.count, parents[end] == parents[start] { end += 1 }
            if end - start > 32 {
                var seen = Set<Int32>()
                rows += (start..<end).filter { column[$0] != .min && !seen.insert(column[$0]).inserted }
            } else {
                for row in start..<end where column[row] != .min {
                    if (start..<row).contains(where: { column[$0] == column[row] }) { rows.append(row) }
                }
            }
            start = end
        }
        return rows
    }

    /// Circles of parents, and chains of bodies so long that following them for each would not end. Where parents run in a
    /// circle nothing else is said of the registry.
    private func families() -> [Problem] {
        let circles = circles()
        return circles.isEmpty ? deepBodies() + manyHeirs() : circles
    }

    /// How many bodies may stand one above another, and how many may have taken over from one, near or far.
    private static let (greatestDepth, mostHeirs) = (64, 256)

    private func deepBodies() -> [Problem] {
        let bodies = table("body")
        let (parents, ids) = (bodies.words("parent"), bodies.words("id"))
        return (0..<bodies.count).filter { start in
            var (row, depth) = (Int(parents[start]), 0)
            while row >= 0, depth <= Self.greatestDepth { (row, depth) = (Int(parents[row]), depth + 1) }
            return depth > Self.greatestDepth
        }.prefix(1).map { row in
            problem(bodies, row) { $0.tooManyAbove(Self.greatestDepth, printed(ids[row])) }
        }
    }

    private func manyHeirs() -> [Problem] {
        let (bodies, successors) = (table("body"), table("successor"))
        guard successors.count > 0 else { return [] }
        let (owners, targets, ids) = (successors.parents[0].rows, successors.words("target"), bodies.words("id"))
        /// Where the successors of each body begin among all; they stand in the order of the bodies.
        var starts = [Int](repeating: 0, count: bodies.count + 1)
        for row in 0..<successors.count { starts[Int(owners[row]) + 1] += 1 }
        for body in 0..<bodies.count { starts[body + 1] += starts[body] }
        var origin = [Int](repeating: -1, count: bodies.count)
        var found: [Int] = []
        for body in 0..<bodies.count where starts[body + 1] > starts[body] {
            found.removeAll(keepingCapacity: true)
            found.append(body)
            origin[body] = body
            var next = 0
            while next < found.count, found.count <= Self.mostHeirs + 1 {
                for row in starts[found[next]]..<starts[found[next] + 1] {
                    let target = Int(targets[row])
                    guard target >= 0, origin[target] != body else { continue }
                    origin[target] = body
                    found.append(target)
                }
                next += 1
            }
            if found.count > Self.mostHeirs + 1 {
                return [problem(bodies, body) { $0.tooManyHeirs(Self.mostHeirs, printed(ids[body])) }]
            }
        }
        return []
    }

    private func circles() -> [Problem] {
        let bodies = table("body")
        let parents = bodies.words("parent")
        let ids = bodies.words("id")
        var state = [UInt8](repeating: 0, count: bodies.count)
        var problems: [Problem] = []
        for start in 0..<bodies.count where state[start] == 0 {
            var path: [Int] = []
            var row = start
            while row >= 0, state[row] == 0 {
                state[row] = 1
                path.append(row)
                row = Int(parents[row])
            }
            if row >= 0, state[row] == 1 {
                problems.append(problem(bodies, row) { $0.circle(printed(ids[row])) })
            }
            for row in path { state[row] = 2 }
        }
        return problems
    }

    private func deadlines() -> [Problem] {
        let deadlines = table("deadline")
        let (kinds, from) = (deadlines.words("kind"), deadlines.words("from"))
        let (to, times) = (deadlines.words("to"), deadlines.words("times"))
        let (until, due, relative) = (deadlines.words("until"), deadlines.words("due"), deadlines.words("relative"))
        let spanning = [once, periodic]
        var problems: [Problem] = []
        func report(_ row: Int, _ fault: DeadlineFault) { problems.append(problem(deadlines, row, fault)) }
        for row in 0..<deadlines.count where kinds[row] >= 0 {
            let kind = kinds[row]
            if from[row] != .min, to[row] != .min, from[row] > to[row] { report(row, .fromAfterTo) }
            if kind == by || kind == byThenContinuous, to[row] == .min, relative[row] == .min { report(row, .noTo) }
            if until[row] != .min {
                if kind != byThenContinuous {
                    report(row, .untilOfOther)
                } else if to[row] != .min, to[row] > until[row] {
                    report(row, .toAfterUntil)
                }
            }
            if due[row] != .min, kind != periodic {
                report(row, .dueOfOther)
                continue
            }
            if from[row] == .min || to[row] == .min, relative[row] == .min, spanning.contains(kind) {
                report(row, .noSpan)
            }
            if (kind == periodic) != (times[row] != .min) { report(row, kind == periodic ? .noTimes : .timesOfOther) }
        }
        return problems
    }

    /// A problem of a deadline.
    func problem(_ deadlines: Table, _ row: Int, _ fault: DeadlineFault) -> Problem {
        let kind = deadlines.words("kind")[row]
        return problem(deadlines, row) { $0.deadline(fault, kind: kind >= 0 ? printed(kind) : "") }
    }

    private func duties() -> [Problem] {
        let duties = table("duty")
        let (days, yearly) = (duties.words("by"), duties.words("due"))
        return (0..<duties.count).filter { days[$0] != .min && yearly[$0] != .min }.map { row in
            problem(duties, row) { $0.dutyWithBoth }
        }
    }

    private func citations() -> [Problem] {
        let citations = table("citation")
        let (recommendations, monitors) = (citations.words("recommendation"), citations.words("monitor"))
        return (0..<citations.count).compactMap { row in
            guard recommendations[row] == .min, monitors[row] == .min else { return nil }
            return problem(citations, row) { $0.emptyCitation }
        }
    }

    /// Lines that say neither whose money they are nor where it comes from.
    private func payers() -> [Problem] {
        let lines = table("line")
        let (bodies, sources) = (lines.words("body"), lines.words("source"))
        return (0..<lines.count).filter { bodies[$0] == .min && sources[$0] == .min }.map { row in
            problem(lines, row) { $0.payerMissing }
        }
    }

    private func periods() -> [Problem] {
        var problems: [Problem] = []
        for (entity, first, last) in [("plan", "start", "end"), ("cost", "from", "to"), ("commitment", "from", "to")] {
            let table = self.table(entity)
            let (starts, ends) = (table.words(first), table.words(last))
            for row in 0..<table.count where starts[row] != .min && ends[row] != .min && starts[row] > ends[row] {
                problems.append(problem(table, row) { $0.reversed(first, last, of: entity) })
            }
        }
        return problems
    }
}
