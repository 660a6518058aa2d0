package import CEL
package import Texts

/// A rule whose expressions are checked and compiled for the dossiers of one store.
package final class CompiledRule {
    /// One name of `for` and the list it ranges over.
    package struct Clause {
        /// The variable that takes each element in turn.
        package let variable: Variable
        /// The list.
        package let list: Program
        /// The record type of the list's elements; nil where it lists plain values.
        package let record: RecordType?
    }

    /// Where a finding is located: a record, or a field of one that has an element of its own.
    package struct Place {
        /// Gives the record.
        package let record: Program
        /// The field, if one is meant.
        package let field: String?
    }

    /// The rule as its file states it.
    package let source: RuleSource
    /// How grave a violation is in this pack.
    package let severity: Severity
    /// The pack's definitions that the expressions use by which the rule is read, those of `for`, `when`, `let` and `require`,
    /// and the definitions that these use.
    package let definitions: Set<String>
    /// The names of `for`, in order.
    package let clauses: [Clause]
    /// For each clause, the names of `let` that stay as they are when it takes its next element.
    package let kept: [Frame.Kept]
    /// When the rule applies to a binding; nil for always.
    package let when: Program?
    /// What must be true of every binding.
    package let require: Program
    /// Where a finding is located; nil for the last record bound.
    package let at: Place?
    /// What else a reader should look at.
    package let related: [Program]
    /// What a finding is about; nil for the keys of all bindings.
    package let subject: [Program]?
    /// By what readers see repeats rolled up.
    package let group: Program?
    /// Who can mend it.
    package let addressee: Program?
    /// The money at stake.
    package let stake: Program?
    /// Whether a finding concerns the dossier; nil where the rule says it of all.
    package let concernsDossier: Program?
    /// The findings of other rules that a finding of this one explains.
    package let subsumes: [(rule: String, on: Program)]

    let templates: RuleTemplates

    init(
        source: RuleSource, severity: Severity, definitions: Set<String>, clauses: [Clause], kept: [Frame.Kept],
        when: Program?, require: Program,
        at: Place?, related: [Program], subject: [Program]?, group: Program?, addressee: Program?, stake: Program?,
        concernsDossier: Program?, subsumes: [(rule: String, on: Program)], templates: RuleTemplates
    ) {
        self.source = source
        self.severity = severity
        self.definitions = definitions
        self.clauses = clauses
        self.kept = kept
        self.when = when
        self.require = require
        self.at = at
        self.related = related
        self.subject = subject
        self.group = group
        self.addressee = addressee
        self.stake = stake
        self.concernsDossier = concernsDossier
        self.subsumes = subsumes
        self.templates = templates
    }

    /// What decides whether there is a finding: the lists that depend on what is bound, the conditions, and by name what
    /// they use.
    package private(set) lazy var deciding: [Program] =
        clauses.map(\.list).filter { !$0.expression.references.isEmpty } + [when, require].compactMap(\.self)

    /// What is and what should be done, for the frame's binding; amounts without a currency are written in `currency`.
    package func texts(
        in frame: Frame, currency: Currency
    ) throws(EvaluationError) -> (condition: Localized<String>, recommendation: Localized<String>) {
        try templates.texts(in: frame, currency: currency)
    }
}
