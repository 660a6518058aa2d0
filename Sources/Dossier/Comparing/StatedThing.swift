package import CEL

/// A thing that a loaded dossier states, for whoever tells all that it says; valid while the dossier is loaded.
package struct StatedThing: Sendable {
    private let store: DossierStore
    private nonisolated(unsafe) let elements: StoredElements
    private let position: Int
    private let row: Int32

    init(_ store: DossierStore, _ elements: StoredElements, _ entity: Int, _ row: Int32) {
        (self.store, self.elements, position, self.row) = (store, elements, entity, row)
    }

    private var declaration: EntityDeclaration { Schema.current.entities[position] }
    private var kind: StatedKind { StatedKind.all[position] }
    private var stated: StoredElement { StoredElement(elements: elements, entity: position, row: row) }

    /// What it is.
    package var entity: Entity { kind.entity }
    /// Whether readers know a dossier by things of its kind, so that changes are told under it.
    package var isKnown: Bool { kind.isKnown }
    /// The record that it is to rules.
    package var record: Record { store.record(declaration.name, row) }

    /// The monitor that makes a recommendation; nil of anything else.
    package var monitor: NamedMonitor? { Model.Recommendation(ifOne: record).map { store.monitor(of: $0.round) } }
    /// The way to it.
    package var reference: Reference { store.reference(to: record) }
    /// The `xml:lang` of its element.
    package var language: String? { elements.language(position, row) }

    /// What it stands in; nil for what stands in the root of a part.
    package var holder: StatedThing? {
        elements.holder(of: position, row).map { StatedThing(store, elements, $0.entity, $0.row) }
    }

    /// Its place among its like in what it stands in, from 1, and how many these are.
    package var place: (number: Int, count: Int) { elements.place(of: position, row) }

    /// What all its fields state, but for lists of elements: those alone that state something.
    package var fields: [(name: String, value: StatedValue)] {
        kind.fields.compactMap { field in value(ofMember: field.member).map { (field.name, $0) } }
    }

    /// What tells it from its like beside its place, such as the number of a goal or the year of an amount: fields and what
    /// they state.
    package var names: [(name: String, value: StatedValue)] {
        kind.names.compactMap { field in value(ofMember: field.member).map { (field.name, $0) } }
    }

    /// What a field states; nil where it states nothing.
    package func value(of field: String) -> StatedValue? {
        declaration.members.firstIndex { $0.name == field }.flatMap(value(ofMember:))
    }

    // MARK: - Values

    func value(ofMember member: Int) -> StatedValue? {
        let declared = declaration.members[member]
        guard Schema.current.listed(by: declared) == nil, let value = stated.value(of: member) else { return nil }
        return StatedValue(value: value, meaning: meaning(declared, member))
    }

    /// The flag by which it says that there is nothing of what a field would state, such as that an amount is none; nil where
    /// it says no such thing.
    package func flag(for field: String) -> String? {
        let members = declaration.members
        guard members.contains(where: { $0.name == field && $0.kind == .money }),
            let flag = members.firstIndex(where: { $0.kind == .flag }), stated.value(of: flag) == .flag(true)
        else { return nil }
        return members[flag].name
    }

    /// The language that a field's text is in, where that is stated for it or for what it stands in.
    package func spokenLanguage(of field: String) -> String? {
        declaration.members.firstIndex { $0.name == field }.flatMap(spoken)
    }

    private func meaning(_ declared: Member, _ member: Int) -> StatedValue.Meaning {
        switch declared.kind {
        case .prose: .prose
        case .word(let words): .word(of: words.name)
        case .money: .money(currency)
        case .reference(to: let target): .thing(named(member, target))
        case .references: .things
        case .yearlyDays: word(member).map { .yearlyDays(elements.facts.yearlyDays($0)) } ?? .plain
        case .duration: word(member).flatMap(elements.facts.span).map { .span($0) } ?? .plain
        case .partialDate:
            elements.written(position, row, member: member).flatMap(elements.facts.period).map { .days($0) } ?? .plain
        default: .plain
        }
    }

    private func named(_ member: Int, _ target: String) -> Record? { word(member).map { store.record(target, $0) } }

    /// What the column of a member holds: a row, or a symbol; nil where it holds neither.
    private func word(_ member: Int) -> Int32? {
        guard case .word32(let column) = elements.facts.tables[position].storages[member], column[Int(row)] >= 0
        else { return nil }
        return column[Int(row)]
    }

    /// The currency that the thing states, or else that of the annex.
    private var currency: Currency {
        guard let member = declaration.members.firstIndex(where: { $0.kind == .currency }),
            case .word32(let column) = elements.facts.tables[position].storages[member], column[Int(row)] != .min
        else { return elements.facts.annexCurrency.pointee }
        return Currency(code: UInt32(bitPattern: column[Int(row)]))
    }

    /// The language of the element that holds a member's value: its own, or that of what it stands in.
    private func spoken(_ member: Int) -> String? {
        if let own = elements.language(position, row, member: member) { return own }
        var place = (entity: position, row: row)
        while true {
            if let language = StoredElement(elements: elements, entity: place.entity, row: place.row).language {
                return language
            }
            guard let holder = elements.holder(of: place.entity, place.row) else { break }
            place = holder
        }
        let roots = Schema.current.parents[place.entity].filter(Schema.current.isSingle)
        let root = roots.first.flatMap { StoredElement(elements: elements, entity: $0, row: 0).language }
        return root ?? elements.dossierLanguage
    }
}

