/// What the outputs for a finance officer say in English.
struct EnglishBudget: BudgetPhrases, English {
    // MARK: - Headings

    var title: String { "Reconciliation of the funding annex" }
    var summary: String { "Summary" }
    var lines: String { "Lines" }
    var byMinistry: String { "By ministry" }
    var byBody: String { "By body" }
    var byCode: String { "By code" }
    var programmes: String { "Programmes" }
    var bySource: String { "By source of funds" }
    var tasks: String { "Tasks and funding" }
    var promises: String { "Stated in the plan and given in the annex" }
    var unfunded: String {
        "Promised in the plan, without money in the annex"
    }
    var withoutMoney: String { "Tasks without money" }
    var withoutTask: String { "Lines that fund no task" }
    var differences: String { "Differences" }
    var execution: String { "Spending" }

    // MARK: - Columns

    var line: String { "Line" }
    var ministry: String { "Ministry or office" }
    var body: String { "Body" }
    var activity: String { "Activity" }
    var code: String { "Code" }
    var codeName: String { "Name of code" }
    var programme: String { "Programme" }
    var source: String { "Source of funds" }
    var share: String { "Share" }
    var computed: String { "Recomputed" }
    var declared: String { "Declared" }
    var difference: String { "Difference" }
    var total: String { "Total" }
    var task: String { "Task" }
    var taskTitle: String { "Title" }
    var fundedTasks: String { "Tasks funded" }
    var funders: String { "Payer" }
    var runs: String { "Runs in" }
    var shared: String { "Shared" }
    var isShared: String { "shared" }
    var year: String { "Year" }
    func page(_ page: String) -> String { "p.\u{A0}\(page)" }
    var stated: String { "Stated" }
    var given: String { "Given" }
    var bound: String { "Bound" }
    var compared: String { "What is compared" }
    var planned: String { "Amount" }
    var spent: String { "Spent" }
    var remaining: String { "Remaining" }
    var spentShare: String { "Spent, %" }
    var place: String { "Stands in" }
    var madeOf: String { "Lines summed" }
    var state: String { "State" }

    // MARK: - Values

    var noCode: String { "without a code" }
    var noBody: String { "no ministry or body stated" }

    var noSource: String { "no source stated" }

    var fundingSources: ByFundingSource<String> {
        (
            state: "state budget",
            local: "local budgets",
            eu: "European Union",
            donor: "donors",
            own: "own funds",
            other: "other sources",
            unsecured: "not secured"
        )
    }

    func unit(_ unit: Int) -> String? {
        switch unit {
        case 1000: "thousand"
        case 1_000_000: "million"
        case 1_000_000_000: "billion"
        default: nil
        }
    }

    var bounds: ByBound<String> {
        (
            exact: "exactly",
            minimum: "at least",
            approximate: "about"
        )
    }

    var isNotAssessed: String { "not assessed" }
    var isKept: String { "given" }
    var comparesPartOfYear: String { "not compared: part of a year" }
    var isUnfunded: String { "not funded" }
    var differsFromApproximate: String { "differs, stated as about" }
    var differs: String { "differs" }
    var isFunded: String { "funded" }
    var isPromised: String { "promised, not funded" }
    var hasNoMoney: String { "no money" }
    var notCompared: String { "not compared" }

    var checks: ByCheck<String> {
        (
            line: "total of a line",
            body: "total of a body",
            year: "total of a year",
            source: "total of a source of funds",
            grandTotal: "grand total and all amounts",
            grandTotalByLines: "grand total and totals of lines",
            grandTotalByYears: "grand total and totals of years",
            cost: "cost stated in the plan"
        )
    }

    // MARK: - Without an annex or an assessment

    var noAnnex: String {
        "The dossier has no funding annex: no amounts can be recomputed, and no stated cost can be compared with them."
    }
    var notAssessed: String {
        "The dossier has no assessment: nobody has judged which line funds which task, so the costs that the plan states are not compared with the annex."
    }
    var statedCosts: String { "Costs stated in the plan, by body" }
    var statedBySource: String { "Costs stated in the plan, by source of funds" }
    var noFunder: String { "no payer named" }
    var spanning: String { "Several years together" }
    var currency: String { "Currency" }
    var statedExplained: String {
        "Each cost is counted in the years that the plan names, or else in those in which its task runs; “at least” and “about” hold for a sum as soon as they hold for a part of it."
    }

    // MARK: - Sentences

    func amountsIn(_ currency: String) -> String { "Amounts in \(currency)." }
    var asPrinted: String { "As printed" }
    var inFull: String { "In full" }
    func printedIn(_ unit: String, printed: String, full: String) -> String {
        "The annex prints its amounts in units of \(unit); here they stand in full: \(printed) = \(full)."
    }

