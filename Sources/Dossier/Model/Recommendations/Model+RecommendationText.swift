// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A recommendation's text in one language.
    package struct RecommendationText: ModelRecord {
        package static let entity = Entity.recommendationText
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The language.
        package var language: String? { record.text(at: 0) }

        /// The text.
        package var text: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The recommendation it stands in.
        package var recommendation: Recommendation { record.one(at: 2) ?? record.absent(at: 2) }

        /// The round it stands in.
        package var round: Round { record.one(at: 3) ?? record.absent(at: 3) }

        /// The monitoring it stands in.
        package var monitoring: Monitoring { record.one(at: 4) ?? record.absent(at: 4) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.language, \.text, \.recommendation, \.round, \.monitoring]
        }
    }
}
