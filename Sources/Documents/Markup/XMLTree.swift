/// A part as a flat run of elements and texts: each knows where its content ends, so that it is read like a tree at the cost
/// of a list. Names that no reader knows are `unknown`; their content is kept.
final class XMLTree: @unchecked Sendable {
    struct Item {
        var name: Name
        /// The index after the last item inside it.
        var end: Int32
        /// Of an element its first attribute, of a text its first byte.
        var start: Int32
        /// How many attributes, or bytes, there are.
        var count: Int32
        var line: Int32
    }

    struct Attribute {
        let name: Name
        let start: Int32
        let count: Int32
    }

    /// The part it was read from, for errors.
    let part: String?
    @exclusivity(unchecked) var items: [Item] = []
    @exclusivity(unchecked) var attributes: [Attribute] = []
    @exclusivity(unchecked) var characters: [UInt8] = []

    init(part: String?) { self.part = part }

    /// The outermost element.
    var root: XMLNode? { items.isEmpty ? nil : XMLNode(tree: self, index: 0) }

    func string(_ start: Int32, _ count: Int32) -> String {
        characters.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(start + count)]), as: UTF8.self)
        }
    }
}

/// An element or a text of a tree.
struct XMLNode {
    let tree: XMLTree
    let index: Int

    var name: Name { tree.items[index].name }
    var isText: Bool { name == .characters }
    var line: Int { Int(tree.items[index].line) }

    /// The characters of a text; those of an element are nothing.
    var characters: String {
        let item = tree.items[index]
        return item.name == .characters ? tree.string(item.start, item.count) : ""
    }

    /// All characters inside an element, in their order.
    var allCharacters: String {
        var text = ""
        for inner in index..<Int(tree.items[index].end) where tree.items[inner].name == .characters {
            text += tree.string(tree.items[inner].start, tree.items[inner].count)
        }
        return text
    }

    /// What stands directly inside, texts included.
    var children: Children { Children(tree: tree, position: index + 1, end: Int(tree.items[index].end)) }

    /// Everything inside, in the order of the file.
    var descendants: some Sequence<XMLNode> {
        (index + 1..<Int(tree.items[index].end)).lazy.map { [tree] in XMLNode(tree: tree, index: $0) }
    }

    /// The first child of a name.
    func child(_ name: Name) -> XMLNode? {
        let items = tree.items
        var position = index + 1
        let end = Int(items[index].end)
        while position < end {
            if items[position].name == name { return XMLNode(tree: tree, index: position) }
            position = Int(items[position].end)
        }
        return nil
    }

    /// Whether an element of a name stands anywhere inside.
    func contains(_ name: Name) -> Bool { descendants.contains { $0.name == name } }

    /// The value of an attribute.
    subscript(name: Name) -> String? {
        let item = tree.items[index]
        guard item.name != .characters else { return nil }
        for position in Int(item.start)..<Int(item.start + item.count) {
            let attribute = tree.attributes[position]
            if attribute.name == name { return tree.string(attribute.start, attribute.count) }
        }
        return nil
    }

    /// The value of an attribute that is a whole number.
    func number(_ name: Name) -> Int? { self[name].flatMap { Int($0) } }

    struct Children: Sequence, IteratorProtocol {
        let tree: XMLTree
        var position: Int
        let end: Int

        mutating func next() -> XMLNode? {
            guard position < end else { return nil }
            defer { position = Int(tree.items[position].end) }
            return XMLNode(tree: tree, index: position)
        }
    }
}
