// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A declared total of the lines of a source of funds.
    package struct SourceTotal: ModelRecord {
        package static let entity = Entity.sourceTotal
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// Where the money comes from.
        package var source: FundingSource { record.word(at: 0) ?? record.absent(at: 0) }

        /// The year; left out, all years.
        package var year: Int64? { record.number(at: 1) }

        /// The total.
        package var value: Money { record.money(at: 2) ?? record.absent(at: 2) }

        /// The annex it stands in.
        package var annex: Annex { record.one(at: 3) ?? record.absent(at: 3) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.source, \.year, \.value, \.annex]
        }
    }
}
