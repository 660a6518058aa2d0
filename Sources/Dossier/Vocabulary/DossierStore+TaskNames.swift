extension DossierStore {
    /// The task that each name refers to, as references try it: an id, or a number that one task bears, or a path; nil for a name
    /// that several bear.
    package var tasksByName: [String: Model.Task?] {
        var meanings: [String: Model.Task?] = [:]
        let kinds: [(Model.Task) -> String?] = [{ $0.id }, { $0.number }, { $0.path }]
        for kind in kinds {
            let named = tasks.compactMap { task in kind(task).map { (name: $0, task: task) } }
            for (name, bearers) in Dictionary(grouping: named, by: \.name) where meanings[name] == nil {
                meanings[name] = .some(bearers.count == 1 ? bearers[0].task : nil)
            }
        }
        return meanings
    }
}
