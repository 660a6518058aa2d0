// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A body that took over from another.
    package struct Successor: ModelRecord {
        package static let entity = Entity.successor
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The body that took over.
        package var target: Body? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var targetRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The body it stands in.
        package var body: Body { record.one(at: 2) ?? record.absent(at: 2) }

        /// The registry it stands in.
        package var registry: Registry { record.one(at: 3) ?? record.absent(at: 3) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.target, \.targetRef, \.body, \.registry]
        }
    }
}
