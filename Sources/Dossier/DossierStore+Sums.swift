public import CEL

/// What the money of a dossier adds up to.
extension DossierStore {
    /// What all amounts of the annex add up to, in its currency; nil where it states none.
    ///
    /// Nil too where the sum is beyond what an amount can be, which `checkSums` says.
    public var annexTotal: Money? {
        let values = facts.table("amount").money("value")
        let currency = vocabulary.annexCurrency.pointee
        let amounts = (0..<values.count).lazy.filter { values[$0] != .min }.map {
            Money(minorUnits: values[$0], currency: currency)
        }
        return amounts.isEmpty ? nil : Money.sum(amounts)
    }


    /// Makes sure that whatever is added up of the loaded dossier's money, and every difference of two such sums, is an
    /// amount: any amounts of the lines, any of their totals, of the totals of years, of what was spent, or of the costs
    /// that the plan states in one currency.
    ///
    /// - Throws: `LoadFailure`, naming the amount with which a sum leaves the range.
    public func checkSums() throws(LoadFailure) {
        var (most, least) = (Int128(0), Int128(0))
        for (entity, field) in [
            ("amount", "value"), ("line", "total"), ("yearTotal", "value"), ("bodyTotal", "value"),
            ("spending", "amount"), ("annex", "grandTotal"),
        ] {
            let values = facts.table(entity).money(field)
            var (above, below) = (Int128(0), Int128(0))
            for row in 0..<values.count where values[row] != .min {
                if values[row] > 0 { above += Int128(values[row]) } else { below -= Int128(values[row]) }
                if max(most, above) + max(least, below) > Int128(Int64.max) { throw beyondRange(entity, field, row) }
            }
            (most, least) = (max(most, above), max(least, below))
        }
        try checkCosts(most, least)
    }

    /// Costs a year count once for each of their years.
    private func checkCosts(_ most: Int128, _ least: Int128) throws(LoadFailure) {
        let costs = facts.table("cost")
        let (amounts, currencies) = (costs.money("amount"), costs.words("currency"))
        let years = vocabulary.derivations.costYears
        var sums: [Int32: (above: Int128, below: Int128)] = [:]
        for row in 0..<costs.count {
            let times = years.isPerYear(row) ? Int128(max(1, years.years(of: row).count)) : 1
            var sum = sums[currencies[row]] ?? (0, 0)
            let value = Int128(amounts[row]) * times
            if value > 0 { sum.above += value } else { sum.below -= value }
            if max(most, sum.above) + max(least, sum.below) > Int128(Int64.max) {
                throw beyondRange("cost", "amount", row)
            }
            sums[currencies[row]] = sum
        }
    }

    private func beyondRange(_ entity: String, _ field: String, _ row: Int) -> LoadFailure {
        let table = facts.table(entity)
        let record = all(entity)[row]
        let place = location(of: record, field: field)
        let path = facts.files[table.file].path
        return .invalid([
            Problem(
                path: path, line: place.line, column: place.column,
                message: "With this <\(place.element)> the amounts are too large to be added up exactly; "
                    + "expected sums and their differences up to \(Money(minorUnits: .max, currency: .none)).")
        ])
    }
}
