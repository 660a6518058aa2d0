// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// Something that a reply promises to do.
    package struct Measure: ModelRecord {
        package static let entity = Entity.measure
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The day by which it is to be done.
        package var due: CalendarDate? { record.day(at: 0) }

        /// The day on which it was done, where that is known.
        package var done: CalendarDate? { record.day(at: 1) }

        /// What is to be done.
        package var text: String { record.text(at: 2) ?? record.absent(at: 2) }

        /// The reply it stands in.
        package var reply: Reply { record.one(at: 3) ?? record.absent(at: 3) }

        /// The clearing it stands in.
        package var clearing: Clearing { record.one(at: 4) ?? record.absent(at: 4) }

        /// Whether it is stated to be done, or what progress last says of the tasks that the reply is about is that
        /// they are completed.
        package var isConfirmed: Bool { record.truth(at: 5) ?? record.absent(at: 5) }

        /// The day on which it is stated to be done, or else the last on which progress last says a task that the reply
        /// is about to be completed; absent where no day is stated.
        package var confirmedOn: CalendarDate? { record.day(at: 6) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.due, \.done, \.text, \.reply, \.clearing, \.isConfirmed, \.confirmedOn]
        }
    }
}
