/// An element of a dossier as a value: what an importer makes, or a copy of what was loaded.
///
/// Entities and fields are called as in the vocabulary (`docs/vocabulary.md`). Children may be given in any order; the order of
/// those of one kind is kept.
package struct StatedElement: Hashable, Sendable {
    /// What it is, such as `task`.
    package var entity: String
    /// What it states, by field; `language` is the `xml:lang` that every element may have.
    package var fields: [String: FieldValue]
    /// The `xml:lang` of child elements that hold a field's value, such as that of `summary`.
    package var fieldLanguages: [String: String]
    /// The elements in it.
    package var children: [StatedElement]
    /// What is to be said before it to whoever reads the file; that of a loaded dossier where its store keeps comments.
    package var comment: String?

    /// An element that states `fields` and holds `children`.
    package init(
        _ entity: String, _ fields: [String: FieldValue] = [:], _ children: [StatedElement] = [],
        fieldLanguages: [String: String] = [:], comment: String? = nil
    ) {
        (self.entity, self.fields, self.children) = (entity, fields, children)
        (self.fieldLanguages, self.comment) = (fieldLanguages, comment)
    }

    /// A copy of a statement, whose children stand in the order in which they are written.
    init(_ statement: some Statement) {
        let declaration = Schema.current.entities[statement.entity]
        self.init(declaration.name, comment: statement.comment)
        for (index, member) in declaration.members.enumerated() {
            guard let value = statement.value(of: index) else { continue }
            fields[member.name] = value
            fieldLanguages[member.name] = statement.language(of: index)
        }
        fields[Self.language] = statement.language.map(FieldValue.text)
        for case .elements(let members) in DossierWriter.arrangements[statement.entity].children {
            for child in statement.elements(of: members) { children.append(StatedElement(child)) }
        }
    }

    /// The field that is every element's `xml:lang`.
    static let language = "language"

    /// The file of a folder whose root this element is.
    ///
    /// What one element says of another, such as a day that comes after another or an id used twice, is not looked at: loading
    /// the file tells.
    ///
    /// - Throws: `WritingFailure`, with all that no dossier may hold.
    package func written(as part: DossierPart) throws(WritingFailure) -> [UInt8] {
        DossierWriter.part(try CheckedElement(self, as: part))
    }

    // MARK: - References

    /// The element with its references, and those in it, as `rename` gives them.
    ///
    /// - Parameter rename: The new name of what a reference names, from the entity that is named (`task`, `line`, …) and its old
    ///   name; nil where that is gone.
    /// - Returns: The element, nil if it names something that is gone, and apart all elements that do, as they were.
    package func renamingReferences(
        _ rename: (_ entity: String, _ name: String) -> String?
    ) -> (element: StatedElement?, left: [StatedElement]) {
        var renamed = self
        for member in Schema.current.members(of: entity) {
            switch (member.kind, fields[member.name]) {
            case (.reference(to: let target), .text(let name)?):
                guard let new = rename(target, name) else { return (nil, [self]) }
                renamed.fields[member.name] = .text(new)
            case (.references(by: let list), .names(let names)?):
                guard let target = Schema.current.target(ofList: list) else { continue }
                let new = names.compactMap { rename(target, $0) }
                guard new.count == names.count else { return (nil, [self]) }
                renamed.fields[member.name] = .names(new)
            default: break
            }
        }
        var left: [StatedElement] = []
        renamed.children = children.compactMap { child in
            let outcome = child.renamingReferences(rename)
            left += outcome.left
            return outcome.element
        }
        return (renamed, left)
    }
}

extension Schema {
    /// The members of an entity; none where there is no such entity.
    func members(of entity: String) -> [Member] { entities.first { $0.name == entity }?.members ?? [] }

    /// What the names of a list that stands in one attribute name.
    func target(ofList list: String) -> String? {
        for case .reference(to: let target) in members(of: list).map(\.kind) { return target }
        return nil
    }
}
