internal import Dossier
package import Encodings
internal import Platform
package import Texts

/// A rule as its file states it, before its expressions are checked; all who speak of it share one.
package final class RuleSource: Sendable {
    /// The file.
    package let path: String
    /// The rule's id, which names the violation.
    package let id: String
    /// The folder of its folder.
    package let category: String
    /// How grave a violation is.
    package let severity: Severity
    /// What its findings concern; the plan where `concernsDossier` decides.
    package let concerns: Concern
    /// Which of its findings concern the dossier and not the plan, where that depends on what was found.
    package let concernsDossier: Placed<String>?
    /// The names of `for` and the lists they range over, in order.
    package let clauses: [(name: String, list: Placed<String>)]
    /// When the rule applies to a binding; nil for always.
    package let when: Placed<String>?
    /// Named expressions, in order.
    package let lets: [(name: String, expression: Placed<String>)]
    /// What must be true of every binding.
    package let require: Placed<String>
    /// Where a finding is located; nil for the last entity bound.
    package let at: Placed<String>?
    /// What else a reader should look at.
    package let related: [Placed<String>]
    /// What a finding is about; nil for the keys of all bindings.
    package let subject: [Placed<String>]?
    /// By what readers see repeats rolled up.
    package let group: Placed<String>?
    /// Who can mend it.
    package let addressee: Placed<String>?
    /// The money at stake, where a violation is about money.
    package let stake: Placed<String>?
    /// The findings of other rules that a finding of this one explains.
    package let subsumes: [(rule: Placed<String>, on: Placed<String>)]
    /// What it says, as the files beside it state it.
    package let texts: Localized<RuleTexts>
    /// The rule's name.
    package let title: Localized<String>
    /// What should be.
    package let criterion: Localized<String>
    /// By which text it should be.
    package let criterionSource: Localized<String>
    /// What follows from it.
    package let effect: Localized<String>

    /// Reads a rule file; nil where it is right and there are no `texts` to go with it.
    ///
    /// - Throws: the first problem of the file, with its place.
    init?(
        yaml text: String, path: String, category: String, folder: String, texts: Localized<RuleTexts>?
    ) throws(Problem) {
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
        let (concerns, concernsDossier) = try Self.concerns(&root, path)
        var clauses: [(name: String, list: Placed<String>)] = []
        for clause in try root.optionalTexts("for") ?? [] { clauses.append(try Self.clause(clause, path)) }
        guard !clauses.isEmpty else {
            throw root.problem("The key for is missing or empty; expected a list such as `- task in tasks`.")
        }
        var lets = try root.optionalMapping("let")
        var subsumes: [(rule: Placed<String>, on: Placed<String>)] = []
        for var entry in try root.optionalMappings("subsumes") {
            subsumes.append((try entry.text("rule"), try entry.text("on")))
            try entry.finish(expected: ["rule", "on"])
        }
        self.path = path
        self.id = id.content
        self.category = category
        self.severity = known
        self.concerns = concerns
        self.concernsDossier = concernsDossier
        self.clauses = clauses
        self.when = try root.optionalText("when")
        self.lets = try lets?.pairs().map { ($0.name, $0.value) } ?? []
        self.require = try root.text("require")
        self.at = try root.optionalText("at")
        self.related = try root.optionalTexts("related") ?? []
        self.subject = try root.optionalTexts("subject")
        self.group = try root.optionalText("group")
        self.addressee = try root.optionalText("addressee")
        self.stake = try root.optionalText("stake")
        self.subsumes = subsumes
        try root.finish(expected: Self.keys)
        guard let texts else { return nil }
        self.texts = texts
        title = texts.map(\.title)
        criterion = texts.map(\.criterion)
        criterionSource = texts.map(\.source)
        effect = texts.map(\.effect.content)
    }
}
