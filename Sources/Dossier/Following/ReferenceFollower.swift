internal import CEL

/// Puts references to things of an old revision into the keys of a new one.
///
/// Each way of a reference is walked in the old dossier, key by key, to the thing that it leads to; the same thing's way in
/// the new dossier takes its place. So positions follow what stands there, and keys of any form follow what bears them.
package struct ReferenceFollower {
    private let correspondence: Correspondence
    private let facts: Facts
    /// The rows whose way is a single key, by entity.
    private var roots: [Int: [Reference.Key: Int32]] = [:]
    /// The rows in a row of another entity, by their last key.
    private var children: [Place: [Reference.Key: Int32]] = [:]
    private let contents: StoredElements

    private struct Place: Hashable {
        let entity: Int
        let parent: Int
        let row: Int32
    }

    /// A follower of references to the old of two dossiers.
    package init(_ correspondence: Correspondence) {
        self.correspondence = correspondence
        facts = correspondence.oldStore.facts
        contents = correspondence.oldElements
    }

    /// The reference in the keys of the new revision; nil where what it leads to is gone.
    package mutating func follow(_ reference: Reference) -> Reference? {
        var ways: [[Reference.Key]] = []
        for (position, way) in reference.ways.enumerated() {
            // The first way leads to what the reference is called by; others are keys beside it.
            guard let followed = follow(way, to: position == 0 ? reference.entity : nil) else { return nil }
            ways.append(followed)
        }
        return Reference(reference.entity, ways: ways)
    }

    private mutating func follow(_ way: [Reference.Key], to entity: Entity?) -> [Reference.Key]? {
        let named = way.count == 1 ? way[0].entity ?? entity : entity
        if let named, let position = correspondence.position(of: named.rawValue), let row = row(position, way[...]) {
            let partner = correspondence.newRow(position, row)
            if partner >= 0 {
                let store = correspondence.newStore
                return store.reference(to: store.record(named.rawValue, partner)).ways.first ?? way
            }
            // Findings name bodies that the registry does not know, too.
            return named == .body ? [.init(way[0].text)] : nil
        }
        // It leads to nothing that there is: what its keys name is followed.
        if way.count < 2 { return way }
        var keys: [Reference.Key] = []
        for key in way {
            guard let followed = follow([key], to: nil) else { return nil }
            keys += followed
        }
        return keys
    }

    /// The row of the old dossier to which a way leads; nil where it leads nowhere.
    private mutating func row(_ entity: Int, _ way: ArraySlice<Reference.Key>) -> Int32? {
        guard let last = way.last else { return nil }
        if way.count == 1 {
            if roots[entity] == nil {
                roots[entity] = rows(entity, 0..<Int32(facts.tables[entity].count)) { $0.count == 1 }
            }
            return roots[entity]?[last]
        }
        for parent in facts.schema.parents[entity] {
            guard let owner = row(parent, way.dropLast()) else { continue }
            let place = Place(entity: entity, parent: parent, row: owner)
            if children[place] == nil {
                children[place] = rows(entity, contents.rows(of: entity, in: parent, owner)) { _ in true }
            }
            if let row = children[place]?[last] { return row }
        }
        return nil
    }

    private func rows(
        _ entity: Int, _ rows: some Sequence<Int32>, where isMeant: ([Reference.Key]) -> Bool
    ) -> [Reference.Key: Int32] {
        guard let named = Entity(rawValue: facts.schema.entities[entity].name) else { return [:] }
        let references = correspondence.oldStore.references(to: named)
        var found: [Reference.Key: Int32] = [:]
        found.reserveCapacity(rows.underestimatedCount)
        for row in rows {
            let way = references(row).ways.first ?? []
            if let key = way.last, isMeant(way), found[key] == nil { found[key] = row }
        }
        return found
    }
}
