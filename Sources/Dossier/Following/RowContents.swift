internal import CEL

/// What the rows of a dossier say, as numbers that are equal in two dossiers where what they say is.
///
/// The numbers are hashes of 64 bits with a seed of the process, so that nobody can make two things look alike.
final class RowContents {
    let facts: Facts
    private let elements: StoredElements
    /// A number for each name and word.
    private let symbols: [UInt64]
    private let members: [[String: Int]]
    /// How each member of each entity is read.
    private let readings: [[Reading]]

    /// Where a member's values stand, and what makes two of them the same.
    private enum Reading {
        case names(GrowableColumn<Int32>)
        case words(GrowableColumn<Int32>)
        case references(GrowableColumn<Int32>, to: Int)
        case amounts(GrowableColumn<Int64>)
        case texts(GrowableColumn<TextPlace>, SourceFile)
        case rows(of: Int)
        case nothing
    }

    /// What the absence of a value is.
    static let absent: UInt64 = 0

    init(_ elements: StoredElements) {
        (self.elements, facts) = (elements, elements.facts)
        let facts = facts
        symbols = (0..<Int32(facts.symbols.count)).map { symbol in
            let text = facts.symbols.text(symbol)
            return Self.hash(UnsafeRawBufferPointer(start: text.base, count: text.count))
        }
        members = facts.schema.entities.map { entity in
            Dictionary(uniqueKeysWithValues: entity.members.enumerated().map { ($1.name, $0) })
        }
        readings = facts.tables.map { table in
            zip(table.declaration.members, table.storages).map { Self.reading($0, $1, table, facts) }
        }
    }

    private static func reading(_ member: Member, _ storage: Table.Storage?, _ table: Table, _ facts: Facts) -> Reading
    {
        switch (member.kind, storage) {
        case (.reference(to: let target), .word32(let column)):
            .references(column, to: facts.schema.position(of: target))
        case (let kind, .word32(let column)):
            kind.isSymbol ? .names(column) : .words(column)
        case (_, .word64(let column)): .amounts(column)
        case (_, .text(let column)): table.count == 0 ? .nothing : .texts(column, facts.files[table.file])
        case (.references(by: let list), nil): .rows(of: facts.schema.position(of: list))
        case (.reference(to: let child), nil): .rows(of: facts.schema.position(of: child))
        default: .nothing
        }
    }

    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(bytes: bytes)
        return UInt64(bitPattern: Int64(hasher.finalize())) | 1
    }

    func count(_ entity: Int) -> Int { facts.tables[entity].count }

    /// The rows of `entity` whose elements stand directly in that of a row of `parent`.
    func rows(of entity: Int, in parent: Int, _ row: Int32) -> Rows { elements.list(of: entity, in: parent, row) }

    func member(_ name: String, of entity: Int) -> Int {
        guard let member = members[entity][name] else {
            preconditionFailure("\(facts.schema.entities[entity].name) declares no \(name).")
        }
        return member
    }

    /// How the rows that are named or listed are known: the same number for what is the same in both dossiers, one of its own
    /// for what is only in this one, nil for what is not known yet and goes by its name.
    typealias Known = (_ entity: Int, _ row: Int32) -> UInt64?

    /// What a row says in one of its members; `absent` where it says nothing. Lists are the same in any order.
    func value(_ member: Int, of row: Int32, _ entity: Int, _ known: Known) -> UInt64 {
        switch readings[entity][member] {
        case .references(let column, to: let target): return reference(column[Int(row)], target, known)
        case .names(let column):
            let word = column[Int(row)]
            return word == .min ? Self.absent : symbols[Int(word)]
        case .words(let column):
            let word = column[Int(row)]
            return word == .min ? Self.absent : Self.mix(UInt64(UInt32(bitPattern: word)), 1)
        case .amounts(let column):
            let amount = column[Int(row)]
            return amount == .min ? Self.absent : Self.mix(UInt64(bitPattern: amount), 2)
        case .texts(let column, let file):
            let place = column[Int(row)]
            return place.isAbsent
                ? Self.absent : Texts.withBytes(of: place, in: file) { Self.hash(UnsafeRawBufferPointer($0)) }
        case .rows(of: let child): return children(child, entity, row, known)
        case .nothing: return Self.absent
        }
    }

    private func reference(_ word: Int32, _ target: Int, _ known: Known) -> UInt64 {
        if word == .min { return Self.absent }
        if let name = Facts.symbol(ofUnresolved: word) { return symbols[Int(name)] }
        if let number = known(target, word) { return number }
        let table = facts.tables[target]
        return symbols[Int(table.words(table.declaration.members[table.keyMember].name)[Int(word)])]
    }

    private func children(_ child: Int, _ entity: Int, _ row: Int32, _ known: Known) -> UInt64 {
        var sum = Self.absent
        let rows = rows(of: child, in: entity, row)
        for index in 0..<rows.count { sum &+= content(of: rows[index], child, known) }
        return sum
    }

    /// All that a row says.
    func content(of row: Int32, _ entity: Int, _ known: Known) -> UInt64 {
        var content: UInt64 = UInt64(entity) &+ 1
        for member in readings[entity].indices {
            content = Self.mix(value(member, of: row, entity, known), content)
        }
        return content | 1
    }

    /// One number of two.
    static func mix(_ value: UInt64, _ seed: UInt64) -> UInt64 {
        var mixed = (value ^ seed &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        mixed ^= mixed >> 29
        mixed = (mixed &+ seed) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 32
    }
}
