/// The schema as the loader follows it: for each element, its attributes, its children and its text.
struct Grammar {
    /// What an element is.
    enum Meaning {
        /// The root of a dossier in one file.
        case dossier
        /// A row of an entity.
        case entity(Int)
        /// The value of a member of the entity it stands in.
        case value(entity: Int, member: Int)
    }

    struct Element {
        let name: String
        let meaning: Meaning
        /// The members that are attributes, by position in the entity.
        var attributes: [Int] = []
        /// The member that is the element's text, if it may have text.
        var content: Int?
        /// The elements that may stand in it, each with how often.
        var children: [Child] = []
    }

    struct Child {
        let element: Int
        let minimum: Int
        let maximum: Int
    }

    private(set) var elements: [Element] = []
    /// The element of each root, by entity, and that of the whole dossier.
    private(set) var roots: [Int] = []
    let schema: Schema
    private var elementOfEntity: [Int: Int] = [:]

    init(_ schema: Schema) {
        self.schema = schema
        roots = Schema.roots.map { add(schema.position(of: $0.entity)) }
        var dossier = Element(name: "dossier", meaning: .dossier)
        dossier.children = zip(roots, Schema.roots).map {
            Child(element: $0, minimum: $1.isRequired ? 1 : 0, maximum: 1)
        }
        elements.append(dossier)
    }

    var dossier: Int { elements.count - 1 }

    private mutating func add(_ entity: Int) -> Int {
        if let known = elementOfEntity[entity] { return known }
        let declaration = schema.entities[entity]
        let position = elements.count
        elementOfEntity[entity] = position
        elements.append(Element(name: declaration.element, meaning: .entity(entity)))
        for (index, member) in declaration.members.enumerated() {
            switch member.place {
            case .attribute: elements[position].attributes.append(index)
            case .content: elements[position].content = index
            case .child:
                let value = Element(
                    name: member.xmlName, meaning: .value(entity: entity, member: index), content: index)
                elements.append(value)
                elements[position].children.append(Child(element: elements.count - 1, minimum: 0, maximum: 1))
            case .entities(let minimum, let maximum):
                guard case .reference(to: let child) = member.kind else { continue }
                let element = add(schema.position(of: child))
                elements[position].children.append(Child(element: element, minimum: minimum, maximum: maximum))
            }
        }
        return position
    }
}
