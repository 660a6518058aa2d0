internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// A change in the words of a language: what it is called, what it was and is.
struct ChangeEntry {
    /// A value as people read it.
    struct Said {
        let text: String
        /// The language in which it stands in the dossier; nil for the program's own words and for what has none. Only pages
        /// ask for it.
        var language: () -> String? = { nil }
    }

    /// What changed: `Goal 2, target`.
    let label: String
    /// What happened; nil for what a thing says that was added or removed as a whole.
    let kind: Change.Kind?
    /// What it was; nil for what was added.
    var old: Said?
    /// What it is; nil for what was removed.
    var new: Said?
    /// What was added or removed says, field by field; a field that the name of the thing says already has no label.
    var said: [(label: String, value: Said)] = []
    /// What follows from the two: the difference of amounts, or the days between two days.
    var note = ""
}

/// The words of what changed, the same on a screen and on a page.
struct ChangeWords {
    let language: Language
    let phrases: any ChangePhrases
    private let values: ValueWords
    /// How things and their fields are called.
    private let names: [Entity: (name: String, fields: [String: String])]

    init(_ language: Language) {
        self.language = language
        phrases = language.phrases.changes
        values = ValueWords(language)
        var names: [Entity: (name: String, fields: [String: String])] = [:]
        for (name, phrase) in phrases.schemaNames {
            let parts = name.split(separator: ".").map(String.init)
            guard let entity = Entity(rawValue: parts[0]) else { continue }
            if parts.count == 1 {
                names[entity, default: ("", [:])].name = phrase
            } else {
                names[entity, default: ("", [:])].fields[parts[1]] = phrase
            }
        }
        self.names = names
    }

    func heading(_ section: Changes.Section) -> String {
        let headings = phrases.changeSections
        return switch section {
        case .money: headings.money
        case .tasks: headings.tasks
        case .recommendations: headings.recommendations
        case .bodies: headings.bodies
        case .judgements: headings.judgements
        case .progress: headings.progress
        case .replies: headings.replies
        case .plan: headings.plan
        }
    }

    /// What a group tells of, and whether it was added or removed.
    func heading(_ group: Changes.Group) -> (name: String, mark: String?) {
        (values.heading(group.thing), group.old == nil ? phrases.added : group.new == nil ? phrases.removed : nil)
    }

    /// What happened to a thing that is told of in one line.
    func mark(_ entry: ChangeEntry) -> String? {
        switch entry.kind {
        case .added: phrases.added
        case .removed: phrases.removed
        default: nil
        }
    }

    /// What changed in a group, in order.
    func entries(_ group: Changes.Group) -> [ChangeEntry] {
        let isWhole = group.old == nil || group.new == nil
        return group.changes.flatMap { change -> [ChangeEntry] in
            guard change.field == nil else { return [entry(change)] }
            if change.thing.isKnown { return whole(change) }
            return [known(change, isWhole: isWhole)]
        }
    }

    // MARK: - Entries

    /// What a thing says that was added or removed and is told of under its own name: a line for each field.
    private func whole(_ change: Change) -> [ChangeEntry] {
        let thing = change.thing
        let named = ValueWords.fieldsOfHeading[thing.entity] ?? []
        return thing.fields.filter { !named.contains($0.name) }.map { field in
            let value = values.said(field.name, field.value, of: thing)
            let label = phrases.capitalised(name(field.name, of: thing.entity) ?? name(of: thing.entity))
            return ChangeEntry(
                label: label, kind: nil, old: change.new == nil ? value : nil, new: change.new == nil ? nil : value)
        }
    }

    /// What was added or removed within a thing: one line with all that it says.
    private func known(_ change: Change, isWhole: Bool) -> ChangeEntry {
        let thing = change.thing
        let names = thing.names.map(\.name)
        let said = thing.fields.filter { !names.contains($0.name) }.map { field -> (String, ChangeEntry.Said) in
            let name = name(field.name, of: thing.entity) ?? ""
            // That a flag is set its name says.
            if field.value.value == .flag(true) { return ("", ChangeEntry.Said(text: name)) }
            return (name, values.said(field.name, field.value, of: thing))
        }
        return ChangeEntry(
            label: phrases.capitalised(path(change).joined(separator: ", ")), kind: isWhole ? nil : change.kind,
            said: said)
    }

