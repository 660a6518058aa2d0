// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A body's name in one language.
    package struct BodyName: ModelRecord {
        package static let entity = Entity.bodyName
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The language.
        package var language: String? { record.text(at: 0) }

        /// The name.
        package var text: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The body it stands in.
        package var body: Body { record.one(at: 2) ?? record.absent(at: 2) }

        /// The registry it stands in.
        package var registry: Registry { record.one(at: 3) ?? record.absent(at: 3) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.language, \.text, \.body, \.registry]
        }
    }
}
