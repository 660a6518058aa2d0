// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A line's amount for a year, or its explicit nothing.
    package struct Amount: ModelRecord {
        package static let entity = Entity.amount
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The year.
        package var year: Int64 { record.number(at: 0) ?? record.absent(at: 0) }

        /// The amount; absent where the source shows a dash.
        package var value: Money? { record.money(at: 1) }

        /// The line it stands in.
        package var line: Line { record.one(at: 2) ?? record.absent(at: 2) }

        /// The annex it stands in.
        package var annex: Annex { record.one(at: 3) ?? record.absent(at: 3) }

        /// Whether it is explicitly nothing.
        package var none: Bool { record.truth(at: 4) ?? record.absent(at: 4) }

        /// The same line's amount of the year before.
        package var previous: Amount? { record.one(at: 5) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.year, \.value, \.line, \.annex, \.none, \.previous]
        }
    }
}
