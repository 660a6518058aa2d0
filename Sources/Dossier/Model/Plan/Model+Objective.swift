// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// What a chapter or section is to achieve.
    package struct Objective: ModelRecord {
        package static let entity = Entity.objective
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 0) }

        /// The objective, verbatim.
        package var text: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 2) ?? record.absent(at: 2) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 3) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 4) ?? record.absent(at: 4) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.page, \.text, \.chapter, \.section, \.plan]
        }
    }
}
