internal import CEL

/// How the element of an entity is called in a dossier's files, for whoever says where a value stands that is in no loaded dossier.
package struct ElementName: Sendable, Hashable {
    /// The element: `body-total` of `bodyTotal`.
    package let name: String
    /// Whether only one may stand in its parent.
    package let isSingle: Bool

    /// The name of an entity's element in that of another; nil where it may not stand there.
    package init?(of entity: String, in parent: String) {
        guard let name = Self.names[parent]?[entity] else { return nil }
        self = name
    }

    /// The name of a part's root element.
    package init(of part: DossierPart) {
        let schema = Schema.current
        self.init(name: schema.entities[schema.position(of: part.entity)].element, isSingle: true)
    }

    private init(name: String, isSingle: Bool) { (self.name, self.isSingle) = (name, isSingle) }

    private static let names: [String: [String: ElementName]] = {
        let schema = Schema.current
        return Dictionary(
            uniqueKeysWithValues: schema.entities.map { parent in
                var names: [String: ElementName] = [:]
                for member in parent.members {
                    guard case .entities(_, let maximum) = member.place, let entity = schema.listed(by: member) else {
                        continue
                    }
                    let child = schema.entities[entity]
                    names[child.name] = ElementName(name: child.element, isSingle: maximum == 1)
                }
                return (parent.name, names)
            })
    }()
}

/// What kind of value a field states, for whoever shows one that is in no loaded dossier.
package enum FieldForm: Sendable, Hashable {
    /// One of a closed set of words; the name of the set.
    case word(of: String)
    /// The name of another thing; its entity.
    case thing(String)
    /// A text for people, or a name as it stands.
    case prose
    /// What its value says.
    case plain

    /// The kind of a field of an entity.
    package init(of field: String, in entity: String) { self = Self.forms[entity]?[field] ?? .plain }

    private static let forms: [String: [String: FieldForm]] = Dictionary(
        uniqueKeysWithValues: Schema.current.entities.map { entity in
            var forms: [String: FieldForm] = [:]
            for member in entity.members {
                switch member.kind {
                case .word(let words): forms[member.name] = .word(of: words.name)
                case .reference(let target): forms[member.name] = .thing(target)
                case .prose, .name: forms[member.name] = .prose
                default: break
                }
            }
            return (entity.name, forms)
        })
}
