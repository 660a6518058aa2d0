/// Something that one dossier says and another does not, or says otherwise: rows of both, so that a million of them are cheap.
package struct Difference: BitwiseCopyable, Sendable {
    /// What of a thing differs.
    package enum Aspect: BitwiseCopyable, Hashable, Sendable {
        /// Only one of the dossiers has the thing.
        case thing
        /// What a field states, by its place in the schema.
        case field(Int16)
        /// The `xml:lang` of the thing's own element.
        case language
        /// The `xml:lang` of the element that holds a field.
        case languageOf(Int16)
        /// What it stands in.
        case holder
        /// Its place among its like.
        case order
        /// The `xml:lang` of the root of a dossier in one file, said of the plan.
        case dossierLanguage
    }

    /// The place of the entity in the schema.
    let entity: Int16
    /// What differs.
    package let aspect: Aspect
    /// The row in the old dossier; -1 for none.
    let old: Int32
    /// The row in the new dossier; -1 for none.
    let new: Int32
}

/// All in which two dossiers differ, in the order of the new one, under the things by which readers know a dossier.
package struct Differences: Sendable {
    /// A thing and what differs in it, or in what stands in it and is no such thing itself.
    package struct Group: Sendable {
        let entity: Int16
        let old: Int32
        let new: Int32
        /// The part in which it stands.
        package let part: DossierPart
        /// Where its differences are.
        package internal(set) var range: Range<Int>
    }

    /// The old dossier.
    package let old: DossierStore
    /// The new dossier.
    package let new: DossierStore
    /// The things in which something differs.
    package let groups: [Group]
    private let all: [Difference]
    nonisolated(unsafe) let olds: StoredElements
    nonisolated(unsafe) let news: StoredElements

    /// Compares two loaded dossiers; both must stay loaded as long as the differences are read.
    package init(_ correspondence: Correspondence) {
        (old, new) = (correspondence.oldStore, correspondence.newStore)
        (olds, news) = (correspondence.oldElements, correspondence.newElements)
        var walk = DifferenceWalk(olds, news, PairedRows(correspondence))
        walk.run()
        (groups, all) = (walk.groups, walk.differences)
    }

    /// What differs in a group.
    package subscript(group: Group) -> ArraySlice<Difference> { all[group.range] }

    /// The entities under which differences are told; what stands in one of them and is none is told with it.
    ///
    /// Judgements and reports on progress are things of their own: people know them by what they are about.
    static let known: Set<String> = [
        "plan", "chapter", "section", "task", "annex", "line", "monitoring", "round", "recommendation", "registry",
        "body", "assessment", "funding", "response", "progress", "taskStatus", "spending",
        "clearing", "reply",
    ]
}

/// Which row of an old dossier is which of a new one, and the other way round, for every entity of the schema.
struct PairedRows {
    /// For each entity the new row of each old one; -1 for none.
    let newRows: [[Int32]]
    /// For each entity the old row of each new one; -1 for none.
    let oldRows: [[Int32]]

    init(_ correspondence: Correspondence) {
        (newRows, oldRows) = (correspondence.pairs.map(\.new), correspondence.pairs.map(\.old))
    }
}
