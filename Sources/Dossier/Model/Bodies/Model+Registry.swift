// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// The registry of bodies.
    package struct Registry: ModelRecord {
        package static let entity = Entity.registry
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The bodies.
        package var bodies: Records<Body> { record.list(at: 0) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.bodies]
        }
    }
}
