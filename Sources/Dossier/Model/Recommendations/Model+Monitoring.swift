// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// The monitor's recommendations to a country.
    package struct Monitoring: ModelRecord {
        package static let entity = Entity.monitoring
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The country, as two capital letters.
        package var country: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The monitor's name, where a round states no other.
        package var monitor: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The rounds of monitoring.
        package var rounds: Records<Round> { record.list(at: 2) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.country, \.monitor, \.rounds]
        }
    }
}
