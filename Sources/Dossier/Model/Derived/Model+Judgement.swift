// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A funding or a response: what an analyst decided.
    package struct Judgement: ModelRecord {
        package static let entity = Entity.judgement
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// Which of the two it is: funds or responds.
        package var kind: JudgementKind { record.word(at: 0) ?? record.absent(at: 0) }

        /// The record itself.
        package var owner: Record { record.any(at: 1) ?? record.absent(at: 1) }

        /// The task.
        package var task: Task? { record.one(at: 2) }

        /// The number by which the task is named.
        package var taskRef: String { record.text(at: 3) ?? record.absent(at: 3) }

        /// The id by which a funding names its line.
        package var lineRef: String? { record.text(at: 4) }

        /// The id by which a response names its recommendation.
        package var recommendationRef: String? { record.text(at: 5) }

        /// Why.
        package var reason: String? { record.text(at: 6) }

        /// Whether it says why.
        package var isReasoned: Bool { record.truth(at: 7) ?? record.absent(at: 7) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.kind, \.owner, \.task, \.taskRef, \.lineRef, \.recommendationRef, \.reason, \.isReasoned]
        }
    }
}
