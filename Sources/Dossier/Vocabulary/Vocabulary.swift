internal import CEL

/// What rules may speak of: a record type for each entity, stated or derived, over the facts of one store.
final class Vocabulary {
    let facts: Facts
    let derived: Derived
    let derivations: Derivations
    /// The types in the order of the declarations, derived entities after the stated ones.
    private(set) var types: [RecordType] = []
    /// How the rows of each entity are told apart, by its name.
    private(set) var identities: [String: Identity] = [:]
    private(set) var schema = RecordSchema([])
    private(set) var root: RecordType
    var annexCurrency: UnsafeMutablePointer<Currency> { facts.annexCurrency }

    init(_ facts: Facts) {
        self.facts = facts
        derived = Derived(facts)
        root = RecordType(name: "", plural: "", fields: [], key: { _ in "" }, rowCount: { 1 })
        derivations = Derivations(facts: facts, derived: derived, currency: facts.annexCurrency)
        let derivations = derivations
        let stated = facts.tables.map { Identity(reference: derivations.reference(to: $0.entity)) }
        for (position, table) in facts.tables.enumerated() {
            types.append(type(of: table, position, derivations, stated[position]))
        }
        let references = References(facts, derived, types, stated, derivations.meant)
        let entities =
            derivations.derivedEntities(stated: types, stated, references) + [dossierEntity()]
        identities = Dictionary(
            uniqueKeysWithValues: zip(types.map(\.name), stated) + entities.map { ($0.type.name, $0.identity) })
        types += entities.map(\.type)
        root = rootType(references.lists())
        schema = RecordSchema(types + [root])
    }

    /// Prepares for the facts that were just loaded.
    func refresh() {
        derived.forget()
        derivations.meant.note([:])
        let currencies = facts.table("annex").words("currency")
        annexCurrency.pointee = currencies.count > 0 ? Currency(code: UInt32(bitPattern: currencies[0])) : .none
    }

    /// What states the entities of a type; the dossier where they are of several parts.
    private func source(of type: String) -> String {
        facts.schema.positions[type].map { facts.schema.source(of: $0) } ?? "dossier"
    }

    // MARK: - Types of stated entities

    private func type(
        of table: Table, _ position: Int, _ derivations: Derivations, _ identity: Identity
    ) -> RecordType {
        let declaration = table.declaration
        var fields: [RecordField] = []
        for (index, member) in declaration.members.enumerated() {
            fields += self.fields(of: member, table.storages[index], position)
        }
        fields += parentFields(of: position, known: Set(fields.map(\.name)))
        let origin = RecordField.Origin.stated(by: facts.schema.source(of: position))
        fields = fields.map { $0.with(origin) } + derivations.fields(of: declaration.name)
        return RecordType(
            name: declaration.name, plural: declaration.plural, summary: declaration.summary, fields: fields,
            key: identity.key, rowCount: unsafelySendable { Int32(table.count) })
    }

    private func fields(of member: Member, _ storage: Table.Storage?, _ entity: Int) -> [RecordField] {
        let optional = !member.isRequired && !member.isFilled && !member.isEmptyIfAbsent
        func field(_ type: CELType, _ storage: FieldStorage, words: ClosedWords? = nil) -> RecordField {
            RecordField(
                member.name, type, isOptional: optional, summary: member.summary, words: words, storage: storage)
        }
        switch (member.kind, storage) {
        case (.references(let by), _):
            let list = facts.table(by)
            let rows = derived.reversed(list.parents[0].rows, targets: facts.tables[entity])
            return [
                RecordField(member.name, .list(.record(by)), summary: member.summary, storage: .lists(rows))
            ]
        case (.reference(let child), nil): return listFields(member, child, entity)
        case (.reference(let target), .word32(let column)):
            let name = target == "task" ? taskName(column) : derivedName(column, facts.table(target))
            return [
                RecordField(
                    member.name, .record(target), isOptional: true, summary: member.summary,
                    storage: .reference(column.column)),
                RecordField(
                    member.name + "Ref", .string, isOptional: optional,
                    summary: "The name by which it is referred to, whether or not that names anything.",
                    storage: .computedSymbol(name, facts.symbols.symbols)),
            ]
        case (.flag, _): return []
        case (.prose, .text(let column)):
            return [
                RecordField(
                    member.name, .string, isOptional: optional, summary: member.summary,
                    storage: .text(text(column, of: facts.tables[entity])),
                    presence: unsafelySendable { !column[Int($0)].isAbsent })
            ]
        case (.money, .word64(let column)):
            if let currency = currencyColumn(of: entity) {
                return [field(.money, .money(column.column, currency: currency))]
            }
            return [field(.money, .moneyOfOneCurrency(column.column, currency: UnsafePointer(annexCurrency)))]
        case (.currency, .word32(let column)):
            let value: @Sendable (Int32) -> Value? = unsafelySendable { row in
                let code = column[Int(row)]
                return code == .min ? nil : .string(Currency(code: UInt32(bitPattern: code)).description)
            }
            return [field(.string, .value(value))]
        case (.date, .word32(let column)), (.partialDate, .word32(let column)):
            return [field(.date, .word32(column.column))]
        case (.integer, .word32(let column)), (.unit, .word32(let column)), (.year, .word32(let column)),
            (.percent, .word32(let column)):
            return [field(.int, .word32(column.column))]
        case (.word(let words), .word32(let column)):
            return [field(.string, .symbol(column.column, facts.symbols.symbols), words: words)]
        case (_, .word32(let column)):
            return [field(.string, .symbol(column.column, facts.symbols.symbols))]
        default: return []
        }
    }

