internal import Platform
internal import Texts

/// Names that people cannot tell apart.
extension Facts {
    /// References that name nothing and look like what would be named: their letters are composed in another way, as when one
    /// of two files was typed on another system.
    func composedOtherwise() -> [Problem] {
        references.flatMap { references -> [Problem] in
            guard references.target != "goal", references.target != "element" else { return [] }
            var seen = Set<Int32>()
            var unresolved: [(table: Table, row: Int, name: String)] = []
            for (table, column) in references.columns {
                for row in 0..<column.count {
                    guard let symbol = Self.symbol(ofUnresolved: column[row]), seen.insert(symbol).inserted else {
                        continue
                    }
                    let name = printed(symbol)
                    if !name.utf8.allSatisfy({ $0 < 0x80 }) { unresolved.append((table, row, name)) }
                }
            }
            guard !unresolved.isEmpty else { return [] }
            let target = table(references.target)
            guard case .word32(let keys) = target.storages[target.keyMember] else { return [] }
            // Texts are equal here where their letters are, however composed.
            let names = Dictionary(
                (0..<keys.count).filter { keys[$0] >= 0 }.map { (printed(keys[$0]), $0) },
                uniquingKeysWith: { first, _ in first })
            return unresolved.compactMap { table, row, name in
                names[name].map { named in
                    problem(table, row) { $0.composedOtherwise(name, self.printed(keys[named])) }
                }
            }
        }
    }
}
