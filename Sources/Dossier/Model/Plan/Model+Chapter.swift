// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A chapter of the plan.
    package struct Chapter: ModelRecord {
        package static let entity = Entity.chapter
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The chapter's number, as printed; its position in parentheses where it has none.
        package var number: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The chapter's title, verbatim.
        package var title: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 2) }

        /// What the chapter is to achieve.
        package var objectives: Records<Objective> { record.list(at: 3) }

        /// The chapter's indicators, those of its sections and goals included.
        package var indicators: Records<Indicator> { record.list(at: 4) }

        /// The chapter's sections, those in its sections included.
        package var sections: Records<Section> { record.list(at: 5) }

        /// The chapter's tasks, those in its sections included.
        package var tasks: Records<Task> { record.list(at: 6) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 7) ?? record.absent(at: 7) }

        /// Whether the plan prints a number for it.
        package var isNumbered: Bool { record.truth(at: 8) ?? record.absent(at: 8) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.number, \.title, \.page, \.objectives, \.indicators, \.sections, \.tasks, \.plan, \.isNumbered]
        }
    }
}
