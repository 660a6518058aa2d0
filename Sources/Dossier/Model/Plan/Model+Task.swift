// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A task of the plan.
    package struct Task: ModelRecord {
        package static let entity = Entity.task
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The task's number, as printed; else its id, else its path.
        package var number: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The task's id.
        package var id: String? { record.text(at: 1) }

        /// The task's title, verbatim.
        package var title: String { record.text(at: 2) ?? record.absent(at: 2) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 3) }

        /// What the task is about, verbatim or shortened.
        package var summary: String? { record.text(at: 4) }

        /// The words that say it is carried over from the previous plan.
        package var carriedOver: String? { record.text(at: 5) }

        /// The goals the task states.
        package var goals: Records<Goal> { record.list(at: 6) }

        /// Who does what until when.
        package var assignments: Records<Assignment> { record.list(at: 7) }

        /// The costs the plan states for the task.
        package var costs: Records<Cost> { record.list(at: 8) }

        /// Promises that name their years.
        package var commitments: Records<Commitment> { record.list(at: 9) }

        /// Where the task names a monitor.
        package var citations: Records<Citation> { record.list(at: 10) }

        /// Where the task refers to another task.
        package var crossReferences: Records<CrossReference> { record.list(at: 11) }

        /// What the task says it depends on.
        package var dependencies: Records<Dependency> { record.list(at: 12) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 13) ?? record.absent(at: 13) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 14) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 15) ?? record.absent(at: 15) }

        /// Its position among all tasks, from 1.
        package var position: Int64 { record.number(at: 16) ?? record.absent(at: 16) }

        /// Its position in its section, or chapter where it has none, from 1.
        package var ordinal: Int64 { record.number(at: 17) ?? record.absent(at: 17) }

        /// The numbers of the headings it stands in and its own, joined by slashes.
        package var path: String { record.text(at: 18) ?? record.absent(at: 18) }

        /// What it is called in print: its number, or its path where tasks under other headings bear it too.
        package var label: String { record.text(at: 19) ?? record.absent(at: 19) }

        /// Whether the plan prints a number for it.
        package var isNumbered: Bool { record.truth(at: 20) ?? record.absent(at: 20) }

        /// Whether no other task has its number.
        package var hasOwnNumber: Bool { record.truth(at: 21) ?? record.absent(at: 21) }

        /// Whether a judgement of funding may mean it or another task of the same number.
        package var hasUnclearFunding: Bool { record.truth(at: 22) ?? record.absent(at: 22) }

        /// Whether what progress says may mean it or another task of the same number.
        package var hasUnclearStatus: Bool { record.truth(at: 23) ?? record.absent(at: 23) }

        /// The earlier tasks under its heading that bear the same number.
        package var namesakes: Records<Task> { record.list(at: 24) }

        /// The task before it in its section.
        package var previous: Task? { record.one(at: 25) }

        /// The last number of its number.
        package var sequence: Int64? { record.number(at: 26) }

        /// The highest last number among earlier tasks of its section, or 0.
        package var highestBefore: Int64 { record.number(at: 27) ?? record.absent(at: 27) }

        /// The ministry of its first lead that is in the registry.
        package var ministry: Body? { record.one(at: 28) }

        /// The ministries of all its leads, each once.
        package var ministries: Records<Body> { record.list(at: 29) }

        /// The leads of all its assignments.
        package var leads: Records<Lead> { record.list(at: 30) }

        /// The funders of all its assignments.
        package var funders: Records<Funder> { record.list(at: 31) }

        /// The deadlines of all its assignments.
        package var deadlines: Records<Deadline> { record.list(at: 32) }

        /// The judgements that a line funds it.
        package var fundings: Records<Funding> { record.list(at: 33) }

        /// The judgements of what it answers.
        package var responses: Records<Response> { record.list(at: 34) }

        /// What progress says of it, the latest last: by day, and what has none as of the report's; of one day that
        /// which says most is done.
        package var statuses: Records<TaskStatus> { record.list(at: 35) }

        /// The lines that fund it, each once.
        package var lines: Records<Line> { record.list(at: 36) }

        /// The amounts of the lines that fund it.
        package var amounts: Records<Amount> { record.list(at: 37) }

        /// What its stated costs add up to.
        package var promises: Records<Promise> { record.list(at: 38) }

        /// The latest day on which one of its assignments falls due.
        package var due: CalendarDate? { record.day(at: 39) }

        /// The same without assignments that run continuously.
        package var completion: CalendarDate? { record.day(at: 40) }

        /// The earliest day on which something of its assignments falls due.
        package var firstDue: CalendarDate? { record.day(at: 41) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.number, \.id, \.title, \.page, \.summary, \.carriedOver, \.goals, \.assignments, \.costs,
                \.commitments, \.citations, \.crossReferences, \.dependencies, \.chapter, \.section, \.plan, \.position,
                \.ordinal, \.path, \.label, \.isNumbered, \.hasOwnNumber, \.hasUnclearFunding, \.hasUnclearStatus,
                \.namesakes, \.previous, \.sequence, \.highestBefore, \.ministry, \.ministries, \.leads, \.funders,
                \.deadlines, \.fundings, \.responses, \.statuses, \.lines, \.amounts, \.promises, \.due, \.completion,
                \.firstDue,
            ]
        }
    }
}
