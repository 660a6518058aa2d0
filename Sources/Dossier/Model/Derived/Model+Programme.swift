// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A funded project that lines have declared shares of.
    package struct Programme: ModelRecord {
        package static let entity = Entity.programme
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The programme's name.
        package var name: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The shares.
        package var shares: Records<Share> { record.list(at: 1) }

        /// The amounts of the lines that have a share.
        package var amounts: Records<Amount> { record.list(at: 2) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.name, \.shares, \.amounts]
        }
    }
}
