internal import CEL
internal import Dossier
internal import Texts

/// How forms call the tasks of a dossier.
struct TaskLabels {
    /// The task that a name of the dossier means; nil where it means several.
    let meanings: [String: Model.Task?]
    /// The tasks that have a name which means them alone, with that name.
    let named: [(name: String, task: Model.Task)]
    private let names: [Model.Task: String]

    init(_ store: DossierStore) {
        let meanings = store.tasksByName
        self.meanings = meanings
        named = store.tasks.compactMap { task in
            let name = [task.number, task.id, task.path].compactMap(\.self).first { meanings[$0] == .some(task) }
            return name.map { ($0, task) }
        }
        names = Dictionary(named.map { ($0.task, $0.name) }) { first, _ in first }
    }

    /// The name that means a task alone; nil where there is none.
    func name(of task: Model.Task) -> String? { names[task] }

    /// The task that a name means alone.
    func task(_ name: String) -> Model.Task? { meanings[name] ?? nil }
}

extension Language {
    /// The bodies that lead a task, in few words.
    func leads(of task: Model.Task) -> String {
        var seen: Set<String> = []
        return task.leads.compactMap { lead in
            let name = lead.body.map { text($0) } ?? lead.text
            return name.flatMap { seen.insert($0).inserted ? $0 : nil }
        }.joined(separator: ", ")
    }
}
