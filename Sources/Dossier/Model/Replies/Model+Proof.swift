// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// Something that a reply points to in proof.
    package struct Proof: ModelRecord {
        package static let entity = Entity.proof
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// What it is, and where to be found.
        package var text: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The reply it stands in.
        package var reply: Reply { record.one(at: 1) ?? record.absent(at: 1) }

        /// The clearing it stands in.
        package var clearing: Clearing { record.one(at: 2) ?? record.absent(at: 2) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.text, \.reply, \.clearing]
        }
    }
}
