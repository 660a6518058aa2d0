internal import CEL
internal import Dossier
internal import Encodings
internal import Platform
internal import Texts

/// Checks the expressions of one rule and compiles them; every mistake is collected with its place.
final class RuleCompiler {
    /// An expression that was checked, for those who look at it further.
    struct CheckedPart {
        /// What the expression is for.
        enum Role: Equatable {
            case clause(Variable)
            case when
            case definition(String)
            case require
            /// What may read an absent field, which then means none: places, addressees and groups.
            case lenient
            /// What is evaluated for a binding that fails.
            case finding
        }

        /// Whether readers of the rule see the expression.
        var isShown: Bool {
            switch role {
            case .clause, .when, .definition, .require: true
            case .lenient, .finding: false
            }
        }

        let role: Role
        /// The file in which the expression stands.
        let path: String
        let source: Placed<String>
        let checked: CheckedExpression
    }

    private let rule: RuleSource
    private let severity: Severity
    private(set) var environment: Environment { didSet { known = [:] } }
    /// What was checked in the environment, by its text: a rule names the same values again and again in its texts.
    private var known: [String: Program] = [:]
    /// The environment of texts in a language, which may also use `plural`, `percent` and `monitor`.
    private lazy var speaking = Localized { environment.speaking($0, monitors) }
    private let monitors: Monitors
    /// What the texts of findings speak of.
    private var spoken: [Program] = []
    private(set) var problems: [Problem] = []
    private(set) var parts: [CheckedPart] = []

    init(_ rule: RuleSource, severity: Severity, _ environment: Environment, _ monitors: Monitors) {
        self.monitors = monitors
        self.rule = rule
        self.severity = severity
        self.environment = environment
    }

    /// The compiled rule, or nil if there are problems.
    func compile() -> CompiledRule? {
        let clauses = rule.clauses.compactMap(clause)
        var depths = Dictionary(rule.clauses.enumerated().map { ($1.name, $0 + 1) }, uniquingKeysWith: { $1 })
        var lets: [(variable: Variable, depth: Int)] = []
        for (name, expression) in rule.lets {
            refuseDefinition(name, expression)
            // What uses a name whose expression is wrong is not wrong for that.
            if let checked = program(expression, .definition(name))?.expression {
                // A name depends on as many clauses as those that the names in its expression depend on.
                let depth = checked.references.map { depths[$0] ?? 0 }.max() ?? 0
                depths[name] = depth
                lets.append((environment.define(name, checked), depth))
            } else {
                environment.declare(name, .dyn)
            }
        }
        let when = rule.when.flatMap { program($0, .when, .bool) }
        let require = program(rule.require, .require, .bool)
        let at = rule.at.flatMap(place)
        let related = rule.related.compactMap { program($0, .lenient) }
        let subject = rule.subject.map { $0.compactMap { program($0, .finding) } }
        let group = rule.group.flatMap { program($0, .lenient) }
        let addressee = rule.addressee.flatMap { program($0, .lenient) }
        let stake = rule.stake.flatMap { program($0, .finding, .money) }
        let concernsDossier = rule.concernsDossier.flatMap { program($0, .finding, .bool) }
        let subsumes = rule.subsumes.compactMap { entry in
            program(entry.on, .finding).map { (rule: entry.rule.content, on: $0) }
        }
        let condition = templates(\.condition)
        let recommendation = templates(\.recommendation)
        refuseExpressionsInEffects()
        guard problems.isEmpty, let require, let condition, let recommendation else { return nil }
        return CompiledRule(
            source: rule, severity: severity, definitions: definitions { $0.isShown }, clauses: clauses,
            kept: clauses.indices.map { clause in Frame.Kept(lets.filter { $0.depth <= clause }.map(\.variable)) },
            when: when,
            require: require, at: at, related: related,
            subject: subject, group: group, addressee: addressee, stake: stake,
            concernsDossier: concernsDossier, subsumes: subsumes,
            templates: RuleTemplates(condition: condition, recommendation: recommendation, programs: spoken))
    }

