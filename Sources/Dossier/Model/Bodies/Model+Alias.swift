// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// Another form of a body's name.
    package struct Alias: ModelRecord {
        package static let entity = Entity.alias
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The form.
        package var text: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The body it stands in.
        package var body: Body { record.one(at: 1) ?? record.absent(at: 1) }

        /// The registry it stands in.
        package var registry: Registry { record.one(at: 2) ?? record.absent(at: 2) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.text, \.body, \.registry]
        }
    }
}
