// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A line's declared share of a programme.
    package struct Share: ModelRecord {
        package static let entity = Entity.share
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The funded project.
        package var programme: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// Where the money comes from, such as eu or own.
        package var source: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The share in basis points: 75 per cent is 7500.
        package var percent: Int64 { record.number(at: 2) ?? record.absent(at: 2) }

        /// The line it stands in.
        package var line: Line { record.one(at: 3) ?? record.absent(at: 3) }

        /// The annex it stands in.
        package var annex: Annex { record.one(at: 4) ?? record.absent(at: 4) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.programme, \.source, \.percent, \.line, \.annex]
        }
    }
}
