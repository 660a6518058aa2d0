// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// Something that a task says it depends on.
    package struct Dependency: ModelRecord {
        package static let entity = Entity.dependency
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The task that delivers it, where one does.
        package var target: Task? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var targetRef: String? { record.text(at: 1) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 2) }

        /// The words of the plan.
        package var text: String? { record.text(at: 3) }

        /// The task it stands in.
        package var task: Task { record.one(at: 4) ?? record.absent(at: 4) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 5) ?? record.absent(at: 5) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 6) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 7) ?? record.absent(at: 7) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.target, \.targetRef, \.page, \.text, \.task, \.chapter, \.section, \.plan]
        }
    }
}
