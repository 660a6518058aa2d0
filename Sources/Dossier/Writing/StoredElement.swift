internal import CEL

/// The rows of a loaded dossier as elements: what stands in which, and in which order.
final class StoredElements {
    let facts: Facts
    /// The rows below each row of a parent, by entity and parent; nil where the parent is the root of a part.
    private let lists: [[DerivedLists?]]
    /// The rows that stand in the root of a part, by entity; none of entities that stand nowhere else.
    private let rootRows: [GrowableColumn<Int32>]
    /// The languages that no member keeps, by entity, row and member.
    private let languages: [[Place: Int32]]

    struct Place: Hashable {
        let row: Int32
        let member: Int
    }

    init(_ facts: Facts) {
        self.facts = facts
        lists = facts.tables.map { table in
            var lists = [DerivedLists?](repeating: nil, count: facts.tables.count)
            for parent in table.parents {
                let targets = facts.tables[parent.entity]
                // Where only one entity holds such rows, its column says already which.
                let pairs: RowLists.Pairs =
                    table.parents.count == 1
                    ? .column(parent.rows)
                    : .each { body in
                        for row in 0..<table.count where table.holder(of: row, facts)?.entity == parent.entity {
                            body(Int32(row), parent.rows[row])
                        }
                    }
                lists[parent.entity] = RowLists(targets: { targets.count }, pairs).lists
            }
            return lists
        }
        rootRows = facts.tables.indices.map { entity in
            let (rows, table) = (GrowableColumn<Int32>(capacity: 1), facts.tables[entity])
            if table.parents.count == facts.schema.parents[entity].count || table.parents.isEmpty { return rows }
            for row in 0..<table.count where table.holder(of: row, facts) == nil { rows.append(Int32(row)) }
            return rows
        }
        languages = facts.tables.map { table in
            var languages: [Place: Int32] = [:]
            for index in 0..<table.languages.count {
                let stated = table.languages[index]
                languages[Place(row: stated.row, member: Int(stated.member))] = stated.symbol
            }
            return languages
        }
    }

    /// What the file has for a value that its column holds otherwise: a symbol, -1 where it has nothing; nil for all others.
    func written(_ entity: Int, _ row: Int32, member: Int) -> Int32? {
        let written = facts.tables[entity].written
        return written.isEmpty ? nil : written[.init(row: row, member: Int32(member))]
    }

    /// The root of a part; nil where the dossier has no such part.
    func root(_ part: DossierPart) -> StoredElement? {
        let entity = facts.schema.position(of: part.entity)
        return facts.tables[entity].count > 0 ? StoredElement(elements: self, entity: entity, row: 0) : nil
    }

    /// The language of the root of a dossier in one file.
    var dossierLanguage: String? { facts.dossierLanguage.map(text) }

    /// Whether the parts stand in one file.
    var isOneFile: Bool {
        let files = DossierPart.allCases.filter(\.isRequired).map { facts.table($0.entity).file }
        return Set(files).count == 1
    }

    /// The language of a row's element, or of the element of one of its members' values.
    func language(_ entity: Int, _ row: Int32, member: Int = -1) -> String? {
        languages[entity].isEmpty ? nil : languages[entity][Place(row: row, member: member)].map(text)
    }

    func text(_ symbol: Int32) -> String { facts.symbols.text(symbol).string }

    /// The name by which a reference was written, whether or not it names anything.
    func name(_ reference: Int32, _ target: String) -> String {
        if let symbol = Facts.symbol(ofUnresolved: reference) { return text(symbol) }
        let table = facts.table(target)
        return text(table.words(table.declaration.members[table.keyMember].name)[Int(reference)])
    }

    /// The rows of `entity` whose elements stand directly in that of a row of `parent`.
    func rows(of entity: Int, in parent: Int, _ row: Int32) -> [Int32] {
        let list = list(of: entity, in: parent, row)
        return (0..<list.count).map { list[$0] }
    }

    /// The same rows, which ascend, where they stand; valid as long as these elements are kept.
    func list(of entity: Int, in parent: Int, _ row: Int32) -> Rows {
        if let lists = lists[entity][parent] { return lists[Int(row)] }
        return rowsInRoot(entity)
    }

    /// The rows of an entity that stand in a root, which knows none of them, since it is the only one of its kind.
    private func rowsInRoot(_ entity: Int) -> Rows {
        let table = facts.tables[entity]
        if table.parents.isEmpty { return Rows(start: 0, count: Int32(table.count)) }
        return Rows(indices: UnsafePointer(rootRows[entity].base), count: Int32(rootRows[entity].count))
    }