/// What is to be known of every thing of a kind, worked out once.
private struct StatedKind {
    let entity: Entity
    let isKnown: Bool
    /// The members that are values, and how they are called.
    let fields: [(member: Int, name: String)]
    /// Those that tell one from its like.
    let names: [(member: Int, name: String)]

    /// The kinds, in the order of the schema.
    static let all = Schema.current.entities.map { declaration in
        guard let entity = Entity(rawValue: declaration.name) else {
            preconditionFailure("The model has no \(declaration.name).")
        }
        let fields = declaration.members.enumerated().filter { Schema.current.listed(by: $0.element) == nil }
        let naming = declaration.naming
        return StatedKind(
            entity: entity, isKnown: Differences.known.contains(declaration.name),
            fields: fields.map { ($0.offset, $0.element.name) },
            names: naming.map { ($0, declaration.members[$0].name) })
    }
}

extension EntityDeclaration {
    /// The members that tell one from its like: those that may not repeat, the language of a text, and of a sum what it is of.
    var naming: [Int] {
        let isSum = members.contains { $0.place == .content && $0.kind == .money }
        return members.indices.filter { member in
            let declared = members[member]
            if declared.uniqueness != .none || declared.kind == .language { return true }
            return isSum && declared.place == .attribute && declared.kind != .flag && !declared.isPage
        }
    }
}

extension Differences {
    /// The thing that differs, in the old dossier; nil where only the new one has it.
    package func old(_ difference: Difference) -> StatedThing? { thing(old, olds, difference.entity, difference.old) }

    /// The thing that differs, in the new dossier; nil where only the old one has it.
    package func new(_ difference: Difference) -> StatedThing? { thing(new, news, difference.entity, difference.new) }

    /// The thing that a group tells of, in the old dossier.
    package func old(_ group: Group) -> StatedThing? { thing(old, olds, group.entity, group.old) }

    /// The thing that a group tells of, in the new dossier.
    package func new(_ group: Group) -> StatedThing? { thing(new, news, group.entity, group.new) }

    private func thing(_ store: DossierStore, _ elements: StoredElements, _ entity: Int16, _ row: Int32) -> StatedThing?
    {
        row < 0 ? nil : StatedThing(store, elements, Int(entity), row)
    }

    /// The name of the field that differs; nil where none does.
    package func field(_ difference: Difference) -> String? {
        switch difference.aspect {
        case .field(let member), .languageOf(let member):
            Schema.current.entities[Int(difference.entity)].members[Int(member)].name
        default: nil
        }
    }

    /// What the field that differs states in the old dossier, or its element's language.
    package func oldValue(_ difference: Difference) -> StatedValue? {
        old(difference).flatMap { value(difference.aspect, $0, old, olds) }
    }

    /// The same in the new dossier.
    package func newValue(_ difference: Difference) -> StatedValue? {
        new(difference).flatMap { value(difference.aspect, $0, new, news) }
    }

    private func value(
        _ aspect: Difference.Aspect, _ thing: StatedThing, _ store: DossierStore, _ elements: StoredElements
    ) -> StatedValue? {
        func plain(_ text: String?) -> StatedValue? { text.map { StatedValue(value: .text($0), meaning: .plain) } }
        switch aspect {
        case .thing: return nil
        case .field(let member): return thing.value(ofMember: Int(member))
        case .language: return plain(thing.language)
        case .languageOf(let member): return plain(thing.language(ofMember: Int(member)))
        case .dossierLanguage: return plain(elements.dossierLanguage)
        case .order: return StatedValue(value: .whole(thing.place.number), meaning: .plain)
        case .holder:
            return thing.holder.map {
                StatedValue(value: .text($0.reference.key), meaning: .thing($0.record))
            }
        }
    }
}

extension StatedThing {
    func language(ofMember member: Int) -> String? { elements.language(position, row, member: member) }
}
