package import CEL

/// Which task is meant by what names one, where the number and what else is known do not agree.
///
/// A judgement and a report of progress may state the title of their task beside its number. And a revision may say of a
/// number, in the same words, what an earlier one says of the task that had the number then.
final class MeantTasks: @unchecked Sendable {
    /// Those who say something of a task under a title, by entity.
    private let statements: [String: TaskStatements]

    init(_ derivations: Derivations) {
        let titles = TaskTitles(derivations)
        let table = derivations.facts.tables.filter { table in
            let members = table.declaration.members
            return members.contains { $0.name == "title" } && members.contains { $0.name == "task" && $0.isRequired }
        }
        statements = Dictionary(
            uniqueKeysWithValues: table.map { ($0.declaration.name, TaskStatements($0, titles, derivations)) })
    }

    /// What the rows of an entity say of tasks; nil of those that state no title.
    func statements(of entity: String) -> TaskStatements? { statements[entity] }

    /// Takes note of what an earlier revision says of other tasks, in place of what was noted before.
    func note(_ namings: [Record: EarlierNaming]) {
        for (entity, statements) in statements {
            statements.earlier = namings.isEmpty ? [:] : Self.rows(namings, of: entity)
        }
    }

    private static func rows(_ namings: [Record: EarlierNaming], of entity: String) -> [Int32: EarlierNaming] {
        let own = namings.filter { $0.key.type.name == entity }.map { ($0.key.row, $0.value) }
        return Dictionary(uniqueKeysWithValues: own)
    }
}

/// What the rows of one entity say of tasks, under a number and perhaps a title.
final class TaskStatements: @unchecked Sendable {
    private let facts: Facts
    private let tasks: GrowableColumn<Int32>
    private let stated: GrowableColumn<Int32>
    private let titles: TaskTitles
    /// What an earlier revision says of other tasks in the words of a row.
    fileprivate(set) var earlier: [Int32: EarlierNaming] = [:]

    fileprivate init(_ table: Table, _ titles: TaskTitles, _ derivations: Derivations) {
        facts = derivations.facts
        (tasks, stated) = (table.words("task"), table.words("title"))
        self.titles = titles
    }

    func hasTitle(_ row: Int32) -> Bool { stated[Int(row)] >= 0 }

    func title(_ row: Int32) -> TextSlice? { hasTitle(row) ? facts.symbols.text(stated[Int(row)]) : nil }

    func earlier(_ row: Int32) -> EarlierNaming? { earlier.isEmpty ? nil : earlier[row] }

    /// The task that is meant where that is known to be another than the one named, or -1.
    func meant(_ row: Int32) -> Int32 {
        if let earlier = earlier(row) { return earlier.task?.record.row ?? -1 }
        return titled(row)?.only ?? -1
    }

    /// The other tasks that have the title which a row states of its own; nil where there are none.
    private func titled(_ row: Int32) -> TaskTitles.Bearers? {
        let task = tasks[Int(row)]
        guard task >= 0, hasTitle(row) else { return nil }
        let title = facts.symbols.text(stated[Int(row)]).string
        return title == titles.title(task) ? nil : titles.bearers(of: title)
    }

    /// How many rows are known to say of a task what was said of another.
    var misplaced: Int {
        (0..<Int32(tasks.count)).count { row in earlier(row) != nil || titled(row) != nil }
    }
}

/// The titles of tasks.
private final class TaskTitles: @unchecked Sendable {
    private let facts: Facts
    private let tasks: Table
    private let places: GrowableColumn<TextPlace>
    private let byTitle = Box()
    private let part: Lazily

    private final class Box { var bearers: [String: Bearers] = [:] }

    /// Those that have a title: one task or several.
    struct Bearers {
        /// The row of the one; nil of several.
        let only: Int32?
    }

    init(_ derivations: Derivations) {
        let facts = derivations.facts
        let tasks = facts.table("task")
        guard case .text(let places) = tasks.storage(of: "title") else { preconditionFailure("A title is a text.") }
        (self.facts, self.tasks, self.places) = (facts, tasks, places)
        let box = byTitle
        part = derivations.derived.lazily {
            box.bearers = [:]
            for row in 0..<tasks.count {
                // Nobody will show most of them, so that they are not kept.
                let text = Texts.read(places[row], of: facts.files[tasks.file])
                let title = String(decoding: Bytes(start: text.base, count: text.count), as: UTF8.self)
                box.bearers[title] = Bearers(only: box.bearers[title] == nil ? Int32(row) : nil)
            }
        }
    }

    func title(_ task: Int32) -> String { facts.text(places[Int(task)], in: tasks).string }

    func bearers(of title: String) -> Bearers? {
        part.ensure()
        return byTitle.bearers[title]
    }
}

/// What an earlier revision says of another task, under the same number and in the same words.
package struct EarlierNaming: Sendable {
    /// The title of that task in the earlier revision.
    package let title: String
    /// The task in the loaded dossier; nil where it is gone.
    package let task: Model.Task?

    /// A task of an earlier revision by its title there, and which task it is now.
    package init(title: String, task: Model.Task?) { (self.title, self.task) = (title, task) }
}

extension DossierStore {
    /// Takes note of the judgements and reports of progress that an earlier revision has, in the same words, of other tasks;
    /// rules may ask for it until another dossier is loaded.
    package func note(_ namings: [Record: EarlierNaming]) { vocabulary.derivations.meant.note(namings) }

    /// How many judgements are known to say of a task what was judged of another.
    package var misplacedJudgements: Int { misplaced("funding") + misplaced("response") }

    /// How many entries of the progress report are known to say of a task what was said of another.
    package var misplacedStatuses: Int { misplaced("taskStatus") }

    private func misplaced(_ entity: String) -> Int {
        vocabulary.derivations.meant.statements(of: entity)?.misplaced ?? 0
    }
}
