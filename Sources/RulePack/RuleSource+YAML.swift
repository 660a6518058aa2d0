internal import Dossier

extension RuleSource {
    private static let keys =
        "id, severity, for, when, let, require, at, related, subject, group, addressee, stake, subsumes, title, criterion, condition, effect or recommendation"

    /// Reads a rule file.
    ///
    /// - Throws: the first problem of the file, with its place.
    init(yaml text: String, path: String, category: String, folder: String) throws(Problem) {
        var root = try YAMLReader(path: path).root(text)
        let id = try root.text("id")
        guard id.content == folder else {
            throw Problem(
                path: path, line: id.line, column: id.column,
                message: "The id is \"\(id.content)\"; expected \"\(folder)\", as the folder is called.")
        }
        let severity = try root.text("severity")
        guard let known = Severity(rawValue: severity.content) else {
            throw Problem(
                path: path, line: severity.line, column: severity.column,
                message: "The severity is \"\(severity.content)\"; expected major, minor or observation.")
        }
        var clauses: [(name: String, list: Placed<String>)] = []
        for clause in try root.optionalTexts("for") ?? [] { clauses.append(try Self.clause(clause, path)) }
        guard !clauses.isEmpty else {
            throw root.problem("The key for is missing or empty; expected a list such as `- task in tasks`.")
        }
        var lets = try root.optionalMapping("let")
        var subsumes: [(rule: Placed<String>, on: Placed<String>)] = []
        for var entry in try root.optionalMappings("subsumes") {
            subsumes.append((try entry.text("rule"), try entry.text("on")))
            try entry.finish(expected: "rule or on")
        }
        var criterion = try root.mapping("criterion")
        let (criterionText, source) = (try Self.placed(&criterion), try criterion.mapping("source"))
        try criterion.finish(expected: "en, sl or source")
        self.init(
            path: path, id: id.content, category: category, severity: known, clauses: clauses,
            when: try root.optionalText("when"),
            lets: try lets?.pairs().map { ($0.name, $0.value) } ?? [],
            require: try root.text("require"), at: try root.optionalText("at"),
            related: try root.optionalTexts("related") ?? [], subject: try root.optionalTexts("subject"),
            group: try root.optionalText("group"), addressee: try root.optionalText("addressee"),
            stake: try root.optionalText("stake"), subsumes: subsumes,
            title: try Self.localized(root.mapping("title")).map(\.content), criterion: criterionText.map(\.content),
            criterionSource: try Self.localized(source).map(\.content),
            condition: try Self.localized(root.mapping("condition")),
            effect: try Self.localized(root.mapping("effect")),
            recommendation: try Self.localized(root.mapping("recommendation")))
        try root.finish(expected: Self.keys)
    }

    private static func clause(_ clause: Placed<String>, _ path: String) throws(Problem) -> (
        name: String, list: Placed<String>
    ) {
        let text = clause.content
        guard let separator = text.firstRange(of: " in "),
            text[..<separator.lowerBound].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
        else {
            throw Problem(
                path: path, line: clause.line, column: clause.column,
                message: "The clause is \"\(text)\"; expected a name, the word in and a list, such as `task in tasks`.")
        }
        let offset = text.distance(from: text.startIndex, to: separator.upperBound)
        return (
            String(text[..<separator.lowerBound]),
            Placed(String(text[separator.upperBound...]), line: clause.line, column: clause.column + offset)
        )
    }

    private static func placed(_ mapping: inout YAMLReader.Mapping) throws(Problem) -> Localized<Placed<String>> {
        Localized(en: try mapping.text("en"), sl: try mapping.text("sl"))
    }

    private static func localized(_ mapping: YAMLReader.Mapping) throws(Problem) -> Localized<Placed<String>> {
        var mapping = mapping
        let texts = try placed(&mapping)
        try mapping.finish(expected: "en or sl")
        return texts
    }
}

extension String {
    /// The first place where `text` stands.
    fileprivate func firstRange(of text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
