// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// One who carries out an assignment.
    package struct Implementer: ModelRecord {
        package static let entity = Entity.implementer
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The words of the plan.
        package var text: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The assignment it stands in.
        package var assignment: Assignment { record.one(at: 1) ?? record.absent(at: 1) }

        /// The task it stands in.
        package var task: Task { record.one(at: 2) ?? record.absent(at: 2) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 3) ?? record.absent(at: 3) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 4) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 5) ?? record.absent(at: 5) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.text, \.assignment, \.task, \.chapter, \.section, \.plan]
        }
    }
}
