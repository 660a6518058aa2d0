// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// What those concerned replied to the findings of an audit.
    package struct Clearing: ModelRecord {
        package static let entity = Entity.clearing
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The plan whose audit they were asked about.
        package var plan: Plan? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var planRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The day on which they were asked.
        package var asked: CalendarDate? { record.day(at: 2) }

        /// The day by which they were to reply.
        package var due: CalendarDate? { record.day(at: 3) }

        /// The replies.
        package var replies: Records<Reply> { record.list(at: 4) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.plan, \.planRef, \.asked, \.due, \.replies]
        }
    }
}
