package import Documents
package import Dossier

/// Where something stands in the documents of an import.
package struct Place: Hashable, Sendable {
    /// The position of the document among those given.
    package let document: Int
    /// Where in it.
    package let address: Address

    /// A place of a document.
    package init(document: Int, address: Address) { (self.document, self.address) = (document, address) }
}

/// A value that was read, with where and how.
package struct Fact: Sendable {
    package var value: FieldValue
    package var place: Place?
    package var how: How

    /// How a value came from what the document says.
    package enum How: Sendable, Hashable {
        /// It stands there so.
        case verbatim
        /// A phrase of the profile or its language reads the words so.
        case phrase(String)
        /// It follows from others.
        case derived(Derivation)
        /// A person chose it, by the question of that id.
        case answer(String)
        /// The profile states it of all its documents.
        case profile
        /// It was so in the earlier dossier.
        case carried
        /// Nobody knows yet.
        case open
    }
}

/// An element of the dossier that is being made, of which every value says where it comes from.
///
/// Shared while it grows; nothing changes it once the import is done.
package final class Draft {
    /// What it is, as in the schema.
    package let entity: String
    /// Where it stands in the documents.
    package let place: Place?
    package private(set) var fields: [(name: String, fact: Fact)] = []
    package internal(set) var children: [Draft] = []
    /// The `xml:lang` of child elements that hold a field's value.
    var fieldLanguages: [String: String] = [:]
    /// Whether whoever reads the file is told where the element stands in the documents.
    var isPlaceTold = false

    init(_ entity: String, at place: Place?) { (self.entity, self.place) = (entity, place) }

    /// Gives a field a value; the last one counts.
    func set(_ name: String, _ value: FieldValue, _ how: Fact.How, at place: Place? = nil) {
        let fact = Fact(value: value, place: place ?? self.place, how: how)
        if let index = fields.firstIndex(where: { $0.name == name }) {
            fields[index].fact = fact
        } else {
            fields.append((name, fact))
        }
    }

    /// Takes a field away.
    func remove(_ name: String) { fields.removeAll { $0.name == name } }

    /// The value of a field.
    package func value(_ name: String) -> FieldValue? { fields.first { $0.name == name }?.fact.value }

    /// The text of a field.
    package func text(_ name: String) -> String? {
        if case .text(let text)? = value(name) { text } else { nil }
    }

    /// Adds an element.
    @discardableResult
    func add(_ entity: String, at place: Place? = nil) -> Draft {
        let child = Draft(entity, at: place ?? self.place)
        children.append(child)
        return child
    }

    /// The ids of the bodies that it and what stands in it name.
    func collectBodies(into ids: inout Set<String>) {
        for name in ["body", "funder"] { if let id = text(name) { ids.insert(id) } }
        for child in children { child.collectBodies(into: &ids) }
    }

    /// Calls the bodies that it and what stands in it name by other ids; one that is then named twice is named once.
    func renameBodies(_ ids: [String: String]) {
        var named: Set<String> = []
        for name in ["body", "funder"] {
            guard let index = fields.firstIndex(where: { $0.name == name }), let id = text(name).flatMap({ ids[$0] })
            else { continue }
            fields[index].fact.value = .text(id)
        }
        for child in children { child.renameBodies(ids) }
        children.removeAll { child in
            guard ["lead", "participant", "funder"].contains(child.entity), let id = child.text("body"),
                ids.values.contains(id)
            else { return false }
            return !named.insert("\(child.entity) \(id)").inserted
        }
    }

    /// The elements of a kind in it.
    func children(_ entity: String) -> [Draft] { children.filter { $0.entity == entity } }

    /// The element as the writer of dossiers takes it.
    func stated(_ placeWords: (Place) -> String) -> StatedElement {
        StatedElement(
            entity, Dictionary(fields.map { ($0.name, $0.fact.value) }) { $1 }, children.map { $0.stated(placeWords) },
            fieldLanguages: fieldLanguages, comment: isPlaceTold ? place.map(placeWords) : nil)
    }
}
