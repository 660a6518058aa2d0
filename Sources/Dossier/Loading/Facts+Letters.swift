internal import Encodings
internal import Platform
internal import Texts
internal import CEL

/// Names that people cannot tell apart.
extension Facts {
    /// Names with characters that nobody sees, and references that name nothing and look like what would be named: their letters
    /// are composed in another way, as when one of two files was typed on another system, or they differ in such characters.
    func lookalikes() -> [Problem] { unseenInNames() + references.flatMap(lookalikes) }

    private func unseenInNames() -> [Problem] {
        var seen = Set<Int32>()
        return tables.flatMap { table -> [Problem] in
            guard [.identifier, .fileName].contains(table.declaration.members[table.keyMember].kind),
                case .word32(let keys) = table.storages[table.keyMember]
            else { return [] }
            return (0..<keys.count).compactMap { row in
                guard keys[row] >= 0, let name = beyondASCII(keys[row]), seen.insert(keys[row]).inserted,
                    let hidden = name.unicodeScalars.first(where: \.isHidden)
                else { return nil }
                return problem(table, row) { $0.unseen("U+\(hidden.hexadecimal)", in: name) }
            }
        }
    }

    private func lookalikes(_ references: ReferenceColumns) -> [Problem] {
        guard references.target != "goal", references.target != "element" else { return [] }
        var seen = Set<Int32>()
        var unresolved: [(table: Table, row: Int, name: String)] = []
        for (table, column) in references.columns {
            for row in 0..<column.count {
                guard let symbol = Self.symbol(ofUnresolved: column[row]), seen.insert(symbol).inserted else {
                    continue
                }
                unresolved.append((table, row, printed(symbol)))
            }
        }
        let target = table(references.target)
        guard !unresolved.isEmpty, case .word32(let keys) = target.storages[target.keyMember] else { return [] }
        let isASCII = !unresolved.contains { !$0.name.utf8.allSatisfy { $0 < 0x80 } }
        // Texts are equal here where their letters are, however composed.
        let names = Dictionary(
            (0..<keys.count).lazy.filter { keys[$0] >= 0 && (!isASCII || self.beyondASCII(keys[$0]) != nil) }
                .map { (self.printed(keys[$0]).withoutHidden, $0) },
            uniquingKeysWith: { first, _ in first })
        return unresolved.compactMap { table, row, name in
            names[name.withoutHidden].map { named in
                problem(table, row) { $0.lookalike(name, self.printed(keys[named])) }
            }
        }
    }

    /// The name, if it has a character beyond ASCII.
    private func beyondASCII(_ symbol: Int32) -> String? {
        let text = symbols.text(symbol)
        return Bytes(start: text.base, count: text.count).contains { $0 >= 0x80 } ? text.string : nil
    }
}

extension Unicode.Scalar {
    /// Whether it cannot be told from a space, or from nothing.
    var isHidden: Bool {
        if isUnseen || properties.isDefaultIgnorableCodePoint { return true }
        return value >= 0x80 && properties.generalCategory == .spaceSeparator
    }
}

extension String {
    fileprivate var withoutHidden: String {
        guard unicodeScalars.contains(where: \.isHidden) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isHidden }))
    }
}
