// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A place that names another entity by its id or number.
    package struct Reference: ModelRecord {
        package static let entity = Entity.reference
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// What is named: body, task, line, goal, recommendation, element, round or plan.
        package var kind: Entity { record.word(at: 0) ?? record.absent(at: 0) }

        /// The name, as it stands.
        package var text: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The XML element that names it.
        package var element: String { record.text(at: 2) ?? record.absent(at: 2) }

        /// The attribute that names it.
        package var attribute: String { record.text(at: 3) ?? record.absent(at: 3) }

        /// The entity that names it.
        package var owner: Record { record.any(at: 4) ?? record.absent(at: 4) }

        /// The task that the entity belongs to, or is about.
        package var task: Task? { record.one(at: 5) }

        /// The assignment that the entity stands in.
        package var assignment: Assignment? { record.one(at: 6) }

        /// The body that is named, where there is one.
        package var body: Body? { record.one(at: 7) }

        /// The entity that is named, where there is one.
        package var target: Record? { record.any(at: 8) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.kind, \.text, \.element, \.attribute, \.owner, \.task, \.assignment, \.body, \.target]
        }
    }
}
