/// A language of the texts that users read.
///
/// To add one: a case here, its types in `phrases`, and for each rule `rule.<language>.yaml`; the compiler and the loading
/// of rules ask for the rest.
package enum Language: String, CaseIterable, Sendable {
    /// Slovenian.
    case sl
    /// English.
    case en

    /// Whether a text with a language tag is for readers of this language, or nearly: a tag is cut by its subtags until it is
    /// the language's own, whatever its case, so that `sl-SI` serves readers of Slovenian (RFC 4647, section 3.4).
    package func isServed(by tag: String) -> Bool {
        let (code, tag) = (rawValue, tag.lowercased())
        return tag == code || tag.hasPrefix(code + "-")
    }

    /// Of several texts the one for readers of this language: the first whose tag is the language's own, or else the first
    /// whose tag serves, or else the first.
    package func lookup<Texts: Collection>(
        in texts: Texts, tag: (Texts.Element) -> String?
    ) -> Texts.Element? {
        texts.first { tag($0)?.lowercased() == rawValue } ?? texts.first { tag($0).map(isServed) ?? false }
            ?? texts.first
    }

    /// All languages in the order of their codes, as data lists them.
    package static let byCode = allCases.sorted { $0.rawValue < $1.rawValue }
}

extension Language {
    /// What is said in this language.
    package var phrases: Phrases {
        switch self {
        case .sl: Self.slovenian
        case .en: Self.english
        }
    }

    private static let slovenian = Phrases(
        report: SlovenianReport(), budget: SlovenianBudget(), coverage: SlovenianCoverage(),
        terminal: SlovenianTerminal(), portfolio: SlovenianPortfolio(), rules: SlovenianRules(),
        scope: SlovenianScope(), parameters: SlovenianParameters(), changes: SlovenianChanges(),
        overview: SlovenianOverview(), history: SlovenianHistory(), clearing: SlovenianClearing(),
        files: SlovenianFiles(), documents: SlovenianDocuments(),
        loading: SlovenianLoading(),
        inputs: SlovenianInputs(), expressions: SlovenianExpressions(), usage: SlovenianUsage(),
        sarif: SlovenianSARIF(),
        tables: SlovenianTables(),
        imports: SlovenianImport(), replies: SlovenianReplies(), forms: SlovenianForms(),
        proposals: SlovenianProposals(), profiles: SlovenianProfiles(), skeleton: SlovenianSkeleton())

    private static let english = Phrases(
        report: EnglishReport(), budget: EnglishBudget(), coverage: EnglishCoverage(), terminal: EnglishTerminal(),
        portfolio: EnglishPortfolio(), rules: EnglishRules(), scope: EnglishScope(), parameters: EnglishParameters(),
        changes: EnglishChanges(), overview: EnglishOverview(), history: EnglishHistory(), clearing: EnglishClearing(),
        files: EnglishFiles(), documents: EnglishDocuments(),
        loading: EnglishLoading(), inputs: EnglishInputs(), expressions: EnglishExpressions(), usage: EnglishUsage(),
        sarif: EnglishSARIF(),
        tables: EnglishTables(),
        imports: EnglishImport(), replies: EnglishReplies(), forms: EnglishForms(), proposals: EnglishProposals(),
        profiles: EnglishProfiles(), skeleton: EnglishSkeleton())
}

/// What a language says: one type for each who speaks; a class, since every text that is made asks for it.
package final class Phrases: Sendable {
    /// What the report and a comparison say.
    package let report: any ReportPhrases
    /// What the outputs for a finance officer say.
    package let budget: any BudgetPhrases
    /// What the table of coverage says.
    package let coverage: any CoveragePhrases
    /// What a terminal says of an audit.
    package let terminal: any TerminalPhrases
    /// What a terminal says of many dossiers.
    package let portfolio: any PortfolioPhrases
    /// What the pages about rules say.
    package let rules: any RulePhrases
    /// What an audit did not examine.
    package let scope: any ScopePhrases
    /// What the parameters decide that a pack may leave out.
    package let parameters: any ParameterPhrases
    /// How the things and fields of a dossier are called, and what is said of their changes.
    package let changes: any ChangePhrases
    /// What the overview of many audited dossiers says.
    package let overview: any OverviewPhrases
    /// What the history of a plan's findings says.
    package let history: any HistoryPhrases
    /// What is said when those concerned are asked about findings.
    package let clearing: any ClearingPhrases
    /// What is said of files that cannot be read or written.
    package let files: any FilePhrases
    /// Why a document cannot be read.
    package let documents: any DocumentPhrases
    /// What is said of a dossier that is not what it should be.
    package let loading: any LoadingPhrases
    /// What is said of other inputs that are not what they should be: waivers, matches, earlier audits.
    package let inputs: any InputPhrases
    /// Why an expression of a rule has no value.
    package let expressions: any ExpressionPhrases
    /// What is said of a command that cannot be carried out as it stands.
    package let usage: any UsagePhrases
    /// What `findings.sarif` says beside the findings.
    package let sarif: any SARIFPhrases
    /// What tables for spreadsheets say.
    package let tables: any TablePhrases
    /// What is said of the import of documents.
    package let imports: any ImportPhrases
    /// What is said of replies to findings.
    package let replies: any ReplyPhrases
    /// What forms say, and what is said of those that came back.
    package let forms: any FormPhrases
    /// What is said of what may belong together.
    package let proposals: any ProposalPhrases
    /// What is said of profiles, by which documents are read.
    package let profiles: any ProfilePhrases
    /// What the skeleton of a dossier explains.
    package let skeleton: any SkeletonPhrases

    init(
        report: any ReportPhrases, budget: any BudgetPhrases, coverage: any CoveragePhrases,
        terminal: any TerminalPhrases, portfolio: any PortfolioPhrases, rules: any RulePhrases, scope: any ScopePhrases,
        parameters: any ParameterPhrases, changes: any ChangePhrases, overview: any OverviewPhrases,
        history: any HistoryPhrases, clearing: any ClearingPhrases,
        files: any FilePhrases, documents: any DocumentPhrases,
        loading: any LoadingPhrases, inputs: any InputPhrases, expressions: any ExpressionPhrases,
        usage: any UsagePhrases, sarif: any SARIFPhrases,
        tables: any TablePhrases,
        imports: any ImportPhrases, replies: any ReplyPhrases, forms: any FormPhrases,
        proposals: any ProposalPhrases, profiles: any ProfilePhrases, skeleton: any SkeletonPhrases
    ) {
        self.report = report
        self.budget = budget
        self.coverage = coverage
        self.terminal = terminal
        self.portfolio = portfolio
        self.rules = rules
        self.scope = scope
        self.parameters = parameters
        self.changes = changes
        self.overview = overview
        self.history = history
        self.clearing = clearing
        self.files = files
        self.documents = documents
        self.loading = loading
        self.inputs = inputs
        self.expressions = expressions
        self.usage = usage
        self.sarif = sarif
        self.tables = tables
        self.imports = imports
        self.replies = replies
        self.forms = forms
        self.proposals = proposals
        self.profiles = profiles
        self.skeleton = skeleton
    }
}
