// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A section of a chapter or of another section.
    package struct Section: ModelRecord {
        package static let entity = Entity.section
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The section's number, as printed; else its id, else its position in parentheses.
        package var number: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The section's id.
        package var id: String? { record.text(at: 1) }

        /// The section's title, verbatim.
        package var title: String { record.text(at: 2) ?? record.absent(at: 2) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 3) }

        /// What the section is to achieve.
        package var objectives: Records<Objective> { record.list(at: 4) }

        /// The section's indicators, those of its goals included.
        package var indicators: Records<Indicator> { record.list(at: 5) }

        /// The sections that stand directly in it.
        package var sections: Records<Section> { record.list(at: 6) }

        /// The tasks that stand directly in it.
        package var tasks: Records<Task> { record.list(at: 7) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 8) ?? record.absent(at: 8) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 9) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 10) ?? record.absent(at: 10) }

        /// The numbers of the headings it stands in and its own, joined by slashes.
        package var path: String { record.text(at: 11) ?? record.absent(at: 11) }

        /// Whether the plan prints a number for it.
        package var isNumbered: Bool { record.truth(at: 12) ?? record.absent(at: 12) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.number, \.id, \.title, \.page, \.objectives, \.indicators, \.sections, \.tasks, \.chapter, \.section,
                \.plan, \.path, \.isNumbered,
            ]
        }
    }
}
