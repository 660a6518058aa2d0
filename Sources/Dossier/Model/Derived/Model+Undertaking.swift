// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A cost or a commitment: what a task undertakes.
    package struct Undertaking: ModelRecord {
        package static let entity = Entity.undertaking
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// Which of the two it is: cost or commitment.
        package var kind: Entity { record.word(at: 0) ?? record.absent(at: 0) }

        /// The record itself.
        package var owner: Record { record.any(at: 1) ?? record.absent(at: 1) }

        /// The task.
        package var task: Task { record.one(at: 2) ?? record.absent(at: 2) }

        /// The first year, as stated.
        package var from: Int64? { record.number(at: 3) }

        /// The last year, as stated.
        package var to: Int64? { record.number(at: 4) }

        /// The words of the plan.
        package var text: String? { record.text(at: 5) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.kind, \.owner, \.task, \.from, \.to, \.text]
        }
    }
}
