internal import CEL
internal import Synchronization

/// Every reference of the dossier, whichever entity makes it and whether or not it names anything.
///
/// References that name one kind of thing stand together, so that their lists are runs of rows. A field that every row
/// of its entity has needs no memory here: its references are the entity's rows.
final class References: @unchecked Sendable {
    /// A field that refers.
    private final class Field {
        let table: Int
        let column: GrowableColumn<Int32>
        let targetTable: Int
        let keys: GrowableColumn<Int32>
        /// The rows of the entity that owns the reference, where the reference is an entity of its own.
        let owners: (table: Int, rows: GrowableColumn<Int32>)?
        let kind: Int32
        let element: Int32
        let attribute: Int32
        let isAlwaysThere: Bool
        let namesTask: Bool
        /// The entity's rows that have the field; empty where all have.
        let sources = GrowableColumn<Int32>(capacity: 1)
        /// The task that a row belongs to, or is about.
        let task: (@Sendable (Int32) -> Int32)?
        /// What is said of tasks under a title of theirs; nil of what states none.
        let statements: TaskStatements?

        init(
            _ table: Int, _ column: GrowableColumn<Int32>, _ member: Member, target: String, _ facts: Facts,
            _ stated: [RecordType], _ statements: TaskStatements?
        ) {
            self.statements = statements
            let declaration = facts.tables[table].declaration
            let isListed = declaration.element.hasPrefix("@")
            let owner = isListed ? facts.tables[table].parents[0] : nil
            let targetTable = facts.table(target)
            self.table = table
            self.column = column
            self.targetTable = facts.schema.position(of: target)
            keys = targetTable.words(targetTable.declaration.members[targetTable.keyMember].name)
            owners = owner.map { ($0.entity, $0.rows) }
            kind = facts.symbol(target)
            element = facts.symbol(owner.map { facts.tables[$0.entity].declaration.element } ?? declaration.element)
            attribute = facts.symbol(isListed ? String(declaration.element.dropFirst()) : member.xmlName)
            isAlwaysThere = member.isRequired
            namesTask = target == "task"
            task = stated[owner?.entity ?? table].field(named: "task")?.rowReader
        }

        var count: Int { isAlwaysThere ? column.count : sources.count }

        func collect() {
            sources.removeAll()
            guard !isAlwaysThere else { return }
            for row in 0..<column.count where column[row] != .min { sources.append(Int32(row)) }
        }
    }

    /// What of a field is read without counting references to it.
    private struct Plain {
        let targets: Column<Int32>
        /// The entity's rows that have the field; nil where all have.
        let sources: Column<Int32>?
        let namesBody: Bool
        let kind: Int32
        let element: Int32
        let attribute: Int32
    }

    private let facts: Facts
    private let derived: Derived
    private let fields: [Field]
    /// The first row of each field, and the number of all.
    private let starts: GrowableColumn<Int32>
    private let part: Lazily
    /// Where the row that was asked for last stands: rows are mostly asked for one after the other.
    private let last = Atomic(0)
    /// What is read of many rows, by field.
    private let plain: UnsafeMutablePointer<Plain>
    /// The record types by the position of their entity.
    private let types: [RecordType]
    /// How the rows of each are told apart, likewise.
    private let identities: [Identity]

    init(
        _ facts: Facts, _ derived: Derived, _ stated: [RecordType], _ identities: [Identity], _ meant: MeantTasks
    ) {
        (self.facts, self.derived) = (facts, derived)
        self.identities = identities
        types = stated
        let fields = Self.fields(facts, stated, meant)
        let starts = GrowableColumn<Int32>(capacity: fields.count + 1)
        self.fields = fields
        self.starts = starts
        plain = .allocate(capacity: fields.count)
        let bodies = facts.schema.position(of: "body")
        for (index, field) in fields.enumerated() {
            (plain + index).initialize(
                to: Plain(
                    targets: field.column.column, sources: field.isAlwaysThere ? nil : field.sources.column,
                    namesBody: field.targetTable == bodies, kind: field.kind, element: field.element,
                    attribute: field.attribute))
        }
        part = derived.lazily {
            starts.removeAll()
            starts.append(0)
            for field in fields {
                field.collect()
                starts.append(starts[starts.count - 1] + Int32(field.count))
            }
        }
    }

    private static func fields(_ facts: Facts, _ stated: [RecordType], _ meant: MeantTasks) -> [Field] {
        var fields: [Field] = []
        for (position, table) in facts.tables.enumerated() {
            for (index, member) in table.declaration.members.enumerated() {
                if case .reference(to: let target) = member.kind, case .word32(let column) = table.storages[index] {
                    let statements = target == "task" ? meant.statements(of: table.declaration.name) : nil
                    fields.append(Field(position, column, member, target: target, facts, stated, statements))
                }
            }
        }
        let kinds = kindOrder.map(facts.symbol)
        return kinds.flatMap { kind in fields.filter { $0.kind == kind } }
    }

    /// What may be named; recommendations, their elements and rounds belong together.
    private static let kindOrder = ["plan", "task", "goal", "line", "body", "recommendation", "element", "round"]

