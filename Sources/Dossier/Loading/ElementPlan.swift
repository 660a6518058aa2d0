internal import CEL

/// An element of the grammar as the loader's inner loop sees it: plain words, no objects.
struct ElementPlan {
    /// What the text of an element is.
    enum Content: UInt8 {
        /// White space alone.
        case none
        /// A text for people, which stays in the file.
        case prose
        /// A value that is read at the end of the element.
        case value
    }

    /// The table of the entity, or of the entity whose value it is; nil for the root of a dossier.
    let table: Unmanaged<Table>?
    /// The entity of which it states a row, or -1.
    let row: Int
    /// The member whose value it is, or -1.
    let value: Int
    let content: Content
    /// The member that its text is, or -1.
    let contentMember: Int
    /// Where an element of a `.child` member notes that it stands there.
    let childOffsets: UnsafeMutablePointer<ColumnHeader<UInt32>>?
    /// Whether an attribute may say that there is no value.
    let hasFlag: Bool
    /// The attribute that says in which unit money is printed, or -1.
    let unit: Int
    /// The attributes that must be there unless the flag says that there is nothing, and the one that then must not.
    let requiredUnlessNone: UInt64
    let flagged: UInt64
    /// The attributes that must be there, by member.
    let requiredAttributes: UInt64
    /// The children that must be there, by position, and those that may be there once.
    let requiredChildren: UInt64
    let singleChildren: UInt64
    /// The forms of the table's members.
    let forms: UnsafePointer<ValueForm>?
    /// The entities that may be parents, and where the parent's row is to be put.
    let parents: UnsafeBufferPointer<Parent>

    struct Parent {
        let entity: Int
        let rows: UnsafeMutablePointer<ColumnHeader<Int32>>
    }
}

/// The plans of all elements of a grammar, in its order.
final class LoadingPlan {
    let elements: UnsafePointer<ElementPlan>
    private let count: Int
    private let forms: [UnsafeMutableBufferPointer<ValueForm>]

    init(_ grammar: Grammar, _ facts: Facts) {
        forms = facts.tables.map { table in
            let memory = UnsafeMutableBufferPointer<ValueForm>.allocate(capacity: table.storages.count)
            _ = memory.initialize(
                from: zip(table.declaration.members, table.storages).map { ValueForm($0, $1, facts.symbols) })
            return memory
        }
        count = grammar.elements.count
        let memory = UnsafeMutablePointer<ElementPlan>.allocate(capacity: count)
        for (position, element) in grammar.elements.enumerated() {
            (memory + position).initialize(to: Self.plan(element, facts, forms))
        }
        elements = UnsafePointer(memory)
    }

    deinit {
        for position in 0..<count { elements[position].parents.deallocate() }
        elements.deallocate()
        for table in forms {
            for form in table { form.deallocate() }
            table.deallocate()
        }
    }

    private static func plan(
        _ element: Grammar.Element, _ facts: Facts, _ forms: [UnsafeMutableBufferPointer<ValueForm>]
    ) -> ElementPlan {
        let (entity, row, value) =
            switch element.meaning {
            case .dossier: (-1, -1, -1)
            case .entity(let entity): (entity, entity, -1)
            case .value(let entity, let member): (entity, -1, member)
            }
        let table = entity >= 0 ? facts.tables[entity] : nil
        let members = table?.declaration.members ?? []
        let parents = row >= 0 ? facts.tables[row].parents : []
        let memory = UnsafeMutableBufferPointer<ElementPlan.Parent>.allocate(capacity: parents.count)
        _ = memory.initialize(from: parents.map { ElementPlan.Parent(entity: $0.entity, rows: $0.rows.header) })
        func mask(_ positions: [Int]) -> UInt64 { positions.reduce(0) { $0 | 1 << UInt64($1) } }
        let content = element.content.map { members[$0].kind == .prose ? ElementPlan.Content.prose : .value } ?? .none
        let children = element.children.enumerated()
        return ElementPlan(
            table: table.map(Unmanaged.passUnretained), row: row, value: value, content: content,
            contentMember: element.content ?? -1,
            childOffsets: value >= 0 ? table?.childOffsets[value]?.header : nil,
            hasFlag: element.attributes.contains { members[$0].kind == .flag },
            unit: element.attributes.first { members[$0].kind == .unit } ?? -1,
            requiredUnlessNone: mask(element.attributes.filter { members[$0].isRequiredUnlessNone }),
            flagged: mask(element.attributes.filter { members[$0].isRequiredUnlessNone && members[$0].kind == .money }),
            requiredAttributes: mask(element.attributes.filter { members[$0].isRequired }),
            requiredChildren: mask(children.filter { $0.element.minimum > 0 }.map(\.offset)),
            singleChildren: mask(children.filter { $0.element.maximum == 1 }.map(\.offset)),
            forms: entity >= 0 ? UnsafePointer(forms[entity].baseAddress) : nil,
            parents: UnsafeBufferPointer(memory))
    }
}

/// What a name means in an element, by the name's address: libxml2 keeps each name once as long as a parser lives.
final class NameTable {
    private struct Entry {
        var name: UnsafePointer<UInt8>?
        /// The element the name stands in, twice; one more for the name of an attribute.
        var context: Int
        var meaning: Int
    }

    private let entries: UnsafeMutablePointer<Entry>
    private static let size = 2048
    @exclusivity(unchecked) private var used = 0

    init() {
        entries = .allocate(capacity: Self.size)
        entries.initialize(repeating: Entry(name: nil, context: 0, meaning: 0), count: Self.size)
    }

    deinit { entries.deallocate() }

    /// What a name means, which `find` says the first time; negative where it means nothing.
    @inline(__always)
    func meaning(_ name: UnsafePointer<UInt8>, in context: Int, _ find: () -> Int) -> Int {
        var slot = (Int(bitPattern: name) >> 2 &+ context &* 97) & (Self.size - 1)
        while let known = entries[slot].name {
            if known == name, entries[slot].context == context { return entries[slot].meaning }
            slot = (slot + 1) & (Self.size - 1)
        }
        let meaning = find()
        if meaning >= 0, used < Self.size / 2 {
            used += 1
            entries[slot] = Entry(name: name, context: context, meaning: meaning)
        }
        return meaning
    }

    /// Forgets all names, because the parser they belong to ends.
    func removeAll() {
        entries.update(repeating: Entry(name: nil, context: 0, meaning: 0), count: Self.size)
        used = 0
    }
}
