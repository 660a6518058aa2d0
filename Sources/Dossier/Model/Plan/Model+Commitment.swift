// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A promise of a task that names its years.
    package struct Commitment: ModelRecord {
        package static let entity = Entity.commitment
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The first year.
        package var from: Int64 { record.number(at: 0) ?? record.absent(at: 0) }

        /// The last year.
        package var to: Int64 { record.number(at: 1) ?? record.absent(at: 1) }

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
            [\.from, \.to, \.page, \.text, \.task, \.chapter, \.section, \.plan]
        }
    }
}
