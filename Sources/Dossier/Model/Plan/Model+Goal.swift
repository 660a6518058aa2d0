// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A goal of a task.
    package struct Goal: ModelRecord {
        package static let entity = Entity.goal
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The goal's number within its task; 1 where it is the only one and has none.
        package var number: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 1) }

        /// The goal, verbatim.
        package var text: String { record.text(at: 2) ?? record.absent(at: 2) }

        /// The numbers the goal states.
        package var targets: Records<Target> { record.list(at: 3) }

        /// The goal's indicators.
        package var indicators: Records<Indicator> { record.list(at: 4) }

        /// The task it stands in.
        package var task: Task { record.one(at: 5) ?? record.absent(at: 5) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 6) ?? record.absent(at: 6) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 7) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 8) ?? record.absent(at: 8) }

        /// The assignments that cover it.
        package var assignments: Records<Assignment> { record.list(at: 9) }

        /// The ministry that leads an assignment of it, or else of its task.
        package var ministry: Body? { record.one(at: 10) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.number, \.page, \.text, \.targets, \.indicators, \.task, \.chapter, \.section, \.plan, \.assignments,
                \.ministry,
            ]
        }
    }
}
