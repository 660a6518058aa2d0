/// What an element of a dossier states, whoever says so: a loaded row, or what an importer made.
///
/// Entities and members are positions in the schema.
protocol Statement {
    var entity: Int { get }
    /// What is to stand before the element for whoever reads the file.
    var comment: String? { get }
    /// The element's `xml:lang`.
    var language: String? { get }
    /// The value of a member that is no list of elements; nil where it is absent.
    func value(of member: Int) -> FieldValue?
    /// The `xml:lang` of the child element that holds a member's value.
    func language(of member: Int) -> String?
    /// The elements that some members list, in the order in which they stand.
    func elements(of members: [Int]) -> [Self]
}

extension Statement {
    /// The unit that it states for its money and that of the elements in it; nil where it states none.
    var unit: Int? {
        let members = Schema.current.entities[entity].members
        guard let member = members.firstIndex(where: { $0.kind == .unit }), case .whole(let unit)? = value(of: member)
        else { return nil }
        return unit
    }
}
