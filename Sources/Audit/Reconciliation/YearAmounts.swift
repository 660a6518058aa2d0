package import CEL

/// Amounts by year: as an annex has few years, a short list, which takes a fraction of a dictionary's memory.
package struct YearAmounts: Sendable {
    private var entries: [(year: Int64, sum: Money)] = []

    /// The years that have an amount, in order.
    package var years: [Int64] { entries.map(\.year) }

    /// The amounts, by year.
    package var sums: [Money] { entries.map(\.sum) }

    /// Whether no year has an amount.
    package var isEmpty: Bool { entries.isEmpty }

    /// The amount of a year; nil where it has none.
    package subscript(year: Int64) -> Money? {
        get { entries.first { $0.year == year }?.sum }
        set {
            entries.removeAll { $0.year == year }
            guard let newValue else { return }
            entries.insert((year, newValue), at: entries.firstIndex { $0.year > year } ?? entries.endIndex)
        }
    }
}
