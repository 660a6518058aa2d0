package import Texts

/// How documents of a kind are written, as data: which words mean which field, how numbers and days stand there, what parts bodies.
package struct Profile: Sendable {
    /// Its id: the name of its folder.
    package var id = ""
    /// For what documents it is.
    package var about: Localized<String>
    /// The file that states it.
    package var path = ""
    /// The languages in which such documents are written; the labels say which of them is at hand.
    package var languages: [String] = []
    /// The country, for each language or for all.
    var country: [ByLanguage<String>] = []
    var currency: [ByLanguage<String>] = []
    var numbers: NumberStyle?
    /// What amounts are counted in, where their tables do not say.
    var unit: Int?
    /// Signs around notes that are no part of the text: `{` and `}`.
    var notes: (open: String, close: String)?
    /// Where the plan is found in the document: nothing before the first is read, nothing after the last.
    var begins = Labels()
    var ends = Labels()
    /// Paragraphs and rows that say nothing of the plan.
    var skip = Labels()
    var title = Labels()
    var period = Labels()
    var adopted = Labels()
    var headings: [HeadingRule] = []
    /// The labels of a form: the words beside which, or after which, a field stands.
    var fields: [FieldRule] = []
    /// The headers of a table's columns.
    var columns: [FieldRule] = []
    var annex: AnnexRule?
    var report: ReportRule?

    /// Whether such documents hold tasks, and not an annex or a report alone.
    var readsTasks: Bool { !(headings.isEmpty && fields.isEmpty && columns.isEmpty) }
    var bodies = BodyRule()
    var deadlines: [LanguageWords.DeadlinePhrase] = []
    var nothing = Labels()
    /// Running text of a task that is read too.
    var running = RunningText()

    /// A value that may hold for one language only.
    struct ByLanguage<Value: Sendable>: Sendable {
        let language: String?
        let value: Value
    }

    /// Phrases, some of them for one language only.
    struct Labels: Sendable {
        var all: [ByLanguage<Phrase>] = []

        /// The phrases for a language.
        func phrases(_ language: String) -> [Phrase] {
            all.filter { $0.language == nil || $0.language == language }.map(\.value)
        }

        var isEmpty: Bool { all.isEmpty }
    }

    /// How a heading of a plan is written.
    struct HeadingRule: Sendable {
        /// What stands under such a heading.
        enum Kind: String, CaseIterable, Sendable { case chapter, section, task }
        let kind: Kind
        /// The level that the document gives it; nil for any, and for paragraphs and rows.
        let level: Int?
        let text: Labels
    }

    /// A field, and the words by which it is known.
    struct FieldRule: Sendable {
        let field: Field
        let labels: Labels
        /// The header of the group in which its column stands.
        let under: Labels
    }

    /// A field of a form or a table.
    package enum Field: String, CaseIterable, Sendable {
        case chapter, section, objective
        /// A task's title, with its number or without.
        case task
        /// Several numbered tasks in one cell; the numbers part the other cells of the row.
        case tasks
        case number
        case summary, goals
        case leads, participants, implementers, funders
        /// Bodies of which the first leads.
        case bodies
        case deadline, costs, source
        case indicator
        case indicatorValues = "indicator-values"
        /// What the format has no place for.
        case ignored
        // Of an annex.
        case body, activity, code
        case codeName = "code-name"
        /// A code, and the name that follows it.
        case codeAndName = "code-and-name"
        case amount, total
    }

    /// How bodies stand beside one another.
    struct BodyRule: Sendable {
        /// Signs between bodies, for each field, or for all.
        var separators: [(field: Field?, signs: [String])] = []
        /// Words that say that the bodies after them have another role: `Parteneri:`.
        var markers: [(field: Field, labels: Labels)] = []
        /// Words around a body that say how it takes part.
        var roles: [(role: String, labels: Labels)] = []
        /// Words in a cost that name who pays.
        var funders = Labels()
        /// Words that give a body an abbreviation.
        var defined = Labels()

        /// The signs that part the bodies of a field.
        func signs(of field: Field) -> [String] {
            separators.first { $0.field == field }?.signs ?? separators.first { $0.field == nil }?.signs ?? [",", ";"]
        }
    }

    /// How an annex is written.
    struct AnnexRule: Sendable {
        var columns: [FieldRule] = []
        /// The sheet that is read; the first that has the columns where none is named.
        var sheet: String?
        var title = Labels()
        /// Rows of totals, and of totals of a body.
        var totals = Labels()
        var subtotals = Labels()
        /// Words that say which share of a programme a line is.
        var shares: [(source: String, labels: Labels)] = []
    }

    /// What is read of the running text of a task.
    struct RunningText: Sendable {
        /// Whether a task's running text is its summary.
        var isSummary = false
        var citations = Labels()
        var references = Labels()
    }

    /// How a monitor's report is written.
    struct ReportRule: Sendable {
        /// The id of the monitor.
        var monitor = ""
        /// Who speaks: the subject of the sentences that ask.
        var subject = Labels()
        /// Whether a paragraph that begins with a verb has the monitor as its subject.
        var isSubjectUnderstood = false
        var symbol = Labels()
        var round = Labels()
        var published = Labels()
        var replyDue = Labels()
        /// The heading under which the proposals are listed again.
        var appendix = Labels()
        /// Verbs beyond those of the monitor's file, by level.
        var verbs: [(level: String, labels: Labels)] = []
        /// What follows the verb where only a study is asked.
        var study = Labels()
    }

    init(about: Localized<String>) { self.about = about }

    /// The value that holds for a language.
    static func value<Value>(_ values: [ByLanguage<Value>], _ language: String) -> Value? {
        values.first { $0.language == language }?.value ?? values.first { $0.language == nil }?.value
    }
}
