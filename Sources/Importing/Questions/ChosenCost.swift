internal import CEL
internal import Dossier
internal import Texts

/// A cost as a person chooses it in a file of answers: `40000.00 EUR year approximate 2026-2027`.
package struct ChosenCost: Hashable, Sendable {
    /// In hundredths of the currency.
    let amount: Int64
    /// The code of the currency.
    let currency: String
    let period: CostPeriod
    let bound: Bound
    /// The years; nil where none are stated.
    let years: ClosedRange<Int>?

    init(amount: Int64, currency: String, period: CostPeriod, bound: Bound, years: ClosedRange<Int>?) {
        (self.amount, self.currency, self.period, self.bound, self.years) = (amount, currency, period, bound, years)
    }

    /// The cost that an answer chooses; nil where it chooses none.
    init?(_ answer: String) {
        let parts = answer.split(separator: " ")
        guard (4...5).contains(parts.count), let amount = Money("\(parts[0]) \(parts[1])"),
            let period = CostPeriod(rawValue: String(parts[2])), let bound = Bound(rawValue: String(parts[3]))
        else { return nil }
        let stated = parts.dropFirst(4).flatMap { $0.split(separator: "-") }
        let years = stated.compactMap { Int($0) }
        guard years.count == stated.count, years.count <= 2, years == years.sorted() else { return nil }
        self.init(
            amount: amount.minorUnits, currency: String(parts[1]), period: period, bound: bound,
            years: years.first.map { $0...(years.last ?? $0) })
        guard self.answer == answer else { return nil }
    }

    /// The answer that chooses it.
    var answer: String {
        let span = years.map { $0.count == 1 ? " \($0.lowerBound)" : " \($0.lowerBound)-\($0.upperBound)" } ?? ""
        return
            "\(FieldValue.amount(amount).written) \(currency) \(period.rawValue) \(bound.rawValue)\(span)"
    }

    /// The cost as a reader of a language would write it.
    func words(_ language: Language) -> String {
        let bounds = language.phrases.budget.bounds
        let isSo =
            switch bound {
            case .exact: bounds.exact
            case .minimum: bounds.minimum
            case .approximate: bounds.approximate
            }
        let sum = language.grammar.amount(minorUnits: amount, currency: currency == "XXX" ? "" : currency)
        return language.phrases.imports.cost("\(isSo) \(sum)", isYearly: period == .year, years: years)
    }
}
