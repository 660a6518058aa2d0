internal import CEL

/// The columns that name the rows of one entity.
struct ReferenceColumns {
    let target: String
    /// The columns, each with the table it is of.
    let columns: [(table: Table, column: GrowableColumn<Int32>)]

    /// All that the tables have. Goals and elements come last: what they may name depends on where other references lead.
    static func all(_ tables: [Table]) -> [ReferenceColumns] {
        var columns: [String: [(table: Table, column: GrowableColumn<Int32>)]] = [:]
        for table in tables {
            for (member, storage) in zip(table.declaration.members, table.storages) {
                guard case .reference(to: let target) = member.kind, case .word32(let column) = storage else {
                    continue
                }
                columns[target, default: []].append((table, column))
            }
        }
        let named = columns.map { ReferenceColumns(target: $0.key, columns: $0.value) }
        return named.filter { !$0.isLocal } + named.filter(\.isLocal)
    }

    /// Whether names mean something only within one owner.
    private var isLocal: Bool { target == "goal" || target == "element" }
}

extension Facts {
    /// Turns every reference that names something into the row it names; the others keep their negative symbol.
    func resolve() {
        for references in references {
            switch references.target {
            case "goal":
                for (table, column) in references.columns where column.count > 0 {
                    resolve(column, among: goalsOfTask(table))
                }
            case "element":
                for (table, column) in references.columns where column.count > 0 {
                    resolve(column, among: elementsOfResponse(table))
                }
            case "task": resolveTasks(references.columns.map(\.column))
            default: resolve(references.columns.map(\.column), inDossier: table(references.target))
            }
        }
    }

    /// The symbol of an unresolved reference; nil where the reference is absent or resolved.
    static func symbol(ofUnresolved reference: Int32) -> Int32? {
        reference < 0 && reference != .min ? -2 - reference : nil
    }

    private func resolve(_ columns: [GrowableColumn<Int32>], inDossier target: Table) {
        guard columns.contains(where: { $0.count > 0 }), case .word32(let keys) = target.storages[target.keyMember]
        else { return }
        var rows = [Int32](repeating: -1, count: symbols.count)
        for row in stride(from: keys.count - 1, through: 0, by: -1) where keys[row] >= 0 {
            rows[Int(keys[row])] = Int32(row)
        }
        for column in columns {
            for index in 0..<column.count {
                if let symbol = Self.symbol(ofUnresolved: column[index]), rows[Int(symbol)] >= 0 {
                    column[index] = rows[Int(symbol)]
                }
            }
        }
    }

    /// Resolves names that mean something only within one owner, whose candidates `among` gives.
    private func resolve(
        _ column: GrowableColumn<Int32>, among candidates: (Int) -> (rows: Range<Int>, keys: GrowableColumn<Int32>)?
    ) {
        for index in 0..<column.count {
            guard let symbol = Self.symbol(ofUnresolved: column[index]), let (rows, keys) = candidates(index) else {
                continue
            }
            if let row = rows.first(where: { keys[$0] == symbol }) { column[index] = Int32(row) }
        }
    }

    /// The goals of the task in which the assignment or cost stands that names goals.
    private func goalsOfTask(_ references: Table) -> (Int) -> (rows: Range<Int>, keys: GrowableColumn<Int32>)? {
        let goals = table("goal")
        let (owners, tasks) = (references.parents[0].rows, tables[references.parents[0].entity].parents[0].rows)
        return { index in
            let owner = owners[index]
            guard owner >= 0, case .word32(let keys) = goals.storages[goals.keyMember] else { return nil }
            return (Self.children(of: tasks[Int(owner)], in: goals), keys)
        }
    }

    private func elementsOfResponse(_ references: Table) -> (Int) -> (rows: Range<Int>, keys: GrowableColumn<Int32>)? {
        let elements = table("element")
        guard case .word32(let recommendations) = table("response").storage(of: "recommendation") else {
            return { _ in nil }
        }
        return { index in
            let response = references.parents[0].rows[index]
            guard response >= 0, case .word32(let keys) = elements.storages[elements.keyMember],
                recommendations[Int(response)] >= 0
            else { return nil }
            return (Self.children(of: recommendations[Int(response)], in: elements), keys)
        }
    }

    /// The rows of a table whose first parent is `parent`: they stand together, since the parent's element holds them.
    private static func children(of parent: Int32, in table: Table) -> Range<Int> {
        let parents = table.parents[0].rows
        func firstRow(from value: Int32) -> Int {
            var low = 0
            var high = parents.count
            while low < high {
                let middle = (low + high) / 2
                if parents[middle] < value { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return firstRow(from: parent)..<firstRow(from: parent + 1)
    }
}

extension Table {
    /// The member by whose value others name this entity: its id or number.
    var keyMember: Int { declaration.members.firstIndex { $0.kind == .identifier || $0.kind == .fileName } ?? 0 }

    func storage(of field: String) -> Storage? {
        guard let index = declaration.members.firstIndex(where: { $0.name == field }) else {
            preconditionFailure("\(declaration.name) declares no \(field).")
        }
        return storages[index]
    }

    /// The 32-bit column of a field that is known to have one.
    func words(_ field: String) -> GrowableColumn<Int32> {
        guard case .word32(let column) = storage(of: field) else { preconditionFailure("\(field) is of another form.") }
        return column
    }

    /// The column of a field of money.
    func money(_ field: String) -> GrowableColumn<Int64> {
        guard case .word64(let column) = storage(of: field) else { preconditionFailure("\(field) is of another form.") }
        return column
    }
}
