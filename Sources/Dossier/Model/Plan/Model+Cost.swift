// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A cost that the plan states for a task.
    package struct Cost: ModelRecord {
        package static let entity = Entity.cost
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The amount; absent where the words say that it costs nothing.
        package var amount: Money? { record.money(at: 0) }

        /// The unit that the amount is printed in, such as 1000; it is multiplied by it when it is read.
        package var unit: Int64? { record.number(at: 1) }

        /// The currency, as three capital letters.
        package var currency: String? { record.text(at: 2) }

        /// Whether the amount is for each year or for all.
        package var per: CostPeriod? { record.word(at: 3) }

        /// How firm the amount is.
        package var bound: Bound? { record.word(at: 4) }

        /// The body that is to pay.
        package var funder: Body? { record.one(at: 5) }

        /// The name by which it is referred to, whether or not that names anything.
        package var funderRef: String? { record.text(at: 6) }

        /// Where the money is to come from, where the plan says so.
        package var source: FundingSource? { record.word(at: 7) }

        /// The goals it is for; left out, all of the task.
        package var goalReferences: Records<CostGoal> { record.list(at: 8) }

        /// The first year.
        package var from: Int64? { record.number(at: 9) }

        /// The last year.
        package var to: Int64? { record.number(at: 10) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 11) }

        /// The words of the plan.
        package var text: String? { record.text(at: 12) }

        /// The task it stands in.
        package var task: Task { record.one(at: 13) ?? record.absent(at: 13) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 14) ?? record.absent(at: 14) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 15) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 16) ?? record.absent(at: 16) }

        /// Whether the words say that it costs nothing.
        package var none: Bool { record.truth(at: 17) ?? record.absent(at: 17) }

        /// The goals it is for: those it names, or all of its task.
        package var goals: Records<Goal> { record.list(at: 18) }

        /// Its first year, or else the plan's.
        package var firstYear: Int64 { record.number(at: 19) ?? record.absent(at: 19) }

        /// Its last year, or else the plan's.
        package var lastYear: Int64 { record.number(at: 20) ?? record.absent(at: 20) }

        /// The years it is for: those it names, or else those in which its task runs, or else the plan's.
        package var years: [Int64] { record.numbers(at: 21) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.amount, \.unit, \.currency, \.per, \.bound, \.funder, \.funderRef, \.source, \.goalReferences, \.from,
                \.to, \.page, \.text, \.task, \.chapter, \.section, \.plan, \.none, \.goals, \.firstYear, \.lastYear,
                \.years,
            ]
        }
    }
}
