/// A text of a dossier that stands in a document so.
package struct VerbatimText: Hashable, Sendable {
    /// The part of the dossier that states it.
    package let part: DossierPart
    /// Whose text it is, such as `task`.
    package let entity: String
    /// Which of its fields.
    package let field: String
    /// The text, as the file has it.
    package let text: String
    /// The language that its own element states.
    package let language: String?
    /// Where its element stands.
    package let location: SourceLocation

    /// A text of a part, with whose it is and where it stands.
    package init(
        part: DossierPart, entity: String, field: String, text: String, language: String?, location: SourceLocation
    ) {
        (self.part, self.entity, self.field) = (part, entity, field)
        (self.text, self.language, self.location) = (text, language, location)
    }
}

extension DossierStore {
    /// The texts that are said to stand in the documents so, part by part, in the order in which they stand.
    package var verbatimTexts: [VerbatimText] {
        let stored = StoredElements(facts)
        var texts: [(offset: UInt32, text: VerbatimText)] = []
        for (position, entity) in facts.schema.entities.enumerated() {
            guard let fields = Schema.verbatim[entity.name], let part = facts.schema.part(of: position) else {
                continue
            }
            for row in 0..<facts.tables[position].count {
                let element = StoredElement(elements: stored, entity: position, row: Int32(row))
                for (index, member) in entity.members.enumerated() where fields.contains(member.name) {
                    guard case .text(let text)? = element.value(of: index), !text.isEmpty else { continue }
                    let location = location(of: record(entity.name, Int32(row)), field: member.name)
                    texts.append(
                        (
                            facts.tables[position].offsets[row],
                            VerbatimText(
                                part: part, entity: entity.name, field: member.name, text: text,
                                language: element.language, location: location)
                        ))
                }
            }
        }
        return DossierPart.allCases.flatMap { part in
            texts.filter { $0.text.part == part }.sorted { $0.offset < $1.offset }.map(\.text)
        }
    }
}
