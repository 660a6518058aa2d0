// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A section of a chapter.
    package struct Section: ModelRecord {
        package static let entity = Entity.section
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The section's number, as printed.
        package var number: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The section's title, verbatim.
        package var title: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The section's indicators, those of its goals included.
        package var indicators: Records<Indicator> { record.list(at: 2) }

        /// The section's tasks.
        package var tasks: Records<Task> { record.list(at: 3) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 4) ?? record.absent(at: 4) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 5) ?? record.absent(at: 5) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.number, \.title, \.indicators, \.tasks, \.chapter, \.plan]
        }
    }
}
