// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A block of a task that names leads and a deadline.
    package struct Assignment: ModelRecord {
        package static let entity = Entity.assignment
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The goals it covers; left out, all of the task.
        package var goalReferences: Records<GoalReference> { record.list(at: 0) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 1) }

        /// The bodies that lead.
        package var leads: Records<Lead> { record.list(at: 2) }

        /// The bodies that the plan says will pay.
        package var funders: Records<Funder> { record.list(at: 3) }

        /// Those who take part.
        package var participants: Records<Participant> { record.list(at: 4) }

        /// Those who carry it out.
        package var implementers: Records<Implementer> { record.list(at: 5) }

        /// When it is due.
        package var deadline: Deadline? { record.one(at: 6) }

        /// The task it stands in.
        package var task: Task { record.one(at: 7) ?? record.absent(at: 7) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 8) ?? record.absent(at: 8) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 9) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 10) ?? record.absent(at: 10) }

        /// Its position in its task, from 1.
        package var ordinal: Int64 { record.number(at: 11) ?? record.absent(at: 11) }

        /// The goals it covers: those it names, or all of its task.
        package var goals: Records<Goal> { record.list(at: 12) }

        /// The ministry of its first lead that is in the registry.
        package var ministry: Body? { record.one(at: 13) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.goalReferences, \.page, \.leads, \.funders, \.participants, \.implementers, \.deadline, \.task,
                \.chapter, \.section, \.plan, \.ordinal, \.goals, \.ministry,
            ]
        }
    }
}
