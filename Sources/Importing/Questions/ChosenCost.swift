internal import CEL
internal import Dossier
internal import Texts

/// A cost as a person chooses it in a file of answers: `40000.00 EUR year approximate 2026-2027`.
package struct ChosenCost: Hashable, Sendable {
    /// The answer that chooses it.
    let answer: String
    private let amount: Money
    private let period: CostPeriod
    private let bound: Bound
    /// The year, or the first and the last; none where none is stated.
    private let years: [Int]

    /// The cost that an answer chooses; nil where it chooses none.
    init?(_ answer: String) {
        let parts = answer.split(separator: " ")
        guard (4...5).contains(parts.count), let amount = Money("\(parts[0]) \(parts[1])"),
            let period = CostPeriod(rawValue: String(parts[2])), let bound = Bound(rawValue: String(parts[3]))
        else { return nil }
        let stated = parts.dropFirst(4).flatMap { $0.split(separator: "-") }
        years = stated.compactMap { Int($0) }
        guard years.count == stated.count, years.count <= 2 else { return nil }
        (self.answer, self.amount, self.period, self.bound) = (answer, amount, period, bound)
    }

    /// The cost in the words of a language.
    func words(_ language: Language) -> String {
        let bounds = language.phrases.budget.bounds
        let isSo =
            switch bound {
            case .exact: bounds.exact
            case .minimum: bounds.minimum
            case .approximate: bounds.approximate
            }
        let each = language.phrases.changes.closedWords["CostPeriod.\(period.rawValue)"] ?? period.rawValue
        let span = years.map { String($0) }.joined(separator: "–")
        return ["\(isSo) \(language.text(amount)) \(each)", span].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
