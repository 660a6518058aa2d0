// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// The deadline of an assignment.
    package struct Deadline: ModelRecord {
        package static let entity = Entity.deadline
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// How it runs: the whole span, once within it, several times a year, due at its end, due at its end and
        /// running on from then, tied to an event, or open to more than one reading.
        package var kind: DeadlineKind { record.word(at: 0) ?? record.absent(at: 0) }

        /// How often a year, if periodic.
        package var times: Int64? { record.number(at: 1) }

        /// The days of every year on which it falls due, if periodic.
        package var due: String? { record.text(at: 2) }

        /// The first day.
        package var from: CalendarDate? { record.day(at: 3) }

        /// The last day, on which it falls due.
        package var to: CalendarDate? { record.day(at: 4) }

        /// The last day on which it runs on after it was due.
        package var until: CalendarDate? { record.day(at: 5) }

        /// The time from the adoption of the plan after which it falls due.
        package var relative: String? { record.text(at: 6) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 7) }

        /// The deadline, verbatim.
        package var text: String? { record.text(at: 8) }

        /// The assignment it stands in.
        package var assignment: Assignment { record.one(at: 9) ?? record.absent(at: 9) }

        /// The task it stands in.
        package var task: Task { record.one(at: 10) ?? record.absent(at: 10) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 11) ?? record.absent(at: 11) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 12) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 13) ?? record.absent(at: 13) }

        /// The years in which it runs, from the plan's first where it states only its end; none without an end.
        package var years: [Int64] { record.numbers(at: 14) }

        /// The last day on which it runs: after it was due, where it runs on.
        package var last: CalendarDate? { record.day(at: 15) }

        /// The first day on which something of it falls due: of what is periodic the first of its days or else the end
        /// of its first year, of what is continuous its first day, of all else its last.
        package var firstDue: CalendarDate? { record.day(at: 16) }

        /// The last day on which something of it falls due: of what is periodic the last of its days, if it states
        /// days.
        package var lastDue: CalendarDate? { record.day(at: 17) }

        /// By how many days it may fall due later, because it is counted from an adoption of which only the month or
        /// year is stated.
        package var leeway: Int64 { record.number(at: 18) ?? record.absent(at: 18) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.kind, \.times, \.due, \.from, \.to, \.until, \.relative, \.page, \.text, \.assignment, \.task,
                \.chapter, \.section, \.plan, \.years, \.last, \.firstDue, \.lastDue, \.leeway,
            ]
        }
    }
}
