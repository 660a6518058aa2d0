// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// The plan before this one.
    package struct Predecessor: ModelRecord {
        package static let entity = Entity.predecessor
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// Its id, where it has a dossier.
        package var id: String? { record.text(at: 0) }

        /// Its title.
        package var title: String? { record.text(at: 1) }

        /// The last day of its period.
        package var end: CalendarDate? { record.day(at: 2) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 3) ?? record.absent(at: 3) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.id, \.title, \.end, \.plan]
        }
    }
}