    private var count: Int32 {
        part.ensure()
        return starts[fields.count]
    }

    /// The references that name something of these kinds, which follow one another in the order.
    private func run(of kinds: [String]) -> @Sendable (Int32) -> Rows {
        let symbols = kinds.map(facts.symbol)
        guard let first = fields.firstIndex(where: { symbols.contains($0.kind) }),
            let last = fields.lastIndex(where: { symbols.contains($0.kind) })
        else { return { _ in Rows(start: 0, count: 0) } }
        return { _ in
            self.part.ensure()
            return Rows(start: self.starts[first], count: self.starts[last + 1] - self.starts[first])
        }
    }

    deinit {
        plain.deallocate()
    }

    /// The position of a reference's field.
    @inline(__always)
    private func field(_ row: Int32) -> Int {
        part.ensure()
        let known = last.load(ordering: .relaxed)
        if row >= starts[known], row < starts[known + 1] { return known }
        return find(row)
    }

    private func find(_ row: Int32) -> Int {
        var (low, high) = (0, fields.count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= row { low = middle } else { high = middle }
        }
        last.store(low, ordering: .relaxed)
        return low
    }

    /// The row of the entity that has a reference.
    @inline(__always)
    private func source(_ row: Int32, _ field: Int) -> Int {
        let position = Int(row - starts[field])
        guard let sources = plain[field].sources else { return position }
        return Int(sources.pointee.base[position])
    }

    /// What a reference names, or a number below zero.
    @inline(__always)
    private func reference(_ row: Int32, _ field: Int) -> Int32 {
        plain[field].targets.pointee.base[source(row, field)]
    }

    private func source(_ row: Int32) -> (Field, Int) {
        let field = field(row)
        return (fields[field], source(row, field))
    }

    private func text(_ row: Int32) -> TextSlice? {
        let (field, source) = source(row)
        let reference = field.column[source]
        if reference >= 0 {
            let written = field.namesTask ? facts.taskNames.written(field.column, Int32(source)) : nil
            return facts.symbols.text(written ?? field.keys[Int(reference)])
        }
        return Facts.symbol(ofUnresolved: reference).map { facts.symbols.text($0) }
    }

    private func owner(_ row: Int32) -> Record {
        let (field, source) = source(row)
        let (table, owner) = field.owners.map { ($0.table, $0.rows[source]) } ?? (field.table, Int32(source))
        return Record(type: types[table], row: owner)
    }

    /// The entity that a reference's owner belongs to, so that what stands beside the owner does not change the key.
    private static func surrounding(_ owner: Record) -> Record? {
        // A citation has a round too, which is a number.
        if owner.type.name == "round" { return owner }
        return ["assignment", "task", "line", "recommendation", "body"].lazy.compactMap { name in
            owner.type.name == name ? owner : owner.type.field(named: name).flatMap { _ in owner.record(name) }
        }.first
    }

    private func target(_ row: Int32) -> Record? {
        let (field, source) = source(row)
        let reference = field.column[source]
        return reference >= 0 ? Record(type: types[field.targetTable], row: reference) : nil
    }

    /// What a reference belongs to, where that says something of a task under a title, and its row there.
    private func statement(_ row: Int32) -> (statements: TaskStatements, row: Int32)? {
        let (field, source) = source(row)
        return field.statements.map { ($0, Int32(source)) }
    }

    private func word(
        _ name: String, of words: ClosedWords? = nil, _ summary: String,
        _ symbol: @escaping @Sendable (Int32) -> Int32
    ) -> RecordField {
        RecordField(
            name, .string, summary: summary, words: words, storage: .computedSymbol(symbol, facts.symbols.symbols))
    }

    private func identity(of type: RecordType) -> Identity {
        // The record types of stated entities stand in the order of these.
        identities[facts.schema.position(of: type.name)]
    }

    /// By the entity that the owner belongs to, the element that names, and the name.
    private func reference(to row: Int32) -> Reference {
        let (field, source) = source(row)
        let surrounding = Self.surrounding(owner(row)).map { self.identity(of: $0.type).reference($0.row) }
        let target = field.column[source]
        let name =
            target >= 0
            ? identities[field.targetTable].reference(target).ways.last?.last : text(row).map { .init($0.string) }
        let others = [.init(facts.symbols.text(field.element).string), name].compactMap(\.self).filter {
            !$0.text.isEmpty
        }
        return Reference(surrounding?.entity, ways: (surrounding?.ways ?? []) + others.map { [$0] })
    }