    private func listFields(_ member: Member, _ child: String, _ entity: Int) -> [RecordField] {
        let table = facts.table(child)
        let rows: FieldStorage
        let first: FieldStorage
        if let parent = table.parents.first(where: { $0.entity == entity }) {
            let lists = derived.reversed(parent.rows, targets: facts.tables[entity])
            (rows, first) = (.lists(lists), .firstOf(lists))
        } else if table.parents.isEmpty {
            rows = .rows(unsafelySendable { _ in Rows(start: 0, count: Int32(table.count)) })
            first = .computedReference(unsafelySendable { _ in table.count > 0 ? 0 : -1 })
        } else {
            // The root holds some of the entities itself: those without another parent.
            let parents = table.parents.map(\.rows)
            let lists = derived.index(targets: { 1 }) { body in
                for row in 0..<table.count where parents.allSatisfy({ $0[row] < 0 }) { body(Int32(row), 0) }
            }
            (rows, first) = (.lists(lists), .firstOf(lists))
        }
        guard case .entities(_, let maximum) = member.place, maximum == 1 else {
            return [RecordField(member.name, .list(.record(child)), summary: member.summary, storage: rows)]
        }
        return [
            RecordField(
                member.name, .record(child), isOptional: true, summary: member.summary, storage: first)
        ]
    }

    private func currencyColumn(of entity: Int) -> Column<Currency>? {
        let table = facts.tables[entity]
        guard table.declaration.name == "cost" else { return nil }
        return UnsafeRawPointer(table.words("currency").column).assumingMemoryBound(to: ColumnHeader<Currency>.self)
    }

    private func text(_ column: GrowableColumn<TextPlace>, of table: Table) -> @Sendable (Int32) -> TextSlice? {
        let facts = facts
        return unsafelySendable { row in
            let place = column[Int(row)]
            return place.isAbsent ? nil : facts.text(place, in: table)
        }
    }

    /// The symbol of the name that a reference was written with.
    private func derivedName(_ column: GrowableColumn<Int32>, _ target: Table) -> @Sendable (Int32) -> Int32 {
        guard case .word32(let keys) = target.storages[target.keyMember] else { return { _ in -1 } }
        return unsafelySendable { row in
            let reference = column[Int(row)]
            return reference >= 0 ? keys[Int(reference)] : Facts.symbol(ofUnresolved: reference) ?? -1
        }
    }

    /// The same of a reference to a task, which may be written in several ways.
    private func taskName(_ column: GrowableColumn<Int32>) -> @Sendable (Int32) -> Int32 {
        let (numbers, names) = (facts.table("task").words("number"), facts.taskNames)
        return unsafelySendable { row in
            let reference = column[Int(row)]
            if reference < 0 { return Facts.symbol(ofUnresolved: reference) ?? -1 }
            return names.written(column, row) ?? numbers[Int(reference)]
        }
    }

    // MARK: - Ancestors