    /// Refuses a name that every rule of the pack has already.
    private func refuseDefinition(_ name: String, _ expression: Placed<String>) {
        guard environment.isMacro(name) else { return }
        report(expression, "The name \(name) is that of a definition of the pack; expected another name.")
    }

    private func clause(_ clause: (name: String, list: Placed<String>)) -> CompiledRule.Clause? {
        refuseDefinition(clause.name, clause.list)
        guard let list = program(clause.list, .lenient) else {
            environment.declare(clause.name, .dyn)
            return nil
        }
        parts.removeLast()
        guard case .list(let element) = list.expression.type else {
            environment.declare(clause.name, .dyn)
            guard list.expression.type != .error else { return nil }
            report(clause.list, "The clause ranges over \(list.expression.type); expected a list.")
            return nil
        }
        let variable = environment.declare(clause.name, element)
        parts.append(
            CheckedPart(role: .clause(variable), path: rule.path, source: clause.list, checked: list.expression))
        let record: RecordType? = if case .record(let name) = element { environment.schema[name] } else { nil }
        return CompiledRule.Clause(variable: variable, list: list, record: record)
    }

    /// A record, or a field of one: `line`, `line.total`, `off[0]`.
    private func place(_ expression: Placed<String>) -> CompiledRule.Place? {
        guard let place = program(expression, .lenient) else { return nil }
        switch place.expression.type {
        case .record, .dyn, .error: return CompiledRule.Place(record: place, field: nil)
        default:
            let text = expression.content
            guard let dot = text.lastIndex(of: "."), text[text.index(after: dot)...].allSatisfy({ $0.isLetter }) else {
                report(expression, "The place is \(place.expression.type); expected a record or a field of one.")
                return nil
            }
            let base = Placed(String(text[..<dot]), line: expression.line, column: expression.column)
            guard let record = program(base, .lenient) else { return nil }
            return CompiledRule.Place(record: record, field: String(text[text.index(after: dot)...]))
        }
    }

    // MARK: - Texts

    private func templates(_ text: KeyPath<RuleTexts, Placed<String>>) -> Localized<Template>? {
        Localized { template(rule.texts[$0][keyPath: text], $0) }.compactMap(\.self)
    }

    private func template(_ text: Placed<String>, _ language: Language) -> Template? {
        do throws(Problem) {
            let pieces = try TemplateSource(text, path: rule.texts[language].path).pieces
            let compiled: [Template.Piece?] = pieces.map { piece in
                switch piece {
                case .text(let plain): .text(plain)
                case .expression(let source):
                    program(Placed(source, line: text.line, column: text.column), .finding, in: language)
                        .map { .value(position(of: $0)) }
                }
            }
            return Template(pieces: compiled.compactMap(\.self), language: language)
        } catch {
            problems.append(error)
            return nil
        }
    }

    /// The position of a program among those that the texts speak of.
    private func position(of program: Program) -> Int {
        if let known = spoken.firstIndex(where: { $0 === program }) { return known }
        spoken.append(program)
        return spoken.count - 1
    }

    private func refuseExpressionsInEffects() {
        for language in Language.allCases {
            let effect = rule.texts[language].effect
            guard effect.content.utf8.contains(UInt8(ascii: "{")) else { continue }
            report(
                effect, in: language,
                "The effect has values of a finding; expected a text that is true of every finding of the rule.")
        }
    }

    // MARK: - Expressions

    /// A program that must yield a `type`.
    private func program(_ expression: Placed<String>, _ role: CheckedPart.Role, _ type: CELType) -> Program? {
        guard let program = program(expression, role) else { return nil }
        let found = program.expression.type
        guard found == type || found == .dyn || found == .error else {
            report(expression, "The expression is \(found); expected \(type).\n\(expression.content)")
            return nil
        }
        return program
    }

    /// Checks an expression; one of a text may also call what its language has.
    private func program(
        _ expression: Placed<String>, _ role: CheckedPart.Role, in language: Language? = nil
    ) -> Program? {
        do throws(Diagnostics) {
            let program = try program(expression.content, in: language)
            parts.append(
                CheckedPart(role: role, path: path(in: language), source: expression, checked: program.expression))
            return program
        } catch {
            problems += error.list.map { $0.problem(in: expression, path(in: language)) }
            return nil
        }
    }

