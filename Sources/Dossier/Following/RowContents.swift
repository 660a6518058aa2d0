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

    /// What the absence of a value is.
    static let absent: UInt64 = 0

    init(_ facts: Facts) {
        self.facts = facts
        elements = StoredElements(facts)
        symbols = (0..<Int32(facts.symbols.count)).map { symbol in
            let text = facts.symbols.text(symbol)
            return Self.hash(UnsafeRawBufferPointer(start: text.base, count: text.count))
        }
        members = facts.schema.entities.map { entity in
            Dictionary(uniqueKeysWithValues: entity.members.enumerated().map { ($1.name, $0) })
        }
    }

    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(bytes: bytes)
        return UInt64(bitPattern: Int64(hasher.finalize())) | 1
    }

    func count(_ entity: Int) -> Int { facts.tables[entity].count }

    /// The rows of `entity` whose elements stand directly in that of a row of `parent`.
    func rows(of entity: Int, in parent: Int, _ row: Int32) -> [Int32] { elements.rows(of: entity, in: parent, row) }

    func member(_ name: String, of entity: Int) -> Int {
        guard let member = members[entity][name] else {
            preconditionFailure("\(facts.schema.entities[entity].name) declares no \(name).")
        }
        return member
    }

    /// How the rows that are named or listed are known: the same number for what is the same in both dossiers, nil for what
    /// is only in this one, or not known yet.
    typealias Known = (_ entity: Int, _ row: Int32) -> UInt64?

    /// What a row says in one of its members; `absent` where it says nothing. Lists are the same in any order.
    func value(_ member: Int, of row: Int32, _ entity: Int, _ known: Known) -> UInt64 {
        let table = facts.tables[entity]
        let declared = table.declaration.members[member]
        switch (declared.kind, table.storages[member]) {
        case (.reference(to: let target), .word32(let column)):
            return reference(column[Int(row)], facts.schema.position(of: target), known)
        case (let kind, .word32(let column)):
            let word = column[Int(row)]
            if word == .min { return Self.absent }
            return kind.isSymbol ? symbols[Int(word)] : Self.mix(UInt64(UInt32(bitPattern: word)), 1)
        case (_, .word64(let column)):
            let amount = column[Int(row)]
            return amount == .min ? Self.absent : Self.mix(UInt64(bitPattern: amount), 2)
        case (_, .text(let column)):
            let place = column[Int(row)]
            if place.isAbsent { return Self.absent }
            let text = Texts.read(place, of: facts.files[table.file])
            return Self.hash(UnsafeRawBufferPointer(start: text.base, count: text.count))
        case (.references(by: let list), nil): return children(facts.schema.position(of: list), entity, row, known)
        case (.reference(to: let child), nil): return children(facts.schema.position(of: child), entity, row, known)
        default: return Self.absent
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
        for row in rows(of: child, in: entity, row) { sum &+= content(of: row, child, known) }
        return sum
    }

    /// All that a row says.
    func content(of row: Int32, _ entity: Int, _ known: Known) -> UInt64 {
        var content: UInt64 = UInt64(entity) &+ 1
        for member in facts.tables[entity].declaration.members.indices {
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
