public import CEL
public import Dossier

/// The declared totals of an annex beside what its amounts add up to, exactly to the cent.
///
/// Its records belong to the dossier that the store holds.
public struct Reconciliation: Sendable {
    /// The ministry whose money this is; nil for all.
    public let ministry: Record?
    /// The currency of the annex.
    public let currency: Currency
    /// The years of the annex, and any other for which a line has an amount, in order.
    public let years: [Int64]
    /// The lines, in the order of the annex.
    public let lines: [Line]
    /// The lines by the ministry that spends, in the order of the annex.
    public let ministries: [Group]
    /// The lines by the body that spends, in the order of the annex.
    public let bodies: [Group]
    /// The lines by budget code, in the order of the annex; those without one last, under an empty key.
    public let codes: [Group]
    /// The lines by the programme of which they are a declared share.
    public let programmes: [Group]
    /// The lines by source of funds, such as `eu` or `own`; those that declare none last, under an empty key.
    public let sources: [Group]
    /// The tasks and the money that funds them: all tasks of the plan, or those that the ministry answers for.
    public let tasks: [TaskFunding]
    /// The declared totals of bodies.
    public let bodyTotals: [BodyTotal]
    /// The total of each year.
    public let yearTotals: [YearTotal]
    /// The grand total beside the sum of all amounts.
    public let grandTotal: Sum
    /// What the declared totals of lines add up to; nil where a line declares none.
    public let declaredByLines: Money?
    /// What the declared totals of years add up to; nil where a year declares none.
    public let declaredByYears: Money?
    /// What was spent, by line and year; empty without a progress file.
    public let execution: [Execution]
    /// Whether the dossier says what was spent.
    public let hasProgress: Bool
    /// The annex.
    public let annex: Record?

    /// The reconciliation of the annex that `store` holds.
    ///
    /// - Parameters:
    ///   - store: The store.
    ///   - ministry: The ministry to narrow to: its lines, and the tasks that it leads, is to pay for or pays for.
    ///     Totals that are declared for all ministries together are then left out.
    public init(_ store: DossierStore, ministry: Record? = nil) {
        let annex = store.single("annex")
        let currency = annex?.string("currency").flatMap { Currency($0) } ?? .none
        let zero = Money(minorUnits: 0, currency: currency)
        self.annex = annex
        self.ministry = ministry
        self.currency = currency
        let amounts = store.all("amount")
        let years = Set(store.all("annexYear").compactMap { $0.int("year") } + amounts.compactMap { $0.int("year") })
            .sorted()
        self.years = years
        let all = store.all("line").map { Line($0, zero) }
        let lines = ministry == nil ? all : all.filter { $0.record.record("ministry") == ministry }
        self.lines = lines
        func groups(_ key: (Record) -> (String, Record?)?) -> [Group] {
            Group.all(lines, years, zero) { key($0.record) }
        }
        ministries = groups { ($0.record("ministry")?.key ?? $0.string("bodyRef") ?? "", $0.record("ministry")) }
        bodies = groups { ($0.record("body")?.key ?? $0.string("bodyRef") ?? "", $0.record("body")) }
        codes = groups { ($0.string("code") ?? "", nil) }
        programmes = groups { $0.record("share")?.string("programme").map { ($0, nil) } }
        sources = groups { ($0.record("share")?.string("source") ?? "", nil) }
        tasks = TaskFunding.all(store, all, years, zero).filter { ministry.map($0.concerns) ?? true }
        bodyTotals = store.all("bodyTotal").map { BodyTotal($0, lines, zero) }
            .filter { ministry == nil || $0.record.record("body")?.record("ministry") == ministry }
        let declaredYears = ministry == nil ? store.all("yearTotal") : []
        let yearTotals = years.map { YearTotal($0, declaredYears, lines, zero) }
        self.yearTotals = yearTotals
        grandTotal = Sum(
            declared: ministry == nil ? annex?.money("grandTotal") : nil,
            computed: Money.total(lines.map(\.total.computed)) ?? zero)
        let lineTotals = lines.compactMap(\.total.declared)
        declaredByLines = lineTotals.count == lines.count ? Money.total(lineTotals) : nil
        let declared = yearTotals.compactMap(\.sum.declared)
        declaredByYears = declared.count == years.count ? Money.total(declared) : nil
        execution = Execution.all(store, lines, isWhole: ministry == nil)
        hasProgress = store.single("progress") != nil
    }

    /// The lines that no task is assessed to use.
    public var linesWithoutTask: [Line] { lines.filter { $0.tasks.isEmpty } }

    /// The money of lines that fund more than one task, each line counted once.
    public var shared: Money { total(of: lines.filter(\.isShared)) }

    /// The tasks that the plan promises money, by a funder, a cost or a commitment, and that have none.
    public var unfundedPromises: [TaskFunding] { tasks.filter { $0.isPromised && !$0.isFunded } }

    /// The lines of a programme by source of funds.
    public func parts(of programme: Group) -> [Group] {
        Group.all(programme.lines, years, Money(minorUnits: 0, currency: currency)) {
            ($0.record.record("share")?.string("source") ?? "", nil)
        }
    }

    /// What some lines add up to.
    public func total(of lines: [Line]) -> Money {
        Money.total(lines.map(\.total.computed)) ?? Money(minorUnits: 0, currency: currency)
    }
}

extension Reconciliation {
    /// A declared total beside the sum that should be equal to it.
    public struct Sum: Hashable, Sendable {
        /// The total as declared; nil where none is.
        public let declared: Money?
        /// What the amounts add up to.
        public let computed: Money

        /// A declared total beside a sum.
        public init(declared: Money?, computed: Money) {
            self.declared = declared
            self.computed = computed
        }

        /// The declared total less the sum; nil where none is declared.
        public var difference: Money? { declared.map { $0.less(computed) } }
        /// Whether a total is declared and is the sum.
        public var agrees: Bool { difference?.minorUnits == 0 }
        /// Whether a total is declared and is not the sum.
        public var differs: Bool { declared != nil && !agrees }
    }
}

extension Money {
    /// What amounts in one currency add up to; nil for no amounts.
    package static func total(_ amounts: [Money]) -> Money? {
        guard let first = amounts.first else { return nil }
        return clamped(amounts.reduce(Int128(0)) { $0 + Int128($1.minorUnits) }, first.currency)
    }

    /// This amount less another in the same currency.
    func less(_ other: Money) -> Money { .clamped(Int128(minorUnits) - Int128(other.minorUnits), currency) }

    /// An amount of hundredths that may lie beyond what an amount can be; such a sum makes rules fail, which is said.
    static func clamped(_ minorUnits: Int128, _ currency: Currency) -> Money {
        Money(minorUnits: Int64(clamping: minorUnits), currency: currency)
    }
}
