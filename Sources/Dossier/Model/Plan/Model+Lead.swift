// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A body that leads an assignment.
    package struct Lead: ModelRecord {
        package static let entity = Entity.lead
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The body.
        package var body: Body? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var bodyRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The words of the plan.
        package var text: String? { record.text(at: 2) }

        /// The assignment it stands in.
        package var assignment: Assignment { record.one(at: 3) ?? record.absent(at: 3) }

        /// The task it stands in.
        package var task: Task { record.one(at: 4) ?? record.absent(at: 4) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 5) ?? record.absent(at: 5) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 6) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 7) ?? record.absent(at: 7) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.body, \.bodyRef, \.text, \.assignment, \.task, \.chapter, \.section, \.plan]
        }
    }
}
