// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// An earlier recommendation that a later one repeats.
    package struct Repeat: ModelRecord {
        package static let entity = Entity.repeat
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The earlier one.
        package var target: Recommendation? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var targetRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The recommendation it stands in.
        package var recommendation: Recommendation { record.one(at: 2) ?? record.absent(at: 2) }

        /// The round it stands in.
        package var round: Round { record.one(at: 3) ?? record.absent(at: 3) }

        /// The monitoring it stands in.
        package var monitoring: Monitoring { record.one(at: 4) ?? record.absent(at: 4) }

        /// Whether the earlier one is another monitor's: it is taken over from that one, and not made again.
        package var isTakenOver: Bool { record.truth(at: 5) ?? record.absent(at: 5) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.target, \.targetRef, \.recommendation, \.round, \.monitoring, \.isTakenOver]
        }
    }
}
