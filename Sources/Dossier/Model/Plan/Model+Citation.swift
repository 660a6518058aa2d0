// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A place where the plan names a monitor or its recommendation.
    package struct Citation: ModelRecord {
        package static let entity = Entity.citation
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The recommendation, where its paragraph is given.
        package var recommendation: Recommendation? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var recommendationRef: String? { record.text(at: 1) }

        /// The monitor, where no paragraph is given.
        package var monitor: String? { record.text(at: 2) }

        /// The round.
        package var round: Int64? { record.number(at: 3) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 4) }

        /// The words of the plan.
        package var text: String? { record.text(at: 5) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 6) ?? record.absent(at: 6) }

        /// The task it stands in.
        package var task: Task? { record.one(at: 7) }

        /// The chapter it stands in.
        package var chapter: Chapter? { record.one(at: 8) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 9) }

        /// The round that is meant: that of the recommendation, or the one of the monitor, with the number where one is
        /// given; absent where none is, or several are.
        package var citedRound: Round? { record.one(at: 10) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.recommendation, \.recommendationRef, \.monitor, \.round, \.page, \.text, \.plan, \.task, \.chapter,
                \.section, \.citedRound,
            ]
        }
    }
}
