internal import Dossier

extension AnnexReader {
    /// Whether the printed totals are the sums of the lines.
    func check(_ rows: inout Rows) {
        let lines = rows.lines.map(\.line)
        func differs(_ amount: Int64, _ lines: [Line], of year: Int? = nil, _ at: Place, _ matter: Matter) {
            guard Int128(amount) != Self.sum(lines, of: year) else { return }
            rows.meets = false
            rows.remarks.append { [run] in
                // What a person answered of the lines has been heard by now.
                let sum = Self.sum(lines, of: year)
                guard Int128(amount) != sum else { return }
                run.remark(
                    .totalDiffers, at: at, FieldValue.amount(amount).written, about: matter, Hundredths.written(sum))
            }
        }
        for total in rows.yearTotals {
            differs(total.amount, lines, of: total.year, total.place, .total(body: nil, year: total.year))
        }
        for total in rows.bodyTotals {
            differs(
                total.amount, lines.filter { $0.body == total.body }, of: total.year, total.place,
                .total(body: run.register.name(of: total.body), year: total.year))
        }
        for line in lines {
            guard let total = line.total, let at = line.draft.place else { continue }
            differs(total, [line], at, .line(said(line.draft)))
        }
        if let total = rows.grandTotal {
            differs(total.amount, lines, total.place, .total(body: nil, year: nil))
        }
    }

    /// What lines state of a year, or of all; wider than an amount, since many that fit may not fit together.
    private static func sum(_ lines: [Line], of year: Int? = nil) -> Int128 {
        lines.lazy.flatMap { $0.draft.children("amount") }.reduce(0) { sum, amount in
            guard case .amount(let value)? = amount.value("value"),
                year == nil || amount.value("year") == year.map(FieldValue.year)
            else { return sum }
            return sum + Int128(value)
        }
    }
}
