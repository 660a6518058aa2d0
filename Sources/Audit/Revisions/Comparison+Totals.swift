internal import CEL
internal import Dossier

/// What the annexes of two revisions come to.
extension Comparison {
    /// The totals of each ministry that changed, by year, in the order of the annexes; its id is that of the new revision, or of
    /// the old one where only that knows it, and empty for lines that name no body. None where no line of either names one.
    package var ministryChanges: [(ministry: String, amounts: [AmountChange])] {
        namesBodies ? changes(by: \.ministries).map { (ministry: $0.key, amounts: $0.amounts) } : []
    }

    /// The totals of each budget code that changed, by year, in the order of the annexes; the empty one is that of lines without.
    /// None where no line of either revision has a code or names a body.
    package var codeChanges: [(code: String, amounts: [AmountChange])] {
        namesBodies || isStated(\.codes) ? changes(by: \.codes).map { (code: $0.key, amounts: $0.amounts) } : []
    }

    /// The totals of the lines of each programme that changed, by year, in the order of the annexes.
    package var programmeChanges: [(programme: String, amounts: [AmountChange])] {
        changes(by: \.programmes).map { (programme: $0.key, amounts: $0.amounts) }
    }

    /// The totals of all lines that changed, by year.
    package var totalChanges: [AmountChange] { changes(by: \.all).flatMap(\.amounts) }

    /// Whether a line of either revision names the body that spends.
    private var namesBodies: Bool { isStated(\.ministries) }

    /// Whether a line of either revision states what it is grouped by.
    private func isStated(_ grouping: KeyPath<AnnexTotals, AnnexTotals.Grouping>) -> Bool {
        [totals.old, totals.new].contains { $0[keyPath: grouping].order.contains { !$0.text.isEmpty } }
    }

    private func changes(
        by grouping: KeyPath<AnnexTotals, AnnexTotals.Grouping>
    ) -> [(key: String, amounts: [AmountChange])] {
        let (before, after) = (totals.old[keyPath: grouping], totals.new[keyPath: grouping])
        let years = years
        return (before.order + after.order.filter { before.sums[$0] == nil }).compactMap { key in
            let amounts = changes(years) { (before.sums[key]?[$0], after.sums[key]?[$0]) }
            return amounts.isEmpty ? nil : (key.text, amounts)
        }
    }
}

/// What the lines of an annex come to, by year: in all, and by what they have in common. One walk over the lines.
struct AnnexTotals: Sendable {
    /// Sums by a key, code point by code point, and a year.
    struct Grouping: Sendable {
        /// The keys, in the order in which lines first have them.
        private(set) var order: [TextKey] = []
        private(set) var sums: [TextKey: [Int64: Money]] = [:]

        fileprivate mutating func add(_ amounts: [Int64: Money], to key: String) {
            let key = TextKey(text: key)
            if sums[key] == nil { order.append(key) }
            sums[key, default: [:]].merge(amounts) { Money.total([$0, $1]) ?? $0 }
        }
    }

    private(set) var all = Grouping()
    private(set) var ministries = Grouping()
    private(set) var codes = Grouping()
    private(set) var programmes = Grouping()

    /// The sums of the lines of a dossier, whose ministries go by the ids that `ministry` gives.
    init(_ dossier: DossierStore, ministry: (Model.Line) -> String) {
        for line in dossier.lines {
            let amounts = line.amountsByYear
            all.add(amounts, to: "")
            ministries.add(amounts, to: ministry(line))
            codes.add(amounts, to: line.code ?? "")
            if let share = line.share { programmes.add(amounts, to: share.programme) }
        }
    }
}
