// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A declared total of a body's lines in a year.
    package struct BodyTotal: ModelRecord {
        package static let entity = Entity.bodyTotal
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The body.
        package var body: Body? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var bodyRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The year.
        package var year: Int64 { record.number(at: 2) ?? record.absent(at: 2) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 3) }

        /// The total.
        package var value: Money { record.money(at: 4) ?? record.absent(at: 4) }

        /// The annex it stands in.
        package var annex: Annex { record.one(at: 5) ?? record.absent(at: 5) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.body, \.bodyRef, \.year, \.page, \.value, \.annex]
        }
    }
}
