internal import Dossier
package import Platform
package import RulePack
internal import Texts

/// The pages of the documentation that follow from the rules and the schema.
package struct DocumentationPages: Sendable {
    /// The pages: their names below the documentation's folder, and their text.
    package let all: [(name: String, text: String)]

    /// The pages of a pack, with examples by its tester.
    ///
    /// - Throws: `LoadFailure` where the example of a rule cannot be read.
    package init(_ pack: RulePack, _ tester: ExampleTester) throws(LoadFailure) {
        var pages = [(name: "vocabulary.md", text: DossierStore().vocabularyPage)]
        let explanations = try pack.rules.map { rule throws(LoadFailure) in
            try RuleExplanation(rule, in: pack, tester)
        }
        for language in Language.allCases {
            pages.append((name: "rules/\(language.rawValue).md", text: Self.page(pack, explanations, language)))
        }
        all = pages
    }

    private static func page(_ pack: RulePack, _ explanations: [RuleExplanation], _ language: Language) -> String {
        let words = language.phrases.rules
        var text = words.opening(pack: pack.id, version: pack.version)
        for rule in pack.rules {
            text += "| `\(rule.id)` | \(pack.severity(of: rule).pick(words.severities)) | \(rule.title[language]) |\n"
        }
        for explanation in explanations { text += "\n" + explanation.markdown(language, level: 2) }
        return text
    }
}