    var differenceExplained: String {
        "A difference is what is declared less what was recomputed."
    }

    var sharedExplained: String {
        "A line that funds several tasks is shown with each of them and marked as shared; do not add up the sums of tasks."
    }

    func comparedParts(any: Bool, differ: Bool) -> [CountedPart] {
        guard any else { return [.words("Nothing is declared that could be compared.")] }
        let comparisons: [CountedPart] = [
            .all, .words("\u{A0}"), .ofAll(one: "comparison", other: "comparisons"), .words("."),
        ]
        return differ
            ? [.differing, .words("\u{A0}"), .ofDiffering(one: "difference", other: "differences"), .words(" in ")]
                + comparisons
            : [.words("No difference in ")] + comparisons
    }

    var asOf: String { "As of" }

    var page: String { "Page &P of &N" }

    // MARK: - The workbook

    var promisesSheet: String { "Stated and given" }
    var keyHeading: String { "Word in the dossier" }
    var nameHeading: String { "Name" }
    var use: String { "Use" }
    var oneTask: String { "one task" }
    var noTask: String { "no task" }
    var usesHeading: String { "What the money is for" }
    var lineTotal: String { "Total of line" }
    var taskTotal: String { "Total of task" }
    var ofTaskShared: String { "Of which shared" }
    var shareComputed: String { "Share recomputed" }
    var declaredByYear: String {
        "totals of years, as the annex declares them"
    }
    var shareOfAll: String { "Share of all" }

    var promisesExplained: String {
        "What is given is what the lines that fund the task add up to. Tasks that share lines are compared together: what all of them state with what the lines give, each line once. Difference: stated less given."
    }

    var incomparable: String {
        "Stated costs that cannot be compared: in another currency, or beyond the years of the plan"
    }

    var remainingExplained: String {
        "What remains is the amount of the annex less what was spent; a negative remainder is overspending."
    }

    var spendingExplained: String {
        "Fill in what was spent in the yellow cells. \(remainingExplained)"
    }
    var sharesExplained: String {
        "The shares that the lines of a programme declare should together be 100%; beside them stands each line’s share of the money."
    }
    func sharesIncomplete(_ programme: String, _ sum: String) -> String {
        "The declared shares of the programme \(quoted(programme)) add up to \(sum), not to 100%."
    }
    func notCompared(_ costs: Int) -> String {
        "\(count(costs, "stated cost is", "stated costs are")) not compared: in another currency, or beyond the years of the plan."
    }
    func tasksWithoutMoney(_ number: Int) -> String {
        "\(count(number, "task has", "tasks have")) no money in the annex and no promise of any in the plan: the workbook (--xlsx) names all of them, --ministry those of one ministry."
    }
    func changesSince(_ title: String) -> String { "Changes since \(title)" }
    var noChanges: String { "No amount has changed." }
    var changesSheet: String { "Changes" }
    var changesExplained: String {
        "Before is what the earlier annex gave, now what this one gives; change is now less before. Lines that came and went are marked."
    }
    var earlierLine: String { "Line before" }
    var before: String { "Before" }
    var now: String { "Now" }
    var change: String { "Change" }
    var changeStates: (added: String, removed: String, changed: String, same: String) {
        (added: "new", removed: "gone", changed: "changed", same: "as before")
    }
    var programmeAndActivity: String { "Programme, activity" }
    var allLines: String { "all" }
    var otherLines: String { "Lines in no row above" }
    var agrees: String { "agrees" }
    var followsChanges: String {
        "Sums, differences and states are formulas: they follow when an amount is changed, or a line put in above a total or taken out."
    }

    func name(year: Int64) -> String { "Year_\(year)" }
    var nameOfIds: String { "Line_ids" }
    var nameOfMinistries: String { "Line_ministries" }
    var nameOfBodies: String { "Line_bodies" }
    var nameOfCodes: String { "Line_codes" }
    var nameOfSources: String { "Line_sources" }
    var nameOfTasks: String { "Line_tasks" }
    var nameOfUses: String { "Line_uses" }
    var nameOfComputedByLine: String { "Recomputed_by_line" }
    var nameOfDeclaredByLine: String { "Declared_by_line" }
    var nameOfComputed: String { "Recomputed_total" }
    var nameOfDeclared: String { "Declared_total" }

    func numberFormat(of currency: String) -> String {
        currency == "EUR" ? "[$€-1809]#,##0.00" : "\"\(currency)\"\\ #,##0.00"
    }
}
