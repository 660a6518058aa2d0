// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A goal that a cost names.
    package struct CostGoal: ModelRecord {
        package static let entity = Entity.costGoal
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The goal.
        package var goal: Goal? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var goalRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The cost it stands in.
        package var cost: Cost { record.one(at: 2) ?? record.absent(at: 2) }

        /// The task it stands in.
        package var task: Task { record.one(at: 3) ?? record.absent(at: 3) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 4) ?? record.absent(at: 4) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 5) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 6) ?? record.absent(at: 6) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.goal, \.goalRef, \.cost, \.task, \.chapter, \.section, \.plan]
        }
    }
}