    /// A field that states something else.
    private func entry(_ change: Change) -> ChangeEntry {
        let field = label(change)
        let path = change.thing.isKnown ? [] : path(change)
        let parts = path + (field.map { [$0] } ?? (path.isEmpty ? [name(of: change.thing.entity)] : []))
        return ChangeEntry(
            label: phrases.capitalised(parts.joined(separator: ", ")), kind: change.kind,
            old: said(change.oldValue, change.old, change.field), new: said(change.newValue, change.new, change.field),
            note: note(change))
    }

    /// What a field states; where it states nothing and the thing says so, these words.
    private func said(_ value: StatedValue?, _ thing: StatedThing?, _ field: Change.Field?) -> ChangeEntry.Said {
        if let value, let thing, case .stated(let name)? = field { return values.said(name, value, of: thing) }
        if value == nil, let thing, case .stated(let field)? = field, let flag = thing.flag(for: field),
            let name = name(flag, of: thing.entity)
        {
            return ChangeEntry.Said(text: name)
        }
        return ChangeEntry.Said(text: values.said(value))
    }

    /// The name of the field of a change; nil where the thing's own name says it.
    private func label(_ change: Change) -> String? {
        switch change.field {
        case .stated(let field): name(field, of: change.thing.entity)
        case .language: phrases.languageName
        case .languageOf(let field):
            [name(field, of: change.thing.entity), phrases.languageName].compactMap(\.self).joined(separator: ", ")
        case .holder: phrases.placeName
        case .order: phrases.placeInOrder
        case .dossierLanguage: phrases.dossierLanguage
        case nil: nil
        }
    }

    private func note(_ change: Change) -> String {
        switch (change.oldValue?.value, change.newValue?.value) {
        case (.day(let old)?, .day(let new)?): return phrases.days(Int(new.days - old.days))
        case (.amount(let old)?, .amount(let new)?):
            guard change.oldValue?.meaning == change.newValue?.meaning,
                case .money(let currency)? = change.newValue?.meaning
            else { return "" }
            let amounts = [new, -old].map { Money(minorUnits: $0, currency: currency) }
            return Money.sum(amounts).map { values.signed($0) } ?? ""
        default: return ""
        }
    }

    // MARK: - Names

    /// The way from the thing of the group to the thing of a change: `goal 2`, `target`. What holds it and is the only one
    /// of its kind is left out.
    private func path(_ change: Change) -> [String] {
        var parts = [[name(of: change.thing.entity)] + names(change)]
        var (old, new) = (change.old?.holder, change.new?.holder)
        while let thing = new ?? old, !thing.isKnown {
            let names = names(old, new)
            if !names.isEmpty { parts.append([name(of: thing.entity)] + names) }
            (old, new) = (old?.holder, new?.holder)
        }
        return parts.reversed().map { $0.joined(separator: " ") }
    }

    /// What tells the thing of a change from its like. What came or went says all of itself; what was moved is known by what it
    /// says first.
    private func names(_ change: Change) -> [String] {
        let thing = change.thing
        switch change.field {
        case nil: return thing.names.map { values.said($0.value) }
        case .order, .holder:
            let names = names(change.old, change.new)
            guard thing.names.isEmpty, let first = thing.fields.first else { return names }
            return [values.said(first.value)]
        default: return names(change.old, change.new)
        }
    }

    /// What tells a thing from its like: its number, year or language, or else its place.
    private func names(_ old: StatedThing?, _ new: StatedThing?) -> [String] {
        let names = (new ?? old)?.names.map { values.said($0.value) } ?? []
        if !names.isEmpty { return names }
        let places = [old, new].compactMap { $0?.place }
        return places.allSatisfy { $0.count == 1 } ? [] : ["\(places.last?.number ?? 1)"]
    }

    /// How a kind of thing is called.
    private func name(of entity: Entity) -> String { names[entity]?.name ?? entity.rawValue }

    /// How a field is called; nil where the name of its thing says it.
    private func name(_ field: String, of entity: Entity) -> String? {
        let name = names[entity]?.fields[field] ?? field
        return name.isEmpty ? nil : name
    }
}
