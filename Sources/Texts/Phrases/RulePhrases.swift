/// What the pages about rules say of their own, in one language.
package protocol RulePhrases: Grammar, SharedPhrases {
    /// How the page of all rules begins, in Markdown: heading, introduction and the head of the table.
    func opening(pack: String, version: String) -> String
    /// The texts of a rule that is yet to be written, as `rule.<language>.yaml` states them.
    var template: String { get }
    /// How grave a violation is.
    var severities: BySeverity<String> { get }
    var criterion: String { get }
    /// Above the definitions of the pack that a rule uses.
    var definitions: String { get }
    var effect: String { get }
    var example: String { get }
    /// A line of a file.
    func line(_ number: Int) -> String
    /// That findings of the rule explain those of other rules, whose ids are put in.
    func explains(_ rules: [String]) -> String
}
