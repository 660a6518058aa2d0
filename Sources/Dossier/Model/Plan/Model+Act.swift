// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// The act by which the plan was adopted.
    package struct Act: ModelRecord {
        package static let entity = Entity.act
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// What kind of act it is, such as a decision of the government.
        package var kind: String? { record.text(at: 0) }

        /// Its number, as printed.
        package var number: String? { record.text(at: 1) }

        /// Its day.
        package var date: CalendarDate? { record.day(at: 2) }

        /// Where it was published.
        package var gazette: String? { record.text(at: 3) }

        /// The day on which it was last amended.
        package var amendedOn: CalendarDate? { record.day(at: 4) }

        /// The words of the act.
        package var text: String? { record.text(at: 5) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 6) ?? record.absent(at: 6) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.kind, \.number, \.date, \.gazette, \.amendedOn, \.text, \.plan]
        }
    }
}
