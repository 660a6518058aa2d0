/// The order in which an element's attributes and children are written.
///
/// Attributes stand as the schema declares them, and so do children, each kind behind the other. Where entities of one kind can
/// stand in several of the lists, as a chapter's tasks in the chapter itself or in its sections, the order of the lists'
/// elements among one another says which comes first in the dossier, and is kept.
struct Arrangement: Sendable {
    enum Children: Sendable {
        /// The child element of a member that is a value.
        case value(Int)
        /// The elements of some members, in the order in which they stand.
        case elements([Int])
    }

    let attributes: [Int]
    let content: Int?
    let children: [Children]
    /// Whether `xml:lang` is one of the members.
    let declaresLanguage: Bool

    /// The arrangement of each entity.
    static func all(_ schema: Schema) -> [Arrangement] {
        let reached = schema.entities.indices.map { reach($0, schema) }
        return schema.entities.map { Arrangement($0, schema, reached) }
    }

    private init(_ declaration: EntityDeclaration, _ schema: Schema, _ reached: [Set<Int>]) {
        let members = declaration.members
        attributes = members.indices.filter { members[$0].place == .attribute }
        content = members.firstIndex { $0.place == .content }
        declaresLanguage = members.contains { $0.xmlName == "xml:lang" }
        var children: [(Children, reach: Set<Int>)] = []
        for (index, member) in members.enumerated() {
            if member.place == .child { children.append((.value(index), [])) }
            guard let entity = schema.listed(by: member) else { continue }
            var (together, reach) = ([index], reached[entity])
            var place = children.count
            for position in children.indices.reversed() where !children[position].reach.isDisjoint(with: reach) {
                guard case .elements(let others) = children[position].0 else { continue }
                together = others + together
                reach.formUnion(children[position].reach)
                children.remove(at: position)
                place = position
            }
            children.insert((.elements(together), reach), at: place)
        }
        self.children = children.map(\.0)
    }

    /// The entities whose elements may stand in those of `entity`, near or far, itself included.
    private static func reach(_ entity: Int, _ schema: Schema) -> Set<Int> {
        var found: Set = [entity]
        var open = [entity]
        while let next = open.popLast() {
            for child in schema.entities[next].members.compactMap(schema.listed) where found.insert(child).inserted {
                open.append(child)
            }
        }
        return found
    }
}

extension Schema {
    /// The entity whose elements a member lists, if it lists elements.
    func listed(by member: Member) -> Int? {
        guard case .entities = member.place, case .reference(to: let entity) = member.kind else { return nil }
        return position(of: entity)
    }
}
