/// Which thing of a dossier is meant, in keys that stay the same from revision to revision: task 1.1.3 › assignment 2.
///
/// It is a value that outlives the dossier. What numbers a plan's tasks, or ids its lines, otherwise changes the keys that
/// name tasks and lines, and nothing else: those say so.
package struct Reference: Hashable, Sendable {
    /// One key on the way to the thing.
    package struct Key: Hashable, Sendable {
        /// What it names, where that is a thing with a number or id of its own, such as a task; nil for a position, a year,
        /// a word, and a name that names nothing.
        package let entity: Entity?
        /// The key, as printed.
        package let text: String
        /// Which of the things it is that have this key, in document order: 1 for the first, or only one.
        package let number: Int

        /// A key.
        package init(_ text: String, of entity: Entity? = nil, number: Int = 1) {
            (self.entity, self.text, self.number) = (entity, text, number)
        }
    }

    /// What kind of thing it is called: its entity; what is derived is called by what its keys begin with. Nil where keys
    /// alone tell it.
    package let entity: Entity?
    /// The way to the thing: its key after those of what it stands in, the outermost first. What only several things
    /// together tell from others, such as a task and a year, has a way for each.
    package let ways: [[Key]]

    /// A reference by several ways.
    package init(_ entity: Entity?, ways: [[Key]]) { (self.entity, self.ways) = (entity, ways) }

    /// A reference by one way, and by keys beside it.
    package init(_ entity: Entity?, _ way: [Key], besides: [Key] = []) {
        self.init(entity, ways: (way.isEmpty && !besides.isEmpty ? [] : [way]) + besides.map { [$0] })
    }

    /// All keys.
    package var keys: [Key] { ways.flatMap(\.self) }

    /// The keys as they are printed: `1.1.3/2`, `1.1.3 · 2024`.
    package var key: String {
        if let text = onlyText { return text }
        return texts.joined(separator: Self.separator)
    }

    /// The one key, where there is no other.
    package var onlyText: String? { ways.count == 1 && ways[0].count == 1 ? ways[0][0].text : nil }

    /// The ways, each as it is printed.
    package var texts: [String] {
        ways.map { $0.count == 1 ? $0[0].text : $0.map(\.text).joined(separator: "/") }
    }

    /// The whole as it is printed: `task 1.1.3 · 2024`.
    package var text: String { entity.map { "\($0.rawValue) \(key)" } ?? key }

    /// Whether it comes before another in the order of keys, in which 10 follows 9.
    package func precedes(_ other: Reference) -> Bool {
        for (one, other) in zip(keys, other.keys) {
            var (text, otherText) = (one.text, other.text)
            let isBefore = text.withUTF8 { own in
                otherText.withUTF8 { LineOrder.isBefore(own, $0) }
            }
            if let isBefore { return isBefore }
            if one.number != other.number { return one.number < other.number }
        }
        return keys.count < other.keys.count
    }

    /// What stands between ways in print.
    package static let separator = " · "

    /// What stands in this and has the key `key` there.
    func down(to entity: Entity, _ key: Key) -> Reference {
        Reference(entity, ways: ways.dropLast() + [(ways.last ?? []) + [key]])
    }
}
