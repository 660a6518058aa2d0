package import Dossier
internal import Encodings
package import Platform
internal import RulePack

/// A file that fixes which task or line of the new revision is which of the old.
package struct Matches: Sendable {
    /// What the file says of one thing of the old revision.
    struct Entry: Sendable {
        let old: Placed<String>
        /// The number or id in the new revision; nil where it has none.
        let new: Placed<String>?
    }

    private let path: String
    let tasks: [Entry]
    let lines: [Entry]

    /// Reads a file of matches: `tasks` and `lines`, each a list of `{ old: …, new: … }`; `new: none` for what is gone.
    ///
    /// - Throws: `LoadFailure` where there is no such file, or with the first problem in it.
    package init(path: String) throws(LoadFailure) {
        self.path = path
        var root = try YAMLReader.root(ofFile: path)
        do throws(Problem) {
            tasks = try Self.entries("tasks", &root)
            lines = try Self.entries("lines", &root)
            try root.finish(expected: "tasks or lines")
        } catch {
            throw .invalid([error])
        }
    }

    private static func entries(_ key: String, _ root: inout YAMLReader.Mapping) throws(Problem) -> [Entry] {
        var entries: [Entry] = []
        for var entry in try root.optionalMappings(key) {
            let (old, new) = (try entry.text("old"), try entry.text("new"))
            try entry.finish(expected: "old or new")
            entries.append(Entry(old: old, new: new.content == "none" ? nil : new))
        }
        return entries
    }

    /// Refuses what names nothing of the two revisions, and what is matched twice.
    package func check(_ old: DossierStore, _ new: DossierStore) throws(LoadFailure) {
        let problems =
            problems(tasks, "task", Set(old.tasks.map(\.number)), Set(new.tasks.map(\.number)))
            + problems(lines, "line", Set(old.lines.map(\.id)), Set(new.lines.map(\.id)))
        if !problems.isEmpty { throw .invalid(problems) }
    }

    private func problems(_ entries: [Entry], _ kind: String, _ old: Set<String>, _ new: Set<String>) -> [Problem] {
        var taken = (old: Set<String>(), new: Set<String>())
        let repeated = entries.flatMap { entry in
            let isOldFree = taken.old.insert(entry.old.content).inserted
            let isNewFree = entry.new.map { taken.new.insert($0.content).inserted } ?? true
            return [isOldFree ? nil : entry.old, isNewFree ? nil : entry.new].compactMap(\.self)
        }
        return repeated.map { text in
            Problem(
                path: path, line: text.line, column: text.column,
                message: "The \(kind) \(text.content) is matched already; expected each once.")
        }
            + entries.flatMap { entry in
                [(entry.old, old, "old"), (entry.new, new, "new")].compactMap { text, known, revision in
                    guard let text, !known.contains(text.content) else { return nil }
                    return Problem(
                        path: path, line: text.line, column: text.column,
                        message:
                            "The \(revision) revision has no \(kind) \(text.content); expected one of its own, or none as new."
                    )
                }
            }
    }
}
