internal import Dossier

extension AnnexReader {
    /// A printed total that is not the sum of what it is the total of.
    struct Difference {
        let amount: Int64
        /// Wider than an amount, since many that fit may not fit together.
        let sum: Int128
        let place: Place
        let about: Matter
    }

    /// The printed totals that are not the sums of the lines, those of years first.
    func differences(_ lines: [Line], _ totals: [Total]) -> [Difference] {
        var found: [Difference] = []
        func compare(_ amount: Int64?, _ lines: [Line], of year: Int? = nil, _ at: Place, _ matter: Matter) {
            let sum = Self.sum(lines, of: year)
            guard let amount, Int128(amount) != sum else { return }
            found.append(Difference(amount: amount, sum: sum, place: at, about: matter))
        }
        for total in totals where total.body == nil && total.year != nil {
            compare(total.amount, lines, of: total.year, total.place, .total(body: nil, year: total.year))
        }
        for total in totals {
            guard let body = total.body else { continue }
            compare(
                total.amount, lines.filter { $0.body == body }, of: total.year, total.place,
                .total(body: run.register.name(of: body), year: total.year))
        }
        for line in lines {
            guard case .amount(let total)? = line.draft.value("total"), let at = line.draft.place else { continue }
            compare(total, [line], at, .line(said(line.draft)))
        }
        if let total = totals.last(where: { $0.body == nil && $0.year == nil }) {
            compare(total.amount, lines, total.place, .total(body: nil, year: nil))
        }
        return found
    }

    /// What lines state of a year, or of all.
    private static func sum(_ lines: [Line], of year: Int? = nil) -> Int128 {
        lines.lazy.flatMap { $0.draft.children("amount") }.reduce(0) { sum, amount in
            guard case .amount(let value)? = amount.value("value"),
                year == nil || amount.value("year") == year.map(FieldValue.year)
            else { return sum }
            return sum + Int128(value)
        }
    }
}
