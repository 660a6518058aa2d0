// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// What has been done and spent.
    package struct Progress: ModelRecord {
        package static let entity = Entity.progress
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The plan it reports on.
        package var plan: Plan? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var planRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The day on which this was so.
        package var asOf: CalendarDate { record.day(at: 2) ?? record.absent(at: 2) }

        /// How far the tasks are.
        package var taskStatuses: Records<TaskStatus> { record.list(at: 3) }

        /// What was spent.
        package var spendings: Records<Spending> { record.list(at: 4) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.plan, \.planRef, \.asOf, \.taskStatuses, \.spendings]
        }
    }
}
