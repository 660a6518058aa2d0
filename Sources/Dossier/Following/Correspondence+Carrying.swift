internal import CEL
package import Platform
internal import Texts

/// What was said of an old revision, in the names of the new one.
package struct Carried: Sendable {
    /// The roots of what an analyst judged and of what was reported, those parts that the old revision has.
    package fileprivate(set) var parts: [DossierPart: StatedElement] = [:]
    /// What could not be carried, with its place in the old revision's file and the reason.
    package fileprivate(set) var left: [Problem] = []
}

extension Correspondence {
    /// The parts that say something of a plan without being it.
    private static let carriedParts: [DossierPart] = [.assessment, .progress]

    /// The old revision's assessment and report of progress, in the numbers and ids of the new revision.
    ///
    /// Each judgement keeps its words, its reason and its place among the others. A title that was that of its task becomes
    /// the title that the task has now; any other stays, so that the audit still tells. A name that names nothing stays where
    /// the new revision has nothing of that name either.
    ///
    /// - Throws: `LoadFailure` if a file was changed since it was read.
    package func carried() throws(LoadFailure) -> Carried {
        var carried = Carried()
        let stored = StoredElements(oldStore.facts)
        let names = CarriedNames(self)
        for part in Self.carriedParts {
            guard let root = stored.root(part) else { continue }
            var element = StatedElement(root)
            element.fields["plan"] = element.fields["plan"].map { planName($0) }
            // In a dossier of one file the parts may leave their language to the root of all.
            if let language = stored.dossierLanguage, element.fields[StatedElement.language] == nil {
                element.fields[StatedElement.language] = .text(language)
            }
            element.children = []
            for case .elements(let members) in DossierWriter.arrangements[root.entity].children {
                for child in root.elements(of: members) {
                    let carrier = Carrier(names, child)
                    if let obstacle = carrier.obstacle {
                        carried.left.append(problem(child, obstacle))
                    } else {
                        element.children.append(carrier.element)
                    }
                }
            }
            carried.parts[part] = element
        }
        try oldStore.checkUnchanged()
        return carried
    }

    /// The id of the new plan for that of the old one; an assessment of another plan stays one of that.
    private func planName(_ name: FieldValue) -> FieldValue {
        name == .text(oldStore.plan.id) ? .text(newStore.plan.id) : name
    }

    private func problem(_ element: StoredElement, _ reason: Localized<String>) -> Problem {
        let name = oldStore.facts.schema.entities[element.entity].name
        let place = oldStore.location(of: oldStore.record(name, element.row))
        let path = oldStore.facts.files[oldStore.facts.tables[element.entity].file].path
        return Problem(
            path: path, line: place.line, column: place.column,
            text: Localized { $0.phrases.inputs.notCarried(place.element, reason[$0]) })
    }
}

/// Puts one element that names things of an old revision into the names of a new one.
private struct Carrier {
    private let names: CarriedNames
    private let statement: StoredElement
    /// The new names, by what they name and the old ones.
    private var found: [Name: String] = [:]
    /// Why the element cannot be carried; nil if it can.
    private(set) var obstacle: Localized<String>?

    private struct Name: Hashable {
        let entity: String
        let text: String
    }

    init(_ names: CarriedNames, _ statement: StoredElement) {
        (self.names, self.statement) = (names, statement)
        follow(statement)
    }

    /// Finds the new names of all that an element names, and those in it.
    private mutating func follow(_ element: StoredElement) {
        let (elements, schema) = (element.elements, element.elements.facts.schema)
        let table = elements.facts.tables[element.entity]
        for (index, (member, storage)) in zip(table.declaration.members, table.storages).enumerated() {
            switch (member.kind, storage) {
            case (.reference(to: let target), .word32(let column)):
                let reference = column[Int(element.row)]
                guard reference != .min, obstacle == nil, let name = element.value(of: index)?.written else { continue }
                follow(reference, called: name, target, element)
            case (.reference(to: let inner), nil), (.references(by: let inner), nil):
                let entity = schema.position(of: inner)
                for row in elements.rows(of: entity, in: element.entity, element.row) {
                    follow(StoredElement(elements: elements, entity: entity, row: row))
                }
            default: break
            }
        }
    }

    private mutating func follow(_ reference: Int32, called name: String, _ target: String, _ element: StoredElement) {
        switch names.follow(reference, called: name, target, in: element) {
        case .name(let new): found[Name(entity: target, text: name)] = new
        case .obstacle(let reason): obstacle = reason
        }
    }

    /// The element in the names of the new revision.
    var element: StatedElement {
        let stated = StatedElement(statement)
        var element = stated.renamingReferences { found[Name(entity: $0, text: $1)] }.element ?? stated
        if let title = names.newTitle(statement) { element.fields["title"] = .text(title) }
        return element
    }
}

/// What things of an old revision are called in the new one, and what is called so there.
private final class CarriedNames {
    private let correspondence: Correspondence
    private let old: DossierStore
    private let new: DossierStore
    /// The numbers of the tasks that are new, by title and by number.
    private lazy var newNumbers = Self.byEither(
        correspondence.added(.task).map { Model.Task(unchecked: $0) }.map { ($0.title, $0.label) })
    /// The ids of the lines that are new, by activity and by id.
    private lazy var newIDs = Self.byEither(
        correspondence.added(.line).map { Model.Line(unchecked: $0) }.map { ($0.activity, $0.id) })
    private lazy var oldTasks = Dictionary(grouping: old.tasks, by: \.number)
    private lazy var newTasks = Dictionary(grouping: new.tasks, by: \.number)
    /// What each name means that may refer to a task of the new revision; none where several may be meant.
    private lazy var meanings = new.tasksByName
    private var known: [String: Set<String>] = [:]

