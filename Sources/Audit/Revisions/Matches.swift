package import Dossier
internal import CEL
internal import Encodings
package import Platform
internal import RulePack
internal import Texts

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
            try root.finish(expected: ["tasks", "lines"])
        } catch {
            throw .invalid([error])
        }
    }

    private static func entries(_ key: String, _ root: inout YAMLReader.Mapping) throws(Problem) -> [Entry] {
        var entries: [Entry] = []
        for var entry in try root.optionalMappings(key) {
            let (old, new) = (try entry.text("old"), try entry.text("new"))
            try entry.finish(expected: ["old", "new"])
            entries.append(Entry(old: old, new: new.content == "none" ? nil : new))
        }
        return entries
    }

    /// Refuses what names nothing of the two revisions, and what is matched twice.
    package func check(_ old: DossierStore, _ new: DossierStore) throws(LoadFailure) {
        let problems =
            problems(tasks, .task, Self.taskPositions(old), Self.taskPositions(new))
            + problems(lines, .line, Self.linePositions(old), Self.linePositions(new))
        if !problems.isEmpty { throw .invalid(problems) }
    }

    /// The position of the thing that each name means; nil for a name that several bear.
    typealias Positions = [String: Int?]

    /// The positions of a dossier's tasks: named as references name them.
    static func taskPositions(_ store: DossierStore) -> Positions {
        store.tasksByName.mapValues { $0.map { Int($0.record.row) } }
    }

    /// The positions of a dossier's lines, by their ids.
    static func linePositions(_ store: DossierStore) -> Positions {
        Dictionary(store.lines.map { ($0.id, Int($0.record.row)) }, uniquingKeysWith: { first, _ in first })
    }

    private func problems(_ entries: [Entry], _ kind: MatchedThing, _ old: Positions, _ new: Positions) -> [Problem] {
        var taken = (old: Set<Int>(), new: Set<Int>())
        let repeated = entries.flatMap { entry in
            let (from, to) = (old[entry.old.content] ?? nil, entry.new.flatMap { new[$0.content] ?? nil })
            let isOldFree = from.map { taken.old.insert($0).inserted } ?? true
            let isNewFree = to.map { taken.new.insert($0).inserted } ?? true
            return [isOldFree ? nil : entry.old, isNewFree ? nil : entry.new].compactMap(\.self)
        }
        return repeated.map { text in
            Problem(
                path: path, line: text.line, column: text.column,
                text: .said { $0.inputs.matchedTwice(kind, text.content) })
        }
            + entries.flatMap { entry in
                [(entry.old, old, true), (entry.new, new, false)].compactMap { text, known, isOld in
                    guard let text else { return nil }
                    let said: Localized<String>
                    switch known[text.content] {
                    case .some(.some): return nil
                    case .some(.none): said = .said { $0.inputs.severalMatched(kind, text.content, isOld: isOld) }
                    case .none: said = .said { $0.inputs.noneMatched(kind, text.content, isOld: isOld) }
                    }
                    return Problem(path: path, line: text.line, column: text.column, text: said)
                }
            }
    }
}
