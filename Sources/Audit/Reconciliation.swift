public import CEL
public import Dossier

/// The declared totals of an annex beside what its amounts add up to, exactly to the cent.
///
/// Its records belong to the dossier that the store holds.
public struct Reconciliation: Sendable {
    /// The years of the annex, and any other for which a line has an amount, in order.
    public let years: [Int64]
    /// The lines, in the order of the annex.
    public let lines: [Line]
    /// The lines by the ministry that spends, in the order of the annex.
    public let ministries: [Group]
    /// The lines by budget code, in the order of the annex.
    public let codes: [Group]
    /// The lines by the programme of which they are a declared share.
    public let programmes: [Group]
    /// The declared totals of bodies.
    public let bodyTotals: [BodyTotal]
    /// The total of each year.
    public let yearTotals: [(year: Int64, sum: Sum)]
    /// The grand total beside the sum of all amounts.
    public let grandTotal: Sum
    /// What the declared totals of lines add up to; nil where a line declares none.
    public let declaredByLines: Money?
    /// What the declared totals of years add up to; nil where a year declares none.
    public let declaredByYears: Money?

    /// The reconciliation of the annex that `store` holds.
    public init(_ store: DossierStore) {
        let annex = store.single("annex")
        let currency = annex?.string("currency").flatMap { Currency($0) } ?? .none
        let zero = Money(minorUnits: 0, currency: currency)
        let amounts = store.all("amount")
        years = Set(store.all("annexYear").compactMap { $0.int("year") } + amounts.compactMap { $0.int("year") })
            .sorted()
        let lines = store.all("line").map { Line($0, zero) }
        self.lines = lines
        let years = years
        ministries = Self.groups(lines, years, zero) { line in
            let ministry = line.record.record("ministry")
            return [(ministry?.key ?? line.record.string("bodyRef") ?? "", ministry)]
        }
        codes = Self.groups(lines, years, zero) { line in line.record.string("code").map { [($0, nil)] } ?? [] }
        programmes = Self.groups(lines, years, zero) { line in
            line.record.record("share")?.string("programme").map { [($0, nil)] } ?? []
        }
        bodyTotals = store.all("bodyTotal").map { BodyTotal($0, zero) }
        let declaredYears = store.all("yearTotal")
        yearTotals = years.map { year in
            let declared = declaredYears.first { $0.int("year") == year }?.money("value")
            return (year, Sum(declared: declared, computed: Self.sum(lines, in: year, zero)))
        }
        let computed = lines.flatMap { $0.amounts.values }
        grandTotal = Sum(declared: annex?.money("grandTotal"), computed: Money.total(computed) ?? zero)
        let lineTotals = lines.compactMap(\.total.declared)
        declaredByLines = lineTotals.count == lines.count ? Money.total(lineTotals) : nil
        let yearTotals = years.compactMap { year in declaredYears.first { $0.int("year") == year }?.money("value") }
        declaredByYears = yearTotals.count == years.count ? Money.total(yearTotals) : nil
    }

    private static func sum(_ lines: [Line], in year: Int64, _ zero: Money) -> Money {
        Money.total(lines.compactMap { $0.amounts[year] }) ?? zero
    }

    private static func groups(
        _ lines: [Line], _ years: [Int64], _ zero: Money, _ keys: (Line) -> [(key: String, body: Record?)]
    ) -> [Group] {
        var order: [(key: String, body: Record?)] = []
        var members: [String: [Line]] = [:]
        for line in lines {
            for (key, body) in keys(line) {
                if members[key] == nil { order.append((key, body)) }
                members[key, default: []].append(line)
            }
        }
        return order.map { key, body in
            let lines = members[key] ?? []
            let byYear = years.map { year in
                (year, lines.contains { $0.amounts[year] != nil } ? sum(lines, in: year, zero) : nil)
            }
            let declared = lines.compactMap(\.total.declared)
            let total = Sum(
                declared: declared.count == lines.count ? Money.total(declared) : nil,
                computed: Money.total(lines.map(\.total.computed)) ?? zero)
            return Group(key: key, body: body, lines: lines, byYear: byYear, total: total)
        }
    }
}

extension Reconciliation {
    /// A declared total beside the sum that should be equal to it.
    public struct Sum: Hashable, Sendable {
        /// The total as declared; nil where none is.
        public let declared: Money?
        /// What the amounts add up to.
        public let computed: Money

        /// The declared total less the sum; nil where none is declared.
        public var difference: Money? {
            declared.map { Money.clamped(Int128($0.minorUnits) - Int128(computed.minorUnits), $0.currency) }
        }
        /// Whether a total is declared and is the sum.
        public var agrees: Bool { difference?.minorUnits == 0 }
    }

    /// A budget line.
    public struct Line: Sendable {
        /// The line.
        public let record: Record
        /// Its amounts by year; a year that is explicitly nothing or says nothing has none.
        public let amounts: [Int64: Money]
        /// The years that the source marks as nothing.
        public let explicitNothings: Set<Int64>
        /// Its declared total and the sum of its amounts.
        public let total: Sum

        init(_ record: Record, _ zero: Money) {
            self.record = record
            var amounts: [Int64: Money] = [:]
            var nothings = Set<Int64>()
            for amount in record.records("amounts") {
                guard let year = amount.int("year") else { continue }
                if let value = amount.money("value") { amounts[year] = value } else { nothings.insert(year) }
            }
            self.amounts = amounts
            explicitNothings = nothings
            total = Sum(declared: record.money("total"), computed: Money.total(Array(amounts.values)) ?? zero)
        }
    }

    /// Lines that belong together.
    public struct Group: Sendable {
        /// The id of the ministry, the code or the name of the programme.
        public let key: String
        /// The ministry, where the lines are grouped by it and it is in the registry.
        public let body: Record?
        /// The lines.
        public let lines: [Line]
        /// What they add up to in each year; nil in a year for which none has an amount.
        public let byYear: [(year: Int64, sum: Money?)]
        /// Their declared totals, where each declares one, and the sum of all their amounts.
        public let total: Sum
    }

    /// A declared total of a body in a year.
    public struct BodyTotal: Sendable {
        /// The declaration.
        public let record: Record
        /// The declared total and what the lines of the body and of those below it add up to.
        public let sum: Sum

        init(_ record: Record, _ zero: Money) {
            self.record = record
            let amounts = record.record("body")?.records("allAmounts") ?? []
            let values = amounts.filter { $0.int("year") == record.int("year") }.compactMap { $0.money("value") }
            sum = Sum(declared: record.money("value"), computed: Money.total(values) ?? zero)
        }
    }
}

extension Money {
    /// What amounts in one currency add up to; nil for no amounts.
    package static func total(_ amounts: [Money]) -> Money? {
        guard let first = amounts.first else { return nil }
        return clamped(amounts.reduce(Int128(0)) { $0 + Int128($1.minorUnits) }, first.currency)
    }

    /// An amount of hundredths that may lie beyond what an amount can be; such a sum makes rules fail, which is said.
    static func clamped(_ minorUnits: Int128, _ currency: Currency) -> Money {
        Money(minorUnits: Int64(clamping: minorUnits), currency: currency)
    }
}