    enum Outcome {
        case name(String)
        /// Why there is none.
        case obstacle(Localized<String>)
    }

    init(_ correspondence: Correspondence) {
        self.correspondence = correspondence
        (old, new) = (correspondence.oldStore, correspondence.newStore)
    }

    /// What a reference in an element of the old revision names, as the new one calls it.
    func follow(_ reference: Int32, called name: String, _ target: String, in element: StoredElement) -> Outcome {
        if Facts.symbol(ofUnresolved: reference) != nil {
            if target == "task", (oldTasks[name]?.count ?? 0) > 1 { return followShared(name) }
            return keep(name, target, in: element)
        }
        let entity = old.facts.schema.position(of: target)
        let row = correspondence.newRow(entity, reference)
        if row < 0 { return .obstacle(absence(of: reference, target, name)) }
        if target != "task" { return .name(self.name(new, entity, row)) }
        let task = new.task(row)
        if let newName = unmistakable(task, asIn: name, of: old.task(reference)) { return .name(newName) }
        return .obstacle(.said { $0.inputs.sharedNow(name, number: task.number) })
    }

    /// The name by which only one task of the new revision is meant: of the kind by which the old one was, if it has one such.
    private func unmistakable(_ task: Model.Task, asIn name: String, of old: Model.Task) -> String? {
        let kinds = [task.number, task.id, task.path]
        let first = name == old.id ? task.id : name != old.number && name == old.path ? task.path : task.number
        return ([first] + kinds).compactMap(\.self).first { meanings[$0] == .some(task) }
    }

    /// A number that several tasks have means them all, and does where the same tasks share one in the new revision.
    private func followShared(_ number: String) -> Outcome {
        let tasks = oldTasks[number] ?? []
        let followed = tasks.compactMap { correspondence.new(of: $0)?.number }
        if let new = followed.first, followed.count == tasks.count, Set(followed).count == 1,
            newTasks[new]?.count == tasks.count
        {
            return .name(new)
        }
        return .obstacle(.said { $0.inputs.sharedBefore(tasks.count, number: number) })
    }

    /// A name that names nothing stays, unless it would name something now.
    private func keep(_ name: String, _ target: String, in element: StoredElement) -> Outcome {
        let isNamed =
            switch target {
            case "element": hasElement(name, element)
            case "task": meanings[name] != nil
            default: names(of: target).contains(name)
            }
        if !isNamed { return .name(name) }
        return .obstacle(.said { $0.inputs.namedNow(target, name) })
    }

    /// Whether the recommendation that a response answers has an element in the new revision.
    private func hasElement(_ name: String, _ reference: StoredElement) -> Bool {
        let owner = Model.ElementReference(unchecked: old.record("elementReference", reference.row))
            .response
        let recommendation = owner.recommendation.flatMap { correspondence.new(of: $0) }
        return recommendation?.elements.contains { $0.id == name } ?? false
    }

    /// The title that the task of a statement has now, where the statement has the one that it had.
    func newTitle(_ statement: StoredElement) -> String? {
        let table = statement.elements.facts.tables[statement.entity]
        guard let title = table.declaration.members.firstIndex(where: { $0.name == "title" }),
            let member = table.declaration.members.firstIndex(where: { $0.kind == .reference(to: "task") }
            ),
            case .word32(let tasks)? = table.storages[member]
        else { return nil }
        let row = tasks[Int(statement.row)]
        guard row >= 0, statement.value(of: title) == .text(old.task(row).title) else { return nil }
        return correspondence.new(of: old.task(row))?.title
    }

    /// Why the new revision does not have something of the old one.
    private func absence(of row: Int32, _ target: String, _ name: String) -> Localized<String> {
        let (title, known): (String, [String: [String]])
        switch target {
        case "task": (title, known) = (old.task(row).title, newNumbers)
        case "line": (title, known) = (Model.Line(unchecked: old.record(target, row)).activity, newIDs)
        default: return .said { $0.inputs.absent(target, name) }
        }
        let like = (known[title] ?? []) + (known[name] ?? [])
        // Of many it is said how many they are.
        let named = like.count > 6 ? like : Set(like).sorted()
        return .said { $0.inputs.absent(target, name, title: title, like: named) }
    }

    private static func byEither(_ things: [(wording: String, name: String)]) -> [String: [String]] {
        things.reduce(into: [:]) { names, thing in
            names[thing.wording, default: []].append(thing.name)
            names[thing.name, default: []].append(thing.name)
        }
    }

    /// The name by which a row is referred to.
    private func name(_ store: DossierStore, _ entity: Int, _ row: Int32) -> String {
        let table = store.facts.tables[entity]
        let symbol = table.words(table.declaration.members[table.keyMember].name)[Int(row)]
        return store.facts.symbols.text(symbol).string
    }

    /// All names of an entity in the new revision.
    private func names(of target: String) -> Set<String> {
        if let names = known[target] { return names }
        let entity = new.facts.schema.position(of: target)
        let names = Set((0..<Int32(new.facts.tables[entity].count)).map { name(new, entity, $0) })
        known[target] = names
        return names
    }
}

extension DossierStore {
    fileprivate func task(_ row: Int32) -> Model.Task { Model.Task(unchecked: record("task", row)) }
}
