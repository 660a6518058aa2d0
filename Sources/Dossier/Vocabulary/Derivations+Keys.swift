internal import CEL

extension Derivations {
    /// The reference to a row of a stated entity: its number or id, after those of what it stands in.
    func reference(to entity: Entity) -> @Sendable (Int32) -> Reference {
        let table = facts.table(entity.rawValue)
        switch entity {
        case .plan, .line, .body, .recommendation: return named(table, by: "id")
        case .chapter, .section: return named(table, by: "number")
        case .task: return unsafelySendable { Reference(entity, [self.numbers.key(of: $0)]) }
        case .annex, .assessment, .progress, .clearing:
            let plan = key(table.words("plan"), of: .plan)
            return { Reference(entity, [plan($0)]) }
        case .monitoring, .registry: return { _ in Reference(entity, []) }
        case .amount:
            let years = table.words("year")
            return below(table, unsafelySendable { Reference.Key("\(years[Int($0)])") })
        case .annexYear, .yearTotal:
            let years = table.words("year")
            return unsafelySendable { Reference(entity, [.init("\(years[Int($0)])")]) }
        case .bodyTotal:
            let years = table.words("year")
            let body = key(table.words("body"), of: .body)
            return unsafelySendable { Reference(entity, [body($0), .init("\(years[Int($0)])")]) }
        case .sourceTotal:
            let (sources, years) = (table.words("source"), table.words("year"))
            return unsafelySendable { row in
                let year = years[Int(row)]
                return Reference(
                    entity, [.init(self.printed(sources[Int(row)]))], besides: year == .min ? [] : [.init("\(year)")])
            }
        case .round:
            // Two monitors may have rounds of one number: what tells them apart is the id, or the monitor.
            let (ids, numbers, monitors) = (table.words("id"), table.words("number"), table.words("statedMonitor"))
            return unsafelySendable { row in
                let row = Int(row)
                if ids[row] >= 0 { return Reference(entity, [.init(self.printed(ids[row]))]) }
                let number = numbers[row] == .min ? "?" : "\(numbers[row])"
                return Reference(
                    entity, [.init(monitors[row] < 0 ? number : "\(self.printed(monitors[row])) \(number)")])
            }
        case .indicator: return ofIndicator(table)
        case .goal, .element:
            let keys = table.words(entity == .goal ? "number" : "id")
            return below(table, unsafelySendable { Reference.Key(self.printed(keys[Int($0)])) })
        case .funding:
            let (line, task) = (key(table.words("line"), of: .line), key(table.words("task"), of: .task))
            return { Reference(entity, [line($0)], besides: [task($0)]) }
        case .response:
            let task = key(table.words("task"), of: .task)
            let recommendation = key(table.words("recommendation"), of: .recommendation)
            return { Reference(entity, [task($0)], besides: [recommendation($0)]) }
        case .taskStatus:
            let task = key(table.words("task"), of: .task)
            return { Reference(entity, [task($0)]) }
        case .reply:
            let body = key(table.words("body"), of: .body)
            let (rules, subjects) = (table.words("rule"), table.words("subject"))
            return unsafelySendable { row in
                let others = [rules, subjects].map { Reference.Key(self.printed($0[Int(row)])) }
                return Reference(entity, [body(row)], besides: others)
            }
        default: return byPosition(table)
        }
    }

    private func named(_ table: Table, by member: String) -> @Sendable (Int32) -> Reference {
        let (entity, keys) = (table.entity, table.words(member))
        return unsafelySendable { Reference(entity, [.init(self.printed(keys[Int($0)]), of: entity)]) }
    }

    /// What stands in a row of another entity and has a key there.
    private func below(
        _ table: Table, _ key: @escaping @Sendable (Int32) -> Reference.Key
    ) -> @Sendable (Int32) -> Reference {
        let (entity, parents) = (table.entity, table.parents[0].rows)
        let parent = reference(to: facts.tables[table.parents[0].entity].entity)
        return unsafelySendable { row in parent(parents[Int(row)]).down(to: entity, key(row)) }
    }

    /// By the position in the innermost of the goal, section and chapter that it stands in, from 1.
    private func ofIndicator(_ table: Table) -> @Sendable (Int32) -> Reference {
        let holders = ["goal", "section", "chapter"].compactMap { name in
            table.parents.first { facts.tables[$0.entity].declaration.name == name }?.rows
        }
        let references = [Entity.goal, .section, .chapter].map(reference)
        let levels = derived.column(count: { table.count }) { row in
            Int32(holders.firstIndex { $0[row] >= 0 } ?? holders.count - 1)
        }
        var counts: [[Int32]: Int32] = [:]
        let positions = derived.column(count: { table.count }) { row in
            if row == 0 { counts = [:] }
            let level = levels(Int32(row))
            let holder = [level, holders[Int(level)][row]]
            counts[holder, default: 0] += 1
            return counts[holder] ?? 1
        }
        return unsafelySendable { row in
            let level = Int(levels(row))
            return references[level](holders[level][Int(row)]).down(to: .indicator, .init("\(positions(row))"))
        }
    }

    /// By the position among those that stand in the same, from 1.
    private func byPosition(_ table: Table) -> @Sendable (Int32) -> Reference {
        let entity = table.entity
        guard let parent = table.parents.first else { return { Reference(entity, [.init("\($0 + 1)")]) } }
        let owner = reference(to: facts.tables[parent.entity].entity)
        let rows = parent.rows
        let lists = derived.reversed(rows, targets: facts.tables[parent.entity])
        return unsafelySendable { row in
            let parent = rows[Int(row)]
            if parent >= 0 {
                // The rows of one parent stand together.
                return owner(parent).down(to: entity, .init("\(row - lists(parent)[0] + 1)"))
            }
            var first = row
            while first > 0, rows[Int(first) - 1] < 0 { first -= 1 }
            return Reference(entity, [.init("\(row - first + 1)")])
        }
    }

    /// The key of what a column refers to; the name as it stands where it names nothing.
    private func key(_ column: GrowableColumn<Int32>, of target: Entity) -> @Sendable (Int32) -> Reference.Key {
        let reference = reference(to: target)
        return unsafelySendable { row in
            let named = column[Int(row)]
            if named >= 0 { return reference(named).ways[0][0] }
            return Reference.Key(Facts.symbol(ofUnresolved: named).map(self.printed) ?? "")
        }
    }
}

extension Table {
    /// What its rows are.
    var entity: Entity {
        guard let entity = Entity(rawValue: declaration.name) else {
            preconditionFailure("The model has no \(declaration.name).")
        }
        return entity
    }
}
