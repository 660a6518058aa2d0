// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A declared total of all lines in a year.
    package struct YearTotal: ModelRecord {
        package static let entity = Entity.yearTotal
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The year.
        package var year: Int64 { record.number(at: 0) ?? record.absent(at: 0) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 1) }

        /// The total.
        package var value: Money { record.money(at: 2) ?? record.absent(at: 2) }

        /// The annex it stands in.
        package var annex: Annex { record.one(at: 3) ?? record.absent(at: 3) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.year, \.page, \.value, \.annex]
        }
    }
}
