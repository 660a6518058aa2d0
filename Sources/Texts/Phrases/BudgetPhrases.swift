/// What stands for each bound of a stated cost.
package typealias ByBound<Word> = (exact: Word, minimum: Word, approximate: Word)

/// What stands for each source of funds.
package typealias ByFundingSource<Word> = (
    state: Word, local: Word, eu: Word, donor: Word, own: Word, other: Word, unsecured: Word
)

/// What stands for each kind of total that is compared.
package typealias ByCheck<Word> = (
    line: Word, body: Word, year: Word, source: Word, grandTotal: Word, grandTotalByLines: Word,
    grandTotalByYears: Word, cost: Word
)

/// What the outputs for a finance officer say of their own, in one language.
package protocol BudgetPhrases: Grammar {

    // MARK: - Headings

    var title: String { get }
    var summary: String { get }
    var lines: String { get }
    var byMinistry: String { get }
    var byBody: String { get }
    var byCode: String { get }
    var programmes: String { get }
    var bySource: String { get }
    var tasks: String { get }
    var promises: String { get }
    var unfunded: String { get }
    var withoutMoney: String { get }
    var withoutTask: String { get }
    var differences: String { get }
    var execution: String { get }

    // MARK: - Columns

    var line: String { get }
    var ministry: String { get }
    var body: String { get }
    var activity: String { get }
    var code: String { get }
    var codeName: String { get }
    var programme: String { get }
    var source: String { get }
    var share: String { get }
    var computed: String { get }
    var declared: String { get }
    var difference: String { get }
    var total: String { get }
    var task: String { get }
    var taskTitle: String { get }
    var fundedTasks: String { get }
    var funders: String { get }
    var runs: String { get }
    var shared: String { get }
    var isShared: String { get }
    var year: String { get }
    /// A page of the printed document.
    func page(_ page: String) -> String
    var stated: String { get }
    var given: String { get }
    var bound: String { get }
    var compared: String { get }
    var planned: String { get }
    var spent: String { get }
    var remaining: String { get }
    var spentShare: String { get }
    var place: String { get }
    var madeOf: String { get }
    var state: String { get }

    // MARK: - Values

    var noCode: String { get }
    var noBody: String { get }
    /// The sources that lines, costs and totals name.
    var fundingSources: ByFundingSource<String> { get }
    /// A unit of money after a number: `thousand`, `tisoč`; nil for one without a word.
    func unit(_ unit: Int) -> String?
    var noSource: String { get }
    var bounds: ByBound<String> { get }
    var isNotAssessed: String { get }
    var isKept: String { get }
    var comparesPartOfYear: String { get }
    var isUnfunded: String { get }
    var differsFromApproximate: String { get }
    var differs: String { get }
    var isFunded: String { get }
    var isPromised: String { get }
    var hasNoMoney: String { get }
    var notCompared: String { get }
    var checks: ByCheck<String> { get }

    // MARK: - Without an annex or an assessment

    var noAnnex: String { get }
    var notAssessed: String { get }
    var statedCosts: String { get }
    var statedBySource: String { get }
    var noFunder: String { get }
    var spanning: String { get }
    var currency: String { get }
    var statedExplained: String { get }

    // MARK: - Sentences

    func amountsIn(_ currency: String) -> String
    var asPrinted: String { get }
    var inFull: String { get }
    /// That the annex prints its amounts in a unit, with one of them as it is printed and in full.
    func printedIn(_ unit: String, printed: String, full: String) -> String
    var differenceExplained: String { get }
    var sharedExplained: String { get }
    func compared(_ all: Int, differing: Int) -> String
    var noDifferences: String { get }
    var asOf: String { get }
    /// The footer of a page, in the signs of spreadsheets.
    var page: String { get }

    // MARK: - The workbook

    var promisesSheet: String { get }
    var nameHeading: String { get }
    var keyHeading: String { get }
    var use: String { get }
    var oneTask: String { get }
    var noTask: String { get }
    var usesHeading: String { get }
    var lineTotal: String { get }
    var taskTotal: String { get }
    var ofTaskShared: String { get }
    var shareComputed: String { get }
    var declaredByYear: String { get }
    var shareOfAll: String { get }
    var promisesExplained: String { get }
    var incomparable: String { get }
    var remainingExplained: String { get }
    /// The name of a range of cells.
    func name(year: Int64) -> String
    var nameOfComputed: String { get }
    var nameOfDeclared: String { get }
    /// How a spreadsheet shows amounts in a currency after ISO 4217.
    func numberFormat(of currency: String) -> String
}