    /// The tasks that bear a number or path which several bear, by the reference that names it.
    private func bearers() -> RecordField {
        let (facts, tasks) = (facts, facts.table("task"))
        let groups = RowGroups<Int32>()
        let grouping = derived.lazily {
            let (names, numbers) = (facts.taskNames.ambiguous, tasks.words("number"))
            groups.fill { enter in
                guard !names.isEmpty else { return }
                var unborne = names
                for task in 0..<tasks.count where names.contains(numbers[task]) {
                    unborne.remove(numbers[task])
                    enter(Int32(task), numbers[task])
                }
                guard !unborne.isEmpty else { return }
                let paths = Dictionary(uniqueKeysWithValues: unborne.map { (facts.symbols.text($0).string, $0) })
                for task in 0..<tasks.count {
                    if let name = paths[facts.path(ofTask: task)] { enter(Int32(task), name) }
                }
            }
        }
        let bearers: @Sendable (Int32) -> Rows = unsafelySendable { row in
            let (field, source) = self.source(row)
            let reference = field.column[source]
            guard field.namesTask, facts.taskNames.isAmbiguous(reference),
                let name = Facts.symbol(ofUnresolved: reference)
            else { return Rows(start: 0, count: 0) }
            grouping.ensure()
            return groups.group(name)
        }
        return RecordField(
            "bearers", .list(.record("task")),
            summary: "The tasks that bear the number or path it names, where several do, so that it names none.",
            storage: .rows(bearers))
    }

    func entity() -> DerivedEntity {
        DerivedEntity(
            "reference", "references", "A place that names another entity by its id or number.",
            Origins.passedOn([
                word(
                    "kind", of: .entities(Self.kindOrder),
                    "What is named: body, task, line, goal, recommendation, element, round or plan."
                ) {
                    self.plain[self.field($0)].kind
                },
                RecordField("text", .string, summary: "The name, as it stands.", storage: .text { self.text($0) }),
                word("element", "The XML element that names it.") { self.plain[self.field($0)].element },
                word("attribute", "The attribute that names it.") { self.plain[self.field($0)].attribute },
                RecordField(
                    "owner", .dyn, summary: "The entity that names it.", storage: .value { .record(self.owner($0)) }),
                RecordField(
                    "task", .record("task"), isOptional: true,
                    summary: "The task that the entity belongs to, or is about.",
                    storage: .computedReference { row in
                        let (field, source) = self.source(row)
                        let owner = field.owners.map { $0.rows[source] } ?? Int32(source)
                        return field.task?(owner) ?? -1
                    }),
                RecordField(
                    "assignment", .record("assignment"), isOptional: true,
                    summary: "The assignment that the entity stands in.",
                    storage: .computedReference { row in
                        let owner = self.owner(row)
                        guard owner.type.field(named: "assignment") != nil else { return -1 }
                        return owner.record("assignment")?.row ?? -1
                    }),
                RecordField(
                    "body", .record("body"), isOptional: true, summary: "The body that is named, where there is one.",
                    storage: .computedReference { row in
                        let field = self.field(row)
                        return self.plain[field].namesBody ? max(-1, self.reference(row, field)) : -1
                    }),
                bearers(),
                RecordField(
                    "isAmbiguous", .bool,
                    summary: "Whether several tasks bear the number that it names, so that it names none.",
                    storage: .computed { row in
                        let (field, source) = self.source(row)
                        return field.namesTask && self.facts.taskNames.isAmbiguous(field.column[source]) ? 1 : 0
                    }),
                RecordField(
                    "target", .dyn, isOptional: true, summary: "The entity that is named, where there is one.",
                    storage: .value { self.target($0).map(Value.record) },
                    presence: { self.reference($0, self.field($0)) >= 0 }),
                RecordField(
                    "title", .string, isOptional: true,
                    summary: "The title of the task that stands beside its number, as whoever named it saw it.",
                    storage: .text { row in self.statement(row).flatMap { $0.statements.title($0.row) } },
                    presence: { row in self.statement(row).map { $0.statements.hasTitle($0.row) } ?? false }),
                RecordField(
                    "earlierTitle", .string, isOptional: true,
                    summary:
                        "The title of the task of which the earlier revision, that an audit is measured against, says the same under the same number, where that is another task than the one named now.",
                    storage: .value { row in
                        self.statement(row).flatMap { $0.statements.earlier($0.row) }.map { .string($0.title) }
                    },
                    presence: { row in self.statement(row).map { $0.statements.earlier($0.row) != nil } ?? false }),
                RecordField(
                    "meant", .record("task"), isOptional: true,
                    summary:
                        "The task that is meant, where that is known to be another than the one named: that of which the earlier revision says the same, or else the only one with the title.",
                    storage: .computedReference { row in
                        self.statement(row).map { $0.statements.meant($0.row) } ?? -1
                    }),
            ]),
            Identity(reference: { self.reference(to: $0) }, standsIn: { self.owner($0) }), rowCount: { self.count })
    }

    /// The lists of references by what they name, which every rule may name.
    func lists() -> [RecordField] {
        func list(_ name: String, _ kinds: [String], _ summary: String) -> RecordField {
            RecordField(name, .list(.record("reference")), summary: summary, storage: .rows(run(of: kinds)))
        }
        return [
            list("planReferences", ["plan"], "The references that name a plan."),
            list("taskReferences", ["task"], "The references that name a task."),
            list("lineReferences", ["line"], "The references that name a budget line."),
            list("bodyReferences", ["body"], "The references that name a body."),
            list(
                "recommendationReferences", ["recommendation", "element", "round"],
                "The references that name a recommendation, an element of one or a round."),
        ]
    }
}
