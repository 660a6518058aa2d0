// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// What was spent on a line in a year.
    package struct Spending: ModelRecord {
        package static let entity = Entity.spending
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The line.
        package var line: Line? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var lineRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The year.
        package var year: Int64 { record.number(at: 2) ?? record.absent(at: 2) }

        /// What was spent.
        package var amount: Money { record.money(at: 3) ?? record.absent(at: 3) }

        /// The progress it stands in.
        package var progress: Progress { record.one(at: 4) ?? record.absent(at: 4) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.line, \.lineRef, \.year, \.amount, \.progress]
        }
    }
}
