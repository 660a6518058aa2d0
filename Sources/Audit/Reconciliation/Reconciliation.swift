package import CEL
package import Dossier

/// The declared totals of an annex beside what its amounts add up to, exactly to the cent.
///
/// Its records belong to the dossier that the store holds.
package struct Reconciliation: Sendable {
    /// The ministry whose money this is; nil for all.
    package let ministry: Record?
    /// The currency of the annex.
    package let currency: Currency
    /// The years of the annex, and any other for which a line has an amount, in order.
    package let years: [Int64]
    /// The lines, in the order of the annex.
    package let lines: [Line]
    /// By what the amounts that the annex prints are multiplied; nil where it prints them in full.
    package let unit: Int?
    /// The lines by the ministry that spends, in the order of the annex; those that name no body last, under an empty key.
    package let ministries: [Group]
    /// The lines by the body that spends, in the order of the annex; those that name none last, under an empty key.
    package let bodies: [Group]
    /// The lines by budget code, in the order of the annex; those without one last, under an empty key.
    package let codes: [Group]
    /// The lines by the programme of which they are a declared share.
    package let programmes: [Group]
    /// The lines by source of funds, such as `eu` or `own`; those that declare none last, under an empty key.
    package let sources: [Group]
    /// The tasks and the money that funds them: all tasks of the plan, or those that the ministry answers for.
    package let tasks: [TaskFunding]
    /// The declared totals of bodies.
    package let bodyTotals: [BodyTotal]
    /// The declared totals of sources of funds.
    package let sourceTotals: [SourceTotal]
    /// The total of each year.
    package let yearTotals: [YearTotal]
    /// The grand total beside the sum of all amounts.
    package let grandTotal: Sum
    /// What the declared totals of lines add up to; nil where a line declares none.
    package let declaredByLines: Money?
    /// What the declared totals of years add up to; nil where a year declares none.
    package let declaredByYears: Money?
    /// What the plan states of costs, beside what the annex gives; tasks that share lines are compared together.
    package let promises: [Promise]
    /// Where the dossier has no annex, the sums of the costs that the plan states, by the body that is to pay and the
    /// currency; those for which none is named last.
    package let stated: [StatedCosts]
    /// The same by the source of funds and the currency, where the plan states a source for any cost.
    package let statedBySource: [StatedCosts]
    /// Whether anybody has judged which line of the annex funds which task; where nobody has, or there is no annex, nothing
    /// is said of the money of tasks.
    package let isAssessed: Bool
    /// What was spent, by line and year; empty without a progress file.
    package let execution: [Execution]
    /// Whether the dossier says what was spent.
    package let hasProgress: Bool
    /// The annex; nil where the dossier has none.
    package let annex: Record?

    /// The reconciliation of the annex that `store` holds.
    ///
    /// - Precondition: `DossierStore.checkSums` has made sure that there are the sums.
    ///
    /// - Parameters:
    ///   - store: The store.
    ///   - ministry: The ministry to narrow to: its lines, and the tasks that it leads, is to pay for or pays for.
    ///     Totals that are declared for all ministries together are then left out.
    package init(_ store: DossierStore, ministry: Record? = nil) {
        let annex = store.annex
        let currency = store.currency
        let zero = Money(minorUnits: 0, currency: currency)
        self.annex = annex?.record
        self.ministry = ministry
        self.currency = currency
        let years = Set(store.annexYears.map(\.year) + store.amounts.map(\.year))
            .sorted()
        self.years = years
        let all = store.lines.map { Line($0, zero) }
        let lines = ministry == nil ? all : all.filter { Model.Line($0.record).ministry?.record == ministry }
        self.lines = lines
        func groups(_ key: (Model.Line) -> (String, Model.Body?)?) -> [Group] {
            Group.all(lines, years, zero) { key(Model.Line($0.record)).map { ($0, $1?.record) } }
        }
        unit = annex?.unit.map { Int($0) }
        ministries = groups { ($0.ministry?.key ?? $0.bodyRef ?? "", $0.ministry) }
        bodies = groups { ($0.bodyRef ?? "", $0.body) }
        codes = groups { ($0.code ?? "", nil) }
        programmes = groups { line in line.share.map { ($0.programme, nil) } }
        sources = Group.all(lines, years, zero) { ($0.source, nil) }
        tasks = TaskFunding.all(store, all, years, zero).filter { ministry.map($0.concerns) ?? true }
        bodyTotals = store.bodyTotals.filter { ministry == nil || $0.body?.ministry.record == ministry }
            .map { BodyTotal($0, lines, zero) }
        // Of all ministries together, as those of years are.
        sourceTotals = ministry == nil ? store.sourceTotals.map { SourceTotal($0, lines, zero) } : []
        let declaredYears = ministry == nil ? Array(store.yearTotals) : []
        let yearTotals = years.map { YearTotal($0, declaredYears, lines, zero) }
        self.yearTotals = yearTotals
        grandTotal = Sum(
            declared: ministry == nil ? annex?.grandTotal : nil,
            computed: Money.total(lines.map(\.total.computed)) ?? zero)
        let lineTotals = lines.compactMap(\.total.declared)
        declaredByLines = lineTotals.count == lines.count ? Money.total(lineTotals) : nil
        let declared = yearTotals.compactMap(\.sum.declared)
        declaredByYears = declared.count == years.count ? Money.total(declared) : nil
        isAssessed = annex != nil && store.assessment != nil
        promises = Promise.all(tasks, isCompared: isAssessed, zero)
        stated = annex == nil ? StatedCosts.byBody(store, ministry) : []
        statedBySource = annex == nil ? StatedCosts.bySource(store, ministry) : []
        execution = Execution.all(store, lines, isWhole: ministry == nil)
        hasProgress = store.progress != nil
    }

    /// Whether a line names the body that spends.
    package var namesBodies: Bool { ministries.contains { !$0.key.isEmpty } }

    /// Whether a line names a budget code.
    package var namesCodes: Bool { codes.contains { !$0.key.isEmpty } }

    /// Whether a line says where its money comes from.
    package var namesSources: Bool { sources.contains { !$0.key.isEmpty } }

    /// Whether every line says so.
    package var areSourcesComplete: Bool { !sources.isEmpty && sources.allSatisfy { !$0.key.isEmpty } }

    /// How the annex prints an amount; nil where it prints them in full.
    package func printed(_ money: Money?) -> PrintedAmount? {
        guard let money, let unit, unit > 1 else { return nil }
        return PrintedAmount(money, unit: unit)
    }

    /// The lines that no task is assessed to use; none without an assessment.
    package var linesWithoutTask: [Line] { isAssessed ? lines.filter { $0.tasks.isEmpty } : [] }

    /// The money of lines that fund more than one task, each line counted once.
    package var shared: Money { total(of: lines.filter(\.isShared)) }

    /// The tasks that the plan promises money, by a funder, a cost or a commitment, and that have none in the annex; none
    /// where nothing is said of the money of tasks.
    package var unfundedPromises: [TaskFunding] {
        isAssessed ? tasks.filter { $0.isPromised && !$0.isFunded } : []
    }

    /// The lines of a programme by source of funds.
    package func parts(of programme: Group) -> [Group] {
        Group.all(programme.lines, years, Money(minorUnits: 0, currency: currency)) {
            (Model.Line($0.record).share?.source ?? "", nil)
        }
    }

    /// What some lines add up to.
    package func total(of lines: [Line]) -> Money {
        Money.total(lines.map(\.total.computed)) ?? Money(minorUnits: 0, currency: currency)
    }
}

