// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// What a task's stated costs add up to.
    package struct Promise: ModelRecord {
        package static let entity = Entity.promise
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The task that states the costs.
        package var task: Task { record.one(at: 0) ?? record.absent(at: 0) }

        /// The ministry of the funder that is named.
        package var ministry: Body? { record.one(at: 1) }

        /// The first year.
        package var from: Int64 { record.number(at: 2) ?? record.absent(at: 2) }

        /// The last year; the same as the first where no cost spans several.
        package var to: Int64 { record.number(at: 3) ?? record.absent(at: 3) }

        /// What the costs add up to.
        package var value: Money { record.money(at: 4) ?? record.absent(at: 4) }

        /// How much of that is stated as about so much.
        package var approximate: Money { record.money(at: 5) ?? record.absent(at: 5) }

        /// minimum if any cost is and the lines may pay the exact ones exactly, else approximate if any is, else exact.
        package var bound: Bound { record.word(at: 6) ?? record.absent(at: 6) }

        /// Whether it is a cost a year, and the plan, or what of the task runs on, has only a part of the year.
        package var isPartial: Bool { record.truth(at: 7) ?? record.absent(at: 7) }

        /// The costs.
        package var costs: Records<Cost> { record.list(at: 8) }

        /// The lines that are to cover it.
        package var lines: Records<Line> { record.list(at: 9) }

        /// The amounts of these lines in its years.
        package var amounts: Records<Amount> { record.list(at: 10) }

        /// The promises that amounts are to cover together, itself included: those that share amounts, and those that
        /// share with these.
        package var pool: Records<Promise> { record.list(at: 11) }

        /// The amounts that are to cover these promises, each once.
        package var poolAmounts: Records<Amount> { record.list(at: 12) }

        /// Whether these amounts may also be for what states no cost: another task, or a goal of its own.
        package var isOpen: Bool { record.truth(at: 13) ?? record.absent(at: 13) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.task, \.ministry, \.from, \.to, \.value, \.approximate, \.bound, \.isPartial, \.costs, \.lines,
                \.amounts, \.pool, \.poolAmounts, \.isOpen,
            ]
        }
    }
}
