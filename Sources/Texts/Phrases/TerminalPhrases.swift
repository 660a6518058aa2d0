/// What a terminal says of an audit, in one language.
package protocol TerminalPhrases: Grammar, SharedPhrases {
    var asOf: String { get }
    var conclusion: String { get }
    var conclusions: ByConclusion<String> { get }
    var written: String { get }
    var incomplete: String { get }
    var rules: String { get }
    /// What came of several rules, before their number.
    var outcomes: ByVerdict<String> { get }
    func subsumed(_ count: Int) -> String
    var scope: String { get }
    /// That some parts were not examined, before they are named.
    var limited: String { get }
    var parts: ByScope<String> { get }
    func dossierFindings(_ count: Int) -> String
    func new(_ count: Int) -> String
    func changed(_ count: Int) -> String
    func waived(_ count: Int) -> String
    func undetermined(_ count: Int) -> String
    /// Who accepts a finding, and until when.
    func terms(_ by: String, _ until: String) -> String
    func expired(_ aim: String, _ until: String) -> String
    func unmatched(_ aim: String) -> String
    /// Of a waiver of a finding that another waiver accepts already.
    func duplicate(_ aim: String) -> String
    // What a waiver that matches nothing may have meant, in parentheses.
    func noSuchRule(nearest: String?) -> String
    func nearFinding(_ aim: String) -> String
    /// `title` is quoted.
    func nearTitle(_ title: String) -> String
    /// That a waiver is written in the numbers of a plan that has no part in the audit.
    func ofOtherPlan(_ aim: String, _ plan: String) -> String
    /// How an audit compares with that of an earlier revision; `counts` is what `counts(new:persisting:changed:resolved:)` says.
    func measured(against title: String, _ revision: Int64?, _ counts: String) -> String
    /// The same of the findings about the dossier.
    func ofDossier(_ counts: String) -> String
    /// `changed` is how many of those that persist have changed.
    func counts(new: Int, persisting: Int, changed: Int, resolved: Int) -> String
    var gone: String { get }
}

extension Grammar {
    /// A number and the noun that goes with it, as a terminal writes them.
    package func counted(_ number: Int, _ forms: [String]) -> String {
        "\(text(number)) \(plural(Int64(number), forms))"
    }
}

/// What a terminal says of many dossiers, in one language.
package protocol PortfolioPhrases: Grammar {
    var dossiers: String { get }
    /// Several that were audited, before their number.
    var audited: String { get }
    /// Several that were not, before their number.
    var notAudited: String { get }
    /// Of one.
    var isNotAudited: String { get }
    var noFindings: String { get }
    /// A duration that is left.
    func left(_ duration: String) -> String
}
