internal import Dossier

/// A piece of a rule file and where it stands.
public struct Placed<Content: Sendable>: Sendable {
    /// What stands there.
    public let content: Content
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int

    /// A piece at a place.
    public init(_ content: Content, line: Int, column: Int) {
        self.content = content
        self.line = line
        self.column = column
    }
}

/// How grave a violation is.
public enum Severity: String, CaseIterable, Sendable, Comparable {
    /// Worth knowing; nothing is wrong by it alone.
    case observation
    /// A shortcoming that does not put the plan's purpose at risk.
    case minor
    /// A shortcoming that does.
    case major

    /// Whether the first is less grave.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .observation: 0
        case .minor: 1
        case .major: 2
        }
    }
}

/// Whose a finding is: who can mend what it says.
public enum Concern: String, CaseIterable, Sendable {
    /// The plan: a body of the state can mend it.
    case plan
    /// The dossier: those who transcribed or assessed the plan can, and nothing is said against the plan.
    case dossier
}

/// A rule as its file states it, before its expressions are checked; all who speak of it share one.
public final class RuleSource: Sendable {
    /// The file.
    public let path: String
    /// The rule's id, which names the violation.
    public let id: String
    /// The folder of its folder.
    public let category: String
    /// How grave a violation is.
    public let severity: Severity
    /// What its findings concern; the plan where `concernsDossier` decides.
    public let concerns: Concern
    /// Which of its findings concern the dossier and not the plan, where that depends on what was found.
    public let concernsDossier: Placed<String>?
    /// The names of `for` and the lists they range over, in order.
    public let clauses: [(name: String, list: Placed<String>)]
    /// When the rule applies to a binding; nil for always.
    public let when: Placed<String>?
    /// Named expressions, in order.
    public let lets: [(name: String, expression: Placed<String>)]
    /// What must be true of every binding.
    public let require: Placed<String>
    /// Where a finding is located; nil for the last entity bound.
    public let at: Placed<String>?
    /// What else a reader should look at.
    public let related: [Placed<String>]
    /// What a finding is about; nil for the keys of all bindings.
    public let subject: [Placed<String>]?
    /// By what readers see repeats rolled up.
    public let group: Placed<String>?
    /// Who can mend it.
    public let addressee: Placed<String>?
    /// The money at stake, where a violation is about money.
    public let stake: Placed<String>?
    /// The findings of other rules that a finding of this one explains.
    public let subsumes: [(rule: Placed<String>, on: Placed<String>)]
    /// The rule's name.
    public let title: Localized<String>
    /// What should be.
    public let criterion: Localized<String>
    /// By which text it should be.
    public let criterionSource: Localized<String>
    /// What is.
    public let condition: Localized<Placed<String>>
    /// What follows from it.
    public let effect: Localized<Placed<String>>
    /// What should be done.
    public let recommendation: Localized<Placed<String>>

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
            try entry.finish(expected: "rule or on")
        }
        var criterion = try root.mapping("criterion")
        let (criterionText, source) = (try Self.placed(&criterion), try criterion.mapping("source"))
        try criterion.finish(expected: "en, sl or source")
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
        self.title = try Self.localized(root.mapping("title")).map(\.content)
        self.criterion = criterionText.map(\.content)
        self.criterionSource = try Self.localized(source).map(\.content)
        self.condition = try Self.localized(root.mapping("condition"))
        self.effect = try Self.localized(root.mapping("effect"))
        self.recommendation = try Self.localized(root.mapping("recommendation"))
        try root.finish(expected: Self.keys)
    }
}