extension Reconciliation {
    /// A declared total beside the sum that should be equal to it.
    package struct Sum: Hashable, Sendable {
        /// The total as declared; nil where none is.
        package let declared: Money?
        /// What the amounts add up to.
        package let computed: Money

        /// A declared total beside a sum.
        package init(declared: Money?, computed: Money) {
            self.declared = declared
            self.computed = computed
        }

        /// The declared total less the sum; nil where none is declared.
        package var difference: Money? { declared.map { $0.less(computed) } }
        /// Whether a total is declared and is the sum.
        package var agrees: Bool { difference?.minorUnits == 0 }
        /// Whether a total is declared and is not the sum.
        package var differs: Bool { declared != nil && !agrees }
    }
}

extension DossierStore {
    /// The currency of the annex; none without one.
    package var currency: Currency { annex.flatMap { Currency($0.currency) } ?? .none }
}

extension Money {
    /// What amounts in one currency add up to; nil for no amounts.
    ///
    /// - Precondition: The amounts are of a dossier of which `DossierStore.checkSums` has made sure that there are sums.
    package static func total(_ amounts: [Money]) -> Money? {
        if amounts.isEmpty { return nil }
        guard let sum = Money.sum(amounts) else { preconditionFailure("The sums of a dossier are checked first.") }
        return sum
    }

    /// This amount less another in the same currency; the same precondition holds.
    func less(_ other: Money) -> Money {
        guard
            let difference = Money.sum([
                self, Money(minorUnits: -other.minorUnits, currency: other.currency),
            ])
        else {
            preconditionFailure("The sums of a dossier are checked first.")
        }
        return difference
    }
}
