// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// An element that a response names.
    package struct ElementReference: ModelRecord {
        package static let entity = Entity.elementReference
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The element.
        package var element: Element? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var elementRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The response it stands in.
        package var response: Response { record.one(at: 2) ?? record.absent(at: 2) }

        /// The assessment it stands in.
        package var assessment: Assessment { record.one(at: 3) ?? record.absent(at: 3) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.element, \.elementRef, \.response, \.assessment]
        }
    }
}
