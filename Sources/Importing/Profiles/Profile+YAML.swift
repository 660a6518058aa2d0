internal import Dossier
internal import Encodings
package import Platform
internal import Texts

extension Profile {
    /// What a file `profile.yaml` states.
    ///
    /// - Throws: `Problem`, with its place, for what is no profile.
    package init(yaml text: String, path: String, id: String) throws(Problem) {
        var root = try YAMLReader(path: path).root(text)
        var words = try root.mapping("about")
        let about = try Localized { language throws(Problem) in try words.text(language.rawValue).content }
        try words.finish(expected: Language.allCases.map(\.rawValue))
        self.init(about: about)
        (self.id, self.path) = (id, path)
        languages = try root.listed("languages").map(\.content)
        guard !languages.isEmpty else {
            throw root.problem("The key languages is missing; expected the tags of one or more.")
        }
        country = try root.byLanguage("country")
        currency = try root.byLanguage("currency")
        for code in currency where Currencies.codes[code.value.lowercased()] != code.value {
            throw root.problem(
                "The currency is \"\(code.value)\"; expected the three letters of its code, such as EUR.")
        }
        for code in country where code.value.count != 2 || !code.value.allSatisfy({ ("A"..."Z").contains($0) }) {
            throw root.problem("The country is \"\(code.value)\"; expected the two letters of its code, such as HR.")
        }
        numbers = try root.numberStyle("numbers")
        if let text = try root.optionalText("unit") {
            guard let number = Int(text.content), number > 0 else {
                throw text.problem(path, "The unit is \"\(text.content)\"; expected a whole number such as 1000.")
            }
            unit = number
        }
        if let signs = try root.optionalText("notes-between") {
            let parts = signs.content.split(separator: " ").map(String.init)
            guard parts.count == 2 else {
                throw signs.problem(path, "There are \(parts.count) signs; expected two with a blank between: \"{ }\".")
            }
            notes = (parts[0], parts[1])
        }
        if var plan = try root.optionalMapping("plan") {
            title = try plan.labels("title", path)
            period = try plan.labels("period", path)
            adopted = try plan.labels("adopted", path)
            try adopted.require([], orTime: true, in: "adopted", plan)
            try title.require(["title"], in: "title", plan)
            begins = try plan.labels("begins", path)
            ends = try plan.labels("ends", path)
            skip = try plan.labels("skip", path)
            try plan.finish(expected: ["title", "period", "adopted", "begins", "ends", "skip"])
        }
        for var entry in try root.optionalMappings("headings") { headings.append(try HeadingRule(&entry, path)) }
        fields = try root.fields("fields", path)
        columns = try root.fields("columns", path)
        if var annex = try root.optionalMapping("annex") { self.annex = try AnnexRule(&annex, path) }
        if var report = try root.optionalMapping("report") { self.report = try ReportRule(&report, path) }
        if var bodies = try root.optionalMapping("bodies") { self.bodies = try BodyRule(&bodies, path) }
        deadlines = try root.deadlines("deadlines")
        nothing = try root.labels("nothing", path)
        if var running = try root.optionalMapping("running-text") {
            self.running.isSummary = try running.optionalText("summary")?.content == "true"
            self.running.citations = try running.labels("citations", path)
            self.running.references = try running.labels("references", path)
            try running.finish(expected: ["summary", "citations", "references"])
        }
        try root.finish(expected: [
            "about", "languages", "country", "currency", "numbers", "unit", "notes-between", "plan", "headings",
            "fields", "columns", "annex", "report", "bodies", "deadlines", "nothing", "running-text",
        ])
        guard !fields.isEmpty || !columns.isEmpty || annex != nil || report != nil else {
            throw Problem(
                path: path, line: 1, column: 1,
                message: "The profile reads nothing; expected fields, columns, annex or report.")
        }
    }
}

extension Profile.HeadingRule {
    fileprivate init(_ entry: inout YAMLReader.Mapping, _ path: String) throws(Problem) {
        let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
        guard let kind = Kind.allCases.first(where: { kind in entry.keys.contains { $0.content == kind.rawValue } })
        else {
            throw entry.problem("There is no kind of heading; expected one of \(kinds).")
        }
        self.kind = kind
        if var mapping = try entry.mappingIfAny(kind.rawValue) {
            if let text = try mapping.optionalText("level") {
                guard let number = Int(text.content), (1...9).contains(number) else {
                    throw text.problem(path, "The level is \"\(text.content)\"; expected 1 to 9.")
                }
                level = number
            } else {
                level = nil
            }
            var labels = try mapping.labels("text", path)
            if labels.isEmpty, level != nil, let usual = try? Phrase("[{number} ]{title}") {
                labels.all = [.init(language: nil, value: usual)]
            }
            text = labels
            try mapping.finish(expected: ["level", "text"])
        } else {
            level = nil
            text = try entry.labels(kind.rawValue, path)
        }
        guard text.all.allSatisfy({ $0.value.places.contains("title") }) else {
            throw entry.problem("A heading has no {title}; expected a phrase with that place.")
        }
        try entry.finish(expected: Kind.allCases.map(\.rawValue))
    }
}

