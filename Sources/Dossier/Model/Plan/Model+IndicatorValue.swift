// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A value that an indicator is to reach.
    package struct IndicatorValue: ModelRecord {
        package static let entity = Entity.indicatorValue
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The year; left out where the value is for the whole.
        package var year: Int64? { record.number(at: 0) }

        /// The value.
        package var value: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The indicator it stands in.
        package var indicator: Indicator { record.one(at: 2) ?? record.absent(at: 2) }

        /// The chapter it stands in.
        package var chapter: Chapter { record.one(at: 3) ?? record.absent(at: 3) }

        /// The section it stands in.
        package var section: Section? { record.one(at: 4) }

        /// The goal it stands in.
        package var goal: Goal? { record.one(at: 5) }

        /// The plan it stands in.
        package var plan: Plan { record.one(at: 6) ?? record.absent(at: 6) }

        /// The task it stands in.
        package var task: Task? { record.one(at: 7) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.year, \.value, \.indicator, \.chapter, \.section, \.goal, \.plan, \.task]
        }
    }
}
