// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A body that a recommendation is addressed to.
    package struct Addressee: ModelRecord {
        package static let entity = Entity.addressee
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The body.
        package var body: Body? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var bodyRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The recommendation it stands in.
        package var recommendation: Recommendation { record.one(at: 2) ?? record.absent(at: 2) }

        /// The round it stands in.
        package var round: Round { record.one(at: 3) ?? record.absent(at: 3) }

        /// The monitoring it stands in.
        package var monitoring: Monitoring { record.one(at: 4) ?? record.absent(at: 4) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.body, \.bodyRef, \.recommendation, \.round, \.monitoring]
        }
    }
}