extension Profile.BodyRule {
    fileprivate init(_ mapping: inout YAMLReader.Mapping, _ path: String) throws(Problem) {
        if var separators = try mapping.mappingIfAny("separators") {
            for key in separators.keys {
                let field = try Profile.Field(key, path)
                self.separators.append((field, try separators.signs(key.content)))
            }
        } else if mapping.keys.contains(where: { $0.content == "separators" }) {
            separators = [(nil, try mapping.signs("separators"))]
        }
        if var markers = try mapping.optionalMapping("markers") {
            for key in markers.keys {
                self.markers.append((try Profile.Field(key, path), try markers.labels(key.content, path)))
            }
        }
        if var roles = try mapping.optionalMapping("roles") {
            for key in roles.keys {
                guard ParticipantRole(rawValue: key.content) != nil else {
                    let known = ParticipantRole.allCases.map(\.rawValue).joined(separator: ", ")
                    throw key.problem(path, "\(key.content) is no role; expected one of \(known).")
                }
                let labels = try roles.labels(key.content, path)
                try labels.require(["body"], in: key.content, roles)
                self.roles.append((key.content, labels))
            }
        }
        funders = try mapping.labels("funders", path)
        defined = try mapping.labels("defined", path)
        try funders.require(["body"], in: "funders", mapping)
        try defined.require(["body", "abbreviation"], in: "defined", mapping)
        try mapping.finish(expected: ["separators", "markers", "roles", "funders", "defined"])
    }
}

extension Profile.AnnexRule {
    fileprivate init(_ mapping: inout YAMLReader.Mapping, _ path: String) throws(Problem) {
        columns = try mapping.fields("columns", path)
        sheet = try mapping.optionalText("sheet")?.content
        title = try mapping.labels("title", path)
        totals = try mapping.labels("totals", path)
        subtotals = try mapping.labels("subtotals", path)
        if var shares = try mapping.optionalMapping("shares") {
            for key in shares.keys {
                let labels = try shares.labels(key.content, path)
                try labels.require(["percent"], in: key.content, shares)
                self.shares.append((key.content, labels))
            }
        }
        try mapping.finish(expected: ["columns", "sheet", "title", "totals", "subtotals", "shares"])
    }
}

extension Profile.ReportRule {
    fileprivate init(_ mapping: inout YAMLReader.Mapping, _ path: String) throws(Problem) {
        monitor = try mapping.text("monitor").content
        subject = try mapping.labels("subject", path)
        isSubjectUnderstood = try mapping.optionalText("subject-understood")?.content == "true"
        symbol = try mapping.labels("symbol", path)
        round = try mapping.labels("round", path)
        published = try mapping.labels("published", path)
        replyDue = try mapping.labels("reply-due", path)
        appendix = try mapping.labels("appendix", path)
        study = try mapping.labels("study", path)
        if var verbs = try mapping.optionalMapping("verbs") {
            for key in verbs.keys { self.verbs.append((key.content, try verbs.labels(key.content, path))) }
        }
        try mapping.finish(expected: [
            "monitor", "subject", "subject-understood", "symbol", "round", "published", "reply-due", "appendix",
            "study", "verbs",
        ])
    }
}

extension Profile.Labels {
    /// Refuses phrases that lack a place.
    fileprivate func require(
        _ places: Set<String>, orTime: Bool = false, in key: String, _ mapping: YAMLReader.Mapping
    ) throws(Problem) {
        for phrase in all.map(\.value) {
            if orTime, phrase.hasTime { continue }
            let missing = orTime ? ["date"] : places.subtracting(phrase.places).sorted()
            if let first = missing.first {
                throw mapping.problem(
                    "In \(key), “\(phrase.source)” has no {\(first)}; expected a phrase with that place.")
            }
        }
    }
}

extension Profile.Field {
    init(_ key: Placed<String>, _ path: String) throws(Problem) {
        guard let field = Self(rawValue: key.content) else {
            let fields = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw key.problem(path, "\(key.content) is no field; expected one of \(fields).")
        }
        self = field
    }
}

extension YAMLReader.Mapping {
    /// Phrases, for all languages or in a mapping by language.
    mutating func labels(_ key: String, _ path: String) throws(Problem) -> Profile.Labels {
        var labels = Profile.Labels()
        if var mapping = try mappingIfAny(key) {
            for language in mapping.keys {
                labels.all += try mapping.phrases(language.content).map { .init(language: language.content, value: $0) }
            }
        } else {
            labels.all = try phrases(key).map { .init(language: nil, value: $0) }
        }
        return labels
    }

    /// A text, for all languages or in a mapping by language.
    mutating func byLanguage(_ key: String) throws(Problem) -> [Profile.ByLanguage<String>] {
        if var mapping = try mappingIfAny(key) {
            return try mapping.pairs().map { .init(language: $0.name, value: $0.value.content) }
        }
        return try optionalText(key).map { [.init(language: nil, value: $0.content)] } ?? []
    }

    /// Fields and their labels; a mapping with `label` says under which header too.
    mutating func fields(_ key: String, _ path: String) throws(Problem) -> [Profile.FieldRule] {
        guard var mapping = try optionalMapping(key) else { return [] }
        return try mapping.keys.map { name throws(Problem) in
            let field = try Profile.Field(name, path)
            if var detailed = try mapping.mappingIfAny(name.content) {
                if detailed.keys.contains(where: { $0.content == "label" }) {
                    let rule = Profile.FieldRule(
                        field: field, labels: try detailed.labels("label", path),
                        under: try detailed.labels("under", path))
                    try detailed.finish(expected: ["label", "under"])
                    return rule
                }
                var labels = Profile.Labels()
                for language in detailed.keys {
                    labels.all += try detailed.phrases(language.content).map {
                        .init(language: language.content, value: $0)
                    }
                }
                return Profile.FieldRule(field: field, labels: labels, under: .init())
            }
            return Profile.FieldRule(field: field, labels: try mapping.labels(name.content, path), under: .init())
        }
    }

    /// Signs and words that part others; the word `line` stands for the end of a line.
    mutating func signs(_ key: String) throws(Problem) -> [String] {
        try listed(key).map { $0.content == "line" ? "\n" : Wording.folded($0.content) }
    }
}
