// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A separable part of a recommendation.
    package struct Element: ModelRecord {
        package static let entity = Entity.element
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The element's id within its recommendation.
        package var id: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// Whether an act or only a study is asked, where it is stated.
        package var statedAsks: Asks? { record.word(at: 1) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 2) }

        /// What is asked.
        package var text: String { record.text(at: 3) ?? record.absent(at: 3) }

        /// The recommendation it stands in.
        package var recommendation: Recommendation { record.one(at: 4) ?? record.absent(at: 4) }

        /// The round it stands in.
        package var round: Round { record.one(at: 5) ?? record.absent(at: 5) }

        /// The monitoring it stands in.
        package var monitoring: Monitoring { record.one(at: 6) ?? record.absent(at: 6) }

        /// Whether an act or only a study is asked; what the recommendation asks where it says nothing.
        package var asks: Asks { record.word(at: 7) ?? record.absent(at: 7) }

        /// The responses that name it, or name no elements.
        package var responses: Records<Response> { record.list(at: 8) }

        /// The responses that answer it.
        package var answers: Records<Response> { record.list(at: 9) }

        /// How far it is answered: not-assessed without an assessment, unaddressed if nothing answers it, only-studied
        /// if an act is asked and it is only examined, addressed if it is answered in full (by an act where one is
        /// asked), else partly-addressed.
        package var status: AnswerStatus { record.word(at: 10) ?? record.absent(at: 10) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.id, \.statedAsks, \.page, \.text, \.recommendation, \.round, \.monitoring, \.asks, \.responses,
                \.answers, \.status,
            ]
        }
    }
}
