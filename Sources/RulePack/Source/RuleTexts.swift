package import Encodings
internal import Platform

/// What a rule says in one language, as its `rule.<language>.yaml` states it.
package struct RuleTexts: Sendable {
    /// The file.
    package let path: String
    /// The rule's name.
    package let title: String
    /// What should be.
    package let criterion: String
    /// By which text it should be.
    package let source: String
    /// What is.
    package let condition: Placed<String>
    /// What follows from it.
    package let effect: Placed<String>
    /// What should be done.
    package let recommendation: Placed<String>

    /// Reads the texts of a rule.
    ///
    /// - Throws: the first problem of the file, with its place.
    init(yaml text: String, path: String) throws(Problem) {
        var root = try YAMLReader(path: path).root(text)
        self.path = path
        title = try root.text("title").content
        criterion = try root.text("criterion").content
        source = try root.text("source").content
        condition = try root.text("condition")
        effect = try root.text("effect")
        recommendation = try root.text("recommendation")
        try root.finish(expected: ["title", "criterion", "source", "condition", "effect", "recommendation"])
    }
}
