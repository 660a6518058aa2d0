package import Dossier

/// One thing that a revision states otherwise than an earlier one: a field, or a thing that only one of them has.
package struct Change: Sendable {
    /// What happened.
    package enum Kind: String, Sendable {
        /// Only the new revision has the thing.
        case added
        /// Only the old revision has the thing.
        case removed
        /// A field states something else.
        case changed
        /// The thing stands in another, or elsewhere among its like.
        case moved
    }

    /// What of the thing changed.
    package enum Field: Hashable, Sendable {
        /// A field of the schema.
        case stated(String)
        /// The language of the thing's own texts.
        case language
        /// The language of one field's text.
        case languageOf(String)
        /// What it stands in.
        case holder
        /// Its place among its like, from 1.
        case order
        /// The language of a dossier in one file, told with the plan.
        case dossierLanguage
    }

    /// What happened.
    package let kind: Kind
    /// The thing in the old revision; nil for what was added.
    package let old: StatedThing?
    /// The thing in the new revision; nil for what was removed.
    package let new: StatedThing?
    /// The field that changed; nil for what was added or removed.
    package let field: Field?
    /// What the field stated; nil where it stated nothing.
    package let oldValue: StatedValue?
    /// What the field states; nil where it states nothing.
    package let newValue: StatedValue?

    /// What was added or removed, or has changed: of the two, the new one where there is one.
    package var thing: StatedThing {
        guard let thing = new ?? old else { preconditionFailure("A change is of something.") }
        return thing
    }

    init(_ difference: Difference, of differences: Differences) {
        (old, new) = (differences.old(difference), differences.new(difference))
        (oldValue, newValue) = (differences.oldValue(difference), differences.newValue(difference))
        let name = differences.field(difference) ?? ""
        (field, kind) =
            switch difference.aspect {
            case .thing: (nil, old == nil ? .added : .removed)
            case .field: (.stated(name), .changed)
            case .language: (.language, .changed)
            case .languageOf: (.languageOf(name), .changed)
            case .dossierLanguage: (.dossierLanguage, .changed)
            case .holder: (.holder, .moved)
            case .order: (.order, .moved)
            }
    }
}

/// Everything that a revision states otherwise than an earlier one, under the things by which readers know a dossier.
///
/// Changes are made as they are read, from rows of the two dossiers, which must stay loaded.
package struct Changes: Sendable {
    /// The parts in which changes are told, in this order.
    package enum Section: CaseIterable, Sendable {
        case money
        case tasks
        case recommendations
        case bodies
        case judgements
        case progress
        case replies
        case plan
    }

    /// What changed in one thing that readers know, such as a task, and in what stands in it.
    package struct Group: Sendable {
        /// The part in which it is told.
        package let section: Section
        /// The thing in the old revision; nil for what was added.
        package let old: StatedThing?
        /// The thing in the new revision; nil for what was removed.
        package let new: StatedThing?
        private let rows: ArraySlice<Difference>
        private let differences: Differences

        /// The thing; of the two, the new one where there is one.
        package var thing: StatedThing {
            guard let thing = new ?? old else { preconditionFailure("A group tells of something.") }
            return thing
        }
        /// What changed, in the order in which it stands.
        package var changes: LazyMapSequence<ArraySlice<Difference>, Change> {
            let differences = self.differences
            return rows.lazy.map { Change($0, of: differences) }
        }

        fileprivate init(_ group: Differences.Group, _ differences: Differences) {
            (old, new) = (differences.old(group), differences.new(group))
            rows = differences[group]
            self.differences = differences
            section = Section(group.part, (new ?? old)?.entity)
        }
    }

    private let differences: Differences
    /// The groups, by their place, of each section.
    private let sections: [Section: [Differences.Group]]

    /// Compares what two revisions state.
    package init(_ correspondence: Correspondence) {
        let differences = Differences(correspondence)
        self.differences = differences
        sections = Dictionary(grouping: differences.groups) { group in
            Section(group.part, (differences.new(group) ?? differences.old(group))?.entity)
        }
    }

    /// Whether the two state the same.
    package var isEmpty: Bool { sections.isEmpty }

    /// What changed in a part, thing by thing, in the order of the new revision.
    package subscript(section: Section) -> LazyMapSequence<[Differences.Group], Group> {
        let differences = self.differences
        return (sections[section] ?? []).lazy.map { Group($0, differences) }
    }
}

extension Changes.Section {
    /// The part in which is told what stands in a part of a dossier.
    fileprivate init(_ part: DossierPart, _ entity: Entity?) {
        self =
            switch part {
            case .registry: .bodies
            case .plan: entity == .task ? .tasks : .plan
            case .annex: .money
            case .monitoring: .recommendations
            case .assessment: .judgements
            case .progress: .progress
            case .clearing: .replies
            }
    }
}
