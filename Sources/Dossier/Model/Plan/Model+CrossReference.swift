// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A place where a task refers to another.
    package struct CrossReference: ModelRecord {
        package static let entity = Entity.crossReference
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The task referred to.
        package var target: Task? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var targetRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 2) }

        /// The task it stands in.
        package var task: Task { record.one(at: 3) ?? record.absent(at: 3) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 4) ?? record.absent(at: 4) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 5) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 6) ?? record.absent(at: 6) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.target, \.targetRef, \.page, \.task, \.chapter, \.section, \.plan]
        }
    }
}