    /// What a row's element stands in; nil where that is the root of a part.
    func holder(of entity: Int, _ row: Int32) -> (entity: Int, row: Int32)? {
        let table = facts.tables[entity]
        return table.holder(of: Int(row), facts).map { ($0.entity, $0.rows[Int(row)]) }
    }

    /// The place of a row among its like in what it stands in, from 1, and how many these are.
    func place(of entity: Int, _ row: Int32) -> (number: Int, count: Int) {
        let table = facts.tables[entity]
        let holder = table.holder(of: Int(row), facts)
        // What only a root can hold stands in no other.
        if table.parents.isEmpty { return (Int(row) + 1, table.count) }
        let list =
            holder.map { self.list(of: entity, in: $0.entity, $0.rows[Int(row)]) } ?? rowsInRoot(entity)
        // The rows of a list ascend.
        var (low, high) = (Int32(0), list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < row { low = middle + 1 } else { high = middle }
        }
        return (Int(low) + 1, Int(list.count))
    }

    /// How many rows `rows(of:in:_:)` gives.
    func count(of entity: Int, in parent: Int, _ row: Int32) -> Int {
        Int(list(of: entity, in: parent, row).count)
    }
}

/// A row of a loaded dossier.
struct StoredElement: Statement {
    let elements: StoredElements
    let entity: Int
    let row: Int32

    private var table: Table { elements.facts.tables[entity] }

    var comment: String? { elements.facts.comments.text(before: offset, in: table.file) }

    var language: String? {
        if let member = table.declaration.members.firstIndex(where: { $0.xmlName == "xml:lang" }) {
            return value(of: member)?.written
        }
        return elements.language(entity, row)
    }

    func language(of member: Int) -> String? { elements.language(entity, row, member: member) }

    func elements(of members: [Int]) -> [StoredElement] {
        let schema = elements.facts.schema
        var found: [StoredElement] = []
        for member in members {
            guard let child = schema.listed(by: table.declaration.members[member]) else { continue }
            found += elements.rows(of: child, in: entity, row).map {
                StoredElement(elements: elements, entity: child, row: $0)
            }
        }
        return members.count > 1 ? found.sorted { $0.offset < $1.offset } : found
    }

    private var offset: UInt32 { table.offsets[Int(row)] }

    func value(of member: Int) -> FieldValue? {
        let declared = table.declaration.members[member]
        if let written = elements.written(entity, row, member: member) {
            return written < 0 ? nil : .text(elements.text(written))
        }
        switch (declared.kind, table.storages[member]) {
        case (.references(by: let list), _): return names(list)
        case (.flag, _):
            // It says that there is no money, where there is none.
            let money = table.declaration.members.firstIndex { $0.kind == .money }
            return money.flatMap(value) == nil ? .flag(true) : nil
        case (_, .word64(let column)): return column[Int(row)] == .min ? nil : .amount(column[Int(row)])
        case (_, .text(let column)):
            let place = column[Int(row)]
            if place.isAbsent || place.isBlank { return place.isAbsent ? nil : .text("") }
            return .text(Texts.string(place, of: elements.facts.files[table.file]))
        case (.reference(to: "task"), .word32(let column)):
            if let written = elements.facts.taskNames.written(column, row) { return .text(elements.text(written)) }
            return column[Int(row)] == .min ? nil : value(column[Int(row)], declared.kind)
        case (_, .word32(let column)) where declared.isEmptyIfAbsent && column[Int(row)] == elements.facts.empty:
            return nil
        case (let kind, .word32(let column)): return column[Int(row)] == .min ? nil : value(column[Int(row)], kind)
        case (_, nil): return nil
        }
    }

    private func value(_ word: Int32, _ kind: ValueKind) -> FieldValue? {
        switch kind {
        case .integer, .unit: .whole(Int(word))
        case .year: .year(Int(word))
        case .date, .partialDate: CalendarDate(days: Int64(word)).map(FieldValue.day)
        case .percent: .percent(Int(word))
        case .currency: .text(Currency(code: UInt32(bitPattern: word)).description)
        case .reference(to: let target): .text(elements.name(word, target))
        default: .text(elements.text(word))
        }
    }

    private func names(_ list: String) -> FieldValue? {
        let entity = elements.facts.schema.position(of: list)
        let names = elements.rows(of: entity, in: self.entity, row).compactMap {
            StoredElement(elements: elements, entity: entity, row: $0).value(of: 0)?.written
        }
        return names.isEmpty ? nil : .names(names)
    }
}
