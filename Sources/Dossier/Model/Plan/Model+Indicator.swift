// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// What shows whether a goal, or what a chapter or section is to achieve, is reached.
    package struct Indicator: ModelRecord {
        package static let entity = Entity.indicator
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// What is looked at, verbatim.
        package var name: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// What is counted.
        package var unit: String? { record.text(at: 1) }

        /// Whether a number is reached, something is so, or a document exists; a number where it is not stated.
        package var kind: IndicatorKind { record.word(at: 2) ?? record.absent(at: 2) }

        /// From where it starts, verbatim.
        package var baseline: String? { record.text(at: 3) }

        /// The values to be reached.
        package var values: Records<IndicatorValue> { record.list(at: 4) }

        /// By what it is verified.
        package var verification: String? { record.text(at: 5) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 6) ?? record.absent(at: 6) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 7) }

        /// The goal it stands in.
        package var goal: Goal? { record.one(at: 8) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 9) ?? record.absent(at: 9) }

        /// The task it stands in.
        package var task: Task? { record.one(at: 10) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.name, \.unit, \.kind, \.baseline, \.values, \.verification, \.chapter, \.section, \.goal, \.plan,
                \.task,
            ]
        }
    }
}