    /// A field for each entity whose element may hold this one's, near or far.
    private func parentFields(of entity: Int, known: Set<String>) -> [RecordField] {
        ancestors(of: entity).compactMap { ancestor in
            let declaration = facts.schema.entities[ancestor]
            guard !known.contains(declaration.name) else { return nil }
            return RecordField(
                declaration.name, .record(declaration.name), isOptional: !isAlways(ancestor, above: entity),
                summary: "The \(declaration.name) it stands in.",
                storage: reader(of: ancestor, from: entity))
        }
    }

    private func ancestors(of entity: Int) -> [Int] {
        var found: [Int] = []
        var queue = facts.schema.parents[entity]
        while !queue.isEmpty {
            let parent = queue.removeFirst()
            if found.contains(parent) { continue }
            found.append(parent)
            queue += facts.schema.parents[parent]
        }
        return found
    }

    /// Whether every way up from an entity leads through an ancestor; one of its own kind leads on to others.
    private func isAlways(_ ancestor: Int, above entity: Int) -> Bool {
        let parents = facts.schema.parents[entity]
        return !parents.isEmpty
            && parents.allSatisfy {
                $0 == ancestor || $0 == entity && ancestor != entity || $0 != entity && isAlways(ancestor, above: $0)
            }
    }

    private func reader(of ancestor: Int, from entity: Int) -> FieldStorage {
        if facts.schema.isSingle(ancestor) { return .single }
        if let parent = facts.tables[entity].parents.first(where: { $0.entity == ancestor }) {
            return .reference(parent.rows.column)
        }
        for parent in facts.tables[entity].parents where ancestors(of: parent.entity).contains(ancestor) {
            let rows = parent.rows
            let next = reader(of: ancestor, from: parent.entity)
            if case .reference(let column) = next {
                return .referenceThrough(rows.column, DerivedColumn(column, derived.always))
            }
            let row = next.rowReader
            return .computedReference(
                unsafelySendable {
                    let parent = rows[Int($0)]
                    return parent < 0 ? -1 : row(parent)
                })
        }
        return .computedReference { _ in -1 }
    }

    // MARK: - The dossier and its globals

    private func dossierEntity() -> DerivedEntity {
        let fields = Schema.roots.map { root in
            let table = facts.table(root.entity)
            let row: @Sendable (Int32) -> Int32 = unsafelySendable { _ in table.count > 0 ? 0 : -1 }
            return RecordField(
                root.entity, .record(root.entity), isOptional: !root.isRequired,
                summary: table.declaration.summary, storage: .computedReference(row),
                origin: .stated(by: root.entity))
        }
        return DerivedEntity(
            "dossier", "dossiers", "Which files the dossier has.", fields,
            Identity(reference: { _ in Reference(.dossier, []) }), rowCount: { 1 })
    }

    private func rootType(_ lists: [RecordField]) -> RecordType {
        var fields = [
            RecordField(
                "dossier", .record("dossier"), summary: "Which files the dossier has.", storage: .single,
                origin: .stated(by: "dossier"))
        ]
        for root in Schema.roots where root.isRequired {
            fields.append(
                RecordField(
                    root.entity, .record(root.entity), summary: facts.table(root.entity).declaration.summary,
                    storage: .single, origin: .stated(by: root.entity)))
        }
        // Rules named the annex before it could be missing.
        let annex = facts.table("annex")
        fields.append(
            RecordField(
                "annex", .record("annex"), isOptional: true, summary: annex.declaration.summary,
                storage: .computedReference(unsafelySendable { _ in annex.count > 0 ? 0 : -1 }),
                guardPath: "dossier.annex", origin: .stated(by: "annex")))
        for type in types where type.name != "dossier" && !Schema.roots.contains(where: { $0.entity == type.name }) {
            let count = type.rowCount
            fields.append(
                RecordField(
                    type.plural, .list(.record(type.name)), summary: type.summary,
                    storage: .rows { _ in Rows(start: 0, count: count()) }, origin: .stated(by: source(of: type.name))))
        }
        fields += lists
        fields = fields.map { $0.origin == nil ? $0.with(.stated(by: "dossier")) : $0 }
        return RecordType(
            name: "root", plural: "roots", summary: "What every rule may name.", fields: fields, key: { _ in "" },
            rowCount: { 1 })
    }
}
