// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A round of monitoring.
    package struct Round: ModelRecord {
        package static let entity = Entity.round
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The round's number, where the source gives it.
        package var number: Int64? { record.number(at: 0) }

        /// The symbol of the round's report.
        package var report: String? { record.text(at: 1) }

        /// The day on which the report was published.
        package var published: CalendarDate? { record.day(at: 2) }

        /// The day by which the country is to report.
        package var replyDue: CalendarDate? { record.day(at: 3) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 4) }

        /// The round's recommendations.
        package var recommendations: Records<Recommendation> { record.list(at: 5) }

        /// The monitoring it stands in.
        package var monitoring: Monitoring { record.one(at: 6) ?? record.absent(at: 6) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.number, \.report, \.published, \.replyDue, \.page, \.recommendations, \.monitoring]
        }
    }
}
