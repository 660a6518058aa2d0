// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// The plan's funding annex.
    package struct Annex: ModelRecord {
        package static let entity = Entity.annex
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The plan it belongs to.
        package var plan: Plan? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var planRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The currency of every amount, as three capital letters.
        package var currency: String { record.text(at: 2) ?? record.absent(at: 2) }

        /// The unit that its amounts are printed in, such as 1000; they are multiplied by it when they are read.
        package var unit: Int64? { record.number(at: 3) }

        /// The annex's title, verbatim.
        package var title: String { record.text(at: 4) ?? record.absent(at: 4) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 5) }

        /// The years the annex has columns for.
        package var years: Records<AnnexYear> { record.list(at: 6) }

        /// The budget lines.
        package var lines: Records<Line> { record.list(at: 7) }

        /// Declared totals by body and year.
        package var bodyTotals: Records<BodyTotal> { record.list(at: 8) }

        /// Declared totals by year.
        package var yearTotals: Records<YearTotal> { record.list(at: 9) }

        /// Declared totals by source of funds.
        package var sourceTotals: Records<SourceTotal> { record.list(at: 10) }

        /// The declared total of all.
        package var grandTotal: Money? { record.money(at: 11) }

        /// The programmes that lines have declared shares of.
        package var programmes: Records<Programme> { record.list(at: 12) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.plan, \.planRef, \.currency, \.unit, \.title, \.page, \.years, \.lines, \.bodyTotals, \.yearTotals,
                \.sourceTotals, \.grandTotal, \.programmes,
            ]
        }
    }
}
