/// One of several parts of a list: the dossiers at its positions `index`, `index + count`, `index + 2 · count`, ….
package struct Shard: CustomStringConvertible, Sendable {
    package let index: Int
    package let count: Int

    /// The shard that an argument writes as `I/N`.
    package init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]), index >= 1, index <= count else {
            return nil
        }
        (self.index, self.count) = (index, count)
    }

    package var description: String { "\(index)/\(count)" }

    /// Whether the dossier at a position of the list, from 1, is of this part.
    package func contains(_ position: Int) -> Bool { (position - index) % count == 0 }
}
