internal import Audit
internal import Dossier
internal import Encodings
package import Platform
package import RulePack
package import Texts

/// A rule as its readers meet it: what it asks, why, by which text, and how it reports.
package struct RuleExplanation: Sendable {
    private let rule: RuleSource
    /// What it uses of the pack.
    private let definitions: [RulePack.Definition]
    private let severity: Severity
    private let example: Finding?

    /// The explanation of a rule of `pack`, with the first finding of its violating example.
    ///
    /// - Throws: `LoadFailure` where that example cannot be read.
    package init(_ rule: RuleSource, in pack: RulePack, _ tester: ExampleTester) throws(LoadFailure) {
        self.rule = rule
        definitions = tester.definitions(shownWith: rule)
        severity = pack.severity(of: rule)
        example = try tester.example(of: rule)
    }

    /// The explanation as a Markdown page section in one language, below a heading of `level`.
    package func markdown(_ language: Language, level: Int = 1) -> String {
        let words = language.phrases.rules
        let heading = String(repeating: "#", count: level)
        var text = "\(heading) \(rule.title[language])\n\n"
        text +=
            "`\(rule.id)` · \(severity.pick(words.severities)) · \(words.category(rule.category) ?? rule.category)\n\n"
        text += "**\(words.criterion).** \(rule.criterion[language]) (\(rule.criterionSource[language]))\n\n"
        text += "**\(words.effect).** \(rule.effect[language])\n\n"
        text += "```yaml\n\(expression)```\n"
        if !definitions.isEmpty {
            text += "\n\(words.definitions):\n\n```yaml\n\(definitions.map(Self.definition).joined())```\n"
        }
        if let example {
            text += "\n**\(words.example)** (`violating.xml`, \(words.line(example.location.line))).\n"
            text += "\n> \(example.condition[language])\n>\n> \(example.recommendation[language])\n"
        }
        if !rule.subsumes.isEmpty {
            let rules = rule.subsumes.map { "`\($0.rule.content)`" }
            text += "\n\(words.explains(rules))\n"
        }
        return text
    }

    /// The expressions as the rule's file states them.
    private var expression: String {
        var text = rule.concerns == .dossier ? "concerns: dossier\n" : ""
        if let dossier = rule.concernsDossier { text += "concerns:\n  dossier: \(Self.line(dossier.content))\n" }
        text += "for:\n" + rule.clauses.map { "  - \($0.name) in \(Self.line($0.list.content))\n" }.joined()
        if let when = rule.when { text += "when: \(Self.line(when.content))\n" }
        if !rule.lets.isEmpty {
            text += "let:\n" + rule.lets.map { "  \($0.name): \(Self.line($0.expression.content))\n" }.joined()
        }
        text += "require: \(Self.line(rule.require.content))\n"
        return text
    }

    /// A definition as the pack may state it.
    private static func definition(_ definition: RulePack.Definition) -> String {
        let name = definition.name.content
        let expression = line(definition.expression.content)
        guard !definition.parameters.isEmpty else { return "\(name): \(expression)\n" }
        let parameters = definition.parameters.map { parameter in
            let types = parameter.types.map(\.content)
            return "\(parameter.name.content): \(types.count == 1 ? types[0] : "[\(types.joined(separator: ", "))]")"
        }
        let first = definition.parameters[0]
        let isCalledAsItsType = parameters.count == 1 && first.types.map(\.content) == [first.name.content]
        let list = isCalledAsItsType ? first.name.content : "{ \(parameters.joined(separator: ", ")) }"
        return "\(name):\n  of: \(list)\n  is: \(expression)\n"
    }

    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