    private func program(_ text: String, in language: Language?) throws(Diagnostics) -> Program {
        // What calls nothing that only texts have means the same in every language.
        if let language, Language.mayCall(text) { return try speaking[language].program(text) }
        if let program = known[text] { return program }
        do throws(Diagnostics) {
            let program = try environment.program(text)
            known[text] = program
            return program
        } catch {
            // A name that is mistyped may be meant for one of those that only texts have.
            guard let language else { throw error }
            return try speaking[language].program(text)
        }
    }

    private func report(
        _ expression: Placed<String>, in language: Language? = nil, _ message: String, excerpt: String? = nil
    ) {
        problems.append(
            Problem(
                path: path(in: language), line: expression.line, column: expression.column, message: message,
                excerpt: excerpt))
    }

    /// The file of the rule, or of its texts in a language.
    private func path(in language: Language?) -> String { language.map { rule.texts[$0].path } ?? rule.path }
}

extension Diagnostic {
    /// The line at fault with a caret under what is wrong.
    var markedExcerpt: String {
        description.split(separator: "\n", maxSplits: 1).dropFirst().joined()
    }
}

extension Environment {
    /// The environment with what only texts in a language may call.
    fileprivate func speaking(_ language: Language, _ monitors: Monitors) -> Environment {
        var environment = self
        for function in language.functions(monitors) { environment.add(function) }
        return environment
    }
}

extension Language {
    /// What only texts in the language may call.
    fileprivate func functions(_ monitors: Monitors) -> [Function] {
        let monitor = Overload([.string], .string) { arguments throws(EvaluationError) in
            guard case .string(let name) = arguments[0] else { throw .noSuchOverload("monitor", arguments.map(\.type)) }
            return .string(monitors[name]?.called[self] ?? name)
        }
        let activity = Overload([.record(Entity.line.rawValue)], .string) { arguments throws(EvaluationError) in
            guard case .record(let record) = arguments[0], let line = Model.Line(ifOne: record) else {
                throw .noSuchOverload("activity", arguments.map(\.type))
            }
            return .string(self.activity(of: line))
        }
        return Self.functions[self] + [Function("monitor", [monitor]), Function("activity", [activity])]
    }

    /// The names of what only texts may call.
    static let allFunctions = Set(Language.allCases.flatMap { $0.functions(.none).map { $0.name } })

    /// Whether an expression may call what only texts have.
    fileprivate static func mayCall(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "(")) else { return false }
        let bytes = Array(text.utf8)
        for position in bytes.indices {
            for name in namesInUTF8 where name[0] == bytes[position] && bytes[position...].starts(with: name) {
                return true
            }
        }
        return false
    }

    private static let namesInUTF8 = allFunctions.map { Array($0.utf8) }

    private static let functions = Localized(functions(of:))

    private static func functions(of language: Language) -> [Function] {
        let forms = language.grammar.pluralForms
        let plural = Overload([.int] + Array(repeating: .string, count: forms), .string) {
            arguments throws(EvaluationError) in
            guard case .int(let count) = arguments[0] else { throw .noSuchOverload("plural", arguments.map(\.type)) }
            let words = arguments.dropFirst().map { if case .string(let word) = $0 { word } else { "" } }
            return .string(language.plural(count, words))
        }
        let percent = Overload([.int], .string) { arguments throws(EvaluationError) in
            guard case .int(let points) = arguments[0] else { throw .noSuchOverload("percent", arguments.map(\.type)) }
            return .string(language.percent(basisPoints: points))
        }
        func naming(_ name: String, _ text: @escaping @Sendable (Model.Task) -> String) -> Function {
            let overload = Overload([.record(Entity.task.rawValue)], .string) { arguments throws(EvaluationError) in
                guard case .record(let record) = arguments[0], let task = Model.Task(ifOne: record) else {
                    throw .noSuchOverload(name, arguments.map(\.type))
                }
                return .string(text(task))
            }
            return Function(name, [overload])
        }
        return [
            Function("plural", [plural]), Function("percent", [percent]), naming("called", language.called),
            naming("titled", language.titled),
        ]
    }
}
