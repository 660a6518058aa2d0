internal import CEL

extension Derivations {
    /// The key by which readers know a row of an entity: its number or id, after that of what it belongs to.
    func key(of entity: String) -> @Sendable (Int32) -> String {
        let table = facts.table(entity)
        switch entity {
        case "plan", "task", "chapter", "section", "line", "body", "recommendation":
            let keys = table.words(entity == "task" || entity == "chapter" || entity == "section" ? "number" : "id")
            return unsafelySendable { self.printed(keys[Int($0)]) }
        case "annex", "assessment", "progress":
            return referenceName(table.words("plan"), "plan")
        case "monitoring", "registry": return { _ in "" }
        case "amount":
            let (lines, years) = (table.parents[0].rows, table.words("year"))
            let line = key(of: "line")
            return unsafelySendable { "\(line(lines[Int($0)]))/\(years[Int($0)])" }
        case "annexYear", "yearTotal":
            let years = table.words("year")
            return unsafelySendable { "\(years[Int($0)])" }
        case "bodyTotal":
            let (bodies, years) = (table.words("body"), table.words("year"))
            let name = referenceName(bodies, "body")
            return unsafelySendable { "\(name($0))/\(years[Int($0)])" }
        case "round":
            let numbers = table.words("number")
            return unsafelySendable { numbers[Int($0)] == .min ? "?" : "\(numbers[Int($0)])" }
        case "goal", "element":
            let (parents, keys) = (table.parents[0].rows, table.words(entity == "goal" ? "number" : "id"))
            let parent = key(of: entity == "goal" ? "task" : "recommendation")
            return unsafelySendable { "\(parent(parents[Int($0)]))/\(self.printed(keys[Int($0)]))" }
        case "funding": return pair(table, ("line", "line"), ("task", "task"))
        case "response": return pair(table, ("task", "task"), ("recommendation", "recommendation"))
        default: return ordinalKey(table)
        }
    }

    /// The key of what a row belongs to and its position there.
    private func ordinalKey(_ table: Table) -> @Sendable (Int32) -> String {
        guard let parent = table.parents.first else { return { "\($0 + 1)" } }
        let parentKey = key(of: facts.schema.entities[parent.entity].name)
        let rows = parent.rows
        return unsafelySendable { row in
            let owner = rows[Int(row)]
            var first = row
            while first > 0, rows[Int(first) - 1] == owner { first -= 1 }
            return owner < 0 ? "\(row - first + 1)" : "\(parentKey(owner))/\(row - first + 1)"
        }
    }

    private func pair(_ table: Table, _ first: (String, String), _ second: (String, String))
        -> @Sendable (Int32) -> String
    {
        let (left, right) = (
            referenceName(table.words(first.0), first.1), referenceName(table.words(second.0), second.1)
        )
        return { "\(left($0)) · \(right($0))" }
    }

    private func referenceName(_ column: GrowableColumn<Int32>, _ target: String) -> @Sendable (Int32) -> String {
        let targetKey = key(of: target)
        return unsafelySendable { row in
            let reference = column[Int(row)]
            if reference >= 0 { return targetKey(reference) }
            return Facts.symbol(ofUnresolved: reference).map(self.printed) ?? ""
        }
    }
}
