// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A numbered task of the plan.
    package struct Task: ModelRecord {
        package static let entity = Entity.task
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The task's number, as printed.
        package var number: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The task's title, verbatim.
        package var title: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// What the task is about, verbatim or shortened.
        package var summary: String? { record.text(at: 2) }

        /// The words that say it is carried over from the previous plan.
        package var carriedOver: String? { record.text(at: 3) }

        /// The goals the task states.
        package var goals: Records<Goal> { record.list(at: 4) }

        /// Who does what until when.
        package var assignments: Records<Assignment> { record.list(at: 5) }

        /// The costs the plan states for the task.
        package var costs: Records<Cost> { record.list(at: 6) }

        /// Promises that name their years.
        package var commitments: Records<Commitment> { record.list(at: 7) }

        /// Where the task names a monitor.
        package var citations: Records<Citation> { record.list(at: 8) }

        /// Where the task refers to another task.
        package var crossReferences: Records<CrossReference> { record.list(at: 9) }

        /// What the task says it depends on.
        package var dependencies: Records<Dependency> { record.list(at: 10) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 11) ?? record.absent(at: 11) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 12) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 13) ?? record.absent(at: 13) }

        /// Its position among all tasks, from 1.
        package var position: Int64 { record.number(at: 14) ?? record.absent(at: 14) }

        /// Its position in its section, or chapter where it has none, from 1.
        package var ordinal: Int64 { record.number(at: 15) ?? record.absent(at: 15) }

        /// Whether no other task has its number.
        package var hasOwnNumber: Bool { record.truth(at: 16) ?? record.absent(at: 16) }

        /// The task before it in its section.
        package var previous: Task? { record.one(at: 17) }

        /// The last number of its number.
        package var sequence: Int64? { record.number(at: 18) }

        /// The highest last number among earlier tasks of its section, or 0.
        package var highestBefore: Int64 { record.number(at: 19) ?? record.absent(at: 19) }

        /// The ministry of its first lead that is in the registry.
        package var ministry: Body? { record.one(at: 20) }

        /// The ministries of all its leads, each once.
        package var ministries: Records<Body> { record.list(at: 21) }

        /// The leads of all its assignments.
        package var leads: Records<Lead> { record.list(at: 22) }

        /// The funders of all its assignments.
        package var funders: Records<Funder> { record.list(at: 23) }

        /// The deadlines of all its assignments.
        package var deadlines: Records<Deadline> { record.list(at: 24) }

        /// The judgements that a line funds it.
        package var fundings: Records<Funding> { record.list(at: 25) }

        /// The judgements of what it answers.
        package var responses: Records<Response> { record.list(at: 26) }

        /// What progress says of it, the latest last: by day, and what has none as of the report's.
        package var statuses: Records<TaskStatus> { record.list(at: 27) }

        /// The lines that fund it, each once.
        package var lines: Records<Line> { record.list(at: 28) }

        /// The amounts of the lines that fund it.
        package var amounts: Records<Amount> { record.list(at: 29) }

        /// What its stated costs add up to.
        package var promises: Records<Promise> { record.list(at: 30) }

        /// The latest day on which one of its assignments falls due.
        package var due: CalendarDate? { record.day(at: 31) }

        /// The same without assignments that run continuously.
        package var completion: CalendarDate? { record.day(at: 32) }

        /// The earliest day on which something of its assignments falls due.
        package var firstDue: CalendarDate? { record.day(at: 33) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.number, \.title, \.summary, \.carriedOver, \.goals, \.assignments, \.costs, \.commitments,
                \.citations, \.crossReferences, \.dependencies, \.chapter, \.section, \.plan, \.position, \.ordinal,
                \.hasOwnNumber, \.previous, \.sequence, \.highestBefore, \.ministry, \.ministries, \.leads, \.funders,
                \.deadlines, \.fundings, \.responses, \.statuses, \.lines, \.amounts, \.promises, \.due, \.completion,
                \.firstDue,
            ]
        }
    }
}
