internal import Encodings
internal import Platform
internal import Texts

extension KnownMonitor {
    /// The degree of what nobody has recorded.
    package static let unknownLevel = "unknown"

    /// Reads what a file states of a monitor.
    ///
    /// - Parameters:
    ///   - text: The text of the file.
    ///   - path: Its path.
    ///   - file: Its name without the ending, which is the monitor's id.
    /// - Throws: the first problem of the file, with its place.
    init(yaml text: String, path: String, file: String) throws(Problem) {
        var root = try YAMLReader(path: path).root(text)
        let id = try root.text("id")
        guard id.content == file else {
            throw id.problem(path, "The id is \"\(id.content)\"; expected \"\(file)\", as the file is called.")
        }
        let names = try root.listed("names")
        let name = try Localized { language throws(Problem) in
            guard let own = names.first(where: { $0.language == language.rawValue })?.words.first else {
                throw root.problem(
                    "The names lack the language \(language.rawValue); expected one in each of "
                        + "\(Language.byCode.map(\.rawValue).joined(separator: ", ")).")
            }
            return own
        }
        levelsOf = try root.textIfAny("levels")
        levels = try levelsOf == nil ? Self.levels(&root) : []
        (self.id, self.path, self.names, self.name) = (id.content, path, names, name)
        called = try root.spokenIfAny("called") ?? name
        undetermined = try root.listed("undetermined")
        other = try root.listed("other")
        rounds = try Self.rounds(&root)
        try root.finish(expected: ["id", "names", "called", "levels", "undetermined", "other", "rounds"])
    }

    private static func levels(_ root: inout YAMLReader.Mapping) throws(Problem) -> [Level] {
        var mapping = try root.mapping("levels")
        var levels: [Level] = []
        for (id, entry) in try mapping.mappings() {
            var entry = entry
            guard id.content != unknownLevel, !id.content.isEmpty,
                id.content.utf8.allSatisfy({ 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 })
            else {
                throw id.problem(
                    mapping.path,
                    "A level is called \"\(id.content)\"; expected a word of the letters a–z, digits and hyphens other "
                        + "than \(unknownLevel).")
            }
            levels.append(Level(id: id.content, name: try entry.spoken("name"), verbs: try entry.listed("verbs")))
            try entry.finish(expected: ["name", "verbs"])
        }
        guard !levels.isEmpty else { throw mapping.problem("There are no levels; expected one at least.") }
        return levels
    }

    private static func rounds(_ root: inout YAMLReader.Mapping) throws(Problem) -> [(Int64, Localized<String>)] {
        guard var mapping = try root.optionalMapping("rounds") else { return [] }
        var rounds: [(Int64, Localized<String>)] = []
        for key in mapping.keys {
            guard let number = Int64(key.content), 1...999_999_999 ~= number, "\(number)" == key.content else {
                throw key.problem(
                    mapping.path,
                    "A round is called \"\(key.content)\"; expected its number, a whole one from 1 to 999999999.")
            }
            rounds.append((number, try mapping.spoken(key.content)))
        }
        return rounds.sorted { $0.0 < $1.0 }
    }
}

extension YAMLReader.Mapping {
    /// The words of each language under a key that may be missing.
    fileprivate mutating func listed(_ key: String) throws(Problem) -> [KnownMonitor.Words] {
        guard var mapping = try optionalMapping(key) else { return [] }
        var all: [KnownMonitor.Words] = []
        for language in mapping.keys {
            guard 2...3 ~= language.content.utf8.count, language.content.utf8.allSatisfy({ 97...122 ~= $0 }) else {
                throw language.problem(
                    path, "The language is \"\(language.content)\"; expected the code of one, such as en or sl.")
            }
            let words = try mapping.optionalTexts(language.content) ?? []
            guard !words.isEmpty else { throw mapping.problem("\(key) lists no words; expected one at least.") }
            all.append(KnownMonitor.Words(language: language.content, words: words.map(\.content)))
        }
        return all
    }

    /// A text in every language that the program speaks, and in no other.
    fileprivate mutating func spoken(_ key: String) throws(Problem) -> Localized<String> {
        var mapping = try mapping(key)
        let texts = try Localized { language throws(Problem) in try mapping.text(language.rawValue).content }
        try mapping.finish(expected: Language.byCode.map(\.rawValue))
        return texts
    }

    fileprivate mutating func spokenIfAny(_ key: String) throws(Problem) -> Localized<String>? {
        keys.contains { $0.content == key } ? try spoken(key) : nil
    }

    /// The text under a key, if the value is no mapping.
    fileprivate mutating func textIfAny(_ key: String) throws(Problem) -> Placed<String>? {
        var copy = self
        return try copy.mappingIfAny(key) == nil ? try text(key) : nil
    }
}
