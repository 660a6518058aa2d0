// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A duty to report on the plan or to evaluate it.
    package struct Duty: ModelRecord {
        package static let entity = Entity.duty
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The body that is to do it.
        package var body: Body? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var bodyRef: String? { record.text(at: 1) }

        /// To whom: a body's id, or words.
        package var addressed: String? { record.text(at: 2) }

        /// The day by which it is to be done.
        package var by: CalendarDate? { record.day(at: 3) }

        /// The days of every year by which it is to be done.
        package var due: String? { record.text(at: 4) }

        /// The duty, verbatim.
        package var text: String? { record.text(at: 5) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 6) ?? record.absent(at: 6) }

        /// The body to which it is to be done, where its id is given.
        package var recipient: Body? { record.one(at: 7) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.body, \.bodyRef, \.addressed, \.by, \.due, \.text, \.plan, \.recipient]
        }
    }
}
