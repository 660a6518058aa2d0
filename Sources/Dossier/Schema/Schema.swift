/// The declaration of everything a dossier may state.
struct Schema {
    let entities: [EntityDeclaration]
    /// The positions of the entities by name.
    let positions: [String: Int]
    /// For each entity, those whose elements may hold its own.
    let parents: [[Int]]
    private let singles: [Bool]

    /// The one schema of this version of the format.
    static let current = Schema(plan + listed + annex + monitoring + clearing)

    /// The root elements, each with the entity it states and the file of a folder it stands in.
    static let roots = DossierPart.allCases.map { (entity: $0.entity, file: $0.file, isRequired: $0.isRequired) }

    static let namespace = "urn:rapporteur:1"

    init(_ entities: [EntityDeclaration]) {
        self.entities = entities
        let positions = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.name, $0) })
        var parents = Array(repeating: [Int](), count: entities.count)
        for (position, entity) in entities.enumerated() {
            for member in entity.members {
                switch (member.place, member.kind) {
                case (.entities, .reference(to: let child)), (_, .references(by: let child)):
                    if let child = positions[child] { parents[child].append(position) }
                default: break
                }
            }
        }
        self.positions = positions
        self.parents = parents
        singles = entities.map { entity in Self.roots.contains { $0.entity == entity.name } }
    }

    func position(of entity: String) -> Int {
        guard let position = positions[entity] else { preconditionFailure("The schema declares no \(entity).") }
        return position
    }

    /// Whether there is at most one of the entity, because its element is a root.
    func isSingle(_ position: Int) -> Bool { singles[position] }
}
