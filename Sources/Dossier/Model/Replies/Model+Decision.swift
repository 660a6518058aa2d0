// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// What the rapporteur decided when a reply had been heard.
    package struct Decision: ModelRecord {
        package static let entity = Entity.decision
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// What becomes of the finding.
        package var position: DecisionPosition { record.word(at: 0) ?? record.absent(at: 0) }

        /// When it was decided.
        package var date: CalendarDate { record.day(at: 1) ?? record.absent(at: 1) }

        /// Who decided.
        package var by: String { record.text(at: 2) ?? record.absent(at: 2) }

        /// Why.
        package var reason: String { record.text(at: 3) ?? record.absent(at: 3) }

        /// The reply it stands in.
        package var reply: Reply { record.one(at: 4) ?? record.absent(at: 4) }

        /// The clearing it stands in.
        package var clearing: Clearing { record.one(at: 5) ?? record.absent(at: 5) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.position, \.date, \.by, \.reason, \.reply, \.clearing]
        }
    }
}
