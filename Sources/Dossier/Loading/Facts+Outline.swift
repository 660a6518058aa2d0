internal import CEL

/// What chapters, sections and tasks are called that their plan does not number, and the paths to tasks.
extension Facts {
    /// Gives everything without a number of its own a name: a section or task its id, or else its position, and a task without
    /// an id its path.
    func fillNumbers() {
        let (chapters, sections, tasks) = (table("chapter"), table("section"), table("task"))
        fill(chapters) { row, _ in self.symbols.intern("(\(row + 1))") }
        // Sections stand behind those in which they stand, and tasks are counted once all headings have their name.
        fill(sections) { row, position in self.ownId(sections, row) ?? self.symbols.intern("(\(position))") }
        fill(tasks) { row, position in
            self.ownId(tasks, row)
                ?? self.symbols.intern(self.path(ofHeadingOf: row, in: tasks) + "/(\(position))")
        }
    }

    private func ownId(_ table: Table, _ row: Int) -> Int32? {
        let id = table.words("id")[row]
        return id >= 0 ? id : nil
    }

    /// Fills the numbers that a table lacks; `name` is given the row and its position among those of its kind that stand
    /// directly in the same, from 1.
    private func fill(_ table: Table, _ name: (_ row: Int, _ position: Int) -> Int32) {
        let (numbers, member) = (table.words("number"), Int32(table.member("number")))
        let missing = (0..<table.count).filter { numbers[$0] == .min }
        guard !missing.isEmpty else { return }
        var counts: [Heading: Int] = [:]
        var next = 0
        for row in 0..<table.count where next < missing.count {
            let position = counts[heading(of: row, in: table), default: 0] + 1
            counts[heading(of: row, in: table)] = position
            guard row == missing[next] else { continue }
            next += 1
            numbers[row] = name(row, position)
            table.written[.init(row: Int32(row), member: member)] = -1
        }
    }

    /// A chapter or a section; nothing for what stands in neither.
    struct Heading: Hashable {
        /// The row of the section, or -1.
        let section: Int32
        /// The row of the chapter, or -1; also that of a section's.
        let chapter: Int32
    }

    /// The heading under which a row of tasks or sections stands directly.
    func heading(of row: Int, in table: Table) -> Heading {
        Heading(section: table.parentRow(row, "section", self), chapter: table.parentRow(row, "chapter", self))
    }

    /// The numbers of the headings of a row, the outermost first, joined by slashes.
    private func path(ofHeadingOf row: Int, in table: Table) -> String {
        let sections = self.table("section")
        let heading = heading(of: row, in: table)
        if heading.section >= 0 {
            let section = Int(heading.section)
            return path(ofHeadingOf: section, in: sections) + "/" + text(sections.words("number")[section])
        }
        return heading.chapter >= 0 ? text(self.table("chapter").words("number")[Int(heading.chapter)]) : ""
    }

    /// The path of a section: the numbers of its headings and its own, joined by slashes.
    func path(ofSection row: Int) -> String {
        let sections = table("section")
        return path(ofHeadingOf: row, in: sections) + "/" + text(sections.words("number")[row])
    }

    /// The path of a task: the numbers of its headings and its own, joined by slashes.
    func path(ofTask row: Int) -> String {
        let tasks = table("task")
        let number = text(tasks.words("number")[row])
        // A task that has neither number nor id is called by its path.
        if isUnnumbered(row, in: tasks), ownId(tasks, row) == nil { return number }
        return path(ofHeadingOf: row, in: tasks) + "/" + number
    }

    /// Whether the plan prints no number for a chapter, section or task.
    func isUnnumbered(_ row: Int, in table: Table) -> Bool {
        !table.written.isEmpty
            && table.written[.init(row: Int32(row), member: Int32(table.member("number")))] != nil
    }

    private func text(_ symbol: Int32) -> String { symbols.text(symbol).string }

    // MARK: - References

    /// Turns references to tasks into the rows they name. A name is tried as the id of a task, as a number that one task
    /// bears, and as a path; what several bear names none of them.
    func resolveTasks(_ columns: [GrowableColumn<Int32>]) {
        guard columns.contains(where: { $0.count > 0 }) else { return }
        let tasks = table("task")
        let (numbers, ids) = (tasks.words("number"), tasks.words("id"))
        /// The task that a name means, -1 where none does, and -2 where several bear it.
        var rows = [Int32](repeating: -1, count: symbols.count)
        for row in 0..<tasks.count {
            let number = Int(numbers[row])
            if number >= 0 { rows[number] = rows[number] == -1 ? Int32(row) : -2 }
        }
        for row in 0..<tasks.count where ids[row] >= 0 { rows[Int(ids[row])] = Int32(row) }
        let paths = resolve(columns, by: rows)
        // A path has a slash; paths are made only where something else may be one.
        guard !paths.isEmpty else { return }
        for row in 0..<tasks.count {
            guard let symbol = paths[path(ofTask: row)] else { continue }
            rows[Int(symbol)] = rows[Int(symbol)] == -1 ? Int32(row) : -2
        }
        _ = resolve(columns, by: rows)
    }

    /// Resolves references by the task that each name means, and returns the names with a slash that mean none.
    private func resolve(_ columns: [GrowableColumn<Int32>], by rows: [Int32]) -> [String: Int32] {
        let numbers = table("task").words("number")
        var unknown: [String: Int32] = [:]
        for column in columns {
            for index in 0..<column.count {
                guard let symbol = Self.symbol(ofUnresolved: column[index]) else { continue }
                let row = rows[Int(symbol)]
                if row >= 0 {
                    column[index] = row
                    if numbers[Int(row)] != symbol { taskNames.keep(symbol, column, index) }
                } else if row == -2 {
                    taskNames.ambiguous.insert(symbol)
                } else if case let name = text(symbol), name.utf8.contains(UInt8(ascii: "/")) {
                    unknown[name] = symbol
                }
            }
        }
        return unknown
    }
}

/// How references to tasks were written, where that is not the number of the task they name.
final class TaskNames: @unchecked Sendable {
    private struct Place: Hashable {
        let column: ObjectIdentifier
        let row: Int32
    }

    /// The symbols of names that several tasks bear.
    var ambiguous: Set<Int32> = []
    private var symbols: [Place: Int32] = [:]

    func removeAll() {
        ambiguous.removeAll()
        symbols.removeAll()
    }

    func keep(_ symbol: Int32, _ column: GrowableColumn<Int32>, _ row: Int) {
        symbols[Place(column: ObjectIdentifier(column), row: Int32(row))] = symbol
    }

    /// The symbol that a reference was written with, where it is not the number of what it names.
    func written(_ column: GrowableColumn<Int32>, _ row: Int32) -> Int32? {
        symbols.isEmpty ? nil : symbols[Place(column: ObjectIdentifier(column), row: row)]
    }

    /// Whether a reference names what several tasks bear.
    func isAmbiguous(_ reference: Int32) -> Bool {
        guard !ambiguous.isEmpty, let symbol = Facts.symbol(ofUnresolved: reference) else { return false }
        return ambiguous.contains(symbol)
    }
}

extension Table {
    /// The position of a member that is known to be there.
    func member(_ name: String) -> Int {
        guard let index = declaration.members.firstIndex(where: { $0.name == name }) else {
            preconditionFailure("\(declaration.name) declares no \(name).")
        }
        return index
    }

    /// The row of a parent of an entity, or -1 where a row stands in none.
    func parentRow(_ row: Int, _ entity: String, _ facts: Facts) -> Int32 {
        let position = facts.schema.position(of: entity)
        return parents.first { $0.entity == position }?.rows[row] ?? -1
    }
}
