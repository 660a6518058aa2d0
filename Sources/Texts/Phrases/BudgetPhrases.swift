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
    /// How many comparisons there are, if any, and how many of them differ, if any do.
    func comparedParts(any: Bool, differ: Bool) -> [CountedPart]
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
    var spendingExplained: String { get }
    var sharesExplained: String { get }
    var programmeAndActivity: String { get }
    /// What the declared shares of a programme add up to, where that is not all.
    func sharesIncomplete(_ programme: String, _ sum: String) -> String
    /// That so many stated costs are not compared.
    func notCompared(_ costs: Int) -> String
    /// That so many tasks have no money in the annex and are promised none, and what names them.
    func tasksWithoutMoney(_ number: Int) -> String

    // MARK: - Two annexes

    func changesSince(_ title: String) -> String
    var noChanges: String { get }
    var changesSheet: String { get }
    var changesExplained: String { get }
    var earlierLine: String { get }
    var before: String { get }
    var now: String { get }
    var change: String { get }
    var changeStates: (added: String, removed: String, changed: String, same: String) { get }

    // MARK: - Formulas

    /// The rest of a sum that stands in no row of a table.
    var otherLines: String { get }
    /// That all lines are summed.
    var allLines: String { get }
    var agrees: String { get }
    /// That formulas follow what somebody changes.
    var followsChanges: String { get }
    /// The name of a range of cells.
    func name(year: Int64) -> String
    var nameOfComputed: String { get }
    var nameOfDeclared: String { get }
    /// The names of columns of the sheet of lines.
    var nameOfIds: String { get }
    var nameOfMinistries: String { get }
    var nameOfBodies: String { get }
    var nameOfCodes: String { get }
    var nameOfSources: String { get }
    var nameOfTasks: String { get }
    var nameOfUses: String { get }
    var nameOfComputedByLine: String { get }
    var nameOfDeclaredByLine: String { get }
    /// How a spreadsheet shows amounts in a currency after ISO 4217.
    func numberFormat(of currency: String) -> String
}

/// A part of a sentence that counts comparisons and differences.
package enum CountedPart: Sendable {
    case words(String)
    /// The number of comparisons.
    case all
    /// The number of those that differ.
    case differing
    /// The form of a noun for the number of comparisons, and for others.
    case ofAll(one: String, other: String)
    /// The form of a noun for the number of those that differ, and for others.
    case ofDiffering(one: String, other: String)
}

extension BudgetPhrases {
    /// How many comparisons there are, and how many of them differ.
    package func compared(_ all: Int, differing: Int) -> String {
        comparedParts(any: all > 0, differ: differing > 0).map { part in
            switch part {
            case .words(let words): words
            case .all: text(all)
            case .differing: text(differing)
            case .ofAll(let one, let other): all == 1 ? one : other
            case .ofDiffering(let one, let other): differing == 1 ? one : other
            }
        }.joined()
    }
}
