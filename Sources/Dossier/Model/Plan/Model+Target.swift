// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A number or frequency that a goal states.
    package struct Target: ModelRecord {
        package static let entity = Entity.target
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The number.
        package var value: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// What is counted.
        package var unit: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The time in which it is to be reached.
        package var per: TargetPeriod? { record.word(at: 2) }

        /// The goal it stands in.
        package var goal: Goal { record.one(at: 3) ?? record.absent(at: 3) }

        /// The task it stands in.
        package var task: Task { record.one(at: 4) ?? record.absent(at: 4) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 5) ?? record.absent(at: 5) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 6) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 7) ?? record.absent(at: 7) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.value, \.unit, \.per, \.goal, \.task, \.chapter, \.section, \.plan]
        }
    }
}
