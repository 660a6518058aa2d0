// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A year the annex has a column for.
    package struct AnnexYear: ModelRecord {
        package static let entity = Entity.annexYear
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The year.
        package var year: Int64 { record.number(at: 0) ?? record.absent(at: 0) }

        /// The annex it stands in.
        package var annex: Annex { record.one(at: 1) ?? record.absent(at: 1) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.year, \.annex]
        }
    }
}
