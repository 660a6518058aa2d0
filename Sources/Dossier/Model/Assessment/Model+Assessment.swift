// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// The judgements of an analyst.
    package struct Assessment: ModelRecord {
        package static let entity = Entity.assessment
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The plan that was assessed.
        package var plan: Plan? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var planRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// Who judged.
        package var assessor: String { record.text(at: 2) ?? record.absent(at: 2) }

        /// When it was judged.
        package var date: CalendarDate { record.day(at: 3) ?? record.absent(at: 3) }

        /// Which line funds which task.
        package var fundings: Records<Funding> { record.list(at: 4) }

        /// Which task answers which recommendation.
        package var responses: Records<Response> { record.list(at: 5) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.plan, \.planRef, \.assessor, \.date, \.fundings, \.responses]
        }
    }
}
