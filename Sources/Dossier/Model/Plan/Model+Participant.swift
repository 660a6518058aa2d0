// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// One who takes part in an assignment.
    package struct Participant: ModelRecord {
        package static let entity = Entity.participant
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The body, where it is one of the registry.
        package var body: Body? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var bodyRef: String? { record.text(at: 1) }

        /// How it takes part.
        package var role: ParticipantRole? { record.word(at: 2) }

        /// The words of the plan.
        package var text: String? { record.text(at: 3) }

        /// The assignment it stands in.
        package var assignment: Assignment { record.one(at: 4) ?? record.absent(at: 4) }

        /// The task it stands in.
        package var task: Task { record.one(at: 5) ?? record.absent(at: 5) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 6) ?? record.absent(at: 6) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 7) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 8) ?? record.absent(at: 8) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.body, \.bodyRef, \.role, \.text, \.assignment, \.task, \.chapter, \.section, \.plan]
        }
    }
}
