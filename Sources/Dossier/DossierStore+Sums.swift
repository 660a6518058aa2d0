package import CEL
package import Platform
internal import Texts

/// What the money of a dossier adds up to.
extension DossierStore {
    /// What all amounts of the annex add up to, in its currency, or where it states none the totals of its lines; nil where
    /// it states neither.
    ///
    /// Nil too where the sum is beyond what an amount can be, which `checkSums` says.
    package var annexTotal: Money? {
        let amounts = stated("amount", "value")
        let terms = amounts.isEmpty ? stated("line", "total") : amounts
        return terms.isEmpty ? nil : Money.sum(terms)
    }

    /// Whether a line of the annex states an amount of a year.
    package var statesAmountsOfYears: Bool { !stated("amount", "value").isEmpty }

    /// Whether a line of the annex states its total.
    package var statesTotalsOfLines: Bool { !stated("line", "total").isEmpty }

    /// What the rows of an entity state in a field, in the currency of the annex.
    private func stated(_ entity: String, _ field: String) -> some Collection<Money> {
        let values = facts.table(entity).money(field)
        let currency = vocabulary.annexCurrency.pointee
        return (0..<values.count).lazy.filter { values[$0] != .min }.map {
            Money(minorUnits: values[$0], currency: currency)
        }
    }

    /// Makes sure that whatever is added up of the loaded dossier's money, and every difference of two such sums, is an
    /// amount: any amounts of the lines, any of their totals, of the totals of years, of what was spent, and what the plan
    /// states of costs that are compared with the same lines or, without an annex, of one body and currency.
    ///
    /// - Throws: `LoadFailure`, naming the amount with which a sum leaves the range.
    package func checkSums() throws(LoadFailure) {
        var range = SumRange()
        for (entity, field) in [
            ("amount", "value"), ("line", "total"), ("yearTotal", "value"), ("sourceTotal", "value"),
            ("spending", "amount"),
        ] {
            let values = facts.table(entity).money(field)
            for row in 0..<values.count where values[row] != .min && !range.holds(Int128(values[row])) {
                throw beyondRange(entity, field, row)
            }
            range.close()
        }
        for (entity, field) in [("bodyTotal", "value"), ("annex", "grandTotal")] {
            let values = facts.table(entity).money(field)
            for row in 0..<values.count where values[row] != .min {
                guard range.holds(Int128(values[row])) else { throw beyondRange(entity, field, row) }
                range.close()
            }
        }
        if facts.table("annex").count == 0 { return try checkStated(range) }
        for pool in vocabulary.derivations.promises.pools {
            for (cost, value) in pool where !range.holds(value) { throw beyondRange("cost", "amount", Int(cost)) }
            range.close()
        }
    }

    /// Costs a year count once for each of their years.
    private func checkStated(_ range: SumRange) throws(LoadFailure) {
        let costs = facts.table("cost")
        let (amounts, currencies, funders) = (costs.money("amount"), costs.words("currency"), costs.words("funder"))
        let years = vocabulary.derivations.costYears
        var ranges: [Int64: SumRange] = [:]
        for row in 0..<costs.count where amounts[row] != .min {
            let key = Int64(currencies[row]) << 32 | Int64(UInt32(bitPattern: max(-1, funders[row])))
            let times = years.isPerYear(row) ? years.years(of: row).count : 1
            guard ranges[key, default: range].holds(Int128(amounts[row]) * Int128(times)) else {
                throw beyondRange("cost", "amount", row)
            }
        }
    }

    /// What sums come to at most and at least, so that every one of them, and every difference of two, is an amount.
    private struct SumRange {
        /// The largest and the smallest sum of what was closed.
        private var (most, least) = (Int128(0), Int128(0))
        /// What is being added up.
        private var (above, below) = (Int128(0), Int128(0))

        /// Adds to the present sum; false where it leaves the range.
        mutating func holds(_ units: Int128) -> Bool {
            if units > 0 { above += units } else { below -= units }
            return max(most, above) + max(least, below) <= Int128(Int64.max)
        }

        /// Begins another sum.
        mutating func close() { (most, least, above, below) = (max(most, above), max(least, below), 0, 0) }
    }

    private func beyondRange(_ entity: String, _ field: String, _ row: Int) -> LoadFailure {
        let table = facts.table(entity)
        let record = record(entity, Int32(row))
        let place = location(of: record, field: field)
        let path = facts.files[table.file].path
        return .invalid([
            Problem(
                path: path, line: place.line, column: place.column,
                text: .said {
                    $0.loading.sumsTooLarge(place.element, limit: "\(Money(minorUnits: .max, currency: .none))")
                })
        ])
    }
}
