internal import CEL

/// What a text field of one entity says in each row of a dossier, as numbers: equal, in whichever dossier of this process,
/// where the texts are equal as Swift compares them.
///
/// All rows are read at once, in their order, without making strings of them.
package struct TextNumbers {
    private let numbers: [UInt64]

    /// The number of what is not said, or empty.
    package static let none: UInt64 = 0

    /// The numbers of a field that keeps a text or a name.
    package init(_ store: DossierStore, _ entity: Entity, _ field: String) {
        let facts = store.facts
        let table = facts.table(entity.rawValue)
        guard let member = table.declaration.members.firstIndex(where: { $0.name == field }) else {
            preconditionFailure("\(entity) declares no \(field).")
        }
        switch table.storages[member] {
        case .text(let column):
            numbers = (0..<table.count).map { row in
                let place = column[row]
                if place.isAbsent || place.isBlank { return Self.none }
                return Texts.withBytes(of: place, in: facts.files[table.file], Self.number)
            }
        case .word32(let column):
            numbers = (0..<table.count).map { row in
                if column[row] < 0 { return Self.none }
                let text = facts.symbols.text(column[row])
                return Self.number(of: Bytes(start: text.base, count: text.count))
            }
        default: preconditionFailure("\(entity) keeps no text in \(field).")
        }
    }

    package subscript(one: some ModelRecord) -> UInt64 { numbers[Int(one.record.row)] }

    /// The number of a text.
    package static func number(of text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { number(of: $0) }
    }

    private static func number(of text: Bytes) -> UInt64 {
        if text.isEmpty { return none }
        var hasher = Hasher()
        // Below U+0300 no character can be written in two ways; there a string is hashed as its bytes and an end.
        if text.allSatisfy({ $0 < 0xCC }) {
            hasher.combine(bytes: UnsafeRawBufferPointer(text))
            hasher.combine(0xFF as UInt8)
        } else {
            hasher.combine(String(decoding: text, as: UTF8.self))
        }
        return UInt64(bitPattern: Int64(hasher.finalize())) | 1
    }
}
