internal import Dossier
package import Platform
package import RulePack
internal import Texts

/// The pages of the documentation that follow from the rules and the schema.
package struct DocumentationPages: Sendable {
    /// The pages: their names below the documentation's folder, and their text.
    package let all: [(name: String, text: String)]

    /// The pages of a pack.
    ///
    /// - Throws: `LoadFailure` with every mistake in a rule's expressions.
    package init(_ pack: RulePack) throws(LoadFailure) {
        let tester = try ExampleTester(pack)
        var pages = [(name: "vocabulary.md", text: DossierStore().vocabularyPage)]
        for language in Language.allCases {
            pages.append((name: "rules/\(language.rawValue).md", text: Self.page(pack, tester, language)))
        }
        all = pages
    }

    private static func page(_ pack: RulePack, _ tester: ExampleTester, _ language: Language) -> String {
        let words = language.phrases.rules
        var text = words.opening(pack: pack.id, version: pack.version)
        for rule in pack.rules {
            text += "| `\(rule.id)` | \(pack.severity(of: rule).pick(words.severities)) | \(rule.title[language]) |\n"
        }
        for rule in pack.rules { text += "\n" + RuleExplanation(rule, in: pack, tester).markdown(language, level: 2) }
        return text
    }
}
