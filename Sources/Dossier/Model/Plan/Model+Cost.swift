// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A cost that the plan states for a task.
    package struct Cost: ModelRecord {
        package static let entity = Entity.cost
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The amount.
        package var amount: Money { record.money(at: 0) ?? record.absent(at: 0) }

        /// The currency, as three capital letters.
        package var currency: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// Whether the amount is for each year or for all.
        package var per: CostPeriod { record.word(at: 2) ?? record.absent(at: 2) }

        /// How firm the amount is.
        package var bound: Bound { record.word(at: 3) ?? record.absent(at: 3) }

        /// The body that is to pay.
        package var funder: Body? { record.one(at: 4) }

        /// The name by which it is referred to, whether or not that names anything.
        package var funderRef: String? { record.text(at: 5) }

        /// The first year.
        package var from: Int64? { record.number(at: 6) }

        /// The last year.
        package var to: Int64? { record.number(at: 7) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 8) }

        /// The words of the plan.
        package var text: String? { record.text(at: 9) }

        /// The task it stands in.
        package var task: Task { record.one(at: 10) ?? record.absent(at: 10) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 11) ?? record.absent(at: 11) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 12) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 13) ?? record.absent(at: 13) }

        /// Its first year, or else the plan's.
        package var firstYear: Int64 { record.number(at: 14) ?? record.absent(at: 14) }

        /// Its last year, or else the plan's.
        package var lastYear: Int64 { record.number(at: 15) ?? record.absent(at: 15) }

        /// The years it is for: those it names, or else those in which its task runs, or else the plan's.
        package var years: [Int64] { record.numbers(at: 16) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.amount, \.currency, \.per, \.bound, \.funder, \.funderRef, \.from, \.to, \.page, \.text, \.task,
                \.chapter, \.section, \.plan, \.firstYear, \.lastYear, \.years,
            ]
        }
    }
}
